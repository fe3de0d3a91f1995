"""The whole collection, read: raw folder in, rows of facts, sources and issues out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.claims import conflict_issues
from pipeline.facts import with_ids
from pipeline.issues import Issue
from pipeline.organisations import identify
from pipeline.pages.parse import parse_page
from pipeline.reading.read import PageReading, read_page
from pipeline.reviews import decided
from pipeline.sources import Progress, RawSource, load_sources, state_of
from pipeline.tables import FACT_TABLES, fact_table

Row = dict[str, object]


@dataclass(frozen=True)
class Corpus:
    """Everything read from a raw folder.

    state: hash of the inputs, the same for the same bytes. facts: one row a fact, with `table`,
    organisation_id and all columns of its table. sources, issues: rows of these tables.
    """

    state: str
    facts: list[Row]
    sources: list[Row]
    issues: list[Row]


def read_corpus(raw: Path, progress: Progress = iter) -> Corpus:
    """Read every page below `raw`. RawError where there is nothing to read, ReviewError where a decision is stale."""
    return corpus_of(*load_sources(raw), progress)


def corpus_of(sources: Sequence[RawSource], issues: Sequence[Issue], progress: Progress = iter) -> Corpus:
    """Read these sources, with the decisions on each. issues: those met on the way to them."""
    readings = [_read(source) for source in progress(sources)]
    ids, doubts = identify(readings)
    facts = [
        row
        for source, reading, own in zip(sources, readings, ids, strict=True)
        for row in decided(with_ids(_rows(reading, own)), source.reviews)
    ]
    conflicts = conflict_issues({name: fact_table(name, facts) for name in FACT_TABLES})
    found = [*issues, *(issue for reading in readings for issue in reading.issues), *doubts, *conflicts]
    return Corpus(
        state=state_of(sources),
        facts=facts,
        sources=[s.row(len(r.profiles)) for s, r in zip(sources, readings, strict=True)],
        issues=[issue.row() for issue in dict.fromkeys(found)],
    )


def _read(source: RawSource) -> PageReading:
    if source.text is None:
        return PageReading(source.source_id, (), (), ())
    return read_page(parse_page(source.source_id, source.format, source.text))


def _rows(reading: PageReading, ids: Sequence[str]) -> Iterable[Row]:
    for fact in reading.facts:
        proof = fact.evidence
        yield {
            "table": fact.table,
            "organisation_id": None if fact.profile is None else ids[fact.profile],
            **fact.values,
            **{name: getattr(proof, name) for name in proof.__slots__},
            "review": None,
        }
