"""Markdown: what of the marks a reader sees, and which blocks they make."""

import pytest
from page_blocks import blocks

from pipeline.pages.parse import parse_page

PAGES = [
    ("headings", "# One\n\n## Two ##\n\n### Three {#three}\n#### Four {: .big}\n", [
        "heading 1: One", "heading 2: Two", "heading 3: Three", "heading 4: Four",
    ]),
    ("underlined headings", "One\n===\n\nTwo\n---\n", ["heading 1: One", "heading 2: Two"]),
    ("a rule right under prose is no underline", "It lights the lamps.\n---\nIt is old.\n", [
        "paragraph: It lights the lamps.", "paragraph: It is old.",
    ]),
    ("a heading that is a link", "### [Lantern Office](https://lanterns.example)\n", ["heading 3: Lantern Office"]),
    ("a number sign in prose", "#1 in lamps\n", ["paragraph: #1 in lamps"]),
    ("a bold line", "**Lantern Office**\n\nIt lights lamps.\n", [
        "heading 6: Lantern Office", "paragraph: It lights lamps.",
    ]),
    ("a bold line right above prose", "**Lantern Office**\nIt lights lamps.\n", [
        "heading 6: Lantern Office", "paragraph: It lights lamps.",
    ]),
    ("a bold run over a line end", "**The Lantern\nOffice** lights lamps.\n", [
        "paragraph: [The Lantern Office] lights lamps.",
    ]),
    ("a bold sentence is no heading", "**It lights lamps.**\n", ["paragraph: It lights lamps."]),
    ("a run-in title", "**Lantern Office**: it lights lamps.\n", ["paragraph: [Lantern Office]: it lights lamps."]),
    ("wrapped lines", "It lights\nthe lamps  \n  of two\nrivers.\n", ["paragraph: It lights the lamps of two rivers."]),
    ("a year at a line's start", "It was set up in\n1911. It lights lamps.\n", [
        "paragraph: It was set up in 1911. It lights lamps.",
    ]),
    ("lists", "Its work:\n- lamps\n  and oil\n- foghorns\n  1. loud\n  2. soft\n\n* buoys\n", [
        "paragraph: Its work:", "item 1: lamps and oil", "item 1: foghorns", "item 2: loud", "item 2: soft",
        "item 1: buoys",
    ]),
    ("an item with a title and prose",
     "- **Lantern Office**\n\n  It lights lamps.\n- **Tide Bureau**\n  It counts.\n", [
        "heading 6: Lantern Office", "paragraph: It lights lamps.", "heading 6: Tide Bureau", "paragraph: It counts.",
    ]),
    ("a rule under an item", "- lamps\n---\nIt is old.\n", ["item 1: lamps", "paragraph: It is old."]),
    ("a heading ends the list", "- lamps\n\n# One\n", ["item 1: lamps", "heading 1: One"]),
    ("a link with a tag inside stands alone", "See [the <b>old</b> office](x) there.\n", [
        "paragraph: See", "paragraph: the old office", "paragraph: there.",
    ]),
    ("a heading in an item", "- ### Lantern Office\n  It lights lamps.\n", [
        "heading 3: Lantern Office", "paragraph: It lights lamps.",
    ]),
    ("a table", "| Name | Seat |\n|:-----|-----:|\n| Lantern Office | Port Ellery |\n| `Tide` Bureau | |\n\nEnd.\n", [
        "cell: Name", "cell: Seat", "cell: Lantern Office", "cell: Port Ellery", "cell: Tide Bureau", "paragraph: End.",
    ]),
    ("a bar in prose", "Lamps | horns\n", ["paragraph: Lamps | horns"]),
    ("a quotation", "> It lights\n> the lamps.\n>\n> It is old.\n", [
        "paragraph: It lights the lamps.", "paragraph: It is old.",
    ]),
    ("a definition list", "Lantern Office\n: It lights lamps.\n", [
        "term: Lantern Office", "paragraph: It lights lamps.",
    ]),
    ("code is no text", "Before.\n\n```python\nlamps = 7\n```\n\nAfter.\n\n~~~\n# no heading\n~~~\n", [
        "paragraph: Before.", "paragraph: After.",
    ]),
    ("code in a line is text", "It runs `lampd`.\n", ["paragraph: It runs lampd."]),
    ("emphasis", "It *lights* the __lamps__ of ***two*** rivers.\n", ["paragraph: It lights the lamps of two rivers."]),
    ("stars and underscores that are text", "5 * 3, 2*3 and snake_case stay.\n", [
        "paragraph: 5 * 3, 2*3 and snake_case stay.",
    ]),
    ("bold letters of an acronym", "The **L**antern **O**ffice.\n", ["paragraph: The Lantern Office."]),
    ("backslashes stay, and what they escape", "It is \\*old\\*.\n", [r"paragraph: It is \*old\*."]),
    ("references", "Lamps &amp; horns &copy; R&D&nbsp;&#8211; AT&T\n", ["paragraph: Lamps & horns © R&D – AT&T"]),
    ("links", 'See [the office](https://x.example/a_(b) "Title"), [its lamps][lamps] and [sic].\n\n[lamps]: /lamps\n', [
        "paragraph: See the office, its lamps and [sic].",
    ]),
    ("bare addresses", "See <https://x.example/> or <office@x.example>.\n", ["paragraph: See or ."]),
    ("a picture ends the block", "Its ![logo](logo.png) lamps.\n", ["paragraph: Its", "paragraph: lamps."]),
    ("a picture in a link", "[![logo](logo.png)](https://x.example)\n\nIt lights lamps.\n", [
        "paragraph: It lights lamps.",
    ]),
    ("comments are no text", "It <!-- no\n\n# no\n\n --> lights lamps.\n", ["paragraph: It lights lamps."]),
    ("front matter", "---\ntitle: No\ntags: [no]\n---\nIt lights lamps.\n", ["paragraph: It lights lamps."]),
    ("front matter in TOML", "+++\ntitle = 'No'\n+++\n\nIt lights lamps.\n", ["paragraph: It lights lamps."]),
    ("a rule at the start is no front matter", "---\n\nIt lights lamps.\n\n---\n\nIt is old.\n", [
        "paragraph: It lights lamps.", "paragraph: It is old.",
    ]),
    ("marks of site generators",
     '{{< figure src="no" >}}\n\nIt {{% ref "no" %}} lights lamps. {% include no.html %}\n', [
        "paragraph: It", "paragraph: lights lamps.",
    ]),
    ("tags",
     '<h3 class="x">Lantern Office</h3>\n\n<div markdown="1">\nIt <b>lights</b> lamps.<br>It is old.\n</div>\n', [
        "heading 3: Lantern Office", "paragraph: It lights lamps. It is old.",
    ]),
    ("furniture in tags", "<nav>\n\n- [Home](/)\n\n</nav>\n\nIt lights lamps.\n", [
        "~item 1: Home", "paragraph: It lights lamps.",
    ]),
    ("hidden tags", "It <span hidden>never</span> lights lamps. <script>no()</script>\n", [
        "paragraph: It", "paragraph: lights lamps.",
    ]),
    ("CRLF", "# One\r\n\r\nIt lights\r\nlamps.\r\n", ["heading 1: One", "paragraph: It lights lamps."]),
    ("nothing", "\n \n", []),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), [pytest.param(*case[1:], id=case[0]) for case in PAGES])
def test_the_blocks_of_a_markdown_page(raw: str, expected: list[str]) -> None:
    assert blocks("markdown", raw) == expected


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("the office", "the office"),
        ("See the", "See [the office](https://x.example)"),
        ("office lights", "[the office](https://x.example) *lights"),
        ("lights", "lights"),
        ("lamps", "lamps"),
    ],
)
def test_a_quote_never_cuts_a_link(words: str, quoted: str) -> None:
    raw = "See [the office](https://x.example) *lights* lamps."
    page = parse_page("page", "markdown", raw)
    start = page.text.index(words)
    start, end = page.raw_span(*page.whole_links(start, start + len(words)))
    assert raw[start:end] == quoted
