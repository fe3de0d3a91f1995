"""Places: what a city's name looks like, and which capitalised words are countries, regions or bodies instead.

A gazetteer of countries only decides; it never supplies a value.
"""

import re
from functools import cache, lru_cache
from typing import Final

import pycountry

from pipeline.reading.vocabulary import MONTHS, ORGANISATION_WORDS

CAPITAL: Final = r"[A-Z\u00c0-\u00de\u0100-\u024f]"
_WORD = rf"(?:(?:St|Ste|Mt|Ft)\.|{CAPITAL}[\w'\u2019-]*)"
#: Small words inside a place name.
LINKS: Final = (
    r"(?:of|the|de|la|le|du|des|del|della|da|do|di|am|an der|der|den|bei|im|ob|sous|upon|sur|el|al|y|e|in der|on)"
)
#: A place name: capitalised words with small links between them.
PLACE: Final = rf"(?:{_WORD}(?:[ ](?:{LINKS} ){{0,2}}{_WORD}){{0,3}}(?:,? D\.?C\b\.?)?)"

#: Names that English uses beside those of ISO 3166.
_ALIASES: Final = {
    "US": "usa|u.s.|us|u.s.a.|united states of america|united states|america",
    "GB": "uk|u.k.|united kingdom|great britain|england|scotland|wales|northern ireland",
    "RU": "russia",
    "KR": "south korea|republic of korea|korea",
    "KP": "north korea",
    "VN": "vietnam",
    "IR": "iran",
    "SY": "syria",
    "LA": "laos",
    "BO": "bolivia",
    "VE": "venezuela",
    "TZ": "tanzania",
    "MD": "moldova",
    "CZ": "czech republic|czechia",
    "TR": "turkey|türkiye",
    "CI": "ivory coast|côte d'ivoire",
    "CV": "cape verde",
    "GM": "the gambia|gambia",
    "BS": "bahamas",
    "NL": "netherlands|holland",
    "MK": "macedonia|north macedonia",
    "BN": "brunei",
    "PS": "palestine",
    "TW": "taiwan",
    "XK": "kosovo",
    "VA": "vatican|vatican city",
    "SZ": "swaziland",
    "MM": "burma",
    "LC": "st. lucia|st lucia",
    "KN": "st. kitts and nevis",
    "AE": "uae",
    "CN": "people's republic of china",
    "CD": "drc|democratic republic of the congo",
    "CG": "republic of the congo|congo",
    "TL": "east timor",
    "FM": "micronesia|federated states of micronesia",
    "TT": "trinidad",
    "HK": "hong kong",
    "MO": "macau",
    "IE": "republic of ireland",
}
#: Countries that are cities too.
_CITY_STATES: Final = frozenset(
    "singapore|luxembourg|monaco|djibouti|san marino|vatican city|hong kong|macau".split("|")
)
#: Words that end the name of a building, a region or a body, not of a city.
_NO_CITY_LAST: Final = (ORGANISATION_WORDS - {"port", "city", "union", "college", "mission", "commission"}) | frozenset(
    "house building tower palace street avenue road campus square airport alps region area province state county "
    "peninsula valley islands republic "
    "kingdom headquarters strasse boulevard plaza hall district crescent embankment corniche wharf quay "
    "convention conference summit treaty agreement act".split()
)
_NO_CITY_FIRST: Final = frozenset(
    "university institute ministry bank department palais villa rue via avenue calle avenida plaza piazza place "
    "boulevard quai chauss\u00e9e viale paseo palazzo schloss casa ch\u00e2teau haus maison h\u00f4tel hotel torre "
    "edificio faculty archdiocese diocese college school museum "
    "government national international european federal royal central".split()
)
_NO_CITY: Final = frozenset(
    "europe asia africa america americas oceania eurasia australasia caribbean pacific mediterranean balkans "
    "scandinavia "
    "internet northern southern eastern western member members european english "
    "latin brussels-based world international national article january part order addition particular general".split()
)
_COMPASS: Final = frozenset("north south east west central".split())
_MORE_REGIONS: Final = frozenset(
    "Bavaria|Catalonia|Tuscany|Flanders|Wallonia|Lombardy|Saxony|Hesse|Brittany|Normandy|Provence|Andalusia|Galicia|"
    "Silesia|Siberia|Crimea|"
    "Sicily|Sardinia|Crete|Zealand|Jutland|Scania|Lapland|Anatolia|Kurdistan|Punjab|Bengal|Kashmir|Gujarat|Kerala|"
    "Bali|Java|Sumatra|Hokkaido|"
    "Ulster|Cornwall|Yorkshire|Silicon Valley|New England|Midwest|West Africa|East Africa|Southern Africa|"
    "Central Europe|Latin America".split("|")
)
#: So many different names are kept in mind.
_REMEMBERED: Final = 4096
_MONTH: Final = re.compile(rf"(?:{MONTHS})\b")


