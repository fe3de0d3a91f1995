"""What every match of a pattern must hold: a few lists of words, one word of each of which stands in the text.

A demand (`Clause`) is a set of atoms: pieces of words without a blank, folded (small letters, each digit a zero).
Each says whether it must begin or end where a word does. What a pattern does not fix is left out, so that the
demands are met wherever the pattern matches, and seldom elsewhere.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import product
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Final, TypeAlias

from pipeline.reading.atoms import (
    BLANK,
    BORDER,
    NO_WORDS,
    VERY_COMMON,
    Clause,
    Step,
    commonness,
    fold,
    in_rows,
    most_telling,
    row_commonness,
    single,
    telling_word,
)

#: Python's own parse of a pattern: operations with their arguments, nested. It has no public types.
_Parsed: TypeAlias = Any

#: No more strings are multiplied out, and no more alternatives kept.
_MULTIPLIED: Final = 64
_ALTERNATIVES: Final = 600
_SMALL_SET: Final = 8
#: Several steps in order are worth a step that is so much less telling.
_WORTH: Final = 1.2


@dataclass(frozen=True)
class Demands:
    """What a text must hold. steps: in this order; beside: anywhere."""

    steps: tuple[Step, ...]
    beside: tuple[Clause, ...]


def required(pattern: str, steps: int, beside: int) -> Demands:
    """The demands of a pattern, no more than so many of each kind: the most telling ones."""
    found = _of_text(pattern)
    told = _closed(found)
    others = sorted(dict.fromkeys(found.beside), key=commonness)
    return Demands(tuple(most_telling(told, steps)), tuple(others[:beside]))


@dataclass(frozen=True)
class _Found:
    """What is known of a part of a pattern.

    strings: all that it may match, None where that is too much to say; steps: what it holds where that is so.
    beside: what must stand in the text beside it. options: the parts of which it is one.
    """

    strings: frozenset[str] | None
    steps: tuple[Step, ...] = ()
    beside: tuple[Clause, ...] = ()
    options: "tuple[_Found, ...]" = ()


_SET: Final = r"\[\^?\]?(?:\\.|[^\]\\])*\]"
#: A group without groups in it; escapes and sets outside are passed over.
_FLAT: Final = re.compile(rf"(?P<group>\((?:\?(?:i?:|P<\w+>|<?[=!]))?(?:\\.|{_SET}|[^()\[\]\\])*\))|\\.|{_SET}", re.S)
#: Characters that stand for groups known already, from this one on.
_FIRST_GROUP: Final = 0xF0000
_groups: dict[str, str] = {}
_texts: list[str] = []


def _of_text(pattern: str) -> _Found:
    """What is known of a pattern. Patterns share most of their groups: each different one is looked at once."""
    shorter = _FLAT.sub(_group, pattern) if "(?P=" not in pattern else pattern
    while shorter != pattern:
        pattern, shorter = shorter, _FLAT.sub(_group, shorter)
    return _sequence(_parser.parse(pattern))


def _group(match: re.Match[str]) -> str:
    text = match[0]
    if match["group"] is None:
        return text
    if text not in _groups:
        _groups[text] = chr(_FIRST_GROUP + len(_texts))
        _texts.append(text)
    return _groups[text]


@cache
def _of_group(number: int) -> _Found:
    return _sequence(_parser.parse(_texts[number]))


_EMPTY: Final = frozenset([""])
_GAP: Final = frozenset([BLANK])
_NOTHING: Final = _Found(_EMPTY)
_ANYTHING: Final = _Found(None)


def _sequence(items: _Parsed) -> _Found:
    """The parts of a sequence put together; `strings` of the whole where all are known."""
    if len(items) == 1:
        return _part(*items[0])
    steps: list[Step] = []
    beside: list[Clause] = []
    strings, later, whole = _EMPTY, False, True
    for op, argument in items:
        part = _part(op, argument)
        beside += part.beside
        cut = part.strings == _GAP and strings not in (_EMPTY, _GAP)
        if part.strings is not None and not cut and _few(strings, part.strings):
            strings = _joined(strings, part.strings)
            continue
        whole = False
        told, later = _told(_joined(strings, _GAP) if cut else strings, later)
        steps += told
        if part.steps:
            steps += [Step(part.steps[0].words, part.steps[0].later or later), *part.steps[1:]]
            later = False
        strings = _EMPTY if part.strings is None else part.strings
    if whole:
        return _Found(strings, (), tuple(beside))
    return _Found(None, (*steps, *_told(strings, later)[0]), tuple(beside))


def _few(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the strings may be multiplied out."""
    return one == _EMPTY or len(one) * len(other) <= _MULTIPLIED


