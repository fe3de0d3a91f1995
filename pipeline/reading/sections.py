"""Blocks to sections: a heading with what stands under it, or prose without a heading."""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.pages.page import Block, Page

#: A line that closes a profile: what follows is another body's, heading or not.
_CLOSING: Final = re.compile(
    r"(?:for|to (?:find|get|obtain|know)|read|find|learn|see|visit|get)\s+(?:out\s+)?(?:more|further|additional)\b[^.]{0,120}[:.]?\s*(?:https?://\S+|www\.\S+)?\s*$|"
    r"(?:web ?site|homepage|url|link|contact|e-?mail|more information|further information|visit us)\s*:.{0,120}$|visit (?:the|our) (?:web)?site.{0,80}$",
    re.I | re.S,
)


@dataclass(frozen=True)
class Section:
    """headings: the section's own headings (one, or the same title printed twice); body: its blocks.

    level: depth of the heading, 7 where there is none. closed: a closing line stands before the section.
    """

    headings: tuple[Block, ...]
    body: tuple[Block, ...]
    level: int
    closed: bool = False

    @property
    def start(self) -> int:
        return (self.headings or self.body)[0].start

    @property
    def end(self) -> int:
        return (self.body or self.headings)[-1].end


def is_closing(text: str) -> bool:
    """Whether a paragraph only points elsewhere ("For more information, go to:")."""
    return len(text) < 250 and _CLOSING.match(text.strip()) is not None


def sections(page: Page) -> list[Section]:
    """The sections of a page's main region, in order."""
    result: list[Section] = []
    headings: list[Block] = []
    body: list[Block] = []
    closed = False

    def flush(next_closed: bool) -> None:
        nonlocal headings, body, closed
        if headings or body:
            level = headings[0].level if headings else 7
            result.append(Section(tuple(headings), tuple(body), level, closed))
        headings, body, closed = [], [], next_closed

    for block in page.blocks:
        if block.region != "main":
            continue
        if block.kind == "heading":
            again = headings and not body and _title(page, headings[-1]) == _title(page, block)
            if not again:
                flush(False)
            headings.append(block)
        else:
            body.append(block)
            if is_closing(page.text[block.start : block.end]):
                flush(True)
    flush(False)
    return [part for section in result for part in _run_in(page, section)]


def _title(page: Page, block: Block) -> str:
    return re.sub(r"\W+", " ", page.text[block.start : block.end]).strip().lower()


def _run_in(page: Page, section: Section) -> list[Section]:
    """Split a section whose blocks open with run-in titles ("**Name**: prose") into one section a title."""
    leads = [block for block in section.body if _is_run_in(page, block)]
    if len(leads) < 2 or (section.headings and len(leads) * 2 < len(section.body)):
        return [section]
    parts: list[Section] = []
    head: list[Block] = []
    current: list[Block] = []
    title: Block | None = None
    for block in section.body:
        if block in leads:
            parts.append(Section((title,) if title else section.headings, tuple(current if title else head), 6 if title else section.level, section.closed))
            title, current = Block("heading", 6, block.start, block.lead_end), [Block("paragraph", 0, _after(page, block), block.end)]
        elif title:
            current.append(block)
        else:
            head.append(block)
    if title:
        parts.append(Section((title,), tuple(current), 6, section.closed))
    return [part for part in parts if part.headings or part.body]


def _is_run_in(page: Page, block: Block) -> bool:
    lead = page.text[block.start : max(block.lead_end, block.start)].strip()
    rest = page.text[max(block.lead_end, block.start) : block.end].strip()
    named = len(lead) > 1 and len(lead) < 120 and lead[:1].isupper()
    return named and len(rest.split()) >= 6 and (rest[:1] in ":-\u2013\u2014,(." or lead.endswith((":", ".")))


def _after(page: Page, block: Block) -> int:
    at = block.lead_end
    while at < block.end and page.text[at] in " :\u2013\u2014-,.\n\t":
        at += 1
    return at
