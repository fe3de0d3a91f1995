"""The long list of facts as a table: the union of the columns of the tables that are views of it."""

from dataclasses import replace
from functools import cache

import pandera.pandas as pa
import pyarrow as arrow

from schemas.projections import Column, Table, table
from schemas.vocabulary import FACT_TABLES

#: The asset that holds the facts of all tables.
FACTS = "facts"


@cache
def facts_schema() -> Table:
    """The internal table `facts`: `table`, then each column of each fact table once, the evidence last.

    A column that not every fact table has may be null.
    """
    found = {"table": Column("table", arrow.string(), False, None, "the table whose row the fact becomes")}
    evidence: dict[str, Column] = {}
    for own in (table(name) for name in FACT_TABLES):
        for column in own.columns:
            everywhere = all(column.name in table(name).column_names for name in FACT_TABLES)
            if everywhere and not column.nullable and column.name != "organisation_id":
                evidence.setdefault(column.name, column)
            else:
                found.setdefault(column.name, replace(column, nullable=True))
    return Table(
        name=FACTS,
        row="a stated value, name, profile or refusal, with its evidence: the tables are views of these rows",
        columns=(*found.values(), *evidence.values()),
        key=("fact_id",),
        order=("source_id", "quote_start", "table", "fact_id"),
        references=(),
        has_evidence=True,
        schema=pa.DataFrameSchema(),
    )


def staged_table(name: str) -> Table:
    """The description of anything that is handed between assets: a published table, or `facts`."""
    return facts_schema() if name == FACTS else table(name)
