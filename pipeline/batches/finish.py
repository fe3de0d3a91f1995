"""The third step, in a worker: the facts of one batch get their organisation, their ids and people's decisions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as arrow
import pyarrow.compute as pc
from pyarrow import parquet

from pipeline.batches.parts import Folder, Row, Schemas, Writers, groups_of, table_of
from pipeline.facts import VALUE_COLUMNS, numbered_ids
from pipeline.reviews import decided
from pipeline.sources.review import Review

Tables = dict[str, arrow.Table]


@dataclass(frozen=True)
class Task:
    """What a worker gets. schemas: the columns of the tables of facts. dropped: pages of the batch that say nothing,
    since another page says the same or has their name. reviews: decisions by source_id."""

    number: int
    folder: str
    schemas: Schemas
    dropped: frozenset[int] = field(default=frozenset())
    reviews: Mapping[str, tuple[Review, ...]] = field(default_factory=dict)


def finish_batch(task: Task) -> int:
    """Write the facts of a batch as rows of their tables, in the order of the pages; their number.

    ReviewError where a decision does not fit any more.
    """
    folder = Folder(Path(task.folder))
    ids = parquet.read_table(folder.part("identified", "ids", task.number))["organisation_id"].combine_chunks()
    count = 0
    with Writers(folder, "tables", task.number, task.schemas) as parts:
        for pages, group in _groups(folder, task):
            tables = {name: _finished(name, rows, ids, task) for name, rows in group.items()}
            own = {page: reviews for page, reviews in task.reviews.items() if page in pages}
            for name, rows in _reviewed(tables, own).items():
                parts.write_table(name, rows)
                count += len(rows)
    return count


def _groups(folder: Folder, task: Task) -> Iterator[tuple[set[str], Tables]]:
    """Some pages of the batch, in order: their names, and their rows of all tables."""
    every = [groups_of(folder.part("read", name, task.number)) for name in ("sources", *task.schemas)]
    for sources, *rows in zip(*every, strict=True):
        named = set(sources["source_id"].to_pylist()) if task.reviews else set()
        yield named, dict(zip(task.schemas, rows, strict=True))


def _finished(name: str, rows: arrow.Table, ids: arrow.Array, task: Task) -> arrow.Table:
    if task.dropped:
        dropped = arrow.array(sorted(task.dropped), arrow.int32())
        rows = rows.filter(pc.invert(pc.is_in(rows["page"], dropped)))
    rows = rows.append_column("organisation_id", ids.take(rows["entry"].combine_chunks()))
    rows = rows.append_column("fact_id", arrow.array(_fact_ids(name, rows), arrow.string()))
    schema = task.schemas[name]
    return rows.select(schema.names).cast(schema)


def _fact_ids(name: str, rows: arrow.Table) -> Sequence[str]:
    columns: Mapping[str, list[object]] = {
        column: rows[column].to_pylist() for column in ("source_id", *VALUE_COLUMNS[name])
    }
    values = zip(*(columns[column] for column in VALUE_COLUMNS[name]), strict=True)
    return numbered_ids(name, zip(columns["source_id"], values, strict=True))


def _reviewed(tables: Tables, decisions: Mapping[str, tuple[Review, ...]]) -> Tables:
    """The tables with the rows of decided pages as people want them published."""
    for source_id, reviews in decisions.items():
        own = {name: pc.equal(rows["source_id"], source_id) for name, rows in tables.items()}
        rows: list[dict[str, object]] = [
            {"table": name, **row} for name, mask in own.items() for row in tables[name].filter(mask).to_pylist()
        ]
        by_table: dict[str, list[Row]] = {name: [] for name in tables}
        for row in decided(rows, reviews):
            by_table[str(row["table"])].append(row)
        tables = {
            name: arrow.concat_tables([rows_.filter(pc.invert(own[name])), table_of(by_table[name], rows_.schema)])
            for name, rows_ in tables.items()
        }
    return tables