def _told(strings: frozenset[str], later: bool) -> tuple[list[Step], bool]:
    """The step that one of the strings stands in the text, and whether what follows stands in a later word.

    later: whether the strings stand in a later word than the step before.
    """
    words = {word for text in strings if (word := telling_word(text)) is not None}
    if not all(map(telling_word, strings)):
        return [], later or all(BLANK in text for text in strings)
    later = later or all(text[0] == BLANK for text in strings)
    return [Step(frozenset(words), later)], all(text[-1] == BLANK for text in strings)


def _closed(found: _Found) -> tuple[Step, ...]:
    """The steps of a part."""
    return found.steps if found.strings is None else tuple(_told(found.strings, False)[0])


def _part(op: _Parsed, argument: _Parsed) -> _Found:  # noqa: PLR0911 - one line a kind
    if op is sre.LITERAL:
        return _of_group(argument - _FIRST_GROUP) if argument >= _FIRST_GROUP else _of_chars(chr(argument))
    if op is sre.IN:
        return _set(argument)
    if op is sre.BRANCH:
        return _branch([_sequence(branch) for branch in argument[1]])
    if op is sre.SUBPATTERN:
        return _sequence(argument[3])
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        return _repeat(argument[0], argument[1], _sequence(argument[2]))
    if op is sre.AT:
        edges = (sre.AT_BEGINNING, sre.AT_BEGINNING_STRING, sre.AT_END, sre.AT_END_STRING)
        return _Found(frozenset([BLANK if argument in edges else BORDER if argument is sre.AT_BOUNDARY else ""]))
    if op is sre.ASSERT:
        inner = _sequence(argument[1])
        return _Found(_EMPTY, (), (*inner.beside, *(step.words for step in _closed(inner))))
    if op is sre.ASSERT_NOT:
        # "(?!)" never holds
        return _NOTHING if argument[1] else _Found(frozenset())
    return _ANYTHING


@cache
def _of_chars(chars: str) -> _Found:
    folded = set()
    for char in chars:
        if char.isspace():
            folded.add(BLANK)
        elif char.isalpha() and not char.isascii():
            return _ANYTHING
        else:
            folded.add(fold(char))
    return _Found(frozenset(folded)) if len(folded) <= _SMALL_SET else _ANYTHING


def _set(items: _Parsed) -> _Found:
    if any(op is sre.LITERAL and argument >= _FIRST_GROUP for op, argument in items):
        # alternatives that are a group or a character each
        return _branch([_part(op, argument) if op is sre.LITERAL else _ANYTHING for op, argument in items])
    chars: list[str] = []
    for op, argument in items:
        if op is sre.LITERAL:
            chars.append(chr(argument))
        elif op is sre.RANGE and argument[1] - argument[0] < 10:
            chars += map(chr, range(argument[0], argument[1] + 1))
        elif op is sre.CATEGORY and argument is sre.CATEGORY_DIGIT:
            chars.append("0")
        elif op is sre.CATEGORY and argument is sre.CATEGORY_SPACE:
            chars.append(BLANK)
        else:
            return _ANYTHING
    return _of_chars("".join(chars))


def _branch(branches: Iterable[_Found]) -> _Found:
    options = tuple(option for branch in branches for option in branch.options or (branch,))
    strings = [option.strings for option in options if option.strings is not None and not option.beside]
    if len(strings) == len(options):
        union = frozenset[str]().union(*strings)
        if len(union) <= _ALTERNATIVES:
            return _Found(union, options=options)
    ahead = [_ahead(option) for option in options]
    if any(ahead):
        told = [words or single(_closed(option)) for words, option in zip(ahead, options, strict=True)]
        return _Found(None, beside=(NO_WORDS.union(*told),) if all(told) else (), options=options)
    steps = [_closed(option) for option in options]
    rows = [in_rows(steps, count) for count in range(min(map(len, steps)), -1, -1)]
    least = min(map(row_commonness, rows))
    return _Found(None, next(row for row in rows if row_commonness(row) <= least * _WORTH), options=options)


def _ahead(branch: _Found) -> Clause:
    """What must stand beside a part, where that tells much more than the part itself."""
    own = min((commonness(step.words) for step in _closed(branch)), default=VERY_COMMON)
    return min(branch.beside, key=commonness, default=NO_WORDS) if own >= VERY_COMMON else NO_WORDS


def _repeat(low: int, high: int, inner: _Found) -> _Found:
    strings = inner.strings
    if strings == _GAP:
        return inner if low else _Found(frozenset(["", BLANK]))
    if low == 0:
        return _Found(strings | {""}) if strings is not None and high == 1 else _ANYTHING
    if low == high and strings is not None and len(strings) ** low <= _MULTIPLIED:
        return _Found(frozenset(map("".join, product(strings, repeat=low))), (), inner.beside)
    return _Found(None, _closed(inner), inner.beside)


def _joined(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    return frozenset(a + b for a in one for b in other)
