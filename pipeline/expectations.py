"""`raw/expectations.toml`: how many rows people know a table, or a page, to have at least.

A rule that stops to find anything breaks no schema. A floor says what must be there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from pipeline.flaws import Flaw
from pipeline.sources import RawError
from pipeline.sources.toml import read_toml
from pipeline.stored import Stored
from schemas.projections import tables
from schemas.vocabulary import FACT_TABLES

FILE = "expectations.toml"
#: Tables that may have a floor: every published one but the issues, of which fewer are better.
FLOORED = tuple(table.name for table in tables() if table.name != "issues")

Floors = dict[str, int]


@dataclass(frozen=True)
class Expectations:
    """The least rows of a table as a whole, and of a table on a page, which is named by its source_id."""

    of_tables: Floors = field(default_factory=dict)
    of_pages: dict[str, Floors] = field(default_factory=dict)


def read_expectations(raw: Path) -> Expectations:
    """What the raw folder's `expectations.toml` expects; nothing where there is no such file.

    RawError names file, table and key of what is wrong.
    """
    path = raw / FILE
    found = read_toml(path, 'Write lines like "names = 12" below [tables].')
    for key, value in found.items():
        if key not in ("tables", "pages") or not isinstance(value, Mapping):
            raise RawError(
                f'{path}: unknown "{key}". Write [tables] for whole tables, ["pages"."page name"] for a page.'
            )
    of_pages = found.get("pages", {})
    return Expectations(
        _floors(f"{path}, [tables]", found.get("tables", {}), FLOORED),
        {page: _floors(f'{path}, [pages."{page}"]', floors, FACT_TABLES) for page, floors in of_pages.items()},
    )


def floor_flaws(name: str, rows: pd.DataFrame | Stored, expected: Expectations) -> list[Flaw]:
    """The floors that a table does not reach: as a whole first, then page by page."""
    flaws = []
    least = expected.of_tables.get(name, 0)
    if len(rows) < least:
        flaws.append(Flaw(name, None, None, f"{_rows(len(rows))}, at least {least} are expected"))
    for page, floors in expected.of_pages.items():
        least = floors.get(name, 0)
        count = _count(rows, page) if least else 0
        if count < least:
            problem = f"{_rows(count)} from the page {page}, at least {least} are expected"
            flaws.append(Flaw(name, None, None, problem, page))
    return flaws


def _count(rows: pd.DataFrame | Stored, page: str) -> int:
    if not isinstance(rows, Stored):
        return int((rows["source_id"] == page).sum())
    from pipeline.large import count_of  # noqa: PLC0415 - only for large tables
    from pipeline.store import database  # noqa: PLC0415

    with database(rows.path.parent) as connection:
        return count_of(connection, rows, page)


def _floors(place: str, floors: object, allowed: tuple[str, ...]) -> Floors:
    if not isinstance(floors, Mapping):
        raise RawError(f'{place}: {floors!r} is no list of tables. Write lines like "names = 12".')
    for name, least in floors.items():
        if name not in allowed:
            raise RawError(f'{place}: unknown table "{name}". Allowed are: {", ".join(allowed)}.')
        if not isinstance(least, int) or isinstance(least, bool) or least < 0:
            raise RawError(f"{place}: {name} must be a number of rows such as 12, not {least!r}.")
    return dict(floors)


def _rows(count: int) -> str:
    return f"has {count} row{'' if count == 1 else 's'}"
