"""From the raw folder to decoded texts: what is read, what is quarantined and why."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from pipeline.issues import Issue
from pipeline.sources.about import FILE, About, read_about
from pipeline.sources.decode import decode
from pipeline.sources.discover import FORMATS, TYPES, Found, discover
from pipeline.sources.doubts import doubts_about
from pipeline.sources.organisations import read_pins
from pipeline.sources.read import MAX_BYTES, read_content
from pipeline.sources.review import Review
from pipeline.sources.reviews import read_reviews
from pipeline.sources.source import RawError, RawSource

#: That many problems are named where no page could be read.
_NAMED = 5


def load_sources(raw: Path, max_bytes: int = MAX_BYTES) -> tuple[list[RawSource], list[Issue]]:
    """Every source below `raw`, in order of path, and the issues met on the way.

    A file that cannot be used is quarantined: a source without text, and an error among the issues.
    RawError where the folder is missing, holds no page or none that can be used, where `sources.toml`,
    `organisations.toml` or `reviews.toml` is wrong or decides on a page that is gone, and where a file changes while
    it is read.
    """
    pages, issues = discover(raw)
    about, reviews, pins = read_about(raw), read_reviews(raw), read_pins(raw)
    ids = Counter(page.source_id for page in pages)
    _refuse_reviews_of_no_page(reviews, ids)
    sources: list[RawSource] = []
    first: dict[str, str] = {}
    for page in pages:
        source, problem = _load(raw, page, about.get(page.source_id, {}), max_bytes)
        if ids[page.source_id] > 1:
            problem = f"another file has the same name but for its ending ({page.source_id}). Rename one of them."
            source = _quarantined(source, "duplicate_id")
        elif not problem and source.sha256 in first:
            problem = f"the same bytes as {first[source.sha256]}, which is read. Remove one of the two."
            source = _quarantined(source, "duplicate")
        elif not problem and source.sha256:
            first[source.sha256] = page.path
        sources.append(replace(source, reviews=reviews.get(page.source_id, ()), pins=pins))
        issues += _issues(source, problem)
    issues += _strangers(about, ids)
    if all(source.reason for source in sources):
        raise RawError(_nothing(raw, issues, bool(sources)))
    return sources, issues


def load_file(path: Path) -> tuple[RawSource, list[Issue]]:
    """One page by itself, read as `load_sources` reads it, and the issues met on the way.

    Its raw folder is the nearest one above it that holds `sources.toml` or is called `raw`, else the one
    it lies in. RawError where there is no such file, or it is of a type that is not read.
    """
    page_format = FORMATS.get(path.suffix.lower())
    if not path.exists() and not path.is_symlink():
        raise RawError(f"{path}: no such file. Name a page ({TYPES}), or a folder of pages.")
    if page_format is None:
        raise RawError(f"{path}: files of this type are not read. Save the page as {TYPES}, and name that file.")
    if path.is_symlink():
        raise RawError(f"{path}: a symbolic link, which is not followed. Name the file itself: {path.resolve()}.")
    place = path.absolute()
    raw = next((above for above in place.parents if above.name == "raw" or (above / FILE).is_file()), place.parent)
    name = place.relative_to(raw).as_posix()
    page = Found(name, name[: -len(path.suffix)], page_format)
    source, problem = _load(raw, page, read_about(raw).get(page.source_id, {}), MAX_BYTES)
    return source, _issues(source, problem)


def _load(raw: Path, page: Found, about: About, max_bytes: int) -> tuple[RawSource, str]:
    """The source, and the problem where it is quarantined."""
    source = RawSource(page.source_id, page.path, page.format, about=about)
    content = read_content(raw / page.path, max_bytes)
    if content.data is None:
        return replace(source, byte_count=content.size, reason=content.reason), content.problem
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
    return source, decoded.problem


def _quarantined(source: RawSource, reason: str) -> RawSource:
    return replace(source, reason=reason, text=None, encoding=None)


def _issues(source: RawSource, problem: str) -> list[Issue]:
    if source.text is None:
        return [Issue(source.source_id, "error", "quarantined", f"{source.path}: {problem}")]
    issues = doubts_about(source.source_id, source.text)
    if source.encoding == "utf-16" and "encoding" not in source.about:
        text = f"{source.path}: decoded as UTF-16 by its byte order mark."
        issues.insert(0, Issue(source.source_id, "warning", "utf16", text))
    return issues


def _strangers(about: Mapping[str, About], ids: Mapping[str, int]) -> list[Issue]:
    """Tables of `sources.toml` for pages that are not there."""
    return [
        Issue(None, "warning", "unknown_source", f'{FILE}: there is no page "{name}". Correct the name, or remove it.')
        for name in sorted(about)
        if name not in ids
    ]


def _refuse_reviews_of_no_page(reviews: Mapping[str, Sequence[Review]], ids: Mapping[str, int]) -> None:
    """A decision on a page that is gone is stale: it must be taken back, or follow the page to its new name."""
    for page, decided in reviews.items():
        if page not in ids:
            near = get_close_matches(page, ids, n=1)
            hint = f' The name nearest to it is "{near[0]}".' if near else ""
            others = f" ({len(decided) - 1} more on that page.)" if len(decided) > 1 else ""
            raise RawError(
                f'{decided[0].place}: stale: there is no page "{page}" any more, so nothing can be decided on it.{hint}'
                f" Correct the page, or remove the decision.{others}"
            )


def _nothing(raw: Path, issues: list[Issue], some: bool) -> str:
    problems = [issue.message for issue in issues if issue.level == "error" or not some][:_NAMED]
    listed = "".join(f"\n  {problem}" for problem in problems)
    if some:
        return f"{raw}: no page could be read:{listed}"
    return f"{raw}: there is no page in it. Put pages (.txt, .md, .html) into it, or name another folder.{listed}"
