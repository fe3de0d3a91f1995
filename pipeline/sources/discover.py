"""Which files below the raw folder are pages. Nothing is opened here, and no link is followed."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pipeline.issues import Issue
from pipeline.sources.source import RawError

FORMATS = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html"}
#: Files that hold many pages, a row each; the longest ending first.
SHARDS = {".jsonl.gz": "jsonl.gz", ".jsonl": "jsonl", ".parquet": "parquet"}
#: Files that say something about the pages and are none.
ABOUT_FILES = ("sources.toml", "organisations.toml", "reviews.toml", "expectations.toml")
TYPES = ".txt, .md, .html or .htm"
SHARD_TYPES = ".jsonl, .jsonl.gz or .parquet"


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A page, or a shard of pages: its path below the raw folder, with slashes, and how it is read.

    source_id: of a shard, what the source_ids of its rows begin with.
    """

    path: str
    source_id: str
    format: str

    @property
    def is_shard(self) -> bool:
        """Whether the file holds many pages, a row each."""
        return self.format in SHARDS.values()


def discover(raw: Path) -> tuple[list[Found], list[Issue]]:
    """Every page below `raw`, in order of path, and an issue for each file that is passed over.

    README files, dot files and folders, and the files that describe the pages are passed over without
    a word. RawError where the folder is missing or cannot be listed.
    """
    if not raw.is_dir():
        what = "is no folder" if raw.exists() else "no such folder"
        raise RawError(f"{raw}: {what}. Put pages ({TYPES}) into a folder and name it with --raw.")
    found: list[Found] = []
    issues: list[Issue] = []
    folders = [""]
    while folders:
        folder = folders.pop()
        for entry in _entries(raw, folder, issues):
            path = f"{folder}{entry.name}"
            if entry.name.startswith((".", "README")) or path in ABOUT_FILES:
                continue
            problem = _problem(entry)
            if problem:
                issues.append(Issue(None, "warning", "ignored_file", f"{printable(path)}: {problem}"))
            elif entry.is_dir(follow_symlinks=False):
                folders.append(f"{path}/")
            else:
                _page(path, found, issues)
    return sorted(found), sorted(issues, key=lambda issue: issue.message)


def printable(name: str) -> str:
    """The name as it can be shown on one line: what is not printable is escaped."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in name)


def _entries(raw: Path, folder: str, issues: list[Issue]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(raw / folder) as entries:
            return list(entries)
    except OSError as error:
        if not folder:
            raise RawError(f"{raw}: the folder cannot be listed: {error.strerror}. Change its permissions.") from error
        text = f"{printable(folder)}: the folder cannot be listed: {error.strerror}. Change its permissions."
        issues.append(Issue(None, "error", "ignored_file", text))
        return []


def _problem(entry: os.DirEntry[str]) -> str:
    """Why the entry is passed over, or nothing."""
    try:
        mode = entry.stat(follow_symlinks=False).st_mode
    except OSError as error:
        return f"the file cannot be looked at: {error.strerror}."
    if stat.S_ISLNK(mode):
        return "a symbolic link, which is not followed. Put the file itself into the folder."
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        return "no ordinary file (a pipe, socket or device). Remove it."
    if not entry.name.isprintable():
        return "a name with unprintable characters. Give the file another name."
    return ""


def _page(path: str, found: list[Found], issues: list[Issue]) -> None:
    name = PurePosixPath(path).name.lower()
    suffix = next((s for s in (*SHARDS, *FORMATS) if name.endswith(s) and name != s), "")
    if suffix:
        found.append(Found(path, path[: -len(suffix)], {**SHARDS, **FORMATS}[suffix]))
    else:
        text = (
            f"{path}: files of this type are not read. Save the page as {TYPES} (many pages as {SHARD_TYPES}), or "
            "move the file elsewhere."
        )
        issues.append(Issue(None, "warning", "unsupported_type", text))
