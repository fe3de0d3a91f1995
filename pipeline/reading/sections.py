"""Blocks to sections: a heading with what stands under it, or prose without a heading."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.pages.drafts import is_title
from pipeline.pages.page import Block, Page
from pipeline.reading.headings import is_generic, looks_like_name, title_kind
from pipeline.reading.leads import LIKELY, SURE, Lead, lead_of
from pipeline.reading.naming import squash
from pipeline.reading.pieces import cut_lines
from pipeline.reading.places import is_country
from pipeline.reading.runins import split_run_ins
from pipeline.reading.texts import is_closing, is_label, is_noise, is_prose

#: The level of prose without a heading.
NO_LEVEL: Final = 7
_DESCRIBING: Final = re.compile(r"(?:description|overview|profile|summary|background|who we are)\b", re.I)
#: So many lines may stand between a name and its prose (address, telephone, country).
_MOST_BETWEEN: Final = 6


@dataclass(frozen=True)
class Section:
    """titles: the section's own headings (one, or the same title printed twice); body: its blocks.

    level: depth of the heading, NO_LEVEL where there is none. kind: see `title_kind`; "none" without a heading.
    closed: a closing line stands before the section. lead: how heading and prose go together, where they do.
    """

    titles: tuple[Block, ...]
    body: tuple[Block, ...]
    level: int
    kind: str
    closed: bool = False
    lead: Lead | None = None


@dataclass(slots=True)
class _Line:
    """A block on its way into a section: a title (hard: the page marks it), prose, or what stands between."""

    block: Block
    hard: bool
    soft: bool
    prose: bool


def sections(page: Page) -> list[Section]:
    """The sections of a page's main region, in order."""
    pieces = [piece for block in page.blocks if block.region == "main" for piece in cut_lines(page, block)]
    blocks = split_run_ins(page, pieces)
    lines = [_line(page, block) for block in blocks]
    titles = _titles(page, lines)
    return list(_grouped(page, lines, titles))


def _line(page: Page, block: Block) -> _Line:
    text = page.text[block.start : block.end]
    around = is_noise(text) or is_label(text)
    hard = block.kind == "heading" and not around
    if hard or around or block.kind == "heading":
        return _Line(block, hard, False, False)
    prose = is_prose(text)
    plain = re.sub(r"\([^()]*\)", "", text).strip()
    soft = (
        not prose
        and "\n" not in text
        and len(text) > 1
        and is_title(text)
        and looks_like_name(plain)
        and not is_generic(text)
    )
    return _Line(block, False, soft and not is_country(text), prose)


def _titles(page: Page, lines: Sequence[_Line]) -> set[int]:
    """Indices of the lines that head a section: what the page marks, and lines that name the body told of below."""
    chosen = {i for i, line in enumerate(lines) if line.hard}
    for i, line in enumerate(lines):
        if line.prose and i and not lines[i - 1].prose:
            chosen = _with_name(page, lines, i, chosen)
    return chosen


def _with_name(page: Page, lines: Sequence[_Line], at: int, chosen: set[int]) -> set[int]:
    """The chosen titles with the one that the prose at `at` belongs to; place and role lines behind it are none."""
    above = _above(lines, at)
    if not above or (len(above) == 1 and lines[above[0]].hard):
        return chosen
    body = tuple(line.block for line in lines[at : at + 3] if line.prose)
    leads = {i: lead_of(page, lines[i].block, body) for i in above}
    best = next((i for i in above if (lead := leads[i]) and lead.related), None)
    if best is None:
        best = next((i for i in above if _fit(page, lines[i], leads[i])), None)
    if best is None:
        return chosen
    chosen.add(best)
    lead = leads[best]
    related = lead is not None and lead.related
    chosen.difference_update(i for i in above if i > best and _is_minor(page, lines[i], lines[best], related))
    return chosen


def _is_minor(page: Page, line: _Line, name: _Line, related: bool) -> bool:
    """Whether a line between a name and its prose only adds to the name: a place, a role, "Description"."""
    text = page.shadow[line.block.start : line.block.end]
    kind = title_kind(text)
    if not line.hard or kind in ("name", "own"):
        return True
    deeper = name.hard and line.block.level > name.block.level
    return kind == "part" and (related or deeper or _DESCRIBING.match(text) is not None)


def _fit(page: Page, line: _Line, lead: Lead | None) -> bool:
    """Whether a line without relation to the prose may be its title: a marked one, or a likely name that is no place."""
    if lead is None:
        return False
    bare_place = (
        lead.title.place
        and lead.strength == SURE
        and re.search(r",", page.text[line.block.start : line.block.end]) is not None
    )
    place = bare_place and len(lead.title.naming.name.split()) <= 2 and lead.title.naming.acronym is None
    if line.hard:
        return not place
    return lead.strength >= LIKELY and not place and line.block.kind != "item"


def _above(lines: Sequence[_Line], at: int) -> list[int]:
    """Indices of the titles right above the prose at `at`, nearest first, not more than a few lines away."""
    found = []
    for i in range(at - 1, max(-1, at - 2 - _MOST_BETWEEN), -1):
        if lines[i].prose:
            break
        if lines[i].hard or lines[i].soft:
            found.append(i)
    return found[:3]


def _grouped(page: Page, lines: Sequence[_Line], titles: set[int]) -> Iterator[Section]:
    heading: list[Block] = []
    body: list[Block] = []
    closed = False
    for i, line in enumerate(lines):
        text = page.text[line.block.start : line.block.end]
        if i in titles:
            again = heading and not body and squash(page.text[heading[-1].start : heading[-1].end]) == squash(text)
            if not again:
                yield from _section(page, heading, body, closed)
                heading, body, closed = [], [], False
            heading.append(line.block)
        else:
            body.append(line.block)
            if is_closing(text):
                yield from _section(page, heading, body, closed)
                heading, body, closed = [], [], True
    yield from _section(page, heading, body, closed)


def _section(page: Page, heading: Sequence[Block], body: Sequence[Block], closed: bool) -> Iterator[Section]:
    if heading:
        last = heading[-1]
        kind = title_kind(page.shadow[last.start : last.end])
        level = last.level if last.kind == "heading" else _soft_level(page)
        yield Section(tuple(heading), tuple(body), level, kind, closed, lead_of(page, last, body))
    elif body:
        yield Section((), tuple(body), NO_LEVEL, "none", closed)


def _soft_level(page: Page) -> int:
    """The level of a title that only its words show: in plain text that of a line that stands alone."""
    return 4 if page.format == "text" else 6
