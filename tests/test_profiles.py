"""Which profiles are found on pages of many styles: each file of profile_pages/ is a table of small pages.

A page reads:

    === what the page shows (format)
    the page
    --- profiles
    name | acronym or - | first words ... last words of its block
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.pages.page import fold_space
from pipeline.pages.parse import parse_page
from pipeline.reading.profiles import find_profiles

HEAD = re.compile(r"^=== (?=.*\((?:text|markdown|html)\)$)", re.MULTILINE)
MARKUPS = ["text", "markdown", "html"]
PAGES = Path(__file__).parent / "profile_pages"


@dataclass(frozen=True)
class Example:
    """A page and what is expected of it: (name, acronym, first words, last words) of each profile."""

    title: str
    format: str
    text: str
    profiles: tuple[tuple[str, str, str, str], ...]


def examples(file: Path) -> Iterator[Example]:
    for part in HEAD.split(file.read_text(encoding="utf-8"))[1:]:
        head, rest = part.split("\n", 1)
        text, expected = rest.split("--- profiles\n")
        title, markup = re.fullmatch(r"(.*) \((text|markdown|html)\)", head).groups()
        yield Example(title, markup, text, tuple(map(_expected, filter(None, expected.splitlines()))))


def _expected(line: str) -> tuple[str, str, str, str]:
    name, acronym, block = (part.strip() for part in line.split("|"))
    first, _, last = block.partition("...")
    return name, acronym, first.strip(), last.strip()


ALL = [
    pytest.param(example, id=f"{file.stem}: {example.title}")
    for file in sorted(PAGES.glob("*.txt"))
    for example in examples(file)
]


@pytest.mark.parametrize("example", ALL)
def test_the_profiles_of_a_page_are_found_with_their_names_and_blocks(example: Example) -> None:
    page = parse_page("page", example.format, example.text)
    found = find_profiles(page)
    shown = [(p.identity.name, p.identity.acronym or "-") for p in found]
    assert shown == [(name, acronym) for name, acronym, _, _ in example.profiles]
    for profile, (_, _, first, last) in zip(found, example.profiles, strict=True):
        block = fold_space(page.text[slice(*profile.block)])
        assert block.startswith(first)
        assert block.endswith(last)


@pytest.mark.parametrize("example", ALL)
def test_blocks_lie_apart_and_hold_what_is_read(example: Example) -> None:
    found = find_profiles(parse_page("page", example.format, example.text))
    for before, after in pairwise(found):
        assert before.block[1] <= after.block[0]
    for profile in found:
        assert all(profile.block[0] <= block.start < block.end <= profile.block[1] for block in profile.body)


FRAGMENTS = st.sampled_from(
    [
        "Northmere Water Institute (NWI)",
        "The Upland Council is a union of eight regions. It was founded in 1994.",
        "We design quiet ports.",
        "Partners",
        "Role in the project",
        "For more information on NWI, go to:",
        "Country: Estonia",
        "[logo.png]",
        "The Star Registry and the Comet Bureau are bodies. The Star Registry works. The Comet Bureau sleeps.",
        "- Quarry Museum: a museum of slate that is run by quarrymen.",
        "Name: Ostrova Rail\tDescription: A railway with 14,000 staff.",
        "Oslo, Norway",
        "# About",
        "<h3>Fjordbank<br>Holm</h3>",
        "**Kelpworks** grows seaweed and sells it.",
        '("',
        "|",
    ]
)


@given(
    st.lists(st.tuples(FRAGMENTS, st.sampled_from(["\n", "\n\n", " ", "\n---\n"])), max_size=14),
    st.sampled_from(MARKUPS),
)
def test_on_any_page_blocks_lie_apart_and_hold_their_names(parts: list[tuple[str, str]], markup: str) -> None:
    page = parse_page("page", markup, "".join(text + end for text, end in parts))
    end = 0
    for profile in find_profiles(page):
        assert end <= profile.block[0]
        start, end = profile.block
        assert start <= profile.naming.span[0] < profile.naming.span[1] <= end
        assert page.shadow[slice(*profile.naming.span)] == profile.naming.name
        assert [block.start for block in profile.body] == sorted(block.start for block in profile.body)
