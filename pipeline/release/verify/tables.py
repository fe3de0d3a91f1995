"""The tables of a release: Parquet with exactly the published schema, and a CSV that says the same."""

import re
from collections.abc import Mapping

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from pyarrow import csv

from pipeline.flaws import key_flaws, order_flaws, reference_flaws, schema_flaws
from pipeline.release.verify.contents import Contents
from pipeline.release.verify.failure import Failure, of_flaws, shown
from pipeline.release.write import csv_bytes, file_names, parquet_bytes, published_schema
from pipeline.rows import frame_of
from schemas.projections import Table
from schemas.projections import tables as published_tables

#: How the failures begin after which the rows cannot be compared.
_COLUMNS, _DECLARED = _UNREADABLE = ("has the columns", "is declared as")
_WRITER = f"parquet-cpp-arrow version {pa.__version__}"


def read_tables(contents: Contents) -> tuple[dict[str, pd.DataFrame], list[Failure]]:
    """Every table whose Parquet file can be read and has the published columns, and what is wrong on the way."""
    frames: dict[str, pd.DataFrame] = {}
    failures = []
    for spec in published_tables():
        parquet_name, csv_name = file_names(spec.name)
        if parquet_name not in contents:
            continue
        rows, flawed = _read_parquet(spec, parquet_name, contents[parquet_name])
        failures += flawed
        if rows is not None:
            frames[spec.name] = frame_of(rows)
            if csv_name in contents:
                failures += _csv_failures(csv_name, contents[csv_name], rows)
    return frames, failures


def table_failures(frames: Mapping[str, pd.DataFrame]) -> list[Failure]:
    """Schemas, keys, order and references of the tables."""
    return [
        failure
        for name, frame in frames.items()
        for flaws in (
            schema_flaws(name, frame),
            key_flaws(name, frame),
            order_flaws(name, frame),
            reference_flaws(name, frame, frames),
        )
        for failure in of_flaws(flaws)
    ]


def _read_parquet(spec: Table, file: str, data: bytes) -> tuple[pa.Table | None, list[Failure]]:
    """The rows, None where they cannot be had; and what is wrong with the file or its schema."""
    try:
        rows = pq.read_table(pa.BufferReader(data), page_checksum_verification=True)
        rows.validate(full=True)
        writer = pq.read_metadata(pa.BufferReader(data)).created_by
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        return None, [Failure(file, None, None, f"cannot be read as Parquet: {_first_line(error)}")]
    failures = schema_failures(spec, file, rows.schema)
    if any(failure.problem.startswith(_UNREADABLE) for failure in failures):
        return None, failures
    return rows, failures or _bytes_failures(file, data, rows, writer or "")


def schema_failures(spec: Table, file: str, schema: pa.Schema) -> list[Failure]:
    """Where the columns, their types or their descriptions are not the published ones."""
    wanted = published_schema(spec, {})
    if schema.names != wanted.names:
        return [Failure(file, None, None, f"{_COLUMNS} {schema.names}, expected {wanted.names}")]
    failures = [
        Failure(file, None, field.name, f"{_DECLARED} {_declared(field)}, expected {_declared(right)}")
        for field, right in zip(schema, wanted, strict=True)
        if not field.equals(right)
    ]
    if failures:
        return failures
    failures = [
        Failure(file, None, field.name, f"is described as {_text(field)}, expected {_text(right)}")
        for field, right in zip(schema, wanted, strict=True)
        if (field.metadata or {}) != right.metadata
    ]
    told = schema.metadata or {}
    return failures + [
        Failure(
            file,
            None,
            None,
            f"its metadata say {shown(_word(told, key))} for {key.decode(errors='replace')}, "
            f"expected {shown(_word(wanted.metadata, key))}",
        )
        for key in sorted({*told, *wanted.metadata})
        if told.get(key) != wanted.metadata.get(key)
    ]


def _bytes_failures(file: str, data: bytes, rows: pa.Table, writer: str) -> list[Failure]:
    """Bytes that carry no value (statistics, names of the writer) and are still not as this version writes them."""
    if not re.fullmatch(r"parquet-cpp-arrow version \d+\.\d+\.\d+", writer):
        return [Failure(file, None, None, f"names {shown(writer)} as its writer, expected pyarrow")]
    if writer == _WRITER and data != parquet_bytes(rows):
        return [Failure(file, None, None, "is not written as the build writes it (bytes beside the values differ)")]
    return []


def _csv_failures(file: str, data: bytes, rows: pa.Table) -> list[Failure]:
    """Where the CSV does not say what the Parquet rows say: cell by cell, nulls told from empty texts."""
    try:
        data.decode()
        texts = read_csv(data, rows.schema.names)
    except (pa.ArrowException, UnicodeDecodeError) as error:
        return [Failure(file, None, None, f"cannot be read as CSV: {_first_line(error)}")]
    if texts.schema.names != rows.schema.names:
        return [Failure(file, None, None, f"has the columns {texts.schema.names}, expected {rows.schema.names}")]
    failures = []
    if len(texts) != len(rows):
        failures.append(Failure(file, None, None, f"has {len(texts)} rows, the Parquet file has {len(rows)}"))
    for name in rows.schema.names:
        cells = zip(texts[name].to_pylist(), pc.cast(rows[name], pa.string()).to_pylist(), strict=False)
        failures += [
            Failure(file, row, name, f"found {shown(cell)}, the Parquet file has {shown(value)}")
            for row, (cell, value) in enumerate(cells, start=1)
            if cell != value
        ]
    if not failures and data != csv_bytes(rows):
        failures.append(Failure(file, None, None, "is not written as the build writes it (quotes or line ends)"))
    return failures


def read_csv(data: bytes, names: list[str]) -> pa.Table:
    """Every cell as the text that stands there, a bare nothing as null."""
    return csv.read_csv(
        pa.BufferReader(data),
        csv.ReadOptions(use_threads=False, block_size=len(data) + 1),
        csv.ParseOptions(newlines_in_values=True),
        csv.ConvertOptions(
            column_types=dict.fromkeys(names, pa.string()),
            null_values=[""],
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
        ),
    )


def _declared(field: pa.Field) -> str:
    return f"{field.type}{'' if field.nullable else ' not null'}"


def _text(field: pa.Field) -> str:
    return shown({key: _word(field.metadata, key) for key in field.metadata or {}})


def _word(metadata: Mapping[bytes, bytes], key: bytes) -> str | None:
    return metadata[key].decode(errors="replace") if key in metadata else None


def _first_line(error: BaseException) -> str:
    return str(error).split("\n", 1)[0]
