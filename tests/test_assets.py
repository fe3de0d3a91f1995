"""The assets as people see them in Dagster, and what a build tells about them."""

import base64
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import dagster as dg
import pytest
from example_project import Project, example_project

from pipeline.assets.build import BuildSummary, run_build
from pipeline.assets.graph import CHECKS
from pipeline.assets.story import GROUPS
from pipeline.batches.read import Done
from pipeline.definitions import defs
from schemas.projections import tables

PUBLISHED = {table.name for table in tables()}  # the optional ones too: as assets, though not as files
SPECS = {spec.key.to_user_string(): spec for spec in defs.resolve_all_asset_specs()}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with example_project(tmp_path_factory.mktemp("project")) as project:
        yield project


@pytest.fixture(scope="module")
def everything(project: Project) -> dg.ExecuteInProcessResult:
    """What `Materialize all` gives."""
    return project.materialise()


def test_the_assets_are_the_raw_files_the_facts_the_tables_and_the_release() -> None:
    assert sorted(SPECS) == [
        "activity_areas",
        "coverage",
        "external_ids",
        "facts",
        "founding_years",
        "headquarters",
        "issues",
        "member_counts",
        "names",
        "organisations",
        "profiles",
        "raw_files",
        "refusals",
        "release",
        "sources",
    ]


def test_dagster_finds_nothing_wrong_with_the_definitions() -> None:
    dg.Definitions.validate_loadable(defs)


@pytest.mark.parametrize("name", SPECS)
def test_every_asset_says_what_it_is_and_where_it_belongs(name: str) -> None:
    spec = SPECS[name]
    assert spec.description
    assert spec.group_name in GROUPS
    assert spec.kinds


@pytest.mark.parametrize("name", sorted(PUBLISHED | {"facts"}))
def test_every_table_describes_its_columns_in_the_words_of_people(name: str) -> None:
    columns = SPECS[name].metadata["dagster/column_schema"].columns
    assert all(column.description for column in columns)
    assert {column.type for column in columns} <= {"text", "year", "whole number", "yes/no"}


def test_a_column_says_what_it_counts() -> None:
    columns = {column.name: column for column in SPECS["profiles"].metadata["dagster/column_schema"].columns}
    assert str(columns["block_start"].description).endswith("[code points]")


def test_every_published_table_has_checks_that_block() -> None:
    specs = [spec for check in CHECKS for spec in check.check_specs]
    for name in ("schema", "keys", "order"):
        assert {spec.asset_key.to_user_string() for spec in specs if spec.name == name} == PUBLISHED
    assert all(spec.description for spec in specs)


def test_every_table_with_evidence_has_its_quotes_checked() -> None:
    checked = {
        spec.asset_key.to_user_string() for check in CHECKS for spec in check.check_specs if spec.name == "quotes"
    }
    assert checked == {table.name for table in tables() if table.has_evidence}


def test_materialize_all_succeeds_and_runs_every_check(everything: dg.ExecuteInProcessResult) -> None:
    assert everything.success
    assert len(everything.get_asset_check_evaluations()) == sum(len(list(check.check_specs)) for check in CHECKS)


def test_a_run_shows_row_counts_and_the_first_rows(everything: dg.ExecuteInProcessResult) -> None:
    metadata = everything.asset_materializations_for_node("founding_years")[0].metadata
    assert metadata["dagster/row_count"].value == 2
    assert "| harbour-pilots-union | 1931 | founded |" in str(metadata["preview"].value)
    assert "The Harbour Pilots Union was founded in **1931**" in str(metadata["sentences"].value)


def test_the_groups_are_listed_in_the_order_of_the_story() -> None:
    assert list(GROUPS) == sorted(GROUPS)


def test_no_asset_is_made_of_one_in_a_later_group() -> None:
    assert [
        f"{dep.asset_key.to_user_string()} -> {name}"
        for name, spec in SPECS.items()
        for dep in spec.deps
        if str(SPECS[dep.asset_key.to_user_string()].group_name) > str(spec.group_name)
    ] == []


