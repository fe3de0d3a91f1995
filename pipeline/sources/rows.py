"""Shards: files that hold many pages, a row each (`.jsonl`, `.jsonl.gz`, `.parquet`), read as streams."""

import gzip
import json
import os
import stat
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, cast

import pyarrow as arrow
from pyarrow import parquet

from pipeline.sources.read import FLAGS, MAX_BYTES, changed
from pipeline.sources.source import RawError

#: A line may be so many times longer than the largest page: JSON writes a character in up to six bytes.
_ESCAPED = 6
_BLOCK = 1 << 20
_ROWS = 256


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a shard that is read by itself, of whole rows.

    start, end: bytes of a `.jsonl`, row groups of a `.parquet`; of a `.jsonl.gz` always the whole (0, -1).
    first: the number of its first row, from 1. size, changed_at: of the file when it was planned.
    """

    start: int
    end: int
    first: int
    size: int
    changed_at: int


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the shard (lines and rows count from 1), and its columns; else reason and problem."""

    number: int
    columns: dict[str, Any] | None
    reason: str = ""
    problem: str = ""


def stretches(path: Path, kind: str, about_bytes: int) -> list[Stretch]:
    """A shard cut into stretches of about so many bytes, in order. ShardError where it cannot be read."""
    with _opened(path) as file:
        found = os.fstat(file.fileno())
        stamp = (found.st_size, found.st_mtime_ns)
        if kind == "jsonl":
            return [Stretch(*cut, *stamp) for cut in _line_cuts(file, about_bytes)]
        if kind == "parquet":
            return [Stretch(*cut, *stamp) for cut in _group_cuts(_parquet(file), about_bytes)]
        return [Stretch(0, -1, 1, *stamp)]


def columns_of(path: Path, kind: str) -> list[str]:
    """The names of a shard's columns: of a Parquet file all, else those of the first line."""
    with _opened(path) as file:
        if kind == "parquet":
            return [str(name) for name in _parquet(file).schema_arrow.names]
    first = next(rows_of(path, kind, Stretch(0, -1, 1, -1, -1)), None)
    return [str(name) for name in (first.columns or {})] if first else []


def rows_of(path: Path, kind: str, stretch: Stretch, max_bytes: int = MAX_BYTES) -> Iterator[Row]:
    """The rows of a stretch, one by one; a damaged rest of a shard comes as a last row with the number 0.

    RawError where the file is not the one that was planned.
    """
    with _opened(path) as file:
        _unchanged(path, file, stretch)
        try:
            if kind == "parquet":
                yield from _parquet_rows(_parquet(file), stretch)
            else:
                opened = cast("IO[bytes]", gzip.GzipFile(fileobj=file)) if kind == "jsonl.gz" else file
                opened.seek(stretch.start)
                yield from _json_rows(opened, stretch, max_bytes)
        except (OSError, EOFError, zlib.error, arrow.ArrowException, UnicodeDecodeError, ShardError) as error:
            yield Row(0, None, "unsound_shard", f"the rest of the shard cannot be read ({_words(error)}).")
        _unchanged(path, file, stretch)


class ShardError(Exception):
    """A shard of which nothing can be read; the message is half a sentence."""


def _opened(path: Path) -> IO[bytes]:
    try:
        handle = os.open(path, FLAGS)
    except FileNotFoundError as error:
        raise RawError(changed(path)) from error
    except OSError as error:
        raise ShardError(f"the file cannot be opened: {error.strerror}") from error
    file = os.fdopen(handle, "rb")
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        file.close()
        raise ShardError("no ordinary file")
    return file


def _unchanged(path: Path, file: IO[bytes], stretch: Stretch) -> None:
    now = os.fstat(file.fileno())
    if stretch.size >= 0 and (now.st_size, now.st_mtime_ns) != (stretch.size, stretch.changed_at):
        raise RawError(changed(path))


def _line_cuts(file: IO[bytes], about_bytes: int) -> Iterator[tuple[int, int, int]]:
    """(start, end, number of the first line) of stretches that end behind a line's end."""
    start, first, at, lines = 0, 1, 0, 0
    while block := file.read(_BLOCK):
        last = block.rfind(b"\n")
        if last >= 0 and at + last + 1 - start >= about_bytes:
            lines += block.count(b"\n", 0, last + 1)
            yield start, at + last + 1, first
            start, first = at + last + 1, first + lines
            lines = block.count(b"\n", last + 1)
        else:
            lines += block.count(b"\n")
        at += len(block)
    if at > start:
        yield start, at, first


def _group_cuts(file: parquet.ParquetFile, about_bytes: int) -> Iterator[tuple[int, int, int]]:
    start, first, size, rows = 0, 1, 0, 0
    for group in range(file.metadata.num_row_groups):
        told = file.metadata.row_group(group)
        size, rows = size + told.total_byte_size, rows + told.num_rows
        if size >= about_bytes:
            yield start, group + 1, first
            start, first, size, rows = group + 1, first + rows, 0, 0
    if start < file.metadata.num_row_groups:
        yield start, file.metadata.num_row_groups, first


def _parquet(file: IO[bytes]) -> parquet.ParquetFile:
    try:
        return parquet.ParquetFile(arrow.PythonFile(file, mode="r"))
    except (arrow.ArrowException, OSError) as error:
        raise ShardError(f"no sound Parquet file: {_words(error)}") from error


def _parquet_rows(file: parquet.ParquetFile, stretch: Stretch) -> Iterator[Row]:
    number = stretch.first
    groups = range(stretch.start, file.metadata.num_row_groups if stretch.end < 0 else stretch.end)
    for batch in file.iter_batches(batch_size=_ROWS, row_groups=list(groups), use_threads=False):
        for columns in batch.to_pylist():
            yield Row(number, columns)
            number += 1


def _json_rows(file: IO[bytes], stretch: Stretch, max_bytes: int) -> Iterator[Row]:
    number, at, longest = stretch.first - 1, stretch.start, max_bytes * _ESCAPED + _BLOCK
    while (stretch.end < 0 or at < stretch.end) and (line := file.readline(longest)):
        number += 1
        at += len(line)
        if len(line) == longest and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = file.readline(_BLOCK)
                at += len(line)
            yield Row(number, None, "too_large", f"the line is longer than {longest} bytes. Split the page.")
        elif line.strip():
            yield _json_row(number, line)


def _json_row(number: int, line: bytes) -> Row:
    try:
        columns = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except UnicodeDecodeError as error:
        return Row(number, None, "encoding", f"byte {error.start} of the line is not sound UTF-8. Save it as UTF-8.")
    except (ValueError, RecursionError) as error:
        return Row(number, None, "unsound_row", f"the line is no sound JSON ({_words(error)}). Write it anew.")
    if not isinstance(columns, dict):
        return Row(number, None, "unsound_row", 'the line is no JSON object such as {"id": "...", "text": "..."}.')
    return Row(number, columns)


def _words(error: BaseException) -> str:
    return str(error).split("\n", 1)[0][:200] or type(error).__name__
