"""Places: where a city's name begins and ends, and which country stands beside it.

A gazetteer of countries only decides; it never supplies a value.
"""

import re
from functools import cache
from typing import Final

import pycountry

from pipeline.reading.vocabulary import MONTHS, ORGANISATION_WORDS

_CAPITAL = r"[A-Z\u00c0-\u00de\u0100-\u024f]"
_WORD = rf"(?:(?:St|Ste|Mt|Ft)\.|{_CAPITAL}[\w'\u2019-]*)"
_LINKS = r"(?:of|the|de|la|le|du|des|del|della|da|do|di|am|an der|der|den|upon|sur|el|al|y|e|in der|on)"
#: A place name: capitalised words with small links between them.
PLACE: Final = rf"(?:{_WORD}(?:[ ](?:{_LINKS} ){{0,2}}{_WORD}){{0,3}}(?:,? D\.?C\b\.?)?)"
_LOCAL = (
    r"(?:city|town|capital|capital city|suburb|municipality|village|port|heart|centre|center|outskirts|district|borough|province|state|region|commune|"
    r"[Pp]rincipality|City|Grand Duchy|canton|neighbou?rhood|quarter|area|island|arrondissement|ward)"
)
_BUILDING = (
    r"(?:Palais|Palace|House|Building|Castle|Ch\u00e2teau|Chateau|Street|Avenue|Boulevard|Campus|Tower|Hall|Square|Road|Strasse|Airport|University|Office|Centre|"
    r"Center|Villa|Complex|Plaza|Institute|Museum|Library|Ministry|Bank|Mansion|Headquarters|Observatory|Laboratory|Hospital|School|College|Academy|Park|District|Crescent|Zone|Estate|Quarter|Embankment|Corniche|Lane|Drive|Floor|Wharf|Quay|Gate)"
)
#: What may stand between "in" and the city: a date, "the Swiss city of", "the Fijian capital,", a street, a building.
_APPROACHES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:\d{{1,2}} )?(?:(?:{MONTHS}) )?\d{{4}},?\s+(?:in|at)\s+(?:the\s+city\s+of\s+)?",
        r"the\s+(?:[\w'-]+\s+)?capital(?:\s+city)?\s+of\s+(?P<country>[^,;.()]{3,40}),\s+",
        rf"(?:(?:the|a|an)\s+)?(?:[\w'\u2019-]+\s+){{0,3}}?{_LOCAL}(?:\s+of)?,?\s+(?:central\s+|downtown\s+)?",
        rf"(?P<country>{_CAPITAL}[\w]+)['\u2019]s\s+(?:[a-z]+\s+)?(?:capital|city)(?:\s+city)?(?:\s+of)?,?\s+",
        r"(?:[\w'\u2019.-]+\s+){1,4}\d{1,4}\w?(?:,\s+(?:[A-Z]{0,2}-?\d{4,6}\s+)?|\s+in\s+)",
        rf"(?:the\s+)?{_CAPITAL}\w+(?:\s+{_CAPITAL}\w+){{0,2}},\s+in\s+",
        r"(?:downtown|central|near|nearby|greater|historic|beautiful|inner)\s+",
        r"\d{1,5}\w?,?\s[^,;()]{3,50}?\s+in\s+",
        r"\d{1,5}\w?,?\s[^;()]{3,60}?,\s+(?:\d{4,6}\s+|[A-Z]{1,2}-?\d{4,6}\s+)?",
        rf"(?:{_CAPITAL}[\w'\u2019.-]*\s+(?:{_LINKS}\s+){{0,2}}){{0,4}}{_BUILDING}(?:\s+(?:{_LINKS}\s+){{0,2}}{_CAPITAL}[\w'-]*){{0,4}}(?:\s+\d+\w?)?(?:\s+(?:in|at|near)|,)\s+(?:the\s+(?:city|town)\s+of\s+|\d{{4,6}}\s+)?",
        r"(?:Calle|Rue|Via|Avenida|Avenue|Plaza|Piazza|Place|Boulevard|Quai|Chauss\u00e9e|Viale|Paseo|Palazzo|Schloss|Casa|Ch\u00e2teau|Maison|H\u00f4tel|Hotel|Torre|Edificio)\s+[^,;()]{3,50}?(?:,|\s+in)\s+(?=[A-Z\d])",
        r"(?:the|a|an|its|premises|offices|facilities)\s+(?:(?!with\b|which\b|that\b|and has\b|is\b|was\b)[^\s,;()]+\s+){1,10}?(?:in|at)\s+(?:the\s+(?:city|town)\s+of\s+)?",
        r"the\s+(?:(?!with\b|which\b|that\b)[^\s,;()]+\s+){0,6}[^\s,;()]+,\s+",
        # a building or an institution by name: "Technopole Lumen in"
        rf"{_CAPITAL}[\w'\u2019.-]*(?:\s+(?!(?:with|and|has|is|which|that|works|operates|was)\b)[\w'\u2019.-]+){{0,4}}?\s+in\s+(?=[A-Z])",
    )
)

