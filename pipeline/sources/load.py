"""From the raw folder to decoded texts: what is read, what is quarantined and why."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from pipeline.issues import Issue
from pipeline.sources.about import FILE, read_about
from pipeline.sources.discover import FORMATS, SHARD_TYPES, SHARDS, TYPES, Found
from pipeline.sources.page import load_page
from pipeline.sources.plan import Plan, pages_of, plan
from pipeline.sources.read import MAX_BYTES
from pipeline.sources.source import RawError, RawSource

#: That many problems are named where no page could be read.
_NAMED = 5


class Twin(NamedTuple):
    """What tells whether two pages are one: compared over the whole folder, in order of path."""

    source_id: str
    path: str
    sha256: str | None
    reason: str | None


def load_sources(raw: Path, max_bytes: int = MAX_BYTES) -> tuple[list[RawSource], list[Issue]]:
    """Every page below `raw`, in order of path, and the issues met on the way. For folders that fit into memory.

    A page that cannot be used is quarantined: a source without text, and an error among the issues.
    RawError where the folder is missing, holds no page or none that can be used, where `sources.toml`,
    `organisations.toml` or `reviews.toml` is wrong or decides on a page that is gone, and where a file changes while
    it is read.
    """
    planned = plan(raw)
    loaded = [page for batch in planned.batches for page in pages_of(batch, max_bytes)]
    twins = quarantined_twins(Twin(s.source_id, s.path, s.sha256, s.reason) for s, _, _ in loaded)
    sources, issues = [], list(planned.issues)
    for source, problem, doubts in loaded:
        reason, message = twins.get(source.path, (source.reason, problem))
        if reason and reason != source.reason:
            source = replace(source, reason=reason, text=None, encoding=None)  # noqa: PLW2901 - from here on it is this
        sources.append(source)
        issues += doubts if source.text is not None else [quarantine_issue(source.source_id, source.path, message)]
    ids = {source.source_id for source in sources}
    issues += strangers(planned, ids)
    refuse_reviews_of_no_page(planned, ids, sorted(ids))
    if all(source.reason for source in sources):
        raise RawError(nothing_to_read(raw, issues, bool(sources)))
    return sources, issues


def quarantined_twins(pages: Iterable[Twin]) -> dict[str, tuple[str, str]]:
    """Path -> (reason, problem) of the pages that share a source_id, or the bytes of one before them."""
    pages = list(pages)
    ids = Counter(page.source_id for page in pages)
    first: dict[str, str] = {}
    found = {}
    for page in pages:
        if ids[page.source_id] > 1:
            problem = f"another page has the same name but for its ending ({page.source_id}). Rename one of them."
            found[page.path] = ("duplicate_id", problem)
        elif page.reason is None and page.sha256 in first:
            problem = f"the same bytes as {first[page.sha256]}, which is read. Remove one of the two."
            found[page.path] = ("duplicate", problem)
        elif page.reason is None and page.sha256:
            first[page.sha256] = page.path
    return found


def quarantine_issue(source_id: str, path: str, problem: str) -> Issue:
    """What is told of a page that is not read."""
    return Issue(source_id, "error", "quarantined", f"{path}: {problem}")


def refuse_reviews_of_no_page(planned: Plan, known: Iterable[str], near: Sequence[str]) -> None:
    """A decision on a page that is gone is stale: it must be taken back, or follow the page to its new name.

    known: at least those of the decided pages that are there. near: pages among which the nearest is looked for.
    """
    for page in sorted(planned.reviews.keys() - set(known)):
        decided = planned.reviews[page]
        alike = get_close_matches(page, near, n=1)
        hint = f' The name nearest to it is "{alike[0]}".' if alike else ""
        others = f" ({len(decided) - 1} more on that page.)" if len(decided) > 1 else ""
        raise RawError(
            f'{decided[0].place}: stale: there is no page "{page}" any more, so nothing can be decided on it.{hint}'
            f" Correct the page, or remove the decision.{others}"
        )


def strangers(planned: Plan, known: Iterable[str]) -> list[Issue]:
    """Tables of `sources.toml` for pages that are not there. known: at least those of them that are."""
    shards = {shard.source_id for shard in planned.shards}
    return [
        Issue(None, "warning", "unknown_source", f'{FILE}: there is no page "{name}". Correct the name, or remove it.')
        for name in sorted(planned.about.keys() - set(known) - shards)
    ]


def nothing_to_read(raw: Path, issues: Iterable[Issue], some: bool) -> str:
    """What is told where no page could be read. some: whether there are any."""
    problems = [issue.message for issue in issues if issue.level == "error" or not some][:_NAMED]
    listed = "".join(f"\n  {problem}" for problem in problems)
    if some:
        return f"{raw}: no page could be read:{listed}"
    return (
        f"{raw}: there is no page in it. Put pages ({TYPES}; many as {SHARD_TYPES}) into it, "
        f"or name another folder.{listed}"
    )


def load_file(path: Path) -> tuple[RawSource, list[Issue]]:
    """One page by itself, read as `load_sources` reads it, and the issues met on the way.

    Its raw folder is the nearest one above it that holds `sources.toml` or is called `raw`, else the one
    it lies in. RawError where there is no such file, or it is of a type that is not read.
    """
    page_format = FORMATS.get(path.suffix.lower())
    if not path.exists() and not path.is_symlink():
        raise RawError(f"{path}: no such file. Name a page ({TYPES}), or a folder of pages.")
    if path.name.lower().endswith(tuple(SHARDS)):
        raise RawError(f"{path}: holds many pages, a row each. Name the folder it lies in, to sum them up.")
    if page_format is None:
        raise RawError(f"{path}: files of this type are not read. Save the page as {TYPES}, and name that file.")
    if path.is_symlink():
        raise RawError(f"{path}: a symbolic link, which is not followed. Name the file itself: {path.resolve()}.")
    place = path.absolute()
    raw = next((above for above in place.parents if above.name == "raw" or (above / FILE).is_file()), place.parent)
    name = place.relative_to(raw).as_posix()
    page = Found(name, name[: -len(path.suffix)], page_format)
    source, problem, issues = load_page(raw, page, read_about(raw).get(page.source_id, {}))
    return source, issues if source.text is not None else [quarantine_issue(source.source_id, source.path, problem)]
