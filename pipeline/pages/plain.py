"""Plain text to a page: the text as it is, its blocks found by the lines' shape.

Headings stand out by a bullet or number, an underline, capitals, a blank line or an early line
end; see `_title` for what may be one. Wrapped lines belong to one block.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.pages.drafts import is_title
from pipeline.pages.lines import Line, lines_of
from pipeline.pages.page import Block, Page

_PICTURE = re.compile(
    r"\.\.\s(?:\|[^|]+\|\s)?(?:image|figure)::|!\[|\[?(?:image|img|logo)\s*[:\]]|\[?\S{1,80}\.(?:png|jpe?g|gif|svg|webp)\]?$",
    re.IGNORECASE,
)
#: A link of reStructuredText as a line of its own: its words.
_REST_LINK = re.compile(r"`(?P<words>[^`<>]+?)\s*<[^<>`\s]+>`__?")
_RULE = re.compile(r"([-=_*~#.+•·])(?:\s*\1){2,}")
_LONGEST_RULE = 200
_BULLET = re.compile(r"(?:[•·▪▫●○◦■□◆◇►▸‣⁃*–—o+-]|->|=>|>>)\s+(?=\S)")
_NUMBER = re.compile(
    r"(?:\(?\d{1,3}[.)]|\(?[a-zA-Z]\)|[IVX]{2,5}[.)])\s+(?=\S)|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[^\W\d_a-z])"
)
_OPEN_END = re.compile(r"(?:[,(–—-]|\b(?:and|or|of|the|a|an|in|for|to|with|by|on|at|as|from|its|their))$")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|can|does|works?|provides?|aims?|supports?|established|founded)\b"
)
_ACRONYM_END = re.compile(r"\([A-Z][\w&./ -]{0,20}\)$")
_ADDRESS = re.compile(r"https?://|\bwww\.|\S@\S")
_LINK_LINE = re.compile(r"(?:[A-Z][\w-]{2,12}:\s)?(?:https?://\S+|www\.\S+|\S+@\S+\.\w+)")
_CLOSED = re.compile(r"[.!?:;…][\"'”’»)\]]*$|\.\s(?:[Rr]ead|[Ll]earn|[Ff]ind out|[Ss]ee) [Mm]ore\W*$")
#: A name and a mark at a line's start: "Lamp Union: keeps lamps".
_RUN_IN = re.compile(r"[A-Z][^.:–—]{1,60}(?::| [–—])\s+\S")
_CAMEL = re.compile(r"[a-z]{1,6}-?[A-Z]")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
#: Lines narrower than this are not thought to be wrapped, nor are lines of a text wider than that.
_NARROW = 50
#: A line alone may be a title in small letters up to this length.
_SHORT = 80
_WIDE = 160
_LEVELS = {"=": 1, "-": 2, "caps": 2, "number": 3, "alone": 4, "above": 4, "bullet": 5}


@dataclass(slots=True)
class _Unit:
    """Lines that belong together: a paragraph, an item or a title.

    mark: "bullet", "number", or "=", "-" for what is underlined so; style: the bullet or number itself.
    alone: a line with a blank one before and behind it, or the second of two titles. chunk: its number.
    """

    lines: list[Line]
    start: int
    mark: str
    style: str
    alone: bool
    chunk: int

    @property
    def end(self) -> int:
        return self.lines[-1].end


def parse_plain(source_id: str, raw: str) -> Page:
    """The page of a plain text. Its visible text is the text itself."""
    lines = lines_of(raw)
    units = [unit for number, chunk in enumerate(_chunks(lines)) for unit in _units(raw, chunk, number)]
    return Page(source_id, "text", raw, raw, tuple(_blocks(raw, units)), breaks=tuple(_breaks(lines)))


def _breaks(lines: list[Line]) -> Iterator[tuple[int, str]]:
    """Rules that underline nothing, and lines of pictures."""
    for before, line in zip([Line(0, 0, 0, ""), *lines], lines, strict=False):
        if (not before.text and _is_rule(line.text)) or _PICTURE.match(line.text):
            yield line.start, line.text


def _chunks(lines: list[Line]) -> Iterator[list[Line]]:
    """Runs of lines without a blank one between them."""
    chunk: list[Line] = []
    for line in lines:
        if line.text:
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _is_rule(text: str) -> bool:
    return len(text) <= _LONGEST_RULE and bool(_RULE.fullmatch(text))


def _units(raw: str, chunk: list[Line], number: int) -> list[_Unit]:
    """The chunk cut where a line was ended on purpose; its wrapped lines joined."""
    width = max(_NARROW, *(line.end - line.start for line in chunk))
    units: list[_Unit] = []
    fresh = True
    whole = len(chunk) > 2 and all(_CLOSED.search(line.text) and line.text[0].isupper() for line in chunk)
    for at, line in enumerate(chunk):
        if _is_rule(line.text):
            _underline(units, line, fresh)
            fresh = True
            continue
        begins = fresh or whole or not units or not _goes_on(units[-1], line, width) or _titles(chunk, at)
        mark, start = _mark(line, begins or _next_item(units[-1], line))
        if mark or begins:
            units.append(_Unit([line], start, mark, line.text[: start - line.start].strip(), False, number))
        else:
            units[-1].lines.append(line)
        fresh = False
    if 1 <= len(units) <= 2 and all(len(unit.lines) == 1 and is_title(raw[unit.start : unit.end]) for unit in units):
        units[-1].alone = True
    return units


def _underline(units: list[_Unit], line: Line, fresh: bool) -> None:
    """A rule right under a single line makes it a heading."""
    if units and not fresh and len(units[-1].lines) == 1 and line.text[0] in "=-~*#" and not units[-1].mark:
        units[-1].mark = "=" if line.text[0] == "=" else "-"


def _mark(line: Line, can_start: bool) -> tuple[str, int]:
    """The kind of bullet or number at the line's start and where its text begins."""
    bullet = _BULLET.match(line.text)
    if bullet and (can_start or bullet[0][0] not in "–—-o+"):
        return "bullet", line.start + bullet.end()
    number = _NUMBER.match(line.text) if can_start else None
    return ("number", line.start + number.end()) if number else ("", line.start)


