"""Publish a release: written beside `latest`, then swapped in as a whole."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from pipeline.release.companions import Made, Tables, companion_files, shown_rows
from pipeline.release.files import FileFacts, facts_of
from pipeline.release.limits import limits_of
from pipeline.release.lock import PublishError, held
from pipeline.release.manifest import MANIFEST, SUMS, Proof, write_manifest
from pipeline.release.swap import NEW, is_torn, put_in_place, recover
from pipeline.release.texts import Texts, texts_of
from pipeline.release.write import file_names, write_table
from pipeline.sources import RawSource
from pipeline.stored import Head
from schemas.projections import published
from schemas.projections import tables as published_tables

__all__ = ["PublishError", "publish", "repair", "write_release"]


def publish(
    tables: Tables,
    pages: Sequence[RawSource],
    outputs: Path,
    proof: Proof,
) -> Path:
    """Publish the tables as `outputs/latest` and return that folder.

    An optional table without rows is left out. pages: the raw files that they were made from; none are needed above
    the limits. PublishError where it cannot be done.
    """
    named = [name for name, frame in tables.items() if len(frame)]
    ordered = {spec.name: tables[spec.name] for spec in published(named)}
    staging, latest = outputs / NEW, outputs / "latest"
    try:
        outputs.mkdir(parents=True, exist_ok=True)
        with held(outputs):
            recover(outputs)
            _refuse_what_is_no_release(latest)
            try:
                staging.mkdir()
                write_release(ordered, pages, staging, proof)
                put_in_place(outputs)
            finally:
                with suppress(OSError):  # What cannot be tidied now is tidied by the next command.
                    recover(outputs)
    except OSError as error:
        raise PublishError(
            f"{error.filename or outputs}: cannot be written ({error.strerror or error}). "
            "Nothing published is lost; make room, or give leave to write there, then build again."
        ) from error
    return latest


def write_release(tables: Tables, pages: Sequence[RawSource], folder: Path, proof: Proof) -> None:
    """Write every file of a release into an empty folder."""
    for name, rows in tables.items():
        write_table(name, rows, folder)
    files = {name: FileFacts.at(folder / name) for table in tables for name in file_names(table)}
    shown = shown_rows(tables)
    frames = {name: rows for name, rows in shown.items() if not isinstance(rows, Head)}
    texts = texts_of(frames, pages) if limits_of(tables).whole else Texts()
    beside = companion_files(Made(shown, files, texts, proof.stamp))
    for name, data in beside.items():
        (folder / name).write_bytes(data)
    write_manifest(folder, shown, {**files, **facts_of(beside)}, proof)


def repair(outputs: Path) -> None:
    """Finish the swap of a process that was killed in the middle of it; nothing to do otherwise."""
    if is_torn(outputs):
        with held(outputs):
            recover(outputs)


def _refuse_what_is_no_release(latest: Path) -> None:
    """The swap removes what stands in `latest`: that must not be somebody's own files."""
    if latest.is_symlink() or (latest.exists() and not latest.is_dir()):
        raise PublishError(f"{latest}: is not a folder of its own. Move it away, or name another --outputs folder.")
    ours = {MANIFEST, SUMS, *(name for spec in published_tables() for name in file_names(spec.name))}
    names = {path.name for path in latest.iterdir()} if latest.exists() else set()
    if names and not names & ours:
        raise PublishError(
            f"{latest}: holds files that are no release of this dataset, such as {min(names)}. "
            "Move them away, or name another --outputs folder."
        )
