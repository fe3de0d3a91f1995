"""Floors: how many rows people expect of a table and of a page, and what happens where fewer are found."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from example_project import Project, example_project, failed_checks, failure_messages, hashes
from example_release import example_tables

from pipeline.assets.build import BuildError, run_build
from pipeline.expectations import Expectations, floor_flaws, read_expectations
from pipeline.sources import RawError, load_sources

TABLES = example_tables()
MET = """
[tables]
founding_years = 2
organisations = 2
[pages.harbour]
profiles = 2
[pages."lists/directory"]
names = 0
"""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with example_project(tmp_path) as project:
        yield project


def expect(project: Project, text: str) -> None:
    (project.raw / "expectations.toml").write_text(text, encoding="utf-8")


def test_floors_are_read_for_tables_and_pages(project: Project) -> None:
    expect(project, MET)
    assert read_expectations(project.raw) == Expectations(
        {"founding_years": 2, "organisations": 2}, {"harbour": {"profiles": 2}, "lists/directory": {"names": 0}}
    )


def test_without_the_file_nothing_is_expected(project: Project) -> None:
    assert read_expectations(project.raw) == Expectations()


def test_the_file_is_no_page_and_changes_no_release(project: Project) -> None:
    assert project.materialise().success
    before = hashes(project.outputs / "latest")
    expect(project, MET)
    sources, issues = load_sources(project.raw)
    assert [source.path for source in sources] == ["harbour.txt", "lists/directory.txt"]
    assert issues == []
    assert project.materialise().success
    assert hashes(project.outputs / "latest") == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[tables]\nfounding_year = 1", '[tables]: unknown table "founding_year". Allowed are: organisations, '),
        ("[tables]\nissues = 1", '[tables]: unknown table "issues"'),
        ("[tables]\nnames = -1", "[tables]: names must be a number of rows such as 12, not -1."),
        ("[tables]\nnames = true", "not True."),
        ('[tables]\nnames = "3"', "not '3'."),
        ("[pages.harbour]\nsources = 1", '[pages."harbour"]: unknown table "sources"'),
        ("pages = 3", 'unknown "pages"'),
        ("[pages]\nharbour = 3", "is no list of tables"),
        ("[table]\nnames = 1", 'unknown "table". Write [tables]'),
        ("[tables\n", "not sound TOML"),
    ],
)
def test_what_is_wrong_in_the_file_is_told_with_its_place(project: Project, text: str, told: str) -> None:
    expect(project, text)
    with pytest.raises(RawError) as error:
        read_expectations(project.raw)
    assert str(error.value).startswith(str(project.raw / "expectations.toml"))
    assert told in str(error.value)


def test_bytes_that_are_no_text_are_told_too(project: Project) -> None:
    (project.raw / "expectations.toml").write_bytes(b"\xff")
    with pytest.raises(RawError, match="byte 0 is not UTF-8"):
        read_expectations(project.raw)


def test_a_build_tells_of_a_wrong_file_and_publishes_nothing(project: Project) -> None:
    expect(project, "[tables]\nname = 1")
    with pytest.raises(BuildError, match='unknown table "name"'):
        run_build(project.raw, project.outputs)
    assert not project.outputs.exists()


@pytest.mark.parametrize(
    ("name", "expected", "problems"),
    [
        ("founding_years", Expectations({"founding_years": 2}), []),
        ("founding_years", Expectations({"founding_years": 3}), ["has 2 rows, at least 3 are expected"]),
        ("founding_years", Expectations({"names": 30}), []),
        (
            "founding_years",
            Expectations({}, {"harbour": {"founding_years": 2}, "lists/directory": {"founding_years": 1}}),
            ["has 1 row from the page harbour, at least 2 are expected"],
        ),
        (
            "names",
            Expectations({}, {"gone": {"names": 1}}),
            ["has 0 rows from the page gone, at least 1 are expected"],
        ),
    ],
)
def test_a_floor_that_is_not_reached_is_a_flaw(name: str, expected: Expectations, problems: list[str]) -> None:
    assert [flaw.problem for flaw in floor_flaws(name, TABLES[name], expected)] == problems


def test_a_floor_that_is_not_reached_keeps_the_release_as_it_was(project: Project) -> None:
    assert project.materialise().success
    before = hashes(project.outputs / "latest")
    expect(project, "[pages.harbour]\nfounding_years = 2\n")
    result = project.materialise()
    check = failed_checks(result)["founding_years", "floors"]
    assert not result.success
    assert "| founding\\_years |  | harbour |  |  | has 1 row from the page harbour, at least 2" in str(
        check.description
    )
    assert "get the right one back" in str(check.description)
    assert hashes(project.outputs / "latest") == before


def test_a_release_made_by_itself_asks_for_the_floors_too(project: Project) -> None:
    assert project.materialise().success
    expect(project, "[tables]\nnames = 9\n")
    told = failure_messages(project.materialise(project.only("release")))
    assert "names failed the check `floors`" in told
    assert "has 1 row, at least 9 are expected" in told
