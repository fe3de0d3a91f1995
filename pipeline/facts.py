"""Facts: a value, the place that states it and the rule that found it. Tables are views of facts."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.pages.page import Page, fold_space

MAX_QUOTE = 400


class EvidenceError(ValueError):
    """A fact whose quote is not the text cannot be made."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of a page that state a value. Made by `evidence`, which reads them off the page."""

    source_id: str
    value_text: str
    quote: str
    quote_start: int
    quote_end: int
    rule_id: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One stated value, name, profile or refusal.

    table: the table whose row it becomes. profile: the number of the profile on its page, None for a
    refusal outside any profile. values: the table's own columns, without organisation_id and evidence.
    """

    table: str
    profile: int | None
    values: Mapping[str, object]
    evidence: Evidence


def evidence(page: Page, value: tuple[int, int], quote: tuple[int, int], rule_id: str) -> Evidence:
    """Evidence for the visible span `value` inside the visible span `quote` of a page.

    EvidenceError where the value does not lie in the quote, or the quote is longer than 400 characters.
    """
    start, end = page.whole_links(*quote)
    text = page.quote(start, end)
    if not start <= value[0] < value[1] <= end:
        raise EvidenceError(f"{page.source_id}: the value at {value} lies outside its quote at {quote}")
    if len(text) > MAX_QUOTE:
        raise EvidenceError(f"{page.source_id}: the quote at {quote} is longer than {MAX_QUOTE} characters")
    raw_start, raw_end = page.raw_span(start, end)
    return Evidence(page.source_id, page.quote(*value), text, raw_start, raw_end, rule_id)


def fact_id(source_id: str, table: str, value: str, ordinal: int) -> str:
    """A short stable id: the same page, table and value give the same id wherever the value stands."""
    key = "\x1f".join((source_id, table, value, str(ordinal)))
    return "f" + hashlib.sha256(key.encode()).hexdigest()[:15]


#: The columns that are the value of a table, in the words of `fact_id`.
VALUE_COLUMNS = {
    "profiles": ("organisation_id",),
    "names": ("organisation_id", "name_type", "name"),
    "founding_years": ("organisation_id", "founding_year"),
    "member_counts": ("organisation_id", "member_kind", "member_count"),
    "headquarters": ("organisation_id", "city"),
    "activity_areas": ("organisation_id", "activity_area"),
    "refusals": ("organisation_id", "table_name", "value_text"),
}


def numbered_ids(table: str, rows: Iterable[tuple[object, Iterable[object]]]) -> list[str]:
    """The `fact_id` of each row of a table, given as (source_id, values of `VALUE_COLUMNS`).

    Equal values of a page are numbered in the order given, so all rows of a page must be there.
    """
    seen: Counter[tuple[str, str]] = Counter()
    result = []
    for source_id, values in rows:
        key = (str(source_id), "\x1e".join(fold_space(str(value or "")) for value in values))
        result.append(fact_id(key[0], table, key[1], seen[key]))
        seen[key] += 1
    return result
