"""One table to its two files: Parquet and CSV with the same rows, order and nulls.

The same rows give the same bytes (with one version of pyarrow): the schema is explicit, nothing is
dictionary-encoded, and no clock, host or version of pandas is written.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import csv

from schemas.projections import Table, table

_CSV_OPTIONS = csv.WriteOptions(include_header=True, quoting_style="needed")
_DTYPES = {pa.int16(): pd.Int16Dtype(), pa.int32(): pd.Int32Dtype(), pa.bool_(): pd.BooleanDtype()}
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
    """An Arrow table as the Parquet file that is published.

    Zstandard, since Snappy compresses the same bytes in another way on another processor.
    """
    buffer = pa.BufferOutputStream()
    pq.write_table(
        rows,
        buffer,
        use_dictionary=False,
        compression="zstd",
        write_page_checksum=True,
        row_group_size=1 << 20,
    )
    data: bytes = buffer.getvalue().to_pybytes()
    return data


def read_parquet(path: Path) -> pd.DataFrame:
    """The frame of a Parquet file of `write_parquet`, with the dtypes that `Table.frame` gives."""
    return frame_of(pq.read_table(path, partitioning=None))


def frame_of(rows: pa.Table) -> pd.DataFrame:
    """An Arrow table of the dataset's types as a frame with the dtypes that `Table.frame` gives."""
    frame: pd.DataFrame = rows.replace_schema_metadata(None).to_pandas(types_mapper=_DTYPES.get)
    return frame


def write_csv(table_name: str, frame: pd.DataFrame, path: Path) -> None:
    """Write a frame of a table as CSV: UTF-8, line feed, every text quoted, nulls as nothing at all."""
    path.write_bytes(csv_bytes(arrow_table(table_name, frame)))


def csv_bytes(rows: pa.Table) -> bytes:
    """An Arrow table as the CSV that is published."""
    buffer = pa.BufferOutputStream()
    csv.write_csv(rows, buffer, _CSV_OPTIONS)
    data: bytes = buffer.getvalue().to_pybytes()
    return data


def write_table(table_name: str, frame: pd.DataFrame, folder: Path) -> None:
    """Write `<table>.parquet` and `<table>.csv` into the folder."""
    write_parquet(table_name, frame, folder / f"{table_name}.parquet", {})
    write_csv(table_name, frame, folder / f"{table_name}.csv")


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
