"""Annotated pages: one JSON object a line, each with a page's text and what it states. See docs/evaluation.md."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pipeline.evaluate.gold_values import VALUE_FIELDS, Fields, GoldError, GoldValue, Trap, texts, traps, values
from pipeline.explain.marks import Span
from pipeline.sources import FORMATS

__all__ = ["GoldBody", "GoldError", "GoldPage", "half_of", "read_gold"]

#: What may stand in a page's `fields`.
SCORED: Final = (*VALUE_FIELDS, "member_kinds")


@dataclass(frozen=True)
class GoldBody:
    """An organisation of a page as people read it.

    profiled: false where the page may or may not be said to profile it. name_span, block_span: raw spans,
    None where the page is all about it. values: by field.
    """

    name: str
    acronym: str | None
    aliases: tuple[str, ...]
    profiled: bool
    name_span: Span | None
    block_span: Span | None
    values: dict[str, tuple[GoldValue, ...]]
    traps: tuple[Trap, ...]


@dataclass(frozen=True)
class GoldPage:
    """An annotated page. fields: what was annotated, and so is scored. traps: those of no body of the page."""

    page_id: str
    format: str
    text: str
    fields: frozenset[str]
    bodies: tuple[GoldBody, ...]
    traps: tuple[Trap, ...]


def read_gold(path: Path) -> list[GoldPage]:
    """The annotated pages of a file. GoldError names file, line and key of what is wrong."""
    try:
        lines = path.read_bytes().decode("utf-8-sig").split("\n")
    except FileNotFoundError as error:
        raise GoldError(f"{path}: no such file. Name a file of annotated pages (docs/evaluation.md).") from error
    except IsADirectoryError as error:
        raise GoldError(f"{path}: is a folder. Name a file of annotated pages (docs/evaluation.md).") from error
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: byte {error.start} is not UTF-8. Save the file as UTF-8.") from error
    pages: dict[str, tuple[int, GoldPage]] = {}
    for number, line in enumerate(lines, start=1):
        if line.strip():
            place = f"{path}, line {number}"
            page = _page(_object(place, line))
            if page.page_id in pages:
                first = pages[page.page_id][0]
                raise GoldError(f'{place}: the id "{page.page_id}" stands on line {first} too. Give each page its own.')
            pages[page.page_id] = (number, page)
    if not pages:
        raise GoldError(f"{path}: there is no page in it. Write one JSON object a line (docs/evaluation.md).")
    return [page for _, page in pages.values()]


def half_of(pages: Sequence[GoldPage], half: str) -> list[GoldPage]:
    """One of two halves of the pages, "a" or "b": drawn by the hash of their ids, so that it stays the same."""
    return [page for page in pages if "ab"[int(hashlib.sha256(page.page_id.encode()).hexdigest(), 16) % 2] == half]


def _object(place: str, line: str) -> Fields:
    try:
        found = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        where = f"column {error.colno}: {error.msg}" if isinstance(error, json.JSONDecodeError) else "nested too deep"
        raise GoldError(f"{place}: not sound JSON ({where}). Each line is one page, a JSON object.") from error
    if not isinstance(found, dict):
        raise GoldError(f"{place}: not a JSON object. Each line is one page, a JSON object.")
    return Fields(place, found)


def _page(given: Fields) -> GoldPage:
    page_id = given.text("id")
    page_format = given.text("format", "text")
    if page_format not in FORMATS.values():
        given.wrong("format", 'must be "text", "markdown" or "html"')
    fields = texts(given, "fields") if "fields" in given.values else SCORED
    for name in fields:
        if name not in SCORED:
            given.wrong("fields", f"holds {name!r}; allowed are {', '.join(SCORED)}")
    several = "organisations" in given.values
    bodies = tuple(map(_body, given.objects("organisations"))) if several else (_only_body(given),)
    text = given.text("text")
    if any(span[1] > len(text) for body in bodies for span in (body.name_span, body.block_span) if span):
        given.wrong("organisations", f"holds a span that ends behind the text, which has {len(text)} characters")
    if not text.isprintable() and any("\ud800" <= char <= "\udfff" for char in text):
        given.wrong("text", "holds half of a character (a lone surrogate)")
    return GoldPage(page_id, page_format, text, frozenset(fields), bodies, traps(given) if several else ())


def _only_body(given: Fields) -> GoldBody:
    gold = Fields(f"{given.place}, gold", given.object("gold"))
    name, acronym = given.text("organisation"), given.optional_text("acronym")
    return GoldBody(name, acronym, (), True, None, None, values(gold), traps(given))


def _body(given: Fields) -> GoldBody:
    name_span, block_span = given.span("name_span"), given.span("block_span")
    if (name_span is None) != (block_span is None):
        given.wrong("block_span" if block_span is None else "name_span", "is missing: give both spans or neither")
    return GoldBody(
        name=given.text("name"),
        acronym=given.optional_text("acronym"),
        aliases=texts(given, "aliases"),
        profiled=given.flag("profiled", True),
        name_span=name_span,
        block_span=block_span,
        values=values(given),
        traps=traps(given),
    )
