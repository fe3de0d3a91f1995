"""Which rules can match a sentence at all: told for all rules at once from the words that stand in it.

From each rule's pattern follow words that every match must hold: "was" or "were", a number of four figures,
"headquarter". They are found in Python's own parse of the pattern (`required`). A text is then looked at word by
word, the answer for a word being kept in mind, so that the patterns themselves run where they have a chance.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from pipeline.reading.atoms import Atom, Clause, fold
from pipeline.reading.required import required

#: So many demands of a pattern are looked at: in order, and beside.
_STEPS: Final = 5
_BESIDE: Final = 2
#: So many different words are kept in mind.
_REMEMBERED: Final = 50_000
#: Atoms are looked up by their first letters.
_KEY: Final = 3


class Prefilter:
    """The patterns that may match a text.

    Each demand of each pattern has a bit, in rows of one bit a pattern: a row a step, the last step's row first,
    then the rows beside. A pattern with fewer demands has those that it lacks met from the outset.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        demands = [required(pattern, _STEPS, _BESIDE) for pattern in patterns]
        self._width = len(demands)
        self._words: dict[str, int] = {}
        self._met: dict[Atom, int] = {}
        self._free = (1 << self._width * (_STEPS + _BESIDE)) - 1
        self._later = 0
        for number, demand in enumerate(demands):
            for place, step in enumerate(reversed(demand.steps)):
                bit = self._add(place, number, step.words)
                self._later |= bit if step.later else 0
            for place, words in enumerate(demand.beside, _STEPS):
                self._add(place, number, words)
        self._by_start: dict[str, list[tuple[Atom, int]]] = {}
        for atom, bits in self._met.items():
            self._by_start.setdefault(atom.text[:_KEY], []).append((atom, bits))
        self._rows = sum(1 << place * self._width for place in range(_STEPS))

    def _add(self, place: int, number: int, words: Clause) -> int:
        """The bit of a demand; its words are put down."""
        bit = 1 << (place * self._width + number)
        self._free &= ~bit
        for atom in words:
            self._met[atom] = self._met.get(atom, 0) | bit
        return bit

    def possible(self, text: str) -> int:
        """The patterns that may match: bit n is set for pattern n."""
        known = self._words
        words = [known[word] if word in known else self._look(word) for word in text.split()]
        met = self._free
        for bits in words:
            met |= bits
        width = self._width
        possible = (1 << width) - 1
        for _ in range(_STEPS + _BESIDE):
            possible &= met
            met >>= width
        return self._in_order(possible, words) if possible else 0

    def _in_order(self, possible: int, words: Sequence[int]) -> int:
        """Those of the patterns whose steps stand in the words in their order."""
        width, later = self._width, self._later
        # every row of the patterns that may match
        wanted = possible * self._rows
        reached = self._free & wanted | possible << width * _STEPS
        for bits in filter(None, (word & wanted for word in words)):
            before = reached >> width
            reached |= bits & before
            further = reached >> width & bits & ~later | reached
            while further != reached:
                reached = further
                further = reached >> width & bits & ~later | reached
        return reached & possible

    def matching(self, text: str) -> Sequence[int]:
        """The numbers of the patterns that may match, in order."""
        possible = self.possible(text)
        return [number for number in range(self._width) if possible >> number & 1]

    def _look(self, word: str) -> int:
        """The demands that a word meets."""
        if len(self._words) >= _REMEMBERED:
            self._words.clear()
        folded = fold(word)
        bits = 0
        for at in range(len(folded)):
            for length in range(1, _KEY + 1):
                for atom, demands in self._by_start.get(folded[at : at + length], ()):
                    if atom.stands_at(folded, at):
                        bits |= demands
        self._words[word] = bits
        return bits
