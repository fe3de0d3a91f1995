"""Drafts of blocks: what they look like while a page is read, and what they are once it is known whole."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from typing import NamedTuple

from pipeline.pages.page import Block

#: A heading by its look (bold, class name) is short and no sentence.
MAX_TITLE = 120
#: A heading element with more text than this was never closed.
_NO_HEADING = 400
_SENTENCE_END = re.compile(r"[.!?;,:…]$")
_ABBREVIATION = re.compile(r"(?:\b(?:Inc|Ltd|Co|Corp|Assoc|Org|Dept|Univ|Int|St)|\b[A-Z]|\.[A-Za-z])\.$")


class Style(NamedTuple):
    """How the text at hand is set: its block, and what the elements around it say.

    kind, level: see `Block`. title: level of a heading by its looks, 0 if none. holder: number of the
    list item or table cell it stands in, 0 if none. furniture: number of the furniture element, 0 if none.
    beside: in a heading, but beside the name.
    """

    kind: str = "paragraph"
    level: int = 0
    title: int = 0
    bold: bool = False
    linked: bool = False
    hidden: bool = False
    pre: bool = False
    inner: bool = False
    lists: int = 0
    holder: int = 0
    furniture: int = 0
    beside: bool = False


class Draft(NamedTuple):
    """A block's visible span; title and bold: whether all of its text is set so; lead_end: see `Block`."""

    start: int
    end: int
    style: Style
    title: int
    bold: bool
    lead_end: int


def is_title(text: str) -> bool:
    """Whether the text could be a title: short, and not closed like a sentence."""
    return len(text) <= MAX_TITLE and (not _SENTENCE_END.search(text) or bool(_ABBREVIATION.search(text)))


def finished(text: str, drafts: Sequence[Draft], furniture: Set[int]) -> tuple[Block, ...]:
    """The blocks of a page's text; furniture: the numbers of the elements that are."""
    crowds = Counter(draft.style.holder for draft in drafts)
    kinds = [_kind(text, draft, crowds[draft.style.holder]) for draft in drafts]
    headed = {draft.style.holder for draft, (kind, _) in zip(drafts, kinds, strict=True) if kind == "heading"}
    return tuple(
        Block(
            *(("paragraph", 0) if kind == "item" and draft.style.holder in headed else (kind, level)),
            draft.start,
            draft.end,
            "furniture" if draft.style.furniture in furniture else "main",
            draft.start + len(text[draft.start : draft.lead_end].rstrip()),
        )
        for draft, (kind, level) in zip(drafts, kinds, strict=True)
    )


def _kind(text: str, draft: Draft, crowd: int) -> tuple[str, int]:
    """Kind and level of a block, which shares its list item or cell with `crowd` - 1 others."""
    kind, level = draft.style.kind, draft.style.level
    if draft.style.beside or (kind == "heading" and draft.end - draft.start > _NO_HEADING):
        return "paragraph", 0
    stands_out = draft.title or draft.bold
    may_head = kind == "paragraph" or (kind in ("item", "cell") and crowd > 1)
    if stands_out and may_head and is_title(text[draft.start : draft.end]):
        return "heading", draft.title or 6
    return ("paragraph", 0) if kind == "cell" and crowd > 1 else (kind, level)
