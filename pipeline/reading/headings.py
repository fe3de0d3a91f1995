"""What a heading is: a body's name (without what surrounds it), a part of a profile, a part of the page."""

import re
from dataclasses import dataclass, replace
from typing import Final

import pycountry

from pipeline.reading.identity import without_article
from pipeline.reading.name_words import LINKS, has_organisation_word, is_department
from pipeline.reading.naming import Naming, fits, looks_like_acronym, with_acronym_behind
from pipeline.reading.openings import acronym_in
from pipeline.reading.places import is_country
from pipeline.reading.title_kinds import ASKING, looks_like_name
from pipeline.reading.vocabulary import ORGANISATION_WORDS

#: Marks, numbers and roles before a name: "Partner 3:", "[6]", "2.1", "PP2 -".
_PREFIX: Final = re.compile(
    r"\s*(?:(?:\[\d{1,4}\]\s*)+|"
    r"(?:(?:project |lead |associated |associate |industrial |academic |our )?(?:partner|beneficiary|participant|"
    r"co-?ordinator|applicant|member|organi[sz]ation|institution|wp|[lpab]?p)"
    r"\s*(?:no\.?\s*|n[\u00b0\u00ba]\s*|#)?\d*\s*[:.)\u2013-]+\s+|(?:partner|beneficiary|participant|member)\s+\d+\s+)|"
    r"\(?(?:[ivx]{1,4}|\d{1,3}|[a-z])[.):]+\s+|\d{1,3}(?:\.\d{1,3})+[.)]?\s+|wp ?\d+ leader\s*[:-]\s+|"
    r"\d{1,3}[.)](?=(?-i:[A-Z]))|#\d+\s*:?\s*|[lp]?p\d{1,2}\s+|[#=*_~\u2022]+\s*)",
    re.I,
)
_ROLE: Final = re.compile(
    r"(?:(?:the |our |project |scientific |technical |overall |main )*(?:co-?ordinator|co-?ordination|coordinating "
    r"partner|lead(?:er)?|lead partner|partner|"
    r"project lead(?:er)?|host|beneficiary|associated? partner|full partner|third party|linked third party|"
    r"affiliated entity|pi|"
    r"wp ?\d* ?lead(?:er)?|sme|ngo|eu|founding member|member|logo|website|homepage|link))s?",
    re.I,
)
_BRACKET: Final = re.compile(r"\s*[(\[]\s*(?P<inside>[^()\[\]]*)[)\]]?")
_BREAK: Final = re.compile(r"\s+[-\u2013\u2014|/:]\s+|\s*[|\u2014]\s*|:\s+|\s+[-\u2013]\s*$")
#: A unit that is named apart from its university, and one that is not.
_UNIT: Final = re.compile(
    r"\b(?:institut\w*|cent(?:re|er)|lab(?:oratory)?|observatory|group|clinic|library|museum|station)\b", re.I
)
_DEPENDENT: Final = re.compile(
    r"(?:the )?(?:dep(?:artmen)?t|faculty|school|chair|division|section|unit|dipartimento|fakult)", re.I
)
_HOST: Final = re.compile(
    r" at (?:the )?(?=(?:[\w'-]+ ){0,4}(?:universit|polytechni|politecnic|college|academy|hospital))", re.I
)
#: The part of an address: a number, or a kind of street or building.
_STREET: Final = re.compile(
    r"(?<!\w)\d+|\b(?:street|road|avenue|square|lane|building|floor|campus|p\.?o\.? box)\b", re.I
)
_TRADE_MARK: Final = "#=*_~` \t,;:\u2013\u2014-\u2022*|/\u2122\u00ae\u00a9\u00bb\u203a>?"


@dataclass(frozen=True)
class Title:
    """A heading read as a body's name. department, base: the two names in "University, Department", else None.

    place: a place, number or role stood beside the name, as it does beside a partner's.
    """

    naming: Naming
    place: bool = False
    base: Naming | None = None
    aliases: tuple[str, ...] = ()

    def moved(self, offset: int) -> "Title":
        """The same title in a text in which it stands so much further on."""
        base = self.base.moved(offset) if self.base else None
        return replace(self, naming=self.naming.moved(offset), base=base)


def read_title(text: str, start: int, end: int) -> Title | None:
    """The organisation's name in a heading, without what only locates or abbreviates it; None if it is none."""
    prefixed = False
    prefix = _PREFIX.match(text, start, end) or ASKING.match(text, start, end)
    while prefix and prefix.end() < end:
        prefixed = prefixed or bool(
            re.search(r"partner|beneficiary|participant|ordinator|member|[lp]p", prefix[0], re.I)
        )
        start = prefix.end()
        prefix = _PREFIX.match(text, start, end) or ASKING.match(text, start, end)
    stop, brackets = _before_brackets(text, start, end)
    left, right, placed = _without_place(text, start, stop)
    naming = _named(text, left, right)
    if naming is None:
        return None
    naming, aliases = _bracketed(naming, brackets[:1])
    title = _split(text, naming)
    located = placed or any(_is_place(bracket["inside"]) for bracket in brackets)
    return replace(title, place=prefixed or located, aliases=(*title.aliases, *aliases))


def _before_brackets(text: str, start: int, end: int) -> tuple[int, list[re.Match[str]]]:
    """Where the name stops: at the first bracket (not one that opens the heading), and all brackets."""
    brackets = list(_BRACKET.finditer(text, start + 1, end))
    return (brackets[0].start() if brackets else end), brackets


