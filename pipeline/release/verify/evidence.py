"""Does each row follow from its own words, and each summary from the tables below it?"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

import pandas as pd

from pipeline.claims import conflict_issues
from pipeline.facts import VALUE_COLUMNS, numbered_ids
from pipeline.pages.page import fold_space
from pipeline.quotes import blocks_of
from pipeline.reading.numbers import read_number
from pipeline.release.verify.failure import Failure, differences, shown
from pipeline.rows import rows_of
from pipeline.tables import Tables, coverage_table, organisations_table
from schemas.projections import table
from schemas.vocabulary import FACT_TABLES, VALUE_COLUMN


def reviewed_rows(tables: Tables) -> Counter[str]:
    """How many rows of each page a person decided on."""
    return Counter(page for own in FACT_TABLES for page in tables[own].loc[tables[own]["review"].notna(), "source_id"])


def evidence_failures(name: str, frame: pd.DataFrame, profiles: pd.DataFrame, reviewed: Counter[str]) -> list[Failure]:
    """Rows of a table of facts whose words, place or id do not give what stands beside them.

    frame: all rows of its pages. profiles: at least those of these pages. reviewed: see `reviewed_rows`.
    """
    rows = rows_of(frame)
    file = f"{name}.parquet"
    return [
        *_values(name, file, rows),
        *_places(file, rows, blocks_of(profiles)),
        *_ids(name, file, rows, reviewed),
    ]


def summary_failures(tables: Tables) -> list[Failure]:
    """Where organisations, coverage, conflict issues or profile counts are not what the other tables give."""
    origin = "the other tables"
    conflicts = table("issues").frame([issue.row() for issue in conflict_issues(tables)])
    issues = tables["issues"]
    return [
        *differences("organisations", tables["organisations"], organisations_table(tables), origin),
        *differences("coverage", tables["coverage"], coverage_table(tables), origin),
        *conflict_failures(issues, conflicts),
        *_profile_counts(tables["sources"], tables["profiles"]),
    ]


def _values(name: str, file: str, rows: list[dict[str, Any]]) -> list[Failure]:
    column = VALUE_COLUMN.get(name)
    if column is None:
        return []
    failures = []
    for i, row in enumerate(rows, start=1):
        said = _read_back(row["value_text"], row[column])
        if said != row[column]:
            problem = f"found {shown(row[column])}, its value_text {shown(row['value_text'])} says {shown(said)}"
            failures.append(Failure(file, i, column, problem))
    return failures


def _read_back(value_text: str, value: object) -> object:
    return read_number(value_text) if isinstance(value, int) else fold_space(value_text)


def _places(file: str, rows: list[dict[str, Any]], blocks: Mapping[tuple[str, str], tuple[int, int]]) -> list[Failure]:
    """Quotes outside the block of their organisation; a refusal outside any profile has none."""
    failures = []
    for i, row in enumerate(rows, start=1):
        block = blocks.get((row["source_id"], row["organisation_id"]))
        if block and not block[0] <= row["quote_start"] < row["quote_end"] <= block[1]:
            place = f"{row['quote_start']} to {row['quote_end']}"
            problem = f"the quote at {place} lies outside its block from {block[0]} to {block[1]}"
            failures.append(Failure(file, i, "quote_start", problem))
    return failures


def _ids(name: str, file: str, rows: list[dict[str, Any]], reviewed: Counter[str]) -> list[Failure]:
    """Rows with an id that is none of those of their value; equal values share as many ids as they are.

    A reviewed row keeps the id of what was read, which the pages alone can tell; it may leave a gap among its equals.
    reviewed: how many such rows each page has.
    """
    values = [(row["source_id"], [row[column] for column in VALUE_COLUMNS[name]]) for row in rows]
    groups: dict[str, list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        if row["review"] is None:
            groups[numbered_ids(name, values[i : i + 1])[0]].append(i)
    failures = []
    for group in groups.values():
        first = values[group[0]]
        ids = numbered_ids(name, [first] * (len(group) + reviewed[first[0]]))
        wanted = " or ".join(map(shown, ids))
        failures += [
            Failure(file, i + 1, "fact_id", f"found {shown(rows[i]['fact_id'])}, expected {wanted}")
            for i in group
            if rows[i]["fact_id"] not in ids
        ]
    return sorted(failures, key=lambda failure: failure.row or 0)


def conflict_failures(issues: pd.DataFrame, conflicts: pd.DataFrame) -> list[Failure]:
    """Conflicts among the issues that are not those which the other tables give."""
    columns = list(issues.columns)
    found = {tuple(row[c] for c in columns): i for i, row in enumerate(rows_of(issues), 1) if row["code"] == "conflict"}
    wanted = {tuple(row[c] for c in columns): shown(row["message"]) for row in rows_of(conflicts)}
    file = "issues.parquet"
    more = [
        Failure(file, i, "message", "the other tables give no such conflict")
        for k, i in found.items()
        if k not in wanted
    ]
    missing = [
        Failure(file, None, "message", f"no row {text}, the other tables give one")
        for k, text in wanted.items()
        if k not in found
    ]
    return more + missing


def _profile_counts(sources: pd.DataFrame, profiles: pd.DataFrame) -> list[Failure]:
    counts = Counter(profiles["source_id"])
    failures = []
    for i, row in enumerate(rows_of(sources), start=1):
        count = counts[row["source_id"]] if row["status"] == "read" else 0
        if row["profile_count"] != count:
            problem = f"found {row['profile_count']}, the table profiles gives {count}"
            failures.append(Failure("sources.parquet", i, "profile_count", problem))
    return failures
