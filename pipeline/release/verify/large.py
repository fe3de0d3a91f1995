"""The same proof for a release that does not fit into memory: its tables are read some rows at a time.

The core is that everything is made again and compared byte by byte: each file of a table from its rows, the files
beside the tables from the tables, and with the raw files all tables from the pages. Only where bytes differ are the
rows looked at, and the first of them named.
"""

import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyarrow as arrow
from pyarrow import parquet

from pipeline.batches.parts import tables_of
from pipeline.checks import MADE, flaws_of, needed_by, questions_of
from pipeline.claims import CLAIMING
from pipeline.corpus import stream_corpus
from pipeline.release.companions import Made, companion_files, companion_names, shown_rows
from pipeline.release.files import FileFacts, facts_of
from pipeline.release.limits import limits_of
from pipeline.release.manifest import MANIFEST, SUMS
from pipeline.release.texts import Texts
from pipeline.release.verify.changes import stored_changes_failures
from pipeline.release.verify.contents import ReleaseError, unpacked
from pipeline.release.verify.failure import Failure, differences, of_flaws, shown
from pipeline.release.verify.files import entries_failures, manifest_differences, read_manifest, stamp_of
from pipeline.release.verify.large_evidence import large_evidence
from pipeline.release.verify.large_files import TOLD, file_failures
from pipeline.release.verify.tables import schema_failures
from pipeline.release.write import file_names
from pipeline.store import database, open_schema
from pipeline.stored import Stored, sorted_rows, stored_tables, write_stored
from pipeline.summaries import by_organisations, conflict_issues_of
from pipeline.tables import coverage_table, organisations_table
from schemas.projections import published, table
from schemas.vocabulary import COVERED_TABLES, FACT_TABLES

if TYPE_CHECKING:
    import duckdb

#: A release of more bytes is proved this way.
LARGE: Final = 64 << 20

Tables = Mapping[str, Stored]


def is_large(release: Path) -> bool:
    """Whether a release is too large to be held in memory, and names its pages in the table `sources` alone."""
    if release.is_file():
        return release.stat().st_size > LARGE and zipfile.is_zipfile(release)
    if not release.is_dir() or sum(path.stat().st_size for path in release.iterdir() if path.is_file()) <= LARGE:
        return False
    try:
        return not limits_of(stored_tables(release)).whole
    except (arrow.ArrowException, OSError):
        return True


def large_failures(release: Path, raw: Path | None) -> list[Failure]:
    """Everything that does not hold; empty where the release is proved. ReleaseError where it changes meanwhile."""
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        folder = release if release.is_dir() else unpacked(release, work / "unpacked")
        before = _manifest(folder)
        failures = _folder_failures(folder, raw, work)
        if before != _manifest(folder):
            raise ReleaseError(
                f"{release}: changed while it was read. Wait until the build has ended, then verify again."
            )
    return list(dict.fromkeys(failures))


def _folder_failures(folder: Path, raw: Path | None, work: Path) -> list[Failure]:
    facts = {path.name: FileFacts.at(path) for path in sorted(folder.iterdir()) if path.is_file()}
    failures = entries_failures((folder / SUMS).read_bytes() if SUMS in facts else None, facts)
    tables, unread = _tables(folder)
    failures += unread
    if not unread:
        failures += _all_failures(folder, tables, facts, work)
        if raw is not None:
            failures += _raw_failures(tables, raw, work, read_manifest({MANIFEST: _manifest(folder)}))
    return failures


def _manifest(release: Path) -> bytes:
    path = release / MANIFEST
    return path.read_bytes() if path.is_file() else b""


def _tables(release: Path) -> tuple[dict[str, Stored], list[Failure]]:
    tables, failures = {}, []
    for spec in published([path.stem for path in release.glob("*.parquet")]):
        path = release / f"{spec.name}.parquet"
        if not path.is_file():
            failures.append(Failure(path.name, None, None, "is missing"))
            continue
        try:
            with parquet.ParquetFile(path, page_checksum_verification=True) as file:
                found = schema_failures(spec, path.name, file.schema_arrow)
                for group in range(file.num_row_groups):
                    file.read_row_group(group).validate(full=True)
        except (arrow.ArrowException, OSError, UnicodeDecodeError) as error:
            found = [Failure(path.name, None, None, f"cannot be read as Parquet: {str(error).splitlines()[0]}")]
        failures += found
        if not found:
            tables[spec.name] = Stored(spec.name, path)
    return tables, failures


def _all_failures(release: Path, tables: Tables, facts: Mapping[str, FileFacts], work: Path) -> list[Failure]:
    failures: list[Failure] = []
    for name in (name for name in MADE if name in tables):
        beside = {one: tables[one] for one in (name, *needed_by(name))}
        for question in (q for q in questions_of(name) if q.name != "quotes"):
            failures += of_flaws(flaws_of(question.name, name, beside))
        failures += file_failures(release, tables[name], facts, work)
    with database(work) as connection:
        for name in FACT_TABLES:
            failures += islice(large_evidence(connection, tables, name), TOLD)
        failures += _summary_failures(connection, tables, work)
        failures += stored_changes_failures(connection, release, tables)[:TOLD]
    return [*failures, *_beside_failures(release, tables, facts)]


