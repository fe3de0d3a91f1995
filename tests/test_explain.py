"""`explain`: a page in the terminal, every value and refusal in its place, with the rule that found it."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.explain.explained import Explained, explain
from pipeline.explain.marked_text import marked_text
from pipeline.explain.marks import Mark, visible_span
from pipeline.explain.screen import show_page
from pipeline.sources import RawSource

TEXT = """Harbour Pilots Union (HPU)

The Harbour Pilots Union was founded in 1931. It has forty-two member states. Its headquarters are in Porto, Portugal.
It keeps 1,250 lamps. In 1998 the union was renamed.
"""
HTML = """<html><body><nav><a href="/">Home</a> <a href="/p">Partners</a></nav>
<h1>Our partners</h1>
<h2>Harbour Pilots Union <abbr>(HPU)</abbr></h2>
<p>The <b>Harbour&nbsp;Pilots Union</b> was founded in <i>19<span>3</span>1</i> &amp; has its headquarters
in Porto, Portugal.</p>
<h2>Lantern Museum</h2>
<p>The Lantern Museum is a museum of lamps. The museum was founded in 1954 and shows them to all.</p>
</body></html>
"""
MARKDOWN = """# Partners

## [Harbour Pilots Union](https://example.org/hpu) (HPU)

The **Harbour Pilots Union** was [founded](history.md) in *1931*.
Its headquarters are in [Porto](https://example.org/porto), Portugal.
"""


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A raw folder with the page as text and as HTML; the terminal is 100 columns wide."""
    folder = tmp_path / "raw"
    (folder / "web").mkdir(parents=True)
    (folder / "pilots.txt").write_text(TEXT, encoding="utf-8")
    (folder / "web" / "partners.html").write_text(HTML, encoding="utf-8")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return folder


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["explain", *map(str, arguments)])


def shown(*arguments: object) -> str:
    """What is printed, line ends and runs of blanks as one blank."""
    result = run(*arguments)
    assert result.exit_code == 0, result.stderr
    return " ".join(result.stdout.split())


def mark_of(explained: Explained, table: str, words: str) -> Mark:
    """The only mark of a table with these words."""
    found = [m for m in explained.marks if m.table == table and m.fact.evidence.value_text == words]
    assert len(found) == 1, found
    return found[0]


def test_each_value_stands_in_brackets_and_below_it_with_its_table_rule_and_place(raw: Path) -> None:
    page = shown(raw / "pilots.txt")
    number = re.search(r"was founded in \[1931\]#(\d+)\.", page)
    assert number, page
    quote = "founded in 1931"
    start = TEXT.index(quote)
    place = f"{start}:{start + len(quote)}"
    assert f"#{number[1]} founding_years 1931 · founded founding.verb {place}" in page
    assert "It has [forty-two]#" in page
    assert re.search(r"headquarters Porto · Portugal · PT seat\.\w+ \d+:\d+", page)


def test_a_refusal_stands_in_braces_with_its_reason_and_what_that_means(raw: Path) -> None:
    page = shown(raw / "pilots.txt")
    number = re.search(r"In \{1998\}#(\d+) the union was renamed\.", page)
    assert number, page
    assert f"#{number[1]} founding_years 1998 · refused: renamed founding.no_renaming" in page
    assert "Reasons of the refusals: renamed a year in which the body was renamed, moved or reorganised" in page


def test_a_number_that_came_to_nothing_is_pointed_out(raw: Path) -> None:
    place = TEXT.index("It keeps")
    assert f"{place}:{place + len('It keeps 1,250 lamps.')} It keeps ?1,250? lamps." in shown(raw / "pilots.txt")


def test_a_number_that_the_profile_states_already_did_not_come_to_nothing() -> None:
    page = explain(RawSource("page", "page.txt", "text", text=f"{TEXT}\nWe are 42 friends.\n"))
    assert [page.page.text[slice(*one.numbers[0])] for one in page.unread] == ["1,250"]


@pytest.mark.parametrize("words", ["on 3 May it met", "one lamp", "see [12]", "call +351 22 123 456", "by article 5"])
def test_days_references_and_telephones_are_no_numbers_to_read(words: str) -> None:
    page = explain(RawSource("page", "page.txt", "text", text=f"{TEXT}\nThe union is at home in Porto: {words}.\n"))
    assert [page.page.text[slice(*one.numbers[0])] for one in page.unread] == ["1,250"]


def test_markup_is_shown_as_a_reader_sees_it_with_places_in_the_raw_file(raw: Path) -> None:
    page = shown(raw / "web" / "partners.html")
    assert "<" not in page
    assert "(furniture) Home Partners" in page
    assert "The Harbour Pilots Union was founded in [1931]#" in page
    start, end = HTML.index("founded in <i>"), HTML.index("</i> &amp;")
    assert f"{start}:{end}" in page
    assert page.index("in no profile") < page.index("profile 1: Harbour Pilots Union (HPU)")
    assert page.index("profile 1: Harbour Pilots Union (HPU)") < page.index("profile 2: Lantern Museum")


@pytest.mark.parametrize(("format", "raw"), [("text", TEXT), ("html", HTML), ("markdown", MARKDOWN)])
def test_a_mark_is_found_where_the_fact_was_read(format: str, raw: str) -> None:
    page = explain(RawSource("page", "page", format, text=raw))
    mark = mark_of(page, "founding_years", "1931")
    assert page.page.text[slice(*mark.value)] == "1931"
    assert page.page.text[slice(*mark.quote)] == "founded in 1931"
    for one in page.marks:
        proof = one.fact.evidence
        assert page.page.raw_span(*one.quote) == (proof.quote_start, proof.quote_end)
        assert visible_span(page.page, proof.quote_start, proof.quote_end) == one.quote


