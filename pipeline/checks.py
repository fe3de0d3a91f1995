"""What must hold before a table is published: the questions, which table asks which, and what to do then.

One list for everybody who asks: the blocking checks in Dagster, and the release before it publishes.
"""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from pipeline.flaws import Flaw, key_flaws, order_flaws, reference_flaws, schema_flaws
from pipeline.quotes import blocks_of, quote_flaws
from pipeline.sources import RawSource
from pipeline.stored import Stored, split
from schemas.projections import table, tables
from schemas.vocabulary import FACT_TABLES


@dataclass(frozen=True)
class Question:
    """One question asked of a table: what must hold, and what a person does where it does not."""

    name: str
    holds: str
    advice: str


QUESTIONS = (
    Question(
        "schema",
        "Columns, types, nulls, closed lists and patterns are those of the table's schema.",
        "Mend the rule named in `rule_id` (or the page, where its text is damaged), or allow the value in "
        "`schemas/`; then materialize all.",
    ),
    Question(
        "keys",
        "No key stands twice, and every row that is referred to exists.",
        "Two rules or two profiles gave the same row, or a row was left out on the way: look at the pages named "
        "here, mend the rule or pin the organisation in `raw/organisations.toml`; then materialize all.",
    ),
    Question(
        "order",
        "The rows stand in the table's total order, so that the same input gives the same bytes.",
        "Build the table with `schemas.projections.Table.frame` or `.sort`; then materialize all.",
    ),
    Question(
        "quotes",
        "Every quote is the text of the raw file at its place, inside the organisation's block.",
        "Materialize all: the page may have changed since it was read. If it stays, the rule named in `rule_id` "
        "took words that are not there: mend it.",
    ),
)
#: Asked of every table but the issues. The answer depends on what people expect, so no release is proved by it.
FLOORS = Question(
    "floors",
    "The table, and each page in it, has at least the rows that `raw/expectations.toml` expects.",
    "Look at the page: it may be cut, emptied, or another page under the same name; get the right one back. If the "
    "page is right, a rule stopped finding: mend it. If fewer rows are right, lower the number in "
    "`raw/expectations.toml`. Then materialize all.",
)
#: The order in which the tables are made. A reference is asked about where the later of its two tables is made.
MADE = ("sources", "issues", *FACT_TABLES, "organisations", "coverage", "external_ids")


def questions_of(name: str) -> list[Question]:
    """The questions that a table must answer; quotes only where its rows carry evidence."""
    return [q for q in QUESTIONS if q.name != "quotes" or table(name).has_evidence]


def needed_by(name: str) -> tuple[str, ...]:
    """The other tables that the questions of a table look into, all made before it."""
    beside = {other for pair in _references_at(name) for other in pair}
    if table(name).has_evidence:
        beside.add("profiles")
    return tuple(other for other in MADE if other in beside - {name})


def flaws_of(
    question: str, name: str, tables: Mapping[str, pd.DataFrame | Stored], sources: Sequence[RawSource] = ()
) -> list[Flaw]:
    """The rows of a table that fail one question. `tables` holds the table and those of `needed_by`.

    All are frames, or all are files; of files the first flaws come, and `sources` is not looked at: a quote is
    compared with its page when it is read.
    """
    frames, files = split(tables)
    if files:
        return _large_flaws(question, name, files)
    frame = frames[name]
    if question == "schema":
        return schema_flaws(name, frame)
    if question == "keys":
        found = [reference_flaws(owner, frames[owner], {to: frames[to]}) for owner, to in _references_at(name)]
        return [*key_flaws(name, frame), *(flaw for flaws in found for flaw in flaws)]
    if question == "order":
        return order_flaws(name, frame)
    return quote_flaws(name, frame, {s.source_id: s for s in sources}, blocks_of(frames["profiles"]))


def _large_flaws(question: str, name: str, tables: Mapping[str, Stored]) -> list[Flaw]:
    from pipeline import large  # noqa: PLC0415 - only for large tables
    from pipeline.store import database  # noqa: PLC0415

    stored = tables[name]
    if question == "schema":
        return large.by_frames(stored, schema_flaws)
    if question == "order":
        return large.order_flaws(stored)
    with tempfile.TemporaryDirectory() as folder, database(Path(folder)) as connection:
        if question == "quotes":
            return large.quote_flaws(connection, stored)
        flaws = large.key_flaws(connection, stored)
        for owner, to in _references_at(name):
            columns = next(columns for columns, target in table(owner).references if target == to)
            flaws += large.reference_flaws(connection, tables[owner], columns, tables[to])
    return flaws[: large.KEPT]


def _references_at(name: str) -> list[tuple[str, str]]:
    pairs = [(owner.name, target) for owner in tables() for _, target in owner.references]
    return [pair for pair in pairs if max(pair, key=MADE.index) == name]
