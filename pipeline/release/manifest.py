"""The manifest of a release: what went in, which files came out, with hashes and counts.

No clock, version or host in it: the same release has the same manifest.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from pipeline.release.companions import companion_names
from pipeline.release.limits import limits_of
from pipeline.release.stamp import Stamp
from pipeline.rows import rows_of
from schemas.projections import tables as published_tables

MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"

Json = dict[str, object]


def file_names(table_name: str) -> tuple[str, str]:
    """The two files of a table."""
    return f"{table_name}.parquet", f"{table_name}.csv"


@dataclass(frozen=True)
class Proof:
    """What a manifest says beside the files.

    state: the hash of the inputs that all tables were built from. checks: the names of those that passed.
    stamp: version and day; None for `latest`.
    """

    state: str
    checks: Sequence[str]
    stamp: Stamp | None = None


def write_manifest(
    folder: Path, tables: Mapping[str, pd.DataFrame], contents: Mapping[str, bytes], proof: Proof
) -> None:
    """Write `manifest.json` and `SHA256SUMS` for these files of the folder."""
    for name, data in sealed(tables, contents, proof).items():
        (folder / name).write_bytes(data)


def sealed(tables: Mapping[str, pd.DataFrame], contents: Mapping[str, bytes], proof: Proof) -> dict[str, bytes]:
    """The manifest of these files, and the sums of them and the manifest."""
    manifest = manifest_bytes(expected_manifest(tables, contents, proof))
    return {MANIFEST: manifest, SUMS: sums({**contents, MANIFEST: manifest})}


def expected_manifest(tables: Mapping[str, pd.DataFrame], contents: Mapping[str, bytes], proof: Proof) -> Json:
    """The manifest of these tables and files; the inputs are the rows of the table `sources`."""
    stamp = {"version": proof.stamp.version, "released_on": proof.stamp.day} if proof.stamp else {}
    return {
        "dataset": "partner-profiles",
        **stamp,
        "state": proof.state,
        "inputs": _input_rows(rows_of(tables["sources"]) if "sources" in tables else []),
        "tables": {name: len(frame) for name, frame in tables.items()},
        "limits": limits_of(tables).row(),
        "files": _file_rows(tables, contents, proof.stamp),
        "checks": sorted(set(proof.checks)),
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


def _file_rows(tables: Mapping[str, pd.DataFrame], contents: Mapping[str, bytes], stamp: Stamp | None) -> list[Json]:
    """Of every file of a release but the manifest and the sums: sha256 and bytes; of a table's rows and columns too."""
    of_tables = {name: frame for table, frame in tables.items() for name in file_names(table)}
    known = {name for spec in published_tables() for name in file_names(spec.name)}
    known.update(companion_names(limits_of(tables), stamp))
    rows: list[Json] = []
    for name, data in sorted(contents.items()):
        if name in known:
            frame = of_tables.get(name)
            counts = {} if frame is None else {"rows": len(frame), "columns": list(frame.columns)}
            rows.append({"path": name, "sha256": sha256(data), "bytes": len(data), **counts})
    return rows
