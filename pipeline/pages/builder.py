"""Markup to a page: collects visible text, the way back to the raw text, and drafts of blocks."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple, overload

from pipeline.pages.page import Block, Page

_WIDE_SPACE = re.compile(r"\s{2,}")
_OTHER_SPACE = re.compile(r"[^\S ]")

#: A heading by its look (bold, class name) is short and no sentence.
MAX_TITLE = 120
_SENTENCE_END = re.compile(r"[.!?;,:…]$")
_ABBREVIATION = re.compile(r"(?:\b(?:Inc|Ltd|Co|Corp|Assoc|Org|Dept|Univ|Int|St)|\b[A-Z]|\.[A-Za-z])\.$")
#: What holds more than this share of a page's text is no furniture, whatever its name.
_MOST = 0.6


class Style(NamedTuple):
    """How the text at hand is set: its block, and what the elements around it say.

    kind, level: see `Block`. title: level of a heading by its looks, 0 if none. holder: number of the
    list item or table cell it stands in, 0 if none. furniture: number of the furniture element, 0 if none.
    """

    kind: str = "paragraph"
    level: int = 0
    title: int = 0
    bold: bool = False
    linked: bool = False
    hidden: bool = False
    pre: bool = False
    inner: bool = False
    lists: int = 0
    holder: int = 0
    furniture: int = 0


class _Draft(NamedTuple):
    start: int
    end: int
    style: Style
    title: int
    bold: bool
    lead_end: int


class _Runs:
    """Visible offset to raw span. A run maps one to one, or each of its characters to one raw span."""

    def __init__(self) -> None:
        self.at: list[int] = []
        self.raw: list[int] = []
        self.fixed_end: list[int] = []

    def add(self, at: int, raw: int, fixed_end: int = -1) -> None:
        if fixed_end < 0 and self.at and self.fixed_end[-1] < 0 and raw - at == self.raw[-1] - self.at[-1]:
            return
        self.at.append(at)
        self.raw.append(raw)
        self.fixed_end.append(fixed_end)


class _Edge(Sequence[int]):
    """The raw start (or end) of each visible code point."""

    def __init__(self, runs: _Runs, length: int, ends: bool) -> None:
        self._runs, self._length, self._ends = runs, length, ends

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self._length))]
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError(index)
        run = bisect_right(self._runs.at, index) - 1
        fixed_end = self._runs.fixed_end[run]
        if fixed_end >= 0:
            return fixed_end if self._ends else self._runs.raw[run]
        return self._runs.raw[run] + index - self._runs.at[run] + self._ends


class PageBuilder:
    """Takes text and breaks in order of the raw text, and makes the page of them.

    White space runs become one blank. A block ends where `end_block` is called.
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.length = 0
        self.links: list[tuple[int, int, int, int]] = []
        self._parts: list[str] = []
        self._runs = _Runs()
        self._drafts: list[_Draft] = []
        self._start = -1
        self.gap = True
        self._title = self._lead_end = 0
        self._bold = self._leading = False
        self._style = Style()

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
        self._drafts.append(_Draft(self._start, end, self._style, self._title, self._bold, min(self._lead_end, end)))
        raw_end = self._raw_end()
        if self.gap:
            self._parts[-1] = "\n"
        else:
            self._put("\n", raw_end, raw_end)
        self._start, self.gap = -1, True

    def page(self, source_id: str, format: str) -> Page:
        """The page of all that was given."""
        self.end_block()
        text = "".join(self._parts)
        blocks = _finished(text, self._drafts)
        starts, ends = (_Edge(self._runs, self.length, ends) for ends in (False, True))
        return Page(source_id, format, self.raw, text, blocks, starts, ends, tuple(sorted(self.links)))

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


def is_title(text: str) -> bool:
    """Whether the text could be a title: short, and not closed like a sentence."""
    return len(text) <= MAX_TITLE and (not _SENTENCE_END.search(text) or bool(_ABBREVIATION.search(text)))


def _finished(text: str, drafts: Sequence[_Draft]) -> tuple[Block, ...]:
    total = sum(d.end - d.start for d in drafts)
    sizes: Counter[int] = Counter()
    for draft in drafts:
        sizes[draft.style.furniture] += draft.end - draft.start
    real = {number for number, size in sizes.items() if number and size <= _MOST * total}
    crowds = Counter(d.style.holder for d in drafts)
    kinds = [_kind(text, draft, crowds[draft.style.holder]) for draft in drafts]
    headed = {draft.style.holder for draft, (kind, _) in zip(drafts, kinds, strict=True) if kind == "heading"}
    return tuple(
        Block(
            *(("paragraph", 0) if kind == "item" and draft.style.holder in headed else (kind, level)),
            draft.start,
            draft.end,
            "furniture" if draft.style.furniture in real else "main",
            draft.start + len(text[draft.start : draft.lead_end].rstrip()),
        )
        for draft, (kind, level) in zip(drafts, kinds, strict=True)
    )


def _kind(text: str, draft: _Draft, crowd: int) -> tuple[str, int]:
    """Kind and level of a block, which shares its list item or cell with `crowd` - 1 others."""
    kind, level = draft.style.kind, draft.style.level
    if (draft.title or draft.bold) and (kind == "paragraph" or (kind in ("item", "cell") and crowd > 1)):
        if is_title(text[draft.start : draft.end]):
            return "heading", draft.title or 6
    return ("paragraph", 0) if kind == "cell" and crowd > 1 else (kind, level)
