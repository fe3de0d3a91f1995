"""What is counted: right, wrong and missing values by field, and the verdicts on each rule's values."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

#: Every field that is scored, in the order of the report.
FIELDS: Final = (
    "organisations",
    "names",
    "founding_years",
    "member_counts",
    "member_kinds",
    "headquarters",
    "former_names",
    "activity_areas",
)


@dataclass
class Tally:
    """Counts of one field: right (required and published), wrong, missing."""

    right: int = 0
    wrong: int = 0
    missing: int = 0

    @property
    def precision(self) -> float:
        """Of what was published and is not neutral, the share that is right."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """Of what is required, the share that was published."""
        return self.right / max(self.right + self.missing, 1)

    @property
    def f1(self) -> float | None:
        """Precision and recall in one number; None where nothing is required."""
        if self.right + self.missing == 0:
            return None
        return 2 * self.right / (2 * self.right + self.wrong + self.missing)


@dataclass(frozen=True)
class Error:
    """What went wrong with one body of a page, in one field.

    published: wrong values, each with the rule that found it. missed: required values, each with the
    rule that refused it, where one did.
    """

    page_id: str
    body: str
    field: str
    published: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()


@dataclass
class Score:
    """Everything that is counted over a set of pages.

    rules: (table, rule_id) -> verdict (right, wrong or neutral) -> values. traps: by type, those published as
    values. details: of right counts and seats, how many have the right qualifier, unit and country.
    """

    pages: int = 0
    fields: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in FIELDS})
    rules: dict[tuple[str, str], Counter[str]] = field(default_factory=dict)
    traps_annotated: int = 0
    traps: Counter[str] = field(default_factory=Counter)
    rows: int = 0
    flawed: int = 0
    details: Counter[str] = field(default_factory=Counter)
    errors: list[Error] = field(default_factory=list)

    def judge(self, table: str, rule_id: str, verdict: str) -> None:
        """Count one value of a rule."""
        self.rules.setdefault((table, rule_id), Counter())[verdict] += 1