def _summary_failures(connection: "duckdb.DuckDBPyConnection", tables: Tables, work: Path) -> list[Failure]:
    """Where organisations, coverage or conflict issues are not what the other tables give."""
    files = {name: str(stored.path) for name, stored in tables.items() if "organisation_id" in table(name).column_names}
    failures: list[Failure] = []
    for frames in by_organisations(connection, files, files):
        for name, make in (("organisations", organisations_table), ("coverage", coverage_table)):
            found = differences(name, frames[name], make(frames), "the other tables")
            # the row is one of some thousand organisations: their key tells better which
            failures += [Failure(one.file, None, one.column, one.problem) for one in found]
        if len(failures) > TOLD:
            return failures[:TOLD]
    with database(work) as other:
        return [*failures, *_conflict_failures(other, tables, files, work)][:TOLD]


def _conflict_failures(
    connection: "duckdb.DuckDBPyConnection", tables: Tables, files: Mapping[str, str], work: Path
) -> Iterator[Failure]:
    """Conflicts among the issues that are not those which the other tables give."""
    every = conflict_issues_of(connection, {name: files[name] for name in ("profiles", *CLAIMING, *COVERED_TABLES)})
    rows = tables_of((issue.row() for issue in every), open_schema("issues"))
    made = write_stored("issues", rows, work / "conflicts.again", {})
    told = connection.read_parquet(str(tables["issues"].path)).filter("code = 'conflict'")
    again = connection.read_parquet(str(made.path))
    for found, said in (
        (told.except_(again), "the row {}: the other tables give no such conflict"),
        (again.except_(told), "no row {}, the other tables give one"),
    ):
        for (message,) in found.project("message").order("message").limit(TOLD // 2).fetchall():
            yield Failure("issues.parquet", None, "message", said.format(shown(message)))


def _beside_failures(release: Path, tables: Tables, facts: Mapping[str, FileFacts]) -> list[Failure]:
    """Are the manifest and the files beside the tables what the tables give, and are there none more?"""
    limits = limits_of(tables)
    heads = shown_rows(tables)
    told = read_manifest({MANIFEST: _manifest(release)}) or {}
    stamp = stamp_of(told)
    of_tables = {name for one in tables for name in file_names(one)}
    made = companion_files(Made(heads, {name: facts[name] for name in of_tables if name in facts}, Texts(), stamp))
    known = {MANIFEST, SUMS, *of_tables, *companion_names(limits, stamp)}
    failures = [Failure(name, None, None, "is no file of a release") for name in sorted(facts.keys() - known)]
    failures += [Failure(name, None, None, "is missing") for name in sorted(known - facts.keys() - {SUMS})]
    again = facts_of(made)
    failures += [
        Failure(name, None, None, "is not what the tables give")
        for name in sorted(again)
        if name in facts and facts[name] != again[name]
    ]
    return failures + manifest_differences(told, _manifest(release), heads, facts)


def _raw_failures(tables: Tables, raw: Path, work: Path, told: Mapping[str, object] | None) -> list[Failure]:
    """Do the pages, read again, give the same tables?"""
    folder = work / "again"
    folder.mkdir()
    streamed = stream_corpus(raw, folder)
    failures: list[Failure] = []
    if (told or {}).get("state") != streamed.state:
        problem = f"found {shown((told or {}).get('state'))}, the raw files give {streamed.state}"
        failures.append(Failure(MANIFEST, None, "state", problem))
    with database(work) as connection:
        for name in (*FACT_TABLES, "sources", "issues"):
            rows = sorted_rows(connection, name, streamed.parts(name))
            again = write_stored(name, rows, work / f"{name}.again", {})
            if not _same_rows(tables[name], again):
                failures += _differing(connection, tables[name], again)
            again.path.unlink()
    return failures


def _same_rows(one: Stored, other: Stored) -> bool:
    if len(one) != len(other):
        return False
    schema = open_schema(one.name)
    return all(a.cast(schema).equals(b.cast(schema)) for a, b in zip(one.groups(), other.groups(), strict=True))


def _differing(connection: "duckdb.DuckDBPyConnection", found: Stored, again: Stored) -> Iterable[Failure]:
    """The first rows that only one of the two has."""
    one, other = (connection.read_parquet(str(stored.path)) for stored in (found, again))
    file = f"{found.name}.parquet"
    key = list(table(found.name).key)
    places = [table(found.name).column_names.index(column) for column in key]
    kinds = ((one.except_(other), "the pages give no such row"), (other.except_(one), "is missing, the pages give it"))
    for rows, problem in kinds:
        for row in rows.limit(TOLD // 2).fetchall():
            said = " / ".join(shown(row[place]) for place in places)
            yield Failure(file, None, ", ".join(key), f"the row {said}: {problem}")
