"""Bad inputs that lie in what pages say about their bodies, by themselves or together."""

from bad_inputs import BadInput, Shown

_LU, _PORTS = "lamp-union", "has 12 member ports"


def _covered(table: str, status: str) -> dict[str, object]:
    return {"organisation_id": _LU, "table_name": table, "status": status}


def _coverage(**statuses: str) -> list[dict[str, object]]:
    """The four rows of the Lamp Union in `coverage`; silent unless told."""
    tables = ("activity_areas", "founding_years", "headquarters", "member_counts")
    return [_covered(table, statuses.get(table, "silent")) for table in tables]


BODIES = [
    BadInput(
        29,
        "no year and no count in a profile",
        "`coverage` says `silent`; no row of values",
        (
            Shown(
                {"odd.txt": "Lamp Union\n\nThe Lamp Union is a body of ports.\n"},
                rows={"coverage": _coverage(), "founding_years": [], "member_counts": [], "refusals": []},
            ),
        ),
    ),
    BadInput(
        30,
        "two founding years in one profile",
        "both are published, `coverage` says `conflict`, the summary stays empty; warning `conflict`",
        (
            Shown(
                {"odd.txt": "The Lamp Union was founded in 1951. The Lamp Union was founded in 1953.\n"},
                issues=[
                    ("conflict", "founded in 1953", r"Lamp Union: .* founding year disagree: 1951 \(odd at 19\); 1953")
                ],
                rows={
                    "founding_years": [{"founding_year": 1951}, {"founding_year": 1953}],
                    "organisations": [{"founding_year": None}],
                    "coverage": _coverage(founding_years="conflict"),
                },
            ),
        ),
    ),
    BadInput(
        31,
        "two counts of one kind",
        "the latest by its date is `current`, the other `historical`; without dates both are `current`: `conflict`",
        (
            Shown(
                {"odd.txt": "The Lamp Union had 40 members as of 2019. As of 2021, the Lamp Union has 42 members.\n"},
                rows={
                    "member_counts": [
                        {"member_count": 40, "status": "historical", "as_of_year": 2019},
                        {"member_count": 42, "status": "current", "as_of_year": 2021},
                    ],
                    "organisations": [{"member_count": 42}],
                },
            ),
            Shown(
                {"odd.txt": "The Lamp Union has 40 members. The Lamp Union has 42 members.\n"},
                issues=[("conflict", "42 members", r"number of members \(kind member\) disagree: 40 .*; 42")],
                rows={
                    "member_counts": [{"status": "current"}, {"status": "current"}],
                    "organisations": [{"member_count": None}],
                    "coverage": _coverage(member_counts="conflict"),
                },
            ),
        ),
    ),
    BadInput(
        32,
        "a predecessor's year, the date of a law",
        "refused: `predecessor`, `other_body`, `agreement` or another reason why it is no founding",
        (
            Shown(
                {"odd.txt": "Lamp Union\n\nThe Lamp Union is a body of ports. The Lamp Act of 1947 applies to it.\n"},
                rows={"founding_years": [], "refusals": [{"value_text": "1947", "reason": "agreement"}]},
            ),
            Shown(
                {
                    "odd.txt": "Lamp Union\n\nThe Lamp Union is a body of ports. Its predecessor, the Wick League, was "
                    "founded in 1938.\n"
                },
                rows={"founding_years": [], "refusals": [{"value_text": "1938"}]},
            ),
        ),
    ),
    BadInput(
        33,
        "a renamed body, its old name on another page",
        "one organisation",
        (
            Shown(
                {
                    "odd.txt": "The Lamp Union, formerly known as the Fjord Lamp Circle, was founded in 1951.\n",
                    "or.txt": f"Fjord Lamp Circle\n\nThe Fjord Lamp Circle {_PORTS}.\n",
                },
                rows={"organisations": [{"founding_year": 1951, "member_count": 12, "source_count": 2}]},
            ),
        ),
    ),
    BadInput(
        34,
        "the same organisation on two pages",
        "one organisation, with the evidence of both",
        (
            Shown(
                {
                    "odd.txt": "The Lamp Union was founded in 1951.\n",
                    "or.txt": f"The Lamp Union was founded in 1951. It {_PORTS}.\n",
                },
                rows={
                    "organisations": [{"organisation_id": _LU, "founding_year": 1951, "source_count": 2}],
                    "founding_years": [{"source_id": "odd"}, {"source_id": "or"}],
                },
            ),
        ),
    ),
    BadInput(
        35,
        "two pages that disagree",
        "both values are published, `coverage` says `conflict`, the summary stays empty; warning `conflict`",
        (
            Shown(
                {"odd.txt": "The Lamp Union was founded in 1951.\n", "or.txt": "The Lamp Union was founded in 1953.\n"},
                issues=[("conflict", None, r"disagree: 1951 \(odd at 19\); 1953 \(or at 19\)\. All are published")],
                rows={
                    "founding_years": [{"founding_year": 1951}, {"founding_year": 1953}],
                    "organisations": [{"founding_year": None, "source_count": 2}],
                    "coverage": _coverage(founding_years="conflict"),
                },
            ),
        ),
    ),
    BadInput(
        37,
        "two bodies with one acronym",
        "two organisations; warning `shared_acronym`",
        (
            Shown(
                {
                    "odd.txt": "The Lamp Union (LU) was founded in 1951.\n",
                    "or.txt": "The Ladder Union (LU) was founded in 1961.\n",
                },
                issues=[
                    ("shared_acronym", None, "the acronym LU .* kept apart: Lamp Union; Ladder Union.* merge them in")
                ],
                rows={"organisations": [{"name": "Ladder Union"}, {"name": "Lamp Union"}]},
            ),
        ),
    ),
    BadInput(
        38,
        "headings missing, doubled or with nothing under them; a list of links alone",
        "blocks are found by the text; text that belongs to no profile: warning `unassigned_text`; a page without a "
        "profile: warning `no_profile`",
        (
            Shown(
                {"odd.txt": "Tar Union\n\nLamp Union\n\nLamp Union\n\nThe Lamp Union was founded in 1951.\n"},
                rows={"organisations": [{"name": "Lamp Union"}], "founding_years": [{"founding_year": 1951}]},
            ),
            Shown(
                {"odd.txt": "A welcome to all who read our pages.\n\nLamp Union\n\nThe Lamp Union has 12 members.\n"},
                issues=[("unassigned_text", "A welcome to all", "belongs to no profile, nothing was read from it")],
                rows={"organisations": [{"name": "Lamp Union"}]},
            ),
            Shown(
                {"odd.html": "<ul><li><a href=a>The Lamp Union</a><li><a href=b>The Tar Union</a></ul>"},
                issues=[("no_profile", None, "no organisation is profiled on this page")],
                rows={"organisations": []},
            ),
        ),
    ),
]