@cache
def _countries() -> dict[str, str]:
    names = {name: code for code, many in _ALIASES.items() for name in many.split("|")}
    for country in pycountry.countries:
        for name in (country.name, getattr(country, "common_name", None), getattr(country, "official_name", None)):
            if name:
                names.setdefault(name.lower(), country.alpha_2)
    return names


@cache
def _regions() -> frozenset[str]:
    """Names of states and provinces that no one takes for a city."""
    lands = (pycountry.subdivisions.get(country_code=land) for land in ("US", "CA", "AU"))  # type: ignore[no-untyped-call]
    names = {part.name for parts in lands for part in parts}
    return frozenset(names - {"New York", "Washington", "Quebec", "Guam", "Victoria"}) | _MORE_REGIONS


@lru_cache(maxsize=_REMEMBERED)
def country_code(name: str) -> str | None:
    """ISO 3166-1 alpha-2 code of a country's name; None where it is no country (or has no ISO code)."""
    code = _countries().get(_folded(name))
    return None if code == "XK" else code


@lru_cache(maxsize=_REMEMBERED)
def is_country(name: str) -> bool:
    """Whether a phrase is the name of a country, in English."""
    return _folded(name) in _countries()


def _folded(name: str) -> str:
    return " ".join(name.split()).lower().replace("\u2019", "'").removeprefix("the ")


@lru_cache(maxsize=_REMEMBERED)
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


#: Nouns of waters and lands, before or behind their own names; directions; names of regions that are no countries.
_LAND_FIRST: Final = "Lake|Mount|Cape|Gulf|River|Bay|Strait|Isle"
_LAND_LAST: Final = (
    "Sea|Ocean|River|Gulf|Lake|Basin|Islands?|Region|Coast|Valley|Delta|Peninsula|Mountains|Straits?|Bay|Hills"
)
_REGIONS: Final = (
    "Pacific|Atlantic|Mediterranean|Arctic|Antarctic|Caribbean|Balkans?|Baltic|Africa|America|Americas|Asia|Europe|"
    "Eurasia|Oceania|Scandinavia|East|West|North|South|Northern|Southern|Eastern|Western|Central|Middle|Latin|Sahel|"
    "Sahara|Maghreb|Levant|Danube|Rhine|Nile|Mekong|Amazon|Alps|Andes|Himalayas?|Caucasus|Black|Red|North-West|"
    "North-East|South-West|South-East|Southeast|Southwest|Northeast|Northwest"
)
_REGION: Final = re.compile(
    rf"(?:{_LAND_FIRST})(?: of)?(?: [A-Z][\w'-]+){{1,2}}|[A-Z][\w'-]+ (?:{_LAND_LAST})|"
    rf"(?:{_REGIONS})(?:[ -](?:and )?(?:{_REGIONS}|{_LAND_LAST}))+"
)


def is_region(words: str) -> bool:
    """Whether a phrase names a water, a land or a region: "Lake Vessa", "Grey River", "West Africa"."""
    return _REGION.fullmatch(words) is not None
