"""Markdown to a page: lines to blocks."""

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

from pipeline.pages.builder import PageBuilder
from pipeline.pages.drafts import is_title
from pipeline.pages.elements import Elements
from pipeline.pages.inline import CUT, DROPPED, is_plain, masked, pieces
from pipeline.pages.joined import Inline, is_hard_break
from pipeline.pages.lines import Line, lines_of
from pipeline.pages.page import Page
from pipeline.pages.templates import front_matter_end

_FENCE = re.compile(r"(`{3,}|~{3,})([^`]*)$")
_ATX = re.compile(r"(#{1,6})(?:[ \t]+|$)(.*)", re.DOTALL)
_ATX_END = re.compile(r"(?:^|[ \t]+)(?:#+|\{:?[ \t]*[#.][^{}]*\})$")
_ATTRIBUTE_LINE = re.compile(r"\{:[^{}]*\}")
_SETEXT = re.compile(r"=+|-+")
_RULE = re.compile(r"([-*_])(?:[ \t]*\1){2,}")
_ITEM = re.compile(r"([-*+•]|\d{1,9}[.)])(?:[ \t]+(?=\S)|$)")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_DEFINITION = re.compile(r"\[[^\]]{1,300}\]:[ \t]*\S")
_DIVIDER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_TERM = re.compile(r":[ \t]+(?=\S)")
_LONGEST_RULE = 200

Span = tuple[int, int]


def parse_markdown(source_id: str, raw: str) -> Page:
    """The page of a markdown text (CommonMark with tables, as far as the words of a page need it)."""
    builder = PageBuilder(raw)
    _Reader(raw, builder).read()
    return builder.page(source_id, "markdown")


