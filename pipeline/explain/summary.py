"""A folder of pages summed up: which rules fired how often, and what came to nothing."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.explain.explained import Explained, explain
from pipeline.issues import Issue
from pipeline.reading.rules import ALL_RULES
from pipeline.sources import RawSource, load_sources

Progress = Callable[[Sequence[RawSource]], Iterable[RawSource]]


@dataclass(frozen=True)
class RuleUse:
    """How often a rule fired. values, refusals: its facts by what became of them. pages: on how many pages."""

    rule_id: str
    values: int
    refusals: int
    pages: int

    @property
    def fired(self) -> int:
        """How often it fired."""
        return self.values + self.refusals


@dataclass(frozen=True)
class Summary:
    """A folder, read. pages: those that could be read. issues: of all files, in the order of the build."""

    pages: tuple[Explained, ...]
    quarantined: int
    rules: tuple[RuleUse, ...]
    issues: tuple[Issue, ...]

    @property
    def silent_rules(self) -> tuple[str, ...]:
        """The rules of the tables that fired nowhere, in their order."""
        fired = {use.rule_id for use in self.rules}
        return tuple(rule.rule_id for rule in ALL_RULES if rule.rule_id not in fired)


def summarise(raw: Path, progress: Progress = iter) -> Summary:
    """Read every page below `raw`. RawError where there is nothing to read."""
    sources, issues = load_sources(raw)
    pages = tuple(explain(source) for source in progress(sources) if source.text is not None)
    return Summary(
        pages=pages,
        quarantined=len(sources) - len(pages),
        rules=rule_uses(pages),
        issues=(*issues, *(issue for page in pages for issue in page.issues)),
    )


def rule_uses(pages: Sequence[Explained]) -> tuple[RuleUse, ...]:
    """The rules that fired, the most frequent first."""
    marks = Counter((mark.rule_id, mark.is_refusal) for page in pages for mark in page.marks)
    on_pages = Counter(rule for page in pages for rule in {mark.rule_id for mark in page.marks})
    uses = [RuleUse(rule, marks[rule, False], marks[rule, True], count) for rule, count in on_pages.items()]
    return tuple(sorted(uses, key=lambda use: (-use.fired, use.rule_id)))
