"""Sentences as the rules see them, and candidates: what a rule found, before it is a fact or a refusal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import Final

from pipeline.reading.identity import Identity
from pipeline.reading.prefilter import Prefilter
from pipeline.reading.rules import ALL_RULES
from pipeline.reading.rules.rule import Rule


@dataclass(frozen=True)
class Sentence:
    """A sentence of a profile. start: its visible offset on the page. text: its shadow, white space
    plain; marked: the same with the body marked; both as long as the visible text."""

    start: int
    text: str
    marked: str
    identity: Identity

    @cached_property
    def possible(self) -> int:
        """The rules that may match, a bit each."""
        return _prefilter().possible(self.marked)

    def among(self, rules: Sequence[Rule]) -> Sequence[Rule]:
        """Those of the rules (a constant table of them) whose pattern may match the sentence, in order."""
        table = _tables.get(id(rules)) or _tables.setdefault(id(rules), _Table(rules))
        return table.among(self.possible)

    def told_of(self, identity: Identity) -> "Sentence":
        """The same sentence, told of a body of whom more names are known."""
        alike = identity.marks_alike(self.identity, self.text)
        return Sentence(self.start, self.text, self.marked if alike else identity.mark(self.text), identity)

    def at(self, span: tuple[int, int]) -> tuple[int, int]:
        """A span of the sentence as visible offsets of the page."""
        return self.start + span[0], self.start + span[1]


@cache
def _prefilter() -> Prefilter:
    """The prefilter of all rules, made at the first sentence: whoever only imports this needs none."""
    return Prefilter(rule.pattern.text for rule in ALL_RULES)


#: So many different selections of a table are kept in mind.
_SELECTIONS: Final = 4096


class _Table:
    """A table of rules, and which of them are selected by the bits of the prefilter."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        places = {id(rule): number for number, rule in enumerate(ALL_RULES)}
        self._rules = [(rule, 1 << places[id(rule)]) for rule in rules]
        self._bits = sum(bit for _, bit in self._rules)
        self._selected: dict[int, Sequence[Rule]] = {0: ()}
        # kept, so that no other table gets its id
        self._table = rules

    def among(self, possible: int) -> Sequence[Rule]:
        """The rules whose bit is set, in order."""
        wanted = possible & self._bits
        found = self._selected.get(wanted)
        if found is None:
            if len(self._selected) > _SELECTIONS:
                self._selected = {0: ()}
            found = self._selected[wanted] = tuple(rule for rule, bit in self._rules if wanted & bit)
        return found


_tables: dict[int, _Table] = {}


@dataclass(frozen=True)
class Candidate:
    """A possible value. value, quote: visible spans; reason: why it is refused, None for a value.

    tier: how directly the wording states it (1 is best). about: of one that is refused as another body's, the
    noun phrase it is said of, where that may yet mean this body (see `unsure`).
    """

    table: str
    value: tuple[int, int]
    quote: tuple[int, int]
    rule_id: str
    values: Mapping[str, object] = field(default_factory=dict)
    tier: int = 1
    reason: str | None = None
    about: str = ""

    def refused(self, reason: str, about: str = "") -> "Candidate":
        """The same candidate as a refusal."""
        return replace(self, reason=reason, about=about)
