"""The numbers of a table that are worth a plot over time. Dagster draws one for each."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from pyarrow import parquet

from pipeline.assets.facts_schema import FACTS
from pipeline.batches.parts import Folder
from pipeline.store import database
from pipeline.stored import Stored
from schemas.projections import table
from schemas.vocabulary import (
    COVERAGE_STATUSES,
    COVERED_TABLES,
    FACT_TABLES,
    ISSUE_LEVELS,
    SOURCE_STATUSES,
    VALUE_TABLES,
)

if TYPE_CHECKING:
    import duckdb

Figures = dict[str, int | float]
_Rows = "duckdb.DuckDBPyRelation"


def figures(stored: Stored) -> Figures:
    """The figures of a table by what they count. Each is there in every run, also where it is 0."""
    if stored.name == FACTS:
        counts = part_counts(Folder(stored.path))
        return {"values": sum(counts[name] for name in VALUE_TABLES), **counts}
    of_table = {"sources": _sources, "issues": _issues, "coverage": _coverage, "refusals": _refusals}
    own = of_table.get(stored.name)
    if own is None:
        own = _places if {"organisation_id", "source_id"} <= set(table(stored.name).column_names) else None
    return {} if own is None else _asked(stored.path, own)


def part_counts(folder: Folder) -> dict[str, int]:
    """The rows of each table of facts in its parts."""
    return {
        name: sum(
            int(parquet.read_metadata(path).num_rows)
            for path in sorted(folder.part("tables", name, 0).parent.glob("*.parquet"))
        )
        for name in FACT_TABLES
    }


def _asked(path: Path, own: "Callable[[duckdb.DuckDBPyRelation], Figures]") -> Figures:
    with database(path.parent) as connection:
        return own(connection.read_parquet(str(path)))


def _places(rows: "duckdb.DuckDBPyRelation") -> Figures:
    bodies, pages = rows.aggregate("count(DISTINCT organisation_id), count(DISTINCT source_id)").fetchall()[0]
    return {"organisations": int(bodies), "pages": int(pages)}


def _sources(rows: "duckdb.DuckDBPyRelation") -> Figures:
    """Bytes and characters count what was read, not what was quarantined."""
    read = rows.filter("status = 'read'").aggregate("coalesce(sum(byte_count), 0), coalesce(sum(character_count), 0)")
    size, length = read.fetchall()[0]
    return {**_counts(rows, "status", SOURCE_STATUSES), "bytes read": int(size), "characters read": int(length)}


def _issues(rows: "duckdb.DuckDBPyRelation") -> Figures:
    return {**_counts(rows, "level", ISSUE_LEVELS), **_counts(rows, "code", ("conflict",))}


def _refusals(rows: "duckdb.DuckDBPyRelation") -> Figures:
    return {f"of {name}": count for name, count in _counts(rows, "table_name", COVERED_TABLES).items()}


def _coverage(rows: "duckdb.DuckDBPyRelation") -> Figures:
    """For each table of values: of how many organisations in a hundred a page states it, agreeing or not."""
    counts = {
        (name, status): int(count)
        for name, status, count in rows.aggregate("table_name, status, count(*)", "table_name, status").fetchall()
    }
    shares: Figures = {}
    for name in COVERED_TABLES:
        total = sum(count for (of, _), count in counts.items() if of == name)
        stated = sum(counts.get((name, status), 0) for status in ("stated", "conflict"))
        shares[f"% with {name}"] = round(100 * stated / total, 1) if total else 0.0
    return {**_counts(rows, "status", COVERAGE_STATUSES), **shares}


def _counts(rows: "duckdb.DuckDBPyRelation", column: str, values: tuple[str, ...]) -> dict[str, int]:
    found = Counter({value: int(n) for value, n in rows.aggregate(f'"{column}", count(*)', f'"{column}"').fetchall()})
    return {value: found[value] for value in values}
