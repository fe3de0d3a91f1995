"""The numbers of a table that are worth a plot over time. Dagster draws one for each."""

from collections import Counter

import pandas as pd

from schemas.vocabulary import COVERAGE_STATUSES, COVERED_TABLES, ISSUE_LEVELS, SOURCE_STATUSES, VALUE_TABLES

Figures = dict[str, int | float]


def figures(name: str, frame: pd.DataFrame) -> Figures:
    """The figures of the table `name` by what they count. Each is there in every run, also where it is 0."""
    of_table = {"sources": _sources, "facts": _facts, "issues": _issues, "coverage": _coverage, "refusals": _refusals}
    if name in of_table:
        return of_table[name](frame)
    if {"organisation_id", "source_id"} <= set(frame.columns):
        return {"organisations": frame["organisation_id"].nunique(), "pages": frame["source_id"].nunique()}
    return {}


def _sources(frame: pd.DataFrame) -> Figures:
    """Bytes and characters count what was read, not what was quarantined."""
    read = frame[frame["status"] == "read"]
    return {
        **_counts(frame, "status", SOURCE_STATUSES),
        "bytes read": int(read["byte_count"].sum()),
        "characters read": int(read["character_count"].sum()),
    }


def _facts(frame: pd.DataFrame) -> Figures:
    kinds = _counts(frame, "table", (*VALUE_TABLES, "profiles", "refusals"))
    return {"values": sum(kinds[name] for name in VALUE_TABLES), **kinds}


def _issues(frame: pd.DataFrame) -> Figures:
    return {**_counts(frame, "level", ISSUE_LEVELS), "conflict": int((frame["code"] == "conflict").sum())}


def _refusals(frame: pd.DataFrame) -> Figures:
    return {f"of {name}": count for name, count in _counts(frame, "table_name", COVERED_TABLES).items()}


def _coverage(frame: pd.DataFrame) -> Figures:
    """For each table of values: of how many organisations in a hundred a page states it, agreeing or not."""
    shares: Figures = {}
    for name in COVERED_TABLES:
        status = frame.loc[frame["table_name"] == name, "status"]
        shares[f"% with {name}"] = (
            round(100 * float(status.isin(("stated", "conflict")).mean()), 1) if len(status) else 0.0
        )
    return {**_counts(frame, "status", COVERAGE_STATUSES), **shares}


def _counts(frame: pd.DataFrame, column: str, values: tuple[str, ...]) -> dict[str, int]:
    found = Counter(frame[column])
    return {value: found[value] for value in values}
