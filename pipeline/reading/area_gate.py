"""Which sentences may state an area at all: a cheap look at their words before the clause is parsed."""

import re
from collections.abc import Iterable
from typing import Final

from pipeline.reading.area_frames import ACTS, DOINGS, FIELDS, MAKERS, STATES_OF, STUDIES, TURNED, Frames
from pipeline.reading.area_subjects import AIMS, WORKERS
from pipeline.reading.identity import SELF
from pipeline.reading.verbs import FORMS, PASTS, STRONG_BASES, STRONG_GERUNDS, STRONG_THIRDS, TELLING, pattern
from pipeline.reading.vocabulary import KIND_NOUNS

_WORD: Final = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
#: Words that lead to an area by themselves.
_STRONG: Final = (
    STRONG_BASES
    | TELLING
    | STRONG_THIRDS
    | STRONG_GERUNDS
    | FIELDS
    | AIMS
    | frozenset(ACTS)
    | frozenset(TURNED)
    | {"carry", "carries", "carrying"}
)
_WEAK: Final = FORMS - _STRONG
#: Endings of verbs that no list has: "-ise", "-ify".
_MADE: Final = ("ise", "ize", "ises", "izes", "ising", "izing", "ify", "ifies", "ifying")
#: Who a clause about the body may be told of, beside the body itself.
_WHO: Final = frozenset("it we they its our their whose".split()) | AIMS | WORKERS | frozenset(KIND_NOUNS)
_DOING: Final = FORMS | PASTS


def _by_prepositions(frames: Frames) -> Iterable[str]:
    """The words of a lexicon with the prepositions that each needs, a piece of a pattern for each set of those."""
    for prepositions in sorted(set(frames.values()), key=sorted):
        words = pattern(frozenset(word for word, needed in frames.items() if needed == prepositions))
        yield rf"{words}{_GAP}{pattern(prepositions)}"


#: Between a word and its preposition: marks, a bracket, an adverb or two.
_GAP: Final = r"\W+(?:\([^()]*\)\W*|\w+\W+){0,3}"
_FRAMES: Final = re.compile(
    r"\b(?:"
    + "|".join(piece for frames in (STATES_OF, STUDIES, MAKERS) for piece in _by_prepositions(frames))
    + rf"|for\b[^.;]{{0,60}}\b{pattern(DOINGS)}|to\W+(?:\w+\W+){{0,3}}?{pattern(_WEAK)}"
    rf"|{pattern(_WEAK)}(?:,|\W+(?:and|or)\b))(?!\w)"
)
_BE: Final = frozenset(("is", "are"))
#: "is a federation of", "is the place for".
_PREDICATE: Final = re.compile(
    rf"\b(?:is|are)\W+(?:a|an|the)\W+(?:[\w'-]+[ ,]+){{0,7}}?(?:{pattern(frozenset(KIND_NOUNS))}\W+of|[\w'-]+\W+for)\b"
)
#: "These include": the works told of before.
_LISTS_MORE: Final = re.compile(r"\W*(?:this|these) (?:includ|cover|compris|involv|encompass|rang)")
#: A name that opens a sentence: a person's, a part's.
_NAMED: Final = re.compile(r"(?:The )?[A-Z][\w-]*(?: (?:[A-Z][\w-]*|of|and|for))* [a-z]+s\b")
_FRAMED: Final = frozenset(STATES_OF) | frozenset(STUDIES) | frozenset(MAKERS) | DOINGS | _WEAK


def may_state(marked: str) -> bool:
    """Whether a sentence with the body marked speaks of the body and has a word behind which areas stand.

    False only where no rule finds one; true means no more than that the clause is to be parsed.
    """
    small = marked.lower()
    words = _WORD.findall(small)
    found = set(words)
    if words and (words[0] in DOINGS or _LISTS_MORE.match(small)):
        return True
    if SELF not in marked and _WHO.isdisjoint(found) and not (words and _opens_as_deed(words[0])):
        return not STRONG_THIRDS.isdisjoint(found) and _NAMED.match(marked) is not None
    if not _STRONG.isdisjoint(found):
        return True
    if not _FRAMED.isdisjoint(found) and _FRAMES.search(small):
        return True
    if not _BE.isdisjoint(found) and _PREDICATE.search(small):
        return True
    return any(word.endswith(_MADE) for word in found)


def _opens_as_deed(word: str) -> bool:
    """Whether a sentence without a subject may begin with the word: "Promoting", "Dedicated to"."""
    return word in _DOING or word == "to" or word.endswith(("ing", "ed"))