def test_what_a_terminal_would_obey_is_escaped() -> None:
    assert "\x1b" not in shown_text("The union is red: \x1b[31m and \u202eturned.")
    assert r"red: \x1b[31m and \u202eturned." in shown_text("The union is red: \x1b[31m and \u202eturned.")


def shown_text(sentence: str) -> str:
    screen = Console(width=100, markup=False, highlight=False)
    with screen.capture() as capture:
        show_page(screen, explain(RawSource("page", "page.txt", "text", text=f"{TEXT}\n{sentence}\n")))
    return " ".join(capture.get().split())


def test_brackets_nest_and_share_and_one_that_crosses_another_is_only_listed() -> None:
    page = explain(RawSource("page", "page.txt", "text", text=TEXT))
    year, count = mark_of(page, "founding_years", "1931"), mark_of(page, "member_counts", "forty-two")
    text = "one two three four"
    outer, inner = replace(year, number=1, value=(0, 13)), replace(count, number=2, value=(4, 7))
    same, crossing = replace(count, number=3, value=(0, 13)), replace(count, number=4, value=(8, 18))
    assert marked_text(text, (0, 18), [outer, inner]).plain == "[one [two]#2 three]#1 four"
    assert marked_text(text, (0, 18), [outer, same]).plain == "[one two three]#1,3 four"
    assert marked_text(text, (0, 18), [outer, crossing]).plain == "[one two three]#1 four"


def test_one_rule_shows_its_sentences_alone(raw: Path) -> None:
    page = shown(raw / "pilots.txt", "--rule", "founding.verb")
    assert "fired once in" in page
    assert "The Harbour Pilots Union was founded in [1931]#" in page
    assert "forty-two" not in page
    assert "fired nowhere in" in shown(raw / "pilots.txt", "--rule", "founding.being")


def test_one_rule_is_looked_for_on_every_page_of_a_folder(raw: Path) -> None:
    page = shown(raw, "--rule", "founding.verb")
    assert "fired 3 times in" in page
    assert "pilots.txt · profile 1" in page
    assert "web/partners.html · profile 2: Lantern Museum" in page


def test_an_unknown_rule_is_wrong_usage_and_the_nearest_are_named(raw: Path) -> None:
    result = run(raw / "pilots.txt", "--rule", "founding.verbs")
    assert result.exit_code == 2
    assert "there is no rule 'founding.verbs'" in result.stderr
    assert "founding.verb," in result.stderr


def test_json_holds_profiles_values_refusals_and_what_came_to_nothing(raw: Path) -> None:
    page = json.loads(run(raw / "pilots.txt", "--json").stdout)
    assert (page["source_id"], page["format"], page["character_count"]) == ("pilots", "text", len(TEXT))
    assert [one["name"] for one in page["profiles"]] == ["Harbour Pilots Union"]
    year = next(one for one in page["values"] if one["table"] == "founding_years")
    assert year["founding_year"] == 1931
    assert year["sentence"] == "The Harbour Pilots Union was founded in 1931."
    assert TEXT[year["quote_start"] : year["quote_end"]] == year["quote"] == "founded in 1931"
    assert [(one["value_text"], one["reason"]) for one in page["refusals"]] == [("1998", "renamed")]
    assert [one["numbers"][0]["text"] for one in page["came_to_nothing"]] == ["1,250"]


def test_json_of_one_rule_names_the_pages_where_it_fired(raw: Path) -> None:
    found = json.loads(run(raw, "--rule", "seat.seat_is", "--json").stdout)
    assert [page["source_id"] for page in found["pages"]] == ["pilots", "web/partners"]
    assert found["meaning"]


def test_a_folder_is_summed_up(raw: Path) -> None:
    (raw / "broken.txt").write_bytes(b"caf\xe9")
    page = shown(raw)
    assert page.startswith("2 pages read, 1 quarantined: 3 profiles, ")
    assert re.search(r"3 0 2 founding\.verb", page), "three values, no refusal, on two pages"
    assert re.search(r"\d+ rules fired nowhere: .*founding\.being", page)
    assert "pilots.txt" in page
    assert "It keeps ?1,250? lamps." in page
    assert "error quarantined broken: broken.txt: byte 3" in page


def test_a_folder_as_json(raw: Path) -> None:
    found = json.loads(run(raw, "--json").stdout)
    assert (found["pages_read"], found["pages_quarantined"]) == (2, 0)
    verb = next(rule for rule in found["rules"] if rule["rule_id"] == "founding.verb")
    assert verb == {"rule_id": "founding.verb", "values": 3, "refusals": 0, "pages": 2}
    assert [one["path"] for one in found["came_to_nothing"]] == ["pilots.txt"]


def test_colour_is_for_terminals_and_not_where_it_is_unwanted(raw: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in run(raw / "pilots.txt").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[32m1931" in run(raw / "pilots.txt").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[32m" not in run(raw / "pilots.txt").stdout


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal_nor_than_what_is_read_with_ease(
    columns: int, raw: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    widths = [len(line) for line in run(raw / "pilots.txt").stdout.splitlines()]
    assert max(widths) <= min(columns, 110)


def test_the_words_of_sources_toml_hold_for_a_single_page_too(raw: Path) -> None:
    (raw / "sources.toml").write_text('["web/old"]\nencoding = "cp1252"\n', encoding="utf-8")
    (raw / "web" / "old.txt").write_bytes(TEXT.replace("Porto", "Évora").encode("cp1252"))
    assert "headquarters are in [Évora]#" in shown(raw / "web" / "old.txt")
