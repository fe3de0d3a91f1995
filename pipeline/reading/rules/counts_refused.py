"""Numbers that look like member counts and are none."""

from typing import Final

from pipeline.reading.rules.count_rule import count_rule

#: Why a number that no other rule takes is not a member count.
REFUSAL_RULES: Final = (
    count_rule(
        "no_percentage",
        "a share, not a count",
        r"(?P<number>(?<!\d)\d[\d.,]{0,40})\s?(?:%|per ?cent\b)",
        reason="percentage",
    ),
    count_rule("no_money", "an amount of money", r"[$\u20ac\u00a3]\s?(?P<number>\d[\d.,]*)", reason="money"),
    count_rule(
        "no_money_words",
        "an amount of money",
        r"{NUMBER}\s+(?:(?:US|Swiss|Canadian|Australian)\s+)?"
        r"(?:euros?|dollars|pounds|francs|EUR|USD|GBP|CHF|kr\w+|yen)\b",
        reason="money",
    ),
    count_rule(
        "no_range",
        "a range, not one value",
        r"\b(?P<number>{SPAN}\s?(?:-|\u2013|\bto|\bor)\s?{SPAN}|(?<=between )(?:{SPAN}) and {SPAN})"
        r"\s+(?:\w+\s+){0,2}{COUNTED}\b",
        reason="range",
    ),
    count_rule(
        "no_negative",
        "a number below zero",
        r"(?<![\w)\d.,])(?P<number>[-\u2212]\d[\d.,]{0,12})\s+(?:\w+\s+){0,2}{COUNTED}\b",
        reason="out_of_range",
    ),
    count_rule(
        "no_spread",
        "countries in which something is, or from which members come",
        r"\b(?i:in|from|across|throughout|to|between|among|over|within|for|covering|spanning|serving)\s+"
        r"(?:the\s+|its\s+|all\s+)?{QUALIFIED}\s+(?P<unit>(?:[\w-]+\s+){0,3}?{STATE})\b",
        reason="spread",
    ),
    count_rule(
        "no_part",
        "a part of a larger number",
        r"{NUMBER}\s+of\s+(?:the|its|our|these|those|which|whom|them)\b",
        reason="part",
    ),
    count_rule(
        "no_people",
        "people, not members",
        r"{QUALIFIED}\s+(?P<unit>(?:[\w-]+\s+){0,3}?{PEOPLE}(?: members)?)\b",
        reason="not_members",
    ),
    count_rule(
        "no_things",
        "offices, projects, partners and the like",
        r"{QUALIFIED}\s+(?P<unit>(?:[\w-]+\s+){0,3}?{THINGS})\b",
        reason="not_members",
    ),
)
