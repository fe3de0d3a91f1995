"""One page of the raw folder: a file's bytes, or a row of a shard, to a decoded text or a reason for quarantine."""

import hashlib
from dataclasses import replace
from pathlib import Path

from pipeline.issues import Issue
from pipeline.sources.about import About, about_of
from pipeline.sources.decode import decode, flaw_of_text
from pipeline.sources.discover import FORMATS, Found
from pipeline.sources.doubts import doubts_about
from pipeline.sources.read import MAX_BYTES, read_content
from pipeline.sources.rows import Row
from pipeline.sources.source import RawSource

_NAMES = {**{suffix[1:]: name for suffix, name in FORMATS.items()}, **{name: name for name in FORMATS.values()}}
_MAX_ID = 200

#: A page, the problem where it is quarantined, and what else a person should look at.
Loaded = tuple[RawSource, str, list[Issue]]


def load_page(raw: Path, page: Found, about: About, max_bytes: int = MAX_BYTES) -> Loaded:
    """A file that holds one page. RawError where it changes while it is read."""
    source = RawSource(page.source_id, page.path, page.format, about=about)
    content = read_content(raw / page.path, max_bytes)
    if content.data is None:
        return replace(source, byte_count=content.size, reason=content.reason), content.problem, []
    declared = about.get("encoding")
    decoded = decode(content.data, str(declared) if declared else None)
    source = replace(
        source,
        sha256=hashlib.sha256(content.data).hexdigest(),
        byte_count=content.size,
        encoding=decoded.encoding,
        text=decoded.text,
        reason=decoded.reason,
    )
    return source, decoded.problem, _doubts(source)


def load_row(shard: Found, row: Row, about: dict[str, About], max_bytes: int = MAX_BYTES) -> Loaded:
    """A row of a shard. about: what `sources.toml` says, of the shard and of single rows, by source_id.

    A row that cannot be used is a page without text; one without a usable id is named by its number.
    """
    columns = row.columns or {}
    row_id, problem = _id_of(columns)
    if row.number == 0:
        source = RawSource(shard.source_id, shard.path, "text", reason=row.reason)
        return source, row.problem, []
    name = f"{shard.source_id}/{row_id}" if row_id else f"{shard.source_id}#{row.number}"
    told, unsound = about_of(columns)
    told = {**about.get(shard.source_id, {}), **told, **about.get(name, {})}
    told.pop("encoding", None)  # a row's text is decoded already
    source = RawSource(name, f"{shard.path}:{row.number}", _format_of(columns) or "text", about=told)
    if row.columns is None:
        return replace(source, reason=row.reason), row.problem, []
    if problem or not _format_of(columns):
        problem = problem or f"format must be text, markdown or html, not {columns.get('format')!r:.60}."
        return replace(source, reason="unsound_row"), problem, []
    source, problem = _with_text(source, columns.get("text"), max_bytes)
    issues = [
        Issue(name, "warning", "unsound_column", f"{source.path}: {one} The column is left empty.") for one in unsound
    ]
    return source, problem, [*issues, *_doubts(source)]


def _id_of(columns: dict[str, object]) -> tuple[str, str]:
    """The row's id, and what is wrong where it has none."""
    found = columns.get("id")
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found), ""
    if not isinstance(found, str) or not found.strip():
        return "", f"id must be text that is not empty, not {found!r:.60}. Give each row an id of its own."
    if len(found) > _MAX_ID or not found.isprintable():
        return "", f"id must be at most {_MAX_ID} printable characters, not {found!r:.60}."
    return found, ""


def _format_of(columns: dict[str, object]) -> str | None:
    told = columns.get("format")
    if told is None or told == "":
        return "text"
    return _NAMES.get(told.lower()) if isinstance(told, str) else None


def _with_text(source: RawSource, text: object, max_bytes: int) -> tuple[RawSource, str]:
    if not isinstance(text, str):
        return replace(source, reason="unsound_row"), f"text must be text, not {text!r:.60}."
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        problem = f"character {error.start} of the text is half of a character. Save the page again."
        return replace(source, reason="encoding"), problem
    source = replace(source, byte_count=len(data))
    if len(data) > max_bytes:
        problem = f"{len(data)} bytes of text are more than the limit of {max_bytes}. Split the page."
        return replace(source, reason="too_large"), problem
    source = replace(source, sha256=hashlib.sha256(data).hexdigest())
    if not text:
        return replace(source, reason="empty"), "the text is empty. Save the page again, or remove the row."
    flaw = flaw_of_text(text)
    if flaw:
        return replace(source, reason=flaw.reason), flaw.problem
    return replace(source, text=text, encoding="utf-8"), ""


def _doubts(source: RawSource) -> list[Issue]:
    if source.text is None:
        return []
    issues = doubts_about(source.source_id, source.text)
    if source.encoding == "utf-16" and "encoding" not in source.about:
        text = f"{source.path}: decoded as UTF-16 by its byte order mark."
        issues.insert(0, Issue(source.source_id, "warning", "utf16", text))
    return issues
