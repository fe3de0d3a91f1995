"""The third grade of the subject test: a phrase that may mean the body, where nothing sure stands beside it."""

import pytest

from pipeline.facts import Fact
from pipeline.pages.parse import parse_page
from pipeline.reading.foreign_kinds import english_kinds
from pipeline.reading.read import read_page
from pipeline.reading.rows import rows

OPENING = "It keeps lamps and piers along the northern coast, and it trains the pilots who need them."


def facts_of(heading: str, *sentences: str) -> list[Fact]:
    """The facts of a page with one heading and one paragraph."""
    return list(
        read_page(
            parse_page("page", "markdown", f"# {heading}\n\n{heading} is at work all year. {' '.join(sentences)}\n")
        ).facts
    )


def years_of(heading: str, *sentences: str) -> list[object]:
    return [f.values["founding_year"] for f in facts_of(heading, *sentences) if f.table == "founding_years"]


def refusals_of(heading: str, *sentences: str) -> dict[str, object]:
    facts = facts_of(heading, *sentences)
    return {f.evidence.value_text: f.values["reason"] for f in facts if f.table == "refusals"}


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        # "the centre", where nothing says what kind of body it is
        ("Lumen Nord", "Founded in 1951, the centre is the largest in the North."),
        ("Lumen Nord", "The theatre was founded in 1951."),
        # the kind stands in the name, in its own language
        ("Leuchtturmzentrum Seehausen", "The centre was founded in 1951."),
        ("Universidad de Faro", "Founded in 1951, the University has 12 faculties."),
        # another spelling, a former name, an acronym that fits
        ("Norvegian-Latvian Lamp School", "The Norvegia-Latvia Lamp School was founded in 1951."),
        ("World Signal Center", "The Asian Signal Research and Training Center was founded in 1951."),
        ("Union of Lamp Towns", "The ULT was founded in 1951."),
        # an acronym whose sentence explains it by a name that is nearly the body's
        (
            "World Signalling",
            "World Signalling grew out of the International Signalling League (ISL). The ISL was formed in 1951.",
        ),
    ],
)
def test_a_phrase_that_may_mean_the_body_counts_where_nothing_sure_stands(heading: str, sentence: str) -> None:
    assert years_of(heading, OPENING, sentence) == [1951]


@pytest.mark.parametrize(
    "sentence",
    [
        "The museum was founded in 1951.",  # the body is a board
        "The Lamp Museum was founded in 1951.",
        "The Harbour Lights Choir was founded in 1951.",
        "The Danish Harbour Lights Board was founded in 1951.",
        "The Department for Harbour Signals was founded in 1951.",
        "NATO was founded in 1951.",
        "Another board was founded in 1951.",
        "A different club, which was founded in 1951, has the same name.",
        "The first lamp school was founded in 1951.",
        "The youth version of the Harbour Games was launched in 1951.",
        "The project was launched in 1951.",
        "Such boards were founded in 1951 in Asia.",
        "The Lamp Research Group at the Board, founded in 1951, is small.",
        "Anna Holm, who founded the Lamp Museum in 1951, is its friend.",
        "The Board runs a school founded in 1951.",
    ],
)
def test_what_is_surely_another_body_stays_refused(sentence: str) -> None:
    assert years_of("Harbour Lights Board", OPENING, sentence) == []


def test_an_unsure_value_counts_only_where_no_sure_one_stands() -> None:
    unsure = "The theatre was founded in 1951."
    assert years_of("Lumen Nord", OPENING, unsure, "Lumen Nord was founded in 1948.") == [1948]
    assert refusals_of("Lumen Nord", OPENING, unsure, "Lumen Nord was founded in 1948.")["1951"] == "other_body"


def test_unsure_values_that_disagree_are_both_refused() -> None:
    assert years_of("Lumen Nord", OPENING, "The theatre was founded in 1951.", "The club was founded in 1960.") == []


def test_a_seat_may_be_told_of_an_unsure_subject_too() -> None:
    facts = facts_of("Lumen Nord", OPENING, "The theatre is located in Bergen.")
    assert [f.values["city"] for f in facts if f.table == "headquarters"] == ["Bergen"]


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("Fundación del Faro", {"foundation"}),
        ("Hafenmuseum Kiel", {"museum"}),
        ("Società dei Fari", {"company", "society"}),
        ("Lighthouse of the Bank", set()),
        ("Bund", {"association", "federation"}),
    ],
)
def test_kinds_in_names_of_other_languages(name: str, kinds: set[str]) -> None:
    assert english_kinds(name) == kinds


def test_a_label_and_its_value_in_cells_of_their_own_are_one_sentence() -> None:
    html = "<h1>Harbour Lights Board</h1><table><tr><th>Founded</th><td>1987</td></tr><tr><th>Headquarters</th>"
    html += (
        f"<td>Riga, Latvia</td></tr><tr><th>Members</th><td>39</td></tr></table><p>The Board is a league. {OPENING}</p>"
    )
    page = parse_page("page", "html", html)
    facts = read_page(page).facts
    found = {f.table: f.evidence.value_text for f in facts}
    assert (found["founding_years"], found["headquarters"], found["member_counts"]) == ("1987", "Riga", "39")
    spans = [page.text[start:end] for start, end in rows(page, page.blocks)]
    assert "Founded\n1987" in spans
    assert "Members\n39" in spans
