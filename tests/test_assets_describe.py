"""What a page says is shown to people as plain text, whatever it holds."""

import pytest
from example_release import example_tables

from pipeline.assets.describe import failing_rows, flaw_line, markdown_table, marked, preview, sentences
from pipeline.flaws import Flaw
from schemas.projections import table

TABLES = example_tables()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one | two", "one \\| two"),
        ("two\nlines\tand  blanks", "two lines and blanks"),
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ("*bold* _and_ [a](b)", "\\*bold\\* \\_and\\_ \\[a\\](b)"),
        ("turned \u202eround", "turned U+202Eround"),
        ("x" * 200, "x" * 119 + "…"),
        (None, ""),
        (float("nan"), ""),
    ],
)
def test_a_cell_is_plain_text_on_one_line(text: object, shown: str) -> None:
    assert markdown_table(["h"], [[text]]).splitlines()[2] == f"| {shown} |"


def test_the_preview_shows_ten_rows_and_says_how_many_more() -> None:
    many = TABLES["activity_areas"].loc[[0] * 12].reset_index(drop=True)
    lines = str(preview(many).value).splitlines()
    assert len([line for line in lines if "harbour-pilots-union" in line]) == 10
    assert lines[-1] == "… and 2 more."


def test_the_preview_shows_the_values_and_leaves_the_evidence_to_the_sentences() -> None:
    header, _, row, *_ = str(preview(TABLES["founding_years"]).value).splitlines()
    assert header == "| organisation_id | founding_year | event |"
    assert row == "| harbour-pilots-union | 1931 | founded |"
    shown = str(sentences(TABLES["founding_years"]).value).splitlines()
    assert shown[0] == "- harbour-pilots-union: The Harbour Pilots Union was founded in **1931** (*harbour*)"


def test_ten_sentences_are_shown_and_how_many_more_there_are() -> None:
    many = TABLES["activity_areas"].loc[[0] * 12].reset_index(drop=True)
    lines = str(sentences(many).value).splitlines()
    assert len([line for line in lines if line.startswith("- ")]) == 10
    assert lines[-1] == "… and 2 more."


def test_a_table_without_evidence_shows_all_its_columns() -> None:
    header = str(preview(TABLES["organisations"]).value).splitlines()[0]
    assert header == f"| {' | '.join(table('organisations').column_names)} |"


@pytest.mark.parametrize(
    ("quote", "words", "shown"),
    [
        ("It has 27 members", "27", "It has **27** members"),
        ("in 1931, not 11931", "1931", "in **1931**, not 11931"),
        ("a *star* of 12 rays", "12", "a \\*star\\* of **12** rays"),
        ("folded\nover  two lines", "over two", "folded **over two** lines"),
        ("the body (Bo)", "(Bo)", "the body (Bo)"),
        ("nowhere", "1931", "nowhere"),
        ("w " * 100 + "1931" + " w" * 100, "1931", "…" + "w " * 60 + "**1931**" + " w" * 59 + " …"),
    ],
)
def test_the_words_that_state_the_value_are_bold_in_their_sentence(quote: str, words: str, shown: str) -> None:
    assert marked(quote, words) == shown


def test_the_preview_of_an_empty_table_says_so() -> None:
    assert preview(table("names").frame([])).value == "*No rows.*"
    assert sentences(table("names").frame([])).value == "*No rows.*"


def test_many_failing_rows_are_cut_after_ten() -> None:
    flaws = [Flaw("names", 0, "name", "is odd")] * 30
    lines = failing_rows(flaws, TABLES).splitlines()
    assert len(lines) == 2 + 10 + 2
    assert lines[-1] == "… and 20 more."


def test_a_flaw_of_a_whole_table_names_no_row() -> None:
    line = flaw_line(Flaw("names", None, None, "the column name is missing"), TABLES["names"])
    assert line == "names, the whole table: the column name is missing."
