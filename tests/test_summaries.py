"""What is told of organisations some at a time is what is told of all at once."""

from pathlib import Path

import pandas as pd
import pytest
from example_release import example_tables
from pandas.testing import assert_frame_equal

from pipeline.release.write import write_table
from pipeline.store import database
from pipeline.summaries import by_organisations
from pipeline.tables import coverage_table, organisations_table
from schemas.projections import table
from schemas.vocabulary import COVERED_TABLES

NEEDED = ("profiles", *COVERED_TABLES, "refusals")


def cut(at_a_time: int, folder: Path) -> list[dict[str, pd.DataFrame]]:
    """The example's tables, so many rows of them at a time."""
    for name, frame in example_tables().items():
        write_table(name, frame, folder)
    files = {name: str(folder / f"{name}.parquet") for name in NEEDED}
    with database(folder) as connection:
        return list(by_organisations(connection, files, NEEDED, at_a_time))


@pytest.mark.parametrize(("at_a_time", "frames"), [(1, 2), (1000, 1)])
def test_no_organisation_is_parted_and_no_row_is_lost(at_a_time: int, frames: int, tmp_path: Path) -> None:
    found = cut(at_a_time, tmp_path)
    assert len(found) == frames
    for name in NEEDED:
        bodies = [set(some[name]["organisation_id"]) for some in found]
        assert sum(map(len, bodies)) == len(set().union(*bodies)), "no organisation stands in two frames"
        joined = pd.concat([some[name] for some in found], ignore_index=True)
        assert_frame_equal(table(name).sort(joined), table(name).sort(example_tables()[name]))


@pytest.mark.parametrize("make", [organisations_table, coverage_table])
def test_the_summaries_of_the_parts_are_those_of_the_whole(make: object, tmp_path: Path) -> None:
    assert callable(make)
    parts = [make(some) for some in cut(1, tmp_path)]
    assert_frame_equal(pd.concat(parts, ignore_index=True), make(example_tables()))


def test_tables_without_rows_give_one_empty_frame(tmp_path: Path) -> None:
    write_table("profiles", table("profiles").frame([]), tmp_path)
    with database(tmp_path) as connection:
        (found,) = by_organisations(connection, {"profiles": str(tmp_path / "profiles.parquet")}, ["profiles"])
    assert found["profiles"].empty
