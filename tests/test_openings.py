"""Opening sentences: the body they are about, its acronym, what they say it is; and where a sentence ends."""

import pytest

from pipeline.reading.openings import opening
from pipeline.reading.sentences import sentences

SENTENCES = [
    (
        "The Water Institute (WI), a research centre in Oslo, is funded by the state.",
        "Water Institute",
        "WI",
        ["centre"],
    ),
    ("KZQR (88.3 FM), is the public radio station of Elgin Falls.", "KZQR", None, ["station"]),
    ("Founded in 1951, Porthaven Rovers is a rugby club.", "Porthaven Rovers", None, ["club"]),
    ("Cascade Holdings, formerly Cascade Mills, is a group of companies.", "Cascade Holdings", None, ["group"]),
    ("The Larks: also known as Five Larks and a Wren, is a vocal group.", "Larks", None, ["group"]),
    ("Pinewood Cabins, Inc. is a maker of wooden houses.", "Pinewood Cabins, Inc.", None, ["maker"]),
    ("Vélos sans frontières is a charity.", "Vélos sans frontières", None, ["charity"]),
    ("One of the oldest universities of the north, Aldera was founded in 1688.", "Aldera", None, ["university"]),
    (
        "As the national authority for waters, the Waterways Board issues licences.",
        "Waterways Board",
        None,
        ["authority"],
    ),
    ("The Dutch foundation Schone Beek cleans brooks.", "Schone Beek", None, ["foundation"]),
    ("Since 1985 the Halcyon Institute has studied kingfishers.", "Halcyon Institute", None, []),
    ("Lumex in Arlen is a company.", "Lumex in Arlen", None, ["company"]),
    ("The mission of the Rivers Trust is to keep rivers clean.", "Rivers Trust", None, []),
    ("At Brightfield Analytics, we turn numbers into stories.", "Brightfield Analytics", None, []),
    ("United Harbour Pilots, abbreviated as UHP, is a league.", "United Harbour Pilots", "UHP", ["league"]),
    ("UHP: founded in 1951, the Union of Harbour Pilots is a league.", "Union of Harbour Pilots", "UHP", ["league"]),
    ("Responsible for the lamps, SixVolt brings them.", "SixVolt", None, []),
    ("The All Aboard Congress is a party.", "All Aboard Congress", None, ["party"]),
    ("Two Rivers Trust protects eels.", "Two Rivers Trust", None, []),
    ("All partners of the Lamp Union are in Norway.", None, None, None),
    ("All Member States are parties.", None, None, None),
    ("Northern Premier League side Everwick is a club.", "Everwick", None, ["club"]),
    ("Norwegian company Lampe AB makes lamps.", "Lampe AB", None, ["company"]),
    ("The Lamp Union e.V. (LU) is a club.", "Lamp Union e.V.", "LU", ["club"]),
    ("Alenka Lights d.o.o. (AL) is a firm.", "Alenka Lights d.o.o.", "AL", ["firm"]),
    ("Museum of Glass, Ternitz, is a museum.", "Museum of Glass", None, ["museum"]),
    ("Lamp, Wick & Oil is a firm.", "Lamp, Wick & Oil", None, ["firm"]),
    ("The second partner is Korund, a supplier of coatings.", "Korund", None, ["supplier"]),
    ("The coordinator, Vellum Group, is a maker of paper.", "Vellum Group", None, ["maker"]),
    ("Last but not least, the Town of Wexmouth is a partner.", "Town of Wexmouth", None, ["partner"]),
    ("The second partner is Ola.", None, None, None),
    ("The coordinator is a firm.", None, None, None),
    ("Our partner is not Korund.", None, None, None),
    ("It was founded in 1951.", None, None, None),
    ("Union institutions and agencies agreed.", None, None, None),
    ("In 1931, Minister Renz broke with his friends.", None, None, None),
]


@pytest.mark.parametrize(("sentence", "name", "acronym", "kinds"), SENTENCES)
def test_an_opening_sentence_gives_name_acronym_and_kind(
    sentence: str, name: str | None, acronym: str | None, kinds: list[str] | None
) -> None:
    first = opening(sentence, 0, len(sentence))
    assert (first and first.naming.name, first and first.naming.acronym) == (name, acronym)
    assert first is None or [kind for kind in first.kinds if kind] == kinds


SPLIT = [
    ("The Lamp Union e.V. (LU) keeps lamps. It has 12 towns.", 2),
    ("The Lamp Union e. V. Holm keeps lamps.", 1),
    ("Lights d.o.o. (AL) and Lamp s.r.o. Brod sell oil.", 1),
    ("It was bought by Lamp e.V. It keeps lamps.", 2),
    ("The lamps are made of oil. The Union sells them.", 2),
    ("It sells lamps, oil, etc. The Union is old.", 2),
]


@pytest.mark.parametrize(("text", "count"), SPLIT)
def test_a_legal_form_before_a_bracket_or_a_name_ends_no_sentence(text: str, count: int) -> None:
    assert len(list(sentences(text, 0, len(text)))) == count
