"""One page explained: its text, its facts at their places, and what came to nothing."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from pipeline.explain.marks import Mark, Span, marks_of, visible_span
from pipeline.explain.unread import Unread, unread_of
from pipeline.issues import Issue
from pipeline.pages.page import Page
from pipeline.pages.parse import parse_page
from pipeline.reading.read import PageReading, read_page
from pipeline.reading.sentences import sentences
from pipeline.sources import RawSource


@dataclass(frozen=True)
class Explained:
    """A page that was read.

    blocks: the visible spans of the profiles, in their order. marks: every fact, in the order of the
    text. issues: of the file and of its reading.
    """

    source: RawSource
    page: Page
    reading: PageReading
    blocks: tuple[Span, ...]
    marks: tuple[Mark, ...]
    unread: tuple[Unread, ...]
    issues: tuple[Issue, ...]

    def profile_at(self, place: int) -> int | None:
        """The number of the profile (from 0) in whose block the visible offset lies."""
        return next((i for i, (start, end) in enumerate(self.blocks) if start <= place < end), None)

    def sentence_at(self, span: Span) -> Span:
        """The sentence in which a visible span begins."""
        place = bisect_right(self._sentences, (span[0], len(self.page.text)))
        return self._sentences[place - 1] if place else span

    def marks_in(self, span: Span) -> tuple[Mark, ...]:
        """The marks whose values begin in a visible span."""
        first, last = (bisect_left(self.marks, border, key=lambda mark: mark.value[0]) for border in span)
        return self.marks[first:last]

    @cached_property
    def _sentences(self) -> list[Span]:
        blocks = self.page.blocks
        return sorted(one for block in blocks for one in sentences(self.page.shadow, block.start, block.end))

    def fired(self, rule_id: str) -> tuple[Mark, ...]:
        """The marks that a rule made."""
        return tuple(mark for mark in self.marks if mark.rule_id == rule_id)


def explain(source: RawSource, issues: tuple[Issue, ...] = ()) -> Explained:
    """Read a source again and keep how. issues: what is known of the file. ValueError where it has no text."""
    if source.text is None:
        raise ValueError(f"{source.path}: has no text ({source.reason})")
    page = parse_page(source.source_id, source.format, source.text)
    reading = read_page(page)
    blocks = tuple(visible_span(page, *entry.block) for entry in reading.profiles)
    marks = marks_of(page, reading.facts)
    unread = unread_of(page, blocks, marks)
    return Explained(source, page, reading, blocks, marks, unread, (*issues, *reading.issues))
