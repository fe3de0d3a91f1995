"""A page of invented organisations in other words and another layout: the same code reads it, end to end."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.assets.build import run_build
from pipeline.release.verify import verify

PAGE = """\
# Friends of the Northern Passage

[Home](/) | [Contact](/contact)

## Lantern Union (LU)

The Lantern Union brings together **twenty-three** port authorities and four associate members. It came into being
in 1962, when the Fjord Lamp Pact of 1938 had lapsed, and was known as the *Fjord Lamp Circle* until 1970.
Its secretariat is in Tromsø, Norway, with a regional office in Hull. The Union promotes safe navigation and
trains harbour pilots.

## Institute for Tidal Studies

Founded on 3 May 1987 by the University of Skagen, the Institute for Tidal Studies (ITS) is a research centre
based in the Danish town of Skagen. More than 120 people work there. ITS is concerned with tides, storm surges and
coastal erosion. In 2011 the institute moved to a new building.

## Opening hours

Monday to Friday, 9 to 16.
"""


@pytest.fixture(scope="module")
def latest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("second")
    (root / "raw" / "north").mkdir(parents=True)
    (root / "raw" / "north" / "passage.md").write_text(PAGE, encoding="utf-8")
    run_build(root / "raw", root / "outputs")
    return root / "outputs" / "latest"


def rows(latest: Path, table: str, *columns: str) -> list[tuple[object, ...]]:
    frame = pd.read_parquet(latest / f"{table}.parquet")[list(columns)].astype(object)
    return sorted(frame.where(frame.notna(), None).itertuples(index=False, name=None), key=str)


LU, ITS = "lantern-union", "institute-for-tidal-studies"


def test_two_organisations(latest: Path) -> None:
    assert rows(latest, "organisations", "organisation_id", "name", "acronym") == [
        (ITS, "Institute for Tidal Studies", "ITS"),
        (LU, "Lantern Union", "LU"),
    ]


def test_the_years_of_founding_and_not_of_the_pact_or_the_move(latest: Path) -> None:
    assert rows(latest, "founding_years", "organisation_id", "founding_year") == [(ITS, 1987), (LU, 1962)]
    assert {(o, v) for o, v in rows(latest, "refusals", "organisation_id", "value_text")} >= {
        (LU, "1938"),
        (ITS, "2011"),
    }


def test_counts_in_words_with_their_kinds(latest: Path) -> None:
    assert rows(latest, "member_counts", "organisation_id", "member_count", "member_kind", "value_text") == [
        (LU, 23, "member", "twenty-three"),
        (LU, 4, "associate", "four"),
    ]


def test_seats_and_not_the_regional_office(latest: Path) -> None:
    assert rows(latest, "headquarters", "organisation_id", "city", "country_code") == [
        (ITS, "Skagen", None),
        (LU, "Tromsø", "NO"),
    ]


def test_the_former_name(latest: Path) -> None:
    former = [row for row in rows(latest, "names", "organisation_id", "name", "name_type") if row[2] == "former"]
    assert former == [(LU, "Fjord Lamp Circle", "former")]


def test_the_areas(latest: Path) -> None:
    areas = {str(area) for _, area in rows(latest, "activity_areas", "organisation_id", "activity_area")}
    assert {"safe navigation", "tides", "storm surges", "coastal erosion"} <= areas


def test_the_release_proves_itself(latest: Path) -> None:
    assert verify(latest, latest.parents[1] / "raw") == []
