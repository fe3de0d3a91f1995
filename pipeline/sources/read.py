"""The bytes of one raw file: all of them, of an ordinary file, unchanged while they are read."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from pipeline.sources.source import RawError

#: The largest file that is read, in bytes (5 MiB).
MAX_BYTES = 5 * 1024 * 1024
#: No link is followed, and nothing waits for a pipe.
FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


@dataclass(frozen=True, slots=True)
class Content:
    """A file's size and bytes; data is None where it was not read, and reason and problem say why."""

    size: int | None
    data: bytes | None
    reason: str = ""
    problem: str = ""


def read_content(path: Path, max_bytes: int = MAX_BYTES) -> Content:
    """The content of a file of at most `max_bytes`; a larger one is not read.

    RawError where the file changes or vanishes meanwhile: what is read must be one state of it.
    """
    try:
        handle = os.open(path, FLAGS)
    except FileNotFoundError as error:
        raise RawError(changed(path)) from error
    except OSError as error:
        problem = f"the file cannot be opened: {error.strerror}. Change its permissions, or remove it."
        return Content(None, None, "unreadable", problem)
    with os.fdopen(handle, "rb") as file:
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode):
            return Content(None, None, "unreadable", "no ordinary file. Remove it.")
        if before.st_size > max_bytes:
            problem = f"{before.st_size} bytes are more than the limit of {max_bytes}. Split the page."
            return Content(before.st_size, None, "too_large", problem)
        try:
            data = file.read(max_bytes + 1)
        except OSError as error:
            return Content(before.st_size, None, "unreadable", f"the file cannot be read: {error.strerror}.")
        after = os.fstat(handle)
    if len(data) != before.st_size or (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise RawError(changed(path))
    return Content(len(data), data)


def changed(path: Path) -> str:
    """What is told of a file that is not what it was a moment ago."""
    return f"{path}: the file changed while it was read. Nothing was published; build again when it is complete."
