"""`organisations.toml`: which profiles are one organisation, under which id, and its identifiers elsewhere."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NoReturn

from pipeline.sources.about import day
from pipeline.sources.pin import Identifier, Pin
from pipeline.sources.source import RawError
from pipeline.sources.toml import read_toml
from schemas.identifiers import SCHEMES, flaw_of

FILE: Final = "organisations.toml"
KEYS: Final = ("names", "pages", "identifiers")
_OF_IDENTIFIER: Final = ("scheme", "identifier", "reviewer", "date")
_ID = re.compile("[a-z][a-z0-9-]*")
_SOUND = 'Correct it there: a line ["organisation-id"] for each organisation, lines like names = ["..."] below it.'


def read_pins(raw: Path) -> tuple[Pin, ...]:
    """What the raw folder's `organisations.toml` says; nothing where there is no such file.

    RawError names file, table and key of what is wrong.
    """
    path = raw / FILE
    pins = tuple(_pin(f'{path}, ["{name}"]', name, table) for name, table in read_toml(path, _SOUND).items())
    owners: dict[tuple[str, str], Pin] = {}
    for pin in pins:
        for one in pin.identifiers:
            other = owners.setdefault((one.scheme, one.identifier), pin)
            if other is not pin:
                _wrong(
                    pin.place, f"{one.scheme} {one.identifier} is that of {other.organisation_id} already. Keep one."
                )
    return pins


def _pin(place: str, organisation_id: str, table: object) -> Pin:
    if not isinstance(table, Mapping):
        _wrong(place, 'stands outside any table. Write a table for each organisation: ["organisation-id"].')
    if not _ID.fullmatch(organisation_id):
        _wrong(
            place, "an organisation_id is small letters, digits and hyphens, a letter first. Take it from the tables."
        )
    _known(place, table, KEYS)
    names, pages = _texts(place, "names", table.get("names", [])), _texts(place, "pages", table.get("pages", []))
    if pages and not names:
        _wrong(
            place, "pages narrow names, and there are none. Give the names that the organisation has on these pages."
        )
    told = table.get("identifiers", [])
    if not isinstance(told, Sequence) or isinstance(told, str) or not all(isinstance(one, Mapping) for one in told):
        _wrong(place, f'identifiers must be tables: [["{organisation_id}".identifiers]], not {told!r}.')
    identifiers = tuple(_identifier(f"{place}, identifiers[{number}]", one) for number, one in enumerate(told))
    if not names and not identifiers:
        _wrong(place, "says nothing. Give names, or identifiers, or remove it.")
    return Pin(organisation_id, names, pages, identifiers, place)


def _identifier(place: str, table: Mapping[str, Any]) -> Identifier:
    _known(place, table, _OF_IDENTIFIER)
    scheme, identifier, reviewer = (_text(place, key, table.get(key)) for key in ("scheme", "identifier", "reviewer"))
    if scheme not in SCHEMES:
        _wrong(place, f"scheme must be one of {', '.join(SCHEMES)}, not {scheme!r}.")
    flaw = flaw_of(scheme, identifier)
    if flaw:
        _wrong(place, f'"{identifier}" {flaw}. Look it up again.')
    return Identifier(scheme, identifier, reviewer, day(place, "date", table.get("date")))


def _known(place: str, table: Mapping[str, Any], keys: Sequence[str]) -> None:
    for key in table:
        if key not in keys:
            _wrong(place, f'unknown key "{key}". Allowed are: {", ".join(keys)}.')


def _texts(place: str, key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        _wrong(place, f'{key} must be a list of texts such as ["..."], not {value!r}.')
    return tuple(_text(place, key, one) for one in value)


def _text(place: str, key: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        _wrong(place, f"{key} must be text that is not blank, not {value!r}.")
    return value


def _wrong(place: str, problem: str) -> NoReturn:
    raise RawError(f"{place}: {problem}")
