"""Markup to a page: collects visible text, the way back to the raw text, and drafts of blocks."""

import re

from pipeline.pages.drafts import MAX_TITLE, Draft, Style, finished, is_title
from pipeline.pages.furniture import Furniture
from pipeline.pages.page import Page
from pipeline.pages.runs import Edge, Runs

_WIDE_SPACE = re.compile(r"\s{2,}")
_OTHER_SPACE = re.compile(r"[^\S ]")


class PageBuilder:
    """Takes text and breaks in order of the raw text, and makes the page of them.

    White space runs become one blank. A block ends where `end_block` is called.
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.length = 0
        self.links: list[tuple[int, int, int, int]] = []
        self._breaks: list[tuple[int, str]] = []
        self._parts: list[str] = []
        self._runs = Runs()
        self._drafts: list[Draft] = []
        self._start = -1
        self.gap = True
        self._title = self._lead_end = 0
        self._bold = self._leading = False
        self._style = Style()
        self._furniture = Furniture()

    @property
    def bare(self) -> bool:
        """Whether the block at hand has no text yet."""
        return self._start < 0

    @property
    def looks_like_title(self) -> bool:
        """Whether all text of the block at hand is bold or set as a title, and could be one."""
        if self.bare or not (self._bold or self._title) or self._style.kind == "heading":
            return False
        return self.length - self._start <= MAX_TITLE and is_title("".join(self._parts[-4:]).rstrip()[-MAX_TITLE:])

    def new_furniture(self, outer: int, header: bool = False) -> int:
        """A number for an element that looks like furniture, inside the one of number `outer` (0 if none)."""
        return self._furniture.add(outer, header)

    def text(self, start: int, end: int, style: Style) -> None:
        """The raw text of the span as it stands, but for white space."""
        chunk = self.raw[start:end]
        position = 0
        for space in _WIDE_SPACE.finditer(chunk):
            self._literal(chunk[position : space.start()], start + position, style)
            self.space(start + space.start(), start + space.end())
            position = space.end()
        self._literal(chunk[position:], start + position, style)

    def symbol(self, shown: str, start: int, end: int, style: Style) -> None:
        """`shown` stands for the raw span (a character reference)."""
        if shown.isspace():
            self.space(start, end)
        elif shown:
            self._set(style, len(shown))
            if len(shown) > 1:
                self.links.append((self.length, self.length + len(shown), start, end))
            self._put(shown, start, end)

    def space(self, start: int, end: int, shown: str = " ") -> None:
        """White space for the raw span; nothing where white space or no text stands before it."""
        if not self.gap:
            self._put(shown, start, end)
            self.gap = True

    def end_block(self) -> None:
        """End the block at hand, if it has text."""
        if self.bare:
            return
        end = self.length - self.gap
        lead_end = min(self._lead_end, end)
        self._drafts.append(Draft(self._start, end, self._style, self._title, self._bold, lead_end))
        self._furniture.note(self._style.furniture, end - self._start, lead_end - self._start)
        raw_end = self._raw_end()
        if self.gap:
            self._parts[-1] = "\n"
        else:
            self._put("\n", raw_end, raw_end)
        self._start, self.gap = -1, True

    def note_break(self, called: str = "") -> None:
        """A rule or a picture, which sets apart what stands before it from what follows, unless it stands in a text."""
        if self.bare:
            self._breaks.append((self.length, called))

    def page(self, source_id: str, format: str) -> Page:
        """The page of all that was given."""
        self.end_block()
        text = "".join(self._parts)
        blocks = finished(text, self._drafts, self._furniture.real())
        starts, ends = (Edge(self._runs, self.length, ends) for ends in (False, True))
        return Page(
            source_id, format, self.raw, text, blocks, starts, ends, tuple(sorted(self.links)), tuple(self._breaks)
        )

    def _literal(self, chunk: str, start: int, style: Style) -> None:
        if self.gap and chunk and chunk[0].isspace():
            chunk, start = chunk[1:], start + 1
        if not chunk:
            return
        if chunk.isspace():
            self.space(start, start + 1)
            return
        self._set(style, len(chunk))
        self._runs.add(self.length, start)
        self._parts.append(_OTHER_SPACE.sub(" ", chunk))
        self.length += len(chunk)
        self.gap = chunk[-1].isspace()
        if self.gap:
            self._parts[-1] = self._parts[-1][:-1]
            self._parts.append(" ")

    def _set(self, style: Style, size: int) -> None:
        """Note how the next `size` characters are set."""
        if self.bare:
            self._start, self._style, self._lead_end = self.length, style, self.length
            self._title, self._bold, self._leading = style.title, style.bold, True
        else:
            self._title = min(self._title, style.title)
            self._bold = self._bold and style.bold
        self._leading = self._leading and (style.bold or style.linked)
        if self._leading:
            self._lead_end = self.length + size
        self.gap = False

    def _put(self, shown: str, start: int, end: int) -> None:
        self._runs.add(self.length, start, end)
        self._parts.append(shown)
        self.length += len(shown)

    def _raw_end(self) -> int:
        fixed_end = self._runs.fixed_end[-1]
        return fixed_end if fixed_end >= 0 else self._runs.raw[-1] + self.length - self._runs.at[-1]
