"""Publish a release: written beside `latest`, then swapped in as a whole."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import pandas as pd

from pipeline.release.lock import PublishError, held
from pipeline.release.manifest import MANIFEST, SUMS, file_names, write_manifest
from pipeline.release.swap import NEW, is_torn, put_in_place, recover
from pipeline.release.write import write_table
from schemas.projections import tables as published_tables

__all__ = ["PublishError", "publish", "repair"]


def publish(
    tables: Mapping[str, pd.DataFrame],
    inputs: Sequence[Mapping[str, object]],
    state: str,
    outputs: Path,
    checks: Sequence[str],
) -> Path:
    """Publish the tables as `outputs/latest` and return that folder.

    inputs: the rows of the table `sources`. state: the hash of the inputs that all tables were built
    from. checks: the names of the checks that passed. PublishError where it cannot be done.
    """
    ordered = {spec.name: tables[spec.name] for spec in published_tables()}
    staging, latest = outputs / NEW, outputs / "latest"
    try:
        outputs.mkdir(parents=True, exist_ok=True)
        with held(outputs):
            recover(outputs)
            _refuse_what_is_no_release(latest)
            try:
                staging.mkdir()
                for name, frame in ordered.items():
                    write_table(name, frame, staging)
                write_manifest(staging, ordered, inputs, state, checks)
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
