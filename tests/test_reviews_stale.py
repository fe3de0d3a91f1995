"""Decisions that do not fit the pages any more, and a file that cannot be used: named by file, table and what to do."""

from pathlib import Path

import pytest
from reviewed_pages import PILOTS, decide, fact, pages, told

from pipeline.corpus import read_corpus
from pipeline.errors import UserError
from pipeline.reviews import ReviewError


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return pages(tmp_path)


def test_a_decision_on_a_fact_that_is_gone_is_stale_and_shows_the_nearest(raw: Path) -> None:
    decide(raw, told(fact(raw, "founding_years", "1931"), "reject"))
    (raw / "pilots.txt").write_text(PILOTS.replace("in 1931", "in 1932"), encoding="utf-8")
    with pytest.raises(ReviewError) as caught:
        read_corpus(raw)
    assert "reviews.toml, [f09d976b0e92f536]: stale" in str(caught.value)
    assert 'Ada Reader decided reject on 2026-11-20, on founding_years: "1931" in "founded in 1931"' in str(
        caught.value
    )
    assert 'founding_years: "1932" in "founded in 1932" (rule founding.verb)' in str(caught.value)


def test_the_nearest_fact_is_that_of_the_same_sentence_even_where_the_same_number_stands_elsewhere(raw: Path) -> None:
    decide(raw, told(fact(raw, "refusals", "300"), "reject"))
    other = (
        PILOTS.replace("with 300 visitors", "with 320 visitors") + "In 2018 the union had 300 guests in its offices.\n"
    )
    (raw / "pilots.txt").write_text(other, encoding="utf-8")
    with pytest.raises(ReviewError, match='"320" in "320 visitors"'):
        read_corpus(raw)


def test_a_decision_whose_quote_changed_is_stale(raw: Path) -> None:
    decide(raw, told(fact(raw, "founding_years", "1931"), "reject"))
    (raw / "pilots.txt").write_text(PILOTS.replace("founded in 1931", "founded in May 1931"), encoding="utf-8")
    with pytest.raises(ReviewError, match=r'the quote of the fact changed .* "1931" in "founded in May 1931"'):
        read_corpus(raw)


def test_white_space_alone_makes_no_decision_stale(raw: Path) -> None:
    decide(raw, told(fact(raw, "founding_years", "1931"), "reject"))
    (raw / "pilots.txt").write_text(PILOTS.replace("founded in 1931", "founded\nin 1931"), encoding="utf-8")
    assert fact(raw, "refusals", "1931")["review"] == "rejected"


def test_a_value_that_is_refused_by_now_makes_its_rejection_stale(raw: Path) -> None:
    decide(raw, told(fact(raw, "founding_years", "1931"), "reject"))
    (raw / "pilots.txt").write_text(PILOTS.replace("was founded in 1931", "held a fair in 1931"), encoding="utf-8")
    with pytest.raises(ReviewError, match=r'founding_years, refused as not_founding: "1931"'):
        read_corpus(raw)


def test_every_stale_decision_of_a_page_is_named(raw: Path) -> None:
    decide(
        raw, *(told(fact(raw, "founding_years", "1931"), "reject"), told(fact(raw, "headquarters", "Porto"), "reject"))
    )
    (raw / "pilots.txt").write_text(PILOTS.replace("1931", "1932").replace("Porto", "Faro"), encoding="utf-8")
    with pytest.raises(ReviewError) as caught:
        read_corpus(raw)
    assert str(caught.value).count(": stale: ") == 2


def test_a_page_that_is_gone_makes_its_decisions_stale(raw: Path) -> None:
    decide(raw, told(fact(raw, "founding_years", "1931"), "reject"))
    (raw / "pilots.txt").rename(raw / "pilots-union.txt")
    with pytest.raises(UserError, match=r'stale: there is no page "pilots" any more.*nearest to it is "pilots-union"'):
        read_corpus(raw)


def test_a_page_that_is_quarantined_makes_its_decisions_stale(raw: Path) -> None:
    decide(raw, told(fact(raw, "founding_years", "1931"), "reject"))
    (raw / "pilots.txt").write_bytes(b"")
    with pytest.raises(ReviewError, match="Nothing is read on that page today"):
        read_corpus(raw)


def test_decisions_are_part_of_the_state_of_the_inputs(raw: Path) -> None:
    states = [read_corpus(raw).state]
    for reason in ("one", "another"):
        decide(raw, told({**fact(raw, "headquarters", "Porto")}, "accept", reason=reason))
        states.append(read_corpus(raw).state)
    assert len(set(states)) == 3


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"decision": "maybe"}, "decision must be one of accept, reject, choose, correct, not 'maybe'"),
        ({"table": "refusals"}, "table must be one of founding_years"),
        ({"quote": None}, "quote is missing"),
        ({"reason": "  "}, "reason must be text that is not blank"),
        ({"date": "yesterday"}, "date must be a day such as 2024-03-31"),
        ({"date": None}, "date must be a day"),
        ({"status": "historical"}, 'unknown key "status"'),
        ({"colour": "red"}, 'unknown key "colour". Allowed are: decision, table'),
        ({"decision": "correct"}, "correct sets nothing right"),
        ({"set": {"event": "created"}}, "reject sets no column"),
        ({"decision": "accept", "set": {"founding_year": 1932}}, '"founding_year" cannot be set'),
        ({"decision": "accept", "set": {"status": "current"}}, '"status" cannot be set'),
        ({"decision": "accept", "set": {"event": "invented"}}, "event must be one of established"),
        ({"decision": "accept", "set": "created"}, "must be columns with values"),
        ({"decision": "correct", "table": "member_counts", "set": {"as_of_year": "2019"}}, "must be a year such as"),
        ({"decision": "choose", "table": "names"}, "choose decides a conflict"),
    ],
)
def test_what_is_wrong_in_the_file_is_named_with_its_place(raw: Path, change: dict[str, object], problem: str) -> None:
    decide(raw, told(fact(raw, "founding_years", "1931"), "reject", **change))
    with pytest.raises(UserError) as caught:
        read_corpus(raw)
    assert problem in str(caught.value)
    assert f"{raw / 'reviews.toml'}, [f09d976b0e92f536]" in str(caught.value)


def test_a_table_that_names_no_fact_is_refused(raw: Path) -> None:
    decide(raw, 'decision = "reject"\n')
    with pytest.raises(UserError, match="a decision is a table named by a fact_id"):
        read_corpus(raw)
