"""Where a phrase behind "in" or "at" lies: its city, past streets and buildings, and the country beside it."""

import re
from typing import Final

from pipeline.reading.metropoles import METROPOLES
from pipeline.reading.places import CAPITAL, LINKS, PLACE, is_city, is_country
from pipeline.reading.vocabulary import MONTHS

#: Where a text names a city or a country.
Span = tuple[int, int]

_LOCAL = (
    r"(?:city|town|[Cc]apital|capital city|suburb|municipality|village|port|heart|centre|center|outskirts|district|"
    r"borough|province|state|region|commune|"
    r"[Pp]rincipality|City|Grand Duchy|canton|neighbou?rhood|quarter|area|island|arrondissement|ward|park)"
)
_BUILDING = (
    r"(?:Palais|Palace|House|Building|Castle|Ch\u00e2teau|Chateau|Street|Avenue|Boulevard|Campus|Tower|Hall|Square|"
    r"Road|Strasse|Airport|University|Office|Centre|"
    r"Center|Villa|Complex|Plaza|Institute|Museum|Library|Ministry|Bank|Mansion|Headquarters|Observatory|Laboratory|"
    r"Hospital|School|College|Academy|Park|District|Crescent|Zone|Estate|Quarter|Embankment|Corniche|Lane|Drive|"
    r"Floor|Wharf|Quay|Gate)"
)
#: What may stand between "in" and the city: a date, "the Swiss city of", "the Fijian capital,", a street, a building.
_APPROACHES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:\d{{1,2}} )?(?:(?:{MONTHS}) )?\d{{4}},?\s+(?:in|at)\s+(?:the\s+city\s+of\s+)?",
        r"the\s+(?:[\w'-]+\s+)?capital(?:\s+city)?\s+of\s+(?P<country>[^,;.()]{3,40}),\s+",
        rf"(?:(?:the|a|an)\s+)?(?:[\w'\u2019-]+\s+){{0,3}}?{_LOCAL}(?:\s+of)?,?\s+(?:central\s+|downtown\s+)?",
        rf"(?P<country>{CAPITAL}[\w]+)['\u2019]s\s+(?:[a-z]+\s+)?(?:capital|city)(?:\s+city)?(?:\s+of)?,?\s+",
        r"(?:[\w'\u2019.-]+\s+){1,4}\d{1,4}\w?(?:,\s+(?:[A-Z]{0,2}-?\d{4,6}\s+)?|\s+in\s+)",
        rf"(?:the\s+)?{CAPITAL}\w+(?:\s+{CAPITAL}\w+){{0,2}},\s+in\s+",
        r"the\s+(?=Hague\b)",
        r"(?:downtown|central|near|nearby|greater|historic|beautiful|inner)\s+",
        r"\d{1,5}\w?,?\s[^,;()]{3,50}?\s+in\s+",
        r"\d{1,5}\w?,?\s[^;()]{3,60}?,\s+(?:\d{4,6}\s+|[A-Z]{1,2}-?\d{4,6}\s+)?",
        (
            rf"(?:{CAPITAL}[\w'\u2019.-]*\s+(?:{LINKS}\s+){{0,2}}){{0,4}}{_BUILDING}(?:\s+(?:{LINKS}\s+"
            rf"){{0,2}}{CAPITAL}[\w'-]*){{0,4}}(?:\s+\d+\w?)?(?:\s+(?:in|at|near)|,)\s+(?:the\s+(?:city|town)\s+of\s+|"
            rf"\d{{4,6}}\s+)?"
        ),
        (
            r"(?:Calle|Rue|Via|Avenida|Avenue|Plaza|Piazza|Place|Boulevard|Quai|Chauss\u00e9e|Viale|Paseo|Palazzo|"
            r"Schloss|Casa|Ch\u00e2teau|Maison|H\u00f4tel|Hotel|Torre|Edificio)\s+[^,;()]{3,50}?(?:,|"
            r"\s+in)\s+(?=[A-Z\d])"
        ),
        (
            r"(?:the|a|an|its|premises|offices|facilities)\s+(?:(?!with\b|which\b|that\b|and has\b|is\b|"
            r"was\b)[^\s,;()]+\s+){1,10}?(?:in|at)\s+(?:the\s+(?:city|town)\s+of\s+)?"
        ),
        r"the\s+(?:(?!with\b|which\b|that\b)[^\s,;()]+\s+){0,6}[^\s,;()]+,\s+",
        # a building or an institution by name: "Technopole Lumen in"
        (
            rf"{CAPITAL}[\w'\u2019.-]*(?:\s+(?!(?:with|and|has|is|which|that|works|operates|"
            rf"was)\b)[\w'\u2019.-]+){{0,4}}?\s+in\s+(?=[A-Z])"
        ),
    )
)

