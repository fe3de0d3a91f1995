"""What is told of organisations, over tables of any size: some organisations at a time."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pandas as pd
import pyarrow as arrow
import pyarrow.compute as pc
from pyarrow import parquet

from pipeline.claims import CLAIMING, conflict_issues
from pipeline.issues import Issue
from pipeline.rows import frame_of
from pipeline.store import in_order, open_schema, scratch
from schemas.projections import table

if TYPE_CHECKING:
    import duckdb

#: About so many rows of all tables are held in memory at a time; one organisation's are never parted.
ROWS: Final = 50_000
#: So many rows of a table are read at once.
_FEW: Final = 1 << 12
_BODY: Final = "organisation_id"

#: Table -> its Parquet files, as DuckDB names them.
Files = Mapping[str, str]


def by_organisations(
    connection: "duckdb.DuckDBPyConnection",
    files: Files,
    needed: Iterable[str],
    at_a_time: int = ROWS,
) -> Iterator[dict[str, pd.DataFrame]]:
    """The needed tables cut into frames of whole organisations, those of a frame in the table's order.

    Each table is sorted by organisation once, on the disk, and read through: the time grows with the rows alone.
    """
    wanted = list(dict.fromkeys(needed))
    with scratch(connection) as folder:
        every = [_ByOrganisation(connection, name, files[name], folder) for name in wanted]
        for last in [*_lasts(connection, [str(one.path) for one in every], at_a_time), None]:
            yield {one.name: one.until(last) for one in every}


def conflict_issues_of(connection: "duckdb.DuckDBPyConnection", files: Files) -> Iterator[Issue]:
    """A warning for each question of an organisation on which its pages disagree, or one page with itself."""
    for some in by_organisations(connection, files, ("profiles", *CLAIMING)):
        yield from conflict_issues(some)


def _lasts(connection: "duckdb.DuckDBPyConnection", paths: list[str], at_a_time: int) -> list[str]:
    """The last organisation of each frame but the last."""
    counted = connection.read_parquet(paths, union_by_name=True).aggregate(f"{_BODY}, count(*) AS own")
    rows = counted.project(f"{_BODY}, sum(own) OVER (ORDER BY {_BODY}) // {at_a_time} AS frame")
    found = rows.aggregate(f"frame, max({_BODY}) AS body").order("frame").fetchall()
    return [body for _, body in found[:-1]]


class _ByOrganisation:
    """A table, sorted by its organisations in a file and read through."""

    def __init__(self, connection: "duckdb.DuckDBPyConnection", name: str, parts: str, folder: Path) -> None:
        self.name = name
        self.path = folder / f"{name}.parquet"
        schema = open_schema(name)
        rows = connection.read_parquet(parts).order(f"{_BODY}, {in_order(table(name).total_order)}")
        with parquet.ParquetWriter(self.path, schema, compression="lz4") as file:
            for some in rows.to_arrow_reader(_FEW):
                file.write_batch(some.cast(schema))
        self._held: arrow.Table | None = schema.empty_table()
        self._batches = parquet.ParquetFile(self.path).iter_batches(_FEW)

    def until(self, last: str | None) -> pd.DataFrame:
        """The rows that were not handed on yet, up to those of the organisation `last`; None: all."""
        taken: list[arrow.Table] = []
        while self._held is not None:
            own = len(self._held) if last is None else pc.sum(pc.less_equal(self._held[_BODY], last)).as_py() or 0
            taken.append(self._held.slice(0, own))
            if own < len(self._held):
                self._held = self._held.slice(own)
                break
            following = next(self._batches, None)
            self._held = None if following is None else arrow.Table.from_batches([following])
        rows = arrow.concat_tables(taken or [open_schema(self.name).empty_table()])
        return table(self.name).sort(frame_of(rows))