#: Names that English uses beside those of ISO 3166.
_ALIASES: Final = {
    "usa": "US", "u.s.": "US", "us": "US", "u.s.a.": "US", "united states of america": "US", "united states": "US", "america": "US",
    "uk": "GB", "u.k.": "GB", "united kingdom": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB",
    "northern ireland": "GB", "russia": "RU", "south korea": "KR", "republic of korea": "KR", "korea": "KR", "north korea": "KP", "vietnam": "VN",
    "iran": "IR", "syria": "SY", "laos": "LA", "bolivia": "BO", "venezuela": "VE", "tanzania": "TZ", "moldova": "MD",
    "czech republic": "CZ", "czechia": "CZ", "turkey": "TR", "türkiye": "TR", "ivory coast": "CI", "côte d'ivoire": "CI", "cape verde": "CV",
    "the gambia": "GM", "gambia": "GM", "bahamas": "BS", "netherlands": "NL", "holland": "NL", "macedonia": "MK", "north macedonia": "MK",
    "brunei": "BN", "palestine": "PS", "taiwan": "TW", "kosovo": "XK", "vatican": "VA", "vatican city": "VA", "swaziland": "SZ", "burma": "MM",
    "st. lucia": "LC", "st. kitts and nevis": "KN", "st lucia": "LC", "uae": "AE", "people's republic of china": "CN", "drc": "CD",
    "democratic republic of the congo": "CD", "republic of the congo": "CG", "congo": "CG", "east timor": "TL", "micronesia": "FM",
    "federated states of micronesia": "FM", "trinidad": "TT", "hong kong": "HK", "macau": "MO", "republic of ireland": "IE",
}
#: Countries that are cities too.
_CITY_STATES: Final = frozenset({"singapore", "luxembourg", "monaco", "djibouti", "san marino", "vatican city", "hong kong", "macau"})
#: Words that end the name of a building, a region or a body, not of a city.
_NO_CITY_LAST: Final = (ORGANISATION_WORDS - {"port", "city", "union", "college", "mission", "commission"}) | frozenset(
    "house building tower palace street avenue road campus square airport alps region area province state county peninsula valley islands republic "
    "kingdom headquarters strasse boulevard plaza hall district crescent embankment corniche wharf quay convention conference summit treaty agreement act".split()
)
_NO_CITY_FIRST: Final = frozenset(
    "university institute ministry bank department palais villa rue via avenue calle avenida plaza piazza place boulevard quai chauss\u00e9e viale paseo palazzo schloss casa ch\u00e2teau haus maison h\u00f4tel hotel torre edificio faculty archdiocese diocese college school museum "
    "government national international european federal royal central".split()
)
_NO_CITY: Final = frozenset(
    "europe asia africa america americas oceania eurasia australasia caribbean pacific mediterranean balkans scandinavia "
    "internet northern southern eastern western member members european english "
    "latin brussels-based world international national article january part order addition particular general".split()
)
_COMPASS: Final = frozenset("north south east west central".split())
_MORE_REGIONS: Final = frozenset(
    "Bavaria|Catalonia|Tuscany|Flanders|Wallonia|Lombardy|Saxony|Hesse|Brittany|Normandy|Provence|Andalusia|Galicia|Silesia|Siberia|Crimea|"
    "Sicily|Sardinia|Crete|Zealand|Jutland|Scania|Lapland|Anatolia|Kurdistan|Punjab|Bengal|Kashmir|Gujarat|Kerala|Bali|Java|Sumatra|Hokkaido|"
    "Ulster|Cornwall|Yorkshire|Silicon Valley|New England|Midwest|West Africa|East Africa|Southern Africa|Central Europe|Latin America".split("|")
)
_MONTH: Final = re.compile(rf"(?:{MONTHS})\b")


@cache
def _countries() -> dict[str, str]:
    names = dict(_ALIASES)
    for country in pycountry.countries:
        for name in (country.name, getattr(country, "common_name", None), getattr(country, "official_name", None)):
            if name:
                names.setdefault(name.lower(), country.alpha_2)
    return names


