"""Blocks to sections: a heading with what stands under it, or prose without a heading."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pipeline.pages.page import Block, Page
from pipeline.reading.lead import LIKELY, Lead
from pipeline.reading.leads import lead_of
from pipeline.reading.naming import looks_like_acronym
from pipeline.reading.pieces import cut_lines
from pipeline.reading.places import is_country
from pipeline.reading.runins import RUN_IN_LEVEL, split_run_ins
from pipeline.reading.texts import is_closing, is_prose
from pipeline.reading.title_kinds import MARKS, title_kind
from pipeline.reading.titling import are_pair, line_of, titles_of

_OF_PARTNERS: Final = re.compile(
    r"(?:The |the )?[\w.@+-]+(?:[ ][\w.@+-]+)?[ ](?:[Pp]roject |[Cc]onsortium )?(?i:partners|consortium|partnership|"
    r"beneficiaries|participants|collaborators|members|team)"
)
#: The level of prose without a heading.
NO_LEVEL: Final = RUN_IN_LEVEL + 1
#: The levels that plain text gives a heading in capitals, and one that stands alone.
_CAPITALS: Final = 2
_ALONE: Final = 4


@dataclass(frozen=True)
class Section:
    """titles: the section's own headings (one, or a body's name twice or beside its acronym); body: its blocks.

    level: depth of the heading, NO_LEVEL where there is none. kind: see `title_kind`; "none" without a heading.
    closed: a closing line stands before the section. lead: how heading and prose go together, where they do.
    """

    titles: tuple[Block, ...]
    body: tuple[Block, ...]
    level: int
    kind: str
    closed: bool = False
    lead: Lead | None = None


def sections(page: Page) -> list[Section]:
    """The sections of a page's main region, in order."""
    width = max(map(len, page.text.split("\n")))
    pieces = [piece for block in page.blocks if block.region == "main" for piece in cut_lines(page, block, width)]
    lines = [line_of(page, block) for block in split_run_ins(page, pieces)]
    titles = titles_of(page, lines)
    found = list(_grouped(page, [line.block for line in lines], titles))
    return _levelled(found) if page.format == "text" else found


def _levelled(found: Sequence[Section]) -> list[Section]:
    """Names of plain text on one level: one of them in capitals is no heading above the others."""
    levels = {part.level for part in found if part.lead and part.lead.strength >= LIKELY}
    if not {_CAPITALS, _ALONE} <= levels:
        return list(found)
    return [replace(part, level=_ALONE) if part.lead and part.level == _CAPITALS else part for part in found]


def _grouped(page: Page, blocks: Sequence[Block], titles: set[int]) -> Iterator[Section]:
    heading: list[Block] = []
    body: list[Block] = []
    closed = False
    for i, block in enumerate(blocks):
        if i in titles:
            if not heading or body or not are_pair(page, heading[-1], block):
                yield from _section(page, heading, body, closed)
                heading, body, closed = [], [], False
            heading.append(block)
        else:
            body.append(block)
            if is_closing(page.text[block.start : block.end]) and any(_is_told(page, b) for b in body):
                yield from _section(page, heading, body, closed)
                heading, body, closed = [], [], True
    yield from _section(page, heading, body, closed)


def _section(page: Page, heading: Sequence[Block], body: Sequence[Block], closed: bool) -> Iterator[Section]:
    if not heading:
        if body:
            yield Section((), tuple(body), NO_LEVEL, "none", closed)
        return
    name = max(heading, key=lambda block: (not looks_like_acronym(_text(page, block)), block.start))
    kind = title_kind(page.shadow[name.start : name.end])
    level = heading[0].level if heading[0].kind == "heading" else _soft_level(page, heading[0])
    lead = _lead(page, heading, name, body)
    if heading[0].kind == "heading" and is_country(_text(page, name)):
        kind, lead = "group", None
    if kind == "name" and _is_of_partners(page, name) and not (lead and lead.related):
        kind, lead = "group", None
    yield Section(tuple(heading), tuple(body), level, kind, closed, lead)


def _is_of_partners(page: Page, heading: Block) -> bool:
    """Whether a heading is a project's name and a word for its partners: "LUMEN Partners"."""
    return _OF_PARTNERS.fullmatch(_text(page, heading)) is not None


def _lead(page: Page, heading: Sequence[Block], name: Block, body: Sequence[Block]) -> Lead | None:
    """The lead of the heading that holds the name, with the acronym from the one beside it."""
    lead = lead_of(page, name, body)
    short = next((block for block in heading if looks_like_acronym(_text(page, block))), None)
    if lead is None or short is None or short is name or lead.title.naming.acronym:
        return lead
    text = _text(page, short)
    at = page.shadow.index(text, short.start)
    return replace(lead, title=replace(lead.title, naming=lead.title.naming.called(text, (at, at + len(text)))))


def _is_told(page: Page, block: Block) -> bool:
    return is_prose(page.text[block.start : block.end])


def _text(page: Page, block: Block) -> str:
    return page.shadow[block.start : block.end].strip(MARKS)


def _soft_level(page: Page, block: Block) -> int:
    """The level of a title that only its words show: in plain text that of a line that stands alone, or in capitals."""
    if page.format != "text":
        return 6
    return _CAPITALS if _text(page, block).isupper() else _ALONE
