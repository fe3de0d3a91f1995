"""Bad inputs through the command line: what is published reads back, and what changes under it stops it."""

from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pytest
from bad_inputs import bad_inputs
from test_bad_inputs import put_all, write
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.sources import read as reading


def build(root: Path, *options: str) -> Result:
    outputs = str(root / "outputs")
    return CliRunner().invoke(app, ["build", "--raw", str(root / "raw"), "--outputs", outputs, *options])


def test_quotes_with_commas_marks_and_line_breaks_read_back_the_same_everywhere(tmp_path: Path) -> None:
    raw = write(tmp_path / "raw")
    put_all(raw, next(bad for bad in bad_inputs() if bad.number == 22))
    assert build(tmp_path).exit_code == 0
    latest = tmp_path / "outputs" / "latest"
    for name in ("founding_years", "member_counts"):
        quotes = pd.read_parquet(latest / f"{name}.parquet")["quote"].tolist()
        file = latest / f"{name}.csv"
        assert any(set(quote) & set('"\r\n') for quote in quotes)
        assert pd.read_csv(file)["quote"].tolist() == quotes
        assert pl.read_csv(file, columns=["quote"])["quote"].to_list() == quotes
        assert [q for (q,) in duckdb.sql(f"SELECT quote FROM read_csv('{file}', header = true)").fetchall()] == quotes


def test_a_quarantined_file_is_counted_and_strict_makes_it_an_error(tmp_path: Path) -> None:
    (write(tmp_path / "raw") / "odd.txt").write_bytes(b"")
    result = build(tmp_path)
    assert result.exit_code == 0
    assert "20 read, 1 quarantined" in result.stdout
    strict = build(tmp_path, "--strict")
    assert strict.exit_code == 1
    assert "issues.csv says why" in strict.stderr
    assert len(pd.read_parquet(tmp_path / "outputs" / "latest" / "organisations.parquet")) == 20


def test_a_file_that_changes_while_it_is_read_stops_the_build_and_leaves_the_release(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = write(tmp_path / "raw")
    build(tmp_path)
    manifest = (tmp_path / "outputs" / "latest" / "manifest.json").read_bytes()
    page = raw / "odd.txt"
    page.write_text("The Lamp Union was founded in 1951.\n", encoding="utf-8")
    really_read = reading.os.fdopen

    def read_and_changed(handle: int, mode: str) -> object:
        file = really_read(handle, mode)
        if reading.os.path.samestat(reading.os.fstat(handle), page.stat()):
            size = page.stat().st_size
            monkeypatch.setattr(file, "read", lambda most: page.write_bytes(b"a" * (size + 1)) and b"a" * size)
        return file

    monkeypatch.setattr(reading.os, "fdopen", read_and_changed)
    result = build(tmp_path)
    assert result.exit_code == 1
    assert "odd.txt: the file changed while it was read. Nothing was published; build again" in result.stderr
    assert (tmp_path / "outputs" / "latest" / "manifest.json").read_bytes() == manifest