@pytest.mark.parametrize(
    ("asset", "figure", "value"),
    [
        ("sources", "read", 2),
        ("sources", "quarantined", 0),
        ("sources", "bytes read", 353),
        ("facts", "values", 8),
        ("facts", "refusals", 2),
        ("issues", "warning", 0),
        ("founding_years", "organisations", 1),
        ("founding_years", "pages", 2),
        ("refusals", "of founding_years", 1),
        ("coverage", "conflict", 1),
        ("coverage", "% with founding_years", 50.0),
        ("coverage", "% with headquarters", 50.0),
        ("release", "values", 8),
    ],
)
def test_a_run_shows_numbers_that_plot_over_time(
    everything: dg.ExecuteInProcessResult, asset: str, figure: str, value: float
) -> None:
    node = "reading" if asset in ("sources", "facts", "issues") else asset
    events = everything.asset_materializations_for_node(node)
    metadata = next(event.metadata for event in events if event.asset_key.to_user_string() == asset)
    assert metadata[figure].value == value


def test_the_release_shows_where_it_lies_and_how_much_it_holds(
    project: Project, everything: dg.ExecuteInProcessResult
) -> None:
    metadata = everything.asset_materializations_for_node("release")[0].metadata
    assert metadata["folder"].value == str(project.outputs / "latest")
    assert metadata["rows/organisations"].value == 2


def test_the_release_shows_its_two_pictures(everything: dg.ExecuteInProcessResult) -> None:
    metadata = everything.asset_materializations_for_node("release")[0].metadata
    assert all(len(svg_in(metadata[name])) > 500 for name in ("Founding years", "Members by kind"))
    assert "1931" in svg_in(metadata["Founding years"])


def svg_in(shown: dg.MetadataValue[object]) -> str:
    """The picture in a markdown text, which must be XML that a browser draws."""
    found = re.search(r"\(data:image/svg\+xml;base64,([^)]+)\)", str(shown.value))
    assert found is not None
    svg = base64.b64decode(found[1]).decode()
    assert ElementTree.fromstring(svg).tag == "{http://www.w3.org/2000/svg}svg"
    return svg


def test_one_table_can_be_materialised_alone_after_a_restart(
    project: Project, everything: dg.ExecuteInProcessResult
) -> None:
    assert everything.success
    alone = project.materialise(dg.AssetSelection.assets("founding_years"))
    assert alone.success
    assert {check.check_name for check in alone.get_asset_check_evaluations()} >= {
        "schema",
        "keys",
        "order",
        "quotes",
        "floors",
    }


def test_build_sums_up_what_it_read_and_published(
    project: Project, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run_build(project.raw, tmp_path) == BuildSummary(
        sources_read=2,
        sources_quarantined=0,
        organisations=2,
        values=8,
        refusals=2,
        issues={},
        rows_dropped={},
        latest=tmp_path / "latest",
    )
    assert capfd.readouterr() == ("", ""), "Dagster's own talk is not for the terminal"


def test_build_says_which_tables_lost_more_than_a_fifth_of_their_rows(project: Project, tmp_path: Path) -> None:
    run_build(project.raw, tmp_path)
    before = project.facts
    project.facts = [fact for fact in before if fact["table"] != "headquarters"]
    summary = run_build(project.raw, tmp_path)
    project.facts = before
    assert summary.rows_dropped == {"headquarters": "0 rows, 1 in latest before this run"}


def test_build_lets_others_show_how_far_the_reading_is(project: Project, tmp_path: Path) -> None:
    seen: list[int] = []

    def progress(read: Iterable[Done], byte_count: int) -> Iterable[Done]:
        seen.append(byte_count)
        for done in read:
            seen.append(done.byte_count)
            yield done

    run_build(project.raw, tmp_path, progress)
    assert seen[0] == sum(seen[1:]) == 353
