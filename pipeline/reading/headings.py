"""The body's name in a heading, without what numbers, locates or abbreviates it."""

import re
from dataclasses import replace
from typing import Final

import pycountry

from pipeline.reading.behind_names import acronym_in
from pipeline.reading.kinds import KINDS
from pipeline.reading.name_words import LINKS, has_organisation_word, is_department
from pipeline.reading.naming import Naming, fits, looks_like_acronym
from pipeline.reading.places import is_country
from pipeline.reading.title_kinds import ASKING
from pipeline.reading.title_parts import EDGES, Title, name_between, split_title
from pipeline.reading.vocabulary import ORGANISATION_WORDS

#: Marks, numbers and roles before a name: "Partner 3:", "[6]", "2.1", "PP2 -".
_PREFIX: Final = re.compile(
    r"\s*(?:(?:\[\d{1,4}\]\s*)+|(?:(?:project |lead |associated |associate |industrial |academic |our )?(?:partner|"
    r"beneficiary|participant|co-?ordinator|applicant|member|organi[sz]ation|institution|wp|[lpab]?p)\s*(?:no\.?\s*|"
    r"n[\u00b0\u00ba]\s*|#)?\d*\s*[:.)\u2013-]+\s+|(?:partner|beneficiary|participant|member)\s+\d+\s+)|"
    r"\(?(?:[ivx]{1,4}|\d{1,3}|[a-z])[.):]+\s+|\d{1,3}(?:\.\d{1,3})+[.)]?\s+|wp ?\d+ leader\s*[:-]\s+|"
    r"\d{1,3}[.)](?=(?-i:[A-Z]))|\d{1,3}\s+[\u2013\u2014-]\s+|#\d+\s*:?\s*|[lp]?p\d{1,2}\s+|(?:[#*_~\u2022]+|={2,}|=(?=\s))\s*)",
    re.I,
)
#: What parts the pages above from the page's own title: "Partners » Lamp Union".
_CRUMB: Final = re.compile(r"\s[\u00bb\u203a>\"]\s+(?=\w)")
_ROLE: Final = re.compile(
    r"(?:(?:the |our |project |scientific |technical |overall |main |lead |deputy |"
    r"consortium )*(?:co-?ordinator|co-?ordination|coordinating "
    r"partner|lead(?:er)?|lead partner|partner|project lead(?:er)?|host|beneficiary|associated? partner|full partner|"
    r"third party|linked third party|affiliated entity|pi|wp ?\d* ?lead(?:er)?|sme|ngo|eu|founding member|member|"
    r"logo|website|homepage|link))s?",
    re.I,
)
_BRACKET: Final = re.compile(r"\s*[(\[]\s*(?P<inside>[^()\[\]]*)[)\]]?")
#: The part of an address: a number, or a kind of street or building.
_STREET: Final = re.compile(
    r"(?<!\w)\d+|\b(?:street|road|avenue|square|lane|building|floor|campus|p\.?o\.? box)\b", re.I
)


def read_title(text: str, start: int, end: int) -> Title | None:
    """The organisation's name in a heading, without what only locates or abbreviates it; None if it is none."""
    prefixed = False
    prefix = _PREFIX.match(text, start, end) or ASKING.match(text, start, end)
    while prefix and prefix.end() < end:
        prefixed = prefixed or bool(
            re.search(r"partner|beneficiary|participant|ordinator|member|[lp]p|\bp ?\d", prefix[0], re.I)
        )
        start = prefix.end()
        prefix = _PREFIX.match(text, start, end) or ASKING.match(text, start, end)
    start = max([start, *(mark.end() for mark in _CRUMB.finditer(text, start, end))])
    stop, brackets = _before_brackets(text, start, end)
    beside = any(_is_place(bracket["inside"]) for bracket in brackets)
    left, right, placed = _without_place(text, start, stop, beside)
    naming = name_between(text, left, right)
    if naming is None:
        return None
    naming, aliases = _bracketed(naming, brackets[:1])
    title = split_title(text, naming)
    return replace(title, place=prefixed or placed or beside, aliases=(*title.aliases, *aliases))


def _before_brackets(text: str, start: int, end: int) -> tuple[int, list[re.Match[str]]]:
    """Where the name stops: at the first bracket (not one that opens the heading), and all brackets."""
    brackets = list(_BRACKET.finditer(text, start + 1, end))
    return (brackets[0].start() if brackets else end), brackets


