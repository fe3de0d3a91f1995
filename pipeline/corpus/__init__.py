"""The whole collection, read: raw folder in, facts, sources and issues out.

`stream_corpus` leaves them in files, part by part, and holds little in memory; `read_corpus` is for folders
whose rows fit into memory.
"""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as arrow

from pipeline.batches import finish, read
from pipeline.batches.parts import Folder, Row, Writers, read_schemas, tables_of
from pipeline.corpus.identify import Dropped, dropped_pages, found_profiles, identify
from pipeline.issues import Issue
from pipeline.pins import external_ids, refuse_unfitting
from pipeline.progress import Progress, quietly
from pipeline.sources import BATCH_BYTES, Plan, RawError, plan
from pipeline.sources.load import nothing_to_read, quarantine_issue, refuse_reviews_of_no_page, strangers
from pipeline.store import CHUNK, database, open_schema, view
from pipeline.summaries import conflict_issues_of
from pipeline.workers import Workers, workers_of
from schemas.projections import table
from schemas.vocabulary import FACT_TABLES

if TYPE_CHECKING:
    import duckdb

#: Among so many pages the one that a stale decision might mean is looked for.
_NEAR = 100_000


@dataclass(frozen=True)
class Streamed:
    """A collection as parts in a folder: rows of each table, unsorted, below `tables`.

    state: hash of the inputs, the same for the same bytes.
    """

    state: str
    folder: Folder

    def parts(self, name: str) -> str:
        """The files of a table of facts, of `sources` or of `issues`, as DuckDB names them."""
        return self.folder.parts("tables", name)


@dataclass(frozen=True)
class Corpus:
    """A collection in memory. facts: one row a fact, with `table` and all columns of its table."""

    state: str
    facts: list[dict[str, object]]
    sources: list[dict[str, object]]
    issues: list[dict[str, object]]
    external_ids: list[dict[str, object]] = field(default_factory=list)


def read_corpus(raw: Path, progress: Progress = quietly, reviewed: bool = True) -> Corpus:
    """Read every page below `raw` into memory. RawError where there is nothing to read.

    reviewed: whether people's decisions are applied; then ReviewError where one is stale. PinError where a pin is.
    """
    planned = plan(raw)
    with tempfile.TemporaryDirectory() as folder:
        streamed = _streamed(raw, planned if reviewed else planned.without_reviews(), Path(folder), "1", progress)
        with database(Path(folder)) as connection:
            found = {
                name: connection.read_parquet(streamed.parts(name)).to_arrow_table().to_pylist()
                for name in (*FACT_TABLES, "sources", "issues")
            }
    facts = [{"table": name, **row} for name in FACT_TABLES for row in found[name]]
    return Corpus(streamed.state, facts, found["sources"], found["issues"], external_ids(planned.pins))


def stream_corpus(
    raw: Path, folder: Path, workers: str | None = None, progress: Progress = quietly, batch_bytes: int = BATCH_BYTES
) -> Streamed:
    """Read every page below `raw` into files below an empty `folder`.

    RawError where there is nothing to read, ReviewError where a decision is stale.
    workers: see `workers_of`. The rows are the same whatever the workers and the size of a batch.
    """
    return _streamed(raw, plan(raw, batch_bytes), folder, workers, progress)


def extract_parts(raw: Path, folder: Path, workers: str | None = None) -> None:
    """The first step alone: every page below `raw` read into parts below `folder`. For benchmarks."""
    planned = plan(raw)
    with workers_of(workers, planned.byte_count) as those:
        for _ in _read(those, planned, Folder(folder)):
            pass


def _streamed(raw: Path, planned: Plan, folder: Path, workers: str | None, progress: Progress) -> Streamed:
    place = Folder(folder)
    if not planned.batches:
        raise RawError(nothing_to_read(raw, planned.issues, some=False))
    with workers_of(workers, planned.byte_count) as those, database(folder) as connection:
        for _ in progress(_read(those, planned, place), planned.byte_count):
            pass
        dropped = dropped_pages(connection, place)
        doubts = identify(connection, place, list(dropped), len(planned.batches))
        if planned.pins:
            refuse_unfitting(planned.pins, found_profiles(connection))
        _write_sources(connection, place, dropped)
        _refuse_nothing(connection, raw, place, planned)
        _refuse_stale(connection, planned)
        _finish(those, planned, place, dropped)
        conflicts = conflict_issues_of(connection, {name: place.parts("tables", name) for name in FACT_TABLES})
        _write_issues(connection, place, planned, dropped, chain(doubts, conflicts))
    return Streamed(planned.state, place)


def write_rows(folder: Folder, rows: dict[str, Sequence[Row]]) -> None:
    """Rows of tables as their parts."""
    schemas = {name: open_schema(name) for name in rows}
    with Writers(folder, "tables", 0, schemas) as parts:
        parts.write(rows)


