"""A release frozen: `latest` as an archive with a version, a day and the changes since the version before."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.errors import UserError
from pipeline.release.archive import zip_bytes
from pipeline.release.changes import CHANGES, Change, changes_between, changes_csv, kinds_of
from pipeline.release.companions import INDEX, Made, companion_files, shown_rows
from pipeline.release.files import facts_of
from pipeline.release.lock import held
from pipeline.release.manifest import Proof, sealed
from pipeline.release.page.html import texts_in
from pipeline.release.publish import repair
from pipeline.release.stamp import Stamp
from pipeline.release.swap import recover
from pipeline.release.verify import verify
from pipeline.release.verify.contents import Contents, read_release
from pipeline.release.verify.files import read_manifest, stamp_of
from pipeline.release.verify.tables import read_tables
from pipeline.release.versions import Version, VersionError, greatest, parse_version, require
from pipeline.release.write import file_names
from pipeline.rows import frame_of
from pipeline.tables import Tables

RELEASES = "releases"
_PREFIX, _SUFFIX, _UNFINISHED = "partner-profiles-", ".zip", ".unfinished"


class FreezeError(UserError):
    """Nothing was frozen; the message says why and what to do next."""


@dataclass(frozen=True)
class Frozen:
    """archive: where it lies. before: the version it was compared with; None for the first.

    kind: of the step that the changes ask for. is_new: False where the very same release was there already.
    """

    archive: Path
    before: Version | None
    kind: str
    changes: Sequence[Change]
    is_new: bool


def freeze(outputs: Path, version_text: str, day: str, raw: Path | None) -> Frozen:
    """Freeze `outputs/latest` as that version.

    day: of the release, ISO 8601; where the version exists, its own day stays. raw: the pages, to prove
    `latest` with. VersionError where the version cannot be given, FreezeError where `latest` is not sound.
    """
    version = parse_version(version_text)
    repair(outputs)
    read_release(outputs / "latest")  # where there is none, nothing is made
    try:
        with held(outputs):  # no build changes `latest` between its proof and its copy
            recover(outputs)
            return _frozen(outputs, Stamp(version_text, day), version, raw)
    except OSError as error:
        raise FreezeError(
            f"{error.filename or outputs / RELEASES}: cannot be written ({error.strerror or error}). "
            "Nothing was frozen; make room, or give leave to write there, then release again."
        ) from error


def _frozen(outputs: Path, stamp: Stamp, version: Version, raw: Path | None) -> Frozen:
    """The release, frozen while the lock is held."""
    latest, folder = outputs / "latest", outputs / RELEASES
    failures = verify(latest, raw)
    if failures:
        raise FreezeError(
            f"{latest}: {failures[0]} ({len(failures)} in all). Nothing was frozen. "
            "Build again, and look at `partner-profiles verify`."
        )
    contents, _ = read_release(latest)
    folder.mkdir(exist_ok=True)
    for leftover in folder.glob(f"*{_UNFINISHED}"):
        leftover.unlink()
    there = _there(folder)
    if version in there:
        return _again(contents, version, there)
    later = [other for other in there if other > version]
    if later:
        raise VersionError(f"{version} is older than {max(later)}, which is frozen already. Name a later version.")
    archive = folder / f"{_PREFIX}{version}{_SUFFIX}"
    frozen, data = _made(contents, stamp, there, archive)
    _write(archive, data)
    return frozen


def _there(folder: Path) -> dict[Version, Path]:
    """The versions that are frozen already. FreezeError for an archive whose name says no version."""
    found = {}
    for path in sorted(folder.glob(f"{_PREFIX}*{_SUFFIX}")):
        try:
            found[parse_version(path.name[len(_PREFIX) : -len(_SUFFIX)])] = path
        except VersionError as error:
            raise FreezeError(f"{path}: {error} Rename the file, or move it away.") from error
    return found


def _again(contents: Contents, version: Version, there: dict[Version, Path]) -> Frozen:
    """The release that is there, where freezing again gives its very bytes. VersionError where it does not."""
    path = there[version]
    stamp = stamp_of(read_manifest(read_release(path)[0]) or {})
    earlier = {other: place for other, place in there.items() if other < version}
    again = Stamp(str(version), stamp.day if stamp else "")
    frozen, data = _made(contents, again, earlier, path)
    if data != path.read_bytes():
        raise VersionError(
            f"{path}: {version} exists with other content, and what is published under a version stays. "
            f"Name a later version, such as {max(there).next('patch')}."
        )
    return replace(frozen, is_new=False)


def _made(contents: Contents, stamp: Stamp, earlier: dict[Version, Path], archive: Path) -> tuple[Frozen, bytes]:
    """The release and the bytes of its archive. VersionError where the version is too small a step."""
    tables, _ = read_tables(contents)
    before = max(earlier, default=None)
    changes = changes_between(_tables_of(earlier[before]), tables) if before else []
    asked = kinds_of(changes)
    kind = greatest(asked)
    if before:
        require(parse_version(stamp.version), before, kind, asked.get(kind, "nothing changed"))
    files = _files(contents, tables, stamp, changes)
    data = zip_bytes({f"{_PREFIX}{stamp.version}/{name}": content for name, content in files.items()})
    return Frozen(archive, before, kind, changes, True), data


def _tables_of(archive: Path) -> Tables:
    """The tables of a frozen release as they were then, whatever tables and columns there are today."""
    contents, _ = read_release(archive)
    names = [name.removesuffix(".parquet") for name in contents if name.endswith(".parquet")]
    return {name: frame_of(pq.read_table(pa.BufferReader(contents[f"{name}.parquet"]))) for name in names}


def _files(contents: Contents, tables: Tables, stamp: Stamp, changes: Sequence[Change]) -> dict[str, bytes]:
    of_tables = {name: contents[name] for table in tables for name in file_names(table)}
    beside = companion_files(Made(shown_rows(tables), facts_of(of_tables), texts_in(contents[INDEX]), stamp))
    files = {**of_tables, **beside, CHANGES: changes_csv(changes)}
    told = read_manifest(contents) or {}
    checks = told.get("checks")
    proof = Proof(str(told.get("state")), checks if isinstance(checks, list) else [], stamp)
    return {**files, **sealed(shown_rows(tables), facts_of(files), proof)}


def _write(archive: Path, data: bytes) -> None:
    """The archive is there as a whole or not at all."""
    unfinished = archive.with_suffix(_UNFINISHED)
    with unfinished.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(archive)
