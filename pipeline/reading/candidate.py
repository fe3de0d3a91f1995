"""Sentences as the rules see them, and candidates: what a rule found, before it is a fact or a refusal."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from pipeline.reading.identity import Identity
from pipeline.reading.prefilter import LatePrefilter
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
    def _possible(self) -> frozenset[str]:
        return frozenset(ALL_RULES[number].rule_id for number in _prefilter().matching(self.marked))

    def among(self, rules: Sequence[Rule]) -> Iterator[Rule]:
        """Those of the rules whose pattern may match the sentence, in order."""
        return (rule for rule in rules if rule.rule_id in self._possible)

    def at(self, span: tuple[int, int]) -> tuple[int, int]:
        """A span of the sentence as visible offsets of the page."""
        return self.start + span[0], self.start + span[1]


@cache
def _prefilter() -> LatePrefilter:
    return LatePrefilter([rule.pattern for rule in ALL_RULES])


@dataclass(frozen=True)
class Candidate:
    """A possible value. value, quote: visible spans; reason: why it is refused, None for a value.

    tier: how directly the wording states it (1 is best).
    """

    table: str
    value: tuple[int, int]
    quote: tuple[int, int]
    rule_id: str
    values: Mapping[str, object] = field(default_factory=dict)
    tier: int = 1
    reason: str | None = None

    def refused(self, reason: str) -> "Candidate":
        """The same candidate as a refusal."""
        return replace(self, reason=reason)
