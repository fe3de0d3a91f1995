"""Hashes, counts and the list of files: does the release hold what its manifest and its sums say?"""

import json
from collections.abc import Mapping

import pandas as pd

from pipeline.checks import MADE, questions_of
from pipeline.release.companions import companion_names, shown_rows
from pipeline.release.files import FileFacts, facts_of
from pipeline.release.limits import limits_of
from pipeline.release.manifest import MANIFEST, SUMS, Proof, expected_manifest, manifest_bytes, sums
from pipeline.release.stamp import Stamp
from pipeline.release.verify.contents import Contents
from pipeline.release.verify.failure import Failure, shown
from pipeline.release.write import file_names
from pipeline.stored import Head
from schemas.projections import published, table


def sums_failures(contents: Contents) -> list[Failure]:
    """Every file in `SHA256SUMS`, with its hash, and none more."""
    return entries_failures(contents.get(SUMS), facts_of(contents))


def entries_failures(told_sums: bytes | None, files: Mapping[str, FileFacts]) -> list[Failure]:
    """The same for files of any size."""
    if told_sums is None:
        return [Failure(SUMS, None, None, "is missing")]
    told, true = _entries(told_sums), _entries(sums(files))
    failures = []
    for name in sorted(told.keys() | true.keys()):
        if name not in true:
            failures.append(Failure(name, None, None, f"is listed in {SUMS} and is missing"))
        elif name not in told:
            failures.append(Failure(name, None, None, f"is not listed in {SUMS}"))
        elif told[name] != true[name]:
            failures.append(Failure(name, None, None, f"has the sha256 {true[name]}, {SUMS} says {told[name]}"))
    if not failures and told_sums != sums(files):
        failures.append(Failure(SUMS, None, None, "is not written as `sha256sum` writes it, one line a file by name"))
    return failures


def list_failures(contents: Contents, tables: Mapping[str, pd.DataFrame]) -> list[Failure]:
    """The files that a release with these tables has, and none more."""
    stamp = stamp_of(read_manifest(contents) or {})
    of_tables = {name for spec in published(told_tables(contents)) for name in file_names(spec.name)}
    wanted = {MANIFEST, SUMS, *of_tables, *companion_names(limits_of(tables), stamp)}
    missing = [Failure(name, None, None, "is missing") for name in sorted(wanted - contents.keys() - {SUMS})]
    empty = [name for name, frame in tables.items() if frame.empty and table(name).is_optional]
    return [
        *missing,
        *(Failure(f"{name}.parquet", None, None, "has no rows, and is then no file of a release") for name in empty),
        *(Failure(name, None, None, "is no file of a release") for name in sorted(contents.keys() - wanted)),
    ]


def told_tables(contents: Contents) -> set[str]:
    """The names of the tables of which a release has a file."""
    return {name.rpartition(".")[0] for name in contents if name.endswith((".parquet", ".csv"))}


def manifest_failures(contents: Contents, tables: Mapping[str, pd.DataFrame]) -> list[Failure]:
    """Is every statement of the manifest true of the files? The tables are those of the Parquet files.

    The hash of the inputs' state can only be told from the raw files; see `reread`.
    """
    if MANIFEST not in contents:
        return []
    told = read_manifest(contents)
    if told is None:
        return [Failure(MANIFEST, None, None, "is not the JSON of a manifest")]
    return manifest_differences(told, contents[MANIFEST], shown_rows(tables), facts_of(contents))


def manifest_differences(
    told: Mapping[str, object], data: bytes, tables: Mapping[str, pd.DataFrame | Head], files: Mapping[str, FileFacts]
) -> list[Failure]:
    """Where what the manifest tells is not what these tables and files give. data: the manifest as it is written."""
    asked = [name for name in MADE if name in tables or not table(name).is_optional]
    checks = sorted(f"{name}.{question.name}" for name in asked for question in questions_of(name))
    true = expected_manifest(tables, files, Proof(str(told.get("state")), checks, stamp_of(told)))
    failures = _json_failures("", told, true)
    if not failures and data != manifest_bytes(true):
        failures.append(Failure(MANIFEST, None, None, "is not written as the build writes it (order or white space)"))
    return failures


def read_manifest(contents: Contents) -> dict[str, object] | None:
    """The manifest; None where there is none that is a JSON object."""
    try:
        manifest = json.loads(contents[MANIFEST])
    except (KeyError, ValueError, RecursionError):
        return None
    return manifest if isinstance(manifest, dict) else None


def stamp_of(manifest: Mapping[str, object]) -> Stamp | None:
    """Version and day that a manifest tells; None for that of `latest`."""
    if "version" in manifest or "released_on" in manifest:
        return Stamp(str(manifest.get("version")), str(manifest.get("released_on")))
    return None


def _entries(data: bytes) -> dict[str, str]:
    """File name to hash; a line that is none is kept whole, so that it shows."""
    lines = data.decode(errors="surrogateescape").split("\n")
    return {line[66:] or line: line[:64] for line in lines if line}


def _json_failures(path: str, told: object, true: object) -> list[Failure]:
    """Every place at which two JSON values differ; lists of objects with a path are compared by that path."""
    if isinstance(told, dict) and isinstance(true, dict):
        return [
            failure
            for key in dict.fromkeys([*true, *told])
            for failure in _json_failures(f"{path}.{key}".lstrip("."), told.get(key), true.get(key))
        ]
    if isinstance(told, list) and isinstance(true, list) and _by_path(told) and _by_path(true):
        return _json_failures(path, _by_path(told), _by_path(true))
    if told == true and type(told) is type(true):
        return []
    return [Failure(MANIFEST, None, path, f"found {shown(told)}, the files give {shown(true)}")]


def _by_path(rows: list[object]) -> dict[str, object] | None:
    named: dict[str, object] = {str(row["path"]): row for row in rows if isinstance(row, dict) and "path" in row}
    return named if len(named) == len(rows) and rows else None
