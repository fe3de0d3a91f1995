"""Parts of an article about one body are no bodies, though their headings and labels look like names."""

import pytest

from pipeline.pages.parse import parse_page
from pipeline.reading.read import read_page
from pipeline.reading.title_kinds import title_kind

LAMP = "Lamp Union\n\nThe Lamp Union (LU) is a federation of lighthouse keepers. It was founded in 1951.\n\n"


def names(text: str) -> list[str]:
    return [profile.name for profile in read_page(parse_page("page", "text", text)).profiles]


@pytest.mark.parametrize(
    "title",
    [
        "Characteristics and Objectives",
        "Associated and Observer Countries",
        "Secretary-General",
        "Legal Status",
        "Member States and Observers",
        "Purpose and Functions",
        "History and Mandate",
        "1979 International Lamp Agreement",
    ],
)
def test_a_title_of_topics_is_a_part(title: str) -> None:
    assert title_kind(title) == "part"


@pytest.mark.parametrize(
    "title", ["Observer Research Institute", "Charter 88", "Flag Institute", "United Nations", "Lamp Agreement Office"]
)
def test_a_name_with_a_topic_in_it_is_a_name(title: str) -> None:
    assert title_kind(title) == "name"


@pytest.mark.parametrize(
    "part",
    [
        "Type Economic Federation\nWebsite\n\nThe LU issues a yearbook of lamps and pays for repairs of lenses.\n",
        "Preceding Lighthouse Federation\n(1926 - 1928)\n\nThe Lamp Union has 42 member clubs in the north.\n",
        "1979 Lamp Agreement\n\nIn 1979, the Lamp Union moved its office to Oslo and sold the old house by the pier.\n",
    ],
)
def test_a_label_above_prose_about_the_page_s_body_is_no_body(part: str) -> None:
    assert names(LAMP + part) == ["Lamp Union"]


def test_what_stands_below_such_a_label_is_the_page_s_body_s() -> None:
    text = LAMP + "Preceding Lighthouse Federation\n\nThe Lamp Union has 42 member clubs in the north and south.\n"
    facts = read_page(parse_page("page", "text", text)).facts
    assert [fact.values["member_count"] for fact in facts if fact.table == "member_counts"] == [42]


@pytest.mark.parametrize(
    "other",
    [
        "Tide Office\n\nThe Tide Office is an agency that measures tides. It was set up in 1920.\n",
        "Tide Office\n\nThe Tide Office, which the Lamp Union founded, is an agency that measures tides.\n",
    ],
)
def test_a_second_body_that_its_prose_names_stays_one(other: str) -> None:
    assert names(LAMP + other) == ["Lamp Union", "Tide Office"]
