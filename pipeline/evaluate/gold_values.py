"""The values and traps in an annotation, and the reading of its keys: whatever is wrong is named by its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from pipeline.errors import UserError
from schemas.vocabulary import MEMBER_KINDS, QUALIFIERS

#: Field of the annotation -> the key that holds its value.
VALUE_FIELDS: Final = {
    "founding_years": "year",
    "member_counts": "count",
    "headquarters": "city",
    "former_names": "name",
    "activity_areas": "label",
}
#: Values of these roles must be found; those of the others may be.
REQUIRED: Final = ("required", "founding", "current", "headquarters")
OPTIONAL: Final = ("acceptable", "historical")
TRAP_TYPES: Final = ("year", "count", "hq")


class GoldError(UserError):
    """The annotated pages cannot be used; the message says which line and key is wrong and what is expected."""


@dataclass(frozen=True)
class GoldValue:
    """A value that a page states. required: must be found; else it is neither required nor punished.

    kind, unit, qualifier: of a member count. country: of a seat, None where the page does not write it.
    """

    value: int | str
    required: bool
    kind: str = "member"
    unit: str = ""
    qualifier: str = "exact"
    country: str | None = None


@dataclass(frozen=True)
class Trap:
    """A year, count or place (hq) that looks like a value and is none."""

    type: str
    value: int | str


@dataclass(frozen=True)
class Fields:
    """The keys of a JSON object, and where it stands for messages."""

    place: str
    values: Mapping[str, Any]

    def text(self, key: str, otherwise: str | None = None) -> str:
        """A text that is not blank. GoldError where it is missing and nothing stands for it."""
        value = self.values.get(key, otherwise)
        if not isinstance(value, str) or not value.strip():
            self.wrong(key, "must be a text that is not blank")
        return value

    def optional_text(self, key: str) -> str | None:
        """A text, or None where it is null or missing."""
        return None if self.values.get(key) is None else self.text(key)

    def whole(self, key: str) -> int:
        """A whole number."""
        value = self.values.get(key)
        if not isinstance(value, int) or isinstance(value, bool):
            self.wrong(key, "must be a whole number")
        return value

    def flag(self, key: str, otherwise: bool) -> bool:
        """True or false."""
        value = self.values.get(key, otherwise)
        if not isinstance(value, bool):
            self.wrong(key, "must be true or false")
        return value

    def one_of(self, key: str, allowed: tuple[str, ...], otherwise: str | None = None) -> str:
        """One of some words."""
        value = self.values.get(key, otherwise)
        if value not in allowed:
            self.wrong(key, f"must be one of {', '.join(allowed)}")
        return str(value)

    def object(self, key: str) -> Mapping[str, Any]:
        """A JSON object."""
        value = self.values.get(key)
        if not isinstance(value, dict):
            self.wrong(key, "must be an object")
        return value

    def objects(self, key: str) -> "list[Fields]":
        """A list of objects; empty where it is missing."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.wrong(key, "must be a list of objects")
        return [Fields(f"{self.place}, {key}[{number}]", one) for number, one in enumerate(value)]

    def span(self, key: str) -> tuple[int, int] | None:
        """A raw span [start, end], or None where it is missing."""
        value = self.values.get(key)
        if value is None:
            return None
        whole = isinstance(value, list) and len(value) == 2 and all(isinstance(one, int) for one in value)
        if not whole or not 0 <= value[0] < value[1]:
            self.wrong(key, "must be [start, end] in characters of the text")
        return value[0], value[1]

    def wrong(self, key: str, problem: str) -> NoReturn:
        """Refuse a key."""
        raise GoldError(f'{self.place}: "{key}" {problem}. The format is described in docs/evaluation.md.')


def texts(given: Fields, key: str) -> tuple[str, ...]:
    """A list of texts; empty where it is missing."""
    value = given.values.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        given.wrong(key, "must be a list of texts")
    return tuple(value)


def values(given: Fields) -> dict[str, tuple[GoldValue, ...]]:
    """The values of a body, by field."""
    return {field: tuple(_value(one, field) for one in given.objects(field)) for field in VALUE_FIELDS}


def traps(given: Fields) -> tuple[Trap, ...]:
    """The traps of a body or a page."""
    return tuple(_trap(one) for one in given.objects("traps"))


def _value(given: Fields, field: str) -> GoldValue:
    key = VALUE_FIELDS[field]
    value = given.whole(key) if key in ("year", "count") else given.text(key)
    required = given.one_of("role", (*REQUIRED, *OPTIONAL), "required") in REQUIRED
    if field == "member_counts":
        kind, qualifier = given.one_of("kind", MEMBER_KINDS, "member"), given.one_of("qualifier", QUALIFIERS, "exact")
        return GoldValue(value, required, kind, given.optional_text("unit") or "", qualifier)
    return GoldValue(value, required, country=given.optional_text("country"))


def _trap(given: Fields) -> Trap:
    kind = given.one_of("type", TRAP_TYPES)
    return Trap(kind, given.text("value") if kind == "hq" else given.whole("value"))