def _goes_on(unit: _Unit, following: Line, width: int) -> bool:
    """Whether the next line continues the unit: its first word did not fit, or the sentence is open."""
    line = unit.lines[-1]
    if _part(unit, line, following):
        return False
    if following.text[0].islower() or _OPEN_END.search(line.text):
        return True
    if width > _WIDE:
        return False
    first = len(following.text.split(None, 1)[0])
    if line.end - line.start + 1 + first > width:
        return True
    return not (_CLOSED.search(line.text) or (len(unit.lines) == 1 and _looks_named(line.text)))


def _part(unit: _Unit, line: Line, following: Line) -> bool:
    """Whether one of two lines is a web address or a number of its own."""
    if _LINK_LINE.fullmatch(line.text) or (len(unit.lines) == 1 and not any(map(str.isalpha, line.text))):
        return not following.text[0].islower()
    number = following.text.isdigit() and len(following.text) < 3
    apart = _LINK_LINE.fullmatch(following.text) or (_RUN_IN.match(following.text) and _RUN_IN.match(line.text))
    return (number or apart is not None) and _CLOSED.search(line.text) is not None


def _titles(chunk: list[Line], at: int) -> bool:
    """Whether a line between a finished sentence and a new one looks like a title ("Name" between two texts)."""
    if at + 1 == len(chunk) or not _CLOSED.search(chunk[at - 1].text) or chunk[at + 1].text[0].islower():
        return False
    return chunk[at].text[0].isupper() and _looks_named(chunk[at].text)


def _next_item(unit: _Unit, line: Line) -> bool:
    """Whether a line opens with the bullet of the item before it, at the same indent."""
    return unit.mark == "bullet" and line.text.startswith(unit.style) and line.indent == unit.lines[0].indent


def _blocks(raw: str, units: list[_Unit]) -> Iterator[Block]:
    for i, unit in enumerate(units):
        start, end = unit.start, unit.end
        link = _REST_LINK.fullmatch(raw, start, end)
        if link:
            start, end = link.span("words")
        text = raw[start:end]
        following = units[i + 1] if i + 1 < len(units) else None
        style = _title(text, unit, following, units[i - 1] if i else None)
        if style:
            yield Block("heading", _LEVELS[style], start, end, lead_end=start)
        elif unit.mark in ("bullet", "number"):
            yield Block("item", 1 + unit.lines[0].indent // 4, unit.start, unit.end, lead_end=unit.start)
        else:
            yield Block("paragraph", 0, unit.start, unit.end, lead_end=unit.start)


def _title(text: str, unit: _Unit, following: _Unit | None, before: _Unit | None) -> str:
    """The style of a heading (a key of `_LEVELS`), or nothing where the unit is none."""
    if len(unit.lines) > 2 or not is_title(text) or not any(map(str.isalpha, text)):
        return ""
    if unit.mark in ("=", "-"):
        return unit.mark
    if following is None or (text[0].islower() and not _CAMEL.match(text)) or _ADDRESS.search(text):
        return ""
    if unit.mark:
        return "" if following.mark in ("bullet", "number") or _listed(unit, before) else unit.mark
    return _unmarked_title(text, unit, following)


def _unmarked_title(text: str, unit: _Unit, following: _Unit) -> str:
    """The style of a heading without bullet, number or underline, or nothing."""
    style = "alone" if unit.alone else "above"
    if _VERB.search(text):
        return "caps" if _is_caps(text) else ""
    if _ACRONYM_END.search(text) or _is_caps(text):
        return "caps" if _is_caps(text) else style
    if unit.alone:
        return style if len(text) <= _SHORT or _looks_named(text) else ""
    over_prose = following.chunk == unit.chunk and following.end - following.start > _NARROW
    return style if over_prose and _looks_named(text) else ""


def _listed(unit: _Unit, before: _Unit | None) -> bool:
    """Whether the unit is the last of several bullets or numbers of one style."""
    return before is not None and before.mark == unit.mark and before.style[-1:] == unit.style[-1:]


def _is_caps(text: str) -> bool:
    return text.upper() == text and sum(map(str.isalpha, text)) >= 4


def _looks_named(text: str) -> bool:
    """Whether the text is short, no sentence, and most of its longer words start with a capital."""
    if not is_title(text) or _VERB.search(text):
        return False
    words = _WORD.findall(text)
    long = [word for word in words if len(word) > 3] or words
    return 2 * len([word for word in long if word[0].isupper() or _CAMEL.match(word)]) >= len(long) > 0
