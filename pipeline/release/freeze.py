"""A release frozen: `latest` as an archive with a version, a day and the changes since the version before."""

import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import UserError
from pipeline.release.archive import write_zip
from pipeline.release.changes import CHANGES, Change, changes_between, changes_csv, kinds_of
from pipeline.release.companions import INDEX, Made, companion_files, shown_rows
from pipeline.release.differing import differing_rows
from pipeline.release.files import FileFacts, facts_of
from pipeline.release.limits import limits_of
from pipeline.release.lock import held
from pipeline.release.manifest import MANIFEST, Proof, sealed
from pipeline.release.page.html import texts_in
from pipeline.release.publish import repair
from pipeline.release.stamp import Stamp
from pipeline.release.swap import recover
from pipeline.release.texts import Texts
from pipeline.release.verify import verify
from pipeline.release.verify.contents import manifest_in, require_release, unpacked
from pipeline.release.verify.files import read_manifest, stamp_of
from pipeline.release.versions import Version, VersionError, greatest, parse_version, require
from pipeline.release.write import file_names
from pipeline.stored import Stored, stored_tables

Files = Mapping[str, bytes | Path]

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
    require_release(outputs / "latest")  # where there is none, nothing is made
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
    folder.mkdir(exist_ok=True)
    for leftover in folder.glob(f"*{_UNFINISHED}"):
        leftover.unlink()
    there = _there(folder)
    if version in there:
        return _again(latest, version, there)
    later = [other for other in there if other > version]
    if later:
        raise VersionError(f"{version} is older than {max(later)}, which is frozen already. Name a later version.")
    archive = folder / f"{_PREFIX}{version}{_SUFFIX}"
    frozen, files = _made(latest, stamp, there, archive)
    _written(archive, files).replace(archive)
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


def _again(latest: Path, version: Version, there: dict[Version, Path]) -> Frozen:
    """The release that is there, where freezing again gives its very bytes. VersionError where it does not."""
    path = there[version]
    stamp = stamp_of(read_manifest(manifest_in(path)) or {})
    earlier = {other: place for other, place in there.items() if other < version}
    again = Stamp(str(version), stamp.day if stamp else "")
    frozen, files = _made(latest, again, earlier, path)
    written = _written(path, files)
    try:
        if FileFacts.at(written) != FileFacts.at(path):
            raise VersionError(
                f"{path}: {version} exists with other content, and what is published under a version stays. "
                f"Name a later version, such as {max(there).next('patch')}."
            )
    finally:
        written.unlink()
    return replace(frozen, is_new=False)


def _made(latest: Path, stamp: Stamp, earlier: dict[Version, Path], archive: Path) -> tuple[Frozen, Files]:
    """The release and the files of its archive. VersionError where the version is too small a step."""
    tables = stored_tables(latest)
    before = max(earlier, default=None)
    changes = _changes(earlier[before], {name: rows.path for name, rows in tables.items()}) if before else []
    asked = kinds_of(changes)
    kind = greatest(asked)
    if before:
        require(parse_version(stamp.version), before, kind, asked.get(kind, "nothing changed"))
    files = _files(latest, tables, stamp, changes)
    return Frozen(archive, before, kind, changes, True), {
        f"{_PREFIX}{stamp.version}/{name}": content for name, content in files.items()
    }


def _changes(archive: Path, now: Mapping[str, Path]) -> list[Change]:
    """What is other than in a frozen release, whatever tables and columns it has."""
    with tempfile.TemporaryDirectory() as folder:
        files = unpacked(archive, Path(folder) / "before").glob("*.parquet")
        before = {path.stem: path for path in sorted(files)}
        return changes_between(*differing_rows(before, now, Path(folder)))


def _files(latest: Path, tables: Mapping[str, Stored], stamp: Stamp, changes: Sequence[Change]) -> Files:
    """Every file of the frozen release: those of the tables as they are, the others made anew with the stamp."""
    of_tables = {name: latest / name for table in tables for name in file_names(table)}
    facts = {name: FileFacts.at(path) for name, path in of_tables.items()}
    shown = shown_rows(tables)
    texts = texts_in((latest / INDEX).read_bytes()) if limits_of(tables).whole else Texts()
    beside = {**companion_files(Made(shown, facts, texts, stamp)), CHANGES: changes_csv(changes)}
    told = read_manifest({MANIFEST: (latest / MANIFEST).read_bytes()}) or {}
    checks = told.get("checks")
    proof = Proof(str(told.get("state")), checks if isinstance(checks, list) else [], stamp)
    return {**of_tables, **beside, **sealed(shown, {**facts, **facts_of(beside)}, proof)}


def _written(archive: Path, files: Files) -> Path:
    """The archive, whole, beside its place: the caller puts it there or takes it away."""
    unfinished = archive.with_suffix(_UNFINISHED)
    with unfinished.open("wb") as file:
        write_zip(file, files)
        file.flush()
        os.fsync(file.fileno())
    return unfinished
