"""`changes.csv`: what is other than in the release before, row by row and cell by cell, and why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import pandas as pd
import pyarrow as pa

from pipeline.release.write import csv_bytes
from pipeline.rows import rows_of
from schemas.projections import table
from schemas.projections import tables as published_tables
from schemas.vocabulary import FACT_TABLES, REFUSAL_REASONS, VALUE_COLUMN

CHANGES = "changes.csv"
COLUMNS = ("operation", "table", "key", "column", "old", "new", "reason")
OPERATIONS = ("added", "removed", "changed")
#: What a row of facts says, for those who read of its coming and going.
STATED = {**VALUE_COLUMN, "refusals": "value_text"}

Tables = Mapping[str, pd.DataFrame]
Row = dict[str, Any]


@dataclass(frozen=True)
class Change:
    """One row of `changes.csv`.

    operation: one of `OPERATIONS`. key: the row's key, its parts joined by " / "; None where a whole column
    or table is meant. column, old, new: None where the row as a whole is meant. reason: in words.
    """

    operation: str
    table: str
    key: str | None
    column: str | None
    old: str | None
    new: str | None
    reason: str


def changes_between(before: Tables, now: Tables) -> list[Change]:
    """Everything in which two releases differ, in the order of the tables and their rows.

    before: the tables of the earlier release, which may have other columns or lack a table.
    """
    found = [*_tables_and_columns(before, now)]
    for spec in published_tables():
        keyed = all(set(spec.key) <= set(tables.get(spec.name, ())) for tables in (before, now))
        if keyed and "sources" in before:
            found += _Rows(spec.name, before, now).changes()
    return found


def changes_csv(changes: Iterable[Change]) -> bytes:
    """The rows as they are published."""
    schema = pa.schema([(name, pa.string()) for name in COLUMNS])
    return csv_bytes(pa.Table.from_pylist([asdict(change) for change in changes], schema=schema))


def key_of(name: str, row: Mapping[str, Any]) -> str:
    """A row's key in one text."""
    return " / ".join("" if row.get(part) is None else str(row[part]) for part in table(name).key)


def said(value: object) -> str | None:
    """A value as text; None for a null."""
    if value is None:
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)


def _tables_and_columns(before: Tables, now: Tables) -> list[Change]:
    found = []
    for name in dict.fromkeys([*before, *now]):
        if name not in now or name not in before:
            operation = "removed" if name in before else "added"
            found.append(Change(operation, name, None, None, None, None, f"the table was {operation}"))
            continue
        old, new = list(before[name].columns), list(now[name].columns)
        for column in dict.fromkeys([*old, *new]):
            if column not in new or column not in old:
                operation = "removed" if column in old else "added"
                found.append(Change(operation, name, None, column, None, None, f"the column was {operation}"))
    return found


