"""A value changed in CSV and Parquet alike, with every hash made anew, does not follow from its words any more."""

import re
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from example_release import example_tables, release_of

from pipeline.release.verify import verify


def lines(release: Path) -> list[str]:
    return [str(failure) for failure in verify(release, None)]


# One cell, changed in CSV and Parquet alike, with every hash made for it: (table, row, column, value, what is said)
TAMPERED = [
    ("organisations", 1, "name", "Lake", "found 'Lake', the other tables give 'Lake Watch'"),
    ("organisations", 0, "acronym", None, "found nothing, the other tables give 'HPU'"),
    ("organisations", 0, "founding_year", 1931, "found 1931, the other tables give nothing"),
    ("organisations", 0, "member_count", 43, "found 43, the other tables give 42"),
    ("organisations", 0, "source_count", 1, "found 1, the other tables give 2"),
    ("profiles", 1, "name", "Lake Watchers", "found 'Lake Watchers', its value_text 'Lake Watch' says 'Lake Watch'"),
    ("profiles", 1, "organisation_id", "lake", "lake is not in the table organisations"),
    ("names", 0, "name", "HPX", "found 'HPX', its value_text 'HPU' says 'HPU'"),
    ("names", 0, "name_type", "former", "expected 'f"),
    ("founding_years", 0, "founding_year", 1913, "found 1913, its value_text '1931' says 1931"),
    ("founding_years", 0, "value_text", "931", "found 1931, its value_text '931' says 931"),
    ("founding_years", 0, "value_text", "1932", "value_text must stand in quote"),
    ("founding_years", 0, "quote_end", 900, "the quote at 27 to 900 lies outside its block from 0 to 224"),
    ("founding_years", 0, "quote_start", 72, "quote_end must lie behind quote_start"),
    ("founding_years", 0, "fact_id", "f0123456789abcde", "found 'f0123456789abcde', expected 'f"),
    ("founding_years", 0, "source_id", "elsewhere", "elsewhere / harbour-pilots-union is not in the table profiles"),
    ("founding_years", 0, "event", "merged", "'merged' fails isin"),
    ("member_counts", 0, "member_count", 24, "found 24, its value_text 'forty-two' says 42"),
    ("headquarters", 0, "city", "Lisboa", "found 'Lisboa', its value_text 'Porto' says 'Porto'"),
    ("headquarters", 0, "country_code", "PRT", "'PRT' fails str_matches"),
    ("activity_areas", 0, "activity_area", "safety", "found 'safety', its value_text 'safe berthing' says"),
    ("activity_areas", 0, "position", 0, "'0' fails"),
    ("refusals", 0, "value_text", "19", "expected 'f"),
    ("coverage", 1, "status", "stated", "found 'stated', the other tables give 'conflict'"),
    ("coverage", 0, "value_count", 9, "found 9, the other tables give 2"),
    ("sources", 0, "profile_count", 1, "found 1, the table profiles gives 2"),
    ("issues", 0, "message", "All is well.", "the other tables give no such conflict"),
]  # fmt: skip


@pytest.mark.parametrize("tamper", TAMPERED, ids=lambda tamper: f"{tamper[0]}.{tamper[2]} is {tamper[3]}")
def test_a_value_changed_everywhere_with_all_hashes_made_anew_is_found(
    tamper: tuple[str, int, str, object, str], tmp_path: Path
) -> None:
    name, row, column, value, said = tamper
    made = example_tables()
    made[name].loc[row, column] = value
    pattern = rf"{name}\.parquet, row {row + 1}(, column [\w, ]*)?: .*{re.escape(said)}"
    found = lines(release_of(made, tmp_path))
    assert [line for line in found if re.match(pattern, line)], found


def without(row: int) -> Callable[[pd.DataFrame], pd.DataFrame]:
    return lambda frame: frame.drop(index=row).reset_index(drop=True)


def twice(row: int) -> Callable[[pd.DataFrame], pd.DataFrame]:
    return lambda frame: pd.concat([frame, frame.iloc[[row]]], ignore_index=True)


def turned(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.iloc[::-1].reset_index(drop=True)


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("organisations", without(0), "organisations.parquet: found 1 rows, the other tables give 2"),
        ("organisations", without(0), "is not in the table organisations"),
        ("profiles", without(2), "lists/directory / harbour-pilots-union is not in the table profiles"),
        ("founding_years", without(0), "organisations.parquet, row 1, column founding_year: found nothing"),
        ("headquarters", without(0), "coverage.parquet, row 3, column status: found 'stated', the other tables give"),
        ("refusals", without(0), "coverage.parquet, row 2, column refusal_count: found 1, the other tables give 0"),
        ("coverage", without(3), "coverage.parquet, column organisation_id, table_name: no row"),
        ("issues", without(0), "issues.parquet, column message: no row"),
        ("sources", without(0), "is not in the table sources"),
        ("member_counts", twice(0), "member_counts.parquet, row 3, column fact_id: repeats the key of an earlier row"),
        ("founding_years", turned, "founding_years.parquet, row 1: row 2 belongs here"),
    ],
)  # fmt: skip
def test_a_row_left_out_doubled_or_moved_is_found(
    name: str, change: Callable[[pd.DataFrame], pd.DataFrame], said: str, tmp_path: Path
) -> None:
    made = example_tables()
    made[name] = change(made[name])
    found = lines(release_of(made, tmp_path))
    assert [line for line in found if said in line], found
