"""One table to its two files: Parquet and CSV with the same rows, order and nulls.

The same rows give the same bytes (with one version of pyarrow): the schema is explicit, nothing is
dictionary-encoded, and no clock, host or version of pandas is written.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import csv

from pipeline.rows import frame_of
from pipeline.stored import GROUP, Stored, regrouped
from schemas.projections import Table, table

_CSV_OPTIONS = csv.WriteOptions(include_header=True, quoting_style="needed")
_PANDAS_TYPES = {"str": "unicode", "Int16": "int16", "Int32": "int32", "boolean": "bool"}


def arrow_table(table_name: str, frame: pd.DataFrame, extra_metadata: Mapping[str, str] | None = None) -> pa.Table:
    """The frame as an Arrow table with exactly the published schema; ValueError where it does not fit."""
    spec = table(table_name)
    if list(frame.columns) != spec.column_names:
        raise ValueError(f"{table_name}: the columns are {list(frame.columns)}, expected {spec.column_names}")
    try:
        rows = pa.Table.from_pandas(frame, schema=spec.arrow_schema, preserve_index=False)
    except (pa.ArrowException, ValueError) as error:
        raise ValueError(f"{table_name}: the rows do not fit the schema: {error}") from error
    return rows.cast(published_schema(spec, extra_metadata or {}))


def published_schema(spec: Table, extra_metadata: Mapping[str, str]) -> pa.Schema:
    """The Arrow schema with the descriptions: on each field, and again in the file's own metadata,
    which alone is seen by DuckDB and polars."""
    fields = [
        field.with_metadata({"description": column.description, **({"unit": column.unit} if column.unit else {})})
        for field, column in zip(spec.arrow_schema, spec.columns, strict=True)
    ]
    about = {"description": spec.row, **{f"column.{c.name}": c.description for c in spec.columns}}
    return pa.schema(fields, metadata={**about, "pandas": _pandas_metadata(spec), **extra_metadata})


def write_parquet(table_name: str, frame: pd.DataFrame, path: Path, extra_metadata: Mapping[str, str]) -> None:
    """Write a frame of a table as Parquet. `extra_metadata` joins the file's key-value metadata."""
    path.write_bytes(parquet_bytes(arrow_table(table_name, frame, extra_metadata)))


def parquet_bytes(rows: pa.Table) -> bytes:
    """An Arrow table as the Parquet file that is published."""
    buffer = pa.BufferOutputStream()
    with _parquet_writer(buffer, rows.schema) as file:
        for group in regrouped([rows], rows.schema):
            file.write_table(group, GROUP)
    data: bytes = buffer.getvalue().to_pybytes()
    return data


def _parquet_writer(target: object, schema: pa.Schema) -> pq.ParquetWriter:
    """Zstandard, since Snappy compresses the same bytes in another way on another processor."""
    return pq.ParquetWriter(target, schema, use_dictionary=False, compression="zstd", write_page_checksum=True)


def read_parquet(path: Path) -> pd.DataFrame:
    """The frame of a Parquet file of `write_parquet`, with the dtypes that `Table.frame` gives."""
    return frame_of(pq.read_table(path, partitioning=None))


def write_csv(table_name: str, frame: pd.DataFrame, path: Path) -> None:
    """Write a frame of a table as CSV: UTF-8, line feed, every text quoted, nulls as nothing at all."""
    path.write_bytes(csv_bytes(arrow_table(table_name, frame)))


def csv_bytes(rows: pa.Table) -> bytes:
    """An Arrow table as the CSV that is published."""
    buffer = pa.BufferOutputStream()
    csv.write_csv(rows, buffer, _CSV_OPTIONS)
    data: bytes = buffer.getvalue().to_pybytes()
    return data


def write_table(table_name: str, rows: pd.DataFrame | Stored, folder: Path) -> None:
    """Write `<table>.parquet` and `<table>.csv` into the folder, some rows at a time."""
    schema = published_schema(table(table_name), {})
    parquet_path, csv_path = (folder / name for name in file_names(table_name))
    with (
        pa.OSFile(str(parquet_path), "wb") as parquet_file,
        _parquet_writer(parquet_file, schema) as parquet,
        pa.OSFile(str(csv_path), "wb") as csv_file,
        csv.CSVWriter(csv_file, schema, write_options=_CSV_OPTIONS) as lines,
    ):
        for group in regrouped(_published(table_name, rows, schema), schema):
            parquet.write_table(group, GROUP)
            lines.write_table(group)


def _published(table_name: str, rows: pd.DataFrame | Stored, schema: pa.Schema) -> Iterator[pa.Table]:
    if isinstance(rows, Stored):
        for group in rows.groups():
            try:
                yield group.replace_schema_metadata(None).cast(schema)
            except (pa.ArrowException, ValueError) as error:
                raise ValueError(f"{table_name}: the rows do not fit the schema: {error}") from error
    else:
        yield arrow_table(table_name, rows)


def file_names(table_name: str) -> tuple[str, str]:
    """The two files of a table."""
    return f"{table_name}.parquet", f"{table_name}.csv"


def _pandas_metadata(spec: Table) -> str:
    """The least that makes pandas read nullable integers as such, without any version in it."""
    columns = [
        {
            "name": column.name,
            "field_name": column.name,
            "pandas_type": _PANDAS_TYPES[column.pandas_dtype],
            "numpy_type": column.pandas_dtype,
            "metadata": None,
        }
        for column in spec.columns
    ]
    return json.dumps({"index_columns": [], "column_indexes": [], "columns": columns})
