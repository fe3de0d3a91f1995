"""`evaluate`: what counts as right, wrong, missing and neutral on annotated pages, by field and by rule."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.evaluate.gold import GoldPage, half_of, read_gold
from pipeline.evaluate.score import score_pages
from pipeline.evaluate.tally import Score

TEXT = """Harbour Pilots Union (HPU)

The Harbour Pilots Union was founded in 1931 as the Rowers Bureau. It has forty-two member states and 7 observers.
Its headquarters are in Porto, Portugal. It promotes safe pilotage, harbour maps and tide tables.
"""
#: Scores the page about the union: what is annotated, another text, other keys of the page.
Scored = Callable[..., Score]
BODY = {"organisation": "Harbour Pilots Union", "acronym": "HPU"}
YEAR = {"year": 1931, "role": "founding"}
COUNT = {"count": 42, "kind": "member", "unit": "member states", "qualifier": "exact", "role": "current"}
SEAT = {"city": "Porto", "country": "Portugal"}


def gold_file(folder: Path, *pages: dict[str, object]) -> Path:
    file = folder / "gold.jsonl"
    file.write_text("".join(json.dumps(page) + "\n" for page in pages), encoding="utf-8")
    return file


@pytest.fixture
def scored(tmp_path: Path) -> Scored:
    """Scores one page about the union with some annotated values."""

    def score(text: str = TEXT, **more: object) -> Score:
        page: dict[str, object] = {"id": "pilots", "text": text, **BODY, "gold": {}, **more}
        return score_pages(read_gold(gold_file(tmp_path, page)))

    return score


def counts(score: Score, field: str) -> tuple[int, int, int]:
    """Right, wrong, missing."""
    tally = score.fields[field]
    return tally.right, tally.wrong, tally.missing


@pytest.mark.parametrize(
    ("field", "values", "expected"),
    [
        ("founding_years", [YEAR], (1, 0, 0)),
        ("founding_years", [{"year": 1931}], (1, 0, 0)),
        ("founding_years", [{"year": 1931, "role": "acceptable"}], (0, 0, 0)),
        ("founding_years", [], (0, 1, 0)),
        ("founding_years", [{"year": 1930}], (0, 1, 1)),
        ("founding_years", [YEAR, {"year": 1930}], (1, 0, 1)),
        ("founding_years", [YEAR, {"year": 1930, "role": "acceptable"}], (1, 0, 0)),
        ("member_counts", [COUNT], (1, 1, 0)),
        ("member_counts", [COUNT, {"count": 7, "kind": "observer", "role": "acceptable"}], (1, 0, 0)),
        ("member_counts", [{**COUNT, "role": "historical"}], (0, 1, 0)),
        ("headquarters", [SEAT], (1, 0, 0)),
        ("headquarters", [{"city": "porto", "country": None}], (1, 0, 0)),
        ("headquarters", [{"city": "Lisbon"}], (0, 1, 1)),
        ("former_names", [{"name": "Oarsmen Bureau"}], (0, 1, 1)),
        ("former_names", [{"name": "the Rowers' Bureau"}], (1, 0, 0)),
    ],
)
def test_a_required_value_is_right_or_missing_and_any_other_is_wrong_unless_it_is_acceptable(
    field: str, values: list[dict[str, object]], expected: tuple[int, int, int], scored: Scored
) -> None:
    assert counts(scored(gold={field: values}), field) == expected


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [(["member", "observer"], (2, 0, 0)), (["member", "associate"], (1, 1, 1)), (["observer", "member"], (0, 2, 2))],
)
def test_a_count_with_kind_is_right_where_both_are(
    kinds: list[str], expected: tuple[int, int, int], scored: Scored
) -> None:
    values = [{"count": count, "kind": kind} for count, kind in zip((42, 7), kinds, strict=True)]
    score = scored(gold={"member_counts": values})
    assert counts(score, "member_kinds") == expected
    assert counts(score, "member_counts") == (2, 0, 0)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["safe pilotage", "harbour maps", "tide tables"], (3, 0, 0)),
        (["pilotage", "maps of the harbour", "tables of tides and moons"], (2, 1, 1)),
        (["safe pilotage"], (1, 2, 0)),
        ([], (0, 3, 0)),
    ],
)
def test_areas_are_the_same_where_half_of_their_words_are(
    labels: list[str], expected: tuple[int, int, int], scored: Scored
) -> None:
    score = scored(gold={"activity_areas": [{"label": label} for label in labels]})
    assert counts(score, "activity_areas") == expected


def test_precision_recall_and_f1(scored: Scored) -> None:
    tally = scored(gold={"activity_areas": [{"label": "safe pilotage"}, {"label": "oil spills"}]}).fields
    areas = tally["activity_areas"]
    assert (areas.right, areas.wrong, areas.missing) == (1, 2, 1)
    assert (areas.precision, areas.recall, areas.f1) == (1 / 3, 1 / 2, 2 / 5)
    assert tally["former_names"].f1 is None, "nothing is required"


def test_a_trap_published_as_a_value_is_counted_by_its_type(scored: Scored) -> None:
    traps = [{"type": "year", "value": 1931}, {"type": "year", "value": 1999}, {"type": "hq", "value": "PORTO"}]
    score = scored(gold={}, traps=traps)
    assert (score.traps_annotated, dict(score.traps)) == (3, {"year": 1, "count": 0, "hq": 1})
    assert scored(gold={"founding_years": [YEAR]}, traps=traps[:1]).traps.total() == 0


def test_what_stands_beside_a_right_value_is_counted_apart(scored: Scored) -> None:
    exact = scored(gold={"member_counts": [COUNT], "headquarters": [SEAT]}).details
    assert dict(exact) == {"counts": 1, "qualifier": 1, "unit": 1, "seats": 1, "country": 1}
    other = {**COUNT, "qualifier": "over", "unit": "navies"}
    wrong = scored(gold={"member_counts": [other], "headquarters": [{**SEAT, "country": None}]}).details
    assert dict(wrong) == {"counts": 1, "qualifier": 0, "unit": 0, "seats": 1, "country": 0}


def test_only_the_annotated_fields_are_scored(scored: Scored) -> None:
    score = scored(gold={"founding_years": [YEAR]}, fields=["founding_years"])
    assert counts(score, "founding_years") == (1, 0, 0)
    assert counts(score, "headquarters") == counts(score, "activity_areas") == (0, 0, 0)
    assert {table for table, _ in score.rules} == {"profiles", "founding_years"}


def test_each_rule_is_judged_by_its_values(scored: Scored) -> None:
    gold = {"founding_years": [YEAR], "headquarters": [{**SEAT, "role": "acceptable"}], "member_counts": [COUNT]}
    rules = {rule: dict(found) for (_, rule), found in scored(gold=gold).rules.items()}
    assert rules["founding.verb"] == {"right": 1}
    assert rules["seat.seat_is"] == {"neutral": 1}
    assert rules["members.member_word"] == {"right": 1, "wrong": 1}
    assert rules["profile.heading"] == {"right": 1}


TWO = f"{TEXT}\n\nLantern Museum\n\nThe Lantern Museum is a museum of lamps. The museum was founded in 1954.\n"
MUSEUM = TWO.index("Lantern Museum")


def two_bodies(*bodies: dict[str, object], **more: object) -> dict[str, object]:
    return {"id": "two", "text": TWO, "organisations": list(bodies), **more}


def test_profiles_are_matched_to_bodies_by_name(tmp_path: Path) -> None:
    bodies = [{"name": "Lantern Museum", "acronym": None}, {"name": "Harbour Pilots Union", "acronym": "HPU"}]
    score = score_pages(read_gold(gold_file(tmp_path, two_bodies(*bodies))))
    assert (counts(score, "organisations"), counts(score, "names")) == ((2, 0, 0), (2, 0, 0))
    assert counts(score, "founding_years") == (0, 2, 0)


def test_profiles_are_matched_by_their_place_where_names_differ(tmp_path: Path) -> None:
    body = {"name": "Society of Old Lights", "acronym": None, "name_span": [MUSEUM, MUSEUM + 14]}
    body |= {"block_span": [MUSEUM, len(TWO)], "founding_years": [{"year": 1954}]}
    union = {"name": "Harbour Pilots Union", "acronym": "HPU", "founding_years": [YEAR]}
    score = score_pages(read_gold(gold_file(tmp_path, two_bodies(body, union))))
    assert counts(score, "organisations") == (2, 0, 0)
    assert counts(score, "names") == (1, 1, 1)
    assert counts(score, "founding_years") == (2, 0, 0)


def test_a_body_that_is_not_there_is_invented_and_all_its_values_are_wrong(tmp_path: Path) -> None:
    union = {"name": "Harbour Pilots Union", "acronym": "HPU", "founding_years": [YEAR]}
    page = two_bodies(union, traps=[{"type": "year", "value": 1954}])
    score = score_pages(read_gold(gold_file(tmp_path, page)))
    assert counts(score, "organisations") == (1, 1, 0)
    assert counts(score, "founding_years") == (1, 1, 0)
    assert score.traps["year"] == 1


def test_a_body_without_a_profile_is_missing_and_its_values_too(tmp_path: Path) -> None:
    more = {"name": "Tide Office", "acronym": None, "founding_years": [{"year": 1801}]}
    union = {"name": "Harbour Pilots Union", "acronym": "HPU"}
    museum = {"name": "Lantern Museum", "acronym": None}
    score = score_pages(read_gold(gold_file(tmp_path, two_bodies(more, union, museum))))
    assert counts(score, "organisations") == (2, 0, 1)
    assert counts(score, "founding_years") == (0, 2, 1)


def test_whether_a_body_is_profiled_may_be_left_open(tmp_path: Path) -> None:
    union = {"name": "Harbour Pilots Union", "acronym": "HPU"}
    museum = {"name": "Lantern Museum", "acronym": None, "profiled": False}
    office = {"name": "Tide Office", "acronym": None, "profiled": False}
    score = score_pages(read_gold(gold_file(tmp_path, two_bodies(union, museum, office))))
    assert counts(score, "organisations") == (1, 0, 0)


def test_the_two_halves_are_all_pages_and_stay_the_same() -> None:
    pages = [GoldPage(f"page-{i}", "text", "", frozenset(), (), ()) for i in range(40)]
    a, b = half_of(pages, "a"), half_of(pages, "b")
    assert len(a) + len(b) == 40
    assert min(len(a), len(b)) > 10
    assert [page.page_id for page in half_of(pages[:6], "a")] == ["page-0", "page-2", "page-3", "page-5"]


def test_markup_is_read_as_a_build_reads_it(tmp_path: Path) -> None:
    html = "<h2>Harbour Pilots Union</h2><p>The Harbour <b>Pilots</b> Union was founded in 19<i>31</i>.</p>"
    page = {"id": "web", "format": "html", "text": html, **BODY, "gold": {"founding_years": [YEAR]}}
    score = score_pages(read_gold(gold_file(tmp_path, page)))
    assert counts(score, "founding_years") == (1, 0, 0)
    assert (score.flawed, score.rows > 2) == (0, True)


def test_the_command_prints_fields_and_rules_and_each_error_where_asked(tmp_path: Path) -> None:
    gold = {"founding_years": [{"year": 1998}], "headquarters": [SEAT]}
    text = f"{TEXT}In 1998 the union was renamed.\n"
    file = gold_file(tmp_path, {"id": "pilots", "text": text, **BODY, "gold": gold})
    result = CliRunner().invoke(app, ["evaluate", str(file), "-v", "--json", str(tmp_path / "out.json")])
    assert result.exit_code == 0, result.stderr
    shown = " ".join(result.stdout.split())
    assert "founding_years: published 1931 (founding.verb): missed 1998 (refused as renamed, founding.no_ren" in shown
    assert "field right wrong missing precision recall F1" in shown
    assert "headquarters 1 0 0 1.000 1.000 1.000" in shown
    assert "founding_years 0 1 0 founding.verb" in shown
    found = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert found["fields"]["founding_years"] == {
        "right": 0, "wrong": 1, "missing": 1, "precision": 0.0, "recall": 0.0, "f1": 0.0
    }  # fmt: skip
    assert {"table": "founding_years", "rule_id": "founding.verb", "right": 0, "wrong": 1, "neutral": 0} in found[
        "rules"
    ]
    assert "pilots" not in CliRunner().invoke(app, ["evaluate", str(file)]).stdout


def test_half_scores_only_its_pages(tmp_path: Path) -> None:
    pages = [{"id": f"page-{i}", "text": TEXT, **BODY, "gold": {}} for i in range(6)]
    file = gold_file(tmp_path, *pages)
    halves = [CliRunner().invoke(app, ["evaluate", str(file), "--half", half]).stdout for half in "ab"]
    assert [half.splitlines()[0] for half in halves] == ["4 pages", "2 pages"]


def test_the_examples_of_the_documentation_are_read(repository: Path, tmp_path: Path) -> None:
    page = (repository / "docs" / "evaluation.md").read_text(encoding="utf-8")
    examples = [json.loads(part.partition("```")[0]) for part in page.split("```json\n")[1:]]
    found = read_gold(gold_file(tmp_path, *examples))
    assert [(one.page_id, len(one.bodies)) for one in found] == [("harbour-partners", 1), ("hlb", 1)]
