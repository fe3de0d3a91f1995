"""Does `changes.csv` of a frozen release say what its tables hold? What stood in the release before is its word."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import pyarrow as pa

from pipeline.release.changes import CHANGES, COLUMNS, OPERATIONS, Change, changes_csv, key_of, said
from pipeline.release.verify.contents import Contents
from pipeline.release.verify.failure import Failure, shown
from pipeline.release.verify.tables import read_csv
from pipeline.rows import frame_of, rows_of
from pipeline.store import open_schema
from pipeline.stored import Stored
from schemas.projections import table

if TYPE_CHECKING:
    import duckdb

Rows = Mapping[str, Mapping[str, Mapping[str, Any]]]


def changes_failures(contents: Contents, tables: Mapping[str, pd.DataFrame]) -> list[Failure]:
    """Rows of the list of changes that the tables contradict; nothing for a release that has none."""
    changes, failures = _told(contents)
    rows = {name: {key_of(name, row): row for row in rows_of(frame)} for name, frame in tables.items() if changes}
    return failures + _failures(changes, rows)


def stored_changes_failures(
    connection: "duckdb.DuckDBPyConnection", release: Path, tables: Mapping[str, Stored]
) -> list[Failure]:
    """The same for a release that does not fit into memory: only the rows that are told of are looked at."""
    path = release / CHANGES
    changes, failures = _told({CHANGES: path.read_bytes()} if path.is_file() else {})
    keys: dict[str, set[str]] = {name: set() for name in tables}
    for change in changes:
        keys.get(change.table, set()).add(change.key or "")
    rows = {name: _rows_with(connection, tables[name], keys[name]) for name in tables if changes}
    return failures + _failures(changes, rows)


def _rows_with(
    connection: "duckdb.DuckDBPyConnection", stored: Stored, keys: Collection[str]
) -> dict[str, dict[str, Any]]:
    """The rows with these keys, and the first one, which shows the columns."""
    told = connection.from_arrow(pa.table({"told": pa.array(sorted(keys), pa.string())}))
    key = " || ' / ' || ".join(f"coalesce(CAST(\"{part}\" AS VARCHAR), '')" for part in table(stored.name).key)
    rows = connection.read_parquet(str(stored.path)).join(told, f"{key} = told", how="semi").to_arrow_table()
    frames = (stored.head(1), frame_of(rows.cast(open_schema(stored.name))))
    return {key_of(stored.name, row): row for frame in frames for row in rows_of(frame)}


def _told(contents: Contents) -> tuple[list[Change], list[Failure]]:
    """The list of changes; none where there is no such file, or none that can be read."""
    if CHANGES not in contents:
        return [], []
    try:
        contents[CHANGES].decode()
        told = read_csv(contents[CHANGES], list(COLUMNS))
    except (pa.ArrowException, UnicodeDecodeError):
        return [], [Failure(CHANGES, None, None, "cannot be read as CSV")]
    if told.schema.names != list(COLUMNS):
        problem = f"has the columns {told.schema.names}, expected {list(COLUMNS)}"
        return [], [Failure(CHANGES, None, None, problem)]
    changes = [Change(**row) for row in told.to_pylist()]
    if changes_csv(changes) != contents[CHANGES]:
        return [], [Failure(CHANGES, None, None, "is not written as a release writes it (quotes or line ends)")]
    return changes, []


def _failures(changes: Sequence[Change], rows: Rows) -> list[Failure]:
    problems = ((number, _problem(change, rows)) for number, change in enumerate(changes, start=1))
    return [Failure(CHANGES, number, column, text) for number, (column, text) in problems if text]


def _problem(change: Change, rows: Rows) -> tuple[str, str]:
    """The column and the problem of one change; both empty where it holds."""
    if change.operation not in OPERATIONS:
        return "operation", f"found {shown(change.operation)}, expected one of {', '.join(OPERATIONS)}"
    if not change.reason:
        return "reason", "must not be empty"
    return _schema_problem(change, rows) if change.key is None else _row_problem(change, change.key, rows)


def _row_problem(change: Change, key: str, rows: Rows) -> tuple[str, str]:
    """Whether a row that came, went or changed is there or not, with the value that is told."""
    if change.table not in rows:
        return "table", f"found {shown(change.table)}, which is no table"
    row = rows[change.table].get(key)
    if (row is None) != (change.operation == "removed"):
        return "key", f"{change.table} has {'no' if row is None else 'a'} row {shown(key)}"
    if row is not None and change.column is not None:
        now = said(row.get(change.column))
        if change.column not in row or now != change.new:
            return "new", f"found {shown(change.new)}, the table {change.table} has {shown(now)}"
    return "", ""


def _schema_problem(change: Change, rows: Rows) -> tuple[str, str]:
    """Whether a table that came or went is there; of columns only those of a table with rows can be told."""
    there = change.table in rows
    if change.column is not None and there:
        first = next(iter(rows[change.table].values()), None)
        there = change.column in first if first is not None else change.operation == "added"
    if there == (change.operation == "removed"):
        return "table", f"{change.table} is {'there' if there else 'missing'}, and was {change.operation}"
    return "", ""