def _named(text: str, left: int, right: int) -> Naming | None:
    words = re.sub(r"^[^\w\"'(]+", "", text[left:right].strip(_TRADE_MARK))
    if words.count('"') % 2 or (words.count('"') == 2 and words[0] == words[-1] == '"'):
        words = words.strip('"')
    if not words:
        return None
    left = text.index(words, left) + len(words) - len(without_article(words))
    name = without_article(words)
    return with_acronym_behind(Naming(name, (left, left + len(name))))


def _bracketed(naming: Naming, brackets: list[re.Match[str]]) -> tuple[Naming, list[str]]:
    """The name with the acronym in its brackets, and what else stands there and may be a name."""
    aliases = []
    for bracket in brackets:
        inside = bracket["inside"].strip()
        initials = "".join(word[0] for word in naming.name.split())
        if naming.acronym is None and (inside == initials or not _is_place(inside)):
            naming = acronym_in(naming, bracket)
        if inside and inside[:1].isupper() and not _is_place(inside) and len(inside.split()) <= 8:
            aliases.append(inside)
    return naming, aliases


def _split(text: str, naming: Naming) -> Title:
    """An acronym and a name on two sides of a dash; a university and its department behind a comma."""
    mark = _BREAK.search(naming.name)
    if mark:
        left = _part(text, naming, 0, mark.start())
        right = _part(text, naming, mark.end(), len(naming.name))
        if left and right and "/" in mark[0]:
            return Title(left, aliases=(right.name,))
        if left and right:
            return _sides(naming, left, right)
    host = _HOST.search(naming.name)
    if host:
        left, right = _part(text, naming, 0, host.start()), _part(text, naming, host.end(), len(naming.name))
        if left and right and len(left.name.split()) > 1:
            return Title(_of_unit(naming, left), base=right)
    comma = naming.name.rfind(", ")
    if comma > 0:
        left, right = _part(text, naming, 0, comma), _part(text, naming, comma + 2, len(naming.name))
        if left and right and is_department(right.name) and has_organisation_word(left.name):
            return Title(naming, base=left)
        if left and right and has_organisation_word(right.name) and _is_unit(left.name):
            return Title(_of_unit(naming, left), base=right)
        if left and right and looks_like_acronym(right.name) and fits(right.name, left.name):
            return Title(left.called(right.name, right.span))
    return Title(naming)


def _sides(whole: Naming, left: Naming, right: Naming) -> Title:
    """The title of "left - right"."""
    for short, long in ((left, right), (right, left)):
        if " " not in short.name and len(long.name.split()) > 1 and fits(short.name, long.name):
            return Title(long.called(short.name, short.span))
    if is_department(right.name) and has_organisation_word(left.name):
        return Title(whole, base=left)
    if has_organisation_word(right.name) and _is_unit(left.name):
        return Title(_of_unit(whole, left), base=right)
    acronym = replace(left, acronym=whole.acronym, acronym_span=whole.acronym_span)
    if looks_like_acronym(right.name) and acronym.acronym is None:
        return Title(left.called(right.name, right.span), aliases=(right.name,))
    if has_organisation_word(right.name) and has_organisation_word(left.name):
        return Title(acronym, aliases=(right.name,))
    if looks_like_acronym(left.name) and has_organisation_word(right.name) and looks_like_name(right.name):
        return Title(right.called(left.name, left.span))
    return Title(acronym)


def _is_unit(name: str) -> bool:
    return is_department(name) or _UNIT.search(name) is not None


def _of_unit(whole: Naming, unit: Naming) -> Naming:
    """The name of a unit beside its university: alone where it can stand alone ("Centre for Peat"), else with it."""
    return (
        whole if _DEPENDENT.match(unit.name) else replace(unit, acronym=whole.acronym, acronym_span=whole.acronym_span)
    )


def _part(text: str, naming: Naming, start: int, end: int) -> Naming | None:
    return _named(text, naming.span[0] + start, naming.span[0] + end)


def _without_place(text: str, start: int, end: int) -> tuple[int, int, bool]:
    """Without country, "City, Country" or role behind a comma or dash; whether there was one."""
    cut_country = False
    placed = False
    while True:
        cut = max(text.rfind(mark, start, end) for mark in (",", " - ", " \u2013 ", " \u2014 ", " | ", ": "))
        if cut <= start:
            return start, end, placed
        tail = text[cut + 1 : end].strip(_TRADE_MARK)
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


def _is_place(tail: str) -> bool:
    """Whether words beside a name are a country, its code, or a partner's role, alone or in a list."""
    parts = [part.strip() for part in re.split(r"[,;/]", tail) if part.strip()]
    return (
        bool(parts) and all(is_country(p) or _is_code(p) or _ROLE.fullmatch(p) for p in parts[-1:]) and len(parts) <= 3
    )


def _is_code(word: str) -> bool:
    if not re.fullmatch("[A-Z]{2,3}", word):
        return False
    known = pycountry.countries.get(alpha_2=word) if len(word) == 2 else pycountry.countries.get(alpha_3=word)
    return known is not None or word in ("UK", "EL", "EU")


def _is_city_tail(before: str, tail: str, dashed: bool, after_country: bool, whole: str) -> bool:
    """A capitalised word or two behind a name that could stand without them: a city."""
    words = tail.split()
    if not words or len(words) > 3 or not all(w[:1].isupper() or w in LINKS for w in words):
        return False
    if any(w.lower() in ORGANISATION_WORDS for w in words) or looks_like_acronym(tail) or is_department(tail):
        return False
    if after_country:
        return True
    own = [w for w in re.findall(r"[^\W\d_][\w'-]*", before) if w[0].isupper()]
    listed = not dashed and bool(re.search(r"\b(?:and|&)\b", whole) or before.count(",") > 0)
    return len(own) >= 2 and has_organisation_word(before) and not listed
