"""What a person should look at: warnings beside the rows they speak of, and a release all the same."""

from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pandas as pd
import pytest
from example_project import Project, example_project, failed_checks
from example_release import example_tables, release_of

from pipeline.assets.graph import CHECKS
from pipeline.concerns import CONFLICTS, QUARANTINED, ROWS_DROPPED, concern_flaws
from pipeline.plausible import implausible_flaws
from schemas.projections import table

TABLES = example_tables()
ROWS = {
    "founding_years": {"founding_year": 1931},
    "member_counts": {"member_count": 42, "member_unit": "member states"},
    "headquarters": {"city": "Porto"},
    "activity_areas": {"activity_area": "pilot training"},
    "names": {"name": "HPU"},
}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with example_project(tmp_path) as project:
        yield project


@pytest.mark.parametrize(
    ("name", "values", "problem"),
    [
        ("founding_years", {"founding_year": 1500}, None),
        ("founding_years", {"founding_year": 1499}, "1499 is very early for a founding"),
        ("member_counts", {"member_count": 250}, None),
        ("member_counts", {"member_count": 251}, "251 member states are more than there are in the world"),
        ("member_counts", {"member_count": 251, "member_unit": "towns"}, None),
        ("member_counts", {"member_count": 1}, "one member makes no membership"),
        ("headquarters", {"city": "1050 Brussels"}, "a digit in the name of a city"),
        ("headquarters", {"city": "x" * 41}, "very long for the name of a city"),
        ("activity_areas", {"activity_area": "word " * 26}, "26 words are many for one thing"),
        ("names", {"name": "x" * 151}, "151 characters are many for a name"),
    ],
)
def test_values_that_are_hardly_true_are_found(name: str, values: dict[str, object], problem: str | None) -> None:
    frame = table(name).frame([{**ROWS[name], **values}])
    assert [flaw.problem for flaw in implausible_flaws(name, frame)] == ([] if problem is None else [problem])


@pytest.mark.parametrize("name", ROWS)
def test_ordinary_values_raise_no_doubt(name: str) -> None:
    assert implausible_flaws(name, table(name).frame([ROWS[name]])) == []


def test_each_sentence_of_a_conflict_is_shown(tmp_path: Path) -> None:
    flaws = concern_flaws(CONFLICTS, "coverage", TABLES, tmp_path)
    years = TABLES["founding_years"]["founding_year"]
    assert [(flaw.table, years[flaw.row]) for flaw in flaws] == [("founding_years", 1931), ("founding_years", 1933)]
    assert flaws[0].problem == "founding year of harbour-pilots-union: 1931, and others say otherwise"


def test_a_quarantined_file_is_shown_with_its_reason(tmp_path: Path) -> None:
    sources = TABLES["sources"].assign(status=["read", "quarantined"], reason=[None, "encoding"])
    flaws = concern_flaws(QUARANTINED, "sources", {"sources": sources}, tmp_path)
    assert [(flaw.row, flaw.problem) for flaw in flaws] == [
        (1, "lists/directory.txt: the bytes are not text in the expected encoding")
    ]


def dropped(frame: pd.DataFrame, latest: Path) -> list[str]:
    flaws = concern_flaws(ROWS_DROPPED, "activity_areas", {"activity_areas": frame}, latest)
    return [f"{flaw.problem} ({flaw.page})" if flaw.page else flaw.problem for flaw in flaws]


def test_rows_that_are_gone_are_shown_where_they_are_more_than_a_fifth(tmp_path: Path) -> None:
    latest = release_of(TABLES, tmp_path)
    areas = TABLES["activity_areas"]
    assert dropped(areas, latest) == []
    assert dropped(areas[1:], latest) == [
        "1 rows, 2 in latest before this run",
        f"gone: harbour-pilots-union / {areas['position'][0]} (harbour)",
    ]


def test_a_fifth_fewer_rows_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"tables": {"activity_areas": 10}}')
    areas = TABLES["activity_areas"].loc[[0] * 8]
    assert dropped(areas, tmp_path) == []
    assert dropped(areas[1:], tmp_path) == [f"7 rows, 10 in {tmp_path.name} before this run"]


@pytest.mark.parametrize("manifest", [None, "", "[]", "{}", '{"tables": {"activity_areas": "many"}}'])
def test_without_a_release_that_can_be_read_nothing_is_compared(tmp_path: Path, manifest: str | None) -> None:
    if manifest is not None:
        (tmp_path / "manifest.json").write_text(manifest)
    assert dropped(TABLES["activity_areas"][:0], tmp_path) == []


def test_concerns_warn_and_the_rest_blocks() -> None:
    specs = [spec for check in CHECKS for spec in check.check_specs]
    warning = {spec.name for spec in specs if not spec.blocking}
    assert warning == {"plausible", "conflicts", "quarantined", "rows_dropped"}
    assert {spec.name for spec in specs if spec.blocking} == {"schema", "keys", "order", "quotes", "floors"}


def test_a_warning_shows_its_sentences_and_publishes_all_the_same(project: Project) -> None:
    result = project.materialise()
    assert result.success
    check = failed_checks(result)["coverage", "conflicts"]
    assert check.severity is dg.AssetCheckSeverity.WARN
    assert "| founding\\_years | 2 | lists/directory | The Harbour Pilots Union, created in 1933 |" in str(
        check.description
    )
    assert "2 rows of founding_years failed the check `conflicts`" in str(check.description)
    assert "**What to do:** Compare the sentences." in str(check.description)


def test_rows_dropped_compares_with_what_stood_before_the_run(project: Project) -> None:
    project.materialise()
    project.facts = [fact for fact in project.facts if fact["table"] != "headquarters"]
    assert "rows_dropped" in {check for _, check in failed_checks(project.materialise())}
    assert "rows_dropped" not in {check for _, check in failed_checks(project.materialise())}, "now it is the new norm"
