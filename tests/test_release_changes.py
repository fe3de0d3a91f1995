"""What changed between two releases: why, in words, and whether a list of changes is true of the tables."""

import pandas as pd
import pytest
from example_release import HARBOUR, HPU, SAID, all_tables, example_tables, facts, sources

from pipeline.release.changes import CHANGES, Change, changes_between, changes_csv, kinds_of
from pipeline.release.verify.changes import changes_failures
from schemas.projections import table

Tables = dict[str, pd.DataFrame]
YEAR = 2  # the place of the founding year among what the pages say


def tables_of(said: list[object], pages: dict[str, str] | None = None) -> Tables:
    """Tables of what a person read; pages: other bytes of a page than it has, by its id."""
    given = sources()
    for row in given:
        row["sha256"] = (pages or {}).get(str(row["source_id"]), row["sha256"])
    return all_tables(facts(said), given, [])


def changes_of(name: str, before: Tables, now: Tables) -> list[tuple[str, str | None, str | None, str | None, str]]:
    found = [change for change in changes_between(before, now) if change.table == name]
    return [(change.operation, change.column, change.old, change.new, change.reason) for change in found]


def without_year() -> list[object]:
    return [row for i, row in enumerate(SAID) if i != YEAR]


OTHER = {"harbour": "ab" * 32}


@pytest.mark.parametrize(
    ("before", "now", "change"),
    [
        ((without_year(), None), (list(SAID), None), ("added", None, "1931", "found by the rule by-hand")),
        ((list(SAID), None), (without_year(), None), ("removed", "1931", None, "no rule states it any more")),
        ((list(SAID), None), (without_year(), OTHER), ("removed", "1931", None, "the page changed")),
        ((without_year(), OTHER), (list(SAID), None), ("added", None, "1931", "the page changed")),
    ],
    ids=["found", "gone", "gone with its page's words", "found with its page's words"],
)
def test_a_fact_that_comes_or_goes_says_why(
    before: tuple[list[object], dict[str, str] | None],
    now: tuple[list[object], dict[str, str] | None],
    change: tuple[str, str | None, str | None, str],
) -> None:
    operation, old, new, reason = change
    found = changes_of("founding_years", tables_of(*before), tables_of(*now))
    assert found == [(operation, "founding_year", old, new, reason)]


def test_the_facts_of_a_page_that_comes_or_goes_say_so() -> None:
    one_page = [row for row in SAID if row[0] == "harbour"]
    whole = tables_of(list(SAID))
    part = tables_of(one_page)
    part["sources"] = part["sources"][part["sources"]["source_id"] == "harbour"]
    for before, now, operation in ((part, whole, "added"), (whole, part, "removed")):
        reasons = {reason for *_, reason in changes_of("founding_years", before, now)}
        assert reasons == {f"the page was {operation}"}
        assert [(done, reason) for done, *_, reason in changes_of("sources", before, now)] == [
            (operation, f"the page was {operation}")
        ]


@pytest.mark.parametrize(
    ("column", "value", "pages", "reason"),
    [
        ("event", "created", None, "read anew by the rule by-hand"),
        ("rule_id", "by-eye", None, "read by the rule by-eye instead of by-hand"),
        ("event", "created", OTHER, "the page changed"),
    ],
)
def test_a_cell_that_is_read_otherwise_says_why(
    column: str, value: str, pages: dict[str, str] | None, reason: str
) -> None:
    now = tables_of(list(SAID), pages)
    now["founding_years"].loc[0, column] = value
    old = example_tables()["founding_years"].loc[0, column]
    assert changes_of("founding_years", example_tables(), now) == [("changed", column, old, value, reason)]


def test_a_fact_whose_words_overlap_those_of_one_that_is_gone_takes_its_place() -> None:
    quote = "was founded in 1931"
    said = [(*row[:5], quote) if i == YEAR else row for i, row in enumerate(SAID)]
    said[YEAR] = (*said[YEAR][:4], "1931", quote)
    moved = tables_of(said)
    moved["founding_years"].loc[0, "fact_id"] = "f" * 16
    found = changes_of("founding_years", example_tables(), moved)
    assert {(operation, column) for operation, column, *_ in found} == {
        ("changed", "fact_id"),
        ("changed", "quote"),
        ("changed", "quote_start"),
    }
    assert quote in HARBOUR


