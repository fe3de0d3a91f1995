"""Lines of a text. Only CR, LF and CRLF end a line; offsets are those of the text."""

from typing import NamedTuple


class Line(NamedTuple):
    """A line without its end and without white space around it. Empty where start == end."""

    start: int
    end: int
    indent: int
    text: str


def lines_of(raw: str, begin: int = 0) -> list[Line]:
    """The lines of a text from an offset on, in order; indent counts columns with tab stops of 4."""
    # The same length with one kind of line end, so that splitting keeps the offsets.
    plain = raw[begin:].replace("\r\n", " \n").replace("\r", "\n") if "\r" in raw else raw[begin:]
    lines, at = [], begin
    for line in plain.split("\n"):
        text = line.strip()
        start = at + line.find(text[0]) if text else at
        margin = raw[at:start]
        lines.append(Line(start, start + len(text), len(margin.expandtabs(4)) if margin else 0, text))
        at += len(line) + 1
    return lines
