"""Names and acronyms: whether two names may be one body's, and which of them is the fuller."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pipeline.reading.name_words import (
    LEGAL_FORMS,
    TRADE_WORDS,
    holds,
    is_department,
    spaced,
    squash,
    without_legal_form,
)
from pipeline.reading.places import is_country
from pipeline.reading.vocabulary import ORGANISATION_WORDS

Span = tuple[int, int]

#: Words that tell no two bodies apart.
COMMON_WORDS: Final = ORGANISATION_WORDS | frozenset(
    (
        "the for and of international national european world global regional federal central general royal state "
        "public united"
    ).split()
)
_LONGEST_ACRONYM: Final = 20
_ACRONYM: Final = re.compile(r"[^\W\d_][\w]*(?:[&/.+-]?[A-Za-z0-9]+)*")


@dataclass(frozen=True)
class Naming:
    """A name and where it stands (visible span); acronym as printed, None where there is none."""

    name: str
    span: Span
    acronym: str | None = None
    acronym_span: Span | None = None

    def moved(self, offset: int) -> "Naming":
        """The same name in a text in which it stands so much further on."""
        short = self.acronym_span
        moved = (short[0] + offset, short[1] + offset) if short else None
        return Naming(self.name, (self.span[0] + offset, self.span[1] + offset), self.acronym, moved)

    def called(self, acronym: str, span: Span) -> "Naming":
        """The same name with an acronym."""
        return Naming(self.name, self.span, acronym, span)


def looks_like_acronym(word: str) -> bool:
    """Capitals make it an acronym: "WCO", "CoE", "R-CCS", "eu-LISA"; neither "Oslo" nor "GmbH" is one."""
    if len(word) > _LONGEST_ACRONYM or " " in word:
        return False
    letters = [c for c in word if c.isalnum()]
    capitals = sum(c.isupper() or c.isdigit() for c in letters) if word[:1].isalpha() else 0
    whole = bool(_ACRONYM.fullmatch(word)) and 2 <= len(letters) <= 12 and word.lower() not in LEGAL_FORMS
    return whole and capitals >= 2 and capitals * 2 >= len(letters)


def stands_for(word: str, name: str) -> bool:
    """Whether a word in brackets abbreviates the name: an acronym, or one capitalised word that fits ("Inria")."""
    if looks_like_acronym(word):
        return True
    short = word[:1].isupper() and word.isalpha() and 2 <= len(word) <= 8
    return short and word.lower() not in ORGANISATION_WORDS and fits(word, name)


@lru_cache(maxsize=4096)
def fits(acronym: str, name: str) -> bool:
    """Whether the acronym's capitals run through the initials (or at least the letters) of the name.

    >>> fits("IOM", "International Organization for Migration"), fits("CDC", "World Bank")
    (True, False)
    """
    acronym, name = _plain(acronym), _plain(name)
    letters = [c.upper() for c in acronym if c.isalnum()][:_LONGEST_ACRONYM]
    capitals = [c for c in acronym if c.isupper() or c.isdigit()]
    wanted = capitals if len(capitals) > 1 else letters
    words = [w for w in re.split(r"[\s/'-]+", name) if w and w[0].isalnum()]
    initials = [c.upper() for w in words for c in (w if w.isdigit() else w[0])]
    if _runs_through(wanted, initials) or _blends(wanted, words):
        return len(words) > 1
    within = _runs_through(wanted, [c.upper() for c in name if c.isalnum()])
    return bool(words) and wanted[:1] == initials[:1] and len(wanted) >= 3 and within and _mostly(wanted, initials)


def _blends(letters: list[str], words: list[str]) -> bool:
    """Whether the letters are beginnings of two or more of the words, in order: "UNIVAR", University of Varna."""
    reached = {0: 0}  # how many letters, and the most words whose beginnings they are
    for word in words[:_LONGEST_ACRONYM]:
        for at, used in list(reached.items()):
            for size in range(1, len(letters) - at + 1):
                if "".join(letters[at : at + size]) != word[:size].upper():
                    break
                reached[at + size] = max(used + 1, reached.get(at + size, 0))
    return len(letters) > 2 and reached.get(len(letters), 0) > 1


def _mostly(letters: list[str], initials: list[str]) -> bool:
    return sum(c in initials for c in letters) + 1 >= len(letters)


def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def _runs_through(needle: list[str], hay: list[str]) -> bool:
    rest = iter(hay)
    return bool(needle) and all(any(c == h for h in rest) for c in needle)


def with_acronym_behind(naming: Naming) -> Naming:
    """The name without the acronym that ends it: "Institute for Surface Layers ISL"."""
    head, _, last = naming.name.rpartition(" ")
    head = head.rstrip(",")
    if len(head.split()) < 3 or not looks_like_acronym(last) or not fits(last, head):
        return naming
    start = naming.span[0]
    return Naming(head, (start, start + len(head)), last, (naming.span[1] - len(last), naming.span[1]))


def same_body(one: Naming, other: Naming) -> bool:
    """Whether two names may be one body's.

    One holds the other, or they share an acronym or most of the words that tell bodies apart.
    """
    if _have_own_acronyms(one, other):
        return False
    a, b = sorted((without_legal_form(one.name), without_legal_form(other.name)), key=len)
    if squash(a) == squash(b) or holds(b, a) or (len(squash(a)) > 4 and squash(a) in squash(b)):
        return True
    return _share_acronym(one, other) or _share_words(a, b) or _is_abbreviated(a, b)


def _share_acronym(one: Naming, other: Naming) -> bool:
    for first, second in ((one, other), (other, one)):
        if first.acronym and first.acronym in (second.acronym, second.name):
            return True
        if looks_like_acronym(first.name) and fits(first.name, second.name):
            # a body with an acronym of its own is not the one of another acronym
            return second.acronym in (None, first.name)
        if (
            first.acronym
            and fits(first.acronym, first.name)
            and fits(first.acronym, second.name)
            and not second.acronym
        ):
            return True
        camel = " " not in first.name and sum(c.isupper() for c in first.name) >= 2
        if camel and fits(first.name, second.name):
            return True
    return False


def _have_own_acronyms(one: Naming, other: Naming) -> bool:
    """Whether two names have an acronym each, which fits it and is not the other's."""
    if one.acronym is None or other.acronym is None or one.acronym.casefold() == other.acronym.casefold():
        return False
    return fits(one.acronym, one.name) and fits(other.acronym, other.name)


