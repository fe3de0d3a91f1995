"""The proof of a quote: the raw file holds these words at this place, inside the organisation's block."""

from collections.abc import Mapping

import pandas as pd

from pipeline.flaws import Flaw
from pipeline.pages.quoted import misquoted, outside
from pipeline.sources import RawSource

#: Raw spans of the profiles, by source_id and organisation_id.
Blocks = Mapping[tuple[str, str], tuple[int, int]]


def blocks_of(profiles: pd.DataFrame) -> Blocks:
    """Where each organisation's block lies on each page, from the table `profiles`."""
    columns = ("source_id", "organisation_id", "block_start", "block_end")
    rows = zip(*(profiles[column] for column in columns), strict=True)
    return {(source, body): (int(start), int(end)) for source, body, start, end in rows}


def quote_flaws(name: str, frame: pd.DataFrame, sources: Mapping[str, RawSource], blocks: Blocks) -> list[Flaw]:
    """Every row of a table with evidence whose quote is not the raw text inside its block.

    sources: the raw files by source_id. Plain text must be the quote letter by letter; the visible text
    of a slice of markup must be the quote once white space is folded. A row without an organisation
    (a refusal outside any profile) needs no block.
    """
    columns = ("source_id", "organisation_id", "quote", "quote_start", "quote_end")
    flaws = []
    for row, (source, body, quote, start, end) in enumerate(zip(*(frame[c] for c in columns), strict=True)):
        raw = sources.get(source)
        if raw is None or raw.text is None:
            flaws.append(Flaw(name, row, "source_id", f"raw/ holds no readable page {source}"))
            continue
        problem = misquoted(raw.format, raw.text, quote, (start, end))
        if problem:
            flaws.append(Flaw(name, row, "quote", problem))
        if not pd.isna(body):
            flaws += _outside(name, row, (start, end), blocks.get((source, body)))
    return flaws


def _outside(name: str, row: int, span: tuple[int, int], block: tuple[int, int] | None) -> list[Flaw]:
    if block is None:
        return [Flaw(name, row, "organisation_id", "the organisation has no profile on this page")]
    problem = outside(span, block)
    return [Flaw(name, row, "quote_start", problem)] if problem else []
