"""Numbers and places that look like values: each ends as a value with its columns, or as a refusal with its reason."""

import pytest

from pipeline.facts import Fact
from pipeline.pages.parse import parse_page
from pipeline.reading.location import locate
from pipeline.reading.numbers import read_number
from pipeline.reading.read import read_page

TITLE = "Harbour Lights Board (HLB)\n==========================\n\n"
OPENING = "The Harbour Lights Board is an organisation for the northern coast.\n\n"


def facts_of(sentence: str) -> list[Fact]:
    """The facts of a page about the Harbour Lights Board that consists of one sentence."""
    return list(read_page(parse_page("page", "text", f"{TITLE}{OPENING}{sentence}\n")).facts)


def counts_of(sentence: str) -> list[tuple[object, ...]]:
    values = [f.values for f in facts_of(sentence) if f.table == "member_counts"]
    return [(v["member_count"], v["member_kind"], v["qualifier"], v["status"]) for v in values]


def reasons_of(sentence: str, table: str) -> dict[str, object]:
    """Refused words of a sentence and why they were refused."""
    refused = [f for f in facts_of(sentence) if f.table == "refusals" and f.values["table_name"] == table]
    return {f.evidence.value_text: f.values["reason"] for f in refused}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,952", 1952),
        ("1 952", 1952),
        ("1.952", 1952),
        ("120.000", 120_000),
        ("1.3 million", 1_300_000),
        ("Twenty-seven", 27),
        ("a hundred and five", 105),
        ("two dozen", 24),
        ("two thousand three hundred and five", 2305),
        ("dozens", None),
    ],
)
def test_a_number_is_worth_what_english_says(words: str, value: int | None) -> None:
    assert read_number(words) == value


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("It has over 150 members.", (150, "member", "over", "current")),
        ("It has at least 150 members.", (150, "member", "at_least", "current")),
        ("It has about 1 952 members.", (1952, "member", "about", "current")),
        ("It has 150 or more members.", (150, "member", "at_least", "current")),
        ("It has nearly 150 members.", (150, "member", "almost", "current")),
        ("It has 12 observer states.", (12, "observer", "exact", "current")),
        ("It has 12 associate members.", (12, "associate", "exact", "current")),
        ("It has 12 dialogue partners.", (12, "other", "exact", "current")),
        ("It was founded with 12 members.", (12, "member", "exact", "historical")),
        ("In 1960 it had 12 members.", (12, "member", "exact", "historical")),
        ("It has 12 founding members.", (12, "member", "exact", "historical")),
        ("It has over 160 affiliated member associations.", (160, "member", "over", "current")),
        ("It has 12 affiliated members.", (12, "other", "exact", "current")),
        ("It has grown in 2016 to 112 national associations.", (112, "member", "exact", "current")),
        ("It is a confederation of eighteen HLB national members.", (18, "member", "exact", "current")),
    ],
)
def test_a_count_has_kind_qualifier_and_status(sentence: str, count: tuple[object, ...]) -> None:
    assert counts_of(sentence) == [count]


def test_a_founding_year_is_not_the_date_of_a_count() -> None:
    [count] = [f for f in facts_of("Established in 1975, it has 30 members.") if f.table == "member_counts"]
    assert (count.values["as_of_year"], count.values["status"]) == (None, "current")


@pytest.mark.parametrize(
    ("sentence", "number", "reason"),
    [
        ("It has 0 members.", "0", "out_of_range"),
        ("It has -5 members.", "-5", "out_of_range"),
        ("It has 2,147,483,648 members.", "2,147,483,648", "out_of_range"),
        ("It has between 150 and 160 members.", "150 and 160", "range"),
        ("It has 150-160 members.", "150-160", "range"),
        ("It represents 98% of all lamps.", "98", "percentage"),
        ("It costs 500 million euros a year.", "500 million", "money"),
        ("It has 40 employees.", "40", "not_members"),
        ("It has 12 staff members.", "12", "not_members"),
        ("It runs 50 projects.", "50", "not_members"),
        ("It has over 100 partners.", "100", "not_members"),
        ("It comprises 12 institutes and laboratories.", "12", "not_members"),
        ("It works in 27 countries.", "27", "spread"),
        ("Eight members share one ship.", "Eight", "part"),
        ("The five largest members pay most.", "five", "part"),
        ("A quorum of 14 members is needed.", "14", "part"),
        ("It admitted three new members.", "three", "membership_event"),
        ("The Council of Elders consists of 35 members.", "35", "sub_body"),
        ("It is led by a council of 15 members.", "15", "sub_body"),
        ("It works with the 27 member states of the Northern Union.", "27", "other_body"),
        ("The Museum has 27 members.", "27", "other_body"),
    ],
)
def test_a_number_that_is_no_membership_is_refused_with_its_reason(sentence: str, number: str, reason: str) -> None:
    assert counts_of(sentence) == []
    assert reasons_of(sentence, "member_counts")[number] == reason


def test_a_number_of_thousands_of_digits_is_refused_and_shown_by_its_beginning() -> None:
    [(words, reason)] = reasons_of(f"It has {'9' * 2500} members.", "member_counts").items()
    assert reason == "out_of_range"
    assert words == "9" * len(words)
    assert len(words) <= 400


