"""Versions of the code that makes each asset, so that Dagster shows what is older than its rules or its schema.

A version is a hash of the very files that do the work: nobody can forget to raise it. Reading them costs
milliseconds; importing the rules to ask them would cost as much as all other imports.
"""

import hashlib
from functools import cache
from pathlib import Path

from pipeline.assets.facts_schema import staged_table
from schemas.projections import tables

_PIPELINE = Path(__file__).resolve().parents[1]
#: What decides which facts are read off a page: the rules, what they stand on, and what makes people's word count.
READING = (
    *("sources", "pages", "reading", "reviews", "batches", "corpus", "facts.py"),
    *("claims.py", "organisations.py", "pins.py", "issues.py"),
)
#: What turns facts into tables.
TABLES = ("tables.py", "claims.py", "pins.py", "rows.py", "summaries.py", "stored.py")
#: What writes the release.
RELEASE = ("release", "quotes.py", "flaws.py")


def table_version(name: str, made_by: tuple[str, ...]) -> str:
    """The version of a table: of the code that makes it, and of its schema."""
    return _short(code_hash(made_by) + _schema(name))


def release_version() -> str:
    """The version of the release: of the code that writes it, and of all schemas."""
    return _short(code_hash(RELEASE) + "".join(_schema(table.name) for table in tables()))


@cache
def code_hash(parts: tuple[str, ...]) -> str:
    """A hash of the names and bytes of these files of the pipeline, and of all code files in these folders."""
    digest = hashlib.sha256()
    for part in parts:
        for file in [_PIPELINE / part] if part.endswith(".py") else _files(_PIPELINE / part):
            digest.update(f"{file.relative_to(_PIPELINE).as_posix()}\n".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)


def _schema(name: str) -> str:
    described = staged_table(name)
    return repr((described.columns, described.key, described.order, described.references, described.schema))


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
