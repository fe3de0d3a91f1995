"""Titles that hold two names: an acronym and a name, a university and its department, two languages."""

import re
from dataclasses import dataclass, replace
from typing import Final

from pipeline.reading.identity import without_article
from pipeline.reading.name_words import has_organisation_word, is_department
from pipeline.reading.naming import Naming, fits, looks_like_acronym, with_acronym_behind
from pipeline.reading.title_kinds import looks_like_name

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
#: A sign that belongs to the name: it stands before it without a blank, and no other mark beside it or behind the name.
_SIGN: Final = re.compile(r"(?<![=+@*#~_-])[=+@](?=\w[^=]*$)")
#: What a name neither begins nor ends with.
EDGES: Final = "#=*_~` \t,;:\u2013\u2014-\u2022*|/\u2122\u00ae\u00a9\u00bb\u203a>?"


@dataclass(frozen=True)
class Title:
    """A heading read as a body's name. base: the university's name where the title is its department's, else None.

    place: a place, number or role stood beside the name, as it does beside a partner's. aliases: other names in it.
    """

    naming: Naming
    place: bool = False
    base: Naming | None = None
    aliases: tuple[str, ...] = ()

    def moved(self, offset: int) -> "Title":
        """The same title in a text in which it stands so much further on."""
        base = self.base.moved(offset) if self.base else None
        return replace(self, naming=self.naming.moved(offset), base=base)


def name_between(text: str, left: int, right: int) -> Naming | None:
    """The name in text[left:right] without article, marks and stray quotation marks; None where nothing is left."""
    words = re.sub(r"^[^\w\"'(]+", "", text[left:right].strip(EDGES))
    if words.count('"') % 2 or (words.count('"') == 2 and words[0] == words[-1] == '"'):
        words = words.strip('"')
    if not words:
        return None
    at, sign = text.index(words, left), _SIGN.search(text, left, right)
    if sign and sign.end() == at:
        at, words = sign.start(), sign[0] + words
    left = at + len(words) - len(without_article(words))
    name = without_article(words)
    return with_acronym_behind(Naming(name, (left, left + len(name))))


def split_title(text: str, naming: Naming) -> Title:
    """The title of a heading's words: one name, or two in order beside a dash, "at" or a comma."""
    for cut in (_at_break, _at_host, _at_comma):
        title = cut(text, naming)
        if title is not None:
            return title
    return Title(naming)


def _parts(text: str, naming: Naming, start: int, end: int) -> tuple[Naming, Naming] | None:
    """The names before and behind naming.name[start:end]."""
    at = naming.span[0]
    left, right = name_between(text, at, at + start), name_between(text, at + end, at + len(naming.name))
    return (left, right) if left and right else None


def _at_break(text: str, naming: Naming) -> Title | None:
    mark = _BREAK.search(naming.name)
    parts = _parts(text, naming, *mark.span()) if mark else None
    if mark is None or parts is None:
        return None
    left, right = parts
    if "/" in mark[0]:
        return Title(left, aliases=(right.name,))
    return _abbreviated(left, right) or _of_university(naming, left, right) or _described(naming, left, right)


def _at_host(text: str, naming: Naming) -> Title | None:
    """ "Glacier Lab at the University of Selm"."""
    host = _HOST.search(naming.name)
    parts = _parts(text, naming, *host.span()) if host else None
    if parts is None or len(parts[0].name.split()) < 2:
        return None
    return Title(_of_unit(naming, parts[0]), base=parts[1])


def _at_comma(text: str, naming: Naming) -> Title | None:
    comma = naming.name.rfind(", ")
    parts = _parts(text, naming, comma, comma + 2) if comma > 0 else None
    if parts is None:
        return None
    left, right = parts
    if looks_like_acronym(right.name) and fits(right.name, left.name):
        return Title(left.called(right.name, right.span))
    return _of_university(naming, left, right)


def _abbreviated(left: Naming, right: Naming) -> Title | None:
    """The title of an acronym and the name it fits, in any order."""
    for short, long in ((left, right), (right, left)):
        if " " not in short.name and len(long.name.split()) > 1 and fits(short.name, long.name):
            return Title(long.called(short.name, short.span))
    return None


def _of_university(whole: Naming, left: Naming, right: Naming) -> Title | None:
    """The title of a university and its department, in any order."""
    if is_department(right.name) and has_organisation_word(left.name):
        return Title(whole, base=left)
    if has_organisation_word(right.name) and (is_department(left.name) or _UNIT.search(left.name)):
        return Title(_of_unit(whole, left), base=right)
    return None


def _described(whole: Naming, left: Naming, right: Naming) -> Title:
    """The title of a name with something else behind it: an acronym, a second name, a line about it."""
    named = replace(left, acronym=whole.acronym, acronym_span=whole.acronym_span)
    if looks_like_acronym(right.name) and named.acronym is None:
        return Title(left.called(right.name, right.span), aliases=(right.name,))
    if looks_like_acronym(left.name) and has_organisation_word(right.name) and looks_like_name(right.name):
        return Title(right.called(left.name, left.span))
    second = has_organisation_word(right.name) and has_organisation_word(left.name)
    return Title(named, aliases=(right.name,) if second else ())


def _of_unit(whole: Naming, unit: Naming) -> Naming:
    """The name of a unit beside its university: alone where it can stand alone ("Centre for Peat"), else with it."""
    if _DEPENDENT.match(unit.name):
        return whole
    return replace(unit, acronym=whole.acronym, acronym_span=whole.acronym_span)
