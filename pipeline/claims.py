"""Claims: what the tables say about one question of one organisation, and whether they agree."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

import pandas as pd

from pipeline.issues import Issue
from pipeline.pages.page import fold_space
from pipeline.rows import rows_of

#: What a row answers: (question, value, key).
Answers = list[tuple[str, object, object]]


@dataclass(frozen=True, slots=True)
class Claim:
    """One row's answer to a question that has a single true answer.

    question: "founding year", "number of members (kind ...)", "city of the seat" or "country of the seat".
    value: as published. key: equal for two answers that say the same. start, end: raw span of the quote.
    fact_id: of the row. chosen: whether a person chose it among several.
    """

    organisation_id: str
    table: str
    question: str
    value: object
    key: object
    source_id: str
    start: int
    end: int
    fact_id: str
    chosen: bool


def claims(tables: Mapping[str, pd.DataFrame]) -> dict[tuple[str, str], list[Claim]]:
    """All claims by organisation_id and question, in the order of the tables."""
    answers: dict[tuple[str, str], list[Claim]] = {}
    for name, questions in _QUESTIONS.items():
        for row in rows_of(tables[name]):
            for question, value, key in questions(row):
                place = (row["source_id"], row["quote_start"], row["quote_end"], row["fact_id"])
                claim = Claim(row["organisation_id"], name, question, value, key, *place, row["review"] == "chosen")
                answers.setdefault((claim.organisation_id, question), []).append(claim)
    return answers


def agreed(answers: Iterable[Claim]) -> object:
    """The value that all claims agree on, as the first has it; None where there is none or they differ."""
    answers = _counting(answers)
    return answers[0].value if answers and not differ(answers) else None


def differ(answers: Iterable[Claim]) -> bool:
    """Whether two of the claims say different things. What a person chose silences the others."""
    return len({claim.key for claim in _counting(answers)}) > 1


def _counting(answers: Iterable[Claim]) -> list[Claim]:
    """The claims that count: those that a person chose, where there are any."""
    answers = list(answers)
    return [claim for claim in answers if claim.chosen] or answers


def conflict_issues(tables: Mapping[str, pd.DataFrame]) -> list[Issue]:
    """A warning for each question of an organisation on which its pages disagree, or one page with itself."""
    names = {row["organisation_id"]: row["name"] for row in reversed(rows_of(tables["profiles"]))}
    return [
        _issue(names.get(organisation_id, organisation_id), question, _counting(answers))
        for (organisation_id, question), answers in claims(tables).items()
        if differ(answers)
    ]


def _issue(name: str, question: str, answers: list[Claim]) -> Issue:
    """The issue stands at the first claim that contradicts an earlier one, where all are on one page."""
    places = {value: list(group) for value, group in groupby(sorted(answers, key=_by_value), key=_by_value)}
    said = "; ".join(
        f"{value} ({', '.join(f'{c.source_id} at {c.start}' for c in group)})" for value, group in places.items()
    )
    other = next(claim for claim in answers if claim.key != answers[0].key)
    one_page = len({claim.source_id for claim in answers}) == 1
    return Issue(
        source_id=other.source_id if one_page else None,
        level="warning",
        code="conflict",
        message=f"{name}: the values for the {question} disagree: {said}. All are published and the summary "
        "stays empty; compare the sentences at these places before you use one of them.",
        start=other.start if one_page else None,
        end=other.end if one_page else None,
    )


def _by_value(claim: Claim) -> str:
    return str(claim.value)


def _founding(row: Mapping[str, object]) -> Answers:
    return [("founding year", row["founding_year"], row["founding_year"])]


def _members(row: Mapping[str, object]) -> Answers:
    if row["status"] != "current":
        return []
    return [(members_question(str(row["member_kind"])), row["member_count"], row["member_count"])]


def _seat(row: Mapping[str, object]) -> Answers:
    city: Answers = [("city of the seat", row["city"], _folded(row["city"]))]
    if row["country"] is None:
        return city
    return [*city, ("country of the seat", row["country"], row["country_code"] or _folded(row["country"]))]


def members_question(kind: str) -> str:
    """The question for the current number of members of a kind."""
    return f"number of members (kind {kind})"


def _folded(text: object) -> str:
    return unicodedata.normalize("NFC", fold_space(str(text))).casefold()


#: Table -> the questions that a row of it answers, as (question, value, key).
_QUESTIONS = {"founding_years": _founding, "member_counts": _members, "headquarters": _seat}
#: The tables that answer them.
CLAIMING = tuple(_QUESTIONS)
