"""Invented profile pages in many wordings, for the benchmarks: the same seed gives the same pages."""

import random
from collections.abc import Iterator

_FIRST = (
    "Northern Baltic Alpine Coastal Inland Maritime Atlantic Danubian Highland Lowland Eastern Western Southern "
    "Continental Island Harbour Forest River Mountain Valley"
).split()
_MIDDLE = (
    "Lamp Tide Ferry Bridge Grain Timber Wool Salt Copper Glass Signal Beacon Canal Railway Orchard Cattle Herring "
    "Weather Map Archive"
).split()
_KIND = (
    "Council Agency Institute Union Fund Commission Centre Association Network Federation Alliance Board Office "
    "Laboratory Bank"
).split()
_CITY = "Aldermoor Brinsund Calveth Dornhaven Eskmouth Farrowby Grenholm Hollingstad Ilvermünde Jarnvik".split()
_COUNTRY = "Norway Portugal Kenya Japan Chile Canada Ireland Ghana Peru Finland".split()
_THING = (
    "tide tables;harbour safety;ferry routes;the repair of beacons;grain storage;timber markets;weather reports;"
    "the training of pilots;canal maintenance;herring stocks;signal codes;map making;bridge inspection;cattle health"
).split(";")
_NUMBER = "twelve seventeen twenty-three thirty-one forty-four 56 61 78 93 104 127 1,250".split()

_FRAMES = (
    "The {name} ({abc}) was founded in {year} by {number} towns.",
    "Established in {year}, {abc} is an independent body with {number} member states.",
    "It was created by the {city} Convention, which was signed in {year}, and is based in {city}, {country}.",
    "Its headquarters are in {city}, {country}, with regional offices in {city2} and {city3}.",
    "Today the {kind} brings together {number} national associations and {number2} observers.",
    "Its mission is to promote {thing}, {thing2} and {thing3}.",
    "{abc} is responsible for {thing} and {thing2}.",
    "Formerly known as the {first} {middle} League, the {kind} took its present name in {year2}.",
    "In {year2} the {country} Society of Friends joined as its newest member.",
    "The annual report describes the work of the past twelve months in some detail.",
    "Its director, who took office in {year2}, speaks of a new chapter.",
    "More than {number} volunteers in over {number2} countries help with the yearly count.",
    "The library of the {kind} is open to everyone who asks for a card at the front desk.",
    "{abc} works with universities and ministries, provides {thing} and supports {thing2} in the region.",
    "Nobody at the conference in {city2} in {year2} expected so many answers to the questionnaire.",
)


def pages(count: int, seed: int = 1) -> Iterator[str]:
    """So many plain-text pages of about a kilobyte, each about an organisation of its own."""
    source = random.Random(seed)  # noqa: S311 - the same pages each time, no secret
    for number in range(count):
        words = _words(source, number)
        sentences = [_FRAMES[0], *source.sample(_FRAMES[1:], 8)]
        middle = len(sentences) // 2
        paragraphs = (" ".join(sentences[:middle]), " ".join(sentences[middle:]))
        yield "{name} ({abc})\n\n".format(**words) + "\n\n".join(p.format(**words) for p in paragraphs) + "\n"


def _words(source: random.Random, number: int) -> dict[str, str]:
    first, middle, kind = source.choice(_FIRST), source.choice(_MIDDLE), source.choice(_KIND)
    city, city2, city3 = source.sample(_CITY, 3)
    thing, thing2, thing3 = source.sample(_THING, 3)
    return {
        "name": f"{first} {middle} {kind} of {city} {number}",
        "abc": f"{first[0]}{middle[0]}{kind[0]}{city[0]}",
        "first": first,
        "middle": middle,
        "kind": kind,
        "year": str(source.randint(1850, 2015)),
        "year2": str(source.randint(1950, 2020)),
        "number": source.choice(_NUMBER),
        "number2": source.choice(_NUMBER),
        "city": city,
        "city2": city2,
        "city3": city3,
        "country": source.choice(_COUNTRY),
        "thing": thing,
        "thing2": thing2,
        "thing3": thing3,
    }
