"""Are the files beside the tables what the tables (and the pages) give?"""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from pipeline.pages.page import fold_space
from pipeline.release.companions import INDEX, Made, companion_files, shown_rows
from pipeline.release.files import FileFacts, facts_of
from pipeline.release.limits import limits_of
from pipeline.release.page.html import texts_in
from pipeline.release.texts import Texts, texts_of
from pipeline.release.verify.contents import Contents
from pipeline.release.verify.failure import Failure, shown
from pipeline.release.verify.files import read_manifest, stamp_of
from pipeline.release.write import arrow_table, csv_bytes, file_names, parquet_bytes
from pipeline.rows import rows_of
from pipeline.sources import RawSource
from schemas.vocabulary import FACT_TABLES

_SHOWN = 60
_OTHER_CODE = ". Prove a release with the code that made it (its tag): other code may write this file otherwise"

Tables = Mapping[str, pd.DataFrame]


def companion_failures(contents: Contents, tables: Tables, pages: Sequence[RawSource] | None) -> list[Failure]:
    """Each file beside the tables that differs from the one made again, with the first place of it.

    pages: the raw files; without them the texts in `index.html` are taken from there, and are proved only as
    far as the tables go: each quote at its place, each whole page by its hash.
    """
    if not limits_of(tables).whole:
        texts, failures = Texts(), list[Failure]()
    elif pages is not None:
        texts, failures = texts_of(tables, pages), []
    else:
        texts, failures = _told_texts(contents.get(INDEX, b""), tables)
    stamp = stamp_of(read_manifest(contents) or {})
    found = {name: contents.get(name, b"") for table in tables for name in file_names(table)}
    rows = shown_rows(tables)
    made = companion_files(Made(rows, facts_of(found), texts, stamp))
    flawed = {name: data for name, data in made.items() if name in contents and contents[name] != data}
    if flawed:
        # A table's file that was changed is named for itself: the hashes of the sound one are right too.
        again = companion_files(Made(rows, facts_of(_sound_files(tables)), texts, stamp))
        flawed = {name: data for name, data in flawed.items() if contents[name] != again[name]}
    return failures + [
        Failure(name, None, None, f"is not what the tables give{_first_difference(contents[name], data)}{_OTHER_CODE}")
        for name, data in flawed.items()
    ]


def _sound_files(tables: Tables) -> dict[str, bytes]:
    """The bytes of the tables' files as a build writes them here."""
    rows = {name: arrow_table(name, frame) for name, frame in tables.items()}
    pairs = {name: zip(file_names(name), (parquet_bytes(r), csv_bytes(r)), strict=True) for name, r in rows.items()}
    return {file: data for pair in pairs.values() for file, data in pair}


def _told_texts(page: bytes, tables: Tables) -> tuple[Texts, list[Failure]]:
    """The texts that the page holds, and where they are not what the tables say of the pages."""
    try:
        texts = texts_in(page)
    except ValueError as error:
        return Texts(), [Failure(INDEX, None, None, str(error))]
    sources = {row["source_id"]: row for row in rows_of(tables["sources"])}
    facts = {row["fact_id"]: row for name in FACT_TABLES for row in rows_of(tables[name])}
    problems = [f"holds the text of {shown(name)}, which is no page" for name in texts.whole if name not in sources]
    problems += [
        f"the text of {shown(name)} has not the sha256 of the page"
        for name, text in texts.whole.items()
        if name in sources and sources[name]["format"] == "text" and not _is_the_page(text, sources[name])
    ]
    known = texts.places.keys() | texts.contexts.keys()
    problems += [f"holds words for {shown(name)}, which is no fact" for name in sorted(known - facts.keys())]
    for name, row in facts.items():
        whole = texts.whole.get(row["source_id"])
        if whole is not None:
            problems += _quote_problems(name, whole, texts.places.get(name), row)
        elif name not in texts.contexts:
            problems.append(f"shows nothing of the page for {shown(name)}")
    return texts, [Failure(INDEX, None, None, problem) for problem in problems]


def _quote_problems(name: str, whole: str, place: tuple[int, int] | None, row: Mapping[str, Any]) -> list[str]:
    start, end = place or (row["quote_start"], row["quote_end"])
    words = whole[start:end]
    if (fold_space(words) if place else words) == row["quote"]:
        return []
    return [f"marks {shown(words)} for {shown(name)}, expected {shown(row['quote'])}"]


def _is_the_page(text: str, source: Mapping[str, Any]) -> bool:
    """Whether the text, encoded again, has the hash of the raw file; true where an encoding has several ways."""
    encoding = str(source["encoding"])
    try:
        same = FileFacts.of(text.encode(encoding)).sha256 == source["sha256"]
    except (LookupError, UnicodeError):
        return False
    return same or "utf-16" in encoding.lower() or "utf-32" in encoding.lower()


def _first_difference(found: bytes, expected: bytes) -> str:
    """The first line in which two texts differ, in words; nothing of bytes that are no text."""
    if b"\0" in found or b"\0" in expected:
        return ""
    pairs = zip(_lines(found), _lines(expected), strict=False)
    for number, (left, right) in enumerate(pairs, start=1):
        if left != right:
            pair = zip(left, right, strict=False)
            start = max(0, next((i for i, (a, b) in enumerate(pair) if a != b), 0) - _SHOWN // 2)
            here, there = (text[start : start + _SHOWN] for text in (left, right))
            return f": line {number} has {here!r}, expected {there!r}"
    return ": it is longer or shorter"


def _lines(data: bytes) -> list[str]:
    return data.decode(errors="replace").split("\n")
