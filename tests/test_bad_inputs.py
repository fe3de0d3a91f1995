"""Each of the forty bad inputs, beside twenty good pages: what is published, and what is said."""

import re
from functools import cache
from pathlib import Path

import pytest
from bad_inputs import PAGE, BadInput, Shown, bad_inputs, good_pages, page
from typer.testing import CliRunner

from pipeline.assets.build import run_build
from pipeline.batches import read
from pipeline.cli import app
from pipeline.corpus import read_corpus
from pipeline.pages.parse import parse_page
from pipeline.reading.doubts import page_doubts
from pipeline.reading.read import PageReading
from pipeline.release.verify import verify
from pipeline.rows import rows_of
from pipeline.sources import RawSource
from pipeline.tables import all_tables

_read = read.read_source
Rows = dict[str, list[dict[str, object]]]

CASES = [
    pytest.param(shown, id=f"{bad.number}-{n}")
    for bad in bad_inputs()
    for n, shown in enumerate(bad.shown, 1)
    if not shown.stops
]
STOPS = [
    pytest.param(shown, id=f"{bad.number}-{n}")
    for bad in bad_inputs()
    for n, shown in enumerate(bad.shown, 1)
    if shown.stops
]


def write(raw: Path, shown: Shown | None = None) -> Path:
    """The files, beside the good pages unless the build is to stop."""
    raw.mkdir()
    files = {} if shown and shown.stops else dict(good_pages())
    for path, content in {**files, **(shown.files if shown else {})}.items():
        file = raw / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if callable(content):
            content(file)
        else:
            file.write_bytes(content.encode() if isinstance(content, str) else content)
    return raw


def published(raw: Path) -> Rows:
    found = read_corpus(raw)
    return {name: rows_of(frame) for name, frame in all_tables(found.facts, found.sources, found.issues).items()}


def is_good(row: dict[str, object]) -> bool:
    """Whether a row comes from the good pages: by its page, else by its organisation."""
    told = row.get("source_id") or row.get("organisation_id") or ""
    return str(told).startswith("good/") or str(told) in {Path(path).stem for path in good_pages()}


@pytest.fixture(autouse=True)
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The good pages are the same for every test; reading a page is a function of the page alone."""
    monkeypatch.setattr(read, "read_source", lambda source: remembered(source.source_id, source.format, source.text))


@cache
def remembered(source_id: str, page_format: str, text: str | None) -> PageReading:
    return _read(RawSource(source_id, "", page_format, text=text))


@cache
def good_rows(parent: Path) -> Rows:
    return published(write(parent / "raw"))


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """What the twenty good pages give by themselves."""
    rows = good_rows(tmp_path_factory.mktemp("good"))
    assert [len(rows[name]) for name in ("sources", "founding_years", "member_counts", "headquarters")] == [20] * 4
    assert rows["issues"] == []
    return rows


@pytest.mark.parametrize("shown", CASES)
def test_a_bad_input_gets_what_the_list_says_and_the_good_pages_are_published(
    shown: Shown, good: Rows, tmp_path: Path
) -> None:
    tables = published(write(tmp_path / "raw", shown))
    assert {name: [row for row in rows if is_good(row)] for name, rows in tables.items()} == good
    told = {name: [row for row in rows if not is_good(row)] for name, rows in tables.items()}
    quarantined = {row["path"]: row["reason"] for row in told["sources"] if row["status"] == "quarantined"}
    assert quarantined == {path: reason for path, (reason, _) in shown.quarantined.items()}
    for name, wanted in shown.rows.items():
        assert len(told[name]) == len(wanted), (name, told[name])
        for row, want in zip(told[name], wanted, strict=True):
            assert {column: row[column] for column in want} == want
    check_issues(shown, told["issues"])


def check_issues(shown: Shown, issues: list[dict[str, object]]) -> None:
    errors = {str(row["message"]).partition(":")[0]: row for row in issues if row["level"] == "error"}
    assert errors.keys() == shown.quarantined.keys()
    for path, (_, message) in shown.quarantined.items():
        assert errors[path]["code"] == "quarantined"
        assert re.search(message, str(errors[path]["message"]))
    warnings = [row for row in issues if row["level"] == "warning"]
    assert [row["code"] for row in warnings] == [code for code, _, _ in shown.issues], warnings
    texts = {Path(p).with_suffix("").as_posix(): c for p, c in shown.files.items() if not callable(c)}
    for row, (_, place, message) in zip(warnings, shown.issues, strict=True):
        assert re.search(message, str(row["message"]), re.S), row["message"]
        assert (row["start"] is None) == (place is None), row
        if place is not None:
            text = texts[str(row["source_id"])]
            assert (text.decode() if isinstance(text, bytes) else text)[row["start"] : row["end"]].startswith(place)


@pytest.mark.parametrize("shown", STOPS)
def test_what_stops_the_build_is_said_and_leaves_the_release(shown: Shown, tmp_path: Path) -> None:
    raw, latest = write(tmp_path / "raw", shown), tmp_path / "outputs" / "latest"
    latest.mkdir(parents=True)
    result = CliRunner().invoke(app, ["build", "--raw", str(raw), "--outputs", str(tmp_path / "outputs")])
    assert result.exit_code == 1
    assert re.search(str(shown.stops), result.stderr)
    assert "Traceback" not in result.output
    assert list(latest.iterdir()) == []


@pytest.mark.parametrize("sign", "=+-@")
def test_a_name_like_a_formula_is_warned_of(sign: str) -> None:
    page = parse_page("odd", "text", "The Lamp Union was founded in 1951.\n")
    (issue,) = [i for i in page_doubts(page, [(0, 30)], [f"{sign}Lamp Union"]) if i.code != "unassigned_text"]
    assert issue.code == "formula_like_name"
    assert f"'{sign}Lamp Union' starts like a spreadsheet formula; it is published as it is" in issue.message


def test_there_are_forty_and_the_page_tells_them_all() -> None:
    assert [bad.number for bad in bad_inputs()] == list(range(1, 41))
    assert PAGE.read_text(encoding="utf-8") == page(), "write it anew: python tests/bad_inputs.py"


def test_all_of_them_at_once_and_the_release_proves_itself(good: Rows, tmp_path: Path) -> None:
    raw = write(tmp_path / "raw")
    for bad in bad_inputs():
        if bad.number != 8:  # that one is long to read, and is read above
            put_all(raw, bad)
    run_build(raw, tmp_path / "outputs")
    assert verify(tmp_path / "outputs" / "latest", raw) == []
    tables = published(raw)
    assert [row for row in tables["sources"] if is_good(row)] == good["sources"]


def put_all(raw: Path, bad: BadInput) -> None:
    """The files of a bad input in folders of their own."""
    for number, shown in enumerate(bad.shown):
        for path, content in shown.files.items():
            file = raw / f"bad-{bad.number}-{number}" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if callable(content):
                content(file)
            else:
                file.write_bytes(content.encode() if isinstance(content, str) else content)
