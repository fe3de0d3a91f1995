"""What a row would need to be a value, proposed from the words of its quote: a person has only to agree."""

import re
from typing import Final

from pipeline.pages.page import fold_space
from pipeline.reviews.stale import Row, value_table
from pipeline.sources.reviews import SETTABLE

_EVENTS: Final = (
    ("established", r"establish"),
    ("founded", r"\bfound"),
    ("created", r"\bcreat"),
    ("set_up", r"\bsets?\W+up|\bsetting\W+up"),
    ("launched", r"\blaunch"),
    ("formed", r"\bform(?!er)"),
)
_QUALIFIERS: Final = (
    ("over", r"\b(?:over|more than|above)\b"),
    ("at_least", r"\bat least\b"),
    ("about", r"\b(?:about|around|some|approximately|roughly|circa)\b"),
    ("almost", r"\b(?:almost|nearly)\b"),
)
_KINDS: Final = (("observer", r"\bobserv"), ("associate", r"\bassociate"), ("member", r"\bmember"))
_UNIT_WORDS: Final = 3


def proposal(row: Row) -> dict[str, object]:
    """Column -> value, for each column of the row's table that may be set; None where nothing is to be proposed.

    Of a value: what it has. Of a refusal: what its quote suggests.
    """
    about = value_table(row)
    if row["table"] != "refusals":
        return {name: row[name] for name in SETTABLE[about]}
    quote, words = fold_space(str(row["quote"])), fold_space(str(row["value_text"]))
    told: dict[str, object] = {
        "value_text": words,
        "event": _first(_EVENTS, quote, "other"),
        "member_kind": _first(_KINDS, quote, "member"),
        "member_unit": _unit(quote, words),
        "qualifier": _first(_QUALIFIERS, quote, "exact"),
        "status": "current",
        "as_of_year": None,
        "country": None,
    }
    return {name: told.get(name) for name in SETTABLE[about]}


def _first(patterns: tuple[tuple[str, str], ...], quote: str, otherwise: str) -> str:
    return next((name for name, pattern in patterns if re.search(pattern, quote, re.IGNORECASE)), otherwise)


def _unit(quote: str, words: str) -> str | None:
    behind = quote.partition(words)[2].split()
    return " ".join(behind[:_UNIT_WORDS]).strip(" ,.;:()%") or None
