"""Rows of a record in a body's block: a label and its value, in a cell or line each, are read as one sentence."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.pages.page import Block, Page

#: Labels whose value may be a founding year, a seat or a number of members.
_WORDS: Final = (
    r"(?i:(?:(?:year|date) (?:of )?)?(?:founded|foundation|founding|established|establishment|creat(?:ed|ion)|"
    r"form(?:ed|ation)|inception|incorporat(?:ed|ion)|launched|set up|started)(?: (?:in|on|year|date))?|est\.?|"
    r"headquarters?(?: location)?|HQ|head office|main office|registered office|seat|secretariat|location|domicile|"
    r"based in|city|(?:number of )?(?:members?|membership|member (?:states|countries)))"
)
_LABEL: Final = re.compile(rf"[^\w\n]*{_WORDS}\s*[:|]?\s*")
#: Where a line with a label and its value may begin: Markdown shows the end of a line as a space.
_LINE: Final = re.compile(rf"\s(?=[^\w\n]{{0,4}}{_WORDS}[ \t]?[:|])")
#: What may mark a label as important, between the end of the line before and its first letter.
_MARKS: Final = "*_ \t>-"
_LONGEST_LABEL: Final = 40
_LONGEST_VALUE: Final = 90
_BETWEEN: Final = re.compile(r"[\s|]*")


def rows(page: Page, body: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The visible spans of the blocks, in order; a label alone and the value behind it are one, and a line with a
    label and its value is one of its own."""
    i = 0
    while i < len(body):
        block = body[i]
        following = body[i + 1] if i + 1 < len(body) else None
        if following and _are_row(page, block, following):
            yield block.start, following.end
            i += 2
        else:
            yield from _lines(page, block)
            i += 1


def _lines(page: Page, block: Block) -> Iterator[tuple[int, int]]:
    """The block, cut where a line of the file begins with a label."""
    start = block.start
    for found in _LINE.finditer(page.text, block.start, block.end):
        raw = page.raw_span(found.end(), found.end() + 1)[0]
        if page.raw[max(0, raw - 8) : raw].rstrip(_MARKS).endswith(("\n", "\r")):
            yield start, found.start()
            start = found.end()
    yield start, block.end


def _are_row(page: Page, one: Block, other: Block) -> bool:
    """Whether a block is a label alone and the next one its value."""
    if one.end - one.start > _LONGEST_LABEL or other.end - other.start > _LONGEST_VALUE:
        return False
    label = _LABEL.fullmatch(page.shadow, one.start, one.end)
    beside = _BETWEEN.fullmatch(page.text, one.end, other.start)
    return bool(label and beside) and not _LABEL.fullmatch(page.shadow, other.start, other.end)
