"""Plain text: what is a heading, an item, a paragraph; and the text stays as it is."""

from pathlib import Path

import pytest
from page_blocks import blocks

from pipeline.pages.parse import parse_page

PROSE = "The Lantern Office looks after the lamps of seven harbours and of the two rivers between them."

TEXTS = [
    (
        "a bullet with a title over prose",
        f"• Lantern Office\n\n    {PROSE}\n",
        ["heading 5: Lantern Office", f"paragraph: {PROSE}"],
    ),
    (
        "a title that is printed twice",
        f"• The Lantern Office (LO)\n    The Lantern Office (LO)\n\n    {PROSE}\n",
        ["heading 5: The Lantern Office (LO)", "heading 4: The Lantern Office (LO)", f"paragraph: {PROSE}"],
    ),
    (
        "bullets one after the other are items, the last one before prose too",
        f"It works on:\n- lamps\n- Foghorns\n- Buoys\n\n{PROSE}\n",
        ["paragraph: It works on:", "item 1: lamps", "item 1: Foghorns", "item 1: Buoys", f"paragraph: {PROSE}"],
    ),
    (
        "an item that is wrapped",
        "- lamps of the seven harbours, which it\n  lights and cleans\n- foghorns\n",
        ["item 1: lamps of the seven harbours, which it lights and cleans", "item 1: foghorns"],
    ),
    (
        "items in items",
        "* lamps\n    * oil lamps\n* foghorns\n",
        ["item 1: lamps", "item 2: oil lamps", "item 1: foghorns"],
    ),
    (
        "numbers before titles",
        f"1. Lantern Office\n{PROSE}\n\n2. Tide Bureau\n{PROSE}\n",
        ["heading 3: Lantern Office", f"paragraph: {PROSE}", "heading 3: Tide Bureau", f"paragraph: {PROSE}"],
    ),
    (
        "underlines",
        f"Our partners\n============\n\nLantern Office\n--------------\n{PROSE}\n",
        ["heading 1: Our partners", "heading 2: Lantern Office", f"paragraph: {PROSE}"],
    ),
    (
        "rules are no text",
        f"{PROSE}\n\n-----\n\n{PROSE}\n* * *\n",
        [f"paragraph: {PROSE}", f"paragraph: {PROSE}"],
    ),
    (
        "a rule under prose underlines nothing",
        f"It is old.\n{PROSE}\n---\n{PROSE}\n",
        ["paragraph: It is old.", f"paragraph: {PROSE}", f"paragraph: {PROSE}"],
    ),
    (
        "capitals",
        f"LANTERN OFFICE\n{PROSE}\n",
        ["heading 2: LANTERN OFFICE", f"paragraph: {PROSE}"],
    ),
    (
        "a line of its own before prose",
        f"Lantern Office\n\n{PROSE}\n\nWhat we do\n\n{PROSE}\n",
        ["heading 4: Lantern Office", f"paragraph: {PROSE}", "heading 4: What we do", f"paragraph: {PROSE}"],
    ),
    (
        "a title right above its prose",
        f"Lantern Office\n{PROSE}\n",
        ["heading 4: Lantern Office", f"paragraph: {PROSE}"],
    ),
    (
        "a title between two texts",
        f"{PROSE}\nTide Bureau\nThe Tide Bureau counts the tides of the seven harbours.\n",
        [
            f"paragraph: {PROSE}",
            "heading 4: Tide Bureau",
            "paragraph: The Tide Bureau counts the tides of the seven harbours.",
        ],
    ),
    (
        "a short sentence is no title",
        f"The office is old.\n\nIt was never closed\n\n{PROSE}\n",
        ["paragraph: The office is old.", "paragraph: It was never closed", f"paragraph: {PROSE}"],
    ),
    (
        "an abbreviation's full stop closes no sentence",
        f"Lantern Oil Co.\n\n{PROSE}\n",
        ["heading 4: Lantern Oil Co.", f"paragraph: {PROSE}"],
    ),
    (
        "a line that points elsewhere is no title",
        f"For more information, go to:\n\nwww.lanterns.example\n\n{PROSE}\n",
        ["paragraph: For more information, go to:", "paragraph: www.lanterns.example", f"paragraph: {PROSE}"],
    ),
    (
        "a last line has nothing under it",
        f"{PROSE}\n\nLantern Office\n",
        [f"paragraph: {PROSE}", "paragraph: Lantern Office"],
    ),
    (
        "wrapped prose is one paragraph",
        "It was founded in 1911 by the seven harbours of Norland and its\nlamps are old.\nIts seat is in Ellery.\n",
        [
            "paragraph: It was founded in 1911 by the seven harbours of Norland and its lamps are old.",
            "paragraph: Its seat is in Ellery.",
        ],
    ),
    (
        "a year at the start of a wrapped line is no number of a list",
        "The office of the seven harbours of Norland was set up in\n1911. It lights lamps.\n",
        ["paragraph: The office of the seven harbours of Norland was set up in 1911. It lights lamps."],
    ),
    (
        "a dash at the start of a wrapped line is no bullet",
        "The office of the seven harbours of Norland lights their lamps\n- and cleans them - in all.\n",
        ["paragraph: The office of the seven harbours of Norland lights their lamps - and cleans them - in all."],
    ),
    (
        "a small letter goes on with the sentence",
        "It lights lamps etc.\nand horns in each of the seven harbours of Norland.\n",
        ["paragraph: It lights lamps etc. and horns in each of the seven harbours of Norland."],
    ),
    (
        "an open end goes on with the next line",
        "Lantern Office of the\nSeven Harbours, which lights their lamps and cleans all of them.\n",
        ["paragraph: Lantern Office of the Seven Harbours, which lights their lamps and cleans all of them."],
    ),
    (
        "long lines are not wrapped",
        f"{PROSE} {PROSE}\nOur lamps burn oil and wax\n{PROSE} {PROSE}\n",
        [f"paragraph: {PROSE} {PROSE}", "paragraph: Our lamps burn oil and wax", f"paragraph: {PROSE} {PROSE}"],
    ),
    (
        "an address keeps its lines",
        "Lantern Office\nQuay 7\nPort Ellery\nNorland\n",
        ["paragraph: Lantern Office", "paragraph: Quay 7", "paragraph: Port Ellery", "paragraph: Norland"],
    ),
    (
        "CR and CRLF end lines",
        f"A Title\r\n\r\n{PROSE}\r\rIt is old.",
        ["heading 4: A Title", f"paragraph: {PROSE}", "paragraph: It is old."],
    ),
    ("other line ends do not", "It is\u2028old.\vVery\fold.", ["paragraph: It is old. Very old."]),
    ("nothing but white space", " \n\u00a0\n\t", []),
    ("nothing but rules", "---\n===\n", []),
]


@pytest.mark.parametrize(("raw", "expected"), [pytest.param(*case[1:], id=case[0]) for case in TEXTS])
def test_the_blocks_of_a_text_are_found_by_its_lines(raw: str, expected: list[str]) -> None:
    assert blocks("text", raw) == expected


def test_the_text_of_a_plain_page_is_the_raw_text_itself() -> None:
    raw = "\ufeff  • Lantern\u00a0Office \r\n\r\n  It  is\told. \n"
    page = parse_page("page", "text", raw)
    assert page.text is raw
    assert [raw[block.start : block.end] for block in page.blocks] == ["\ufeff  • Lantern\u00a0Office", "It  is\told."]


def test_the_seed_page_has_a_heading_for_each_body_that_it_gives_one(seed_page: Path) -> None:
    raw = seed_page.read_bytes().decode()
    headings = [line for line in blocks("text", raw) if line.startswith("heading")]
    assert headings == [
        "heading 5: Frontex",
        "heading 5: The World Customs Organization (WCO)",
        "heading 4: The World Customs Organization (WCO)",
        "heading 5: The International Organization for Migration",
        "heading 4: The International Organization for Migration",
    ]
    assert len(blocks("text", raw)) == 18
