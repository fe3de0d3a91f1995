"""The visible text of a slice of a raw file, and what is outside of a quote's block."""

import pytest

from pipeline.pages.parse import parse_page
from pipeline.pages.quoted import outside
from pipeline.pages.visible import visible_text


@pytest.mark.parametrize(
    ("markup", "raw", "shown"),
    [
        ("text", "lamps  &amp; <b>tides</b>", "lamps  &amp; <b>tides</b>"),
        ("html", "lamps <b>and</b>\n  tides &amp; more", "lamps and tides & more"),
        ("html", "lamps<br>tides", "lamps tides"),
        ("markdown", "lamps<br>tides", "lamps tides"),
        ("markdown", "lamps <b>and</b> *tides* of the sea", "lamps and tides of the sea"),
        ("markdown", "see [the list](https://lamps.example) &amp; more", "see the list & more"),
        ("markdown", "lamps\n> and tides", "lamps and tides"),
    ],
)
def test_the_visible_text_of_a_slice(markup: str, raw: str, shown: str) -> None:
    assert visible_text(markup, raw) == shown


@pytest.mark.parametrize("hidden", ["&copy;", "c"])
def test_what_no_reader_sees_parts_two_blocks(hidden: str) -> None:
    page = parse_page("page", "html", f"<p>Founded <span hidden>{hidden}</span>in 1950 by nine towns.</p>")
    assert [page.text[block.start : block.end] for block in page.blocks] == ["Founded", "in 1950 by nine towns."]


def test_a_line_that_its_width_ended_goes_on_before_a_capital() -> None:
    text = "The Board keeps lamps, trains their keepers and visits\nNorwegian harbours every year with a red ship.\n"
    page = parse_page("page", "text", text)
    assert [page.text[block.start : block.end] for block in page.blocks] == [text.rstrip()]


@pytest.mark.parametrize(
    ("span", "said"),
    [
        ((5, 9), ""),
        ((5, 20), ""),
        ((4, 9), "the quote lies outside the block from 5 to 20"),
        ((5, 21), "the quote lies outside the block from 5 to 20"),
        ((7, 7), "the quote lies outside the block from 5 to 20"),
    ],
)
def test_a_quote_lies_within_its_block(span: tuple[int, int], said: str) -> None:
    assert outside(span, (5, 20)) == said