class _Rows:
    """The comparison of one table of two releases."""

    def __init__(self, name: str, before: Tables, now: Tables) -> None:
        self._name = name
        self._old = {key_of(name, row): row for row in rows_of(before[name])}
        self._new = {key_of(name, row): row for row in rows_of(now[name])}
        self._pages = _Pages(before, now)

    def changes(self) -> list[Change]:
        gone = {key: row for key, row in self._old.items() if key not in self._new}
        come = {key: row for key, row in self._new.items() if key not in self._old}
        pairs = _corrected(gone, come) if self._name in FACT_TABLES else {}
        found: list[Change] = []
        for key, row in self._new.items():
            if key in self._old or key in pairs:
                found += self._cells(key, self._old[pairs.get(key, key)], row)
            else:
                found.append(self._whole("added", key, row))
        replaced = set(pairs.values())
        return found + [self._whole("removed", key, row) for key, row in gone.items() if key not in replaced]

    def _cells(self, key: str, old: Row, new: Row) -> list[Change]:
        shared = [column for column in new if column in old and old[column] != new[column]]
        reason = self._reason_of_cells(old, new) if shared else ""
        return [Change("changed", self._name, key, c, said(old[c]), said(new[c]), reason) for c in shared]

    def _whole(self, operation: str, key: str, row: Row) -> Change:
        column = STATED.get(self._name)
        value = said(row.get(column)) if column else None
        old, new = (value, None) if operation == "removed" else (None, value)
        return Change(operation, self._name, key, column, old, new, self._reason_of_row(operation, row))

    def _reason_of_cells(self, old: Row, new: Row) -> str:
        if self._name not in FACT_TABLES:
            return _FOLLOWS.get(self._name, "follows from the facts")
        if self._pages.changed(new["source_id"]):
            return "the page changed"
        if old.get("rule_id") != new["rule_id"]:
            return f"read by the rule {new['rule_id']} instead of {old.get('rule_id')}"
        return f"read anew by the rule {new['rule_id']}"

    def _reason_of_row(self, operation: str, row: Row) -> str:
        if self._name == "sources":
            return f"the page was {operation}"
        if self._name not in FACT_TABLES:
            return _FOLLOWS.get(self._name, "follows from the facts")
        if self._pages.changed(row["source_id"]):
            return f"the page {'changed' if self._pages.in_both(row['source_id']) else f'was {operation}'}"
        if operation == "added":
            return f"found by the rule {row['rule_id']}"
        reason = self._pages.refusal(row)
        return f"refused now: {REFUSAL_REASONS.get(reason, reason)}" if reason else "no rule states it any more"


#: Why a row of these tables is other than it was.
_FOLLOWS = {"sources": "the raw file changed, or what is known of it", "issues": "follows from the pages and the facts"}


class _Pages:
    """The pages of two releases, and the refusals of the later one."""

    def __init__(self, before: Tables, now: Tables) -> None:
        self._old, self._new = (
            {row["source_id"]: row["sha256"] for row in rows_of(tables["sources"])} for tables in (before, now)
        )
        self._refused = {
            (row["source_id"], row["quote_start"], row["value_text"]): str(row["reason"])
            for row in rows_of(now["refusals"])
        }

    def changed(self, source_id: str) -> bool:
        return bool(self._old.get(source_id) != self._new.get(source_id))

    def in_both(self, source_id: str) -> bool:
        return source_id in self._old and source_id in self._new

    def refusal(self, row: Row) -> str:
        """The reason why the words of a row that is gone are refused now; empty where they are not."""
        return self._refused.get((row["source_id"], row["quote_start"], row["value_text"]), "")


def _corrected(gone: Mapping[str, Row], come: Mapping[str, Row]) -> dict[str, str]:
    """New keys to the old ones whose place they take: facts of one body whose quotes overlap on the page."""
    free: dict[tuple[object, object], dict[str, Row]] = {}
    for key, row in gone.items():
        free.setdefault((row["source_id"], row["organisation_id"]), {})[key] = row
    pairs: dict[str, str] = {}
    for key, row in come.items():
        near = free.get((row["source_id"], row["organisation_id"]), {})
        match = next((old for old, other in near.items() if _overlap(row, other)), None)
        if match is not None:
            pairs[key] = match
            del near[match]
    return pairs


def _overlap(one: Row, other: Row) -> bool:
    return bool(one["quote_start"] < other["quote_end"] and other["quote_start"] < one["quote_end"])


def kinds_of(changes: Sequence[Change]) -> dict[str, str]:
    """For each kind of version that the changes ask for: the first of them, in words."""
    found: dict[str, str] = {}
    for change in changes:
        found.setdefault(_kind(change), _in_words(change))
    return found


#: Tables whose key is an identifier that people refer to.
_IDENTIFIED = ("organisations", "sources")


def _kind(change: Change) -> str:
    of_schema = change.key is None
    if change.operation == "removed" and (of_schema or change.table in _IDENTIFIED):
        return "major"
    if change.operation == "added" and (of_schema or change.table != "issues"):
        return "minor"
    return "patch"


def _in_words(change: Change) -> str:
    what = change.key or change.column or "the table"
    return f"{what} of {change.table} was {change.operation}"
