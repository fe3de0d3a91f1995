"""A person has the last word: decisions on single facts and refusals, and what they do."""

from pathlib import Path

import pytest
from reviewed_pages import HPU, PILOTS, decide, fact, pages, tables_of, told

from pipeline.corpus import read_corpus
from pipeline.plausible import implausible_flaws
from pipeline.reviews import ReviewError
from pipeline.reviews.settings import stands_in
from pipeline.rows import rows_of


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return pages(tmp_path)


def ids(raw: Path) -> dict[str, str]:
    return {str(row["fact_id"]): str(row["review"]) for row in read_corpus(raw).facts}


def test_without_decisions_no_row_is_reviewed_and_the_state_is_that_of_the_pages(raw: Path) -> None:
    before = read_corpus(raw)
    assert {row["review"] for row in before.facts} == {None}
    decide(raw, "# nothing decided yet\n")
    assert read_corpus(raw) == before


def test_a_rejected_value_becomes_a_refusal_with_its_words_and_id(raw: Path) -> None:
    year = fact(raw, "founding_years", "1931")
    decide(raw, told(year, "reject"))
    row = fact(raw, "refusals", "1931")
    assert row["review"] == "rejected"
    assert (row["table_name"], row["reason"]) == ("founding_years", "reviewed")
    assert [row[name] for name in ("fact_id", "quote", "quote_start", "rule_id")] == [
        year[name] for name in ("fact_id", "quote", "quote_start", "rule_id")
    ]
    body = rows_of(tables_of(raw)["organisations"])[0]
    assert (body["organisation_id"], body["founding_year"]) == (HPU, 1933), "the only one that is left"


def test_a_refusal_that_is_rejected_stays_with_its_own_reason(raw: Path) -> None:
    decide(raw, told(fact(raw, "refusals", "300"), "reject"))
    row = fact(raw, "refusals", "300")
    assert (row["reason"], row["review"]) == ("not_members", "rejected")


def test_an_accepted_refusal_becomes_a_row_of_its_table_with_its_own_quote(raw: Path) -> None:
    refusal = fact(raw, "refusals", "300")
    unit = {"member_kind": "other", "member_unit": "visitors", "qualifier": "exact", "status": "historical"}
    decide(raw, told(refusal, "accept", set=unit))
    row = fact(raw, "member_counts", "300")
    assert (row["member_count"], row["as_of_year"], row["review"]) == (300, None, "accepted")
    assert {name: row[name] for name in unit} == unit
    assert (row["quote"], row["fact_id"]) == (refusal["quote"], refusal["fact_id"])
    assert fact(raw, "founding_years", "1931")["review"] is None


def test_an_accepted_value_stays_and_says_so(raw: Path) -> None:
    decide(raw, told(fact(raw, "headquarters", "Porto"), "accept"))
    assert fact(raw, "headquarters", "Porto")["review"] == "accepted"


def test_a_chosen_value_settles_a_conflict_over_pages_and_the_others_stay(raw: Path) -> None:
    tables = tables_of(raw)
    assert "conflict" in set(tables["coverage"]["status"])
    assert "conflict" in set(tables["issues"]["code"])
    decide(raw, told(fact(raw, "founding_years", "1933"), "choose"))
    tables = tables_of(raw)
    assert "conflict" not in set(tables["coverage"]["status"])
    assert "conflict" not in set(tables["issues"]["code"])
    assert rows_of(tables["organisations"])[0]["founding_year"] == 1933
    assert sorted(tables["founding_years"]["founding_year"]) == [1902, 1931, 1933]


def test_two_chosen_values_that_differ_are_a_conflict_again(raw: Path) -> None:
    chosen = [told(fact(raw, "founding_years", words), "choose") for words in ("1931", "1933")]
    decide(raw, *chosen)
    assert "conflict" in set(tables_of(raw)["coverage"]["status"])


def test_a_corrected_value_has_what_was_set_and_nothing_else(raw: Path) -> None:
    count = fact(raw, "member_counts", "forty-two")
    decide(raw, told(count, "correct", set={"member_kind": "associate", "member_unit": "states"}))
    row = fact(raw, "member_counts", "forty-two")
    assert row == {**count, "member_kind": "associate", "member_unit": "states", "review": "corrected"}


