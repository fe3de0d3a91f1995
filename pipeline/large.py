"""The questions of `checks`, `concerns` and `expectations`, asked of tables that do not fit into memory.

The same answers as the plain functions give for frames: some rows at a time, and with DuckDB over the files where
rows far apart are compared. Only the first flaws of a question are kept: more of them say nothing new.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

import pandas as pd

from pipeline.batches.parts import FACTS_FOLDER, Folder
from pipeline.flaws import Flaw
from pipeline.stored import Stored
from schemas.projections import table

if TYPE_CHECKING:
    import duckdb

#: So many flaws of a question are kept.
KEPT: Final = 100

Tables = Mapping[str, Stored]


def by_frames(stored: Stored, flaws_of: Callable[[str, pd.DataFrame], list[Flaw]]) -> list[Flaw]:
    """The flaws of rows that can be told one by one."""

    def every() -> Iterator[Flaw]:
        before = 0
        for frame in stored.frames():
            yield from (_moved(flaw, before) for flaw in flaws_of(stored.name, frame))
            before += len(frame)

    return list(islice(every(), KEPT))


def order_flaws(stored: Stored) -> list[Flaw]:
    """The first row that does not stand where the table's total order wants it."""
    spec = table(stored.name)
    before, last = 0, pd.DataFrame()
    for frame in stored.frames():
        joined = pd.concat([last, frame], ignore_index=True) if len(last) else frame
        ordered = spec.sort(joined.assign(_position=range(len(joined))))["_position"]
        wrong = next((row for row, position in enumerate(ordered) if row != position), None)
        if wrong is not None:
            return [Flaw(stored.name, before - len(last) + wrong, None, "another row belongs here")]
        before += len(frame)
        last = frame.tail(1)
    return []


def key_flaws(connection: "duckdb.DuckDBPyConnection", stored: Stored) -> list[Flaw]:
    """Rows that repeat the key of an earlier row; every row of the repetition but the first."""
    key = [f'"{column}"' for column in table(stored.name).key]
    rows = connection.read_parquet(str(stored.path), file_row_number=True)
    repeats = rows.project(
        f"file_row_number, row_number() OVER (PARTITION BY {', '.join(key)} ORDER BY file_row_number) AS place"
    ).filter("place > 1")
    found = repeats.order("file_row_number").limit(KEPT).fetchall()
    shown = ", ".join(table(stored.name).key)
    return [Flaw(stored.name, int(row[0]), shown, "repeats the key of an earlier row") for row in found]


def reference_flaws(
    connection: "duckdb.DuckDBPyConnection", stored: Stored, columns: tuple[str, ...], other: Stored
) -> list[Flaw]:
    """Rows that point at a row which the other table does not hold. One with a null in it points nowhere."""
    rows = connection.read_parquet(str(stored.path), file_row_number=True)
    rows = rows.filter(" AND ".join(f'"{column}" IS NOT NULL' for column in columns))
    known = connection.read_parquet(str(other.path)).project(", ".join(f'"{column}"' for column in columns)).distinct()
    condition = " AND ".join(f'l."{column}" = r."{column}"' for column in columns)
    lost = rows.set_alias("l").join(known.set_alias("r"), condition, how="anti")
    shown = ", ".join(f'"{column}"' for column in columns)
    found = lost.project(f"file_row_number, {shown}").order("file_row_number").limit(KEPT).fetchall()
    return [
        Flaw(
            stored.name,
            int(row[0]),
            ", ".join(columns),
            f"{' / '.join(map(str, row[1:]))} is not in the table {other.name}",
        )
        for row in found
    ]


def quote_flaws(connection: "duckdb.DuckDBPyConnection", stored: Stored) -> list[Flaw]:
    """The quotes of a table that were not the raw text at their place when the pages were read."""
    import duckdb  # noqa: PLC0415

    is_own = duckdb.ColumnExpression("table_name") == duckdb.ConstantExpression(stored.name)
    parts = Folder(stored.path.parent / FACTS_FOLDER).parts("read", "flaws")
    found = connection.read_parquet(parts).filter(is_own).limit(KEPT)
    rows = found.project("source_id, quote, problem").order("source_id, quote, problem").fetchall()
    return [Flaw(stored.name, None, "quote", problem, page, quote) for page, quote, problem in rows]


def count_of(connection: "duckdb.DuckDBPyConnection", stored: Stored, source_id: str) -> int:
    """The rows of a page."""
    import duckdb  # noqa: PLC0415

    is_own = duckdb.ColumnExpression("source_id") == duckdb.ConstantExpression(source_id)
    return int(connection.read_parquet(str(stored.path)).filter(is_own).count("*").fetchall()[0][0])


def kept(flaws: Iterable[Flaw]) -> list[Flaw]:
    """The first flaws."""
    return list(islice(flaws, KEPT))


def _moved(flaw: Flaw, before: int) -> Flaw:
    return flaw if flaw.row is None else replace(flaw, row=flaw.row + before)
