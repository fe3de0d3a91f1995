"""The manifest of a release: what went in, which files came out, with hashes and counts.

No clock, version or host in it: the same release has the same manifest.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from pipeline.release.companions import companion_names
from pipeline.release.files import FileFacts
from pipeline.release.limits import limits_of
from pipeline.release.stamp import Stamp
from pipeline.release.write import file_names
from pipeline.rows import rows_of
from pipeline.stored import Head
from schemas.projections import tables as published_tables

MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"

Json = dict[str, object]
Tables = Mapping[str, pd.DataFrame | Head]
Files = Mapping[str, FileFacts]


@dataclass(frozen=True)
class Proof:
    """What a manifest says beside the files.

    state: the hash of the inputs that all tables were built from. checks: the names of those that passed.
    stamp: version and day; None for `latest`.
    """

    state: str
    checks: Sequence[str]
    stamp: Stamp | None = None


def write_manifest(folder: Path, tables: Tables, files: Files, proof: Proof) -> None:
    """Write `manifest.json` and `SHA256SUMS` for these files of the folder."""
    for name, data in sealed(tables, files, proof).items():
        (folder / name).write_bytes(data)


def sealed(tables: Tables, files: Files, proof: Proof) -> dict[str, bytes]:
    """The manifest of these files, and the sums of them and the manifest."""
    manifest = manifest_bytes(expected_manifest(tables, files, proof))
    return {MANIFEST: manifest, SUMS: sums({**files, MANIFEST: FileFacts.of(manifest)})}


def expected_manifest(tables: Tables, files: Files, proof: Proof) -> Json:
    """The manifest of these tables and files; the inputs are the rows of `sources`, of a large release their hash."""
    stamp = {"version": proof.stamp.version, "released_on": proof.stamp.day} if proof.stamp else {}
    return {
        "dataset": "partner-profiles",
        **stamp,
        "state": proof.state,
        "inputs": _inputs(tables.get("sources")),
        "tables": {name: len(frame) for name, frame in tables.items()},
        "limits": limits_of(tables).row(),
        "files": _file_rows(tables, files, proof.stamp),
        "checks": sorted(set(proof.checks)),
    }


def manifest_bytes(manifest: Json) -> bytes:
    """The manifest as it is written."""
    return (json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode()


def sums(files: Files) -> bytes:
    """`SHA256SUMS` as `sha256sum -c` reads it: every file but itself, by name."""
    lines = "".join(f"{files[name].sha256}  {name}\n" for name in sorted(files) if name != SUMS)
    return lines.encode(errors="surrogateescape")


def _inputs(sources: pd.DataFrame | Head | None) -> list[Json]:
    if sources is None or isinstance(sources, Head):
        return []  # those of a large release stand in the table `sources`, whose hash is among the files
    return _input_rows(rows_of(sources))


def _input_rows(sources: Iterable[Mapping[str, object]]) -> list[Json]:
    """Of the raw files: path, sha256 and bytes (null where a file was not read)."""
    rows: list[Json] = [{"path": row["path"], "sha256": row["sha256"], "bytes": row["byte_count"]} for row in sources]
    return sorted(rows, key=lambda row: str(row["path"]))


def _file_rows(tables: Tables, files: Files, stamp: Stamp | None) -> list[Json]:
    """Of every file of a release but the manifest and the sums: sha256 and bytes; of a table's rows and columns too."""
    of_tables = {name: frame for table, frame in tables.items() for name in file_names(table)}
    known = {name for spec in published_tables() for name in file_names(spec.name)}
    known.update(companion_names(limits_of(tables), stamp))
    rows: list[Json] = []
    for name, facts in sorted(files.items()):
        if name in known:
            frame = of_tables.get(name)
            counts = {} if frame is None else {"rows": len(frame), "columns": list(frame.columns)}
            rows.append({"path": name, "sha256": facts.sha256, "bytes": facts.byte_count, **counts})
    return rows
