"""A raw folder for tests: one good page, and whatever a test puts beside it."""

from pathlib import Path

from pipeline.issues import Issue
from pipeline.sources import RawSource, load_sources
from schemas import vocabulary

GOOD = b"The Lantern Office\n\nThe Lantern Office looks after the lamps of seven harbours.\n"


def new_folder(parent: Path) -> Path:
    """A raw folder with one good page, `good.txt`."""
    folder = parent / "raw"
    folder.mkdir()
    (folder / "good.txt").write_bytes(GOOD)
    return folder


def put(raw: Path, path: str, data: bytes = b"A page.\n") -> Path:
    """Writes a file, with the folders it lies in."""
    file = raw / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file


def load(raw: Path) -> tuple[dict[str, RawSource], list[Issue]]:
    """The sources by path, and the issues; all of their reasons and codes are in the closed lists."""
    sources, issues = load_sources(raw)
    assert all(issue.code in vocabulary.ISSUE_CODES and issue.level in vocabulary.ISSUE_LEVELS for issue in issues)
    assert all(source.reason is None or source.reason in vocabulary.QUARANTINE_REASONS for source in sources)
    return {source.path: source for source in sources}, issues


def one_issue(issues: list[Issue]) -> Issue:
    """The only issue."""
    assert len(issues) == 1, issues
    return issues[0]
