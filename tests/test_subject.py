"""Whose verb it is: the subject test, on sentences in which BODY stands for the body of the page."""

import re

import pytest

from pipeline.reading.identity import SELF, Identity
from pipeline.reading.judged import OTHER, PART, THIS
from pipeline.reading.name_forms import first_of_two, name_at, name_end
from pipeline.reading.subject import binding

BOARD = Identity("Harbour Lights Board", "HLB", ("Harbour Lights Board", "HLB"), frozenset({"board"}))


def verdict(sentence: str) -> tuple[str, bool]:
    """The verdict on the last "founded" of the sentence, a participle where no auxiliary stands before it."""
    text = sentence.replace("BODY", SELF * 4)
    at = text.lower().rindex("founded")
    bound = binding(text[:at], participle=True, after=text[at + 7 :])
    return bound.verdict, bound.loose


@pytest.mark.parametrize(
    "sentence",
    [
        "BODY was founded",
        "In 1950 it was formally founded",
        "BODY, an independent agency, founded by nine towns",
        "BODY is a political, economic and cultural body founded by nine towns",
        "BODY are a rock band from Bergen, Norway, founded by two singers",
        "BODY has nine members and was founded",
        "BODY, commonly known as the Lights, founded by nine towns",
        "Founded in 1901, based in Bergen, BODY keeps the lights",
        "Founded in 1901, its pier is old",
        "An agency founded in 1901, BODY keeps the lights",
        "Since it was founded",
        "What is now BODY was founded",
        "BODY is an agency whose members are towns and which was founded",
    ],
)
def test_the_verb_is_the_bodys(sentence: str) -> None:
    assert verdict(sentence)[0] == THIS


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Museum was founded", OTHER),
        ("BODY runs a school founded", OTHER),
        ("BODY is led by Harald, who founded", OTHER),
        ("BODY is the successor to the Lamp League, founded", OTHER),
        ("BODY is a member of the Coast Network founded", OTHER),
        ("BODY left the Coast Party, itself founded", OTHER),
        ("BODY works with the Coast Network, which was founded", OTHER),
        ("The secretariat of BODY was founded", PART),
        ("Its secretariat was founded", PART),
        ("Founded in 1901, the Museum is near BODY", OTHER),
    ],
)
def test_the_verb_is_anothers(sentence: str, expected: str) -> None:
    assert verdict(sentence)[0] == expected


def test_a_nearer_name_makes_the_reading_a_loose_one() -> None:
    assert verdict("BODY is a body of the Coast Network, founded") == (THIS, True)
    assert verdict("BODY is a body of towns, founded") == (THIS, False)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The Harbour Lights Board and the HLB", "The Harbour Lights Board|the HLB"),
        ("The board, the present organisation", "The board|the present organisation"),
        ("The board members, the other board, a Board of Trade", ""),
        ("The Northern HLB, the HLB-based crew", "the HLB"),
    ],
)
def test_the_body_is_marked_under_all_its_names(text: str, own: str) -> None:
    marked = BOARD.mark(text)
    assert len(marked) == len(text)
    assert "|".join(text[m.start() : m.end()] for m in re.finditer(f"{SELF}+", marked)) == own


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Union of Lamp Towns in 1901", "Union of Lamp Towns"),
        ("Lamp League on May 3", "Lamp League"),
        ("Office international du phare in Bergen", "Office international du phare"),
        ("St. Olaf Club was", "St. Olaf Club"),
        ("Council of Lamp, Glass and Candle Makers, a", "Council of Lamp, Glass and Candle Makers"),
        ("Director of the port", None),
        ("a club", None),
    ],
)
def test_where_a_name_ends(text: str, name: str | None) -> None:
    found = name_at(text, 0)
    assert (text[: name_end(found)] if found else None) == name


def test_two_names_joined_by_and() -> None:
    two = first_of_two("Lamp League and the Glass League")
    assert two is not None
    assert two["first"] == "Lamp League"
    assert first_of_two("Council of Arts and Sciences") is None
