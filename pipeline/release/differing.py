"""The rows in which two releases differ: all that the changes between them are told of, whatever their size."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
from pyarrow import parquet

from pipeline.rows import frame_of
from pipeline.store import database

if TYPE_CHECKING:
    import duckdb

Files = Mapping[str, Path]
Tables = dict[str, pd.DataFrame]


def differing_rows(before: Files, now: Files, work: Path) -> tuple[Tables, Tables]:
    """Of each table the rows that the other release has not, in their order, with all columns.

    before, now: the Parquet files of the tables; one release may have tables and columns that the other lacks.
    work: a folder for what does not fit into memory.
    """
    with database(work) as connection:
        gone = {name: _only_in(connection, before, now, name) for name in before}
        come = {name: _only_in(connection, now, before, name) for name in now}
    return gone, come


def _only_in(connection: "duckdb.DuckDBPyConnection", own: Files, others: Files, name: str) -> pd.DataFrame:
    schema = parquet.read_schema(own[name])
    if name not in others:
        return frame_of(schema.empty_table())
    shared = [column for column in schema.names if column in parquet.read_schema(others[name]).names]
    alike = " AND ".join(f'l."{column}" IS NOT DISTINCT FROM r."{column}"' for column in shared)
    rows = connection.read_parquet(str(own[name]), file_row_number=True).set_alias("l")
    theirs = connection.read_parquet(str(others[name])).set_alias("r")
    found = rows.join(theirs, alike or "true", how="anti").order("file_row_number")
    columns = ", ".join(f'"{column}"' for column in schema.names)
    return frame_of(found.project(columns).to_arrow_table().cast(schema))