class _Reader:
    """Takes lines in order; holds the raw spans of the paragraph at hand and the indents of open list items."""

    def __init__(self, raw: str, builder: PageBuilder) -> None:
        self.elements = Elements(builder)
        self.begin = front_matter_end(raw)
        self.shown = masked(raw, self.begin)
        self.lines: list[Span] = []
        self.indents: list[int] = []
        self.table = False

    def read(self) -> None:
        for line in _outside_fences(lines_of(self.shown, self.begin)):
            start, text = line.start, line.text
            quote = _QUOTE.match(text)
            if quote:
                text = text[quote.end() :].strip()
                start = line.end - len(text)
            if not text.strip(DROPPED + CUT) or _ATTRIBUTE_LINE.fullmatch(text):
                self._flush()
                if CUT in text:
                    self.elements.builder.note_break(self.elements.builder.raw[start : line.end])
            elif not self._special(start, line.end, text, line.indent):
                self._words(start, line.end, text, line.indent)
        self._flush()

    def _special(self, start: int, end: int, text: str, indent: int) -> bool:
        """Headings, rules, tables and link definitions."""
        if text[0] == "#" and (atx := _ATX.match(text)):
            self._flush()
            self._leave_lists(indent)
            close = _ATX_END.search(atx[2])
            stop = start + atx.start(2) + close.start() if close else end
            self._block(f"h{len(atx[1])}", [(start + atx.start(2), stop)])
            return True
        if text[0] in "=-*_" and len(text) <= _LONGEST_RULE and self._rule(text, indent):
            return True
        if self.table or "|" in text:
            return self._table_line(start, end, text)
        return not self.lines and text[0] == "[" and bool(_DEFINITION.match(text))

    def _rule(self, text: str, indent: int) -> bool:
        """A line of one character: the underline of a heading, or a rule."""
        in_list = self.indents and indent <= self.indents[-1]
        if self.lines and not self.table and not in_list and _SETEXT.fullmatch(text):
            if is_title(self.shown[self.lines[0][0] : self.lines[-1][1]]):
                heading, self.lines = self.lines, []
                self._block("h1" if text[0] == "=" else "h2", heading)
            else:
                self._flush()
            return True
        if not _RULE.fullmatch(text):
            return False
        self._flush()
        self._leave_lists(0)
        self.elements.builder.note_break()
        return True

    def _table_line(self, start: int, end: int, text: str) -> bool:
        if self.table:
            self._row((start, end))
            return True
        if self.lines and "|" in self.shown[slice(*self.lines[-1])] and _DIVIDER.fullmatch(text):
            rows, self.lines = self.lines, []
            while rows and "|" not in self.shown[slice(*rows[0])]:
                self.lines.append(rows.pop(0))
            self._flush()
            for row in rows:
                self._row(row)
            self.table = True
            return True
        return False

    def _row(self, span: Span) -> None:
        start, end = span
        borders = [start + m.start() for m in _CELL_BORDER.finditer(self.shown[start:end])]
        for left, right in zip([start - 1, *borders], [*borders, end], strict=True):
            self._block("td", [(left + 1, right)])

    def _words(self, start: int, end: int, text: str, indent: int) -> None:
        """A line of a paragraph or of a list item."""
        item = _ITEM.match(text)
        if item and (not self.lines or self.indents or _can_interrupt(item[1])):
            self._flush()
            self._item(indent)
            start += item.end()
            if start < end and not (
                self.shown[start] == "#" and self._special(start, end, self.shown[start:end], indent + 2)
            ):
                self.lines.append((start, end))
            return
        if not self.lines:
            self._leave_lists(indent)
        term = _TERM.match(text)
        if term and self.lines and not self.indents:
            heading, self.lines = self.lines, []
            self._block("dt", heading)
            start += term.end()
        self.lines.append((start, end))

    def _item(self, indent: int) -> None:
        """Open a list item, inside those that are indented less."""
        self._leave_lists(indent + 1)
        if not self.indents or indent > self.indents[-1] + 1:
            self.elements.start("ul")
            self.indents.append(indent)
        else:
            self.elements.end("li")
        self.elements.start("li")

    def _leave_lists(self, indent: int) -> None:
        """Close the lists whose items are not indented less than `indent`."""
        while self.indents and indent <= self.indents[-1]:
            self.indents.pop()
            self.elements.end("ul")

    def _flush(self) -> None:
        """End the block at hand."""
        self.table = False
        if self.lines:
            lines, self.lines = self.lines, []
            self._block("p", lines)

    def _block(self, tag: str, lines: list[Span]) -> None:
        self.elements.start(tag)
        self._inline(lines)
        self.elements.end(tag)

    def _inline(self, lines: list[Span]) -> None:
        """Give the lines' pieces to `elements`, with raw offsets."""
        start, end = lines[0][0], lines[-1][1]
        broken = any(is_hard_break(self.shown, right) for _, right in lines[:-1])
        if len(lines) > 1 and (broken or self.shown[start] in "*_<" or not _in_a_row(self.shown, lines)):
            # Joined, so that what stands before the lines is dropped, and that a title of one line is seen.
            text = "\n".join(self.shown[left:right] for left, right in lines)
            starts = list(accumulate((right - left + 1 for left, right in lines[:-1]), initial=0))
            inline = Inline(self.elements, text, starts, lines)
            start, end = 0, len(text)
        elif is_plain(self.shown, start, end):
            self.elements.text(start, end)
            return
        else:
            inline = Inline(self.elements, self.shown, [start], [(start, end)])
        for piece in pieces(inline.text, start, end, (start, end)):
            inline.take(piece)


def _in_a_row(text: str, lines: list[Span]) -> bool:
    """Whether only white space stands between the lines."""
    return all(text[left[1] : right[0]].isspace() for left, right in pairwise(lines))


def _can_interrupt(mark: str) -> bool:
    """Whether a list mark can end a paragraph: a year at a line's start is no list."""
    return not mark[0].isdigit() or mark[:-1] == "1"


def _outside_fences(lines: list[Line]) -> Iterator[Line]:
    """The lines without fenced code; each fence becomes a blank line."""
    fence = ""
    for line in lines:
        mark = _FENCE.match(line.text) if line.text[:3] in ("```", "~~~") else None
        if fence:
            if mark and mark[1].startswith(fence) and not mark[2].strip():
                fence = ""
        elif mark:
            fence = mark[1]
            yield Line(line.start, line.start, 0, "")
        else:
            yield line
