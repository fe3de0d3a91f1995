"""The proof of a release: everything that is published follows from what stands on the pages.

Nothing here trusts a hash alone: a value changed in every file, with all hashes made anew, is found too.
"""

from pathlib import Path

from pipeline.release.publish import repair
from pipeline.release.verify.changes import changes_failures
from pipeline.release.verify.companions import companion_failures
from pipeline.release.verify.contents import ReleaseError, read_release
from pipeline.release.verify.evidence import evidence_failures, reviewed_rows, summary_failures
from pipeline.release.verify.failure import Failure
from pipeline.release.verify.files import list_failures, manifest_failures, read_manifest, sums_failures
from pipeline.release.verify.large import is_large, large_failures
from pipeline.release.verify.reread import quote_failures, raw_failures, reading_failures
from pipeline.release.verify.tables import read_tables, table_failures
from pipeline.sources import load_sources
from schemas.projections import published
from schemas.vocabulary import FACT_TABLES

__all__ = ["Failure", "ReleaseError", "verify"]


def verify(release: Path, raw: Path | None) -> list[Failure]:
    """Everything that does not hold in a release (a folder or a ZIP archive); empty where it is proved.

    raw: the folder of raw files that the release was made from; None to do without, which proves less.
    ReleaseError where there is no release to read, RawError where the raw folder cannot be used.
    """
    if release.name == "latest":
        repair(release.parent)
    if is_large(release):
        return large_failures(release, raw)
    contents, failures = read_release(release)
    tables, flawed = read_tables(contents)
    failures += [*sums_failures(contents), *list_failures(contents, tables)]
    unsound = table_failures(tables)
    failures += [*flawed, *manifest_failures(contents, tables), *unsound]
    found = None if raw is None or "sources" not in tables else load_sources(raw)[0]
    if raw is not None and found is not None:
        failures += raw_failures(tables["sources"], found, raw)
    if len(tables) < len(published(tables)):
        return failures  # what comes next needs every table; the failures say which cannot be read
    if not unsound:  # nothing can be made of tables that are none
        failures += companion_failures(contents, tables, found)
        failures += changes_failures(contents, tables)
    for name in FACT_TABLES:
        failures += evidence_failures(name, tables[name], tables["profiles"], reviewed_rows(tables))
    failures += summary_failures(tables)
    if raw is not None and found is not None:
        state = (read_manifest(contents) or {}).get("state")
        failures += [*quote_failures(tables, found), *reading_failures(tables, state, raw)]
    return list(dict.fromkeys(failures))
