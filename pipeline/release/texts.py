"""What `index.html` shows of the pages: whole texts where a source allows that, else quotes with a little context.

All places count code points.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from pipeline.pages.page import Page
from pipeline.pages.parse import parse_page
from pipeline.rows import rows_of
from pipeline.sources import RawSource
from schemas.vocabulary import FACT_TABLES

#: So many code points of context stand on each side of a quote whose page may not be shown as a whole.
CONTEXT = 60


@dataclass(frozen=True)
class Texts:
    """What is shown of the pages.

    whole: source_id to the text that a reader of the page sees. places: fact_id to the quote's span in it,
    where the page is markup (of plain text, quote_start and quote_end are that span). contexts: fact_id to
    the words before and behind the quote, where the page may not be shown as a whole.
    """

    whole: dict[str, str] = field(default_factory=dict)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    contexts: dict[str, tuple[str, str]] = field(default_factory=dict)


def texts_of(tables: Mapping[str, pd.DataFrame], pages: Sequence[RawSource]) -> Texts:
    """The texts for all rows with evidence, from the pages that they were read from."""
    rows: dict[str, list[Mapping[str, Any]]] = {}
    for name in FACT_TABLES:
        for row in rows_of(tables[name]):
            rows.setdefault(row["source_id"], []).append(row)
    found = Texts()
    for source in sorted(pages, key=lambda page: page.path):
        if source.text is not None and source.source_id in rows:
            _add(found, source, source.text, rows[source.source_id])
    return found


def _add(found: Texts, source: RawSource, text: str, rows: Sequence[Mapping[str, Any]]) -> None:
    page = None if source.format == "text" else parse_page(source.source_id, source.format, text)
    shown = text if page is None else page.text
    if source.publish_text:
        found.whole[source.source_id] = shown
    for row in rows:
        start, end = _visible(page, row["quote_start"], row["quote_end"])
        if not source.publish_text:
            found.contexts[row["fact_id"]] = (_before(shown, start), _behind(shown, end))
        elif page is not None:
            found.places[row["fact_id"]] = (start, end)


def _visible(page: Page | None, start: int, end: int) -> tuple[int, int]:
    """The visible span of a raw span: the way back from `Page.raw_span`."""
    if page is None or page.starts is None or page.ends is None:
        return start, end
    return bisect_left(page.starts, start), bisect_right(page.ends, end)


def _before(text: str, start: int) -> str:
    """A little of what stands before a place, from the start of a word on."""
    words = text[max(0, start - CONTEXT) : start]
    return words if start <= CONTEXT else words[words.find(" ") + 1 :]


def _behind(text: str, end: int) -> str:
    """A little of what stands behind a place, up to the end of a word."""
    words = text[end : end + CONTEXT]
    return words if end + CONTEXT >= len(text) else words[: words.rfind(" ") + 1]
