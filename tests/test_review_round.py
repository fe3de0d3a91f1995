"""A round of reviews: what is asked in which order, what each key writes, and how it is taken back."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from reviewed_pages import PILOTS, decide, fact, pages, told
from scripted import Script

from pipeline.corpus import read_corpus
from pipeline.reviewing.file import ReviewFile
from pipeline.reviewing.questions import Question
from pipeline.reviewing.review import asked
from pipeline.reviewing.session import Session
from pipeline.reviewing.terminal import Asker, LeaveError


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return pages(tmp_path)


def questions(raw: Path, whole: bool = False) -> list[Question]:
    return asked(raw, None, whole)[1]


def whys(raw: Path) -> list[tuple[str, object]]:
    return [(one.why, one.review.words if one.review else one.row["value_text"]) for one in questions(raw)]


def a_round(raw: Path, *answers: str, whole: bool = False) -> Script:
    """Answer the questions of today."""
    today, found = asked(raw, None, whole)
    script = Script.of(*answers)
    Session(today, ReviewFile(raw), script, "Ada Reader", "2026-11-25").run(found)
    return script


def written(raw: Path) -> dict[str, dict[str, object]]:
    """What stands in the file, by the words that were decided on."""
    found = tomllib.loads((raw / "reviews.toml").read_text(encoding="utf-8"))
    return {table["words"]: {"fact_id": name, **table} for name, table in found.items()}


def test_conflicts_come_first_then_warnings_then_refusals_that_look_like_values(raw: Path) -> None:
    page = raw / "lists" / "lantern.html"
    page.write_text(page.read_text().replace("17 member states", "1,700 member states"), encoding="utf-8")
    assert whys(raw) == [
        ("conflict", "1933"),
        ("conflict", "1931"),
        ("warning", "1,700"),
        ("refusal", "2019"),
        ("refusal", "300"),
    ]


def test_other_values_of_a_rule_are_asked_about_once_one_was_rejected(raw: Path) -> None:
    decide(raw, told(fact(raw, "founding_years", "1931"), "reject"))
    assert whys(raw) == [("refusal", "2019"), ("refusal", "300"), ("rule", "1902"), ("rule", "1933")]
    assert questions(raw)[2].note == "people rejected 1 value of this rule"


def test_what_is_decided_is_not_asked_again_and_all_the_rest_is_with_all(raw: Path) -> None:
    first = questions(raw, whole=True)
    decide(raw, told(fact(raw, "headquarters", "Porto"), "accept"))
    left = {one.fact_id for one in questions(raw, whole=True)}
    assert {one.fact_id for one in first} - left == {fact(raw, "headquarters", "Porto")["fact_id"]}
    assert "Harbour Pilots Union" not in {one.row["value_text"] for one in first}, "a profile's own name stays"


def test_one_key_writes_a_decision_with_what_was_read(raw: Path) -> None:
    script = a_round(raw, "c", "r")
    assert "The Harbour Pilots Union was founded in [1933]." in script.shown
    year = fact(raw, "founding_years", "1933")
    assert written(raw)["1933"] == {
        "fact_id": year["fact_id"],
        "decision": "choose",
        "page": "lists/lantern",
        "table": "founding_years",
        "words": "1933",
        "quote": "founded in 1933",
        "reason": "of those in conflict it is the one that counts",
        "reviewer": "Ada Reader",
        "date": date(2026, 11, 25),
    }
    assert written(raw)["2019"]["decision"] == "reject", "the other value of the conflict is not asked about any more"


def test_a_capital_letter_asks_for_the_reason(raw: Path) -> None:
    a_round(raw, "R", "said of its forerunner")
    assert written(raw)["1933"]["reason"] == "said of its forerunner"


def test_accepting_a_refusal_asks_for_what_the_row_needs_and_proposes_it(raw: Path) -> None:
    script = a_round(raw, "s", "s", "s", "a", "other", "", "2", "historical")
    assert "In 2019 it held a fair with {300} visitors." in script.shown
    assert written(raw)["300"]["set"] == {
        "member_kind": "other",
        "member_unit": "visitors",
        "qualifier": "over",
        "status": "historical",
    }
    assert fact(raw, "member_counts", "300")["review"] == "accepted"


def test_what_the_quote_does_not_say_is_refused_at_once_and_asked_again(raw: Path) -> None:
    script = a_round(raw, "s", "s", "s", "a", "", "guests", "", "", "r")
    assert 'member_unit is "guests", which does not stand in the quote "300 visitors"' in " ".join(script.shown.split())
    assert written(raw)["300"]["decision"] == "reject"


def test_editing_asks_for_each_column_and_writes_those_that_were_changed(raw: Path) -> None:
    today, found = asked(raw, "lists/lantern", True)
    count = [one for one in found if one.row["table"] == "member_counts"]
    script = Script.of("e", "", "", "", "", "", "", "e", "", "3", "", "", "", "")
    Session(today, ReviewFile(raw), script, "Ada Reader", "2026-11-25").run(count)
    assert "Nothing was changed" in script.shown
    assert written(raw)["17"]["set"] == {"member_kind": "associate"}
    assert fact(raw, "member_counts", "17")["review"] == "corrected"


def test_undo_takes_the_last_decision_out_of_the_file_and_asks_again(raw: Path) -> None:
    script = a_round(raw, "r", "u", "u", "c")
    assert "1 decision taken back" in script.shown
    assert "Nothing to undo" in script.shown
    assert {words: one["decision"] for words, one in written(raw).items()} == {"1933": "choose"}


def test_an_unknown_key_is_answered_with_what_each_key_does(raw: Path) -> None:
    script = a_round(raw, "x", "q")
    assert "a  accept  it is right as it stands" in script.shown
    assert not (raw / "reviews.toml").exists()


def test_comments_and_other_decisions_stay_as_they_are(raw: Path) -> None:
    before = (
        "# Ours. Ask before you change it.\n\n" + told(fact(raw, "headquarters", "Porto"), "accept") + "# the end\n"
    )
    decide(raw, before)
    a_round(raw, "c")
    text = (raw / "reviews.toml").read_text(encoding="utf-8")
    assert text.startswith(before.rstrip())
    assert {one["decision"] for one in written(raw).values()} == {"accept", "choose"}
    assert [file.name for file in raw.iterdir() if "unfinished" in file.name] == []


def test_a_decision_that_is_stale_is_asked_about_first_and_moved_with_one_key(raw: Path) -> None:
    decide(raw, told(fact(raw, "headquarters", "Porto"), "accept"))
    (raw / "pilots.txt").write_text(PILOTS.replace("in Porto", "in Faro"), encoding="utf-8")
    assert whys(raw)[0] == ("stale", "Porto")
    script = a_round(raw, "m", "u", "m")
    shown = " ".join(script.shown.split())
    assert "Nearest to it today is [f" in shown
    assert '"Faro" in "Its headquarters are in Faro, Portugal"' in shown
    assert [(words, one["reviewer"]) for words, one in written(raw).items()] == [("Faro", "Ada Reader")]
    assert {row["review"] for row in read_corpus(raw).facts} == {None, "accepted"}


def test_a_stale_decision_is_dropped_with_one_key_and_comes_back_with_undo(raw: Path) -> None:
    decide(raw, told(fact(raw, "headquarters", "Porto"), "accept"))
    (raw / "pilots.txt").write_text(PILOTS.replace("in Porto", "in Faro"), encoding="utf-8")
    a_round(raw, "d", "u")
    assert list(written(raw)) == ["Porto"]
    a_round(raw, "d")
    assert written(raw) == {}
    assert read_corpus(raw).facts


def test_nobody_decides_by_an_arrow_key_or_by_words_typed_for_another_program(monkeypatch: pytest.MonkeyPatch) -> None:
    pressed = iter(["\x1b[A", "other\n", "\n", "R", "\x04"])
    monkeypatch.setattr(Asker, "_pressed", staticmethod(lambda: next(pressed)))
    asker = Asker(Script.of().screen)
    assert asker.key() == "R"
    with pytest.raises(LeaveError):
        asker.key()
