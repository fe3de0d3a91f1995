"""A table as files: every reader finds in both the rows that were written, whatever stands in them."""

import csv
from collections.abc import Callable
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from example_release import example_tables

from pipeline.release.write import read_parquet, write_csv, write_parquet, write_table
from pipeline.rows import rows_of
from schemas.projections import Table, table, tables

AWKWARD = [
    "NA", "null", "None", "nan", "-", "0042", "1e5", "true", " led and trailed by blanks ", "a,b;c\td", 'say "ah"', '"',
    "two\nlines", "two\r\nlines", "a lone\rreturn", "=SUM(A1:A9)", "+1", "-1", "@here", "\ttab first", "it's",
    "back\\slash", "no\u00a0break", "line\u2028separator", "vertical\x0btab", "e\u0301", "\U0001f40b", "שלום",
    "\u202egnitteg",
]  # fmt: skip
DUCK = {pa.string(): "VARCHAR", pa.int16(): "SMALLINT", pa.int32(): "INTEGER", pa.bool_(): "BOOLEAN"}
POLARS = {pa.string(): pl.String, pa.int16(): pl.Int16, pa.int32(): pl.Int32, pa.bool_(): pl.Boolean}

Rows = list[tuple[object, ...]]


def awkward(name: str) -> pd.DataFrame:
    """A frame of the table with awkward texts, greatest and least numbers, and a null wherever one may be."""
    spec = table(name)
    extremes = {"Int16": (-32768, 32767), "Int32": (-2147483648, 2147483647), "boolean": (True, False)}
    rows: list[dict[str, object]] = []
    for i, text in enumerate(AWKWARD):
        keyed = dict.fromkeys(spec.key, f"{text}{i}")
        full = {c.name: extremes.get(c.pandas_dtype, (keyed.get(c.name, text),) * 2)[i % 2] for c in spec.columns}
        nulls = [c.name for j, c in enumerate(spec.columns) if c.nullable and (i + j) % 3 == 0]
        rows.append({**full, **dict.fromkeys(nulls)})
    return spec.frame(rows)


def tuples(frame: pd.DataFrame) -> Rows:
    return [tuple(row.values()) for row in rows_of(frame)]


def pandas_csv(path: Path, spec: Table) -> Rows:
    dtypes = {column.name: column.pandas_dtype for column in spec.columns}
    return tuples(pd.read_csv(path, dtype=dtypes, keep_default_na=False, na_values=[""]))


def duckdb_csv(path: Path, spec: Table) -> Rows:
    columns = {column.name: DUCK[column.arrow_type] for column in spec.columns}
    return duckdb.sql(f"FROM read_csv('{path}', header = true, columns = {columns})").fetchall()


def polars_csv(path: Path, spec: Table) -> Rows:
    return pl.read_csv(path, schema={c.name: POLARS[c.arrow_type] for c in spec.columns}).rows()


def pandas_parquet(path: Path, spec: Table) -> Rows:
    frame = pd.read_parquet(path)
    assert [str(dtype) for dtype in frame.dtypes] == [column.pandas_dtype for column in spec.columns]
    return tuples(frame)


def duckdb_parquet(path: Path, spec: Table) -> Rows:
    found = duckdb.sql(f"FROM '{path}'")
    assert [str(kind) for kind in found.types] == [DUCK[column.arrow_type] for column in spec.columns]
    return found.fetchall()


def polars_parquet(path: Path, spec: Table) -> Rows:
    found = pl.read_parquet(path)
    assert dict(found.schema) == {column.name: POLARS[column.arrow_type] for column in spec.columns}
    return found.rows()


READERS = {
    "csv": (pandas_csv, duckdb_csv, polars_csv),
    "parquet": (pandas_parquet, duckdb_parquet, polars_parquet),
}
EACH_READER = [pytest.param(kind, read, id=read.__name__) for kind, readers in READERS.items() for read in readers]
EACH_TABLE = [spec.name for spec in tables()]


@pytest.mark.parametrize("name", EACH_TABLE)
@pytest.mark.parametrize(("kind", "read"), EACH_READER)
def test_every_reader_finds_the_rows_that_were_written(
    name: str, kind: str, read: Callable[[Path, Table], Rows], tmp_path: Path
) -> None:
    for frame in (awkward(name), example_tables()[name]):
        write_table(name, frame, tmp_path)
        assert read(tmp_path / f"{name}.{kind}", table(name)) == tuples(frame)


