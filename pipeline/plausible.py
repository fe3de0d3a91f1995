"""Values that a page states and that are hardly true: worth a look, and published all the same."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import pandas as pd

from pipeline.flaws import Flaw
from pipeline.rows import rows_of

#: There are about two hundred states in the world; bodies with observers and territories count some more.
_STATES = 250
_STATE_WORDS = re.compile(r"\b(?:states?|countr(?:y|ies)|nations?)\b", re.IGNORECASE)
#: Only a few universities, orders and hospitals are older.
_EARLY = 1500
_LONG_CITY, _LONG_NAME, _LONG_AREA = 40, 150, 25

Doubt = tuple[str, str]
Row = Mapping[str, Any]


def implausible_flaws(name: str, frame: pd.DataFrame) -> list[Flaw]:
    """The rows of a table whose value is hardly true, by what the value itself is, and that nobody reviewed."""
    flaws = []
    for number, row in enumerate(rows_of(frame)):
        doubt = _DOUBTS[name](row) if row["review"] is None else None
        if doubt:
            flaws.append(Flaw(name, number, *doubt))
    return flaws


def _founding(row: Row) -> Doubt | None:
    if row["founding_year"] is not None and row["founding_year"] < _EARLY:
        return "founding_year", f"{row['founding_year']} is very early for a founding"
    return None


def _count(row: Row) -> Doubt | None:
    count, unit = row["member_count"], str(row["member_unit"])
    if count is not None and count > _STATES and _STATE_WORDS.search(unit):
        return "member_count", f"{count} {unit} are more than there are in the world"
    if count == 1:
        return "member_count", "one member makes no membership"
    return None


def _seat(row: Row) -> Doubt | None:
    city = str(row["city"])
    if any(letter.isdigit() for letter in city):
        return "city", "a digit in the name of a city"
    return ("city", "very long for the name of a city") if len(city) > _LONG_CITY else None


def _area(row: Row) -> Doubt | None:
    words = len(str(row["activity_area"]).split())
    return ("activity_area", f"{words} words are many for one thing") if words > _LONG_AREA else None


def _name(row: Row) -> Doubt | None:
    name = str(row["name"])
    return ("name", f"{len(name)} characters are many for a name") if len(name) > _LONG_NAME else None


_DOUBTS: Final[Mapping[str, Callable[[Row], Doubt | None]]] = {
    "founding_years": _founding,
    "member_counts": _count,
    "headquarters": _seat,
    "activity_areas": _area,
    "names": _name,
}
#: The tables whose values are looked at.
DOUBTED: Final = tuple(_DOUBTS)
