"""A span of a page as rich text, with its marks in brackets: `[1952]#3` a value, `{2015}#9` a refusal."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rich.text import Text

from pipeline.explain.marks import Mark, Span
from pipeline.terminal import plain

#: A colour for each table; brackets and numbers say the same without colour.
STYLES: Final = {
    "profiles": "bold",
    "names": "blue",
    "founding_years": "green",
    "member_counts": "cyan",
    "headquarters": "magenta",
    "activity_areas": "yellow",
}
REFUSED: Final = "red"
UNREAD: Final = "reverse"


@dataclass(frozen=True)
class _Bracket:
    span: Span
    opening: str
    closing: str
    style: str


def style_of(mark: Mark) -> str:
    """The style of a mark's words."""
    return REFUSED if mark.is_refusal else STYLES[mark.table]


def marked_text(text: str, span: Span, marks: Sequence[Mark]) -> Text:
    """The span of the visible text, white space folded, with the marks whose values lie in it.

    A mark that crosses the border of an earlier one stays without brackets.
    """
    by_place: dict[Span, list[Mark]] = {}
    for mark in marks:
        if span[0] <= mark.value[0] and mark.value[1] <= span[1]:
            by_place.setdefault(mark.value, []).append(mark)
    return _bracketed(text, span, [_bracket(place, own) for place, own in by_place.items()])


def text_with_numbers(text: str, span: Span, numbers: Sequence[Span]) -> Text:
    """The span of the visible text with the numbers that came to nothing, as `?1970?`."""
    return _bracketed(text, span, [_Bracket(number, "?", "?", UNREAD) for number in numbers])


def _bracket(place: Span, marks: Sequence[Mark]) -> _Bracket:
    """One pair of brackets for all marks with the same words."""
    opening, closing = "{}" if marks[0].is_refusal else "[]"
    numbers = ",".join(str(mark.number) for mark in marks)
    return _Bracket(place, opening, f"{closing}#{numbers}", style_of(marks[0]))


def _bracketed(text: str, span: Span, brackets: Iterable[_Bracket]) -> Text:
    shown = _Words(text, span[0])
    opened: list[_Bracket] = []
    for bracket in sorted(brackets, key=lambda one: (one.span[0], -one.span[1])):
        while opened and opened[-1].span[1] <= bracket.span[0]:
            shown.close(opened.pop(), opened)
        if opened and opened[-1].span[1] < bracket.span[1]:
            continue  # it crosses
        shown.to(bracket.span[0], opened)
        shown.words.append(bracket.opening, bracket.style)
        opened.append(bracket)
    while opened:
        shown.close(opened.pop(), opened)
    shown.to(span[1], opened)
    shown.words.rstrip()
    return shown.words


class _Words:
    """Takes the text from left to right, white space folded, in the style of the innermost bracket."""

    def __init__(self, text: str, start: int) -> None:
        self.text, self.place = text, start
        self.words = Text()

    def to(self, end: int, opened: Sequence[_Bracket]) -> None:
        """Show the text up to `end`."""
        self.words.append("".join(self._folded(self.text[self.place : end])), opened[-1].style if opened else "")
        self.place = end

    def close(self, bracket: _Bracket, opened: Sequence[_Bracket]) -> None:
        """Show the rest of the bracket and its end."""
        self.to(bracket.span[1], [*opened[-1:], bracket])
        self.words.append(bracket.closing, bracket.style)

    def _folded(self, words: str) -> Iterator[str]:
        if words[:1].isspace() and len(self.words) and not self.words.plain[-1:].isspace():
            yield " "
        yield plain(words)
        if words[-1:].isspace() and not words.isspace():
            yield " "
