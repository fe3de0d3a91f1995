"""The pieces of a markdown block on their way to the elements."""

import re
from bisect import bisect_right

from pipeline.pages.elements import Elements
from pipeline.pages.inline import Piece, attributes_of

_TAG_NAME = re.compile(r"</?([A-Za-z][^\s/>]*)")
Span = tuple[int, int]


def is_hard_break(raw: str, end: int) -> bool:
    """Whether a line that ends at a raw offset is to end there on the page too: two blanks stand behind it."""
    return raw[end : end + 2] == "  "


class Inline:
    """One block's pieces on their way to the elements: offsets in the joined lines become raw offsets."""

    def __init__(self, elements: Elements, text: str, starts: list[int], lines: list[Span]) -> None:
        self.elements = elements
        self.text = text
        self.starts, self.lines = starts, lines
        self.shifts = [left - at for at, (left, _) in zip(starts, lines, strict=True)]
        self.link_at = 0
        self.bold = False

    def raw(self, offset: int) -> int:
        """The raw offset of an offset in the joined lines."""
        return offset + self.shifts[bisect_right(self.starts, offset) - 1]

    def take(self, piece: Piece) -> None:
        """Pass one piece on."""
        elements, builder = self.elements, self.elements.builder
        kind, start, end, _ = piece
        if kind == "text":
            self._words(start, end)
        elif kind == "cut":
            builder.end_block()
            if self.text[start : start + 2] == "![":
                builder.note_break(self.text[start:end])
        elif kind in ("symbol", "escape"):
            elements.symbol(piece.shown, self.raw(start), self.raw(end - 1) + 1)
        elif kind == "tag":
            self._tag(self.text[start:end], start, end)
        elif kind == "bold":
            (elements.end if self.bold else elements.start)("strong")
            self.bold = not self.bold
        elif kind in ("open", "close"):
            self._link(piece)

    def _link(self, piece: Piece) -> None:
        """The start or the end of a link; its text and its place go to the page's links."""
        builder = self.elements.builder
        if piece.kind == "open":
            self.elements.start("a", {"href": ""})
            self.link_at = builder.length
        else:
            self.elements.end("a")
        if piece.shown:
            builder.end_block()
        elif piece.kind == "close" and self.link_at < builder.length - builder.gap:
            start, end = self.raw(piece.start), self.raw(piece.end - 1) + 1
            builder.links.append((self.link_at, builder.length - builder.gap, start, end))

    def _words(self, start: int, end: int) -> None:
        """Text that may reach over line ends."""
        line = bisect_right(self.starts, start) - 1
        while start < end:
            stop = self.starts[line + 1] - 1 if line + 1 < len(self.starts) else end
            if start < stop:
                self.elements.text(start + self.shifts[line], min(end, stop) + self.shifts[line])
            if stop < end:
                left, right = self.lines[line][1], self.lines[line + 1][0]
                self.elements.line_end(left, right, "\n" if is_hard_break(self.elements.builder.raw, left) else " ")
            start, line = stop + 1, line + 1

    def _tag(self, tag: str, start: int, end: int) -> None:
        name = _TAG_NAME.match(tag)
        if name and tag[1] == "/":
            self.elements.end(name[1].lower())
        elif name:
            self.elements.start(name[1].lower(), attributes_of(tag), (self.raw(start), self.raw(end - 1) + 1))
