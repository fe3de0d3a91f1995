"""The whole collection, read: raw folder in, rows of facts, sources and issues out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.claims import conflict_issues
from pipeline.facts import with_ids
from pipeline.issues import Issue
from pipeline.organisations import identify
from pipeline.pages.parse import parse_page
from pipeline.pins import Found, external_ids, pinned, refuse_unfitting
from pipeline.reading.read import PageReading, read_page
from pipeline.reviews import decided
from pipeline.sources import Progress, RawSource, load_sources, state_of
from pipeline.tables import FACT_TABLES, fact_table

Row = dict[str, object]


@dataclass(frozen=True)
class Corpus:
    """Everything read from a raw folder.

    state: hash of the inputs, the same for the same bytes. facts: one row a fact, with `table`,
    organisation_id and all columns of its table. sources, issues, external_ids: rows of these tables.
    """

    state: str
    facts: list[Row]
    sources: list[Row]
    issues: list[Row]
    external_ids: list[Row] = field(default_factory=list)


def read_corpus(raw: Path, progress: Progress = iter) -> Corpus:
    """Read every page below `raw`. RawError where there is nothing to read, ReviewError and PinError where what people
    decided is stale."""
    return corpus_of(*load_sources(raw), progress)


def corpus_of(sources: Sequence[RawSource], issues: Sequence[Issue], progress: Progress = iter) -> Corpus:
    """Read these sources, with the decisions on each. issues: those met on the way to them."""
    readings = [pinned(_read(source), source.pins) for source in progress(sources)]
    ids, doubts = identify(readings)
    pins = sources[0].pins if sources else ()
    refuse_unfitting(pins, _found(readings, ids))
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
        external_ids=external_ids(pins),
    )


def _found(readings: Sequence[PageReading], ids: Sequence[Sequence[str]]) -> Iterable[Found]:
    for reading, own in zip(readings, ids, strict=True):
        for entry, organisation_id in zip(reading.profiles, own, strict=True):
            yield reading.source_id, entry.name, organisation_id


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
