"""What needs a person, in the order in which it is asked: what is stale and in conflict first, rules in doubt last."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from pipeline.claims import claims, differ
from pipeline.plausible import DOUBTED, implausible_flaws
from pipeline.reviewing.today import Today
from pipeline.reviews.settings import value_of
from pipeline.reviews.stale import Row, value_table
from pipeline.rows import rows_of
from pipeline.sources.review import Review
from pipeline.tables import coverage_table, fact_table
from schemas.vocabulary import FACT_TABLES, VALUE_TABLES

#: Why something is asked, in the order of asking.
WHYS: Final = {
    "stale": "a decision that does not fit the page any more",
    "conflict": "values that disagree",
    "warning": "a value that is hardly true",
    "refusal": "a refusal that looks like a value",
    "rule": "a value of a rule that people rejected",
    "other": "a value or refusal that nobody reviewed",
}
#: Reasons of refusals, those first that are nearest to a value: a matter of judgement rather than of form.
_NEAR: Final = (
    "outranked predecessor renamed other_body sub_body part branch_place former_place event_place not_a_place "
    "not_founding not_members spread range vague membership_event agreement as_of_date"
).split()


@dataclass(frozen=True)
class Question:
    """One thing to decide. row: as it is read. note: what makes it a question, in words.

    review: the decision that is stale. rivals: fact_id to what the fact says, of all that take part in a conflict.
    """

    why: str
    row: Row
    note: str = ""
    review: Review | None = None
    rivals: tuple[tuple[str, object], ...] = ()

    @property
    def fact_id(self) -> str:
        """The id that a decision would be written under."""
        return self.review.fact_id if self.review else str(self.row["fact_id"])


def questions(today: Today, whole: bool = False) -> list[Question]:
    """Everything that needs a person; whole: also whatever nobody reviewed yet. Each fact is asked about once."""
    rows = today.decided()
    frames = {name: fact_table(name, rows) for name in FACT_TABLES}
    as_read = {str(row["fact_id"]): row for own in today.rows.values() for row in own}
    asked: dict[str, Question] = {}
    parts = (_conflicts(frames, as_read), _warnings(frames, as_read), _refusals(frames, as_read), _doubted(today))
    for part in (*parts, _others(today) if whole else ()):
        for question in part:
            if question.fact_id not in today.fitting:
                asked.setdefault(question.fact_id, question)
    stale = [Question("stale", {"source_id": review.page}, wrong, review) for review, wrong in today.stale]
    known = {question.fact_id for question in stale}
    return [*stale, *(question for name, question in asked.items() if name not in known)]


def _conflicts(frames: Mapping[str, pd.DataFrame], as_read: Mapping[str, Row]) -> Iterator[Question]:
    for (_, question), answers in claims(frames).items():
        if differ(answers):
            rivals = tuple((one.fact_id, one.key) for one in answers)
            for one in answers:
                others = "; ".join(
                    f'{other.value} on {other.source_id}, "{as_read[other.fact_id]["quote"]}"'
                    for other in answers
                    if other.key != one.key
                )
                note = f"{question}: {one.value} here, elsewhere {others}"
                yield Question("conflict", as_read[one.fact_id], note, rivals=rivals)


def _warnings(frames: Mapping[str, pd.DataFrame], as_read: Mapping[str, Row]) -> Iterator[Question]:
    for name in DOUBTED:
        rows = rows_of(frames[name])
        for flaw in implausible_flaws(name, frames[name]):
            if flaw.row is not None:
                yield Question("warning", as_read[rows[flaw.row]["fact_id"]], flaw.problem)


def _refusals(frames: Mapping[str, pd.DataFrame], as_read: Mapping[str, Row]) -> Iterator[Question]:
    """Those whose words can be read as a value: first where the body has no value of that table, then by reason."""
    status = {(row["organisation_id"], row["table_name"]): row["status"] for row in rows_of(coverage_table(frames))}
    found = []
    for number, row in enumerate(rows_of(frames["refusals"])):
        about = row["table_name"]
        if (
            row["organisation_id"] is not None
            and row["reason"] in _NEAR
            and value_of(about, row["value_text"]) is not None
        ):
            lacking = status.get((row["organisation_id"], about)) == "refused"
            found.append((not lacking, _NEAR.index(row["reason"]), number, row))
    for _, _, _, row in sorted(found, key=lambda one: one[:3]):
        yield Question("refusal", as_read[row["fact_id"]], "")


def _doubted(today: Today) -> Iterator[Question]:
    """Values of the rules whose values were rejected, the most rejected rule first."""
    rejected = rejections(today)
    order = {rule: place for place, (rule, _) in enumerate(rejected.most_common())}
    values = [row for row in _values(today) if row["rule_id"] in order]
    for row in sorted(values, key=lambda row: order[str(row["rule_id"])]):
        count = rejected[str(row["rule_id"])]
        yield Question("rule", row, f"people rejected {count} value{'s' * (count > 1)} of this rule")


def rejections(today: Today) -> Counter[str]:
    """How many values of each rule people rejected."""
    rows = {str(row["fact_id"]): row for row in _values(today)}
    rejected = [rows[name] for name, review in today.fitting.items() if review.decision == "reject" and name in rows]
    return Counter(str(row["rule_id"]) for row in rejected)


def _others(today: Today) -> Iterator[Question]:
    for rows in today.rows.values():
        for row in rows:
            if row["table"] != "profiles" and row["organisation_id"] is not None and not _is_own_name(row):
                yield Question("other", row)


def _values(today: Today) -> Sequence[Row]:
    return [
        row for rows in today.rows.values() for row in rows if row["table"] in VALUE_TABLES and not _is_own_name(row)
    ]


def _is_own_name(row: Row) -> bool:
    """The name of the profile itself, on which there is nothing to decide."""
    return value_table(row) == "names" and row.get("name_type") == "full"
