"""Lines inside a block that say something else than its prose: a name above it, addresses, labels, links."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.pages.drafts import is_title
from pipeline.pages.page import Block, Page
from pipeline.reading.labels import is_row
from pipeline.reading.lead import SURE
from pipeline.reading.leads import lead_of
from pipeline.reading.naming import Span
from pipeline.reading.sentences import sentences
from pipeline.reading.texts import is_closing, is_label, is_noise
from pipeline.reading.title_kinds import is_generic, looks_like_name, name_part

_COLUMN = re.compile(r"\t{1,40}| {1,40}\|\s{1,40}|\s{1,40}\| {1,40}")
#: "Partners Name (N) The Name is": a title that ran into its prose.
_TWICE = re.compile(
    r"(?:(?:[A-Z][a-z]+ )?(?:Partners?|Consortium|Members|Participants|Beneficiaries):? )?"
    r"(?P<whole>(?P<title>[A-Z][^.;:!?()]{3,100}?)(?: \([^()]{1,40}\))?) (?P<again>(?:The )?(?P=title))(?= [a-z(]|, )"
)
_LABELLED = re.compile(
    r"[-*\s]*(?:(?P<name>(?:(?:full|legal|partner|official)\s)?name(?: of (?:the )?(?:partner|organi[sz]ation|"
    r"institution))?|organi[sz]ation|institution|company|partner)|(?:(?:short|brief|general|company|organi[sz]ation|"
    r"partner)\s)?(?:description|profile|presentation|summary|about(?: us)?|overview|information|info|background|bio|"
    r"who we are|in brief|introduction))\s*:[*_]*\s+(?=\S)",
    re.I,
)
#: So many rows of labels make a record.
_FEWEST_ROWS = 2
#: So many lines at a block's edge may be names, labels and links.
_EDGE = 6


def cut_lines(page: Page, block: Block, width: int) -> list[Block]:
    """The block, cut where a line at its beginning or end is a name, a label or a link of its own.

    width: of the page's longest line.
    """
    text = page.text[block.start : block.end]
    if page.format == "text" and (cells := _cells(page, block)):
        return cells
    headed = page.format == "text" and "\n" not in text
    if (block.kind != "heading" or headed) and (named := _labelled(page, block)):
        return named
    if page.format == "text" and "\n" in text and (rows := _rows(page, block)):
        return rows
    if block.kind == "heading" or "\n" not in text:
        return cut_repeated(page, block) if block.kind == "paragraph" and page.format == "text" else [block]
    lines = _lines(page, block)
    first = _first_prose(page, block, lines, width)
    last = len(lines)
    while last > first + 1 and len(lines) - last < _EDGE and _is_edge(page, lines[last - 1]):
        last -= 1
    if first == 0 and last == len(lines):
        return [block]
    spans = [*lines[:first], *([(lines[first][0], lines[last - 1][1])] if first < last else []), *lines[last:]]
    return [_part(block, span) for span in spans]


def _labelled(page: Page, block: Block) -> list[Block]:
    """The parts of a record, label by label: its name as a heading, its description as prose; none where it is none."""
    if ":" not in page.text[block.start : block.end]:
        return []
    found = []
    for start, end in _lines(page, block):
        label = _LABELLED.match(page.text, start, end)
        if label is None:
            found.append(_part(block, (start, end)))
        elif label["name"]:
            found.append(replace(_part(block, (label.end(), end)), kind="heading", level=6))
        else:
            found.append(replace(_part(block, (label.end(), end)), kind="paragraph"))
    first = _LABELLED.match(page.text, block.start, block.end)
    if first and not first["name"] and found[-1].kind == block.kind and all(p.kind == block.kind for p in found[1:]):
        return [replace(_part(block, (first.end(), block.end)), kind="paragraph")]
    return (
        found
        if any(part.kind == "heading" for part in found) or (len(found) == 1 and found[0].start > block.start)
        else []
    )


def cut_repeated(page: Page, block: Block) -> list[Block]:
    """A text without line ends, cut where a sentence begins with a name said twice: once as a title ("X The X is")."""
    titles = []
    for start, end in sentences(page.shadow, block.start, block.end):
        match = _TWICE.match(page.shadow, start, end)
        if match and looks_like_name(match["title"]):
            titles.append((start, match))
    if not titles:
        return [block]
    found = [] if titles[0][0] == block.start else [_part(block, (block.start, titles[0][0] - 1))]
    for (_, match), following in zip(titles, [*(start for start, _ in titles[1:]), block.end + 1], strict=True):
        title = replace(_part(block, (match.start("whole"), match.end("whole"))), kind="heading", level=6)
        found += [title, _part(block, (match.start("again"), following - 1))]
    return found


def _cells(page: Page, block: Block) -> list[Block]:
    """The cells of lines with tabs or bars between columns; none where the block is no such table."""
    if not _COLUMN.search(page.text, block.start, block.end):
        return []
    lines = _lines(page, block)
    rows = [_columns(page, line) for line in lines]
    if sum(len(row) > 1 for row in rows) < len(rows):
        return []
    return [
        replace(block, kind="cell", level=0, start=start, end=end, lead_end=start) for row in rows for start, end in row
    ]


def _columns(page: Page, line: Span) -> list[Span]:
    """The spans of a line's columns."""
    spans = []
    at = line[0]
    for mark in [*_COLUMN.finditer(page.text, *line), None]:
        end = mark.start() if mark else line[1]
        text = page.text[at:end].strip()
        if text:
            start = page.text.index(text, at)
            spans.append((start, start + len(text)))
        at = mark.end() if mark else end
    return spans


def _rows(page: Page, block: Block) -> list[Block]:
    """The rows of a record, label by label, with what stands between; none where fewer than two lines are rows."""
    lines = _lines(page, block)
    rows = [is_row(page.text[slice(*line)]) for line in lines]
    if sum(rows) < _FEWEST_ROWS:
        return []
    spans: list[Span] = []
    open_ = False
    for line, row in zip(lines, rows, strict=True):
        if open_ and not row:
            spans[-1] = (spans[-1][0], line[1])
        else:
            spans.append(line)
        open_ = not row
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


def _first_prose(page: Page, block: Block, lines: Sequence[Span], width: int) -> int:
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
    if lead is None:
        return at
    return below if lead.related or (lead.strength == SURE and _is_short(page, lines[at : at + 2], width)) else at


def _is_short(page: Page, lines: Sequence[Span], width: int) -> bool:
    """Whether a line was ended on purpose: the next one begins a sentence, and its first word would have fitted."""
    (start, end), following = lines[0], page.text[slice(*lines[1])]
    return following[:1].isupper() and end - start + 1 + len(following.split()[0]) < width


def _is_name(page: Page, span: Span) -> bool:
    text = page.text[slice(*span)]
    if is_generic(text) or (":" in text and is_generic(text.split(":", 1)[0])):
        return False
    return is_title(text) and looks_like_name(name_part(text))


def _part(block: Block, span: Span) -> Block:
    lead_end = min(max(block.lead_end, span[0]), span[1])
    return replace(block, start=span[0], end=span[1], lead_end=lead_end)