def test_other_words_of_the_quote_may_state_the_value_and_are_read_as_it(raw: Path) -> None:
    seat = fact(raw, "headquarters", "Porto")
    decide(raw, told(seat, "correct", set={"value_text": "Portugal", "country": ""}))
    row = fact(raw, "headquarters", "Portugal")
    assert (row["city"], row["country"], row["country_code"]) == ("Portugal", None, None)


def test_no_other_id_moves_and_areas_are_numbered_anew(raw: Path) -> None:
    before = ids(raw)
    decide(raw, told(fact(raw, "activity_areas", "safe berthing"), "reject"))
    after = ids(raw)
    assert after.keys() == before.keys()
    assert [name for name in after if after[name] != before[name]] == [
        fact(raw, "refusals", "safe berthing")["fact_id"]
    ]
    areas = [row for row in read_corpus(raw).facts if row["table"] == "activity_areas"]
    assert [(row["position"], row["value_text"]) for row in areas] == [(1, "pilot training"), (2, "night traffic")]


def test_what_a_person_accepted_is_no_longer_doubted(raw: Path) -> None:
    page = raw / "pilots.txt"
    page.write_text(PILOTS.replace("forty-two", "four thousand"), encoding="utf-8")
    assert len(implausible_flaws("member_counts", tables_of(raw)["member_counts"])) == 1
    decide(raw, told(fact(raw, "member_counts", "four thousand"), "accept"))
    assert implausible_flaws("member_counts", tables_of(raw)["member_counts"]) == []


@pytest.mark.parametrize(
    ("words", "quote", "stands"),
    [
        ("1952", "founded in 1952", True),
        ("195", "founded in 1952", False),
        ("952", "1,952 members", False),
        ("1", "1,952 members", False),
        ("1,952", "1,952 members", True),
        ("member states", "42 member\nstates", True),
        ("member state", "42 member states", False),
        ("2019", "in 2019, with 3 seats", True),
        (" ", "in 2019", False),
    ],
)
def test_only_whole_words_and_numbers_stand_in_a_quote(words: str, quote: str, stands: bool) -> None:
    assert stands_in(words, quote) is stands


@pytest.mark.parametrize(
    ("row", "decision", "settings", "problem"),
    [
        (("refusals", "2019"), "accept", {}, "needs event too"),
        (
            ("refusals", "300"),
            "accept",
            {"member_kind": "member", "member_unit": "guests"},
            "does not stand in the quote",
        ),
        (
            ("refusals", "300"),
            "accept",
            {"member_unit": "visitors", "qualifier": "exact"},
            "needs member_kind, status too",
        ),
        (("founding_years", "1931"), "correct", {"value_text": "founded"}, "are no year that can be published"),
        (("founding_years", "1931"), "correct", {"value_text": "1931 or so"}, "does not stand in the quote"),
        (("founding_years", "1931"), "correct", {"event": "founded"}, "what it sets is what the page is read to say"),
        (("headquarters", "Porto"), "correct", {"country": "Spain"}, "does not stand in the quote"),
        (("headquarters", "Porto"), "correct", {"country": "Porto"}, "is not the English name of a country"),
        (("member_counts", "forty-two"), "correct", {"as_of_year": 2019}, "does not stand in the quote"),
        (("names", "Harbour Pilots Union"), "reject", {}, "the name of the profile itself"),
    ],
)
def test_nothing_is_published_that_the_words_do_not_say(
    raw: Path, row: tuple[str, str], decision: str, settings: dict[str, object], problem: str
) -> None:
    about = fact(raw, *row)
    decide(raw, told(about, decision, set=settings or None))
    with pytest.raises(ReviewError) as caught:
        read_corpus(raw)
    assert problem in str(caught.value)
    assert f"reviews.toml, [{about['fact_id']}]" in str(caught.value)


def test_a_profile_is_not_decided_on(raw: Path) -> None:
    decide(raw, told(fact(raw, "profiles", "Harbour Pilots Union"), "reject", table="names"))
    with pytest.raises(ReviewError, match="decisions are on values"):
        read_corpus(raw)
