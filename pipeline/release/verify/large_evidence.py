"""Does each row of a large table follow from its own words? Some pages at a time."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from pipeline.release.verify.evidence import evidence_failures
from pipeline.release.verify.failure import Failure
from pipeline.rows import frame_of
from pipeline.store import open_schema
from pipeline.stored import Stored
from schemas.vocabulary import FACT_TABLES

if TYPE_CHECKING:
    import duckdb

Tables = Mapping[str, Stored]


def large_evidence(connection: "duckdb.DuckDBPyConnection", tables: Tables, name: str) -> Iterator[Failure]:
    """Rows of a table of facts whose words, place or id do not give what stands beside them."""
    import duckdb  # noqa: PLC0415

    page = duckdb.ColumnExpression("source_id")
    every = connection.read_parquet(str(tables["profiles"].path))
    reviewed = _reviewed(connection, tables)
    before = 0
    for frame in whole_pages(tables[name]):
        first, last = (duckdb.ConstantExpression(str(frame["source_id"].iloc[at])) for at in (0, -1))
        near = every.filter(page >= first).filter(page <= last).to_arrow_table()
        for one in evidence_failures(name, frame, frame_of(near.cast(open_schema("profiles"))), reviewed):
            yield replace(one, row=None if one.row is None else one.row + before)
        before += len(frame)


def whole_pages(stored: Stored) -> Iterator[pd.DataFrame]:
    """The rows as frames, none of which ends within a page."""
    held = pd.DataFrame()
    for frame in stored.frames():
        joined = pd.concat([held, frame], ignore_index=True) if len(held) else frame
        if joined.empty:
            continue
        is_last = joined["source_id"] == joined["source_id"].iloc[-1]
        done, held = joined[~is_last], joined[is_last]
        if len(done):
            yield done.reset_index(drop=True)
    if len(held):
        yield held.reset_index(drop=True)


def _reviewed(connection: "duckdb.DuckDBPyConnection", tables: Tables) -> Counter[str]:
    found: Counter[str] = Counter()
    for name in FACT_TABLES:
        rows = connection.read_parquet(str(tables[name].path)).filter("review IS NOT NULL")
        found.update({str(page): int(n) for page, n in rows.aggregate("source_id, count(*)", "source_id").fetchall()})
    return found
