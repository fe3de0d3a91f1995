"""What a decision sets: words of the quote, their reading, or one of a closed list; nothing that no text says."""

import re
from collections.abc import Mapping
from typing import Final, NoReturn

from pipeline.errors import UserError
from pipeline.pages.page import fold_space
from pipeline.reading.numbers import LARGEST_COUNT, LATEST_YEAR, read_number
from pipeline.reading.places import country_code
from pipeline.reviews.stale import Row, value_table
from pipeline.sources.review import Review
from schemas.vocabulary import FIRST_YEAR, VALUE_COLUMN

#: What a row of a table needs beside its value and its evidence. A refusal has none of it.
NEEDED: Final[Mapping[str, tuple[str, ...]]] = {
    "founding_years": ("event",),
    "member_counts": ("member_kind", "member_unit", "qualifier", "status"),
    "names": ("name_type",),
}
_EMPTY: Final[Mapping[str, Mapping[str, object]]] = {
    "member_counts": {"as_of_year": None},
    "headquarters": {"country": None, "country_code": None},
    "activity_areas": {"position": 0},
}


class SettingError(UserError):
    """What a decision sets cannot be published; the message says why and what to do next."""


def settled(row: Row, review: Review) -> Row:
    """The row as a value of its table, with what the decision sets. SettingError where the words do not say it."""
    about, was = value_table(row), row["table"] == "refusals"
    if row["organisation_id"] is None:
        _wrong(review, "the refusal stands in no organisation's block, so it is nobody's value. Decide reject.")
    settings = {name: None if value == "" else value for name, value in review.settings}
    _refuse_what_is_not_said(settings, row, review)
    new = {
        **{k: v for k, v in row.items() if k not in ("table_name", "reason")},
        **(_EMPTY.get(about, {}) if was else {}),
    }
    new |= settings
    if was or "value_text" in settings:
        new[VALUE_COLUMN[about]] = _value(about, str(new["value_text"]), review)
    if "country" in settings:
        new["country_code"] = country_code(str(settings["country"])) if settings["country"] else None
    missing = [name for name in NEEDED.get(about, ()) if new.get(name) is None]
    if missing:
        _wrong(review, f"a row of {about} needs {', '.join(missing)} too: set = {{ {missing[0]} = ... }}.")
    if settings and not was and all(row.get(name) == value for name, value in settings.items()):
        _wrong(review, "stale: what it sets is what the page is read to say today. Remove set, or the decision.")
    return new


def value_of(about: str, value_text: str) -> object:
    """The value that words state in a table, read as `verify` reads it; None where they state none to publish."""
    if about == "founding_years":
        year = read_number(value_text) if re.fullmatch(r"\d{4}", value_text) else None
        return year if year is not None and FIRST_YEAR <= year <= LATEST_YEAR else None
    if about == "member_counts":
        count = read_number(value_text)
        return count if count is not None and 1 <= count <= LARGEST_COUNT else None
    return fold_space(value_text) or None


def stands_in(words: str, quote: str) -> bool:
    """Whether words stand in a quote as whole words; a part of a number is none."""
    parts = r"\s+".join(re.escape(part) for part in words.split())
    left = r"(?<!\d[.,' ])" if words[:1].isdigit() else ""
    right = r"(?![.,' ]?\d)" if words[-1:].isdigit() else ""
    return bool(parts) and re.search(rf"(?<!\w){left}{parts}{right}(?!\w)", quote) is not None


def _value(about: str, value_text: str, review: Review) -> object:
    value = value_of(about, value_text)
    if value is None:
        what = "year" if about == "founding_years" else "number"
        advice = "Set value_text to the words of the quote that state it, or decide reject."
        _wrong(review, f'its words "{value_text}" are no {what} that can be published. {advice}')
    return value


def _refuse_what_is_not_said(settings: Row, row: Row, review: Review) -> None:
    quote = str(row["quote"])
    for name in ("value_text", "member_unit", "country", "as_of_year"):
        value = settings.get(name)
        if value is not None and not stands_in(str(value), quote):
            _wrong(
                review, f'{name} is "{value}", which does not stand in the quote "{fold_space(quote)}". Take its words.'
            )
    country = settings.get("country")
    if country is not None and country_code(str(country)) is None:
        _wrong(
            review, f'country is "{country}", which is not the English name of a country. Take the words of the quote.'
        )
    if "member_unit" in settings:
        settings["member_unit"] = fold_space(str(settings["member_unit"]))


def _wrong(review: Review, problem: str) -> NoReturn:
    raise SettingError(f"{review.place}: {problem}")
