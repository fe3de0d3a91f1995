"""Lists of bodies in paragraphs without headings: whether paragraphs introduce one body each."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from pipeline.pages.page import Block, Page
from pipeline.reading.draft import Draft
from pipeline.reading.leads import mentions
from pipeline.reading.name_words import has_organisation_word, is_department, squash
from pipeline.reading.naming import same_body
from pipeline.reading.openings import Opening, opening
from pipeline.reading.paragraphs import ORGAN, Paragraph, draft_of, is_in_passing, is_story
from pipeline.reading.sentences import sentences
from pipeline.reading.title_kinds import title_kind

#: "Research Group on Lamps of the Department of Light": a unit of the body told of before it.
_DEPENDENT: Final = re.compile(
    r"(?:group|team|unit|chair|section|division|lab(?:oratory)?|department)\b.* (?:of|at|within) the (?:Department|"
    r"Faculty|School|"
    r"Institute|University|Centre|Center|College)\b",
    re.I,
)
#: From so many paragraphs on that each define another body, a page is a list of bodies.
_LIST: Final = 3
_LIST_SHARE: Final = 0.4
#: So many of the paragraphs must name a body each where they do not say what it is.
_FULL_SHARE: Final = 0.7
#: So many where they only open with what may be one.
_NEARLY_ALL: Final = 0.85


def is_list(found: Sequence[Paragraph], group: bool = False) -> bool:
    """Whether the paragraphs introduce one body each (not one body, its organs and its members).

    group: whether their heading says so.
    """
    heads = [p for p in found if p.introduces and p.opening is not None]
    names = {squash(p.opening.naming.name) for p in heads if p.opening is not None}
    told = sum(len(p.text.split()) > 4 for p in found)
    if group and heads and len(heads) * 3 >= told:
        return True
    if sum(p.marked or p.block.kind == "item" for p in heads) >= 2 and len(names) >= 2 and len(heads) * 2 >= told:
        return True
    if len(names) < _LIST or len(heads) < told * _LIST_SHARE:
        heads = [p for p in found if p.names_body]
        names = {squash(p.opening.naming.name) for p in heads if p.opening is not None}
        if len(names) <= _LIST or len(heads) < told * _FULL_SHARE:
            heads = [p for p in found if p.may_name_body]
            names = {squash(p.opening.naming.name) for p in heads if p.opening is not None}
            if len(names) < max(_LIST, len(heads)) or len(heads) < told * _NEARLY_ALL:
                return False
    if heads[0].opening is None:
        return False
    owner = heads[0].opening.naming
    apart = sum(not mentions(p.text, owner) and not ORGAN.search(p.text[:300]) for p in heads[1:])
    return apart >= _LIST - 1


def are_named_each(found: Sequence[Paragraph]) -> bool:
    """Whether nearly every paragraph opens with a name of its own: below "Members" they are bodies."""
    told = [p for p in found if len(p.text.split()) > 4]
    names = [p.opening.naming.name for p in told if p.opening and not p.opening.thing and not p.opening.weak]
    return len(names) > 1 and len(set(map(squash, names))) == len(names) >= _FULL_SHARE * len(told)


def list_drafts(found: Sequence[Paragraph], every: bool = False) -> tuple[list[Block], list[Draft]]:
    """What stands before the first body, and a draft a body, for paragraphs that list bodies.

    every: whether each name that a paragraph opens with is a body's.
    """
    before: list[Block] = []
    drafts: list[Draft] = []
    for paragraph in found:
        first = paragraph.opening
        unit = drafts and first and (_DEPENDENT.search(first.naming.name) or drafts[-1].is_about(first.naming))
        if first and not unit and (every or _starts_in_list(paragraph, first, drafts)):
            drafts.append(draft_of(paragraph, first))
            drafts[-1].prose = first.expansion
        elif drafts:
            drafts[-1].body.append(paragraph.block)
        else:
            before.append(paragraph.block)
    return before, drafts


def _starts_in_list(paragraph: Paragraph, first: Opening, drafts: Sequence[Draft]) -> bool:
    if drafts and drafts[-1].is_about(first.naming):
        return False
    if paragraph.introduces or paragraph.names_body:
        return True
    body = has_organisation_word(first.naming.name) or first.naming.acronym is not None
    apart = not drafts or not mentions(paragraph.text, drafts[-1].naming)
    return body and apart and not first.thing and not first.weak and not is_department(first.naming.name)


def runs(found: Sequence[Paragraph], group: bool) -> list[Draft]:
    """A draft a body where paragraphs go on from one body to the next and never back: each named in its own run alone.

    group: whether their heading says that they list bodies.
    """
    starts = [i for i, p in enumerate(found) if p.opening and (_may_start(p.opening) or is_story(p))]
    starts = [i for n, i in enumerate(starts) if n == 0 or not _goes_on(found[starts[n - 1]], found[i])]
    names = [p.opening.naming for p in (found[i] for i in starts) if p.opening]
    sure = sum(found[i].may_name_body for i in starts)
    if not group and any(is_in_passing(p) for p in found):
        return []
    every = len(starts) > _LIST and len(starts) == sum(len(p.text.split()) > 4 for p in found)
    if len(starts) < (_LIST - 1 if group else _LIST) or sure * 3 < len(starts) * (1 if every else 2):
        return []
    edges = [*starts, len(found)]
    for n, name in enumerate(names):
        elsewhere = (p for i, p in enumerate(found) if not edges[n] <= i < edges[n + 1])
        if any(mentions(p.text, name) for p in elsewhere):
            return []
    drafts = []
    for left, right in pairwise(edges):
        first = found[left].opening
        if first:
            drafts.append(draft_of(found[left], first))
            drafts[-1].body = [p.block for p in found[left:right]]
    return drafts


def _may_start(first: Opening) -> bool:
    return not (first.thing or first.weak) and title_kind(first.naming.name) == "name"


def _goes_on(one: Paragraph, other: Paragraph) -> bool:
    """Whether two paragraphs open with one body."""
    return one.opening is not None and other.opening is not None and _alike(one.opening, other.opening)


def sentence_by_sentence(page: Page, paragraph: Paragraph) -> list[Paragraph]:
    """A paragraph cut where its sentences say of one body after the other what it is; itself where they do not."""
    block = paragraph.block
    starts: list[tuple[int, Opening]] = []
    for start, end in sentences(page.shadow, block.start, block.end):
        told = opening(page.shadow, start, end)
        if told and told.defines and not (told.weak or told.thing or any(_alike(told, other) for _, other in starts)):
            starts.append((start, told))
    if len(starts) < _LIST - 1 or starts[0][0] != block.start:
        return [paragraph]
    ends = [len(page.shadow[:start].rstrip()) for start, _ in starts[1:]] + [block.end]
    parts = [
        Paragraph(replace(block, start=start, end=end, lead_end=start), told, page.shadow[start:end], cut=True)
        for (start, told), end in zip(starts, ends, strict=True)
    ]
    apart = not any(mentions(part.text, other.naming) for part, (_, other) in zip(parts[1:], starts, strict=False))
    return parts if apart else [paragraph]


def _alike(one: Opening, other: Opening) -> bool:
    return same_body(one.naming, other.naming)
