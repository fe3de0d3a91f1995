"""Two bodies in one paragraph: "The A and the B are ... . The A works ... . The B, founded in ..., is ..."."""

import re
from dataclasses import replace
from typing import Final

from pipeline.pages.page import Block, Page
from pipeline.reading.identity import without_article
from pipeline.reading.naming import Naming, Span, same_body
from pipeline.reading.openings import Opening, opening
from pipeline.reading.sentences import sentences

_AND: Final = re.compile(r",? and (?:the )?|, (?:the )?")


def split_compound(page: Page, block: Block, sentence: Span, first: Opening) -> list[tuple[Block, Opening]]:
    """A block cut at the sentences that open with one of the bodies its first sentence names together.

    The body that speaks first keeps what stands before. Empty where the block is about one subject.
    """
    names = _names(first)
    if not first.plural or len(names) < 2 or sentence[1] >= block.end:
        return []
    starts: list[tuple[int, int, Opening]] = []
    for start, end in sentences(page.shadow, sentence[1], block.end):
        told = opening(page.shadow, start, end)
        which = next((i for i, name in enumerate(names) if told and same_body(name, told.naming)), None)
        if told and which is not None and (not starts or starts[-1][0] != which):
            starts.append((which, start, told))
    seen = [which for which, _, _ in starts]
    if len(set(seen)) < 2 or len(set(seen)) != len(seen):
        return []
    edges = [block.start, *(start for _, start, _ in starts[1:]), block.end]
    return [
        (
            replace(block, start=edges[i], end=_trim(page, edges[i + 1]), lead_end=edges[i]),
            replace(told, kinds=told.kinds or first.kinds),
        )
        for i, (_, _, told) in enumerate(starts)
    ]


def _names(first: Opening) -> list[Naming]:
    parts = [without_article(part) for part in _AND.split(first.naming.name)]
    return [Naming(part, first.naming.span) for part in parts if part[:1].isupper()]


def _trim(page: Page, end: int) -> int:
    while page.text[end - 1].isspace():
        end -= 1
    return end
