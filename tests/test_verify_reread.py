"""The proof with the raw files: the pages, read again, give every cell of every table."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from example_release import all_checks

from pipeline.corpus import Corpus, read_corpus
from pipeline.release.manifest import Proof
from pipeline.release.publish import publish
from pipeline.release.verify import verify
from pipeline.rows import rows_of
from pipeline.sources import RawSource
from pipeline.tables import all_tables
from schemas.projections import table, tables

PILOTS = """Harbour Pilots Union (HPU)

The Harbour Pilots Union was founded in 1931. It has forty-two member states. Its headquarters are in Porto, Portugal.
It works on pilot training, safe berthing and night traffic. In 2019 it held a fair with 300 visitors.
"""
LANTERN = """<html><body><h1>Lantern Keepers League</h1>
<p>The <b>Lantern&nbsp;Keepers</b> League was established in 1902 &amp; has 17 member states.</p>
<h1>Harbour Pilots Union (HPU)</h1><p>The Harbour Pilots Union was founded in 1933.</p></body></html>
"""
PINNED = """[["harbour-pilots-union".identifiers]]
scheme = "wikidata"
identifier = "Q99"
reviewer = "Ada Reader"
date = 2026-11-20
"""
PAGES = [
    RawSource("pilots", "pilots.txt", "text", text=PILOTS),
    RawSource("lists/lantern", "lists/lantern.html", "html", text=LANTERN),
]


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    (folder / "lists").mkdir()
    (folder / "pilots.txt").write_text(PILOTS, encoding="utf-8")
    (folder / "lists" / "lantern.html").write_text(LANTERN, encoding="utf-8")
    (folder / "organisations.toml").write_text(PINNED, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def corpus(raw: Path) -> Corpus:
    return read_corpus(raw)


def tables_of(corpus: Corpus) -> dict[str, pd.DataFrame]:
    return all_tables(corpus.facts, corpus.sources, corpus.issues, corpus.external_ids)


def release_of(corpus: Corpus, tables: dict[str, pd.DataFrame], outputs: Path) -> Path:
    """Publish the tables as if they came from the corpus."""
    return publish(tables, PAGES, outputs, Proof(corpus.state, all_checks()))


def test_the_pages_of_this_test_have_something_of_everything(corpus: Corpus) -> None:
    assert [name for name, frame in tables_of(corpus).items() if frame.empty] == []


def test_a_release_is_proved_by_its_pages(corpus: Corpus, raw: Path, tmp_path: Path) -> None:
    assert verify(release_of(corpus, tables_of(corpus), tmp_path), raw) == []


ALLOWED = {"country_code": "XX", "retrieved_on": "2001-02-03", "sha256": "0" * 64, "fact_id": "f" + "0" * 15}


def another(name: str, column: str, value: object) -> object:
    """Another value of the same kind, one that the column's schema allows."""
    if isinstance(value, bool):
        return not value
    if str(table(name).schema.columns[column].dtype).startswith("Int"):
        return 1 if value is None else int(str(value)) + 1
    for check in table(name).schema.columns[column].checks:
        if check.name == "isin":
            return next(each for each in check.statistics["allowed_values"] if each != value)
    if column == "value_text":
        return str(value)[1:] or "x"  # still in the quote, so that the schema does not see it
    return ALLOWED.get(column) or f"{value or ''}x"


def cells(frame: pd.DataFrame) -> Iterator[tuple[int, str]]:
    """One cell of each column, down the rows and round again."""
    return ((i % len(frame), column) for i, column in enumerate(frame.columns))


@pytest.mark.parametrize("name", [spec.name for spec in tables()])
def test_a_changed_cell_of_any_column_is_not_what_the_pages_give(
    name: str, corpus: Corpus, raw: Path, tmp_path: Path
) -> None:
    made = tables_of(corpus)
    rows, changed = rows_of(made[name]), made[name].copy()
    for row, column in cells(changed):
        changed.loc[row, column] = another(name, column, rows[row][column])
    release = release_of(corpus, {**made, name: changed}, tmp_path)
    found = [str(failure) for failure in verify(release, raw)]
    for row, column in cells(changed):
        pattern = rf"{name}\.parquet, row {row + 1}, column {column}: found .*, the pages give"
        assert [line for line in found if re.match(pattern, line)], (row, column, found)


def test_a_row_that_no_page_states_and_one_left_out_are_found(corpus: Corpus, raw: Path, tmp_path: Path) -> None:
    made = tables_of(corpus)
    years = made["founding_years"]
    more = years.iloc[[0]].assign(fact_id="f" + "1" * 15)
    made["founding_years"] = table("founding_years").sort(pd.concat([years, more], ignore_index=True))
    made["refusals"] = made["refusals"].iloc[1:].reset_index(drop=True)
    found = [str(failure) for failure in verify(release_of(corpus, made, tmp_path), raw)]
    assert f"founding_years.parquet: found {len(years) + 1} rows, the pages give {len(years)}" in found
    assert [line for line in found if "column fact_id: found 'f111111111111111', the pages give no such row" in line]
    assert [
        line
        for line in found
        if re.match(r"refusals\.parquet, column fact_id: no row 'f\w+', the pages give one", line)
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("1931", "1932"), "founding_years.parquet, row N, column founding_year: found 1931, the pages give 1932"),
        (("Porto", "Perto"), "headquarters.parquet, row N, column quote: the raw text from"),
    ],
    ids=["a digit", "a letter"],
)
def test_a_changed_character_of_a_page_is_found(
    change: tuple[str, str], said: str, corpus: Corpus, raw: Path, tmp_path: Path
) -> None:
    release = release_of(corpus, tables_of(corpus), tmp_path)
    pages = shutil.copytree(raw, tmp_path / "pages")
    (pages / "pilots.txt").write_text(PILOTS.replace(*change), encoding="utf-8")
    found = [str(failure) for failure in verify(release, pages)]
    assert re.match(rf"{pages}/pilots\.txt: has the sha256 \w+, the release was made from \w+", found[0])
    assert [line for line in found if re.sub(r"row \d+", "row N", line).startswith(said)], found


def test_a_page_too_many_or_too_few_is_found(corpus: Corpus, raw: Path, tmp_path: Path) -> None:
    release = release_of(corpus, tables_of(corpus), tmp_path)
    pages = shutil.copytree(raw, tmp_path / "pages")
    (pages / "pilots.txt").rename(pages / "moved.txt")
    found = [str(failure) for failure in verify(release, pages)]
    assert found[:2] == [
        f"{pages}/moved.txt: is new: the release was not made from it",
        f"{pages}/pilots.txt: is missing, and the release was made from it",
    ]


def test_a_release_of_another_state_is_found(corpus: Corpus, raw: Path, tmp_path: Path) -> None:
    made = tables_of(corpus)
    release = publish(made, PAGES, tmp_path, Proof("00" * 32, all_checks()))
    (line,) = verify(release, raw)
    assert str(line) == f"manifest.json, column state: found '{'00' * 32}', the raw files give {corpus.state}"
