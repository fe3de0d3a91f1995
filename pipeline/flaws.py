"""What is wrong with a table, row by row: the questions that must be answered before it is published.

Plain functions from frames to flaws. The blocking checks in Dagster and the proof of a release ask the
same questions, so a table that passes here passes there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import pandera.errors

from schemas.projections import table


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is wrong in a table.

    row: position in the table from 0; None where the whole table is meant. column: None where it is
    the row as a whole. problem: half a sentence for people. page, sentence: where there is no row to take
    them from.
    """

    table: str
    row: int | None
    column: str | None
    problem: str
    page: str | None = None
    sentence: str | None = None


def schema_flaws(name: str, frame: pd.DataFrame) -> list[Flaw]:
    """Columns, types, nulls, closed lists and patterns: one flaw for each row and column that fails."""
    try:
        table(name).schema.validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        cases = errors.failure_cases
    else:
        return []
    found: dict[tuple[object, ...], Flaw] = {}
    keys = ("schema_context", "column", "check", "failure_case", "index")
    for context, column, check, case, index in zip(*(cases[key] for key in keys), strict=True):
        if check == "multiple_fields_uniqueness" or str(case).startswith("TypeError("):
            continue  # said better by `key_flaws`, and by the flaw of the column's type
        row = None if pd.isna(index) else int(index)
        of_column = context == "Column"
        where = str(column) if of_column else None
        problem = _problem(str(check), case) if of_column or row is None else str(check)
        found.setdefault((row, where, str(check)), Flaw(name, row, where, problem))
    return list(found.values())


def key_flaws(name: str, frame: pd.DataFrame) -> list[Flaw]:
    """Rows that repeat the key of an earlier row; every row of the repetition but the first."""
    key = list(table(name).key)
    repeats = frame.index[frame.duplicated(key)]
    return [Flaw(name, int(row), ", ".join(key), "repeats the key of an earlier row") for row in repeats]


def order_flaws(name: str, frame: pd.DataFrame) -> list[Flaw]:
    """The first row that does not stand where the table's total order wants it."""
    ordered = table(name).sort(frame.assign(_position=range(len(frame))))["_position"]
    for row, position in enumerate(ordered):
        if row != position:
            return [Flaw(name, row, None, f"row {position + 1} belongs here")]
    return []


def reference_flaws(name: str, frame: pd.DataFrame, others: Mapping[str, pd.DataFrame]) -> list[Flaw]:
    """Rows that point at a row which no table holds; only references to the tables given are looked at.

    A reference with a null in it points nowhere and is fine: whether it may be null is the schema's matter.
    """
    flaws = []
    for columns, target in table(name).references:
        if target in others:
            known = set(_rows(others[target], columns))
            flaws += [
                Flaw(name, row, ", ".join(columns), f"{' / '.join(map(str, value))} is not in the table {target}")
                for row, value in enumerate(_rows(frame, columns))
                if value not in known and not any(pd.isna(part) for part in value)
            ]
    return flaws


def _problem(check: str, case: object) -> str:
    if check == "column_in_dataframe":
        return f"the column {case} is missing"
    if check == "column_in_schema":
        return f"the column {case} does not belong here"
    if check == "not_nullable":
        return "must not be empty"
    if check.startswith("dtype("):
        return f"{_shown(case)} is not of type {check[len('dtype(') : -1]}"
    return f"{_shown(case)} fails {check}"


def _rows(frame: pd.DataFrame, columns: Iterable[str]) -> list[tuple[Any, ...]]:
    return list(zip(*(frame[column] for column in columns), strict=True))


def _shown(value: object) -> str:
    text = str(value)
    return repr(text if len(text) <= 60 else text[:59] + "…")
