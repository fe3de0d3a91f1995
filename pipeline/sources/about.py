"""`sources.toml`: what people say about the pages."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from pipeline.sources.source import RawError
from pipeline.sources.toml import read_toml

FILE = "sources.toml"
_TEXTS = ("url", "publisher", "licence", "encoding")
_SOUND = 'a line ["page name"] for each page, lines like url = "https://..." below it.'
KEYS = (*_TEXTS, "retrieved_on", "publish_text")
#: The same as columns of a shard, whose text is decoded already.
COLUMNS = tuple(key for key in KEYS if key != "encoding")

About = dict[str, object]


def read_about(raw: Path) -> dict[str, About]:
    """What the raw folder's `sources.toml` says, by source_id; empty where there is no such file.

    Dates come as ISO 8601 text. RawError names file, table and key of what is wrong.
    """
    path = raw / FILE
    tables = read_toml(path, f"Correct it there: {_SOUND}")
    return {source_id: _about(path, source_id, table) for source_id, table in tables.items()}


def about_of(columns: Mapping[str, object]) -> tuple[About, list[str]]:
    """What the columns of a shard's row say of it, and what is wrong with those that say nothing usable."""
    about, problems = {}, []
    for key in COLUMNS:
        value = columns.get(key)
        if value is not None and value != "":
            try:
                about[key] = _value(key, key, value)
            except RawError as error:
                problems.append(str(error).removeprefix(f"{key}: "))
    return about, problems


def _about(path: Path, source_id: str, table: object) -> About:
    place = f'{path}, ["{source_id}"]'
    if not isinstance(table, Mapping):
        raise RawError(f'{path}: "{source_id}" stands outside any table. Write a table for each page: ["page name"].')
    about = {}
    for key, value in table.items():
        if key not in KEYS:
            hint = " A page name with dots or slashes needs quotation marks." if isinstance(value, dict) else ""
            raise RawError(f'{place}: unknown key "{key}". Allowed are: {", ".join(KEYS)}.{hint}')
        about[key] = _value(place, key, value)
    return about


def _value(place: str, key: str, value: object) -> object:
    if key == "publish_text":
        if isinstance(value, bool):
            return value
        raise RawError(f"{place}: {key} must be true or false, not {value!r}.")
    if key == "retrieved_on":
        return day(place, key, value)
    if not isinstance(value, str) or not value.strip():
        raise RawError(f"{place}: {key} must be text, not {value!r}. Leave the key out where it is not known.")
    if key == "url" and not value.startswith(("https://", "http://")):
        raise RawError(f"{place}: url must start with https:// or http://, not {value!r}.")
    if key == "encoding" and not _is_encoding(value):
        raise RawError(f'{place}: unknown encoding {value!r}. Name one that Python knows, such as "cp1252".')
    return value


def day(place: str, key: str, value: object) -> str:
    """A day as ISO 8601 text. RawError, with the place and key, where the value is none."""
    try:
        found = date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        found = None
    if isinstance(found, date) and not isinstance(found, datetime):
        return found.isoformat()
    raise RawError(f"{place}: {key} must be a day such as 2024-03-31, not {value!r}.")


def _is_encoding(name: str) -> bool:
    try:
        b" ".decode(name)
    except UnicodeError:
        pass  # an encoding all the same: one of more than one byte a character
    except LookupError:
        return False
    return True
