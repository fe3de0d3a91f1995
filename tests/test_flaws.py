"""What is wrong with a table is told row by row, and nothing is called wrong that is right."""

import pandas as pd
import pytest
from example_release import PAGES, example_tables

from pipeline.checks import MADE, QUESTIONS, flaws_of, needed_by, questions_of
from pipeline.flaws import Flaw, key_flaws, order_flaws, reference_flaws, schema_flaws
from pipeline.quotes import quote_flaws
from pipeline.sources import RawSource
from schemas.projections import table, tables

SOUND = example_tables()
SOURCES = [RawSource(name, f"{name}.txt", "text", text=text) for name, text in PAGES.items()]


def years(*changes: dict[str, object]) -> pd.DataFrame:
    """Founding years, one row for each dict of changes to a sound row; the order is the one given."""
    row = SOUND["founding_years"].to_dict("records")[0]
    rows = [table("founding_years").frame([{**row, **change}]) for change in changes]
    return pd.concat(rows, ignore_index=True)


@pytest.mark.parametrize("name", MADE)
def test_sound_tables_have_no_flaw(name: str) -> None:
    for question in questions_of(name):
        assert flaws_of(question.name, name, SOUND, SOURCES) == []


@pytest.mark.parametrize("name", [table.name for table in tables()])
def test_an_empty_table_has_no_flaw(name: str) -> None:
    empty = {other.name: other.frame([]) for other in tables()}
    for question in questions_of(name):
        assert flaws_of(question.name, name, empty, []) == []


def test_a_question_says_what_holds_and_what_to_do() -> None:
    assert all(question.holds and "aterialize all" in question.advice for question in QUESTIONS)


def test_every_reference_is_asked_about_where_its_later_table_is_made() -> None:
    for name in MADE:
        assert all(MADE.index(other) < MADE.index(name) for other in needed_by(name))
    assert "profiles" in needed_by("organisations"), "that every profile has its organisation"
    assert needed_by("profiles") == ("sources",)


@pytest.mark.parametrize(
    ("change", "column", "problem"),
    [
        ({"founding_year": 931}, "founding_year", "'931' fails greater_than_or_equal_to(1000)"),
        ({"founding_year": None}, "founding_year", "must not be empty"),
        ({"fact_id": "17"}, "fact_id", "'17' fails str_matches("),
        ({"event": "begun"}, "event", "'begun' fails isin("),
        ({"value_text": "1932"}, None, "value_text must stand in quote"),
        ({"quote_start": 900}, None, "quote_end must lie behind quote_start"),
    ],
)
def test_the_schema_names_row_column_and_problem(change: dict[str, object], column: str, problem: str) -> None:
    (flaw,) = schema_flaws("founding_years", years({}, {"fact_id": "f00000000000000a", **change}))
    assert (flaw.row, flaw.column) == (1, column)
    assert flaw.problem.startswith(problem)


def test_a_row_that_breaks_two_columns_has_two_flaws() -> None:
    flaws = schema_flaws("founding_years", years({"founding_year": 3, "event": "begun"}))
    assert {(flaw.row, flaw.column) for flaw in flaws} == {(0, "founding_year"), (0, "event")}


def test_a_column_too_many_and_one_missing_are_named() -> None:
    flaws = schema_flaws("founding_years", years({}).drop(columns="event").assign(mood="good"))
    assert {flaw.problem for flaw in flaws} == {"the column event is missing", "the column mood does not belong here"}


def test_a_column_of_another_type_is_told_once() -> None:
    (flaw,) = schema_flaws("founding_years", years({}).assign(founding_year=["MCMXXXI"]))
    assert flaw == Flaw("founding_years", 0, "founding_year", "'MCMXXXI' is not of type 'Int16'")


def test_a_repeated_key_is_told_at_its_second_row() -> None:
    assert [flaw.row for flaw in key_flaws("founding_years", years({}, {"fact_id": "f00000000000000a"}, {}))] == [2]


def test_order_names_the_first_row_out_of_place() -> None:
    frame = years({"quote_start": 1}, {"quote_start": 3}, {"quote_start": 2})
    assert order_flaws("founding_years", frame) == [Flaw("founding_years", 1, None, "row 3 belongs here")]


def test_a_reference_to_nothing_is_told() -> None:
    frame = years({"source_id": "lost"})
    (flaw,) = reference_flaws("founding_years", frame, {"profiles": SOUND["profiles"]})
    assert flaw.problem == "lost / harbour-pilots-union is not in the table profiles"


MARKUP = "<h1>Dune Keepers</h1><p>Founded&nbsp;in <b>19<i>88</i></b>, the Dune Keepers &amp; friends &hellip;</p>"


@pytest.mark.parametrize(
    ("raw_slice", "quote", "holds"),
    [
        ("Founded&nbsp;in <b>19<i>88</i></b>", "Founded in 1988", True),
        ("the Dune Keepers &amp; friends", "the Dune Keepers & friends", True),
        ("Founded&nbsp;in <b>19<i>88</i></b>", "Founded in 1989", False),
        ("Founded&nbsp;in <b>19", "Founded in 1988", False),
    ],
)
def test_a_quote_from_markup_is_the_visible_text_of_its_slice(raw_slice: str, quote: str, holds: bool) -> None:
    start = MARKUP.index(raw_slice)
    span = {"source_id": "dunes", "quote": quote, "quote_start": start, "quote_end": start + len(raw_slice)}
    dunes = {"dunes": RawSource("dunes", "dunes.html", "html", text=MARKUP)}
    blocks = {("dunes", "harbour-pilots-union"): (0, len(MARKUP))}
    assert (quote_flaws("founding_years", years(span), dunes, blocks) == []) is holds


def test_a_quote_from_plain_text_is_the_raw_text_letter_by_letter() -> None:
    page = RawSource("harbour", "harbour.txt", "text", text="set  up in 1931")
    frame = years({"quote": "set up in 1931", "quote_start": 0, "quote_end": 15})
    (flaw,) = quote_flaws("founding_years", frame, {"harbour": page}, {("harbour", "harbour-pilots-union"): (0, 15)})
    assert flaw.problem == "the raw text from 0 to 15 is 'set  up in 1931'"


@pytest.mark.parametrize("page", [None, RawSource("harbour", "harbour.txt", "text", reason="encoding")])
def test_a_quote_from_a_page_that_is_not_there_is_told(page: RawSource | None) -> None:
    (flaw,) = quote_flaws("founding_years", years({}), {"harbour": page} if page else {}, {})
    assert flaw.problem == "raw/ holds no readable page harbour"


def test_a_quote_without_a_profile_on_its_page_is_told() -> None:
    pages = {source.source_id: source for source in SOURCES}
    (flaw,) = quote_flaws("founding_years", years({}), pages, {})
    assert flaw.problem == "the organisation has no profile on this page"


def test_a_refusal_outside_any_profile_needs_no_block() -> None:
    refusal = SOUND["refusals"].to_dict("records")[0]
    frame = table("refusals").frame([{**refusal, "organisation_id": None}])
    assert quote_flaws("refusals", frame, {source.source_id: source for source in SOURCES}, {}) == []
