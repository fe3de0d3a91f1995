"""Sentences too long to be prose: no rule is run on them, and that is said."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from pipeline.issues import Issue
from pipeline.pages.page import Page
from pipeline.reading.candidate import Candidate

#: Characters. Patterns are not run on a longer sentence: it is a list, a table or made to be slow.
MAX_SENTENCE: Final = 1500
#: A number that can count nothing. Its first digits are quoted.
_ENDLESS: Final = re.compile(r"(?<!\d)\d{60}")

Spans = Iterable[tuple[int, int]]


def endless_numbers(page: Page, spans: Spans) -> Iterator[Candidate]:
    """A refusal for each endless number in the sentences at these visible spans."""
    for start, end in spans:
        for match in _ENDLESS.finditer(page.shadow, start, end):
            number = match.span()
            yield Candidate("member_counts", number, number, "members.no_such_number", {}, 9, "out_of_range")


def overlong_issues(page: Page, spans: Spans) -> Iterator[Issue]:
    """A warning for each sentence at these visible spans."""
    for start, end in spans:
        message = (
            f"a sentence of {end - start} characters is too long to be prose: no value was read from it. Where it is "
            f"prose, cut it on the page: {page.text[start : start + 60]!r}"
        )
        yield Issue(page.source_id, "warning", "long_sentence", message, *page.raw_span(start, end))
