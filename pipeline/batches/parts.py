"""What the steps hand each other: one Parquet file a table and batch ("part"), and the columns of each.

Nothing here knows pandas, so that a worker need not load it: the Arrow schemas of the tables come with the task.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pyarrow as arrow
from pyarrow import parquet

Row = Mapping[str, object]
Schemas = Mapping[str, arrow.Schema]

#: Which page of its batch a row belongs to, and which of the batch's profiles ("entry").
PAGE, ENTRY = arrow.field("page", arrow.int32()), arrow.field("entry", arrow.int32())
#: A profile, as far as it tells which organisation it is.
ENTRIES = arrow.schema(
    [
        PAGE,
        ENTRY,
        ("source_id", arrow.string()),
        ("name", arrow.string()),
        ("key", arrow.string()),
        ("slug", arrow.string()),
        ("is_acronym", arrow.bool_()),
        ("short", arrow.string()),
        ("former", arrow.list_(arrow.string())),
        ("pin", arrow.string()),
    ]
)
#: A quote that is not the raw text at its place, or lies outside its block.
FLAWS = arrow.schema(
    [
        PAGE,
        ("table_name", arrow.string()),
        ("source_id", arrow.string()),
        ("quote", arrow.string()),
        ("problem", arrow.string()),
    ]
)
#: Columns of a fact that are known once all profiles are.
LATE = ("organisation_id", "fact_id")
#: The folder of parts, beside the staged tables that are made of them.
FACTS_FOLDER = "facts"
#: So many pages are held in memory before their rows are written.
PAGES_HELD = 1000


@dataclass(frozen=True)
class Folder:
    """The folder of one reading."""

    path: Path

    def part(self, step: str, name: str, number: int) -> Path:
        """The file of a table and batch."""
        return self.path / step / name / f"{number:06}.parquet"

    def parts(self, step: str, name: str) -> str:
        """All files of a table, as DuckDB names them."""
        return f"{self.path / step / name}/*.parquet"


def read_schemas(tables: Schemas, fact_tables: Sequence[str]) -> dict[str, arrow.Schema]:
    """The columns of the parts that reading writes, by table. tables: their columns, nulls let through."""
    facts = {
        name: arrow.schema([PAGE, ENTRY, *(field for field in tables[name] if field.name not in LATE)])
        for name in fact_tables
    }
    beside = {name: arrow.schema([PAGE, *tables[name]]) for name in ("sources", "issues")}
    return {**facts, **beside, "entries": ENTRIES, "flaws": FLAWS}


def table_of(rows: Sequence[Row], schema: arrow.Schema) -> arrow.Table:
    """Rows as an Arrow table; what a row does not say is null."""
    columns = [arrow.array([row.get(field.name) for row in rows], field.type) for field in schema]
    return arrow.Table.from_arrays(columns, schema=schema)


def tables_of(rows: Iterable[Row], schema: arrow.Schema) -> Iterator[arrow.Table]:
    """Rows as Arrow tables, `PAGES_HELD` in each, for as many rows as there are."""
    every = iter(rows)
    while some := list(islice(every, PAGES_HELD)):
        yield table_of(some, schema)


class Writers:
    """The parts of one batch, written side by side: a row group for every `PAGES_HELD` pages or so."""

    def __init__(self, folder: Folder, step: str, number: int, schemas: Schemas) -> None:
        self._schemas = schemas
        self._open = ExitStack()
        self._files: dict[str, parquet.ParquetWriter] = {}
        for name, schema in schemas.items():
            path = folder.part(step, name, number)
            path.parent.mkdir(parents=True, exist_ok=True)
            self._files[name] = self._open.enter_context(
                parquet.ParquetWriter(path, schema, compression="lz4", use_dictionary=False, write_statistics=False)
            )

    def __enter__(self) -> "Writers":
        return self

    def __exit__(self, *problem: object) -> None:
        self._open.close()

    def write(self, rows: Mapping[str, Sequence[Row]]) -> None:
        """Rows of each table, as one row group each."""
        for name, own in rows.items():
            self._files[name].write_table(table_of(own, self._schemas[name]))

    def write_table(self, name: str, rows: arrow.Table) -> None:
        """An Arrow table as one row group."""
        self._files[name].write_table(rows)


def groups_of(path: Path) -> Iterator[arrow.Table]:
    """The row groups of a part, one by one."""
    with parquet.ParquetFile(path) as file:
        for group in range(file.num_row_groups):
            yield file.read_row_group(group, use_threads=False)
