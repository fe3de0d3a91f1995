"""Facts to tables: each table of values is a view of the facts, the summaries are views of the tables."""

from collections.abc import Iterable, Mapping

import pandas as pd

from schemas.projections import Table, table
from schemas.vocabulary import COVERED_TABLES

#: The tables that are views of the facts.
FACT_TABLES = (
    "profiles", "names", "founding_years", "member_counts", "headquarters", "activity_areas", "refusals",
)
#: The column that tells values of a table apart.
_VALUE = {
    "founding_years": "founding_year",
    "member_counts": "member_count",
    "headquarters": "city",
    "activity_areas": "activity_area",
}


def fact_table(name: str, facts: Iterable[Mapping[str, object]]) -> pd.DataFrame:
    """The rows of one table among the facts, in the table's order."""
    return table(name).frame([dict(row) for row in facts if row["table"] == name])
