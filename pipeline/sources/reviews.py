"""`reviews.toml`: what people decided on single facts and refusals, each with what they read when they did."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NoReturn

from pipeline.sources.about import day
from pipeline.sources.review import Review
from pipeline.sources.source import RawError
from pipeline.sources.toml import read_toml
from schemas import vocabulary as v

FILE: Final = "reviews.toml"
#: What a person may decide, and what that means; each on a value and on a refusal alike.
DECISIONS: Final = {
    "accept": "it is a value",
    "reject": "it is no value",
    "choose": "it is the value that counts where several are in conflict",
    "correct": "it is a value, but what stands beside it must be set right",
}
#: The columns that may be set, by table of values. A value itself is not among them: it is what `value_text` says.
SETTABLE: Final[Mapping[str, Mapping[str, tuple[str, ...] | None]]] = {
    "founding_years": {"value_text": None, "event": v.EVENTS},
    "member_counts": {
        "value_text": None,
        "member_kind": v.MEMBER_KINDS,
        "member_unit": None,
        "qualifier": v.QUALIFIERS,
        "status": v.COUNT_STATUSES,
        "as_of_year": None,
    },
    "headquarters": {"value_text": None, "country": None},
    "activity_areas": {"value_text": None},
    "names": {"value_text": None, "name_type": v.NAME_TYPES},
}
#: These may be set to "", which makes them null.
EMPTIED: Final = ("country", "as_of_year")
_TEXTS = ("page", "words", "quote", "reason", "reviewer")
KEYS: Final = ("decision", "table", *_TEXTS, "date", "set")
_FACT_ID = re.compile("f[0-9a-z]{15}")
_SOUND = 'Correct it there: a line [fact_id] for each decision, lines like decision = "reject" below it.'


def read_reviews(raw: Path) -> dict[str, tuple[Review, ...]]:
    """The decisions of the raw folder's `reviews.toml` by page; empty where there is no such file.

    RawError names file, table and key of what is wrong.
    """
    path = raw / FILE
    found: dict[str, list[Review]] = {}
    for fact_id, table in read_toml(path, _SOUND).items():
        review = _review(_Table(f"{path}, [{fact_id}]", table), fact_id)
        found.setdefault(review.page, []).append(review)
    return {page: tuple(reviews) for page, reviews in found.items()}


@dataclass(frozen=True)
class _Table:
    """A table of the file, and where it stands."""

    place: str
    values: Any

    def wrong(self, problem: str) -> NoReturn:
        raise RawError(f"{self.place}: {problem}")

    def text(self, key: str) -> str:
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip():
            self.wrong(f"{key} must be text that is not blank, not {value!r}." if value is not None else _missing(key))
        return value

    def one_of(self, key: str, allowed: tuple[str, ...], otherwise: object = None) -> str:
        value = self.values.get(key, otherwise)
        if value not in allowed:
            self.wrong(f"{key} must be one of {', '.join(allowed)}, not {value!r}.")
        return str(value)


def _review(table: _Table, fact_id: str) -> Review:
    if not isinstance(table.values, Mapping) or not _FACT_ID.fullmatch(fact_id):
        table.wrong(
            "a decision is a table named by a fact_id, such as [f0123456789abcde]. Take the id from the tables."
        )
    for key in table.values:
        if key not in KEYS:
            hint = ' A column is set below it: set = { status = "historical" }.' if key in _ANY_SETTABLE else ""
            table.wrong(f'unknown key "{key}". Allowed are: {", ".join(KEYS)}.{hint}')
    about = table.one_of("table", v.VALUE_TABLES)
    decision = table.one_of("decision", tuple(DECISIONS))
    page, words, quote, reason, reviewer = map(table.text, _TEXTS)
    settings = _settings(_Table(f"{table.place}, set", table.values.get("set", {})), about)
    if decision == "choose" and about in ("names", "activity_areas"):
        table.wrong(f"choose decides a conflict, and {about} know none: all are kept. Accept or reject each.")
    if decision == "correct" and not settings:
        table.wrong('correct sets nothing right. Say what is: set = { status = "historical" }, or decide accept.')
    if decision == "reject" and settings:
        table.wrong("reject sets no column: what is no value has none. Remove set, or decide correct.")
    when = day(table.place, "date", table.values.get("date"))
    return Review(
        fact_id, decision, about, page, words, quote, reason, reviewer, when, settings=settings, place=table.place
    )


_ANY_SETTABLE = {column for columns in SETTABLE.values() for column in columns}


def _settings(given: _Table, about: str) -> tuple[tuple[str, object], ...]:
    if not isinstance(given.values, Mapping):
        given.wrong(f'must be columns with values, such as set = {{ status = "historical" }}, not {given.values!r}.')
    for column, value in given.values.items():
        allowed = SETTABLE[about].get(column, ())
        if column not in SETTABLE[about]:
            given.wrong(f'"{column}" cannot be set. {_settable(about)}')
        elif allowed:
            given.one_of(column, allowed)
        elif value == "" and column in EMPTIED:
            continue
        elif column == "as_of_year":
            if not isinstance(value, int) or isinstance(value, bool):
                given.wrong(f"as_of_year must be a year such as 2019, not {value!r}.")
        else:
            given.text(column)
    return tuple(given.values.items())


def _settable(about: str) -> str:
    return (
        f"Of {about} these can: {', '.join(SETTABLE[about])}. A value is never written here, but read from value_text, "
        "which are words of the quote."
    )


def _missing(key: str) -> str:
    return f"{key} is missing. A decision says what it was made on (page, table, words, quote), why, who and when."
