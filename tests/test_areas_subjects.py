"""Whose work a clause tells of: the body's own, its parts' and works', or somebody else's."""

import pytest

from pipeline.pages.parse import parse_page
from pipeline.reading.read import read_page

PAGE = (
    "Harbour Lights Calvera Board\n============================\n\n"
    "The Harbour Lights Calvera Board is a league of towns on the northern coast.\n\n"
)


def areas(prose: str) -> list[str]:
    """The activity areas of a page about the Harbour Lights Calvera Board with this prose."""
    reading = read_page(parse_page("page", "text", f"{PAGE}{prose}\n"))
    return [str(fact.values["activity_area"]) for fact in reading.facts if fact.table == "activity_areas"]


OWN = {
    "an aspect of its work": ("An important part of the work of the Board is wreck removal.", ["wreck removal"]),
    "a focus of its work": ("The main focus of its work is on ship safety.", ["ship safety"]),
    "a department": ("The Lamp Optics Department develops harbour lamps.", ["harbour lamps"]),
    "a person": ("Anna Berg maintains tide tables.", ["tide tables"]),
    "a word of its name": ("Calvera's main goals are fair fees and ship safety.", ["fair fees", "ship safety"]),
    "the initials of its name": ("HLCB offers lamp repair.", ["lamp repair"]),
    "the works told of before": ("These include lamp repair, wreck removal and pilot training.", 3),
    "a placed kind": ("The Board is a school in Bergen that is known for its research in tide forecasts.", 1),
    "a present behind a past": ("It was founded in 1901 and is a body whose task is wreck removal.", ["wreck removal"]),
    "a relative clause of things": (
        "The Board builds instruments that monitor sea noise and traffic.",
        ["instruments", "sea noise and traffic"],
    ),
    "a statement": ("It states that its mission is to reduce oil spills.", ["oil spills"]),
    "a purpose without a subject": ("To prevent oil spills.", ["oil spills"]),
    "a duty without a verb": ("Protection and care of harbour seals.", 1),
    "a verb that may be a noun": ("Our team studies the ecology of seals.", ["ecology of seals"]),
    "an unknown verb behind to": ("Its aim is to witness the drift of sea ice.", ["drift of sea ice"]),
    "what is said last": ("Lamp repair and wreck removal are the most important fields of work.", 2),
    "cornerstones": ("Lamp repair and wreck removal are the cornerstones of the Board.", 2),
    "a kind of things": ("The Board is a hub of coastal engineering.", ["coastal engineering"]),
    "its founders' purpose": ("Nine towns set up the Board in 1901 to protect seals.", ["seals"]),
    "what its members share": (
        "Its members cooperate in the fields of dredging, pilotage and wreck removal.",
        ["dredging", "pilotage", "wreck removal"],
    ),
    "a thing that it runs": ("A weekly bulletin monitors oil spills in its waters.", 1),
    "a verb with out": ("The Board carries out lamp repair and wreck removal.", ["lamp repair", "wreck removal"]),
    "a weaker verb of work": ("The Board drives harbour safety.", ["harbour safety"]),
    "whom it gives what": ("The Board supplies the fishing fleet with tide tables.", ["tide tables"]),
    "a role in the work": ("The Board plays a leading role in wreck removal.", ["wreck removal"]),
    "the place for the work": ("The Board is the first address for lamp repair.", ["lamp repair"]),
    "such areas as": ("The Board works in such areas as lamp optics and tide reading.", 2),
}


@pytest.mark.parametrize(("sentence", "expected"), OWN.values(), ids=OWN.keys())
def test_what_its_parts_and_works_do_is_the_body_s_work(sentence: str, expected: list[str] | int) -> None:
    found = areas(sentence)
    assert (len(found) if isinstance(expected, int) else found) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Its founders promoted fine arts.",
        "The members of the Board repair lamps.",
        "The headquarters of the Board houses a school of lamp repair.",
        "The Museum maintains tide tables.",
        "The Bergen City Council maintains tide tables.",
        "Norway supports wreck removal.",
        "Ships support wreck removal.",
        "The Board met the Museum in Bergen that is known for its research in fine arts.",
        "The Board is a group of towns.",
        "The Board is a federation of old ports.",
        "The Board is a body of the Calvera Union.",
        "To reach the pier, visitors take the ferry.",
        "Protection is good.",
        "These rules include lamps.",
    ],
)
def test_what_others_do_is_not(sentence: str) -> None:
    assert areas(sentence) == []


NOUNS = {
    "an and inside an item of a list": (
        "The Board works on dredging, tide tables and forecasts, pilotage, and wreck removal.",
        ["dredging", "tide tables and forecasts", "pilotage", "wreck removal"],
    ),
    "what hangs on one noun": (
        "The Board develops safety rules for ferries and tugs.",
        ["safety rules for ferries and tugs"],
    ),
    "what research is in": ("The Board does research in tide forecasts and lamp optics.", 2),
    "a clause behind a list": (
        "The Board works in the fields of dredging and pilotage, developing lamps, ropes and anchors.",
        ["dredging and pilotage", "lamps", "ropes", "anchors"],
    ),
    "an organisation of something": (
        "The Board is responsible for the organisation of lamp races.",
        ["organisation of lamp races"],
    ),
    "a class of cooperation": ("The Board promotes regional cooperation.", ["regional cooperation"]),
    "a class of research": ("The Board conducts basic and applied research.", ["basic and applied research"]),
    "among whom": (
        "The Board promotes cooperation among small towns of the coast.",
        ["cooperation among small towns of the coast"],
    ),
    "a quality of nothing": ("The Board provides high-quality services.", []),
    "persons with examples": ("Its purpose is to support old pilots, including many widows of sailors.", 0),
}


@pytest.mark.parametrize(("sentence", "expected"), NOUNS.values(), ids=NOUNS.keys())
def test_a_wide_noun_names_something_with_a_class(sentence: str, expected: list[str] | int) -> None:
    found = areas(sentence)
    assert len(found) >= expected if isinstance(expected, int) else found == expected