#: What may stand between a city and its country: a region, "the capital of", "in northern".
_BETWEEN: Final = re.compile(
    rf"(?:[\s,(/]|\b(?:in|near|close to|of|outside|at|the|a|an|capital|city|town|suburb|outskirts|province|region|"
    rf"state|district|canton|governorate|"
    rf"county|department|prefecture|island|islands|part|north|south|east|west|northern|southern|eastern|western|"
    rf"central|north-?east(?:ern)?|"
    rf"north-?west(?:ern)?|south-?east(?:ern)?|south-?west(?:ern)?)\b|{CAPITAL}[\w'.\u2019-]*|\d{{4,6}})*"
)
_COUNTRY: Final = re.compile(
    rf"{CAPITAL}[\w'.\u2019-]*(?:[ ](?:(?:of|the|and) ){{0,2}}{CAPITAL}[\w'.\u2019-]*|"
    rf"[ ]d['\u2019]{CAPITAL}\w*){{0,5}}"
)
#: Towns of the American state that shares its name with a country.
_GEORGIAN: Final = frozenset("Atlanta Athens Augusta Savannah Macon Decatur Marietta Columbus Roswell".split())


def country_beside(text: str, end: int) -> Span | None:
    """The span of the country written behind a city that ends at `end`; None where none is written."""
    between = _BETWEEN.match(text, end, min(len(text), end + 90))
    if between is None or not re.match(r"\s*[,(/]|\s+(?:in|at|near)\s", text[end : end + 12]):
        return None
    for match in _COUNTRY.finditer(text, end, min(len(text), end + 130)):
        if match.start() > between.end():
            return None
        length = _country_length(match[0])
        if length and not (match[0].startswith("Georgia") and text[:end].endswith(tuple(_GEORGIAN))):
            return match.start(), match.start() + length
    return None


def _country_length(words: str) -> int:
    """How much of capitalised words is a country's name; 0 where they do not begin with one."""
    for piece in reversed(list(re.finditer(r"[ ]|$", words))):
        name = words[: piece.start()]
        for shorter in (name, name.rstrip(".,"), re.sub(r"['\u2019]s$", "", name)):
            if is_country(shorter):
                return len(shorter)
    return 0


_PLACE: Final = re.compile(PLACE)
_LINK_LAST: Final = re.compile(rf"\b{LINKS}$")
_HOUSE_NUMBER: Final = re.compile(r"(?: [a-z]+)? \d{1,4}[a-zA-Z]?(?:,|\s+in\b|\s*$)")
_STREET: Final = re.compile(r"(?:stra\u00dfe|strasse|gasse|straat|allee|platz|plein|gatan|gata|vej)$")
_METROPOLIS: Final = re.compile(
    rf",\s+(?:central\s+)?(?P<city>{'|'.join(sorted(METROPOLES, key=len, reverse=True))})"
    r"\b(?! (?:Area|Metropolitan|County|Region))"
)
_OWNER: Final = re.compile(rf"(?P<country>{CAPITAL}[\w]+)['\u2019]s ")


def locate(text: str, start: int, depth: int = 0) -> tuple[Span, Span | None] | None:
    """City and country of the place phrase that begins at `start`, behind "in" or "at"; None where it names no city."""
    found = _city_at(text, start)
    for approach in () if found else _APPROACHES:
        match = approach.match(text, start)
        if match is None:
            continue
        found = _city_at(text, match.end()) or (locate(text, match.end(), depth + 1) if depth < 2 else None)
        if found:
            country = match.groupdict().get("country")
            if found[1] is None and country and is_country(country):
                return found[0], match.span("country")
            return found
    return found


def _city_at(text: str, start: int) -> tuple[Span, Span | None] | None:
    """City and country of the capitalised words at `start`; None where they name no city."""
    match = _PLACE.match(text, start)
    if match is None:
        return None
    owner = _OWNER.match(match[0])
    if owner and is_country(owner["country"]) and is_city(match[0][owner.end() :]):
        return (start + owner.end(), match.end()), (start, start + len(owner["country"]))
    words = match[0]
    if _HOUSE_NUMBER.match(text, match.end()) or _STREET.search(words):
        return None
    possessive = re.search(r"['\u2019]s\b", words[:-2] if not re.match(r"\s+\w", text[match.end() :]) else words)
    if possessive and not words.startswith("St"):
        words = words[: possessive.start()]
    for space in re.finditer(r" ", words):
        # "Geneva Switzerland", with no comma
        city, country = words[: space.start()], words[space.end() :]
        if is_country(country) and is_city(city) and not _LINK_LAST.search(city):
            return (start, start + space.start()), (start + space.end(), start + len(words))
    end = start + len(words)
    if not is_city(words):
        words = words.split(" the ")[0]  # "From its seat in Riga the Board"
        end = start + len(words)
    if not is_city(words):
        return None
    around = _METROPOLIS.match(text, end)
    if around:
        # "Canary Lane, London": a quarter of a city that everybody knows by its own name
        start, end = around.span("city")
    return (start, end), country_beside(text, end)
