"""Invented profile pages in many wordings, for the benchmarks: the same seed gives the same pages.

`mixed_pages` are like the pages that people publish: plain text, Markdown and HTML, pages of one organisation and
partner pages of several, 1,000 to 4,000 characters with navigation, labels and many sentences that state nothing,
with a published value about every 230 characters and a refusal about every 550. `pages` are much denser: plain text
of about 800 characters with eight values and six refusals, which shows what the values themselves cost.
"""

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

#: Sentences that state nothing.
_PLAIN = (
    "Visitors walk up the hill on Sundays and look out over the roofs.",
    "The house has a green door, two staircases and a view of the water.",
    "Much of the work is done in winter, when the days are short and the roads are empty.",
    "Whoever has questions finds a friendly person at the desk in the morning.",
    "A small garden lies behind the building, with apple trees and a bench.",
    "Some of the older colleagues still remember the days of paper cards.",
    "The walls show pictures of ships, storms and long tables with food.",
    "On the first floor there is a reading room with large windows.",
    "People like to tell the story of the lost key, which was never found again.",
    "Guests often ask why the clock on the tower is five minutes slow.",
    "Letters are answered by hand, and the answers are short and clear.",
    "Every spring the rooms are painted and the floors are polished.",
    "A narrow road leads from the station past the market to the gate.",
    "Children from the schools nearby draw what they have seen and heard.",
    "Coffee is served in the hall after the talks, and everyone stays a little longer.",
    "Nothing is thrown away: boxes with old notes fill a whole cellar.",
    "The newsletter comes out when there is something to say.",
    "Most days begin with a short talk about the weather and the state of the roads.",
    "It takes patience to learn the trade, and there are few books about it.",
    "The tables are made of oak and have seen many long evenings.",
    "Those who come by bicycle leave it under the roof beside the shed.",
    "Photographs from the last summer party hang in the corridor.",
    "Things went well for a while, then slowly, then well again.",
    "What matters in the end is that somebody keeps an eye on it all.",
    "There is a lift, and the doors are wide enough for a wheelchair.",
    "A cat of uncertain age sleeps on the copying machine.",
)
_MENU = ("Home", "About", "News", "Partners", "Events", "Contact", "Imprint", "Privacy", "Downloads", "Search")
#: Shares of the sentences of a page that state something.
_TOLD = 0.25


def mixed_pages(count: int, seed: int = 1) -> Iterator[tuple[str, str, str]]:
    """So many pages as people publish them: id, format and text of each."""
    source = random.Random(seed)  # noqa: S311 - the same pages each time, no secret
    layouts = (_as_text, _as_markdown, _as_html, _as_partners)
    for number in range(count):
        form, text = layouts[number % len(layouts)](source, number)
        yield f"page-{number:06}", form, text


def _prose(source: random.Random, words: dict[str, str], sentences: int) -> list[str]:
    """Paragraphs of some sentences each, the first of which says what the body is."""
    told = list(source.sample(_FRAMES[1:], min(len(_FRAMES) - 1, round(sentences * _TOLD))))
    plain = [source.choice(_PLAIN) for _ in range(sentences - len(told))]
    rest = [*told, *plain]
    source.shuffle(rest)
    lines = [frame.format(**words) for frame in (_FRAMES[0], *rest)]
    return [" ".join(lines[at : at + 5]) for at in range(0, len(lines), 5)]


def _as_text(source: random.Random, number: int) -> tuple[str, str]:
    words = _words(source, number)
    return "text", "\n\n".join(
        ["{name} ({abc})".format(**words), *_prose(source, words, source.randint(14, 30))]
    ) + "\n"


def _as_markdown(source: random.Random, number: int) -> tuple[str, str]:
    words = _words(source, number)
    menu = "\n".join(f"- [{item}](https://{item.lower()}.example/)" for item in source.sample(_MENU, 6))
    paragraphs = _prose(source, words, source.randint(14, 30))
    paragraphs[1:1] = ["## Activities"]
    return "markdown", "\n\n".join([menu, "# {name}".format(**words), *paragraphs, "[Read more](/more)"]) + "\n"


def _as_html(source: random.Random, number: int) -> tuple[str, str]:
    words = _words(source, number)
    body = f"<h1>{words['name']}</h1>" + _html_prose(source, words, source.randint(14, 30))
    return "html", _html_page(source, words["name"], body)


def _as_partners(source: random.Random, number: int) -> tuple[str, str]:
    """A page of some partners, each under a heading of its own."""
    bodies = []
    for place in range(source.randint(4, 6)):
        words = _words(source, number * 10 + place)
        bodies.append(
            f"<h3>{words['name']}</h3>{_html_prose(source, words, source.randint(5, 8))}<p>Country: Norway</p>"
        )
    return "html", _html_page(source, "Partners", "<h2>Partners</h2>" + "\n".join(bodies))


def _html_prose(source: random.Random, words: dict[str, str], sentences: int) -> str:
    return "\n".join(f"<p>{paragraph}</p>" for paragraph in _prose(source, words, sentences))


def _html_page(source: random.Random, title: str, body: str) -> str:
    menu = "".join(f'<li><a href="/{item.lower()}">{item}</a></li>' for item in source.sample(_MENU, 6))
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title></head><body><nav><ul>{menu}</ul></nav>"
        f"<main>{body}</main><footer>Contact us by letter. All rights reserved.</footer></body></html>\n"
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


def short_pages(count: int, seed: int = 1) -> Iterator[str]:
    """So many plain-text profiles of about 450 characters, as a crawl of directories has them: a name, what the body
    is, one or two statements and as many sentences that state nothing."""
    source = random.Random(seed)  # noqa: S311 - the same pages each time, no secret
    for number in range(count):
        words = _words(source, number)
        told = source.sample(_FRAMES[1:], source.randint(1, 2))
        lines = [_FRAMES[0], *told, *source.sample(_PLAIN, 2)]
        yield "{name} ({abc})\n\n".format(**words) + " ".join(line.format(**words) for line in lines) + "\n"


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
