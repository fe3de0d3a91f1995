"""With the raw files: does each quote stand there, and does reading the pages again give the same tables?"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from pipeline.corpus import read_corpus
from pipeline.quotes import blocks_of, quote_flaws
from pipeline.release.manifest import MANIFEST
from pipeline.release.verify.failure import Failure, differences, of_flaws, shown
from pipeline.rows import rows_of
from pipeline.sources import RawSource
from pipeline.tables import all_tables
from schemas.projections import table
from schemas.vocabulary import FACT_TABLES


def raw_failures(sources: pd.DataFrame, found: Sequence[RawSource], raw: Path) -> list[Failure]:
    """Raw files, found below `raw`, that are not those the release was made from."""
    told = {row["path"]: row["sha256"] for row in rows_of(sources)}
    there = {source.path: source.sha256 for source in found}
    failures = []
    for path in sorted(told.keys() | there.keys()):
        if path not in there:
            failures.append(Failure(str(raw / path), None, None, "is missing, and the release was made from it"))
        elif path not in told:
            failures.append(Failure(str(raw / path), None, None, "is new: the release was not made from it"))
        elif told[path] != there[path]:
            problem = f"has the sha256 {there[path]}, the release was made from {told[path]}"
            failures.append(Failure(str(raw / path), None, None, problem))
    return failures


def quote_failures(tables: Mapping[str, pd.DataFrame], found: Sequence[RawSource]) -> list[Failure]:
    """Quotes that are not the raw text at their place, inside the block of their organisation."""
    sources = {source.source_id: source for source in found}
    blocks = blocks_of(tables["profiles"])
    return [failure for name in FACT_TABLES for failure in of_flaws(quote_flaws(name, tables[name], sources, blocks))]


def reading_failures(tables: Mapping[str, pd.DataFrame], state: object, raw: Path) -> list[Failure]:
    """Where the tables are not what the pages give when they are read again, row by row."""
    corpus = read_corpus(raw)
    again = all_tables(corpus.facts, corpus.sources, corpus.issues, corpus.external_ids)
    failures = [
        failure
        for name in dict.fromkeys([*tables, *again])
        for none in [table(name).frame([])]
        for failure in differences(name, tables.get(name, none), again.get(name, none), "the pages")
    ]
    if state != corpus.state:
        failures.append(Failure(MANIFEST, None, "state", f"found {shown(state)}, the raw files give {corpus.state}"))
    return failures