@cache
def _regions() -> frozenset[str]:
    """Names of states and provinces that no one takes for a city."""
    names = {part.name for land in ("US", "CA", "AU") for part in pycountry.subdivisions.get(country_code=land)}
    return frozenset(names - {"New York", "Washington", "Quebec", "Guam", "Victoria"}) | _MORE_REGIONS


def country_code(name: str) -> str | None:
    """ISO 3166-1 alpha-2 code of a country's name; None where it is no country (or has no ISO code)."""
    folded = re.sub(r"^the\s+", "", " ".join(name.split()).lower().replace("\u2019", "'"))
    code = _countries().get(folded)
    return None if code == "XK" else code


def is_country(name: str) -> bool:
    folded = re.sub(r"^the\s+", "", " ".join(name.split()).lower())
    return folded in _countries()


def is_city(name: str) -> bool:
    """Whether a capitalised phrase may be a city: not a country, a region of the world, a month or a body."""
    folded = name.lower()
    if (is_country(name) and folded not in _CITY_STATES) or _MONTH.match(name):
        return False
    words = re.findall(r"[\w'-]+", folded)
    if not words or words in (["the"], ["in"]) or words[0] in _NO_CITY or words[-1] in _NO_CITY_LAST or len(name) < 2:
        return False
    if words[0] in _COMPASS and (len(words) == 1 or words[1] in _NO_CITY):
        return False
    if name in _regions() or (words[0] in _NO_CITY_FIRST and len(words) > 1):
        return False
    return not name.isupper() or len(name) > 4


#: What may stand between a city and its country: a region, "the capital of", "in northern".
_BETWEEN: Final = re.compile(
    rf"(?:[\s,(/]|\b(?:in|near|close to|of|outside|at|the|a|an|capital|city|town|suburb|outskirts|province|region|state|district|canton|governorate|"
    rf"county|department|prefecture|island|islands|part|north|south|east|west|northern|southern|eastern|western|central|north-?east(?:ern)?|"
    rf"north-?west(?:ern)?|south-?east(?:ern)?|south-?west(?:ern)?)\b|{_CAPITAL}[\w'.\u2019-]*|\d{{4,6}})*"
)
_COUNTRY: Final = re.compile(rf"{_CAPITAL}[\w'.\u2019-]*(?:[ ](?:(?:of|the|and) ){{0,2}}{_CAPITAL}[\w'.\u2019-]*|[ ]d['\u2019]{_CAPITAL}\w*){{0,5}}")
#: Towns of the American state that shares its name with a country.
_GEORGIAN: Final = frozenset("Atlanta Athens Augusta Savannah Macon Decatur Marietta Columbus Roswell".split())


def country_beside(text: str, end: int) -> tuple[int, int] | None:
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
        for name in (words[: piece.start()], words[: piece.start()].rstrip(".,"), re.sub(r"['\u2019]s$", "", words[: piece.start()])):
            if is_country(name):
                return len(name)
    return 0


def locate(text: str, start: int, depth: int = 0) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    """City and country of the place phrase that begins at `start` (behind "in" or "at"); None where it names no city."""
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


def _city_at(text: str, start: int) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
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
        if is_country(words[space.end() :]) and is_city(words[: space.start()]) and not re.search(rf"\b{_LINKS}$", words[: space.start()]):
            return (start, start + space.start()), (start + space.end(), start + len(words))
    end = start + len(words)
    if not is_city(words):
        return None
    around = _METROPOLIS.match(text, end)
    if around:
        # "Canary Lane, London": a quarter of a city that everybody knows by its own name
        start, end = around.span("city")
    return (start, end), country_beside(text, end)


_PLACE: Final = re.compile(PLACE)
_HOUSE_NUMBER: Final = re.compile(r"(?: [a-z]+)? \d{1,4}[a-zA-Z]?(?:,|\s+in\b|\s*$)")
_STREET: Final = re.compile(r"(?:stra\u00dfe|strasse|gasse|straat|allee|platz|plein|gatan|gata|vej)$")
_METROPOLIS: Final = re.compile(
    r",\s+(?:central\s+)?(?P<city>London|Paris|Brussels|Berlin|Vienna|Rome|Madrid|Dublin|Geneva|Amsterdam|Tokyo|Beijing|Shanghai|Nairobi|New Delhi|Mumbai|Bangkok|"
    r"Jakarta|Cairo|Lagos|Moscow|Istanbul|Toronto|Sydney|Mexico City|New York City|Buenos Aires|Los Angeles)\b(?! (?:Area|Metropolitan|County|Region))"
)
_OWNER: Final = re.compile(rf"(?P<country>{_CAPITAL}[\w]+)['\u2019]s ")
