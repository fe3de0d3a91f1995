"""Which rules can match a sentence at all: found for all rules at once, in linear time.

Each rule's pattern is widened into one that RE2 understands (look-arounds dropped, bounded repeats
unbounded): it matches wherever the pattern does, and seldom elsewhere. RE2's filter then tells in one pass
over the text which of them match, so that the patterns themselves run where they have a chance.
"""

import re
from collections.abc import Iterable, Sequence
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Final, TypeAlias

import re2

#: Python's own parse of a pattern: operations with their arguments, nested. It has no public types.
_Parsed: TypeAlias = Any

#: A repeat with more rounds than this is widened to any number of rounds.
_ROUNDS: Final = 3
_CATEGORIES: Final = {
    sre.CATEGORY_DIGIT: r"\p{Nd}",
    sre.CATEGORY_SPACE: r"\s\x{a0}\v",
    sre.CATEGORY_WORD: r"\p{L}\p{N}_\p{M}",
}
_NEGATED: Final = {sre.CATEGORY_NOT_DIGIT, sre.CATEGORY_NOT_SPACE, sre.CATEGORY_NOT_WORD}


class Prefilter:
    """The patterns that may match a text, by their number."""

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        options = re2.Options()
        options.max_mem = 256 << 20
        options.log_errors = False
        self._filter = re2.Filter()
        for pattern in patterns:
            self._filter.Add(widened(pattern.pattern, pattern.flags), options)
        self._filter.Compile()

    def matching(self, text: str) -> Sequence[int]:
        """The numbers of the patterns that may match, in order."""
        found: Sequence[int] = self._filter.Match(text) or ()
        return found


class LatePrefilter:
    """A prefilter that is made once it pays: making it costs as much as reading some hundred sentences without it."""

    def __init__(self, patterns: Sequence[re.Pattern[str]], after: int = 500) -> None:
        self._patterns, self._after, self._asked = patterns, after, 0
        self._prefilter: Prefilter | None = None

    def matching(self, text: str) -> Sequence[int]:
        """The numbers of the patterns that may match; all of them as long as the prefilter does not pay."""
        self._asked += 1
        if self._prefilter is None and self._asked > self._after:
            self._prefilter = Prefilter(self._patterns)
        return range(len(self._patterns)) if self._prefilter is None else self._prefilter.matching(text)


def widened(pattern: str, flags: int = 0) -> str:
    """An RE2 pattern that matches wherever the `re` pattern does."""
    return _sequence(_parser.parse(pattern, flags), bool(flags & re.I))


def _sequence(items: _Parsed, fold: bool) -> str:
    return "".join(_item(op, argument, fold) for op, argument in items)


def _item(op: _Parsed, argument: _Parsed, fold: bool) -> str:  # noqa: PLR0911 - one line a kind
    if op is sre.LITERAL:
        return _literal(argument, fold)
    if op is sre.IN:
        return _set(argument, fold)
    if op in (sre.ANY, sre.NOT_LITERAL):
        return "(?s:.)"
    if op is sre.BRANCH:
        return "(?:" + "|".join(_sequence(branch, fold) for branch in argument[1]) + ")"
    if op is sre.SUBPATTERN:
        _, add, drop, inner = argument
        return "(?:" + _sequence(inner, (fold or bool(add & re.I)) and not drop & re.I) + ")"
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        low, high, inner = argument
        return _repeat(low, high, _sequence(inner, fold))
    # boundaries, look-arounds, anchors: true anywhere in the wider pattern
    return ""


def _repeat(low: int, high: int, inner: str) -> str:
    body = f"(?:{inner})"
    if high <= _ROUNDS:
        return f"{body}{{{low},{high}}}" if (low, high) != (0, 1) else body + "?"
    return body + ("*" if low == 0 else "+")


def _literal(code: int, fold: bool) -> str:
    char = f"\\x{{{code:x}}}" if not chr(code).isalnum() or code > 127 else chr(code)
    return f"(?i:{char})" if fold and chr(code).isalpha() else char


def _set(items: _Parsed, fold: bool) -> str:
    negate = items[0][0] is sre.NEGATE
    if any(op is sre.CATEGORY and argument in _NEGATED for op, argument in items):
        return "(?s:.)"
    parts = []
    for op, argument in items:
        if op is sre.LITERAL:
            parts.append(f"\\x{{{argument:x}}}")
        elif op is sre.RANGE:
            parts.append(f"\\x{{{argument[0]:x}}}-\\x{{{argument[1]:x}}}")
        elif op is sre.CATEGORY:
            parts.append(_CATEGORIES[argument])
    body = f"[{'^' if negate else ''}{''.join(parts)}]"
    return f"(?i:{body})" if fold and not negate else body
