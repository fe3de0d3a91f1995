"""The workbook: what a spreadsheet shows is what the tables hold, and nothing in it runs."""

import io
import re
import zipfile
from xml.etree import ElementTree

import pandas as pd
import pytest
from example_release import example_tables
from test_release_write import awkward

from pipeline.release.describe import codebook_rows
from pipeline.release.workbook import workbook
from pipeline.rows import rows_of
from schemas.projections import tables

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
Cell = tuple[str, str]


def made(given: dict[str, pd.DataFrame]) -> bytes:
    return workbook(given, codebook_rows(given))


def parts(book: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def unescaped(text: str) -> str:
    """A text as a spreadsheet shows it: XML cannot hold some characters, so they are written as _xHHHH_."""
    return re.sub(r"_x([0-9A-F]{4})_", lambda match: chr(int(match[1], 16)), text)


def sheets(book: bytes) -> dict[str, list[dict[str, Cell]]]:
    """For each sheet its rows, for each row its cells by column letter: type and value."""
    found = parts(book)
    texts = [
        unescaped("".join(part.text or "" for part in entry.iter(f"{MAIN}t")))
        for entry in ElementTree.fromstring(found["xl/sharedStrings.xml"])
    ]
    names = [sheet.get("name") for sheet in ElementTree.fromstring(found["xl/workbook.xml"]).iter(f"{MAIN}sheet")]
    trees = [ElementTree.fromstring(found[f"xl/worksheets/sheet{i}.xml"]) for i in range(1, len(names) + 1)]
    rows = [[_cells(row, texts) for row in tree.iter(f"{MAIN}row")] for tree in trees]
    return dict(zip(map(str, names), rows, strict=True))


def _cells(row: ElementTree.Element, texts: list[str]) -> dict[str, Cell]:
    cells = {}
    for cell in row:
        kind, value = cell.get("t", "n"), cell.findtext(f"{MAIN}v") or ""
        cells[re.sub(r"\d", "", str(cell.get("r")))] = (kind, texts[int(value)] if kind == "s" else value)
    return cells


def expected(value: object) -> Cell | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "b", str(int(value))
    return ("n", str(value)) if isinstance(value, int) else ("s", str(value))


@pytest.mark.parametrize("kind", ["example", "awkward"])
def test_every_cell_is_there_with_its_own_type(kind: str) -> None:
    given = example_tables() if kind == "example" else {spec.name: awkward(spec.name) for spec in tables()}
    found = sheets(made(given))
    for spec in tables():
        if spec.name == "refusals":
            continue
        head, *rows = found[spec.name]
        assert [text for _, text in head.values()] == spec.column_names
        letters = dict(zip(spec.column_names, head, strict=True))
        for row, cells in zip(rows_of(given[spec.name]), rows, strict=True):
            wanted = {letters[name]: expected(value) for name, value in row.items() if value is not None}
            assert cells == wanted


def test_the_codebook_comes_first_and_the_refusals_are_left_out() -> None:
    found = sheets(made(example_tables()))
    names = [spec.name for spec in tables() if spec.name != "refusals"]
    assert list(found) == ["codebook", *names]
    assert len(found["codebook"]) == 1 + sum(len(spec.columns) for spec in tables())


def test_no_text_becomes_a_formula_or_a_link() -> None:
    attacks = ["=1+1", '=HYPERLINK("http://x")', "{=1}", "http://example.org", "mailto:a@b.c", "@SUM(1)", "+1", "-1"]
    given = example_tables()
    given["names"] = pd.concat([given["names"].assign(name=text) for text in attacks], ignore_index=True)
    book = made(given)
    assert [text for text in attacks if not any(("s", text) in row.values() for row in sheets(book)["names"])] == []
    found = parts(book)
    assert [name for name in found if "rels" in name and "hyperlink" in found[name].lower()] == []
    assert [name for name, text in found.items() if re.search(r"<f[ >]|<hyperlink", text)] == []


def test_the_same_tables_give_the_same_bytes_without_a_clock() -> None:
    book = made(example_tables())
    assert made(example_tables()) == book
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}
    assert "2000-01-01T00:00:00Z" in parts(book)["docProps/core.xml"]
