"""Whether a quote is the raw text at its place."""

from pipeline.pages.page import fold_space
from pipeline.pages.visible import visible_text


def misquoted(markup: str, raw: str, quote: str, span: tuple[int, int]) -> str:
    """What stands at the span of a raw text instead of the quote; nothing where it is the quote."""
    stands = _words(markup, raw[slice(*span)])
    return "" if stands == quote else f"the raw text from {span[0]} to {span[1]} is {_shown(stands)}"


def outside(span: tuple[int, int], block: tuple[int, int]) -> str:
    """That the span of a quote lies outside a block; nothing where it lies within."""
    if block[0] <= span[0] < span[1] <= block[1]:
        return ""
    return f"the quote lies outside the block from {block[0]} to {block[1]}"


def _words(markup: str, raw: str) -> str:
    return raw if markup == "text" else fold_space(visible_text(markup, raw))


def _shown(text: str) -> str:
    return repr(text if len(text) <= 80 else text[:79] + "…")