@pytest.mark.parametrize("name", EACH_TABLE)
def test_the_csv_module_of_python_finds_every_text_as_it_was_written(name: str, tmp_path: Path) -> None:
    frame = awkward(name)
    write_csv(name, frame, tmp_path / "x.csv")
    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert head == list(frame.columns)
    texts = [["" if v is None else str(v).lower() if isinstance(v, bool) else str(v) for v in r] for r in tuples(frame)]
    assert rows == texts


@pytest.mark.parametrize("name", EACH_TABLE)
@pytest.mark.parametrize(("kind", "read"), EACH_READER)
def test_a_table_without_rows_has_its_columns(
    name: str, kind: str, read: Callable[[Path, Table], Rows], tmp_path: Path
) -> None:
    write_table(name, table(name).frame([]), tmp_path)
    assert read(tmp_path / f"{name}.{kind}", table(name)) == []


@pytest.mark.parametrize("name", EACH_TABLE)
def test_a_table_comes_back_as_the_frame_that_it_was(name: str, tmp_path: Path) -> None:
    for frame in (awkward(name), table(name).frame([])):
        write_parquet(name, frame, tmp_path / "x.parquet", {})
        pd.testing.assert_frame_equal(read_parquet(tmp_path / "x.parquet"), frame)


def test_the_csv_quotes_texts_and_leaves_nulls_and_numbers_bare(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [{"level": "warning", "code": "language", "start": 7, "message": 'a\r"b"'}]
    write_csv("issues", table("issues").frame(rows), tmp_path / "issues.csv")
    assert (tmp_path / "issues.csv").read_bytes() == (
        b'"source_id","level","code","start","end","message"\n,"warning","language",7,,"a\r""b"""\n'
    )


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        for name, frame in example_tables().items():
            write_table(name, frame, tmp_path / folder)
    files = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert len(files) == 2 * len(tables())
    assert [n for n in files if (tmp_path / "one" / n).read_bytes() != (tmp_path / "two" / n).read_bytes()] == []


def test_each_column_is_described_on_the_field_and_in_the_metadata_that_other_readers_see(tmp_path: Path) -> None:
    path = tmp_path / "headquarters.parquet"
    write_parquet("headquarters", table("headquarters").frame([]), path, {"raw_state": "abc"})
    schema = pq.read_schema(path)
    seen = {
        bytes(k): bytes(v) for k, v in duckdb.sql(f"SELECT key, value FROM parquet_kv_metadata('{path}')").fetchall()
    }
    for column in table("headquarters").columns:
        assert schema.field(column.name).metadata[b"description"].decode() == column.description
        assert seen[f"column.{column.name}".encode()].decode() == column.description
    assert schema.field("quote_start").metadata[b"unit"] == b"code points"
    assert seen[b"description"] == b"a stated seat"
    assert seen[b"raw_state"] == b"abc"


def test_no_version_of_a_library_is_in_the_metadata_of_ours(tmp_path: Path) -> None:
    write_parquet("issues", table("issues").frame([]), tmp_path / "x.parquet", {})
    assert b"version" not in pq.read_schema(tmp_path / "x.parquet").metadata[b"pandas"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda f: f.drop(columns="city"), "the columns are"),
        (lambda f: f.assign(city=None), "do not fit the schema: .*city.* null values"),
        (lambda f: f.assign(quote_start="five"), "do not fit the schema"),
        (lambda f: f.assign(quote_end=2**40), "do not fit the schema"),
    ],
    ids=["a column is missing", "a null where none may be", "a text for a number", "a number too large"],
)
def test_a_frame_that_is_not_the_table_is_not_written(
    change: Callable[[pd.DataFrame], pd.DataFrame], message: str, tmp_path: Path
) -> None:
    frame = change(example_tables()["headquarters"])
    with pytest.raises(ValueError, match=f"headquarters: .*{message}"):
        write_parquet("headquarters", frame, tmp_path / "x.parquet", {})
    assert list(tmp_path.iterdir()) == []
