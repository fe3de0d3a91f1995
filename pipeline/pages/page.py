"""A page: the text a reader sees, in blocks, with the way back to the raw file.

The one home of the offset convention. An offset counts Unicode code points; a span is half-open
(start inclusive, end exclusive). *Visible* offsets point into `Page.text`; *raw* offsets point into
the decoded raw file and are what is published. For plain text both are the same.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

#: Characters that the rules read as a plainer one. One to one, so that offsets stay.
_FOLD = {
    **dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"), " "),
    **dict.fromkeys(range(0x2000, 0x200B), " "),
    **dict.fromkeys(map(ord, "\u2018\u2019\u201b\u02bc`\u00b4"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u00ab\u00bb"), '"'),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u00ad"), "-"),
    # Inside a word these are no letters to a pattern, and would cut it: an accent by itself, what nobody sees.
    **dict.fromkeys(range(0x300, 0x370), "a"),
    **dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"), "'"),
}


def shadow(text: str) -> str:
    """The text with special spaces, quotation marks and hyphens made plain; the same length."""
    return text.translate(_FOLD)


def fold_space(text: str) -> str:
    """White space runs as one blank, ends trimmed: how values are published."""
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Block:
    """A run of visible text that belongs together: no sentence crosses its border.

    kind: "heading", "paragraph", "item" (of a list), "cell" (of a table) or "term" (of a definition list).
    level: depth of a heading (1 to 6) or of a list item (from 1); 0 for paragraphs.
    start, end: visible span, without surrounding white space.
    region: "main", or "furniture" for navigation, header, footer, forms.
    lead_end: visible end of a bold or linked run at the block's start (its run-in title); start if none.
    """

    kind: str
    level: int
    start: int
    end: int
    region: str = "main"
    lead_end: int = -1


@dataclass(frozen=True)
class Page:
    """One page as a reader sees it.

    raw: the decoded raw file. text: the visible text, blocks separated by line breaks (for plain text
    the raw text itself). starts, ends: for each visible code point its raw span; None for plain text.
    links: visible spans that must not be cut where a quote reaches over their border (Markdown links), or
    not at all (several characters that the raw text writes as one), each with the raw span of the whole.
    They are sorted and lie apart. breaks: where a rule or a picture stands between blocks, in order: the visible
    offset, and what the picture's file or its replacement text is called.
    """

    source_id: str
    format: str
    raw: str
    text: str
    blocks: tuple[Block, ...]
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None
    links: tuple[tuple[int, int, int, int], ...] = field(default=())
    breaks: tuple[tuple[int, str], ...] = field(default=())

    @cached_property
    def shadow(self) -> str:
        """The visible text as the rules read it; the same length as `text`."""
        return shadow(self.text)

    def whole_links(self, start: int, end: int) -> tuple[int, int]:
        """The visible span, widened over every link that it would cut."""
        for left, right, raw_left, _ in self._links_at(start, end):
            inside = left <= start and end <= right and self.starts is not None and self.starts[left] > raw_left
            if not inside:
                start, end = min(start, left), max(end, right)
        return start, end

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw span of a visible span (ValueError where that is empty).

        In markup it leaves out white space at the edges, as the quote does: marks may stand beside it.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no text at {start}:{end} of {self.source_id}")
        if self.starts is None or self.ends is None:
            return start, end
        while end - start > 1 and self.text[start].isspace():
            start += 1
        while end - start > 1 and self.text[end - 1].isspace():
            end -= 1
        first, last = self.starts[start], self.ends[end - 1]
        for left, right, raw_left, raw_right in self._links_at(start, end):
            if not (left <= start and end <= right):
                first, last = min(first, raw_left), max(last, raw_right)
        return first, last

    def _links_at(self, start: int, end: int) -> Sequence[tuple[int, int, int, int]]:
        """The links that a visible span touches; they are sorted and lie apart."""
        return self.links[bisect_right(self._link_ends, start) : bisect_left(self.links, (end,))]

    @cached_property
    def _link_ends(self) -> Sequence[int]:
        return [right for _, right, _, _ in self.links]

    def quote(self, start: int, end: int) -> str:
        """The visible span as it is published: verbatim from plain text, folded from markup."""
        words = self.text[start:end]
        return words if self.format == "text" else fold_space(words)
