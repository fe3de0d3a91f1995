"""A table in a Parquet file, of any size: read and written some rows at a time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pandas as pd
import pyarrow as arrow
from pyarrow import parquet

from pipeline.rows import frame_of
from pipeline.store import in_order, open_schema
from schemas.projections import published, table

if TYPE_CHECKING:
    import duckdb

#: The rows of a row group, in every file that holds a table: what is held in memory at a time.
GROUP: Final = 1 << 16


@dataclass(frozen=True)
class Stored:
    """A table of the dataset in the Parquet file `path`, in its order. The columns may hold nulls anywhere."""

    name: str
    path: Path

    def __len__(self) -> int:
        return self._length

    @cached_property
    def _length(self) -> int:
        return int(parquet.read_metadata(self.path).num_rows)

    def frames(self) -> Iterator[pd.DataFrame]:
        """The rows as frames of `GROUP` rows; at least one, which may be empty."""
        yield from (frame_of(group) for group in self.groups())

    def groups(self) -> Iterator[arrow.Table]:
        """The same as Arrow tables."""
        with parquet.ParquetFile(self.path) as file:
            for number in range(file.num_row_groups):
                yield file.read_row_group(number)
            if not file.num_row_groups:
                yield file.schema_arrow.empty_table()

    def frame(self) -> pd.DataFrame:
        """All rows: for tables that fit into memory."""
        return frame_of(parquet.ParquetFile(self.path).read())

    def row(self, number: int) -> dict[str, Any]:
        """The row of that number, from 0."""
        with parquet.ParquetFile(self.path) as file:
            group = file.read_row_group(number // GROUP)
        found: dict[str, Any] = group.slice(number % GROUP, 1).to_pylist()[0]
        return found

    def head(self, count: int) -> pd.DataFrame:
        """The first rows."""
        first: pd.DataFrame = next(self.frames()).head(count)
        return first


@dataclass(frozen=True)
class Head:
    """The first rows of a table, and how many it has: enough for what is told of a large one."""

    frame: pd.DataFrame
    count: int

    def __len__(self) -> int:
        return self.count

    def __getitem__(self, column: str) -> "pd.Series[Any]":
        return self.frame[column]

    @property
    def columns(self) -> "pd.Index[str]":
        """The columns' names."""
        return self.frame.columns

    def head(self, count: int) -> pd.DataFrame:
        """The first rows."""
        return self.frame.head(count)


def split(tables: Mapping[str, pd.DataFrame | Stored]) -> tuple[dict[str, pd.DataFrame], dict[str, Stored]]:
    """The tables that are frames, and those that are files."""
    files = {name: rows for name, rows in tables.items() if isinstance(rows, Stored)}
    return {name: rows for name, rows in tables.items() if not isinstance(rows, Stored)}, files


def stored_tables(folder: Path) -> dict[str, Stored]:
    """The tables of a release in a folder; those that it must have and that are missing too."""
    there = [path.stem for path in folder.glob("*.parquet")]
    return {spec.name: Stored(spec.name, folder / f"{spec.name}.parquet") for spec in published(there)}


def write_stored(name: str, rows: Iterable[arrow.Table], path: Path, metadata: Mapping[bytes, bytes]) -> Stored:
    """Write rows that stand in the table's order; the file is there as a whole or not at all."""
    schema = open_schema(name).with_metadata(dict(metadata))
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    with parquet.ParquetWriter(unfinished, schema, compression="lz4") as file:
        for group in regrouped(rows, schema):
            file.write_table(group, GROUP)
    unfinished.replace(path)
    return Stored(name, path)


def sorted_rows(connection: "duckdb.DuckDBPyConnection", name: str, parts: str) -> Iterator[arrow.Table]:
    """The rows of a table's parts in its total order."""
    order = in_order(table(name).total_order)
    reader = connection.read_parquet(parts).order(order).to_arrow_reader(GROUP)
    return (arrow.Table.from_batches([rows]) for rows in reader)


def regrouped(rows: Iterable[arrow.Table], schema: arrow.Schema) -> Iterator[arrow.Table]:
    """The same rows in tables of exactly `GROUP` rows, the last one shorter, so that equal rows give equal files.

    At least one table, which may be empty.
    """
    held: list[arrow.Table] = [schema.empty_table()]
    count = given = 0
    for some in rows:
        held.append(some.cast(schema))
        count += len(some)
        while count >= GROUP:
            whole = arrow.concat_tables(held)
            yield whole.slice(0, GROUP).combine_chunks()
            held, count, given = [whole.slice(GROUP)], count - GROUP, given + 1
    if count or not given:
        yield arrow.concat_tables(held).combine_chunks()