def _read(workers: Workers, planned: Plan, folder: Folder) -> Iterator[read.Done]:
    tables = {name: open_schema(name) for name in (*FACT_TABLES, "sources", "issues")}
    schemas = read_schemas(tables, FACT_TABLES)
    yield from workers.map(
        read.read_batch, [read.Task(batch, str(folder.path), schemas, planned.pins) for batch in planned.batches]
    )


def _finish(workers: Workers, planned: Plan, folder: Folder, dropped: Dropped) -> None:
    schemas = {name: open_schema(name) for name in FACT_TABLES}
    of_batch: dict[int, set[int]] = {}
    for page in dropped:
        of_batch.setdefault(page >> 32, set()).add(page & 0xFFFFFFFF)
    tasks = [
        finish.Task(batch.number, str(folder.path), schemas, frozenset(of_batch.get(batch.number, ())), batch.reviews)
        for batch in planned.batches
    ]
    for _ in workers.map(finish.finish_batch, tasks):
        pass


def _write_sources(connection: "duckdb.DuckDBPyConnection", folder: Folder, dropped: Dropped) -> None:
    """The pages, those without a word of their own quarantined."""
    columns = table("sources").column_names
    changed = {
        "status": "'quarantined'",
        "reason": "twins.reason",
        "encoding": "NULL",
        "character_count": "NULL",
        "profile_count": "0",
    }
    told = ", ".join(
        f"CASE WHEN twins.path IS NULL THEN read_sources.{name} ELSE {changed[name]} END AS {name}"
        if name in changed
        else f"read_sources.{name}"
        for name in columns
    )
    connection.execute("CREATE TABLE twins (path VARCHAR, reason VARCHAR)")
    if dropped:
        connection.executemany("INSERT INTO twins VALUES (?, ?)", [[d[1], d[2]] for d in dropped.values()])
    pages = connection.view("read_sources").join(connection.table("twins"), "path", how="left").project(told)
    _copy(pages, folder, "sources")
    view(connection, "sources", folder.parts("tables", "sources"))


def _write_issues(
    connection: "duckdb.DuckDBPyConnection", folder: Folder, planned: Plan, dropped: Dropped, more: Iterable[Issue]
) -> None:
    names = sorted(planned.about)
    known = connection.execute(
        "SELECT source_id FROM sources WHERE source_id IN (SELECT unnest(?::VARCHAR[]))", [names]
    ).fetchall()
    of_twins = [quarantine_issue(source_id, path, problem) for source_id, path, _, problem in dropped.values()]
    found = chain(planned.issues, of_twins, strangers(planned, {row[0] for row in known}), more)
    schema = open_schema("issues")
    with Writers(folder, "more", 0, {"issues": schema}) as parts:
        for some in tables_of((issue.row() for issue in found), schema):
            parts.write_table("issues", some)
    view(connection, "more_issues", folder.parts("more", "issues"))
    every = connection.sql(
        "SELECT DISTINCT * FROM (SELECT * EXCLUDE (page, batch) FROM read_issues "
        "WHERE (batch << 32) + page NOT IN (SELECT page FROM dropped) "
        "UNION ALL SELECT * EXCLUDE (batch) FROM more_issues)"
    )
    _copy(every, folder, "issues")


def _refuse_nothing(connection: "duckdb.DuckDBPyConnection", raw: Path, folder: Folder, planned: Plan) -> None:
    view(connection, "read_issues", folder.parts("read", "issues"))
    if not connection.execute("SELECT 1 FROM sources WHERE status = 'read' LIMIT 1").fetchall():
        told = connection.execute(
            "SELECT source_id, level, code, message FROM read_issues WHERE level = 'error' "
            "ORDER BY batch, page, message LIMIT 10"
        ).fetchall()
        raise RawError(nothing_to_read(raw, [*planned.issues, *(Issue(*row) for row in told)], some=True))


def _refuse_stale(connection: "duckdb.DuckDBPyConnection", planned: Plan) -> None:
    if planned.reviews:
        known = connection.execute(
            "SELECT source_id FROM sources WHERE source_id IN (SELECT unnest(?::VARCHAR[]))", [sorted(planned.reviews)]
        ).fetchall()
        near = connection.execute("SELECT source_id FROM sources ORDER BY source_id LIMIT ?", [_NEAR]).fetchall()
        refuse_reviews_of_no_page(planned, {row[0] for row in known}, [row[0] for row in near])


def _copy(rows: "duckdb.DuckDBPyRelation", folder: Folder, name: str) -> None:
    schema = open_schema(name)
    with Writers(folder, "tables", 0, {name: schema}) as parts:
        for some in rows.to_arrow_reader(CHUNK):
            parts.write_table(name, arrow.Table.from_batches([some]).select(schema.names).cast(schema))
