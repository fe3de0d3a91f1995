"""Lines inside a block that say something else than its prose: a name above it, addresses, labels, links."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.pages.drafts import is_title
from pipeline.pages.page import Block, Page
from pipeline.reading.headings import is_generic, looks_like_name
from pipeline.reading.leads import lead_of
from pipeline.reading.naming import Span
from pipeline.reading.texts import is_closing, is_label, is_noise

#: So many lines at a block's edge may be names, labels and links.
_EDGE = 6


def cut_lines(page: Page, block: Block) -> list[Block]:
    """The block, cut where a line at its beginning or end is a name, a label or a link of its own."""
    if block.kind == "heading" or "\n" not in page.text[block.start : block.end]:
        return [block]
    lines = _lines(page, block)
    first = _first_prose(page, block, lines)
    last = len(lines)
    while last > first + 1 and len(lines) - last < _EDGE and _is_edge(page, lines[last - 1]):
        last -= 1
    if first == 0 and last == len(lines):
        return [block]
    spans = [*lines[:first], *([(lines[first][0], lines[last - 1][1])] if first < last else []), *lines[last:]]
    return [_part(block, span) for span in spans]


def _lines(page: Page, block: Block) -> list[Span]:
    """The spans of the block's lines, without surrounding white space and without blank ones."""
    spans = []
    at = block.start
    for line in page.text[block.start : block.end].split("\n"):
        text = line.strip()
        if text:
            start = at + line.index(text[0])
            spans.append((start, start + len(text)))
        at += len(line) + 1
    return spans


def _is_edge(page: Page, span: Span) -> bool:
    text = page.text[slice(*span)]
    return is_label(text) or is_noise(text) or is_closing(text)


def _first_prose(page: Page, block: Block, lines: Sequence[Span]) -> int:
    """The index of the first line that is neither the name above the prose, nor a label or link below that."""
    at = 0
    while at < min(_EDGE, len(lines)) and _is_edge(page, lines[at]):
        at += 1
    if at + 1 >= len(lines) or not _is_name(page, lines[at]):
        return at
    below = at + 1
    while below < min(at + _EDGE, len(lines)) and _is_edge(page, lines[below]):
        below += 1
    if below == len(lines):
        return at
    if below > at + 1:
        return below
    body = _part(block, (lines[below][0], block.end))
    lead = lead_of(page, _part(block, lines[at]), (body,))
    return below if lead is not None and lead.related else at


def _is_name(page: Page, span: Span) -> bool:
    text = page.text[slice(*span)]
    return is_title(text) and looks_like_name(text) and not is_generic(text)


def _part(block: Block, span: Span) -> Block:
    lead_end = min(max(block.lead_end, span[0]), span[1])
    return replace(block, start=span[0], end=span[1], lead_end=lead_end)
