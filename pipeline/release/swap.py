"""Put a finished folder in the place of `latest`, such that being killed at any point loses nothing.

Three folders beside each other: `latest`, which readers use; `.latest.new`, the one being written;
`.latest.old`, which exists only while the places are changed where the system cannot exchange two
folders in one step. `.latest.old` comes to be only once `.latest.new` is whole and on the disk, so what
a killed process left can be read off the names:

| there is | it means | `recover` |
| --- | --- | --- |
| `.latest.new` | an unfinished or a replaced release | removes it |
| `.latest.old` and `.latest.new` | killed between the two renames | puts the new one in place |
| `.latest.old` | killed before cleaning up | removes it; puts it back where `latest` is missing |
"""

import ctypes
import errno
import os
import shutil
from pathlib import Path

NEW = ".latest.new"
OLD = ".latest.old"
_COPY = ".latest.copy"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
#: The system or the file system cannot exchange these two.
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EXDEV, errno.EPERM}


def put_in_place(outputs: Path) -> None:
    """Make `.latest.new`, finished, the folder `latest`; `recover` removes what stood there."""
    new, latest = outputs / NEW, outputs / "latest"
    for path in [*new.iterdir(), new]:
        sync(path)
    if not latest.exists():
        new.rename(latest)
    elif not exchange(new, latest):
        _set_aside(latest, outputs)
        new.rename(latest)
    sync(outputs)


def recover(outputs: Path) -> None:
    """Finish or undo what a killed process began, and remove its leftovers. Call it holding the lock."""
    new, old, latest = outputs / NEW, outputs / OLD, outputs / "latest"
    if old.exists() and new.exists():
        _remove(latest)
        new.rename(latest)
    if old.exists() and not latest.exists():
        old.rename(latest)
    for leftover in (new, old, outputs / _COPY):
        _remove(leftover)


def is_torn(outputs: Path) -> bool:
    """Whether a process was killed while it changed the places of two releases (or is at it just now)."""
    return (outputs / OLD).exists()


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step (Linux's renameat2); False where that cannot be done."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))


def sync(path: Path) -> None:
    """Have a file's or folder's content on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _set_aside(latest: Path, outputs: Path) -> None:
    """Make `latest` the folder `.latest.old`."""
    old = outputs / OLD
    try:
        latest.rename(old)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        # A folder of a container's lower layer cannot be renamed, only copied and removed.
        copy = outputs / _COPY
        shutil.copytree(latest, copy)
        for path in [*copy.iterdir(), copy]:
            sync(path)
        copy.rename(old)
        _remove(latest)
    sync(outputs)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