@pytest.mark.parametrize(
    ("phrase", "city", "country"),
    [
        ("Bergen, Norway", "Bergen", "Norway"),
        ("Basel (Switzerland)", "Basel", "Switzerland"),
        ("The Hague, the Netherlands", "The Hague", "Netherlands"),
        ("Rio de Janeiro", "Rio de Janeiro", None),
        ("Mexico City, Mexico", "Mexico City", "Mexico"),
        ("Washington, D.C.", "Washington, D.C.", None),
        ("St. John's, Antigua and Barbuda", "St. John's", "Antigua and Barbuda"),
        ("Port of Spain, Trinidad and Tobago", "Port of Spain", "Trinidad and Tobago"),
        ("Austin, Texas, United States", "Austin", "United States"),
        ("Atlanta, Georgia", "Atlanta", None),
        ("Santa Fe, New Mexico", "Santa Fe", None),
        ("Turkey's Izmir", "Izmir", "Turkey"),
        ("Suva, the capital of Fiji", "Suva", "Fiji"),
        ("the capital of Fiji, Suva", "Suva", "Fiji"),
        ("the Belgian capital, Brussels", "Brussels", None),
        ("the Montreal suburb of Dorval", "Dorval", None),
        ("14 Quay Street, Riga, Latvia", "Riga", "Latvia"),
        ("Hafenstrasse 4 in Bern, Switzerland", "Bern", "Switzerland"),
        ("the Palace of Lamps in Lisbon, Portugal", "Lisbon", "Portugal"),
        ("the Nations' Office at Nairobi, Kenya", "Nairobi", "Kenya"),
        ("Harwell, Oxfordshire, United Kingdom", "Harwell", "United Kingdom"),
        ("Lund in southern Sweden", "Lund", "Sweden"),
        ("Geneva, with offices in Kenya", "Geneva", None),
        ("Singapore", "Singapore", None),
        ("Lamp Park, Kuala Lumpur, Malaysia", "Kuala Lumpur", "Malaysia"),
        ("Riga the Board pays", "Riga", None),
        ("Holm bei Bremen, Germany", "Holm bei Bremen", "Germany"),
        ("the Maritime Capital of Bergen", "Bergen", None),
        ("the Hague", "Hague", None),
    ],
)
def test_a_place_phrase_names_its_city_and_country(phrase: str, city: str, country: str | None) -> None:
    found = locate(phrase, 0)
    assert found is not None
    assert phrase[slice(*found[0])] == city
    assert (phrase[slice(*found[1])] if found[1] else None) == country


@pytest.mark.parametrize("phrase", ["Norway", "Europe", "May 1990", "California", "the north of Africa", "East Africa"])
def test_a_phrase_without_a_city_names_none(phrase: str) -> None:
    assert locate(phrase, 0) is None


@pytest.mark.parametrize(
    ("sentence", "place", "reason"),
    [
        ("The Board was founded in Riga in 1990.", "Riga", "event_place"),
        ("The treaty was signed in Rome.", "Rome", "event_place"),
        ("It has offices in Geneva.", "Geneva", "branch_place"),
        ("Its regional office is located in Nairobi.", "Nairobi", "branch_place"),
        ("The European headquarters is in Geneva.", "Geneva", "branch_place"),
        ("The Board had its headquarters in Oslo until 1990.", "Oslo", "former_place"),
        ("It was formerly based in London.", "London", "former_place"),
        ("We were based in London, followed by Selm until 1995.", "London", "former_place"),
        ("The Board was located in Oslo, then in the port of Riga.", "Oslo", "former_place"),
        ("It was based at a school in London and later moved.", "London", "former_place"),
        ("The Museum is based in Paris.", "Paris", "other_body"),
        ("The Board is headquartered in Africa.", "Africa", "not_a_place"),
    ],
)
def test_a_place_that_is_no_seat_is_refused_with_its_reason(sentence: str, place: str, reason: str) -> None:
    facts = facts_of(sentence)
    assert [f.values["city"] for f in facts if f.table == "headquarters"] == []
    assert reasons_of(sentence, "headquarters")[place] == reason


@pytest.mark.parametrize(
    ("sentence", "cities"),
    [
        ("Its headquarters are in Oslo and Bergen.", ["Oslo", "Bergen"]),
        ("The Board is headquartered in Oslo and in Riga, Latvia.", ["Oslo", "Riga"]),
        ("The Board is based in Oslo and Riga since 1990.", ["Oslo", "Riga"]),
        ("Its headquarters are in Oslo and Bergen has a pier.", ["Oslo"]),
        ("The Board is based in Oslo and Norway pays it.", ["Oslo"]),
        ("It is headquartered in Oslo and has offices in Riga.", ["Oslo"]),
        ("It was headquartered in Oslo until 1990 and thereafter moved to its current home in Riga.", ["Riga"]),
        ("From its base in Riga, the Board keeps lamps.", ["Riga"]),
        ("The Board, founded in 1949, is a small company in Riga.", ["Riga"]),
        ("It is home to the Board's library.", []),
        ("Our team is based in Riga.", ["Riga"]),
        ("Its seat was in Oslo and is now in Riga.", ["Riga"]),
        ("The pilots' team is based in Riga.", []),
    ],
)
def test_one_seat_or_two(sentence: str, cities: list[str]) -> None:
    assert [f.values["city"] for f in facts_of(sentence) if f.table == "headquarters"] == cities
