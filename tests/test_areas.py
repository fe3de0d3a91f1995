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
        ["collection, analysis and publication of tide data"],
    ),
    "nouns of doing that tell nothing": (
        "Its task is the support, development and promotion of harbour safety.",
        ["development and promotion of harbour safety"],
    ),
    "gerunds that share an object": (
        "The Board supports its members in tracing, mapping and protecting wrecks.",
        ["tracing, mapping and protecting wrecks"],
    ),
    "gerunds that do not": (
        "The Board is responsible for tracing wrecks and maintaining anchors.",
        ["wrecks", "anchors"],
    ),
    "prepositions that share a noun": (
        "The Board promotes pilot training and access to and use of harbour maps.",
        ["pilot training", "access to and use of harbour maps"],
    ),
    "a noun of doing behind and": (
        "The Board is responsible for the surveying and charting of harbours.",
        ["surveying and charting of harbours"],
    ),
    "things that share an article": (
        "The Board protects the peace of the piers, bays and inner harbours.",
        ["peace of the piers, bays and inner harbours"],
    ),
    "a preposition said again": (
        "Its aims are cooperation in pilot training, in tide forecasts, and also in wreck removal.",
        ["pilot training", "tide forecasts", "wreck removal"],
    ),
    "one more thing with an article": (
        "The Board promotes fair fees, as well as a free exchange of tide data.",
        ["fair fees", "free exchange of tide data"],
    ),
    "the next verb that is a noun too": (
        "Its mission is to promote the study of storms and support safe harbours.",
        ["study of storms", "safe harbours"],
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


SUBJECTS = {
    "the body and its members": ("The Board and its members work to protect seals.", ["seals"]),
    "the body and those before it": ("The Board and its predecessors have worked to protect seals.", ["seals"]),
    "aims behind a footnote": (
        "The aim of the HLB is to cure seals.[4] Further objectives include: tide maps and fair fees.",
        ["seals", "tide maps", "fair fees"],
    ),
    "adjectives in a row": (
        "The main activities include tidal, polar and harbour research.",
        ["tidal, polar and harbour research"],
    ),
    "works of the body": ("These projects promote fair fees and tide forecasts.", ["fair fees", "tide forecasts"]),
    "behind a clause without a comma": (
        "Since it was founded the Board contributes to ship safety.",
        ["ship safety"],
    ),
    "with whom between verb and preposition": (
        "The Board works with nine towns on harbour safety.",
        ["harbour safety"],
    ),
    "where between verb and preposition": ("The Board campaigns in many ports for fair fees.", ["fair fees"]),
    "a platform for doing it": ("The Board is a platform for discussing tide data.", ["tide data"]),
    "services for doing it": ("It provides services for raising and towing wrecks.", ["raising and towing wrecks"]),
    "a kind with a hyphen": ("The HLB is a public-private-partnership that protects sea birds.", ["sea birds"]),
    "a kind that is responsible": (
        "The Board is a centre of expertise responsible for harbour lights.",
        ["harbour lights"],
    ),
    "at the forefront": ("The Board is at the forefront of wreck research.", ["wreck research"]),
    "not only": ("The Board does not only promote fair fees.", ["fair fees"]),
}


@pytest.mark.parametrize(("sentence", "expected"), SUBJECTS.values(), ids=SUBJECTS.keys())
def test_the_body_is_found_behind_what_stands_between_it_and_its_work(sentence: str, expected: list[str]) -> None:
    assert areas(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board does not deal with sea battles.",
        "The Board no longer promotes fair fees.",
        "The Board never promotes wreck sales or supports sea battles.",
        "Neither does it promote sea battles.",
        "The Board cooperates actively.",
        "The Board is in the centre of Bergen.",
        "The Board takes part in the work of the IPA.",
        "The Board does research in a wide range of scientific disciplines.",
        "The Board works in partnership with nine towns.",
        "The Board answers to growing alarm.",
    ],
)
def test_what_is_denied_or_only_says_how_or_where_is_no_area(sentence: str) -> None:
    assert areas(sentence) == []


@pytest.mark.parametrize(
    "heading", ["Main activities", "Aims of the Board", "Objectives", "Areas of work", "Core tasks and functions"]
)
def test_the_items_under_a_heading_of_work_are_areas(heading: str) -> None:
    assert areas(f"{heading}\n\n- repair of lamps\n- wreck removal\n") == ["repair of lamps", "wreck removal"]


@pytest.mark.parametrize("heading", ["Members", "Our history", "Areas of Bergen", "Minutes of the Board"])
def test_the_items_under_another_heading_are_none(heading: str) -> None:
    assert areas(f"{heading}\n\n- repair of lamps\n- wreck removal\n") == []


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
