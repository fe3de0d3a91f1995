"""Projections of the table models: what other tools need to know of a table, derived, never repeated."""

from collections.abc import Container
from dataclasses import dataclass
from functools import cache

import pandas as pd
import pandera.pandas as pa
import pyarrow as arrow

from schemas.base import EvidenceModel
from schemas.tables import MODELS


@dataclass(frozen=True)
class Column:
    """One column of a published table, in the words of people and of Arrow."""

    name: str
    arrow_type: arrow.DataType
    nullable: bool
    unit: str | None
    description: str

    @property
    def pandas_dtype(self) -> str:
        """The dtype of the column in a frame; integers keep their nulls."""
        return _PANDAS[self.arrow_type]

    @property
    def friendly_type(self) -> str:
        """The type in a person's words."""
        return _FRIENDLY[self.arrow_type]


@dataclass(frozen=True)
class Table:
    """A table with its columns in published order: its own first, the evidence behind them."""

    name: str
    row: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    order: tuple[str, ...]
    references: tuple[tuple[tuple[str, ...], str], ...]
    has_evidence: bool
    schema: pa.DataFrameSchema
    is_optional: bool = False

    @property
    def column_names(self) -> list[str]:
        """The columns' names in published order."""
        return [column.name for column in self.columns]

    @property
    def arrow_schema(self) -> arrow.Schema:
        """Names, types and nullability for Arrow, Parquet and CSV."""
        return arrow.schema([arrow.field(c.name, c.arrow_type, nullable=c.nullable) for c in self.columns])

    def frame(self, rows: list[dict[str, object]]) -> pd.DataFrame:
        """Rows as a frame with the table's dtypes, columns and order, also when there are none."""
        data = {c.name: pd.Series([row.get(c.name) for row in rows], dtype=c.pandas_dtype) for c in self.columns}
        return self.sort(pd.DataFrame(data))

    @property
    def total_order(self) -> list[str]:
        """The columns by which rows are sorted, nulls first: the order, then the rest of the key."""
        return [*self.order, *(name for name in self.key if name not in self.order)]

    def sort(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The frame in the table's total order."""
        return frame.sort_values(self.total_order, kind="stable", na_position="first", ignore_index=True)


_ARROW = {"string": arrow.string(), "Int16": arrow.int16(), "Int32": arrow.int32(), "boolean": arrow.bool_()}
_PANDAS = {arrow.string(): "str", arrow.int16(): "Int16", arrow.int32(): "Int32", arrow.bool_(): "boolean"}
_FRIENDLY = {arrow.string(): "text", arrow.int16(): "year", arrow.int32(): "whole number", arrow.bool_(): "yes/no"}


@cache
def table(name: str) -> Table:
    """The table of that name; KeyError where there is none."""
    model = MODELS[name]
    schema = model.to_schema()
    evidence = list(EvidenceModel.to_schema().columns) if issubclass(model, EvidenceModel) else []
    names = [column for column in schema.columns if column not in evidence] + evidence
    metadata = model.Config.metadata or {}
    return Table(
        name=name,
        row=schema.description or "",
        columns=tuple(_column(schema.columns[column]) for column in names),
        key=tuple(schema.unique or ()),
        order=tuple(metadata["order"]),
        references=tuple(metadata.get("references", {}).items()),
        has_evidence=bool(evidence),
        schema=schema,
        is_optional=bool(metadata.get("optional")),
    )


def tables() -> list[Table]:
    """All tables in the order in which a reader meets them, those too that are published only when they have rows."""
    return [table(name) for name in MODELS]


def published(names: Container[str]) -> list[Table]:
    """The tables of a release that has tables of these names: an optional one only where it is among them."""
    return [spec for spec in tables() if not spec.is_optional or spec.name in names]


def _column(column: pa.Column) -> Column:
    dtype = str(column.dtype)
    kind = "string" if dtype.startswith("str") else dtype
    unit = (column.metadata or {}).get("unit")
    return Column(column.name, _ARROW[kind], bool(column.nullable), unit, column.description or "")
