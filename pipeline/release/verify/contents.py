"""A release's files, read into memory: from a folder or from a ZIP archive, which may be hostile."""

import shutil
import time
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from pipeline.errors import UserError
from pipeline.release.manifest import MANIFEST
from pipeline.release.verify.failure import Failure

#: An archive is refused where it unpacks to more than this many times its own size (and a megabyte).
MAX_RATIO = 100
MAX_FILES = 1000
_MEGABYTE = 1 << 20
_TRIES = 5

Contents = dict[str, bytes]


class ReleaseError(UserError):
    """There is no release to look at; the message says why and what to do next."""


def read_release(release: Path) -> tuple[Contents, list[Failure]]:
    """The files of a release by name, and what is in it that is no plain file.

    ReleaseError where there is none, or where it was changed while it was read.
    """
    contents, failures = _read(release)
    if not any(name == MANIFEST or name.endswith(".parquet") for name in contents):
        raise ReleaseError(
            f"{release}: holds no release: neither {MANIFEST} nor any table is in it. "
            "Make one with `partner-profiles build`, or name another."
        )
    return contents, failures


def require_release(folder: Path) -> None:
    """ReleaseError where the folder is none of a release."""
    if not folder.is_dir() or not ((folder / MANIFEST).is_file() or any(folder.glob("*.parquet"))):
        read_release(folder)


def _read(release: Path) -> tuple[Contents, list[Failure]]:
    if release.is_dir():
        return _read_folder(release)
    with _opened(release) as archive:
        return _read_archive(release, archive)


@contextmanager
def _opened(release: Path) -> Iterator[zipfile.ZipFile]:
    """The archive of a release. ReleaseError where there is none, or where reading it fails."""
    if not release.exists():
        raise ReleaseError(f"{release}: no such release. Make one with `partner-profiles build`, or name another.")
    if not release.is_file():
        raise ReleaseError(f"{release}: is no file but a pipe, socket or device. Name a folder or a ZIP archive.")
    try:
        with zipfile.ZipFile(release) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise ReleaseError(
            f"{release}: is neither a folder nor a readable ZIP archive ({error}). Download it again."
        ) from error


def _read_folder(folder: Path) -> tuple[Contents, list[Failure]]:
    """A release is swapped in as a whole: the same manifest before and after means that all belongs together."""
    for _ in range(_TRIES):
        try:
            before = _manifest(folder)
            entries = sorted(folder.iterdir())
            plain = [path for path in entries if path.is_file() and not path.is_symlink()]
            contents = {path.name: path.read_bytes() for path in plain}
            if before == _manifest(folder):
                odd = [path.name for path in entries if path not in plain]
                return contents, [Failure(name, None, None, "is no plain file of a release") for name in odd]
        except FileNotFoundError:
            pass  # swapped away in the middle: look again
        time.sleep(0.1)
    raise ReleaseError(f"{folder}: changed while it was read. Wait until the build has ended, then verify again.")


def _manifest(folder: Path) -> bytes | None:
    path = folder / MANIFEST
    return path.read_bytes() if path.is_file() else None


def _read_archive(release: Path, archive: zipfile.ZipFile) -> tuple[Contents, list[Failure]]:
    """Nothing is unpacked to the disk."""
    entries, failures = plain_entries(release, archive)
    contents: Contents = {}
    for name, entry in entries.items():
        with archive.open(entry) as file:
            contents[name] = file.read(entry.file_size)
    return contents, failures


def unpacked(release: Path, folder: Path) -> Path:
    """The files of an archive in a folder of their own. ReleaseError where it is no archive of a release."""
    folder.mkdir()
    with _opened(release) as archive:
        entries, failures = plain_entries(release, archive)
        if failures:
            raise ReleaseError(f"{release}: {failures[0]}. It was not unpacked.")
        for name, entry in entries.items():
            with archive.open(entry) as source, (folder / name).open("wb") as target:
                shutil.copyfileobj(source, target)
    return folder


def manifest_in(release: Path) -> Contents:
    """The manifest alone of an archive; nothing where it has none."""
    with _opened(release) as archive:
        entry = plain_entries(release, archive)[0].get(MANIFEST)
        return {MANIFEST: archive.read(entry)} if entry else {}


def plain_entries(release: Path, archive: zipfile.ZipFile) -> tuple[dict[str, zipfile.ZipInfo], list[Failure]]:
    """The files of an archive by name, one folder around all taken off; and what is no file of a flat folder.

    ReleaseError where they unpack to more than a release can be.
    """
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    total = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_FILES or total > MAX_RATIO * release.stat().st_size + _MEGABYTE:
        raise ReleaseError(
            f"{release}: {len(entries)} files of {total} bytes in all are too much for a release; it was not unpacked."
        )
    paths = [PurePosixPath(entry.filename) for entry in entries]
    around = {path.parts[0] if len(path.parts) == 2 else "" for path in paths}
    depth = 2 if len(around) == 1 and around != {""} else 1
    found: dict[str, zipfile.ZipInfo] = {}
    failures = []
    for path, entry in zip(paths, entries, strict=True):
        if len(path.parts) != depth or {"..", "/"} & set(path.parts) or "\\" in entry.filename:
            failures.append(Failure(entry.filename, None, None, "lies outside the flat folder of a release"))
        elif path.name in found:
            failures.append(Failure(path.name, None, None, "stands twice in the archive"))
        else:
            found[path.name] = entry
    return found, failures
