"""`reviews.toml` written: comments and order kept, and there as a whole or not at all."""

import os
import stat
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import InlineTable, Item

from pipeline.pages.page import fold_space
from pipeline.sources import RawError
from pipeline.sources.review import Review
from pipeline.sources.reviews import FILE, read_reviews

_HEAD = "What people decided on single facts, each by its fact_id: docs/reviewing.md says how."


@dataclass(frozen=True)
class ReviewFile:
    """The file of a raw folder. It is read anew for each change, so that what others write meanwhile stays."""

    raw: Path

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self.raw / FILE

    def get(self, fact_id: str) -> Review | None:
        """The decision on a fact that stands in the file."""
        return next((one for own in read_reviews(self.raw).values() for one in own if one.fact_id == fact_id), None)

    def put(self, review: Review) -> None:
        """Write a decision, in the place of an earlier one on the same fact."""
        document = self._document()
        document[review.fact_id] = _table(review)
        self._write(document)

    def remove(self, fact_id: str) -> None:
        """Take a decision out of the file."""
        document = self._document()
        if fact_id in document:
            document.remove(fact_id)
            self._write(document)

    def last_reviewer(self) -> str:
        """Who decided last; empty where nobody did."""
        reviews = [review for own in read_reviews(self.raw).values() for review in own]
        return max(reviews, key=lambda review: review.date).reviewer if reviews else ""

    def _document(self) -> tomlkit.TOMLDocument:
        read_reviews(self.raw)  # what is wrong in it is told before anything is written
        if not self.path.exists():
            document = tomlkit.document()
            document.add(tomlkit.comment(_HEAD))
            return document
        try:
            return tomlkit.parse(self.path.read_bytes())
        except TOMLKitError as error:
            raise RawError(f"{self.path}: not sound TOML: {error}. Correct it there.") from error

    def _write(self, document: tomlkit.TOMLDocument) -> None:
        unfinished = self.path.with_name(f".{FILE}.unfinished")
        with unfinished.open("wb") as file:
            file.write(tomlkit.dumps(document).encode())
            file.flush()
            os.fsync(file.fileno())
        if self.path.exists():
            unfinished.chmod(stat.S_IMODE(self.path.stat().st_mode))
        unfinished.replace(self.path)


def _table(review: Review) -> Item:
    table = tomlkit.table()
    texts = ("decision", "page", "table", "words", "quote", "reason", "reviewer")
    for name in texts:
        table[name] = fold_space(str(getattr(review, name)))
    table["date"] = date.fromisoformat(review.date)
    if review.settings:
        table["set"] = _inline(dict(review.settings))
    return table


def _inline(values: dict[str, object]) -> InlineTable:
    inline = tomlkit.inline_table()
    inline.update(values)
    return inline