def _bracketed(naming: Naming, brackets: list[re.Match[str]]) -> tuple[Naming, list[str]]:
    """The name with the acronym in its brackets, and what else stands there and may be a name."""
    aliases = []
    for bracket in brackets:
        inside = bracket["inside"].strip()
        initials = "".join(word[0] for word in naming.name.split())
        if naming.acronym is None and (inside == initials or not _is_place(inside)):
            naming = acronym_in(naming, bracket)
        if inside and inside[:1].isupper() and not _is_place(inside) and len(inside.split()) <= 8:
            aliases.append(re.sub(r",[^,]*$", "", inside) if _is_place(inside.rpartition(",")[2]) else inside)
    return naming, aliases


def _without_place(text: str, start: int, end: int, beside: bool) -> tuple[int, int, bool]:
    """Without country, "City, Country" or role behind a comma or dash; whether there was one.

    beside: whether a country stands in brackets behind it all.
    """
    cut_country = beside
    placed = False
    while True:
        cut = max(text.rfind(mark, start, end) for mark in (",", " - ", " \u2013 ", " \u2014 ", " | ", ": "))
        if cut <= start:
            return start, end, placed
        tail = text[cut + 1 : end].strip(EDGES)
        country = (_is_place(tail) and not _ROLE.fullmatch(tail)) or (
            text[cut] == "," and _STREET.search(tail) is not None
        )
        city = _is_city_tail(
            text[start:cut], tail, dashed=text[cut] != ",", after_country=cut_country, whole=text[cut:end]
        )
        if not (country or city or _ROLE.fullmatch(tail)):
            return start, end, placed
        cut_country = cut_country or country
        placed = True
        end = cut
        while end > start and text[end - 1] in " ,-\u2013\u2014|:":
            end -= 1


def is_place_or_role(text: str, least: int = 2) -> bool:
    """Whether a line holds countries, their codes and partners' roles, at least so many: "NO | Lead partner"."""
    parts = [
        part.strip(EDGES + "\u2605\u2606.()") for part in re.split(r"[\u00b7\u2022|/,;]|\s[-\u2013\u2014]\s", text)
    ]
    told = [part for part in parts if part]
    known = (is_country(part) or _is_code(part) or _ROLE.fullmatch(part) is not None for part in told)
    return len(told) >= least and all(known)


def _is_place(tail: str) -> bool:
    """Whether words beside a name are a country, its code, or a partner's role, alone or in a list."""
    parts = [part.strip() for part in re.split(r"[,;/]", tail) if part.strip()]
    if not 0 < len(parts) <= 3 or any(has_organisation_word(part) for part in parts[:-1]):
        return False
    return is_country(parts[-1]) or _is_code(parts[-1]) or _ROLE.fullmatch(parts[-1]) is not None


def _is_code(word: str) -> bool:
    if not re.fullmatch("[A-Z]{2,3}", word):
        return False
    known = pycountry.countries.get(alpha_2=word) if len(word) == 2 else pycountry.countries.get(alpha_3=word)
    return known is not None or word in ("UK", "EL", "EU")


def _is_short_form(tail: str, before: str) -> bool:
    """Whether words behind a name are an acronym, not a place in capitals beside a name in capitals."""
    return looks_like_acronym(tail) and (fits(tail, before) or not before.isupper())


def _is_city_tail(before: str, tail: str, dashed: bool, after_country: bool, whole: str) -> bool:
    """A capitalised word or two behind a name that could stand without them: a city."""
    words = tail.split()
    if not words or len(words) > 3 or not all(w[:1].isupper() or w in LINKS for w in words):
        return False
    if any(w.lower() in ORGANISATION_WORDS for w in words) or _is_short_form(tail, before) or is_department(tail):
        return False
    if after_country:
        return True
    own = [w for w in re.findall(r"[^\W\d_][\w'-]*", before) if w[0].isupper()]
    listed = not dashed and bool(re.search(r"\b(?:and|&)\b", whole) or before.count(",") > 0)
    body = has_organisation_word(before) or any(word.lower() in KINDS for word in own)
    return len(own) >= 2 and body and not listed
