"""The table models: every column is described, and none is left unfilled in silence."""

from pathlib import Path

import pytest
from example_release import example_tables

from pipeline.corpus import read_corpus
from pipeline.flaws import schema_flaws
from schemas.projections import Table, table, tables
from schemas.vocabulary import FACT_TABLES


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.name)
def test_every_table_and_column_is_described(table: Table) -> None:
    assert table.row
    assert [column.name for column in table.columns if len(column.description) < 5] == []


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.name)
def test_key_and_order_are_columns(table: Table) -> None:
    assert table.key
    assert {*table.key, *table.order} <= set(table.column_names)


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.name)
def test_a_table_without_rows_has_its_columns_and_types(table: Table) -> None:
    empty = table.frame([])
    assert list(empty.columns) == table.column_names
    table.schema.validate(empty, lazy=True)


@pytest.mark.parametrize("name", FACT_TABLES)
def test_every_column_is_filled_where_the_facts_are_made(repository: Path, name: str) -> None:
    facts = [fact for fact in read_corpus(repository / "raw").facts if fact["table"] == name]
    assert facts
    assert [column for column in table(name).column_names if not any(column in fact for fact in facts)] == []


#: What people rely on: the values that these columns may hold, and no others.
CLOSED = {
    ("names", "name_type"): "full acronym former current",
    ("founding_years", "event"): "established founded created formed set_up launched other",
    ("member_counts", "member_kind"): "member observer associate other",
    ("member_counts", "qualifier"): "exact over about at_least almost",
    ("member_counts", "status"): "current historical",
    ("coverage", "status"): "stated silent refused conflict",
    ("sources", "status"): "read quarantined",
    ("sources", "format"): "text markdown html",
    ("issues", "level"): "error warning",
}


@pytest.mark.parametrize(("name", "column"), CLOSED)
def test_a_column_with_a_closed_list_takes_its_values_and_no_other(name: str, column: str) -> None:
    for value, sound in [*((word, True) for word in CLOSED[name, column].split()), ("another", False)]:
        frame = example_tables()[name]
        frame.loc[0, column] = value
        flawed = [flaw for flaw in schema_flaws(name, frame) if flaw.column == column]
        assert (flawed == []) == sound, value
