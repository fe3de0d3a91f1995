"""Where the raw files of a release are, if nobody says."""

from pathlib import Path


def raw_beside(release: Path) -> Path | None:
    """`raw` beside the outputs folder that holds the release, as in this repository."""
    beside = release / ".." / ".." / "raw"
    if not release.is_dir() or not beside.is_dir():
        return None
    return Path("raw") if Path("raw").is_dir() and beside.samefile("raw") else beside.resolve()
