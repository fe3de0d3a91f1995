"""Sentences with a year or a number that came to nothing: neither value nor refusal speaks of it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.explain.marks import Mark, Span
from pipeline.pages.page import Block, Page
from pipeline.reading.numbers import NUMBER, YEAR, read_number
from pipeline.reading.sentences import sentences
from pipeline.reading.vocabulary import MONTHS

_NUMBER: Final = re.compile(rf"(?<![\w.,/])(?:{YEAR}(?!\w|[.,]\d)|(?<!-)(?:{NUMBER})(?!\w|[.,]\d))", re.I)
#: Days, words that count nothing, and numbers of pages, paragraphs and telephones: never a value.
_PLAIN: Final = re.compile(
    rf"(?:(?:{MONTHS})\s+\d{{1,2}}|\d{{1,2}}\s+(?:of\s+)?(?:{MONTHS}))\b|\b(?:zero|one)\b|\[\d+\]|"
    r"(?:\bno\.|\bnr\.?|\bp{1,2}\.|\barticles?|\bsection|\+|#|§)\s*\(?\d[\d ()/.-]*",
    re.I,
)


@dataclass(frozen=True)
class Unread:
    """A sentence, and the years and numbers in it that came to nothing (visible spans)."""

    sentence: Span
    numbers: tuple[Span, ...]


def unread_of(page: Page, blocks: Sequence[Span], marks: Sequence[Mark]) -> tuple[Unread, ...]:
    """What came to nothing inside the profiles of a page; blocks: their visible spans."""
    covered = _joined(span for mark in marks for span in _covered(mark))
    stated = [_stated(marks, number) for number in range(len(blocks))]
    found = []
    for owner, sentence in _sentences(page, blocks):
        known = stated[owner]
        numbers = tuple(
            span
            for span in _numbers(page.shadow, sentence)
            if not _touches(span, covered) and read_number(page.shadow[slice(*span)]) not in known
        )
        if numbers:
            found.append(Unread(sentence, numbers))
    return tuple(found)


def _stated(marks: Sequence[Mark], profile: int) -> set[object]:
    """The numbers that a profile states; where one stands again, it is not published again."""
    own = [mark.fact.values for mark in marks if mark.fact.profile == profile]
    return {values[name] for values in own for name in ("founding_year", "member_count") if name in values}


def _covered(mark: Mark) -> tuple[Span, ...]:
    """A quote is the value's own clause, but for areas: theirs reaches back over others' words."""
    return (mark.value,) if mark.table == "activity_areas" else (mark.value, mark.quote)


def _sentences(page: Page, blocks: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    """The sentences of the profiles' prose, each with the number of its profile."""
    for block in page.blocks:
        owner = next((i for i, (start, end) in enumerate(blocks) if start <= block.start < end), None)
        if owner is not None and _is_prose(block):
            for sentence in sentences(page.shadow, block.start, block.end):
                yield owner, sentence


def _is_prose(block: Block) -> bool:
    return block.region == "main" and block.kind != "heading"


def _numbers(text: str, sentence: Span) -> Iterator[Span]:
    plain = _joined(match.span() for match in _PLAIN.finditer(text, *sentence))
    for match in _NUMBER.finditer(text, *sentence):
        if not _touches(match.span(), plain):
            yield match.span()


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap made one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _touches(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span overlaps one of the others, which are in order and apart."""
    place = bisect_left(others, (span[1],))
    return place > 0 and span[0] < others[place - 1][1]
