"""Bad inputs that lie in numbers and years."""

from bad_inputs import BadInput, Row, Shown

_MANY = "9" * 5000


def _union(sentence: str, **rows: list[Row]) -> Shown:
    return Shown({"odd.txt": f"Lamp Union\n\nThe Lamp Union is a body of ports. {sentence}\n"}, rows=rows)


def _count(sentence: str, **columns: object) -> Shown:
    return _union(sentence, member_counts=[columns], founding_years=[])


def _refused(sentence: str, words: str, reason: str, table: str = "member_counts") -> Shown:
    row = {"table_name": table, "value_text": words, "reason": reason}
    return _union(sentence, refusals=[row], **{table: []})


NUMBERS = [
    BadInput(
        23,
        "a number of 5,000 digits, zero, below zero, over 2,147,483,647",
        "refused: `out_of_range`",
        (
            Shown(
                {"odd.txt": f"Lamp Union\n\nThe Lamp Union is a body of ports. It has {_MANY} members.\n"},
                issues=[("long_sentence", f"It has {_MANY} members.", "too long to be prose: no value was read")],
                rows={"refusals": [{"value_text": "9" * 60, "reason": "out_of_range"}], "member_counts": []},
            ),
            _refused("It has 0 members.", "0", "out_of_range"),
            _refused("It has -5 members.", "-5", "out_of_range"),
            _refused("It has 2,147,483,648 members.", "2,147,483,648", "out_of_range"),
            _refused("It has 3 billion members.", "3 billion", "out_of_range"),
            _count("It has 2,147,483,647 members.", member_count=2_147_483_647),
        ),
    ),
    BadInput(
        24,
        "the year 2099, 0993 or 52",
        "refused: `out_of_range`; for a year that has not come, warning `future_year`",
        (
            Shown(
                {"odd.txt": "The Lamp Union was founded in 2099.\n"},
                issues=[("future_year", "founded in 2099", "the year 2099 has not come yet: it was refused. Compare")],
                rows={"refusals": [{"value_text": "2099", "reason": "out_of_range"}], "founding_years": []},
            ),
            _refused("It was founded in 0993.", "0993", "out_of_range", "founding_years"),
            _refused("It was established in 52 by nine ports.", "52", "out_of_range", "founding_years"),
        ),
    ),
    BadInput(
        25,
        "“1,952 members”, “1 952”, “1.952”, “120.000 members”",
        "counts, never years: 1952, 1952, 1952, 120000",
        (
            _count("It has 1,952 members.", member_count=1952, value_text="1,952"),
            _count("It has 1 952 members.", member_count=1952, value_text="1 952"),
            _count("It has 1\u202f952 members.", member_count=1952, value_text="1\u202f952"),
            _count("It has 1.952 members.", member_count=1952, value_text="1.952"),
            _count("It has 120.000 members.", member_count=120_000, value_text="120.000"),
        ),
    ),
    BadInput(
        26,
        "numbers in words, hyphenated, with a capital",
        "read; the quote keeps the words",
        (
            _count("Twenty-seven countries are members of the Union.", member_count=27, value_text="Twenty-seven"),
            _count("It has one hundred and five member states.", member_count=105, value_text="one hundred and five"),
        ),
    ),
    BadInput(
        27,
        "a range: “150 to 160 members”",
        "refused: `range`. “Over 150” is a count with the qualifier `over`",
        (
            _refused("It has 150 to 160 members.", "150 to 160", "range"),
            _refused("It has between 20 and 30 members.", "20 and 30", "range"),
            _refused("It has 150\u2013160 member ports.", "150\u2013160", "range"),
            _count("It has over 150 members.", member_count=150, qualifier="over"),
        ),
    ),
    BadInput(
        28,
        "percentages, money, staff, offices, projects, visitors",
        "refused: `percentage`, `money` or `not_members`",
        (
            _refused("It handles 40% of the traffic.", "40", "percentage"),
            _refused("It spent $12 million last year.", "12", "money"),
            _refused("It employs 300 staff.", "300", "not_members"),
            _refused("It has 14 offices.", "14", "not_members"),
            _refused("It runs 25 projects.", "25", "not_members"),
            _refused("It had 9,000 visitors.", "9,000", "not_members"),
        ),
    ),
]
