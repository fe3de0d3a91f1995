"""What a release shows of the pages: whole texts where that is allowed, and never more than a little elsewhere."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from example_release import DIRECTORY, HARBOUR, all_checks, example_tables, raw_sources
from test_verify_reread import LANTERN, PILOTS

from pipeline.corpus import read_corpus
from pipeline.pages.page import fold_space
from pipeline.release.manifest import Proof
from pipeline.release.page.html import index_html, texts_in
from pipeline.release.publish import publish
from pipeline.release.texts import CONTEXT, texts_of
from pipeline.release.verify import verify
from pipeline.rows import rows_of
from pipeline.sources import load_sources
from pipeline.tables import all_tables
from schemas.vocabulary import FACT_TABLES


def rows(tables: dict[str, pd.DataFrame], source_id: str) -> list[dict[str, object]]:
    return [row for name in FACT_TABLES for row in rows_of(tables[name]) if row["source_id"] == source_id]


def test_a_page_that_may_be_shown_is_there_as_it_is_and_no_other() -> None:
    texts = texts_of(example_tables(), raw_sources())
    assert texts.whole == {"harbour": HARBOUR}
    assert texts.contexts.keys() == {row["fact_id"] for row in rows(example_tables(), "lists/directory")}


def test_of_a_page_that_nobody_allows_to_show_only_quotes_and_a_little_around_them_are_there() -> None:
    tail = " word" * 200 + " quagmire"
    page = replace(raw_sources()[1], text=DIRECTORY.strip() + tail)
    texts = texts_of(example_tables(), [raw_sources()[0], page])
    assert all(len(side) <= CONTEXT for sides in texts.contexts.values() for side in sides)
    assert b"quagmire" not in index_html(example_tables(), texts, None)


def test_contexts_begin_and_end_with_whole_words() -> None:
    page = replace(raw_sources()[0], about={})
    tables = example_tables()
    texts = texts_of(tables, [page])
    seat = tables["headquarters"]["fact_id"][0]
    before, behind = texts.contexts[seat]
    assert before == "was founded in 1931. It has forty-two member ports and "
    assert behind == ". It works on pilot training, safe berthing and night "


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of markup and one of plain text, both of which may be shown."""
    folder = tmp_path_factory.mktemp("shown")
    (folder / "pilots.txt").write_text(PILOTS, encoding="utf-8")
    (folder / "lantern.html").write_text(LANTERN, encoding="utf-8")
    allowed = "[pilots]\npublish_text = true\n[lantern]\npublish_text = true\n"
    (folder / "sources.toml").write_text(allowed, encoding="utf-8")
    return folder


def test_marks_in_markup_stand_on_the_text_that_a_reader_sees(raw: Path, tmp_path: Path) -> None:
    corpus = read_corpus(raw)
    tables = all_tables(corpus.facts, corpus.sources, corpus.issues)
    texts = texts_of(tables, load_sources(raw)[0])
    assert "<" not in texts.whole["lantern"]
    assert "Lantern Keepers League was established in 1902 & has" in texts.whole["lantern"]
    of_markup = rows(tables, "lantern")
    assert len(of_markup) > 3
    for row in of_markup:
        start, end = texts.places[str(row["fact_id"])]
        assert fold_space(texts.whole["lantern"][start:end]) == row["quote"]
    latest = publish(tables, load_sources(raw)[0], tmp_path, Proof(corpus.state, all_checks(optional=False)))
    assert texts_in((latest / "index.html").read_bytes()) == texts
    assert verify(latest, None) == []
    assert verify(latest, raw) == []
