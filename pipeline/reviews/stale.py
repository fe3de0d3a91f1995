"""Does a decision still fit what the page says? If not: which decision, and the nearest fact of today."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from pipeline.errors import UserError
from pipeline.pages.page import fold_space
from pipeline.sources.review import Review

Row = dict[str, object]
_SHOWN = 160


class ReviewError(UserError):
    """Decisions that do not fit the pages of today; the message names each and says what to do next."""


def value_table(row: Row) -> str:
    """The table of values that a row belongs to; of a refusal, the one it looked like a value of."""
    return str(row["table_name"] if row["table"] == "refusals" else row["table"])


def problem_of(review: Review, rows: Sequence[Row]) -> str:
    """Why a decision cannot be applied to the rows of its page; empty where it can."""
    row = next((row for row in rows if row["fact_id"] == review.fact_id), None)
    if row is None:
        return _gone(review, rows)
    if value_table(row) == "profiles":
        return f"{review.place}: it is a profile, and decisions are on values. Decide on the values below it."
    if row["table"] == "names" and row["name_type"] == "full" and review.decision != "accept":
        return f"{review.place}: it is the name of the profile itself, which stays. Only accept can be decided on it."
    if value_table(row) != review.table:
        return f'{review.place}: table is "{review.table}", but the fact is one of {value_table(row)}. Correct it.'
    changed = [name for name, told, now in _words(review, row) if told != now]
    if changed:
        near = nearest(review, rows)
        other = f" Nearest to it is {described(near)}." if near is not None and near is not row else ""
        return (
            f"{review.place}: stale: the {' and the '.join(changed)} of the fact changed since {review.reviewer} "
            f"decided {review.decision} on {review.date}. It was {_quoted(review.words, review.quote)}; today it is "
            f"{described(row)}.{other} Read it again: bring words and quote up to date, or remove the decision."
        )
    return ""


def described(row: Row) -> str:
    """A fact in a few words: its id, what it is, and its sentence."""
    refused = f", refused as {row['reason']}" if row["table"] == "refusals" else ""
    words = _quoted(str(row["value_text"]), str(row["quote"]))
    return f"[{row['fact_id']}] {value_table(row)}{refused}: {words} (rule {row['rule_id']})"


def nearest(review: Review, rows: Sequence[Row]) -> Row | None:
    """The fact of today most like the one that was decided on: same page and table, like words and quote."""
    values = [row for row in rows if row["table"] != "profiles"]
    own = [row for row in values if value_table(row) == review.table] or values
    return max(own, key=lambda row: _likeness(review, row), default=None)


def _gone(review: Review, rows: Sequence[Row]) -> str:
    near = nearest(review, rows)
    told = (
        f'{review.place}: stale: the page "{review.page}" has no such fact any more. {review.reviewer} decided '
        f"{review.decision} on {review.date}, on {review.table}: {_quoted(review.words, review.quote)}."
    )
    if near is None:
        return f"{told} Nothing is read on that page today. Remove the decision, or get the page back."
    return (
        f"{told} Nearest to it today is {described(near)}. If that is the same matter, name the table "
        f"[{near['fact_id']}] and bring words and quote up to date; if nothing is to be decided any more, remove it. "
        "`partner-profiles review` does either with one key."
    )


def _words(review: Review, row: Row) -> list[tuple[str, str, str]]:
    told = (("words", review.words, row["value_text"]), ("quote", review.quote, row["quote"]))
    return [(name, fold_space(then), fold_space(str(now))) for name, then, now in told]


def _likeness(review: Review, row: Row) -> float:
    """The sentence counts twice: where the number in it was set right, it is still the same sentence."""
    words, quote = (SequenceMatcher(None, then, now).ratio() for _, then, now in _words(review, row))
    return words + 2 * quote


def _quoted(words: str, quote: str) -> str:
    text = fold_space(quote)
    return f'"{fold_space(words)}" in "{text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"}"'
