"""Input made to hurt: a megabyte of it is a page like any other, read in one go.

Nothing is timed here: reading that is not linear would not come to an end.
"""

import pytest

from pipeline.pages.parse import parse_page

MEGABYTE = 1_000_000
HURTFUL = [
    "<a ", "<!--", "<![", "</", "<", "<b style='x:", "<script>", "<title>", "<svg>", "<div>", "<b>", "</b>",
    "<i><div><b></i>", "<table><tr><td>", "<p hidden>", "&", "&amp", "&#", "{%", "{{", "{%x}}", "[", "[a](",
    '[a](b "', "[a][", "![", "[![", "](", "(", "*", "_ ", "`", "\\", "> ", "- ", "- - ", "#", "|", "|-", "-:",
    "```\n", "<http:", "<a@", "[x]:", "\r", "\n", " \n", "\t", "=\n", "a", "a ", "9.", "• ", "\u00a0", ". ", "A\n",
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("markup", ["text", "markdown", "html"])
@pytest.mark.parametrize("hurtful", HURTFUL)
def test_a_megabyte_of_it_is_read(markup: str, hurtful: str) -> None:
    raw = (hurtful * MEGABYTE)[:MEGABYTE]
    page = parse_page("page", markup, f"x\n{raw}\n\nThe end.")
    assert page.raw.endswith("The end.")
    assert len(page.shadow) == len(page.text)


@pytest.mark.parametrize("markup", ["text", "markdown", "html"])
@pytest.mark.parametrize("hurtful", ["<a ", "<!--", "<![", "{%", "[a](", "*", "<div>", "&"])
def test_the_worst_of_it_is_read_each_time(markup: str, hurtful: str) -> None:
    raw = (hurtful * MEGABYTE)[: MEGABYTE // 4]
    assert parse_page("page", markup, raw).raw == raw


def test_one_line_of_five_megabytes_is_one_paragraph() -> None:
    raw = "The lamp is old and " * (5 * MEGABYTE // 20)
    (block,) = parse_page("page", "text", raw).blocks
    assert block.end - block.start == len(raw) - 1
