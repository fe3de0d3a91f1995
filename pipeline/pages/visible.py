"""The visible text of a slice of a raw file: how anyone can check that a quote is the raw text."""

import re

from pipeline.pages.builder import PageBuilder
from pipeline.pages.elements import Elements
from pipeline.pages.html import read_html
from pipeline.pages.inline import CUT, DROPPED, masked, pieces
from pipeline.pages.page import fold_space

_LINE_START = re.compile(r"(\r\n|\r|\n)[^\S\r\n]*(?:>[ \t]?)*[^\S\r\n]*")


def visible_text(format: str, raw_slice: str) -> str:
    """The visible text of a slice, white space folded.

    It equals `page.quote(start, end)` for the slice at `page.raw_span(start, end)`. A slice of plain
    text is returned as it is.
    """
    if format == "text":
        return raw_slice
    if format == "html":
        builder = PageBuilder(raw_slice)
        read_html(raw_slice, Elements(builder))
        return fold_space(builder.page("", format).text)
    return _visible_markdown(raw_slice)


def _visible_markdown(raw_slice: str) -> str:
    text = _LINE_START.sub("\n", masked(raw_slice))
    shown = []
    for kind, start, end, other in pieces(text, 0, len(text)):
        if kind in ("text", "escape"):
            shown.append(text[start:end])
        elif kind == "symbol":
            shown.append(other)
        elif kind == "cut" or (kind == "tag" and text[start : start + 3].lower() == "<br"):
            shown.append(" ")
    return fold_space("".join(shown).replace(DROPPED, "").replace(CUT, ""))
