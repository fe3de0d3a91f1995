"""Values that stand behind a label only, in the layouts that pages have."""

import pytest

from pipeline.pages.parse import parse_page
from pipeline.reading.read import read_page

LAMPS = "The Nordic Lantern Council is an intergovernmental organisation for harbour lighting."
NAME = "Nordic Lantern Council"
HEAD = "## Nordic Lantern Council (NLC)\n\n"
HTML = "<h2>Nordic Lantern Council (NLC)</h2>"
LIST = "<dl><dt>Founded</dt><dd>1974</dd><dt>HQ</dt><dd>Turku, Finland</dd><dt>Members</dt><dd>14 states</dd></dl>"
EVERY = [("founding_years", 1974), ("headquarters", "Turku"), ("member_counts", 14)]


def stated(markup: str, raw: str) -> list[tuple[str, object]]:
    column = {"founding_years": "founding_year", "headquarters": "city", "member_counts": "member_count"}
    facts = read_page(parse_page("page", markup, raw)).facts
    return sorted((fact.table, fact.values[column[fact.table]]) for fact in facts if fact.table in column)


@pytest.mark.parametrize(
    ("markup", "raw"),
    [
        ("markdown", f"{HEAD}Established: 1974\nHeadquarters: Turku, Finland\nMembers: 14 states\n\n{LAMPS}\n"),
        ("markdown", f"{HEAD}**Founded:** 1974\n**Seat:** Turku, Finland\n**Members:** 14 states\n\n{LAMPS}\n"),
        ("markdown", f"{HEAD}{LAMPS}\n\n- **Founded**: 1974\n- **Seat**: Turku\n- **Members**: 14 states\n"),
        ("markdown", f"{HEAD}| Founded | 1974 |\n|---|---|\n| HQ | Turku, Finland |\n| Members | 14 |\n\n{LAMPS}\n"),
        ("text", f"{NAME}\n\nFounded 1974\nHeadquarters Turku, Finland\nMembers 14 states\n\n{LAMPS}\n"),
        ("html", f"{HTML}<p>{LAMPS}</p>{LIST}"),
        ("html", f"{HTML}<p>{LAMPS}</p><p><b>Founded:</b> 1974<br><b>Location:</b> Turku<br><b>Members:</b> 14 states"),
    ],
)
def test_values_behind_labels_are_those_of_the_body(markup: str, raw: str) -> None:
    assert stated(markup, raw) == EVERY


@pytest.mark.parametrize(
    "raw",
    [
        f"{HEAD}{LAMPS} It sold its former Headquarters: Turku was too far away.\n",
        f"{HEAD}{LAMPS} The note on Members: 14 pages of it, is kept in a drawer.\n",
        f"{HEAD}{LAMPS}\nBoard Members: 14 states of mind\n",
    ],
)
def test_a_word_like_a_label_within_a_line_is_none(raw: str) -> None:
    assert stated("markdown", raw) == []
