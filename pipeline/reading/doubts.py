"""What a person should look at on a page: language, text left over, characters that deceive."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pipeline.facts import Fact
from pipeline.issues import Issue
from pipeline.pages.page import Page, fold_space
from pipeline.reading.numbers import LATEST_YEAR

_ENGLISH: Final = re.compile(r"\b(?:the|of|and|to|are|with|its|from|our|that|this|which|has|have|by|for|is|it)\b", re.I)
_WORDS: Final = re.compile(r"[^\W\d_]+")
_ZERO_WIDTH: Final = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_SCRIPTS: Final = (re.compile("[A-Za-z]"), re.compile("[\u0370-\u03ff]"), re.compile("[\u0400-\u04ff]"))


def is_english(page: Page) -> bool:
    """Whether the visible text reads as English; short texts get the benefit of the doubt."""
    sample = page.shadow[:20000]
    words = len(_WORDS.findall(sample))
    return words < 20 or len(_ENGLISH.findall(sample)) * 14 >= words


def not_english(page: Page) -> Issue:
    """The issue of a page in another language."""
    return _issue(page, "language", "the page does not look like English: no values were read. Only English is read.")


def page_doubts(page: Page, blocks: Sequence[tuple[int, int]], names: Sequence[str]) -> list[Issue]:
    """The issues of an English page; blocks: visible spans of its profiles, names: the names it gives them."""
    found = list(_name_doubts(page, names))
    if not blocks:
        return [
            *found,
            _issue(
                page,
                "no_profile",
                "no organisation is profiled on this page: nothing was read from it. See explain for how it was read.",
            ),
        ]
    for start, end in _left_over(page, blocks):
        raw = page.raw_span(start, end)
        words = fold_space(page.text[start:end])[:60]
        found.append(
            Issue(
                page.source_id,
                "warning",
                "unassigned_text",
                f"this text belongs to no profile, nothing was read from it: {words!r}",
                *raw,
            )
        )
    return found


def year_doubts(page: Page, facts: Iterable[Fact]) -> Iterator[Issue]:
    """A warning for each founding year that was refused because it has not come yet."""
    for fact in facts:
        proof = fact.evidence
        refused = fact.values.get("reason") == "out_of_range" and fact.values.get("table_name") == "founding_years"
        if refused and proof.value_text.isdecimal() and int(proof.value_text) > LATEST_YEAR:
            message = f"the year {proof.value_text} has not come yet: it was refused. Compare the page."
            yield Issue(page.source_id, "warning", "future_year", message, proof.quote_start, proof.quote_end)


def _issue(page: Page, code: str, message: str) -> Issue:
    return Issue(page.source_id, "warning", code, message)


def _left_over(page: Page, blocks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs of prose outside every profile; `blocks` are in order and lie apart."""
    runs: list[tuple[int, int]] = []
    starts = [start for start, _ in blocks]
    for block in page.blocks:
        before = bisect_right(starts, block.start)
        inside = before > 0 and block.start < blocks[before - 1][1]
        prose = (
            block.region == "main" and block.kind != "heading" and len(page.text[block.start : block.end].split()) >= 5
        )
        if not prose or inside:
            continue
        if runs and page.text[runs[-1][1] : block.start].isspace():
            runs[-1] = (runs[-1][0], block.end)
        else:
            runs.append((block.start, block.end))
    return runs


def _name_doubts(page: Page, names: Sequence[str]) -> list[Issue]:
    found = []
    for name in names:
        if name[:1] in "=+-@\t\r":
            found.append(
                _issue(
                    page,
                    "formula_like_name",
                    f"the name {name!r} starts like a spreadsheet formula; it is published as it is.",
                )
            )
        if _ZERO_WIDTH.search(name):
            found.append(
                _issue(
                    page,
                    "zero_width",
                    f"the name {name!r} holds invisible characters; they are ignored when names are matched.",
                )
            )
        if sum(bool(script.search(name)) for script in _SCRIPTS) > 1:
            found.append(
                _issue(
                    page,
                    "mixed_script",
                    f"the name {name!r} mixes alphabets; it is not merged with a name that only looks the same.",
                )
            )
    return found
