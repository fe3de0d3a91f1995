"""The explanations for programs: plain objects, places in characters of the decoded raw file."""

from collections.abc import Sequence

from pipeline.explain.explained import Explained
from pipeline.explain.marks import Mark, Span
from pipeline.explain.rules import meaning_of_rule
from pipeline.explain.summary import Summary
from pipeline.explain.unread import Unread
from pipeline.pages.page import fold_space

Json = dict[str, object]


def page_json(explained: Explained) -> Json:
    """A page: profiles, values, refusals, what came to nothing, issues."""
    source = explained.source
    return {
        "path": source.path,
        "source_id": source.source_id,
        "format": source.format,
        "encoding": source.encoding,
        "character_count": len(source.text or ""),
        "profiles": [
            {
                "name": entry.name,
                "acronym": entry.acronym,
                "block_start": entry.block[0],
                "block_end": entry.block[1],
                "has_heading": entry.has_heading,
            }
            for entry in explained.reading.profiles
        ],
        **_marks(explained, explained.marks),
        "came_to_nothing": [_unread(explained, unread) for unread in explained.unread],
        "issues": [issue.row() for issue in explained.issues],
    }


def folder_json(summary: Summary) -> Json:
    """A folder: rules by how often they fired, what came to nothing on each page, issues."""
    return {
        "pages_read": len(summary.pages),
        "pages_quarantined": summary.quarantined,
        "rules": [
            {"rule_id": use.rule_id, "values": use.values, "refusals": use.refusals, "pages": use.pages}
            for use in summary.rules
        ],
        "rules_that_fired_nowhere": list(summary.silent_rules),
        "came_to_nothing": [
            {"path": page.source.path, **_unread(page, unread)} for page in summary.pages for unread in page.unread
        ],
        "issues": [issue.row() for issue in summary.issues],
    }


def rule_json(pages: Sequence[Explained], rule_id: str) -> Json:
    """Where one rule fired, page by page."""
    return {
        "rule_id": rule_id,
        "meaning": meaning_of_rule(rule_id),
        "pages": [
            {"path": page.source.path, "source_id": page.source.source_id, **_marks(page, page.fired(rule_id))}
            for page in pages
            if page.fired(rule_id)
        ],
    }


def _marks(explained: Explained, marks: Sequence[Mark]) -> Json:
    return {
        "values": [_mark(explained, mark) for mark in marks if not mark.is_refusal],
        "refusals": [_mark(explained, mark) for mark in marks if mark.is_refusal],
    }


def _mark(explained: Explained, mark: Mark) -> Json:
    proof = mark.fact.evidence
    return {
        "table": mark.fact.table,
        "profile": mark.fact.profile,
        **mark.fact.values,
        **{name: getattr(proof, name) for name in proof.__slots__ if name != "source_id"},
        "sentence": fold_space(explained.page.text[slice(*explained.sentence_at(mark.value))]),
    }


def _unread(explained: Explained, unread: Unread) -> Json:
    return {**_place(explained, unread.sentence), "numbers": [_place(explained, n) for n in unread.numbers]}


def _place(explained: Explained, span: Span) -> Json:
    start, end = explained.page.raw_span(*span)
    return {"start": start, "end": end, "text": fold_space(explained.page.text[slice(*span)])}
