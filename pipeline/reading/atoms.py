"""Words that a text must hold, and how much each tells.

An atom is a piece of a word without a blank, folded (small letters, each digit a zero).
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple, TypeAlias

#: In strings of atoms: a border of a word, and any white space (also the text's edge).
BORDER: Final = "\x02"
BLANK: Final = " "
#: Small letters that ignoring case takes for others.
_ODD_CASES: Final = str.maketrans({"\u0131": "i", "\u017f": "s", "\u0130": "i", "\u212a": "k"})
#: Words that most sentences have: they tell least.
VERY_COMMON: Final = 60.0
#: How common what says nothing is.
SAYS_NOTHING: Final = 1e9
_COMMON: Final = frozenset(
    "the of and in to a an is was for on at by its it from with as are has that we which be".split()
)


class Atom(NamedTuple):
    """A piece of a word; first, last: no letter or digit stands before it, behind it."""

    text: str
    first: bool
    last: bool

    def stands_at(self, word: str, at: int) -> bool:
        """Whether the folded word has it at a place."""
        if not word.startswith(self.text, at):
            return False
        end = at + len(self.text)
        if self.first and at and _is_letter(word[at - 1]):
            return False
        return not (self.last and end < len(word) and _is_letter(word[end]))


Clause: TypeAlias = frozenset[Atom]
NO_WORDS: Final[Clause] = frozenset()


class Step(NamedTuple):
    """One of the words stands in the text, not before those of the step before. later: not in the same word either."""

    words: Clause
    later: bool


def fold(word: str) -> str:
    """A word as atoms are written."""
    if not word.isascii():
        word = word.translate(_ODD_CASES)
    word = word.lower()
    return "".join("0" if c.isdecimal() else c for c in word) if not word.isalpha() else word


@cache
def telling_word(text: str) -> Atom | None:
    """The most telling word of a string; None where it has none."""
    return min(_atoms(text), key=weight, default=None)


def _atoms(text: str) -> Iterator[Atom]:
    """The words of a string of blanks, borders and letters."""
    words = text.split(BLANK)
    for number, word in enumerate(words):
        bare = word.replace(BORDER, "")
        if bare:
            first = number > 0 or (word[0] == BORDER and _is_letter(bare[0]))
            last = number < len(words) - 1 or (word[-1] == BORDER and _is_letter(bare[-1]))
            yield Atom(bare, first, last)


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"


@cache
def weight(atom: Atom) -> float:
    """How common an atom is, roughly: of a thousand words."""
    if atom.text in _COMMON:
        return VERY_COMMON
    letters = len(atom.text) + (atom.first + atom.last) / 2
    return float(300.0 / 3.0 ** min(letters, 7))


def commonness(clause: Clause) -> float:
    """How common the words of a clause are together."""
    return sum(map(weight, clause))


def most_telling(steps: tuple[Step, ...], count: int) -> list[Step]:
    """So many steps, the most telling ones, in order."""
    kept = sorted(sorted(range(len(steps)), key=lambda n: commonness(steps[n].words))[:count])
    starts = [0, *(n + 1 for n in kept)]
    return [
        Step(steps[n].words, any(step.later for step in steps[start : n + 1]))
        for start, n in zip(starts, kept, strict=False)
    ]


def single(steps: Sequence[Step]) -> Clause:
    """The words of the most telling step; none where there is no step."""
    return min((step.words for step in steps), key=commonness, default=NO_WORDS)


def in_rows(options: Sequence[tuple[Step, ...]], count: int) -> tuple[Step, ...]:
    """So many steps of which each holds one of each option, its most telling ones."""
    rows = zip(*(most_telling(steps, count) for steps in options), strict=True)
    return tuple(Step(NO_WORDS.union(*(s.words for s in row)), all(s.later for s in row)) for row in rows)


def row_commonness(steps: Sequence[Step]) -> float:
    """How common the most telling of the steps is."""
    return min((commonness(step.words) for step in steps), default=SAYS_NOTHING)
