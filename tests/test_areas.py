"""What a body works on: which phrases a sentence coordinates, where they end, and which are no subject of work."""

import pytest

from pipeline.pages.parse import parse_page
from pipeline.reading.read import read_page

PAGE = (
    "Harbour Lights Board (HLB)\n==========================\n\n"
    "The Harbour Lights Board is a league of towns on the northern coast.\n\n"
)


def areas(prose: str) -> list[str]:
    """The activity areas of a page about the Harbour Lights Board with this prose."""
    reading = read_page(parse_page("page", "text", f"{PAGE}{prose}\n"))
    return [str(fact.values["activity_area"]) for fact in reading.facts if fact.table == "activity_areas"]


LISTS = {
    "commas": ("The Board promotes ice breaking, pilot training and tide forecasts.", 3),
    "a comma before and": ("The Board promotes ice breaking, pilot training, and tide forecasts.", 3),
    "semicolons, with commas inside": (
        "Its aims are the safety of ships, ports and crews; the care of lamps; and fair fees.",
        ["safety of ships, ports and crews", "care of lamps", "fair fees"],
    ),
    "infinitives": (
        "Its mission is to protect sea birds, to reduce oil spills and to train harbour pilots.",
        ["sea birds", "oil spills", "harbour pilots"],
    ),
    "gerunds": (
        "The Board is responsible for mapping shallow waters, maintaining fairways and protecting piers.",
        ["shallow waters", "fairways", "piers"],
    ),
    "verbs of the body": (
        "The Board monitors tides, supports wreck removal and develops harbour lamps.",
        ["tides", "wreck removal", "harbour lamps"],
    ),
    "adjectives that share a noun": (
        "The Board provides legal, technical and financial advice.",
        ["legal, technical and financial advice"],
    ),
    "two adjectives before a noun": ("The Board promotes safe and clean harbours.", ["safe and clean harbours"]),
    "nouns that share what is done": (
        "Its task is the collection, analysis and publication of tide data.",
        ["analysis and publication of tide data"],
    ),
    "an announced list": (
        "The Board works in three fields: ice breaking, sea rescue and fog signals.",
        ["ice breaking", "sea rescue", "fog signals"],
    ),
    "a range": (
        "Its services range from lamp repair and dredging to harbour design.",
        ["lamp repair", "dredging", "harbour design"],
    ),
    "a list that a clause interrupts": (
        "Its mission is to protect sea birds, which nest on the piers, and to reduce oil spills.",
        ["sea birds", "oil spills"],
    ),
}


@pytest.mark.parametrize(("sentence", "expected"), LISTS.values(), ids=LISTS.keys())
def test_a_list_is_split_at_its_outermost_level(sentence: str, expected: list[str] | int) -> None:
    found = areas(sentence)
    assert (len(found) if isinstance(expected, int) else found) == expected


ENDS = {
    "where": ("The Board promotes fair fees throughout the region.", ["fair fees"]),
    "for whom": ("The Board provides tide tables to its members.", ["tide tables"]),
    "how": ("The Board reduces oil spills by training crews.", ["oil spills"]),
    "with whom": ("The Board conducts tide surveys in cooperation with nine towns.", ["tide surveys"]),
    "a new clause": ("The Board supports wreck removal and has nine ships.", ["wreck removal"]),
    "who is helped": ("The Board helps small towns to build safe piers.", ["safe piers"]),
    "a quotation": ('Its goal is to "keep the sea lanes open" for all.', ["sea lanes open"]),
}


@pytest.mark.parametrize(("sentence", "expected"), ENDS.values(), ids=ENDS.keys())
def test_a_phrase_ends_before_what_only_says_where_how_or_for_whom(sentence: str, expected: list[str]) -> None:
    assert areas(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board supports its members.",
        "The Board runs nine offices.",
        "The Board operates two ships and three cranes.",
        "The Board manages the Harbour Lights Fund.",
        "The Board provides services and solutions.",
        "The Board offers many opportunities.",
        "The Board publishes an annual report.",
        "The Board covers Norway and Sweden.",
        "The Board works in Bergen.",
        "The Board is an association of towns that produce lamps.",
        "The Board cooperates with the Museum, which promotes fine arts.",
        "Its members promote fine arts.",
        "Students of the Museum work on old maps.",
    ],
)
def test_what_names_no_subject_of_the_body_is_no_area(sentence: str) -> None:
    assert areas(sentence) == []


def test_the_items_of_an_announced_list_are_areas() -> None:
    prose = (
        "The main activities of the Board are:\n\n"
        "- repair of lamps;\n- Wreck removal: the Board raises wrecks along the coast.\n- to promote safe harbours\n"
    )
    assert areas(prose) == ["repair of lamps", "Wreck removal", "safe harbours"]


def test_items_that_end_an_infinitive_are_areas() -> None:
    prose = "The aims of the Board are to:\n\n1. protect sea birds;\n2. reduce oil spills.\n"
    assert areas(prose) == ["sea birds", "oil spills"]


def test_the_items_of_any_other_list_are_none() -> None:
    assert areas("Members of the Board are:\n\n- ice pilots\n- lamp makers\n") == []


def test_an_area_is_quoted_from_its_own_item() -> None:
    page = f"{PAGE}The tasks of the Board are:\n\n- repair of lamps\n- wreck removal\n"
    facts = [fact for fact in read_page(parse_page("page", "text", page)).facts if fact.table == "activity_areas"]
    assert [fact.evidence.quote for fact in facts] == ["repair of lamps", "wreck removal"]
