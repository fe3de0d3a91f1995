"""One entry for every format: a raw text becomes a page."""

from pipeline.pages.html import parse_html
from pipeline.pages.markdown import parse_markdown
from pipeline.pages.page import Page
from pipeline.pages.plain import parse_plain

_PARSERS = {"text": parse_plain, "markdown": parse_markdown, "html": parse_html}


def parse_page(source_id: str, format: str, raw: str) -> Page:
    """The page of a decoded raw text; format is "text", "markdown" or "html"."""
    return _PARSERS[format](source_id, raw)
