"""One raw file, read or quarantined."""

from dataclasses import dataclass, field

from pipeline.errors import UserError
from pipeline.sources.review import Review

#: The columns of the table `sources` that only `sources.toml` can fill.
TOLD = ("url", "publisher", "retrieved_on", "licence")
_MAX_INT32 = 2**31 - 1


class RawError(UserError):
    """The raw folder cannot be used; the message says why and what to do next."""


@dataclass(frozen=True)
class RawSource:
    """One page: a raw file, or a row of a shard. `text` is None where it is quarantined (`reason` says why).

    encoding: the name with which Python's `bytes.decode` gives `text` from the file's bytes. about:
    what `sources.toml` says of it, by key, dates as ISO 8601 text; what it does not say is absent. reviews: what
    people decided on its facts.
    path: of a row, the shard's and the row's number (`crawl.jsonl:17`). sha256, byte_count: of the file's
    bytes; of a row, of its text as UTF-8.
    """

    source_id: str
    path: str
    format: str
    sha256: str | None = None
    byte_count: int | None = None
    encoding: str | None = None
    text: str | None = None
    reason: str | None = None
    about: dict[str, object] = field(default_factory=dict)
    reviews: tuple[Review, ...] = ()

    @property
    def publish_text(self) -> bool:
        """Whether the whole text may be shown outside the raw folder; else quotes and a little context."""
        return self.about.get("publish_text") is True

    def row(self, profile_count: int) -> dict[str, object]:
        """The page's row of the table `sources`."""
        return {
            "source_id": self.source_id,
            "path": self.path,
            "sha256": self.sha256,
            "byte_count": self.byte_count if (self.byte_count or 0) <= _MAX_INT32 else None,
            "character_count": None if self.text is None else len(self.text),
            "encoding": self.encoding,
            "format": self.format,
            "status": "quarantined" if self.reason else "read",
            "reason": self.reason,
            "profile_count": profile_count,
            **{name: self.about.get(name) for name in TOLD},
        }
