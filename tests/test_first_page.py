"""The first page of the collection, value by value: what the owner says its tables hold."""

from collections import defaultdict
from pathlib import Path

import pandas as pd
import pytest

from pipeline.corpus import read_corpus
from pipeline.tables import all_tables

FRONTEX = "frontex"
WCO = "world-customs-organization"
IOM = "international-organization-for-migration"
ICMPD = "international-centre-for-migration-policy-development"
TITLE = (
    "European Agency for the Management of Operational Cooperation at the External Borders "
    "of the Member States of the European Union"
)


@pytest.fixture(scope="module")
def tables(repository: Path) -> dict[str, pd.DataFrame]:
    corpus = read_corpus(repository / "raw")
    return all_tables(corpus.facts, corpus.sources, corpus.issues)


def rows(frame: pd.DataFrame, *columns: str) -> set[tuple[object, ...]]:
    """The named columns as a set of rows; None for a null."""
    plain = frame[list(columns)].astype(object).where(frame[list(columns)].notna(), None)
    return set(plain.itertuples(index=False, name=None))


def test_there_are_four_organisations_and_no_other(tables: dict[str, pd.DataFrame]) -> None:
    assert rows(tables["organisations"], "organisation_id", "acronym") == {
        (FRONTEX, None),
        (WCO, "WCO"),
        (IOM, "IOM"),
        (ICMPD, "ICMPD"),
    }


def test_the_three_bodies_with_a_bullet_have_a_heading_and_the_fourth_has_none(tables: dict[str, pd.DataFrame]) -> None:
    assert rows(tables["profiles"], "organisation_id", "has_heading") == {
        (FRONTEX, True),
        (WCO, True),
        (IOM, True),
        (ICMPD, False),
    }


def test_four_founding_years(tables: dict[str, pd.DataFrame]) -> None:
    assert rows(tables["founding_years"], "organisation_id", "founding_year", "event") == {
        (FRONTEX, 2004, "created"),
        (WCO, 1952, "established"),
        (IOM, 1951, "established"),
        (ICMPD, 1993, "established"),
    }
    assert len(tables["founding_years"]) == 4


def test_four_member_counts(tables: dict[str, pd.DataFrame]) -> None:
    columns = ("organisation_id", "member_count", "member_kind", "qualifier", "status", "as_of_year")
    assert rows(tables["member_counts"], *columns) == {
        (WCO, 179, "member", "exact", "current", None),
        (IOM, 157, "member", "exact", "current", None),
        (IOM, 10, "observer", "exact", "current", None),
        (ICMPD, 15, "member", "exact", "current", None),
    }
    units = rows(tables["member_counts"], "organisation_id", "member_unit")
    assert {(WCO, "customs administrations"), (IOM, "member states"), (ICMPD, "Member States")} <= units


def test_two_seats_and_a_country_only_where_it_is_written(tables: dict[str, pd.DataFrame]) -> None:
    assert rows(tables["headquarters"], "organisation_id", "city", "country", "country_code") == {
        (WCO, "Brussels", "Belgium", "BE"),
        (ICMPD, "Vienna", None, None),
    }


def test_names_of_today_and_of_before(tables: dict[str, pd.DataFrame]) -> None:
    names = rows(tables["names"], "organisation_id", "name", "name_type")
    assert (FRONTEX, "Frontex - European Border and Coast Guard Agency", "current") in names
    assert (FRONTEX, TITLE, "full") in names
    assert (WCO, "Customs Co-operation Council", "former") in names
    assert {(WCO, "WCO", "acronym"), (IOM, "IOM", "acronym"), (ICMPD, "ICMPD", "acronym")} <= names
    assert {name for _, name, kind in names if kind == "former"} == {"Customs Co-operation Council"}


def test_activity_areas_in_the_order_of_the_page(tables: dict[str, pd.DataFrame]) -> None:
    areas = defaultdict(list)
    for row in tables["activity_areas"].sort_values("position").itertuples():
        areas[row.organisation_id].append(row.activity_area)
    listed = [
        "joint operations", "training", "risk analysis", "research", "rapid response",
        "assistance in joint return operations", "development of information systems",
    ]  # fmt: skip
    assert [area for area in areas[FRONTEX] if area in listed] == listed
    assert len(areas[FRONTEX]) <= 14
    assert areas[ICMPD][:6] == [
        "irregular migration and return", "trafficking in human beings", "border management and visa", "asylum",
        "migration and development", "legal migration and integration",
    ]  # fmt: skip
    assert len(areas[WCO]) >= 3
    assert len(areas[IOM]) >= 3


@pytest.mark.parametrize(
    ("organisation", "table", "words"),
    [
        (FRONTEX, "founding_years", "2016"),
        (WCO, "founding_years", "2015"),
        (WCO, "member_counts", "98"),
        (IOM, "member_counts", "100"),
        (IOM, "member_counts", "six"),
        (IOM, "founding_years", "1990s"),
        (ICMPD, "member_counts", "100"),
        (ICMPD, "member_counts", "50"),
        (ICMPD, "founding_years", "2004"),
    ],
)
def test_what_only_looks_like_a_value_is_refused_with_a_reason(
    tables: dict[str, pd.DataFrame], organisation: str, table: str, words: str
) -> None:
    refused = rows(tables["refusals"], "organisation_id", "table_name", "value_text")
    assert any(o == organisation and t == table and words in str(v) for o, t, v in refused)


def test_coverage_says_where_the_page_is_silent(tables: dict[str, pd.DataFrame]) -> None:
    silent = {
        (o, t) for o, t, s in rows(tables["coverage"], "organisation_id", "table_name", "status") if s == "silent"
    }
    assert silent == {(FRONTEX, "member_counts"), (FRONTEX, "headquarters"), (IOM, "headquarters")}
    assert not set(tables["coverage"]["status"]) & {"conflict", "refused"}


def test_every_quote_is_the_raw_text_as_it_stands(tables: dict[str, pd.DataFrame], seed_page: Path) -> None:
    raw = seed_page.read_bytes().decode("utf-8")
    for name, frame in tables.items():
        if "quote" in frame:
            for row in frame.itertuples():
                assert raw[row.quote_start : row.quote_end] == row.quote, name


def test_nothing_is_left_for_a_person_to_look_at(tables: dict[str, pd.DataFrame]) -> None:
    assert tables["issues"].empty
