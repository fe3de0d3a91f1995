"""From the folder of raw files to decoded texts: what is read, what is quarantined and why."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.issues import Issue

FORMATS = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html"}


class RawError(Exception):
    """The raw folder cannot be used; the message says why and what to do next."""


@dataclass(frozen=True)
class RawSource:
    """One raw file. `text` is its decoded text, None where it is quarantined (`reason` says why)."""

    source_id: str
    path: str
    format: str
    sha256: str | None = None
    byte_count: int | None = None
    encoding: str | None = None
    text: str | None = None
    reason: str | None = None
    about: dict[str, object] = field(default_factory=dict)

    def row(self, profile_count: int) -> dict[str, object]:
        """The file's row of the table `sources`."""
        return {
            "source_id": self.source_id,
            "path": self.path,
            "sha256": self.sha256,
            "byte_count": self.byte_count,
            "character_count": None if self.text is None else len(self.text),
            "encoding": self.encoding,
            "format": self.format,
            "status": "quarantined" if self.reason else "read",
            "reason": self.reason,
            "profile_count": profile_count,
            **{name: self.about.get(name) for name in ("url", "publisher", "retrieved_on", "licence")},
        }


def load_sources(raw: Path) -> tuple[list[RawSource], list[Issue]]:
    """Every source below `raw`, in order of path, and the issues met on the way.

    RawError where the folder is missing or holds no source.
    """
    if not raw.is_dir():
        raise RawError(f"{raw}: no such folder. Put pages (.txt, .md, .html) into it, or name another with --raw.")
    sources = []
    for path in sorted(p for p in raw.rglob("*") if p.is_file() and p.suffix.lower() in FORMATS):
        name = path.relative_to(raw).as_posix()
        data = path.read_bytes()
        sources.append(
            RawSource(
                source_id=name[: -len(path.suffix)],
                path=name,
                format=FORMATS[path.suffix.lower()],
                sha256=hashlib.sha256(data).hexdigest(),
                byte_count=len(data),
                encoding="utf-8",
                text=data.decode("utf-8"),
            )
        )
    return sources, []
