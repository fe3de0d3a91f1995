"""Reviews as gold: which rules people reject."""

import json
from pathlib import Path

import pytest
from reviewed_pages import PILOTS, decide, fact, pages, told
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.evaluate.gold_values import GoldError
from pipeline.evaluate.reviewed import reviewed


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """The pages with decisions on two values of one rule, on two refusals, and a correction."""
    raw = pages(tmp_path)
    unit = {"member_kind": "other", "member_unit": "visitors", "qualifier": "exact", "status": "current"}
    decide(
        raw,
        told(fact(raw, "founding_years", "1933"), "choose"),
        told(fact(raw, "founding_years", "1902"), "reject", reason="said of the lantern"),
        told(fact(raw, "member_counts", "17"), "correct", set={"member_kind": "associate"}),
        told(fact(raw, "refusals", "2019"), "reject"),
        told(fact(raw, "refusals", "300"), "accept", set=unit),
    )
    return raw


def test_each_decision_is_a_verdict_on_the_rule_that_made_the_fact(raw: Path) -> None:
    found = reviewed(raw / "reviews.toml")
    assert {rule: dict(verdicts) for (_, rule), verdicts in found.rules.items()} == {
        "founding.verb": {"right": 1, "wrong": 1},
        "members.member_word": {"corrected": 1},
        "founding.no_cue": {"refused_rightly": 1},
        "members.no_people": {"refused_wrongly": 1},
    }
    assert (found.decisions, found.stale) == (5, 0)


def test_a_stale_decision_is_told_and_not_counted(raw: Path) -> None:
    (raw / "pilots.txt").write_text(PILOTS.replace("2019", "2018"), encoding="utf-8")
    found = reviewed(raw / "reviews.toml")
    assert (found.decisions, found.stale) == (4, 1)


def test_the_command_takes_the_file_and_shows_the_rules_most_rejected_first(raw: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    result = CliRunner().invoke(app, ["evaluate", str(raw / "reviews.toml"), "-v", "--json", str(out)])
    assert result.exit_code == 0, result.stderr
    shown = " ".join(result.stdout.split())
    assert "lists/lantern: founding_years: 1902 (founding.verb): wrong: said of the lantern" in shown
    assert "5 decisions" in shown
    assert "founding_years 1 0 1 0 0 founding.verb" in shown
    found = json.loads(out.read_text(encoding="utf-8"))
    assert [rule["rule_id"] for rule in found["rules"]] == [
        "founding.verb",
        "members.no_people",
        "members.member_word",
        "founding.no_cue",
    ]


def test_decisions_have_no_halves(raw: Path) -> None:
    result = CliRunner().invoke(app, ["evaluate", str(raw / "reviews.toml"), "--half", "a"])
    assert result.exit_code == 2
    assert "decisions have no halves" in result.stderr


@pytest.mark.parametrize("name", ["other.toml", "reviews.toml"])
def test_a_file_without_decisions_is_told(raw: Path, name: str) -> None:
    (raw / "reviews.toml").write_text("", encoding="utf-8")
    with pytest.raises(GoldError, match=r"is no reviews\.toml|nobody decided anything in it"):
        reviewed(raw / name)
