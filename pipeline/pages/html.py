"""HTML to a page: what a reader sees, in blocks."""

from collections.abc import Iterator
from itertools import accumulate

from turbohtml import Token, TokenType, tokenize

from pipeline.pages.builder import PageBuilder
from pipeline.pages.elements import Elements
from pipeline.pages.page import Page
from pipeline.pages.templates import front_matter_end, template_spans

_START, _END, _TEXT, _REFERENCE = TokenType.START_TAG, TokenType.END_TAG, TokenType.TEXT, TokenType.CHARACTER_REFERENCE


def parse_html(source_id: str, raw: str) -> Page:
    """The page of an HTML text; any text is one, however broken."""
    builder = PageBuilder(raw)
    read_html(raw, Elements(builder), front_matter_end(raw))
    return builder.page(source_id, "html")


def read_html(raw: str, elements: Elements, begin: int = 0) -> None:
    """Give the tags and texts of `raw`, from `begin` on, to `elements`."""
    for start, end, token in _placed(raw, begin):
        kind = token.type
        if kind is _TEXT:
            _text(raw, start, start + len(token.data or ""), elements)
        elif kind is _START:
            _tag(raw, start, end, token, elements)
        elif kind is _END:
            elements.end(token.tag or "")
        elif kind is _REFERENCE:
            _reference(start, token, elements)
        elif not raw.startswith("<!--", start):
            elements.builder.end_block()


def _placed(raw: str, begin: int) -> Iterator[tuple[int, int, Token]]:
    """Each token with its raw start and the start of the next token."""
    # The tokenizer folds line ends and says nothing of an empty end tag: it gets a text of the same
    # length with line feeds alone, and with an empty comment for the tag.
    plain = raw[begin:].replace("\r\n", " \n").replace("\r", "\n").replace("</>", "<!>")
    lines = list(accumulate((len(line) + 1 for line in plain.split("\n")), initial=begin))
    last: tuple[int, Token] | None = None
    for token in tokenize(plain, resolve_references=False):
        place = lines[token.line - 1] + token.col
        if last:
            yield last[0], place, last[1]
        last = place, token
    if last:
        yield last[0], len(raw), last[1]


def _tag(raw: str, start: int, end: int, token: Token, elements: Elements) -> None:
    if raw.find(">", start, end) < end - 1:
        # A ">" inside an attribute: a quote with it would not be read the same by simpler readers.
        elements.builder.end_block()
    tag = token.tag or ""
    elements.start(tag, dict(token.attrs) if token.attrs else {}, (start, end))
    if token.self_closing and tag in ("svg", "math"):
        elements.end(tag)


def _text(raw: str, start: int, end: int, elements: Elements) -> None:
    """Text between tags, without what a site generator would replace."""
    for left, right in template_spans(raw, start, end):
        elements.text(start, left)
        elements.builder.end_block()
        start = right
    elements.text(start, end)


def _reference(start: int, token: Token, elements: Elements) -> None:
    """A character reference; one without semicolon may have swallowed letters behind it."""
    shown, source = token.data or "", token.source or ""
    own = 1
    while own < len(shown) and not source.endswith(shown[own:]):
        own += 1
    end = start + len(source) - (len(shown) - own)
    elements.symbol(shown[:own], start, end)
    if own < len(shown):
        elements.text(end, start + len(source))