def test_a_table_and_a_column_that_come_or_go_are_told_and_ask_for_their_version() -> None:
    now = example_tables()
    less = {name: frame for name, frame in example_tables().items() if name != "names"}
    less["headquarters"] = less["headquarters"].drop(columns="country_code")
    for before, after, operation, kind in ((less, now, "added", "minor"), (now, less, "removed", "major")):
        found = changes_between(before, after)
        assert [(one.operation, one.table, one.column) for one in found] == [
            (operation, name, column) for name, column in _places(before, after)
        ]
        assert kinds_of(found)[kind] in (
            f"the table of names was {operation}",
            f"country_code of headquarters was {operation}",
        )


def _places(before: Tables, after: Tables) -> list[tuple[str, str | None]]:
    order = list(dict.fromkeys([*before, *after]))
    return sorted([("headquarters", "country_code"), ("names", None)], key=lambda place: order.index(place[0]))


FACT = example_tables()["founding_years"]["fact_id"][0]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("doubled", "names", FACT, None, None, None, "why"), "column operation: found 'doubled', expected one of"),
        (("added", "founding_years", FACT, None, None, None, ""), "column reason: must not be empty"),
        (("added", "years", FACT, None, None, None, "why"), "column table: found 'years', which is no table"),
        (("added", "founding_years", "f", None, None, None, "why"), "column key: founding_years has no row 'f'"),
        (("removed", "founding_years", FACT, None, None, None, "why"), f"founding_years has a row '{FACT}'"),
        (("changed", "founding_years", FACT, "founding_year", "1930", "1932", "why"), "years has '1931'"),
        (("changed", "founding_years", FACT, "month", "1", None, "why"), "column new: found nothing"),
        (("added", "years", None, None, None, None, "why"), "column table: years is missing, and was added"),
        (("removed", "names", None, None, None, None, "why"), "column table: names is there, and was removed"),
        (("added", "names", None, "month", None, None, "why"), "column table: names is missing, and was added"),
        (("removed", "names", None, "name", None, None, "why"), "column table: names is there, and was removed"),
    ],
)  # fmt: skip
def test_a_change_that_the_tables_contradict_is_named(change: tuple[str, ...], problem: str) -> None:
    data = changes_csv([Change(*change)])
    (failure,) = changes_failures({CHANGES: data}, example_tables())
    assert str(failure).startswith("changes.csv, row 1, column ")
    assert problem in str(failure)


@pytest.mark.parametrize(
    "change",
    [
        ("added", "founding_years", FACT, "founding_year", None, "1931", "why"),
        ("changed", "organisations", HPU, "headquarters_city", "Hull", "Porto", "why"),
        ("removed", "founding_years", "gone", None, "1930", None, "why"),
        ("removed", "years", None, None, None, None, "why"),
        ("added", "names", None, "name", None, None, "why"),
        ("removed", "names", None, "month", None, None, "why"),
    ],
)
def test_a_change_that_the_tables_bear_out_passes(change: tuple[str, ...]) -> None:
    assert changes_failures({CHANGES: changes_csv([Change(*change)])}, example_tables()) == []


def test_of_the_columns_of_a_table_without_rows_only_what_was_added_can_be_told() -> None:
    tables = {**example_tables(), "names": table("names").frame([])}
    told = [Change(operation, "names", None, "name", None, None, "why") for operation in ("added", "removed")]
    assert changes_failures({CHANGES: changes_csv(told)}, tables) == []


SOUND = changes_csv([Change("added", "founding_years", FACT, None, None, None, "why")])


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"\xff" + SOUND, "cannot be read as CSV"),
        (b'operation,table\n"added"\n', "cannot be read as CSV"),
        (SOUND.replace(b"operation", b"what"), "has the columns ['what', "),
        (SOUND.replace(b'"why"', b"why"), "is not written as a release writes it (quotes or line ends)"),
        (SOUND.replace(b"\n", b"\r\n"), "is not written as a release writes it (quotes or line ends)"),
    ],
)
def test_a_list_of_changes_that_is_none_is_named(data: bytes, problem: str) -> None:
    (failure,) = changes_failures({CHANGES: data}, example_tables())
    assert (failure.file, failure.row) == (CHANGES, None)
    assert problem in failure.problem


def test_a_release_without_a_list_of_changes_has_none_to_prove() -> None:
    assert changes_failures({}, example_tables()) == []
