"""The first step, in a worker: the pages of one batch, read. Raw files in, parts out, and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.batches.parts import PAGES_HELD, Folder, Row, Schemas, Writers
from pipeline.organisations import entry_row
from pipeline.pages.parse import parse_page
from pipeline.pages.quoted import misquoted, outside
from pipeline.pins import pinned
from pipeline.reading.read import PageReading, read_page
from pipeline.sources import Batch, RawSource, pages_of
from pipeline.sources.load import quarantine_issue
from pipeline.sources.page import Loaded
from pipeline.sources.pin import Pin


@dataclass(frozen=True)
class Task:
    """What a worker gets. schemas: the columns of each part. pins: what people say of the organisations."""

    batch: Batch
    folder: str
    schemas: Schemas
    pins: tuple[Pin, ...] = ()


@dataclass(frozen=True)
class Done:
    """What a worker gives back beside its files. byte_count: of the texts that it read."""

    number: int
    byte_count: int


def read_batch(task: Task) -> Done:
    """Read the pages of a batch and write their rows. RawError where a file changes meanwhile."""
    pages = entries = size = 0
    with Writers(Folder(Path(task.folder)), "read", task.batch.number, task.schemas) as parts:
        held: dict[str, list[Row]] = {name: [] for name in task.schemas}
        for loaded in pages_of(task.batch):
            entries += _add(held, (pages, entries), loaded, task.pins)
            pages += 1
            size += loaded[0].byte_count or 0
            if pages % PAGES_HELD == 0:
                parts.write(held)
                held = {name: [] for name in task.schemas}
        parts.write(held)
    return Done(task.batch.number, size)


def read_source(source: RawSource) -> PageReading:
    """One page, read; a page without text says nothing."""
    if source.text is None:
        return PageReading(source.source_id, (), (), ())
    return read_page(parse_page(source.source_id, source.format, source.text))


def _add(held: dict[str, list[Row]], at: tuple[int, int], loaded: Loaded, pins: tuple[Pin, ...]) -> int:
    """Add the rows of a page to those that are held; how many profiles it has. at: numbers of it and its first one."""
    page, first = at
    source, problem, doubts = loaded
    reading = pinned(read_source(source), pins)
    issues = doubts if source.text is not None else [quarantine_issue(source.source_id, source.path, problem)]
    held["sources"].append({"page": page, **source.row(len(reading.profiles))})
    held["issues"].extend({"page": page, **issue.row()} for issue in (*issues, *reading.issues))
    held["entries"].extend(
        {"page": page, "entry": first + number, "source_id": source.source_id, **entry_row(entry)}
        for number, entry in enumerate(reading.profiles)
    )
    for table, row in _facts(reading, page, first):
        held[table].append(row)
    held["flaws"].extend({"page": page, **flaw} for flaw in _flaws(source, reading))
    return len(reading.profiles)


def _flaws(source: RawSource, reading: PageReading) -> Iterator[Row]:
    """The quotes that do not stand in the raw text at their place, inside their block: none, if all is well."""
    for fact in reading.facts:
        proof = fact.evidence
        span = (proof.quote_start, proof.quote_end)
        problem = misquoted(source.format, source.text or "", proof.quote, span)
        if not problem and fact.profile is not None:
            problem = outside(span, reading.profiles[fact.profile].block)
        if problem:
            yield {
                "table_name": fact.table,
                "source_id": proof.source_id,
                "quote": proof.quote,
                "problem": problem,
            }


def _facts(reading: PageReading, page: int, first: int) -> Iterator[tuple[str, Row]]:
    for fact in reading.facts:
        proof = fact.evidence
        yield (
            fact.table,
            {
                "page": page,
                "entry": None if fact.profile is None else first + fact.profile,
                **fact.values,
                **{name: getattr(proof, name) for name in proof.__slots__},
            },
        )
