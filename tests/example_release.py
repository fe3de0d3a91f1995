"""Two invented pages, read by hand: the tables that a release is made of, without any reading rule."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import pandas as pd

from pipeline.checks import MADE, questions_of
from pipeline.claims import conflict_issues
from pipeline.facts import VALUE_COLUMNS, evidence, numbered_ids
from pipeline.pages.page import Page
from pipeline.pins import external_ids
from pipeline.release.manifest import Proof
from pipeline.release.publish import publish
from pipeline.sources import RawSource
from pipeline.sources.pin import Identifier, Pin
from pipeline.tables import all_tables, fact_table
from schemas.projections import published
from schemas.vocabulary import FACT_TABLES

HARBOUR = (
    "Harbour Pilots Union (HPU)\n"
    "The Harbour Pilots Union was founded in 1931. It has forty-two member ports and its seat is in Porto, "
    "Portugal. It works on pilot training, safe berthing and night traffic. In 2019 it held a fair.\n"
    "Lake Watch\n"
    "Lake Watch measures the water of twelve lakes.\n"
)
DIRECTORY = "The Harbour Pilots Union, created in 1933, speaks for 42 member ports.\n"
PAGES = {"harbour": HARBOUR, "lists/directory": DIRECTORY}
HPU, LAKE = "harbour-pilots-union", "lake-watch"
PINNED = Pin(HPU, identifiers=(Identifier("wikidata", "Q99", "Ada Reader", "2026-11-20"),))
_HARBOUR_BLOCK = (0, HARBOUR.index("Lake Watch"))
_LAKE_BLOCK = (HARBOUR.index("Lake Watch"), len(HARBOUR) - 1)

Values = dict[str, object]
#: source, table, organisation, values, value_text, quote
Said = tuple[str, str, str | None, Values, str, str]
_COUNT = {
    "member_count": 42,
    "member_kind": "member",
    "qualifier": "exact",
    "member_unit": "member ports",
    "status": "current",
}
SAID: Sequence[Said] = (
    (
        "harbour",
        "profiles",
        HPU,
        {
            "name": "Harbour Pilots Union",
            "acronym": "HPU",
            "block_start": 0,
            "block_end": _HARBOUR_BLOCK[1],
            "has_heading": True,
        },
        "Harbour Pilots Union",
        "Harbour Pilots Union (HPU)",
    ),
    ("harbour", "names", HPU, {"name": "HPU", "name_type": "acronym"}, "HPU", "Harbour Pilots Union (HPU)"),
    (
        "harbour",
        "founding_years",
        HPU,
        {"founding_year": 1931, "event": "founded"},
        "1931",
        "The Harbour Pilots Union was founded in 1931",
    ),
    ("harbour", "member_counts", HPU, _COUNT, "forty-two", "It has forty-two member ports"),
    (
        "harbour",
        "headquarters",
        HPU,
        {"city": "Porto", "country": "Portugal", "country_code": "PT"},
        "Porto",
        "its seat is in Porto, Portugal",
    ),
    (
        "harbour",
        "activity_areas",
        HPU,
        {"position": 1, "activity_area": "pilot training"},
        "pilot training",
        "It works on pilot training, safe berthing and night traffic",
    ),
    (
        "harbour",
        "activity_areas",
        HPU,
        {"position": 2, "activity_area": "safe berthing"},
        "safe berthing",
        "It works on pilot training, safe berthing and night traffic",
    ),
    (
        "harbour",
        "refusals",
        HPU,
        {"table_name": "founding_years", "reason": "not_founding"},
        "2019",
        "In 2019 it held a fair",
    ),
    (
        "harbour",
        "profiles",
        LAKE,
        {
            "name": "Lake Watch",
            "acronym": None,
            "block_start": _LAKE_BLOCK[0],
            "block_end": _LAKE_BLOCK[1],
            "has_heading": True,
        },
        "Lake Watch",
        "Lake Watch measures the water of twelve lakes",
    ),
    (
        "harbour",
        "refusals",
        LAKE,
        {"table_name": "member_counts", "reason": "not_members"},
        "twelve",
        "Lake Watch measures the water of twelve lakes",
    ),
    (
        "lists/directory",
        "profiles",
        HPU,
        {
            "name": "Harbour Pilots Union",
            "acronym": None,
            "block_start": 0,
            "block_end": len(DIRECTORY) - 1,
            "has_heading": False,
        },
        "Harbour Pilots Union",
        "The Harbour Pilots Union, created in 1933",
    ),
    (
        "lists/directory",
        "founding_years",
        HPU,
        {"founding_year": 1933, "event": "created"},
        "1933",
        "The Harbour Pilots Union, created in 1933",
    ),
    ("lists/directory", "member_counts", HPU, _COUNT, "42", "speaks for 42 member ports"),
)


def facts(said: Sequence[Said] = SAID) -> list[Values]:
    """Rows of facts, each with its evidence taken off the page."""
    rows = []
    for source_id, table, body, values, value_text, quote in said:
        page = Page(source_id, "text", PAGES[source_id], PAGES[source_id], ())
        start = page.text.index(quote)
        value = start + quote.index(value_text)
        proof = evidence(page, (value, value + len(value_text)), (start, start + len(quote)), "by-hand")
        rows.append(
            {"table": table, "organisation_id": body, **values, **{n: getattr(proof, n) for n in proof.__slots__}}
        )
    return with_ids(rows)


def with_ids(rows: Iterable[Values]) -> list[Values]:
    """Rows of facts of all tables, each with its `fact_id`."""
    rows = list(rows)
    ids: dict[int, str] = {}
    for table, columns in VALUE_COLUMNS.items():
        own = [number for number, row in enumerate(rows) if row["table"] == table]
        told = ((rows[n]["source_id"], (rows[n].get(column) for column in columns)) for n in own)
        ids.update(zip(own, numbered_ids(table, told), strict=True))
    return [{**row, "fact_id": ids[number]} for number, row in enumerate(rows)]


def raw_sources() -> list[RawSource]:
    """The two pages as they are read. The text of the first may be shown as a whole."""
    return [
        RawSource(
            name,
            f"{name}.txt",
            "text",
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            byte_count=len(text.encode()),
            encoding="utf-8",
            text=text,
            about={"publish_text": name == "harbour"},
        )
        for name, text in PAGES.items()
    ]


def sources() -> list[Values]:
    """Rows of the table `sources` for the two pages."""
    counts = {"harbour": 2, "lists/directory": 1}
    return [source.row(counts[source.source_id]) for source in raw_sources()]


def example_tables() -> dict[str, pd.DataFrame]:
    """All tables of the two pages: sound in every way."""
    rows = facts()
    conflicts = conflict_issues({name: fact_table(name, rows) for name in FACT_TABLES})
    return all_tables(rows, sources(), [issue.row() for issue in conflicts], external_ids((PINNED,)))


def all_checks(optional: bool = True) -> list[str]:
    """The names of the checks of a build in which all passed; optional: of a release with its optional tables."""
    made = [name for name in MADE if optional or name in {spec.name for spec in published(())}]
    return [f"{name}.{question.name}" for name in made for question in questions_of(name)]


def release_of(tables: dict[str, pd.DataFrame], outputs: Path) -> Path:
    """Publish the tables, with every hash made for them as they are."""
    return publish(tables, raw_sources(), outputs, Proof("ef" * 32, all_checks("external_ids" in tables)))
