"""ZIP archives whose bytes follow from their content alone: stored, in order of name, of one fixed day."""

import io
import zipfile
from collections.abc import Mapping

_DAY = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_PLAIN_FILE = 0o100644


def zip_bytes(contents: Mapping[str, bytes], order: str = "by name") -> bytes:
    """The files as an archive. Not compressed: compressed bytes differ from one zlib to another.

    order: "by name", or "as given".
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(contents) if order == "by name" else contents:
            entry = zipfile.ZipInfo(name, _DAY)
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE << 16
            archive.writestr(entry, contents[name])
    return buffer.getvalue()


def stored(archive: bytes) -> bytes:
    """The same archive, not compressed, without its clock; the order of its files stays."""
    with zipfile.ZipFile(io.BytesIO(archive)) as given:
        return zip_bytes({entry.filename: given.read(entry) for entry in given.infolist()}, "as given")
