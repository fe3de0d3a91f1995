"""Bodies that only pictures or rules set apart: a logo, then prose about its body, then the next logo."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Final

from pipeline.pages.page import Block, Page
from pipeline.reading.draft import Draft
from pipeline.reading.name_words import NAME, find_name, squash
from pipeline.reading.naming import Naming, fits, looks_like_acronym
from pipeline.reading.paragraphs import Paragraph, draft_of
from pipeline.reading.texts import is_noise, is_prose
from pipeline.reading.title_kinds import title_kind

_NAME: Final = re.compile(NAME)
_WORDS: Final = re.compile(r"[^\W\d_]{3,}|[A-Z]\w+")
#: What a picture's file is called beside its body's name.
_FILE_WORDS: Final = frozenset(
    "logo logos image images img assets png jpg jpeg gif svg webp rgb cmyk icon partner partners the and eng width "
    "height files file static media uploads public src http https www com org figure large small white black color "
    "colour".split()
)
_YOUNG: Final = r"(?:spin-?off|spin-?out|start-?up|offshoot|subsidiary|affiliate|daughter)"
_COMES_FROM: Final = re.compile(rf"\b{_YOUNG} (?:company |firm )?(?:of|from|at) (?:the )?$", re.I)
_OFFSPRING: Final = re.compile(rf"(?:'s)? (?:[a-z-]+ )?{_YOUNG}\b", re.I)
#: So much of the pieces between pictures must be bodies'.
_SHARE: Final = 0.6


def set_apart(page: Page, found: Sequence[Paragraph], listed: bool) -> list[Draft]:
    """A draft a body where pictures or rules part the paragraphs into pieces about one body each; else none.

    listed: whether the paragraphs stand where bodies are listed.
    """
    pieces = [piece for piece in _pieces(page, found) if any(is_prose(p.text) for p in piece[1])]
    drafts = [_draft(page, called, piece) for called, piece in pieces]
    named = [draft for draft in drafts if draft is not None]
    names = {squash(draft.naming.name) for draft in named}
    if len(names) < 2 or len(names) < len(named) or len(named) < _SHARE * len(pieces):
        return []
    if not listed and any(
        _tells_of(other, draft.naming.name) for draft in named for other in _texts(pieces, drafts, draft)
    ):
        return []
    return named


def _tells_of(text: str, name: str) -> bool:
    """Whether a text names a body otherwise than as the one that its own body comes from: "a spin-off of the Union"."""
    return any(
        not (_COMES_FROM.search(text[:at][-60:]) or _OFFSPRING.match(text, at + len(name)))
        for at in find_name(text, name)
    )


def _texts(pieces: Sequence[tuple[str, list[Paragraph]]], drafts: Sequence[Draft | None], owner: Draft) -> list[str]:
    """The prose of the pieces that are not the owner's."""
    return [p.text for (_, piece), draft in zip(pieces, drafts, strict=True) if draft is not owner for p in piece]


def _pieces(page: Page, found: Sequence[Paragraph]) -> list[tuple[str, list[Paragraph]]]:
    """The paragraphs between pictures or rules, with what the picture before them is called."""
    places = [place for place, _ in page.breaks]
    pieces: list[tuple[str, list[Paragraph]]] = []
    last = 0
    for paragraph in found:
        if is_noise(paragraph.text):
            continue
        start = paragraph.block.start
        before, upto = bisect_right(places, last), bisect_right(places, start)
        last = start
        called = " ".join(called for _, called in page.breaks[before:upto])
        if upto > before or not pieces:
            pieces.append((called, []))
        pieces[-1][1].append(paragraph)
    return pieces


def _draft(page: Page, called: str, piece: Sequence[Paragraph]) -> Draft | None:
    """The draft of the body that a piece is about: the one it opens with, else the one its picture is called after."""
    first = next((p for p in piece if is_prose(p.text)), None)
    if first is None:
        return None
    blocks = [p.block for p in piece]
    told = first.opening
    if told and not told.thing and not told.weak and title_kind(told.naming.name) == "name":
        draft = draft_of(first, told)
        draft.prose = told.expansion
        draft.body = blocks
        return draft
    naming = _called(page, called, blocks)
    return Draft(naming, blocks) if naming else None


def _called(page: Page, called: str, blocks: Sequence[Block]) -> Naming | None:
    """The name in the blocks that the picture's file or text gives."""
    words = {word.lower() for word in _WORDS.findall(called.replace("_", " "))} - _FILE_WORDS
    counts: Counter[str] = Counter()
    places: dict[str, tuple[int, int]] = {}
    for block in blocks:
        for match in _NAME.finditer(page.shadow, block.start, block.end):
            name = re.sub(r"^(?:The|In|At|With|As|For|From|By)\s+", "", match[0])
            counts[name] += 1
            places.setdefault(name, (match.end() - len(name), match.end()))
    fit = [name for name in counts if _is_called(name, words)]
    if not fit:
        return None
    best = max(fit, key=lambda name: (len(name.split()) > 1 and not looks_like_acronym(name), counts[name]))
    return Naming(best, places[best])


def _is_called(name: str, words: set[str]) -> bool:
    """Whether one of the words abbreviates a name or is its main part."""
    parts = {part.lower() for part in re.findall(r"\w{3,}", name)}
    if squash(name) in words or parts & words:
        return True
    return any(len(word) <= 8 and fits(word.upper(), name) for word in words if len(name.split()) > 1)
