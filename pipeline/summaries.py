"""What is told of organisations, over tables of any size: some thousand organisations at a time."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

import pandas as pd

from pipeline.claims import CLAIMING, conflict_issues
from pipeline.issues import Issue
from pipeline.rows import frame_of
from pipeline.store import in_order, open_schema
from schemas.projections import table

if TYPE_CHECKING:
    import duckdb

#: So many organisations are held in memory at a time.
ORGANISATIONS: Final = 20_000

#: Table -> its Parquet files, as DuckDB names them.
Files = Mapping[str, str]


def by_organisations(
    connection: "duckdb.DuckDBPyConnection",
    files: Files,
    needed: Iterable[str],
    at_a_time: int = ORGANISATIONS,
    of: str = "profiles",
) -> Iterator[dict[str, pd.DataFrame]]:
    """The tables cut into frames of whole organisations, in the tables' order. of: the table that names them all."""
    for name, parts in files.items():
        connection.read_parquet(parts).create_view(f"all_{name}")
    connection.view(f"all_{of}").create_view("every")
    firsts = connection.execute(
        "SELECT organisation_id FROM (SELECT organisation_id, row_number() OVER (ORDER BY organisation_id) AS place "
        "FROM (SELECT DISTINCT organisation_id FROM every)) WHERE place % ? = 1 OR ? = 1 ORDER BY place",
        [at_a_time, at_a_time],
    ).fetchall()
    bounds = [row[0] for row in firsts] or [""]
    wanted = list(dict.fromkeys(needed))
    for number, first in enumerate(bounds):
        last = bounds[number + 1] if number + 1 < len(bounds) else None
        yield {name: _frame(connection, name, first, last) for name in wanted}


def conflict_issues_of(connection: "duckdb.DuckDBPyConnection", files: Files) -> list[Issue]:
    """A warning for each question of an organisation on which its pages disagree, or one page with itself."""
    frames = by_organisations(connection, files, ("profiles", *CLAIMING))
    return [issue for some in frames for issue in conflict_issues(some)]


def _frame(connection: "duckdb.DuckDBPyConnection", name: str, first: str, last: str | None) -> pd.DataFrame:
    import duckdb  # noqa: PLC0415

    body = duckdb.ColumnExpression("organisation_id")
    within = body >= duckdb.ConstantExpression(first)
    if last is not None:
        within &= body < duckdb.ConstantExpression(last)
    rows = connection.view(f"all_{name}").filter(within).order(in_order(table(name).total_order)).to_arrow_table()
    return frame_of(rows.cast(open_schema(name)))
