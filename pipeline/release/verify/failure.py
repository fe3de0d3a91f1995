"""What the proof of a release found wrong, and the comparison of two tables that finds it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pipeline.flaws import Flaw
from pipeline.rows import rows_of
from pipeline.sources.discover import printable
from schemas.projections import table


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that does not hold.

    file: name in the release, or path of a raw file. row: number of the row from 1, the header not
    counted; None where the file as a whole is meant. column: None where the row as a whole is meant.
    problem: what was found and what was expected, in words.
    """

    file: str
    row: int | None
    column: str | None
    problem: str

    def __str__(self) -> str:
        """One line: the place, then the problem. What a terminal would obey is escaped."""
        row = [] if self.row is None else [f"row {self.row}"]
        column = [] if self.column is None else [f"column {self.column}"]
        return printable(f"{', '.join([self.file, *row, *column])}: {self.problem}")


def of_flaws(flaws: Iterable[Flaw]) -> list[Failure]:
    """The flaws of tables as failures of the tables' files."""
    return [
        Failure(f"{flaw.table}.parquet", None if flaw.row is None else flaw.row + 1, _column(flaw), flaw.problem)
        for flaw in flaws
    ]


def shown(value: object) -> str:
    """A value in a message: texts quoted, and cut where they are long."""
    if value is None:
        return "nothing"
    if isinstance(value, int):
        return str(value)
    text = str(value)
    return repr(text if len(text) <= 80 else text[:79] + "…")


def differences(name: str, found: pd.DataFrame, expected: pd.DataFrame, origin: str) -> list[Failure]:
    """Where a table is not what `origin` (a few words, plural) gives: cell by cell, and rows too many or missing."""
    left, right = rows_of(found), rows_of(expected)
    if left == right:
        return []
    key = table(name).key
    if len(left) == len(right):
        pairs = list(zip(range(len(left)), left, right, strict=True))
    else:
        known = {_key(row, key): row for row in right}
        pairs = [(i, row, known[_key(row, key)]) for i, row in enumerate(left) if _key(row, key) in known]
    cells = [
        Failure(f"{name}.parquet", i + 1, column, f"found {shown(one[column])}, {origin} give {shown(other[column])}")
        for i, one, other in pairs
        for column in found.columns
        if one[column] != other[column]
    ]
    return [*cells, *(_unmatched(name, left, right, origin) if len(left) != len(right) else [])]


def _column(flaw: Flaw) -> str | None:
    """The flaw's column; of a check that looks at the whole row, the column that its words begin with."""
    first = flaw.problem.split(" ", 1)[0]
    return first if flaw.column is None and first in table(flaw.table).column_names else flaw.column


def _unmatched(
    name: str, left: Sequence[dict[str, Any]], right: Sequence[dict[str, Any]], origin: str
) -> list[Failure]:
    key = table(name).key
    columns, file = ", ".join(key), f"{name}.parquet"
    here, there = ({_key(row, key) for row in rows} for rows in (left, right))
    more = [
        Failure(file, i + 1, columns, f"found {_text(row, key)}, {origin} give no such row")
        for i, row in enumerate(left)
        if _key(row, key) not in there
    ]
    missing = [
        Failure(file, None, columns, f"no row {_text(row, key)}, {origin} give one")
        for row in right
        if _key(row, key) not in here
    ]
    total = Failure(file, None, None, f"found {len(left)} rows, {origin} give {len(right)}")
    return [total, *more, *missing]


def _key(row: dict[str, Any], key: Sequence[str]) -> tuple[Any, ...]:
    return tuple(row[column] for column in key)


def _text(row: dict[str, Any], key: Sequence[str]) -> str:
    return " / ".join(shown(part) for part in _key(row, key))
