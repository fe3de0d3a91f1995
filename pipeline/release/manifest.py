"""The manifest of a release: what went in, which files came out, with hashes and counts.

No clock, version or host in it: the same release has the same manifest.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pandas as pd

MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"

Json = dict[str, object]


def file_names(table_name: str) -> tuple[str, str]:
    """The two files of a table."""
    return f"{table_name}.parquet", f"{table_name}.csv"


def write_manifest(
    folder: Path,
    tables: Mapping[str, pd.DataFrame],
    inputs: Iterable[Mapping[str, object]],
    state: str,
    checks: Sequence[str],
) -> None:
    """Write `manifest.json` and `SHA256SUMS` for the files of the tables, which are in the folder already."""
    contents = {name: (folder / name).read_bytes() for table in tables for name in file_names(table)}
    contents[MANIFEST] = manifest_bytes(expected_manifest(tables, contents, inputs, state, checks))
    (folder / MANIFEST).write_bytes(contents[MANIFEST])
    (folder / SUMS).write_bytes(sums(contents))


def expected_manifest(
    tables: Mapping[str, pd.DataFrame],
    contents: Mapping[str, bytes],
    inputs: Iterable[Mapping[str, object]],
    state: str,
    checks: Sequence[str],
) -> Json:
    """The manifest of these tables, written as these files, made from these rows of `sources`."""
    return {
        "dataset": "partner-profiles",
        "state": state,
        "inputs": _input_rows(inputs),
        "tables": {name: len(frame) for name, frame in tables.items()},
        "files": _file_rows(tables, contents),
        "checks": sorted(set(checks)),
    }


def manifest_bytes(manifest: Json) -> bytes:
    """The manifest as it is written."""
    return (json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode()


def sums(contents: Mapping[str, bytes]) -> bytes:
    """`SHA256SUMS` as `sha256sum -c` reads it: every file but itself, by name."""
    lines = "".join(f"{sha256(contents[name])}  {name}\n" for name in sorted(contents) if name != SUMS)
    return lines.encode(errors="surrogateescape")


def sha256(data: bytes) -> str:
    """The hash of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _input_rows(sources: Iterable[Mapping[str, object]]) -> list[Json]:
    """Of the raw files: path, sha256 and bytes (null where a file was not read)."""
    rows: list[Json] = [{"path": row["path"], "sha256": row["sha256"], "bytes": row["byte_count"]} for row in sources]
    return sorted(rows, key=lambda row: str(row["path"]))


def _file_rows(tables: Mapping[str, pd.DataFrame], contents: Mapping[str, bytes]) -> list[Json]:
    """Of the tables' files: sha256, bytes, rows and columns."""
    rows: list[Json] = [
        {
            "path": name,
            "sha256": sha256(contents[name]),
            "bytes": len(contents[name]),
            "rows": len(frame),
            "columns": list(frame.columns),
        }
        for table, frame in tables.items()
        for name in file_names(table)
        if name in contents
    ]
    return sorted(rows, key=lambda row: str(row["path"]))
