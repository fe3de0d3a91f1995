"""ZIP archives whose bytes follow from their content alone: stored, in order of name, of one fixed day."""

import io
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO

_DAY = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_PLAIN_FILE = 0o100644


def write_zip(target: IO[bytes], contents: Mapping[str, bytes | Path], order: str = "by name") -> None:
    """Write the files as an archive; one that is given by its path may be of any size.

    Not compressed: compressed bytes differ from one zlib to another. order: "by name", or "as given".
    """
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(contents) if order == "by name" else contents:
            data = contents[name]
            entry = zipfile.ZipInfo(name, _DAY)
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE << 16
            entry.file_size = data.stat().st_size if isinstance(data, Path) else len(data)
            given = data.open("rb") if isinstance(data, Path) else io.BytesIO(data)
            with given, archive.open(entry, "w") as file:
                shutil.copyfileobj(given, file)


def zip_bytes(contents: Mapping[str, bytes], order: str = "by name") -> bytes:
    """The same archive in memory."""
    buffer = io.BytesIO()
    write_zip(buffer, contents, order)
    return buffer.getvalue()


def stored(archive: bytes) -> bytes:
    """The same archive, not compressed, without its clock; the order of its files stays."""
    with zipfile.ZipFile(io.BytesIO(archive)) as given:
        return zip_bytes({entry.filename: given.read(entry) for entry in given.infolist()}, "as given")
