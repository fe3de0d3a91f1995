"""`partner-profiles.xlsx`: the tables for people who open spreadsheets, and the codebook beside them.

Text is written as text: no cell is ever a formula, a link or a guessed number.
"""

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pandas as pd

from pipeline.release.archive import stored
from pipeline.release.describe import CODEBOOK_COLUMNS
from pipeline.rows import rows_of
from schemas.projections import published

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

WORKBOOK = "partner-profiles.xlsx"
#: The refusals stay in the CSV and Parquet files: they are for those who check, not for those who count.
LEFT_OUT = ("refusals",)
_MAX_CELL = 32_767
_LONG = {"quote", "message", "meaning", "name", "activity_area", "member_unit"}
# A workbook says when it was made; a release does not.
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def workbook(tables: Mapping[str, pd.DataFrame], codebook: Sequence[Mapping[str, object]]) -> bytes:
    """The workbook: a sheet for each table but the refusals, and the rows of the codebook as the first."""
    import xlsxwriter  # noqa: PLC0415 - not needed by those who only read

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"title": "partner-profiles", "created": _MADE})
    head = book.add_format({"bold": True, "bottom": 1})
    _fill(book.add_worksheet("codebook"), head, CODEBOOK_COLUMNS, codebook)
    for spec in published(tables):
        if spec.name not in LEFT_OUT:
            _fill(book.add_worksheet(spec.name), head, spec.column_names, rows_of(tables[spec.name]))
    book.close()
    return stored(buffer.getvalue())


def _fill(sheet: "Worksheet", head: "Format", columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> None:
    last = 0
    for last, row in enumerate(rows, start=1):
        for position, name in enumerate(columns):
            _write(sheet, last, position, row[name])
    for position, name in enumerate(columns):
        sheet.write_string(0, position, name, head)
        sheet.set_column(position, position, 48 if name in _LONG else max(12, len(name) + 2))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(columns) - 1)


def _write(sheet: "Worksheet", row: int, column: int, value: object) -> None:
    """A cell of its own type; a null is an empty cell."""
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int):
        sheet.write_number(row, column, value)
    elif value is not None:
        text = str(value)
        sheet.write_string(row, column, text if len(text) <= _MAX_CELL else text[: _MAX_CELL - 1] + "…")
