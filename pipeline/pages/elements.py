"""The open elements of a page, so that each text gets its style; forgiving and in linear time."""

from collections import Counter

from pipeline.pages import tags
from pipeline.pages.builder import PageBuilder
from pipeline.pages.drafts import Style
from pipeline.pages.tags import Attributes

_NONE: Attributes = {}


class Elements:
    """Follows start and end tags in any order and passes text on to the builder.

    An end tag closes what is open inside its element; one without a start is passed over, as is an
    inline end tag whose start lies outside the block at hand.
    """

    def __init__(self, builder: PageBuilder) -> None:
        self.builder = builder
        self._open: list[tuple[str, Style]] = [("", Style())]
        self._blocks: Counter[str] = Counter()
        self._inline: list[dict[str, int]] = [{}]
        self._holders = self._headers = 0
        self._break_at = self._line_at = -1

    @property
    def style(self) -> Style:
        """The style of the text at hand."""
        return self._open[-1][1]

    def start(self, tag: str, attributes: Attributes = _NONE, span: tuple[int, int] = (0, 0)) -> None:
        """A start tag at a raw span."""
        if tag == "br":
            self._line_break(*span)
        elif tag in tags.VOID:
            if tag == "hr":
                self.builder.end_block()
                self.builder.note_break()
            elif tag == "img" and not self.style.furniture:
                self.builder.note_break(f"{attributes.get('alt') or ''} {attributes.get('src') or ''}")
        elif tag in tags.BLOCKS:
            self._start_block(tag, attributes)
        else:
            self._inline[-1][tag] = self._inline[-1].get(tag, 0) + 1
            style = self._inner(tag, attributes)
            if style.kind == "heading" and not style.beside and tags.is_beside(tag, attributes):
                self.builder.end_block()
                style = style._replace(beside=True)
            self._open.append((tag, style))

    def end(self, tag: str) -> None:
        """An end tag."""
        if tag in tags.BLOCKS:
            closed = self._closed_by_end(tag)
            if closed:
                while self._pop() != closed:
                    pass
            self.builder.end_block()
        elif self._inline[-1].get(tag):
            hidden = self.style.hidden and self._open[-1][0] != tag
            beside = self.style.beside
            while self._pop() != tag:
                pass
            if beside and not self.style.beside:
                self.builder.end_block()
            if hidden and not self.style.hidden:
                # Broken nesting: a slice of the raw text would not tell where the hidden part ends.
                self.builder.end_block()

    def text(self, start: int, end: int) -> None:
        """The raw text of the span."""
        style = self.style
        if style.hidden:
            self.unseen(start, end)
            return
        builder = self.builder
        title_over = self._line_at == builder.length and not (style.bold or style.title) and builder.looks_like_title
        if title_over and not builder.raw[start:end].isspace():
            builder.end_block()
        builder.text(start, end, style)

    def symbol(self, shown: str, start: int, end: int) -> None:
        """A character reference: `shown` for the raw span."""
        style = self.style
        if style.hidden:
            self.builder.end_block()
        else:
            self.builder.symbol(shown, start, end, style)

    def unseen(self, start: int, end: int) -> None:
        """Raw text that no reader sees. It ends the block, so that no quote holds it."""
        if self.builder.raw[start:end].strip():
            self.builder.end_block()

    def line_end(self, start: int, end: int, shown: str = " ") -> None:
        """The end of a line inside a paragraph. What is bold or a title until there is a heading of its own."""
        self.builder.space(start, end, shown)
        self._line_at = self.builder.length

    def _line_break(self, start: int, end: int) -> None:
        """Two in a row end the paragraph."""
        if self.style.hidden:
            return
        if self._break_at == self.builder.length:
            self.builder.end_block()
        self.line_end(start, end, "\n")
        self._break_at = self.builder.length

    def _start_block(self, tag: str, attributes: Attributes) -> None:
        closed = tags.closed_by(tag)
        while self._top_block() in closed:
            self.end(self._top_block())
        self.builder.end_block()
        style = self._inner(tag, attributes)
        self._blocks[tag] += 1
        self._inline.append({})
        self._open.append((tag, self._block_style(tag, style)))

    def _top_block(self) -> str:
        """The innermost open block, where no inline element is open inside it."""
        tag = self._open[-1][0]
        return tag if tag in tags.BLOCKS else ""

    def _closed_by_end(self, tag: str) -> str:
        """The open block that an end tag closes: its own, else for a heading's the heading at hand; "" for none."""
        if self._blocks[tag] or tag not in tags.TITLES:
            return tag if self._blocks[tag] else ""
        top = self._open[-1][0]
        return top if top in tags.TITLES else ""

    def _pop(self) -> str:
        tag, _ = self._open.pop()
        if tag in tags.BLOCKS:
            self._blocks[tag] -= 1
            self._inline.pop()
        else:
            self._inline[-1][tag] -= 1
        return tag

    def _inner(self, tag: str, attributes: Attributes) -> Style:
        """The style inside an element, as far as it does not depend on blocks."""
        style = self.style
        if tag in tags.UNSEEN:
            return style._replace(hidden=True)
        if tag in tags.BOLD:
            style = style._replace(bold=True)
        return self._told(tag, attributes, style) if attributes or tag in tags.FURNITURE else style

    def _told(self, tag: str, attributes: Attributes, style: Style) -> Style:
        """The style with what the element's attributes say."""
        if tag in ("html", "body"):
            return style
        if tags.is_hidden(tag, attributes):
            return style._replace(hidden=True)
        title = tags.title_level(tag, attributes) or style.title
        furniture = style.furniture
        if tags.is_furniture(tag, attributes):
            furniture = self.builder.new_furniture(furniture)
        return style._replace(
            bold=style.bold or tags.is_heavy(attributes),
            linked=style.linked or (tag == "a" and "href" in attributes),
            title=title,
            furniture=furniture,
        )

    def _block_style(self, tag: str, style: Style) -> Style:
        """The style inside a block element."""
        if tag == "button" and not style.title and style.kind != "heading":
            return style._replace(furniture=self.builder.new_furniture(style.furniture))
        if tag == "header" and not style.inner:
            # The first one is the site's; others head a part of the page, as a card's header does.
            self._headers += 1
            first = self._headers == 1
            return style._replace(furniture=self.builder.new_furniture(style.furniture, True)) if first else style
        if tag in tags.LISTS:
            return style._replace(lists=style.lists + 1)
        kind, level = tags.KINDS.get(tag, (style.kind, style.level))
        holder = style.holder
        if tag == "li" or tag in tags.CELLS:
            self._holders += 1
            holder = self._holders
        if tag == "li":
            level = max(style.lists, 1)
        return style._replace(kind=kind, level=level, holder=holder, inner=style.inner or tag in tags.CONTENT)
