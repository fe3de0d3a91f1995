"""The second step, for the whole collection: which profiles are one organisation, and which pages are twins.

Works on the parts with DuckDB, so that it holds only what is joined in memory, not every profile.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

import pyarrow as arrow
import pyarrow.compute as pc
from pyarrow import parquet

from pipeline.batches.parts import Folder
from pipeline.issues import Issue
from pipeline.organisations import Groups, Named, join_by_acronym
from pipeline.sources.load import Twin, quarantined_twins
from pipeline.store import batches, view

if TYPE_CHECKING:
    import duckdb

_IDS = arrow.schema([("organisation_id", arrow.string())])
#: Page number -> (source_id, path, reason, problem) of the pages that say nothing, since another says the same.
#: A page or profile has one number in the whole collection: that of its batch, then its own within the batch.
Dropped = dict[int, tuple[str, str, str, str]]


def dropped_pages(connection: "duckdb.DuckDBPyConnection", folder: Folder) -> Dropped:
    """The pages that share a source_id, or the bytes of one before them, over all batches."""
    view(connection, "read_sources", folder.parts("read", "sources"))
    connection.execute(
        "CREATE TABLE pages AS SELECT (batch << 32) + page AS number, source_id, path, sha256, reason FROM read_sources"
    )
    suspects = connection.execute(
        "SELECT number, source_id, path, sha256, reason FROM pages WHERE source_id IN "
        "(SELECT source_id FROM pages GROUP BY source_id HAVING count(*) > 1) OR sha256 IN "
        "(SELECT sha256 FROM pages WHERE sha256 IS NOT NULL AND reason IS NULL GROUP BY sha256 HAVING count(*) > 1) "
        "ORDER BY number"
    ).fetchall()
    twins = quarantined_twins(Twin(*row[1:]) for row in suspects)
    return {row[0]: (row[1], row[2], *twins[row[2]]) for row in suspects if row[2] in twins}


def identify(
    connection: "duckdb.DuckDBPyConnection", folder: Folder, dropped: Iterable[int], batch_count: int
) -> list[Issue]:
    """Write the organisation_id of every profile, a file a batch in the order of its profiles; the doubts met.

    Profiles are one organisation where they share a name, an acronym and a compatible name, or where
    one page gives the other's name as a former one. The identifier is a slug of the group's first full name.
    What people pinned goes before: such a profile is one with those of its pin, and with no other.
    """
    _load(connection, folder, dropped)
    groups = Groups()
    _join_former(connection, groups)
    doubts = [issue for issue in _join_acronyms(connection, groups) if issue]
    _number(connection, groups)
    _write(connection, folder, batch_count)
    return doubts


def _load(connection: "duckdb.DuckDBPyConnection", folder: Folder, dropped: Iterable[int]) -> None:
    connection.execute("CREATE TABLE dropped (page BIGINT)")
    if dropped:
        connection.execute("INSERT INTO dropped SELECT unnest(?)", [list(dropped)])
    view(connection, "read_entries", folder.parts("read", "entries"))
    connection.execute(
        "CREATE TABLE entries AS SELECT (batch << 32) + entry AS number, (batch << 32) + page AS page, "
        "source_id, name, key, slug, is_acronym, short, former, pin FROM read_entries"
    )
    connection.execute("CREATE TABLE kept AS SELECT * FROM entries WHERE page NOT IN (SELECT page FROM dropped)")
    connection.execute("CREATE TABLE leaders AS SELECT key, min(number) AS leader FROM kept GROUP BY key")


def _join_former(connection: "duckdb.DuckDBPyConnection", groups: Groups) -> None:
    """A page that gives another page's name as a former one speaks of that body."""
    rows = connection.execute(
        "WITH told AS (SELECT l.leader, k.page, unnest(k.former) AS former FROM kept k JOIN leaders l USING (key)) "
        "SELECT told.leader, other.leader FROM told JOIN leaders other ON other.key = told.former "
        "JOIN kept named ON named.number = other.leader WHERE named.page <> told.page ORDER BY ALL"
    ).fetchall()
    for one, other in rows:
        groups.join(one, other)


