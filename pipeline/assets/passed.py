"""Which checks a staged table has passed, so that the release need not ask them again of the very same files."""

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from pipeline.assets.stamped import Stamped
from pipeline.assets.versions import code_hash

_FOLDER = "passed"
#: What decides the answers.
_ASKED_BY = ("checks.py", "flaws.py", "quotes.py", "large.py", "pages")


def note(name: str, question: str, tables: Mapping[str, Stamped]) -> None:
    """Note that the table passed the question, as it is and beside these tables as they are."""
    path = _path(tables[name])
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({**_noted(path), question: _key(question, tables)}, sort_keys=True))


def is_noted(name: str, question: str, tables: Mapping[str, Stamped]) -> bool:
    """Whether it was noted for files with these very bytes, and by this very code."""
    return _noted(_path(tables[name])).get(question) == _key(question, tables)


def _path(table: Stamped) -> Path:
    return table.stored.path.parent / _FOLDER / f"{table.stored.name}.json"


def _noted(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _key(question: str, tables: Mapping[str, Stamped]) -> str:
    files = sorted((name, one.state, _hash(one.stored.path)) for name, one in tables.items())
    return hashlib.sha256(repr((question, files, code_hash(_ASKED_BY))).encode()).hexdigest()


def _hash(path: Path) -> str:
    found = path.stat()
    return _hash_of(str(path), found.st_ino, found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=64)
def _hash_of(path: str, *_: int) -> str:
    with Path(path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
