"""Places: where a city's name begins and ends, and which country stands beside it.

A gazetteer of countries only decides; it never supplies a value.
"""

import re
from functools import cache
from typing import Final

import pycountry

from pipeline.reading.vocabulary import MONTHS, ORGANISATION_WORDS

_CAPITAL = r"[A-Z\u00c0-\u00de\u0100-\u024f]"
_WORD = rf"(?:{_CAPITAL}[\w'-]*|(?:St|Ste|Mt|Ft)\.)"
#: A place name: capitalised words with small links between them.
PLACE: Final = (
    rf"(?:(?:The|Den|Los|Las|San|El|Al|La|Le) )?{_WORD}(?:[ ](?:(?:of|the|de|la|le|du|des|del|da|do|di|am|an der|der|den|upon|sur|el|al|y|e|in der|on) ){{0,2}}{_WORD}){{0,3}}(?:, D\.?C\.?)?"
)
#: What may stand between "in" and the city: "the Swiss city of", "the Belgian capital,", a street.
APPROACH: Final = (
    r"(?:(?:the\s+)?(?:[\w'-]+\s+){0,3}?(?:city|town|capital|capital city|suburb|municipality|village|port|heart|centre|center|outskirts|"
    r"downtown|city centre|city center)(?:\s+of)?,?\s+|(?:down)?town\s+|central\s+|near\s+|the\s+(?:[\w'-]+\s+){0,3}?capital(?:\s+city)?\s+of\s+[^,;.]{3,30},\s+|\d+[\w\s.'-]{3,40},\s+|the\s+[^,;.]{3,70}?\s(?:in|at|of)\s+|(?:[A-Z][\w'-]+\s+){0,2}(?:Palais|Palace|House|Building|Castle|Street|Avenue|Campus|Park|Tower|Hall|Square|Road|Strasse|Airport|University|Office)(?:\s+[A-Z][\w'-]+)?\s+in\s+)?"
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
_CITY_STATES: Final = frozenset("singapore luxembourg monaco djibouti kuwait panama guatemala mexico andorra".split()) | {"san marino", "vatican city", "hong kong", "macau"}
_NO_CITY: Final = frozenset(
    "europe asia africa america americas oceania eurasia australasia caribbean pacific mediterranean balkans scandinavia "
    "internet north south east west central northern southern eastern western member members european english "
    "latin brussels-based world international national article january part order addition particular general".split()
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
    if not words or words in (["the"], ["in"]) or words[0] in _NO_CITY or words[-1] in (ORGANISATION_WORDS - {"port"}) or len(name) < 2:
        return False
    return not name.isupper() or len(name) > 4


_COUNTRY_WORDS = rf"(?:the )?{_CAPITAL}[\w'.-]*(?:[ ](?:(?:of|the|and) ){{0,2}}{_CAPITAL}[\w'.-]*){{0,5}}"
_BESIDE: Final = re.compile(
    rf"(?:,\s*(?:in\s+)?|\s*\(|\s+in\s+|,\s+the\s+(?:\w+\s+)?capital(?:\s+city)?\s+of\s+|\s+in\s+the\s+[\w\s-]{{1,30}}?\s+(?:of|in)\s+|,\s+{_CAPITAL}[\w' .-]{{1,30}},\s*)(?P<country>{_COUNTRY_WORDS})"
)


def country_beside(text: str, end: int) -> tuple[int, int] | None:
    """The span of the country written right behind a city that ends at `end`; None where none is written."""
    match = _BESIDE.match(text, end)
    if not match:
        return None
    start, words = match.start("country"), match["country"]
    pieces = list(re.finditer(r"[ ]|$", words))
    for piece in reversed(pieces):
        candidate = words[: piece.start()].rstrip(".,")
        if is_country(candidate):
            skip = 4 if candidate.startswith("the ") else 0
            return start + skip, start + len(candidate)
        with_dot = words[: piece.start()]
        if with_dot != candidate and is_country(with_dot):
            return start, start + len(with_dot)
    wider = _REGION.match(text, end)
    if wider and is_country(wider["country"].rstrip(".")):
        return wider.start("country"), wider.start("country") + len(wider["country"].rstrip("."))
    return None


_REGION: Final = re.compile(rf",\s*{_CAPITAL}[\w'. -]{{1,30}},\s*(?:the )?(?P<country>{_CAPITAL}[\w'.]*(?: {_CAPITAL}[\w'.]*){{0,3}})")
