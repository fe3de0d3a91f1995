"""Which lines of a page head a section: what the page marks as headings, and lines that only their words show."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from pipeline.pages.drafts import is_title
from pipeline.pages.page import Block, Page
from pipeline.reading.headings import is_place_or_role
from pipeline.reading.labels import inside_records, is_label_alone, is_label_of_name, is_row, is_section, label
from pipeline.reading.lead import LIKELY, SURE, Lead
from pipeline.reading.leads import lead_of
from pipeline.reading.name_words import LINK, squash
from pipeline.reading.naming import fits, looks_like_acronym
from pipeline.reading.places import is_country
from pipeline.reading.texts import is_address, is_datum, is_label, is_noise, is_prose
from pipeline.reading.title_kinds import MARKS, is_generic, looks_like_name, name_part, title_kind

#: So many lines may stand between a name and its prose (address, telephone, country).
_MOST_BETWEEN: Final = 12
_DESCRIBING: Final = re.compile(r"(?:description|overview|profile|summary|background|who we are)\b", re.I)


#: A title of two lines, of which the first is not complete.
_OPEN_LINE: Final = re.compile(rf"[^\n]*(?:\s{LINK}|[,&-])\n[^\n]*")


@dataclass(slots=True)
class Line:
    """A block on its way into a section: a title (hard: the page marks it), prose, or what stands between."""

    block: Block
    hard: bool = False
    soft: bool = False
    prose: bool = False


def line_of(page: Page, block: Block) -> Line:
    """What a block may be in the outline of the page."""
    text = page.text[block.start : block.end]
    if block.kind == "heading":
        if page.format == "text" and is_row(text) and not is_section(text):
            return Line(block)
        beside = is_noise(text) or is_place_or_role(text)
        return Line(block, hard=not (beside or (is_datum(text) and not _is_addressed(text))))
    if is_noise(text) or (is_label(text) and not _is_addressed(text)) or is_place_or_role(text, least=1):
        return Line(block)
    if is_prose(text):
        return Line(block, prose=True)
    plain = text.rstrip(": ").strip(MARKS)
    whole = "\n" not in text or _OPEN_LINE.fullmatch(text) is not None
    named = whole and len(plain) > 1 and is_title(plain.title()) and looks_like_name(name_part(plain))
    return Line(block, soft=named and not is_generic(text) and not is_country(plain) and not is_row(text))


def _is_addressed(text: str) -> bool:
    """Whether a line may be a name with an address behind it."""
    name = text.split(",", 1)[0]
    return is_address(text) and looks_like_name(name) and not re.search(r"\d", name) and not is_generic(name)


def titles_of(page: Page, lines: Sequence[Line]) -> set[int]:
    """Indices of the lines that head a section."""
    for above, line in pairwise(lines):
        _take_value(page, above, line)
    for i in inside_records([label_of(page, line) for line in lines]):
        lines[i].soft = False
        lines[i].hard = lines[i].hard and page.format != "text"
    chosen = {i for i, line in enumerate(lines) if line.hard}
    for i, line in enumerate(lines):
        if line.prose and i and not lines[i - 1].prose:
            _add_name(page, lines, i, chosen)
    return chosen


def label_of(page: Page, line: Line) -> str | None:
    """The label of a line, empty where it has none; None for prose, which ends a record."""
    return None if line.prose else label(page.text[line.block.start : line.block.end])


def _take_value(page: Page, above: Line, line: Line) -> None:
    """A line behind a label that stands alone is its value, and no title."""
    text = page.text[above.block.start : above.block.end]
    if above.hard or above.prose or not is_label_alone(text):
        return
    line.soft = False
    line.hard = line.hard and not is_label_of_name(text)


def _add_name(page: Page, lines: Sequence[Line], at: int, chosen: set[int]) -> None:
    """Add the title that the prose at `at` belongs to; take out the places and roles between the two."""
    above = _above(lines, at)
    if not above or (len(above) == 1 and lines[above[0]].hard):
        return
    body = tuple(line.block for line in lines[at : at + 3] if line.prose)
    leads = {i: lead for i in above if (lead := lead_of(page, lines[i].block, body))}
    best = _best(page, lines, above, leads)
    if best is None:
        return
    related = leads[best].related
    minor = {i for i in above if i > best and _is_minor(page, lines[i], lines[best], related)}
    twin = next((i for i in above if abs(i - best) == 1 and are_pair(page, lines[i].block, lines[best].block)), None)
    chosen.difference_update(minor)
    chosen.update({best} if twin is None else {best, twin})


def _best(page: Page, lines: Sequence[Line], above: Sequence[int], leads: Mapping[int, Lead]) -> int | None:
    """The title among lines above prose, nearest first: the one the prose opens with, else the likeliest name."""
    related = [i for i in above if i in leads and leads[i].related]
    related = [i for i in related if not _is_place_line(page, lines[i], leads[i])] or related
    if related:
        return max(related, key=lambda i: (_is_told(leads[i]), lines[i].hard, i))
    fit = [i for i in above if i in leads and _is_fit(page, lines[i], leads[i])]
    if fit and all(lines[i].block.kind == "cell" for i in fit):
        return fit[-1]  # in the row of a table the name comes first
    return next((i for i in fit if lines[i].hard or leads[i].strength == SURE), fit[0] if fit else None)


def _is_told(lead: Lead) -> bool:
    """Whether the prose opens with the very name, not with one that shares words or an acronym with it."""
    return lead.opening is not None and squash(lead.opening.naming.name) == squash(lead.title.naming.name)


def _is_minor(page: Page, line: Line, name: Line, related: bool) -> bool:
    """Whether a line between a name and its prose only adds to the name: a place, a role, "Description"."""
    text = page.shadow[line.block.start : line.block.end]
    kind = title_kind(text)
    if not line.hard or kind in ("name", "own"):
        return True
    deeper = name.hard and line.block.level > name.block.level
    return kind == "part" and (related or deeper or _DESCRIBING.match(text) is not None)


def _is_fit(page: Page, line: Line, lead: Lead) -> bool:
    """Whether a line that the prose does not open with may be its title: a marked one, or a likely name; no place."""
    if is_label(page.text[line.block.start : line.block.end]):
        return False
    if _is_place_line(page, line, lead):
        return False
    return line.hard or (lead.strength >= LIKELY and line.block.kind != "item")


def _is_place_line(page: Page, line: Line, lead: Lead) -> bool:
    """Whether a line only locates the body named above it: "Oslo, Norway"."""
    name = lead.title.naming
    comma = "," in page.text[line.block.start : line.block.end]
    return comma and lead.title.place and len(name.name.split()) <= 2 and name.acronym is None


def _above(lines: Sequence[Line], at: int) -> list[int]:
    """Indices of the titles right above the prose at `at`, nearest first, not more than a few lines away."""
    found = []
    for i in range(at - 1, max(-1, at - 2 - _MOST_BETWEEN), -1):
        if lines[i].prose:
            break
        if lines[i].hard or lines[i].soft:
            found.append(i)
    return found[:6]


def are_pair(page: Page, one: Block, other: Block) -> bool:
    """Whether two titles are one body's: the same twice, or its acronym beside its name."""
    first, second = (page.shadow[block.start : block.end].strip(MARKS) for block in (one, other))
    if squash(first) == squash(second):
        return True
    short, long = sorted((first, second), key=len)
    return looks_like_acronym(short) and len(name_part(long).split()) > 1 and fits(short, name_part(long))
