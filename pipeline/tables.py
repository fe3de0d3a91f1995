"""Facts to tables: each table of values is a view of the facts, the summaries are views of the tables."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from pipeline.claims import agreed, claims, differ, members_question
from pipeline.organisations import slug
from pipeline.rows import rows_of
from schemas.projections import published, table
from schemas.vocabulary import COVERED_TABLES, FACT_TABLES

#: Column of the summary -> the question whose agreed answer it is.
_SUMMARY = {
    "founding_year": "founding year",
    "member_count": members_question("member"),
    "headquarters_city": "city of the seat",
    "headquarters_country": "country of the seat",
}

Row = Mapping[str, object]
Tables = Mapping[str, pd.DataFrame]


def fact_table(name: str, facts: Iterable[Row]) -> pd.DataFrame:
    """The rows of one table among the facts, in the table's order."""
    return _frame(name, (row for row in facts if row["table"] == name))


def _frame(name: str, rows: Iterable[Row]) -> pd.DataFrame:
    return table(name).frame([dict(row) for row in rows])


def organisations_table(given: Tables) -> pd.DataFrame:
    """One row for each organisation that has a profile; null where the tables are silent or in conflict.

    given: at least profiles, founding_years, member_counts, headquarters and activity_areas.
    """
    answers = claims(given)
    areas = Counter(given["activity_areas"]["organisation_id"])
    rows: list[dict[str, object]] = [
        {
            "organisation_id": body,
            "name": _fullest_name(body, profiles),
            "acronym": next((p["acronym"] for p in profiles if p["acronym"] is not None), None),
            **{column: agreed(answers.get((body, question), ())) for column, question in _SUMMARY.items()},
            "activity_area_count": areas[body],
            "source_count": len({profile["source_id"] for profile in profiles}),
        }
        for body, profiles in _by_organisation(given["profiles"]).items()
    ]
    return table("organisations").frame(rows)


def coverage_table(given: Tables) -> pd.DataFrame:
    """For each organisation and table of values: stated, silent, refused (only refusals) or conflict.

    given: at least profiles, refusals and the tables that coverage reports on.
    """
    conflicts = {
        (answers[0].organisation_id, answers[0].table) for answers in claims(given).values() if differ(answers)
    }
    values = Counter((body, name) for name in COVERED_TABLES for body in given[name]["organisation_id"])
    refusals = given["refusals"]
    refused = Counter(zip(refusals["organisation_id"], refusals["table_name"], strict=True))
    rows: list[dict[str, object]] = [
        {
            "organisation_id": key[0],
            "table_name": key[1],
            "status": _status(key in conflicts, values[key], refused[key]),
            "value_count": values[key],
            "refusal_count": refused[key],
        }
        for key in ((body, name) for body in given["profiles"]["organisation_id"].unique() for name in COVERED_TABLES)
    ]
    return table("coverage").frame(rows)


def all_tables(
    facts: Sequence[Row], sources: Sequence[Row], issues: Sequence[Row], external_ids: Sequence[Row] = ()
) -> dict[str, pd.DataFrame]:
    """Every published table, in the order in which a reader meets them; external_ids where there are any."""
    views = {name: fact_table(name, facts) for name in FACT_TABLES}
    views |= {"sources": _frame("sources", sources), "issues": _frame("issues", issues)}
    views |= {"organisations": organisations_table(views), "coverage": coverage_table(views)}
    if external_ids:
        views["external_ids"] = _frame("external_ids", external_ids)
    return {spec.name: views[spec.name] for spec in published(views)}


def _status(conflict: bool, value_count: int, refusal_count: int) -> str:
    if conflict:
        return "conflict"
    if value_count:
        return "stated"
    return "refused" if refusal_count else "silent"


def _by_organisation(profiles: pd.DataFrame) -> dict[str, list[dict[str, Any]]]:
    """The rows of `profiles` by organisation_id, in the order of the table."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in rows_of(profiles):
        groups.setdefault(row["organisation_id"], []).append(row)
    return groups


def _fullest_name(organisation_id: str, profiles: list[dict[str, Any]]) -> str:
    """The name that the identifier is made of, where a profile has it; else the longest, the first of equals."""
    names = [str(profile["name"]) for profile in profiles]
    own = [name for name in names if slug(name) == organisation_id]
    return max(own or names, key=len)
