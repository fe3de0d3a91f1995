"""Names of waters, lands and regions, which stand for no body though a body's name begins with them."""

import pytest

from pipeline.pages.parse import parse_page
from pipeline.reading.aliases import stated_aliases
from pipeline.reading.places import is_region
from pipeline.reading.read import read_page


@pytest.mark.parametrize("words", ["Lake Vessa", "Grey River", "West Africa", "Asia-Pacific", "Gulf of Vessa"])
def test_a_region(words: str) -> None:
    assert is_region(words)


@pytest.mark.parametrize("words", ["Lamp Union", "Lake", "Harbour Lights Board", "Deep Sea Lamp Trust", "Radio Vessa"])
def test_no_region(words: str) -> None:
    assert not is_region(words)


def test_a_river_is_not_the_body_named_after_it() -> None:
    prose = "Its tasks are harbour safety and the care of the Grey River."
    text = f"Grey River Council (GRC)\n========\n\nThe Grey River Council is a league of towns.\n\n{prose}\n"
    facts = read_page(parse_page("page", "text", text)).facts
    areas = [fact.values["activity_area"] for fact in facts if fact.table == "activity_areas"]
    assert areas == ["harbour safety", "care of the Grey River"]


def test_what_a_place_is_called_is_no_name_of_the_body() -> None:
    text = "The Lamp Union was founded in Calver, which is now known as Vessa, and is also known as Lamp Watch."
    assert stated_aliases(text, "Lamp Union") == ["Lamp Watch"]
