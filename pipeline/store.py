"""Questions to Parquet files of any size: DuckDB with bounded memory, and tables written in their total order."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyarrow as arrow

from schemas.projections import table

if TYPE_CHECKING:
    import duckdb

#: What DuckDB may hold in memory; above it works on the disk.
_MEMORY: Final = "250MB"
#: Rows that are handed on at a time.
CHUNK: Final = 1 << 15


@contextmanager
def database(folder: Path) -> "Iterator[duckdb.DuckDBPyConnection]":
    """A connection that writes what does not fit into memory below the folder. It reads files and no network."""
    import duckdb  # noqa: PLC0415 - not needed by those who only read a page

    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": _MEMORY,
        "temp_directory": str(folder / "spilled"),
        "preserve_insertion_order": "false",
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
    }
    with duckdb.connect(":memory:", config=settings) as connection:
        yield connection


@contextmanager
def scratch(connection: "duckdb.DuckDBPyConnection") -> Iterator[Path]:
    """A folder for files between two questions, beside what the connection spills; gone afterwards."""
    spilled = Path(str(connection.execute("SELECT current_setting('temp_directory')").fetchall()[0][0]))
    with tempfile.TemporaryDirectory(dir=spilled.parent) as folder:
        yield Path(folder)


def batches(
    connection: "duckdb.DuckDBPyConnection", query: str, values: "list[object] | None" = None, rows: int = CHUNK
) -> Iterator[arrow.RecordBatch]:
    """The rows of a query, some at a time."""
    yield from connection.sql(query, params=values or None).to_arrow_reader(rows)


def view(connection: "duckdb.DuckDBPyConnection", name: str, files: str) -> None:
    """Make Parquet files (a path with wildcards) a view, with the number of the batch that each row is of."""
    rows = connection.read_parquet(files, filename=True)
    of_batch = "CAST(regexp_extract(filename, '(\\d+)[.]parquet$', 1) AS BIGINT)"
    rows.project(f"* EXCLUDE (filename), {of_batch} AS batch").create_view(name)


def in_order(columns: "list[str] | tuple[str, ...]") -> str:
    """A total order: by code point, nulls first, as `Table.sort` has it."""
    return ", ".join(f'"{column}" ASC NULLS FIRST' for column in columns)


def open_schema(name: str) -> arrow.Schema:
    """The columns of a table, nulls let through wherever they are: the checks show the rows that must not have them."""
    return arrow.schema([field.with_nullable(True) for field in table(name).arrow_schema])
