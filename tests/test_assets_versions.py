"""Data versions: the same files, rules and schemas give the same versions, and only what changed gives others."""

from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pytest
from example_project import Project, example_project

from pipeline.assets import versions
from pipeline.definitions import defs

SPECS = {spec.key.to_user_string(): spec for spec in defs.resolve_all_asset_specs()}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with example_project(tmp_path) as project:
        yield project


def data_versions(result: dg.ExecuteInProcessResult) -> dict[str, str]:
    events = result.get_asset_materialization_events()
    found = [event.step_materialization_data.materialization for event in events]
    return {one.asset_key.to_user_string(): (one.tags or {})["dagster/data_version"] for one in found}


def test_the_same_files_give_the_same_versions_and_a_change_gives_others_down_to_the_release(project: Project) -> None:
    first = data_versions(project.materialise())
    assert set(first) == set(SPECS)
    assert data_versions(project.materialise()) == first
    project.change_a_page()
    changed = data_versions(project.materialise())
    assert [name for name in first if changed[name] == first[name]] == []


def test_what_is_said_about_a_page_is_part_of_the_version_and_a_time_stamp_is_not(project: Project) -> None:
    first = data_versions(project.materialise(project.only("raw_files")))
    (project.raw / "harbour.txt").touch()
    assert data_versions(project.materialise(project.only("raw_files"))) == first
    (project.raw / "sources.toml").write_text('[harbour]\nlicence = "CC BY 4.0"\n')
    assert data_versions(project.materialise(project.only("raw_files"))) != first


def test_every_asset_has_a_version_of_its_code() -> None:
    assert [name for name, spec in SPECS.items() if not spec.code_version] == []


@pytest.fixture
def pipeline_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "years.py").write_text("ONE = 1\n")
    (tmp_path / "tables.py").write_text("TWO = 2\n")
    monkeypatch.setattr(versions, "_PIPELINE", tmp_path)
    return tmp_path


def fresh_hash(*parts: str) -> str:
    versions.code_hash.cache_clear()
    return versions.code_hash(parts)


def test_a_change_of_code_gives_another_version_and_compiled_files_do_not(pipeline_copy: Path) -> None:
    first = fresh_hash("rules", "tables.py")
    (pipeline_copy / "rules" / "__pycache__").mkdir()
    (pipeline_copy / "rules" / "__pycache__" / "years.pyc").write_bytes(b"x")
    (pipeline_copy / "others.py").write_text("THREE = 3\n")
    assert fresh_hash("rules", "tables.py") == first
    (pipeline_copy / "rules" / "years.py").write_text("ONE = 11\n")
    assert fresh_hash("rules", "tables.py") != first
    versions.code_hash.cache_clear()


def test_a_file_under_another_name_gives_another_version(pipeline_copy: Path) -> None:
    first = fresh_hash("rules")
    (pipeline_copy / "rules" / "years.py").rename(pipeline_copy / "rules" / "dates.py")
    assert fresh_hash("rules") != first
    versions.code_hash.cache_clear()


def test_all_code_that_is_named_is_there() -> None:
    for part in (*versions.READING, *versions.TABLES, *versions.RELEASE):
        assert (Path(versions.__file__).parents[1] / part).exists(), part