def _join_acronyms(connection: "duckdb.DuckDBPyConnection", groups: Groups) -> Iterator[Issue | None]:
    rows = batches(
        connection,
        "WITH first AS (SELECT short, leader, min(number) AS number FROM kept JOIN leaders USING (key) "
        "WHERE short IS NOT NULL GROUP BY short, leader), "
        "several AS (SELECT short FROM first GROUP BY short HAVING count(*) > 1) "
        "SELECT first.short, leader, page, source_id, name FROM first JOIN several USING (short) "
        "JOIN kept ON kept.number = first.number ORDER BY first.short, first.number",
    )
    every = (row for batch in rows for row in zip(*(column.to_pylist() for column in batch.columns), strict=True))
    for short, own in groupby(every, key=lambda row: row[0]):
        yield join_by_acronym(short, [Named(*row[1:]) for row in own], groups)


def _number(connection: "duckdb.DuckDBPyConnection", groups: Groups) -> None:
    """An identifier a group: the slug of its first name that is more than an acronym, numbered where others have it."""
    roots = groups.roots()
    joined = arrow.table(
        {"leader": arrow.array(roots.keys(), arrow.int64()), "root": arrow.array(roots.values(), arrow.int64())}
    )
    connection.register("joined", joined)
    connection.execute(
        "CREATE TABLE rooted AS SELECT number, coalesce(root, leader) AS root, slug, is_acronym, pin "
        "FROM kept JOIN leaders USING (key) LEFT JOIN joined USING (leader)"
    )
    connection.execute(
        "CREATE TABLE ids AS WITH called AS (SELECT root, coalesce(arg_min(slug, number) FILTER (NOT is_acronym), "
        "arg_min(slug, number)) AS own, max(pin) AS pin FROM rooted GROUP BY root), "
        "named AS (SELECT root, pin, coalesce(pin, own) AS slug FROM called), placed AS (SELECT root, slug, "
        "row_number() OVER (PARTITION BY slug ORDER BY pin IS NULL, root) AS place FROM named) "
        "SELECT root, slug, place, CASE WHEN place = 1 THEN slug ELSE slug || '-' || place END AS organisation_id "
        "FROM placed"
    )
    _part_equals(connection)


def _part_equals(connection: "duckdb.DuckDBPyConnection") -> None:
    """Where "name-2" is the name of another body too, the second "name" counts on."""
    equals = connection.execute(
        "SELECT root, slug, place FROM ids WHERE place > 1 AND organisation_id IN "
        "(SELECT organisation_id FROM ids GROUP BY organisation_id HAVING count(*) > 1) ORDER BY slug, place"
    ).fetchall()
    for root, slug, place in equals:
        number = place + 1
        while _is_taken(connection, f"{slug}-{number}"):
            number += 1
        connection.execute("UPDATE ids SET organisation_id = ? WHERE root = ?", [f"{slug}-{number}", root])


def _is_taken(connection: "duckdb.DuckDBPyConnection", name: str) -> bool:
    return bool(connection.execute("SELECT 1 FROM ids WHERE organisation_id = ? LIMIT 1", [name]).fetchall())


def found_profiles(connection: "duckdb.DuckDBPyConnection") -> list[tuple[str, str, str]]:
    """Every profile: its page, its name, and the organisation it became."""
    return connection.execute(
        "SELECT source_id, name, organisation_id FROM kept JOIN rooted USING (number) JOIN ids USING (root) "
        "ORDER BY number"
    ).fetchall()


def _write(connection: "duckdb.DuckDBPyConnection", folder: Folder, batch_count: int) -> None:
    rows = batches(
        connection,
        "SELECT entries.number >> 32 AS batch, organisation_id FROM entries LEFT JOIN rooted USING (number) "
        "LEFT JOIN ids USING (root) ORDER BY entries.number",
    )
    held: dict[int, list[arrow.Array]] = {}
    next_batch = 0
    for rows_ in rows:
        for batch in sorted(set(rows_["batch"].to_pylist())):
            while next_batch < batch:
                _write_ids(folder, next_batch, held.pop(next_batch, []))
                next_batch += 1
            mask = pc.equal(rows_["batch"], batch)
            held.setdefault(batch, []).append(rows_["organisation_id"].filter(mask))
    for batch in range(next_batch, batch_count):
        _write_ids(folder, batch, held.pop(batch, []))


def _write_ids(folder: Folder, batch: int, ids: list[arrow.Array]) -> None:
    path = folder.part("identified", "ids", batch)
    path.parent.mkdir(parents=True, exist_ok=True)
    column = arrow.chunked_array(ids, arrow.string()).combine_chunks()
    parquet.write_table(arrow.Table.from_arrays([column], schema=_IDS), path, compression="lz4")
