"""A body is known by its name in either spelling, and its seat in whatever part of a city."""

import pytest

from pipeline.pages.parse import parse_page
from pipeline.reading.read import read_page


def values(text: str, table: str, column: str) -> list[object]:
    facts = read_page(parse_page("page", "text", text)).facts
    return [fact.values[column] for fact in facts if fact.table == table]


@pytest.mark.parametrize(
    ("head", "below"),
    [
        ("Lamp Trade Organization", "Lamp Trade Organisation"),
        ("Lamp Trade Organisation", "Lamp Trade Organization"),
        ("Harbour Centre for Lamps", "Harbour Center for Lamps"),
        ("Lamp Labour Union", "Lamp Labor Union"),
    ],
)
def test_a_name_counts_in_either_spelling(head: str, below: str) -> None:
    text = f"{head}\n\nThe {head} is an intergovernmental body for lamps. The {below} has 33 members.\n"
    assert values(text, "member_counts", "member_count") == [33]


def test_a_name_of_another_word_is_another_body() -> None:
    text = "Lamp Organization\n\nThe Lamp Organization is a body for lamps. The Lamp Organiser has 33 members.\n"
    assert values(text, "member_counts", "member_count") == []


@pytest.mark.parametrize(
    ("place", "city"),
    [
        ("in the recently built eastern part of Lisbon, Portugal", "Lisbon"),
        ("in the old heart of Riga", "Riga"),
        ("in the centre of Bergen, Norway", "Bergen"),
        ("in Oslo, Norway", "Oslo"),
    ],
)
def test_a_seat_in_a_part_of_a_city_is_the_city(place: str, city: str) -> None:
    text = f"Lamp Union\n\nThe Lamp Union (LU) is a federation of keepers. LU is headquartered {place}.\n"
    assert values(text, "headquarters", "city") == [city]


@pytest.mark.parametrize("place", ["in the centre of the city", "in the northern part of it", "in the heart of a park"])
def test_a_part_of_nothing_named_is_no_seat(place: str) -> None:
    text = f"Lamp Union\n\nThe Lamp Union (LU) is a federation of keepers. LU is headquartered {place}.\n"
    assert values(text, "headquarters", "city") == []


@pytest.mark.parametrize("part", ["headquarters", "permanent headquarters", "archives"])
def test_the_year_of_a_body_s_own_house_is_not_its_founding(part: str) -> None:
    text = f"Lamp Union\n\nThe Lamp Union (LU) is a federation of keepers. The LU {part} was set up in March 1994.\n"
    assert values(text, "founding_years", "founding_year") == []
