"""The command `review` as people meet it: in a real terminal, by keyboard, and as lines for scripts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from reviewed_pages import decide, fact, pages, told
from scripted import ROOT, Terminal

COLUMNS = ["why", "fact_id", "page", "table", "organisation_id", "words", "rule_id", "note", "quote"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages(tmp_path)
    return tmp_path


def call(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pipeline", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_round_by_keyboard_is_built_and_proved(folder: Path) -> None:
    terminal = Terminal(folder, ["review", "--reviewer", "Ada Reader"])
    terminal.sees("1 of 4 · 0 decided · values that disagree")
    terminal.sees("founded in [1933]")
    terminal.sees("[?]")
    terminal.types("c")
    terminal.sees("choose: written to reviews.toml")
    terminal.sees("In {2019} it held a fair")
    terminal.types("R")
    terminal.sees("reason [the sentence does not state it]:")
    terminal.types("a fair\n")
    terminal.sees("reject: written")
    terminal.types("q")
    terminal.sees("2 decisions in raw/reviews.toml")
    assert terminal.ends() == 0
    assert max(len(line.rstrip()) for line in terminal.text.split("\n")) <= 80

    assert call(folder, "build").returncode == 0
    proved = call(folder, "verify")
    assert (proved.returncode, proved.stderr) == (0, "")
    assert "chosen" in (folder / "outputs" / "latest" / "founding_years.csv").read_text(encoding="utf-8")


def test_a_round_is_taken_up_where_it_was_left(folder: Path) -> None:
    raw = folder / "raw"
    decide(raw, told(fact(raw, "founding_years", "1933"), "choose"), told(fact(raw, "refusals", "2019"), "reject"))
    again = Terminal(folder, ["review", "--reviewer", "Ada Reader"])
    again.sees("1 of 1 · 0 decided · a refusal that looks like a value")
    again.types("\x03")
    again.sees("No decision was made")
    assert again.ends() == 0


def test_a_page_that_changes_makes_a_decision_stale_until_it_is_moved_by_keyboard(folder: Path) -> None:
    decide(folder / "raw", told(fact(folder / "raw", "founding_years", "1933"), "choose"))
    assert call(folder, "build").returncode == 0
    page = folder / "raw" / "lists" / "lantern.html"
    page.write_text(page.read_text().replace("founded in 1933", "founded in 1934"), encoding="utf-8")
    for command in ("build", "verify"):
        stale = call(folder, command)
        assert stale.returncode == 1
        assert "reviews.toml, [fd295238a1c2c323]: stale: " in stale.stderr
        assert '"1934" in "founded in 1934"' in stale.stderr
        assert "Traceback" not in stale.stderr

    mended = Terminal(folder, ["review"])
    mended.sees("[Ada Reader]:")
    mended.types("\n")
    mended.sees("[m]ove")
    mended.types("m")
    mended.sees("choose: written")
    mended.sees("[?]")
    mended.types("q")
    assert mended.ends() == 0
    assert call(folder, "build").returncode == 0


def test_the_list_is_for_scripts(folder: Path) -> None:
    found = call(folder, "review", "--list")
    lines = [line.split("\t") for line in found.stdout.splitlines()]
    assert lines[0] == COLUMNS
    assert [(line[0], line[5], line[-1]) for line in lines[1:]] == [
        ("conflict", "1933", "founded in 1933"),
        ("conflict", "1931", "founded in 1931"),
        ("refusal", "2019", "2019"),
        ("refusal", "300", "300 visitors"),
    ]
    assert found.stderr == ""


def test_one_page_alone_is_asked_about(folder: Path) -> None:
    found = call(folder, "review", "--list", "--page", "lists/lantern")
    assert [line.split("\t")[2] for line in found.stdout.splitlines()[1:]] == ["lists/lantern"]
    wrong = call(folder, "review", "--list", "--page", "lists/lantern.html")
    assert wrong.returncode == 1
    assert 'there is no page "lists/lantern.html". Near it: lists/lantern' in wrong.stderr


def test_without_a_terminal_nobody_is_asked(folder: Path) -> None:
    found = call(folder, "review")
    assert (found.returncode, found.stdout) == (1, "")
    assert "this is no terminal, so nobody can be asked" in found.stderr
    assert "--list" in found.stderr


def test_a_round_without_questions_says_so(folder: Path) -> None:
    raw = folder / "raw"
    chosen = told(fact(raw, "founding_years", "1933"), "choose")
    decide(raw, chosen, *(told(fact(raw, "refusals", words), "reject") for words in ("2019", "300")))
    terminal = Terminal(folder, ["review"])
    terminal.sees("Nothing in raw needs a person.")
    assert terminal.ends() == 0
