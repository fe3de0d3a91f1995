"""Markdown inside a block: links, emphasis, tags and references. Shared with `visible`.

What is a mark is decided by its neighbours alone, never by a partner far away, so that a slice of
the raw text is read the same as the whole: `visible` depends on that.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from pipeline.pages.templates import template_spans

#: Fillers of a masked text: what is dropped, and what is dropped and ends the block.
DROPPED, CUT = "\0", "\ufffe"

_MASKED_TAGS = "script|style|template|noscript|iframe|svg|textarea|object|title"
_UNSEEN = re.compile(rf"<(?:!--|({_MASKED_TAGS})\b)", re.IGNORECASE)
_DESTINATION = r"\((?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*){0,20})(?:[ \t\n]+(?:\"[^\"]*\"|'[^']*'))?[ \t\n]*\)"
_IMAGE = rf"!\[[^\[\]]*\](?:{_DESTINATION}|\[[^\[\]]*\])"
_PIECE = re.compile(
    rf"(?P<cut>{CUT}+|\[(?=!\[[^\[\]]*\])|{_IMAGE}|\]{_DESTINATION})|(?P<drop>{DROPPED}+|</?(?:https?:|mailto:|[^\s<>@:]+@)[^\s<>]*>)"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])"
    rf"|(?P<link>\[(?P<label>[^\[\]]+)\](?:{_DESTINATION}|\[[^\[\]]*\]))"
    r"|(?P<tag></?[A-Za-z][^<>]*>)"
    r"|(?P<reference>&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]{1,31};?))"
    r"|(?P<mark>\*+|_+|`+)"
)
#: What a piece other than text can start with.
_SPECIAL = re.compile(rf"[{CUT}{DROPPED}\\\\\[!\]<&*_`]")
_ATTRIBUTE = re.compile(r"""([A-Za-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")


class Piece(NamedTuple):
    """A part of a block's markup: kind is "text", "cut", "drop", "symbol", "tag", "bold", "open" or "close".

    shown: the visible text, where it is not the markup itself. Open and close hold the whole link's span,
    and "<" where tags or unseen parts stand in the link, so that it is cut out of its block.
    """

    kind: str
    start: int
    end: int
    shown: str = ""


def masked(raw: str, begin: int = 0) -> str:
    """The text, of the same length, with comments, code that no reader sees and template marks filled."""
    parts, position = [" " * begin], begin
    for left, right, filler in sorted(_unseen(raw, begin)):
        if left >= position:
            parts += [raw[position:left], filler * (right - left)]
            position = right
    parts.append(raw[position:])
    return "".join(parts)


def _unseen(raw: str, begin: int) -> Iterator[tuple[int, int, str]]:
    """Spans to fill; where two overlap the first one counts."""
    for left, right in template_spans(raw, begin, len(raw)):
        yield left, right, CUT
    closes: dict[str, int] = {}
    lowered = ""
    opening = _UNSEEN.search(raw, begin)
    while opening:
        name = (opening[1] or "").lower()
        if closes.get(name, begin) < opening.end():
            # Lower case keeps the length in ASCII only, which is all that a tag's name may hold.
            lowered = lowered or raw.translate(_LOWER)
            found = lowered.find(f"</{name}" if name else "-->", opening.end())
            closes[name] = found if found >= 0 else len(raw)
        close = closes[name]
        if close == len(raw):
            right = opening.end()
        elif name:
            right = raw.find(">", close) + 1 or len(raw)
            yield opening.start(), right, CUT
        else:
            right = close + 3
            yield opening.start(), right, DROPPED
        opening = _UNSEEN.search(raw, right)


_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


def pieces(text: str, start: int, end: int, block: tuple[int, int] | None = None) -> Iterator[Piece]:
    """The pieces of a span of (masked) markup in order.

    block: the span of the block it belongs to, at whose edge a mark is a mark; None for a slice of one,
    at whose edge a mark is text.
    """
    done = at = start
    while special := _SPECIAL.search(text, at, end):
        match = _PIECE.match(text, special.start(), end)
        kind, shown = _meaning(match, text, block) if match else ("text", "")
        if kind == "text" or not match:
            at = match.end() if match else special.end()
            continue
        left, at = match.span()
        if done < left:
            yield Piece("text", done, left)
        done = at
        if kind == "link":
            broken = "<" if "<" in match["label"] or CUT in match["label"] else ""
            yield Piece("open", left, at, broken)
            yield from pieces(text, *match.span("label"), block)
            yield Piece("close", left, at, broken)
        else:
            yield Piece(kind, left, at, shown)
    if done < end:
        yield Piece("text", done, end)


def _meaning(match: re.Match[str], text: str, block: tuple[int, int] | None) -> tuple[str, str]:
    """What a match of `_PIECE` is, and the text that it shows."""
    kind, found = match.lastgroup or "", match[0]
    if kind == "mark":
        return ("bold" if len(found) > 1 and found[0] != "`" else "drop") if _is_mark(
            match, text, block
        ) else "text", ""
    if kind == "reference":
        shown = unescape(found)
        return ("text", "") if shown == found else ("symbol", shown)
    return (kind, found) if kind == "escape" else (kind, "")


def _is_mark(match: re.Match[str], text: str, block: tuple[int, int] | None) -> bool:
    """Whether a run of `*`, `_` or backticks is a mark and no text, by the characters beside it."""
    start, end = match.span()
    mark = match[0][0]
    if mark == "`":
        return True
    if block is None and (start == 0 or end == len(text)):
        return False
    before = " " if block and start == block[0] else text[start - 1]
    after = " " if block and end == block[1] else text[end]
    if before.isspace() and after.isspace():
        return False
    if before.isalnum() and after.isalnum():
        return mark == "*" and not (before.isdigit() or after.isdigit())
    return True


def is_plain(text: str, start: int, end: int) -> bool:
    """Whether the span holds nothing but text."""
    return _SPECIAL.search(text, start, end) is None


def attributes_of(tag: str) -> dict[str, str | None]:
    """The attributes of a tag as written in markdown; references in them stay as they are."""
    found = _ATTRIBUTE.finditer(tag, tag.find(" ") if " " in tag else len(tag))
    return {m[1].lower(): m[2] or m[3] or m[4] or "" for m in found}
