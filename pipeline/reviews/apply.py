"""Decisions applied: the rows of one page as they are read, and as people want them published.

A pure function of one page's rows, so that pages can be read one by one, anywhere. A row keeps the fact_id under
which it was decided, and no other row's id moves.
"""

from collections.abc import Iterable, Sequence

from pipeline.reviews.settings import SettingError, settled
from pipeline.reviews.stale import ReviewError, Row, problem_of, value_table
from pipeline.sources.review import Review

#: Decision -> what the column `review` says.
MARKS = {"accept": "accepted", "choose": "chosen", "correct": "corrected", "reject": "rejected"}
_PROOF = ("organisation_id", "fact_id", "value_text", "source_id", "quote", "quote_start", "quote_end", "rule_id")


def decided(rows: Sequence[Row], reviews: Sequence[Review]) -> list[Row]:
    """The rows of one page with the decisions on them. ReviewError for each decision that does not fit any more.

    rows: each with its `fact_id`. A rejected value becomes a refusal, an accepted refusal a row of its table.
    """
    if not reviews:
        return list(rows)
    problems = [problem for review in reviews if (problem := problem_of(review, rows))]
    by_id = {review.fact_id: review for review in reviews}
    result: list[Row] = []
    for row in rows:
        review = by_id.get(str(row["fact_id"]))
        try:
            result.append(row if review is None or problems else applied(row, review))
        except SettingError as error:
            problems.append(str(error))
    if problems:
        raise ReviewError("\n\n".join(problems))
    return _numbered(result, rows)


def applied(row: Row, review: Review) -> Row:
    """The row as decided. SettingError where what is set is not in its words, or says nothing new."""
    mark = MARKS[review.decision]
    is_refusal = row["table"] == "refusals"
    if review.decision == "reject":
        if is_refusal:
            return {**row, "review": mark}
        proof = {name: row[name] for name in _PROOF}
        refusal = {"table": "refusals", "table_name": row["table"], "reason": "reviewed"}
        return {**refusal, **proof, "review": mark}
    return {**settled(row, review), "table": value_table(row), "review": mark}


def _numbered(rows: list[Row], before: Iterable[Row]) -> list[Row]:
    """Activity areas numbered anew, where one came or went: their position is their order on the page."""
    had = {row["fact_id"]: row for row in before}
    moved = {
        row["organisation_id"]
        for row in rows
        if row["table"] != had[row["fact_id"]]["table"] and "activity_areas" in (row["table"], row.get("table_name"))
    }
    for body in moved:
        own = [row for row in rows if row["table"] == "activity_areas" and row["organisation_id"] == body]
        for position, row in enumerate(sorted(own, key=_place), start=1):
            rows[rows.index(row)] = {**row, "position": position}
    return rows


def _place(row: Row) -> tuple[int, int]:
    quote, words = str(row["quote"]), str(row["value_text"])
    return int(str(row["quote_start"])), quote.find(words)
