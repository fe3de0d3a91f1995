"""Marks: where each fact of a page stands in the text that a reader sees."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.facts import Evidence, Fact
from pipeline.pages.page import Page

Span = tuple[int, int]


@dataclass(frozen=True)
class Mark:
    """A fact with its place on the page.

    number: from 1, in the order of the text. value, quote: visible spans of the words that state the
    fact and of the clause around them.
    """

    number: int
    fact: Fact
    value: Span
    quote: Span

    @property
    def is_refusal(self) -> bool:
        """Whether the fact says that something is no value."""
        return self.fact.table == "refusals"

    @property
    def table(self) -> str:
        """The table whose value it is, or would have been."""
        return str(self.fact.values["table_name"]) if self.is_refusal else self.fact.table

    @property
    def rule_id(self) -> str:
        """The rule that found it."""
        return self.fact.evidence.rule_id


def marks_of(page: Page, facts: Sequence[Fact]) -> tuple[Mark, ...]:
    """The facts of a page in the order in which their values stand in its text."""
    taken: set[tuple[str, Span]] = set()
    placed = []
    for fact in facts:
        quote = visible_span(page, fact.evidence.quote_start, fact.evidence.quote_end)
        spans = list(_places(page, fact.evidence, quote)) or [quote]
        value = next((span for span in spans if (fact.table, span) not in taken), spans[0])
        taken.add((fact.table, value))
        placed.append((fact, value, quote))
    placed.sort(key=lambda one: (one[1][0], -one[1][1]))
    return tuple(Mark(number, *one) for number, one in enumerate(placed, start=1))


def visible_span(page: Page, start: int, end: int) -> Span:
    """The visible span of a raw span: the way back from `Page.raw_span`."""
    if page.starts is None or page.ends is None:
        return start, end
    left, right = bisect_left(page.starts, start), bisect_right(page.ends, end)
    while left < right and page.text[left].isspace():
        left += 1
    while left < right and page.text[right - 1].isspace():
        right -= 1
    return left, right


def _places(page: Page, proof: Evidence, quote: Span) -> Iterator[Span]:
    """Where the words of the value stand in the quote: as whole words, else anywhere."""
    words = r"\s+".join(re.escape(word) for word in proof.value_text.split())
    for pattern in (rf"(?<!\w){words}(?!\w)", words):
        found = [match.span() for match in re.compile(pattern).finditer(page.text, *quote)]
        if found:
            yield from found
            return