def _share_words(one: str, other: str) -> bool:
    a, b = _content(one), _content(other)
    return bool(a & b) and len(a & b) * 2 >= max(len(a), len(b))


def _content(name: str) -> set[str]:
    words = set(re.findall(r"\w{3,}", name.casefold()))
    return words - COMMON_WORDS or words


def fuller(heading: Naming, prose: Naming | None) -> Naming:
    """The fuller of the two names, where prose and heading name the same body; a legal form adds nothing."""
    if prose is None or not same_body(heading, prose):
        return heading
    if is_short_for(heading, prose) or _is_abbreviated(heading.name, prose.name):
        short = len(heading.name.split()) == 1 and not prose.acronym
        return prose.called(heading.name, heading.span) if short else prose
    if heading.name.isupper() and squash(heading.name) == squash(prose.name):
        return prose
    behind = heading.name[len(prose.name) :] if heading.name.startswith(prose.name) else ""
    if _LOCATES.match(behind):
        return prose
    longer = len(prose.name.split()) > len(heading.name.split()) and holds(prose.name, heading.name)
    return prose if longer and _adds_a_name(heading.name, prose.name) else heading


#: What follows a name in a heading and only locates or describes it, where the prose leaves it out.
_LOCATES: Final = re.compile(r"(?:,| [-\u2013\u2014|:]| in| at| from| near) ")


def is_short_for(heading: Naming, prose: Naming) -> bool:
    """Whether the heading is the acronym of the name in the prose."""
    short = heading.name
    if len(short.split()) > 1 or len(prose.name.split()) < 2:
        return False
    return short == prose.acronym or (sum(c.isupper() for c in short) > 1 and fits(short, prose.name))


def _is_abbreviated(short: str, long: str) -> bool:
    """Whether a heading shortens words of the name in the prose: "TU Selm", "Uni Arlen"."""
    words = [word.casefold() for word in re.findall(r"\w+", long)]
    initials = {word[0] for word in words}
    shortened = 0
    for word in re.findall(r"\w+", short):
        if word.casefold() in words:
            continue
        letters = looks_like_acronym(word) and set(word.casefold()) <= initials
        if not letters and not (len(word) > 2 and any(full.startswith(word.casefold()) for full in words)):
            return False
        shortened += 1
    return shortened > 0 and len(words) > len(short.split())


def _adds_a_name(short: str, long: str) -> bool:
    if without_legal_form(long) != long or (is_department(long) and not is_department(short)):
        return False
    _, _, behind = f" {spaced(long)} ".partition(f" {spaced(short)} ")
    if re.match(r"(?:in|at|near|from|on|and|with|by|as)\b", behind) or is_country(behind):
        return False
    own = {word.casefold() for word in re.findall(r"\w+", short)}
    added = [word for word in re.findall(r"\w+", long.casefold()) if word not in own]
    if len(own) == len(added) == 1 and added[0] not in ORGANISATION_WORDS:
        return False
    return not all(word in TRADE_WORDS for word in added)
