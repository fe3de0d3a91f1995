"""What the release publishes, and everything that keeps it from publishing."""

from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pytest
from example_project import Project, example_project, failed_checks, failure_messages, hashes
from example_release import example_tables

from pipeline.assets.build import BuildError, run_build

WITHOUT_CHECKS = dg.AssetSelection.all().without_checks()


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with example_project(tmp_path) as project:
        yield project


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """A published project whose pages then are read wrongly, in every table in another way."""
    with example_project(tmp_path_factory.mktemp("poisoned")) as project:
        assert project.materialise().success
        project.poison("founding_years", founding_year=931)
        project.poison("headquarters", city=None)
        project.poison("refusals", reason="because")
        project.poison("names", organisation_id="nobody")
        project.poison("member_counts", quote_start=60, quote_end=90)
        project.poison("activity_areas", quote="It works on pilot training, fast berthing and night traffic")
        yield project


@pytest.fixture(scope="module")
def failed(poisoned: Project) -> dg.ExecuteInProcessResult:
    """What `Materialize all` gives on poisoned facts; what was published before must still be there."""
    before = hashes(poisoned.outputs / "latest")
    result = poisoned.materialise()
    assert hashes(poisoned.outputs / "latest") == before
    return result


def test_materialize_all_publishes_what_build_publishes_byte_for_byte(project: Project) -> None:
    assert project.materialise().success
    run_build(project.raw, project.root / "elsewhere")
    assert hashes(project.outputs / "latest") == hashes(project.root / "elsewhere" / "latest")


@pytest.mark.parametrize(
    ("table", "check"),
    [
        ("founding_years", "schema"),
        ("headquarters", "schema"),
        ("refusals", "schema"),
        ("names", "keys"),
        ("member_counts", "quotes"),
        ("activity_areas", "quotes"),
    ],
)
def test_a_failing_check_stops_the_release(failed: dg.ExecuteInProcessResult, table: str, check: str) -> None:
    assert (table, check) in failed_checks(failed)
    assert not failed.asset_materializations_for_node("release")


def test_a_failed_check_shows_the_failing_rows_and_no_other(failed: dg.ExecuteInProcessResult) -> None:
    check = failed_checks(failed)["founding_years", "schema"]
    rows = [line for line in str(check.description).splitlines() if line.startswith("|")]
    assert rows[0] == "| table | row | page | sentence | column | problem |"
    assert "| 1 | harbour | The Harbour Pilots Union was founded in 1931 | founding\\_year |" in rows[2]
    assert len(rows) == 3
    assert check.metadata["failing_row_count"].value == 1


def test_a_failed_check_says_what_to_do(failed: dg.ExecuteInProcessResult) -> None:
    for check in failed_checks(failed).values():
        assert "**What to do:**" in str(check.description)


def test_what_a_page_says_is_not_read_as_markdown_in_a_failed_check(project: Project) -> None:
    project.poison("founding_years", quote="founded ![](x) <img src=x> in 1931")
    check = failed_checks(project.materialise())["founding_years", "quotes"]
    assert "<img" not in str(check.description).replace("\\<", "")
    assert "![](x)" not in str(check.description)


def test_build_tells_table_row_page_and_what_to_do(poisoned: Project, tmp_path: Path) -> None:
    with pytest.raises(BuildError) as told:
        run_build(poisoned.raw, tmp_path)
    assert "founding_years, row 1, page harbour, column founding_year: '931' fails" in str(told.value)
    assert 'Its sentence: "The Harbour Pilots Union was founded in 1931"' in str(told.value)
    assert "What to do: Mend the rule" in str(told.value)
    assert "Traceback" not in str(told.value)
    assert list(tmp_path.iterdir()) == []


def test_a_quote_outside_its_block_is_found(project: Project) -> None:
    project.poison("profiles", block_end=20)
    failed = failed_checks(project.materialise())
    assert "the quote lies outside the block from 0 to 20" in str(
        failed["profiles", "quotes"].metadata["as_text"].value
    )


def test_an_organisation_without_a_row_of_its_own_is_found(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    only_one = example_tables()["organisations"][:1]
    monkeypatch.setattr("pipeline.assets.tables.organisations_table", lambda tables: only_one)
    failed = failed_checks(project.materialise())
    assert list(failed) == [("organisations", "keys")]
    assert "lake-watch is not in the table organisations" in str(
        failed["organisations", "keys"].metadata["as_text"].value
    )


def test_tables_of_different_states_of_the_pages_are_refused(project: Project) -> None:
    project.materialise()
    before = hashes(project.outputs / "latest")
    project.change_a_page()
    result = project.materialise(dg.AssetSelection.assets("sources", "facts", "issues", "names").without_checks())
    assert result.success
    refused = failure_messages(project.materialise(dg.AssetSelection.assets("release")))
    assert "different states of raw/" in refused
    assert "Materialize all" in refused
    assert hashes(project.outputs / "latest") == before


def test_a_summary_of_tables_of_different_states_is_refused(project: Project) -> None:
    project.materialise()
    project.change_a_page()
    project.materialise(dg.AssetSelection.assets("sources", "facts", "issues", "profiles").without_checks())
    assert "different states of raw/" in failure_messages(project.materialise(dg.AssetSelection.assets("coverage")))


def test_tables_of_yesterdays_pages_are_refused(project: Project) -> None:
    project.materialise()
    project.change_a_page()
    refused = failure_messages(project.materialise(dg.AssetSelection.assets("release")))
    assert "raw/ have changed since these tables were made" in refused
    assert project.materialise().success, "materializing all mends it"


def test_a_table_that_failed_its_check_is_not_published_by_a_later_run(project: Project) -> None:
    project.poison("founding_years", founding_year=931)
    assert project.materialise(WITHOUT_CHECKS - dg.AssetSelection.assets("release")).success
    refused = failure_messages(project.materialise(dg.AssetSelection.assets("release")))
    assert "1 row of founding_years failed the check `schema`" in refused
    assert not project.outputs.exists()


def test_a_table_before_its_facts_says_what_to_do(project: Project) -> None:
    result = project.materialise(dg.AssetSelection.assets("names"))
    assert "The table facts has not been made yet. Materialize all." in failure_messages(result)


def test_build_tells_of_a_missing_raw_folder(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="missing: no such folder"):
        run_build(tmp_path / "missing", tmp_path / "outputs")


def test_build_tells_of_an_outputs_folder_that_cannot_be_written(project: Project) -> None:
    project.outputs.write_text("a file stands in the way")
    with pytest.raises(BuildError, match="outputs"):
        run_build(project.raw, project.outputs)


def test_a_fault_of_the_program_is_not_dressed_up_as_the_users(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.corpus.stream_corpus", lambda *_: 1 / 0)
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        run_build(project.raw, project.outputs)
