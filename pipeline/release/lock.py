"""One writer at a time: a lock on the outputs folder that dies with its holder."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from pipeline.errors import UserError

#: Seconds that a second writer waits for the first.
PATIENCE = 30.0


class PublishError(UserError):
    """A release could not be put into place; the message says why and what to do next."""


@contextmanager
def held(outputs: Path, patience: float | None = None) -> Iterator[None]:
    """Hold the lock of the outputs folder; PublishError, naming the holder, where another keeps it.

    patience: seconds to wait for another holder, `PATIENCE` unless told.
    The lock is the kernel's (flock): a killed holder never blocks anyone. The file stays where it is.
    """
    path = outputs / ".lock"
    patience = PATIENCE if patience is None else patience
    lock = FileLock(path)
    try:
        lock.acquire(timeout=patience)
    except Timeout as error:
        holder = path.read_text(encoding="utf-8").strip() or "another process"
        raise PublishError(
            f"{outputs}: {holder} is writing here and did not end within {patience:g} seconds. "
            "Wait for it or end it, then run this again."
        ) from error
    try:
        path.write_text(f"process {os.getpid()}\n", encoding="utf-8")
        yield
    finally:
        lock.release()
