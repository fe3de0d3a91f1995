"""Tables that do not fit into memory: the same questions, the same answers, some rows at a time."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import example_release as example
import pandas as pd
import pyarrow as arrow
import pytest

from pipeline import large
from pipeline.assets.build import run_build
from pipeline.checks import MADE, flaws_of, needed_by, questions_of
from pipeline.flaws import Flaw
from pipeline.release import limits
from pipeline.release.verify import large as large_proof
from pipeline.release.verify import verify
from pipeline.release.verify.large_evidence import whole_pages
from pipeline.release.write import write_table
from pipeline.store import database, open_schema
from pipeline.stored import GROUP, Stored, write_stored
from schemas.projections import table

Tables = dict[str, pd.DataFrame]


def stored(name: str, frame: pd.DataFrame, folder: Path) -> Stored:
    rows = arrow.Table.from_pandas(frame, open_schema(name), preserve_index=False)
    return write_stored(name, [rows], folder / f"{name}.parquet", {})


def told(flaws: list[Flaw]) -> list[tuple[str, int | None, str | None]]:
    return sorted((flaw.table, flaw.row, flaw.column) for flaw in flaws)


@pytest.fixture(scope="module")
def sound() -> Tables:
    return example.example_tables()


def spoilt(name: str, column: str, value: object) -> Callable[[Tables], Tables]:
    def spoil(tables: Tables) -> Tables:
        frame = tables[name].copy()
        frame.loc[0, column] = value
        return {**tables, name: frame}

    return spoil


def doubled(tables: Tables) -> Tables:
    names = tables["names"]
    return {**tables, "names": pd.concat([names, names.head(1)], ignore_index=True)}


def turned(tables: Tables) -> Tables:
    return {**tables, "names": tables["names"].iloc[::-1].reset_index(drop=True)}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda tables: tables,
        spoilt("founding_years", "founding_year", 31),
        spoilt("founding_years", "event", None),
        spoilt("founding_years", "source_id", "nowhere"),
        spoilt("headquarters", "organisation_id", "nobody"),
        spoilt("names", "fact_id", "17"),
        doubled,
        turned,
    ],
)
def test_files_get_the_answers_of_frames(spoil: Callable[[Tables], Tables], sound: Tables, tmp_path: Path) -> None:
    tables = spoil(sound)
    for name in (name for name in MADE if name in tables):
        beside = (name, *(one for one in needed_by(name) if one in tables))
        files = {one: stored(one, tables[one], tmp_path) for one in beside}
        for question in (one for one in questions_of(name) if one.name != "quotes"):
            frames = {one: tables[one] for one in beside}
            assert told(flaws_of(question.name, name, files)) == told(flaws_of(question.name, name, frames)), (
                name,
                question.name,
            )


@pytest.fixture(scope="module")
def many() -> pd.DataFrame:
    """Issues, a sound table of more rows than are held at a time."""
    rows = range(GROUP + 10)
    return table("issues").frame(
        [
            {"source_id": f"p{row:07}", "level": "warning", "code": "language", "message": "?", "start": None}
            for row in rows
        ]
    )


@pytest.mark.parametrize("at", [0, 5, GROUP - 1, GROUP, GROUP + 9])
def test_a_flaw_is_named_by_its_row_wherever_it_stands(many: pd.DataFrame, at: int, tmp_path: Path) -> None:
    frame = many.copy()
    frame.loc[at, "level"] = "fatal"
    (flaw,) = flaws_of("schema", "issues", {"issues": stored("issues", frame, tmp_path)})
    assert (flaw.row, flaw.column) == (at, "level")


@pytest.mark.parametrize("at", [1, GROUP - 1, GROUP, GROUP + 9])
def test_a_row_out_of_its_place_is_found_also_between_two_groups(many: pd.DataFrame, at: int, tmp_path: Path) -> None:
    frame = many.copy()
    frame.iloc[[at - 1, at]] = frame.iloc[[at, at - 1]].to_numpy()
    (flaw,) = large.order_flaws(stored("issues", frame, tmp_path))
    assert flaw.row == at - 1


@pytest.mark.parametrize("at", [1, GROUP, GROUP + 9])
def test_a_key_that_stands_twice_is_found_far_apart(many: pd.DataFrame, at: int, tmp_path: Path) -> None:
    frame = many.copy()
    frame.loc[at, "source_id"] = frame.loc[0, "source_id"]
    with database(tmp_path) as connection:
        (flaw,) = large.key_flaws(connection, stored("issues", frame, tmp_path))
    assert flaw.row == at


def test_a_table_in_many_groups_is_written_as_one_in_a_frame(many: pd.DataFrame, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    write_table("issues", many, tmp_path / "a")
    write_table("issues", stored("issues", many, tmp_path), tmp_path / "b")
    for name in ("issues.parquet", "issues.csv"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_rows_are_read_back_by_number_and_by_group(many: pd.DataFrame, tmp_path: Path) -> None:
    rows = stored("issues", many, tmp_path)
    assert len(rows) == len(many)
    assert [len(frame) for frame in rows.frames()] == [GROUP, 10]
    assert rows.row(GROUP + 3)["source_id"] == f"p{GROUP + 3:07}"


def test_no_page_is_parted_where_its_rows_are_compared(many: pd.DataFrame, tmp_path: Path) -> None:
    across = many.assign(source_id=[f"p{number // 7:07}" for number in range(len(many))])
    frames = list(whole_pages(stored("issues", across, tmp_path)))
    assert sum(map(len, frames)) == len(across)
    pages = [set(frame["source_id"]) for frame in frames]
    assert sum(map(len, pages)) == len(set().union(*pages)) > 9000


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Path]]:
    """A release that counts as large, and its pages."""
    root = tmp_path_factory.mktemp("large")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "MAX_PAGES", 1)
        patch.setattr(large_proof, "LARGE", 0)
        raw = root / "raw"
        raw.mkdir()
        for name, text in example.PAGES.items():
            (raw / f"{name.replace('/', '-')}.txt").write_bytes(text.encode())
        run_build(raw, root / "outputs")
        yield root / "outputs" / "latest", raw


def test_a_large_release_is_proved_with_its_pages(release: tuple[Path, Path]) -> None:
    assert verify(*release) == []


def test_a_large_release_names_its_pages_in_the_table_of_sources_alone(release: tuple[Path, Path]) -> None:
    assert '"inputs": []' in (release[0] / "manifest.json").read_text()


@pytest.mark.parametrize(
    ("file", "change", "said"),
    [
        ("founding_years.csv", (b"19", b"18"), "founding_years.csv, row 1, column"),
        ("README.md", (b"holds", b"held "), "README.md: is not what the tables give"),
        ("manifest.json", (b'"state": "', b'"state": "0'), "manifest.json, column state: found"),
        ("SHA256SUMS", (b"  names.csv", b"  gnames.csv"), "gnames.csv: is listed in SHA256SUMS and is missing"),
        ("names.parquet", (b"PAR1", b"PAR2"), "names.parquet: is not written as the build writes it"),
        ("names.parquet", (b"PAR1", b""), "names.parquet: cannot be read as Parquet"),
    ],
)
def test_a_changed_file_of_a_large_release_is_named(
    release: tuple[Path, Path], tmp_path: Path, file: str, change: tuple[bytes, bytes], said: str
) -> None:
    copy = tmp_path / "latest"
    shutil.copytree(release[0], copy)
    data = (copy / file).read_bytes()
    assert change[0] in data
    (copy / file).write_bytes(data.replace(*change, 1))
    found = [str(failure) for failure in verify(copy, release[1])]
    assert any(line.startswith(said) for line in found), found


def test_a_page_that_changed_is_found_by_the_rows_that_it_gives_now(release: tuple[Path, Path], tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    shutil.copytree(release[1], raw)
    page = raw / "harbour.txt"
    page.write_bytes(page.read_bytes().replace(b"1931", b"1932"))
    found = [str(failure) for failure in verify(release[0], raw)]
    assert any("the pages give no such row" in line for line in found), found


def test_a_conflict_that_the_values_do_not_give_is_named(release: tuple[Path, Path], tmp_path: Path) -> None:
    tables = example.example_tables()
    issues = tables["issues"]
    assert (issues["code"] == "conflict").any()
    tables["issues"] = issues.assign(message=issues["message"].str.replace("disagree", "agree"))
    latest = example.release_of(tables, tmp_path / "outputs")
    found = [str(failure) for failure in verify(latest, None) if failure.file == "issues.parquet"]
    assert [line for line in found if "agree: " in line and line.endswith("the other tables give no such conflict")], (
        found
    )
    assert [line for line in found if "no row" in line and "disagree: " in line], found
