"""One entry for every format: a raw text becomes a page."""

import re

from pipeline.pages.page import Block, Page


def parse_page(source_id: str, format: str, raw: str) -> Page:
    """The page of a decoded raw text; format is "text", "markdown" or "html"."""
    blocks = tuple(Block("paragraph", 0, m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", raw))
    return Page(source_id, format, raw, raw, blocks)
