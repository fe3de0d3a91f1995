"""How a table is shown to people in Dagster: its columns, its first rows, its failing rows."""

import base64
import re
from collections.abc import Iterable, Mapping, Sequence, Sized
from typing import Any

import dagster as dg
import pandas as pd

from pipeline.flaws import Flaw
from pipeline.release.page.pictures import Picture
from pipeline.rows import rows_of
from pipeline.stored import Head, Stored
from schemas.projections import Column, Table

_MARKUP = re.compile(r"([\\`*_{}\[\]<>|~#&])")
_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CELL = 120
_SHOWN_ROWS = 10
#: Columns that a person who looks at the first rows can do without; the table of columns has them.
_BEHIND = ("fact_id", "value_text", "quote_start", "quote_end", "rule_id")
#: Columns that the list of sentences shows.
_BESIDE = ("source_id", "quote")


def column_schema(described: Table) -> dg.TableSchema:
    """The columns in the words of people, for the asset's overview."""
    return dg.TableSchema(columns=[_column(column, described) for column in described.columns])


def preview(rows: pd.DataFrame | Head) -> dg.MarkdownMetadataValue:
    """The first rows as a markdown table of the values, narrow enough for the asset's overview."""
    if not len(rows):
        return dg.MetadataValue.md("*No rows.*")
    behind = [*_BEHIND, *_BESIDE] if "quote" in rows.columns else []
    behind += ["review"] if "review" in rows.columns and rows["review"].isna().all() else []
    head = rows.head(_SHOWN_ROWS).drop(columns=behind)
    return dg.MetadataValue.md(markdown_table(list(head.columns), head.itertuples(index=False)) + _more(rows))


def sentences(rows: pd.DataFrame | Head) -> dg.MarkdownMetadataValue:
    """The first rows as a list of their sentences, the words that state each value in bold, and the page."""
    if not len(rows):
        return dg.MetadataValue.md("*No rows.*")
    lines = [
        f"- {_cell(row['organisation_id'])}: {marked(row['quote'], row['value_text'])} (*{_cell(row['source_id'])}*)"
        for row in rows_of(rows.head(_SHOWN_ROWS))
    ]
    return dg.MetadataValue.md("\n".join(lines) + _more(rows))


def picture(drawn: Picture) -> dg.MarkdownMetadataValue:
    """The picture itself inside the text, so that nothing is loaded from anywhere; what its note says below it."""
    file = base64.b64encode(drawn.alone().encode()).decode()
    parts = [f"![{drawn.title}](data:image/svg+xml;base64,{file})" if file else "", drawn.note]
    return dg.MetadataValue.md("\n\n".join(filter(None, parts)))


def failing_rows(flaws: Sequence[Flaw], frames: Mapping[str, pd.DataFrame | Stored]) -> str:
    """The first failing rows: row number, page, sentence, column and what is wrong; never the whole frame."""
    header = ["table", "row", "page", "sentence", "column", "problem"]
    return markdown_table(header, (_flaw_row(flaw, frames[flaw.table]) for flaw in flaws[:_SHOWN_ROWS])) + _more(flaws)


def flaw_line(flaw: Flaw, frame: pd.DataFrame | Stored) -> str:
    """One flaw as a line for the terminal."""
    _, row, page, sentence, column, problem = _flaw_row(flaw, frame)
    where = [f"row {row}" if row else "", f"page {page}" if page else "", f"column {column}" if column else ""]
    told = f' Its sentence: "{_cut(str(sentence))}"' if sentence else ""
    return f"{flaw.table}, {', '.join(filter(None, where)) or 'the whole table'}: {problem}.{told}"


def markdown_table(header: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """A markdown table in which every cell is plain text, whatever it holds."""
    lines = [header, ["---"] * len(header), *([_cell(value) for value in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def marked(quote: object, words: object) -> str:
    """The quote as plain text on one line, the words that state the value in bold; cut, but never before them."""
    text, value = " ".join(str(quote).split()), " ".join(str(words).split())
    found = re.search(rf"(?<!\w){re.escape(value)}(?!\w)", text)
    if found is None or not (value[:1].isalnum() and value[-1:].isalnum()):  # markdown has no bold for the rest
        return _cell(quote)
    before = text[: found.start()] if found.start() <= _CELL else "…" + text[found.start() - _CELL : found.start()]
    behind = text[found.end() :]
    behind = behind if len(behind) <= _CELL else behind[: _CELL - 1] + "…"
    return f"{_plain(before)}**{_plain(value)}**{_plain(behind)}"


def _more(rows: Sized) -> str:
    """How many rows are not shown, as the paragraph below those that are."""
    return f"\n\n… and {len(rows) - _SHOWN_ROWS:,} more." if len(rows) > _SHOWN_ROWS else ""


def _column(column: Column, described: Table) -> dg.TableColumn:
    unit = f" [{column.unit}]" if column.unit and column.unit != column.friendly_type else ""
    constraints = dg.TableColumnConstraints(nullable=column.nullable, unique=described.key == (column.name,))
    return dg.TableColumn(column.name, column.friendly_type, f"{column.description}{unit}", constraints)


def _flaw_row(flaw: Flaw, rows: pd.DataFrame | Stored) -> list[object]:
    row: Mapping[Any, Any] = {}
    if flaw.row is not None:
        row = rows.row(flaw.row) if isinstance(rows, Stored) else rows.iloc[flaw.row].to_dict()
    number = None if flaw.row is None else flaw.row + 1
    return [
        flaw.table,
        number,
        row.get("source_id", flaw.page),
        row.get("quote", flaw.sentence),
        flaw.column,
        flaw.problem,
    ]


def _cell(value: object) -> str:
    if value is None or value is pd.NA or value != value:  # noqa: PLR0124 - the missing text of pandas is not itself
        return ""
    return _plain(_cut(str(value)))


def _cut(text: str) -> str:
    """Text on one line, short enough to be read, without characters that turn the line around."""
    plain = _unturned(" ".join(text.split()))
    return plain if len(plain) <= _CELL else plain[: _CELL - 1] + "…"


def _unturned(text: str) -> str:
    return _DIRECTION.sub(lambda match: f"U+{ord(match[0]):04X}", text)


def _plain(text: str) -> str:
    """Text in which markdown finds nothing to do."""
    return _MARKUP.sub(r"\\\1", _unturned(text))
