"""HTML: what a reader sees, and which blocks it makes."""

import pytest
from page_blocks import blocks

PROSE = "The Lantern Office looks after the lamps of seven harbours and of the two rivers between them."
LINKS = "<a href='/'>Home</a> <a href='/a'>About us and our lamps</a>"

BLOCKS = [
    ("headings and paragraphs", "<h1>One</h1><p>It lights lamps.</p><h3>Two</h3>Bare text.", [
        "heading 1: One", "paragraph: It lights lamps.", "heading 3: Two", "paragraph: Bare text.",
    ]),
    ("tags in a sentence", "<p>It <em>lights</em> the <a href='x'>lamps</a> of <b>two</b> riv<i>ers</i>.</p>", [
        "paragraph: It lights the lamps of two rivers.",
    ]),
    ("white space", "<p>\r\n   It\n\tlights&nbsp; <b> lamps </b>\n</p>", ["paragraph: It lights lamps"]),
    ("lists", "<ul><li>lamps<ul><li>oil</ul><li><p>horns</p></ul>", ["item 1: lamps", "item 2: oil", "item 1: horns"]),
    ("a list of cards", "<ul><li><h2>Lantern Office</h2><p>It lights lamps.</p></li></ul>", [
        "heading 2: Lantern Office", "paragraph: It lights lamps.",
    ]),
    ("an item with a bold title", "<ul><li><b>Lantern Office</b><br>It lights lamps.</li></ul>", [
        "heading 6: Lantern Office", "paragraph: It lights lamps.",
    ]),
    ("a table", "<table><tr><th>Name<th>Seat<tr><td>Lantern Office<td>Port <b>Ellery</b></table>", [
        "cell: Name", "cell: Seat", "cell: Lantern Office", "cell: Port Ellery",
    ]),
    ("a cell that holds a page", "<table><tr><td><h2>Lantern Office</h2><p>It lights lamps.</p></td></tr></table>", [
        "heading 2: Lantern Office", "paragraph: It lights lamps.",
    ]),
    ("a definition list", "<dl><dt>Lantern Office<dd>It lights lamps.<dt>Tide Bureau</dt><dd>It counts.</dd></dl>", [
        "term: Lantern Office", "paragraph: It lights lamps.", "term: Tide Bureau", "paragraph: It counts.",
    ]),
    ("details", "<details><summary>Lantern Office</summary>It lights lamps.</details>", [
        "heading 5: Lantern Office", "paragraph: It lights lamps.",
    ]),
    ("an accordion of buttons", "<button class='accordion'>Lantern Office</button><div>It lights lamps.</div>", [
        "heading 5: Lantern Office", "paragraph: It lights lamps.",
    ]),
    ("a heading that is a button", "<h4><button class='x'>Lantern Office</button></h4><div>It lights lamps.</div>", [
        "heading 4: Lantern Office", "paragraph: It lights lamps.",
    ]),
    ("a heading by class name", "<div class='card'><div class='card-title h3'>Lantern Office</div>It lights.</div>", [
        "heading 5: Lantern Office", "paragraph: It lights.",
    ]),
    ("a heading by the class of its level", "<div class='h3'><strong><a href='x'>Office</a></strong></div>It lights.", [
        "heading 3: Office", "paragraph: It lights.",
    ]),
    ("a heading by role", "<div role='heading' aria-level='4'>Lantern Office</div>It lights lamps.", [
        "heading 4: Lantern Office", "paragraph: It lights lamps.",
    ]),
    ("prose with a title's class", f"<div class='title'>{PROSE}</div>", [f"paragraph: {PROSE}"]),
    ("a person's name is no heading", "<div class='user-name'>A. Lamplighter</div>It lights.", [
        "paragraph: A. Lamplighter", "paragraph: It lights.",
    ]),
    ("a bold paragraph", "<p><strong>Lantern Office</strong></p><p>It lights lamps.</p>", [
        "heading 6: Lantern Office", "paragraph: It lights lamps.",
    ]),
    ("a bold line", "<p><b>Lantern Office</b><br/>It lights lamps.</p>", [
        "heading 6: Lantern Office", "paragraph: It lights lamps.",
    ]),
    ("a bold line with the break inside", "<p><b>Lantern<br>Office<br></b>It lights lamps.</p>", [
        "heading 6: Lantern Office", "paragraph: It lights lamps.",
    ]),
    ("a run-in title", "<p><a href='x'><b>Lantern</b> Office</a> lights lamps.</p>", [
        "paragraph: [Lantern Office] lights lamps.",
    ]),
    ("one line break keeps the paragraph, two end it", "<p>Quay 7<br>Port Ellery<br><br>It is old.</p>", [
        "paragraph: Quay 7 Port Ellery", "paragraph: It is old.",
    ]),
    ("references", "<p>Lamps &amp; horns &lt;&nbsp;&#x41;&copy &Eacute;t&eacute AT&T R&D &unknown;</p>", [
        "paragraph: Lamps & horns < A© Été AT&T R&D &unknown;",
    ]),
    ("what no reader sees", (
        "<head><title>No</title><style>no{}</style></head><p>It<!-- no --> lights<script>no</script></p>"
        "<template>no</template><noscript>no</noscript><svg><text>no</text></svg>"
    ), [
        "paragraph: It lights",
    ]),
    ("hidden elements end the block", (
        "<p>It <span hidden>never</span> lights <i style='display: none'>no</i> lamps</p>"
        "<div aria-hidden='true'><p>no</p></div><div hidden='until-found'>It is old.</div>"
    ), [
        "paragraph: It", "paragraph: lights", "paragraph: lamps", "paragraph: It is old.",
    ]),
    ("an icon breaks nothing", "<p>It lights <i class='icon' aria-hidden='true'></i> lamps.</p>", [
        "paragraph: It lights lamps.",
    ]),
    ("front matter and marks of site generators",
     "---\nlayout: page\n---\n<p>{% include no.html %}</p><p>It {{ no }}</p>", [
        "paragraph: It",
    ]),
    ("no body, nothing closed", "<title>No</title><h1>Office<p>It <b>lights<p>lamps", [
        "heading 1: Office", "heading 1: It lights", "heading 1: lamps",
    ]),
    ("a heading that is never closed", f"<h1>Office<p>{PROSE * 5}", ["heading 1: Office", f"paragraph: {PROSE * 5}"]),
    ("a hidden element that another one's end closes", "<p><a href='x'>It <i hidden></a> is old</p>", [
        "paragraph: It", "paragraph: is old",
    ]),
    ("a tag with a greater-than sign inside ends the block", "<p>It <i title='1 > 0'>is</i> old</p>", [
        "paragraph: It", "paragraph: is old",
    ]),
    ("the mark of a heading's address", "<h2>Office<a class='headerlink' href='#x'>¶</a></h2>", ["heading 2: Office"]),
    ("braces far apart are text", f"<p>{{{{ {'lamp ' * 500}}}}}</p>", [f"paragraph: {{{{ {'lamp ' * 500}}}}}"]),
    ("broken nesting", "<div><b>It <i>lights</b> lamps</i></div></p></li></table><p>It is old.</span></div>", [
        "paragraph: [It lights] lamps", "paragraph: It is old.",
    ]),
    ("text alone", "It lights lamps.", ["paragraph: It lights lamps."]),
    ("less-than signs that open nothing", "<p>1 < 2, <3 and a</p> <", ["paragraph: 1 < 2, <3 and a", "paragraph: <"]),
    ("an unfinished tag", "<p>It lights</p><a href='", ["paragraph: It lights"]),
    ("an unfinished comment", "<p>It lights</p><!-- <p>no</p>", ["paragraph: It lights"]),
    ("nothing", "<html></html>", []),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), [pytest.param(*case[1:], id=case[0]) for case in BLOCKS])
def test_the_blocks_of_an_html_page(raw: str, expected: list[str]) -> None:
    assert blocks("html", raw) == expected


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav>{}</nav>",
        "<footer>{}</footer>",
        "<aside>{}</aside>",
        "<form>{}</form>",
        "<select><option>{}</select>",
        "<button>{}</button>",
        "<header>{}</header>",
        "<div role='navigation'>{}</div>",
        "<div role='banner'>{}</div>",
        "<div role='contentinfo'>{}</div>",
        "<ul class='breadcrumb'>{}</ul>",
        "<div class='site-footer wide'>{}</div>",
        "<div id='main-menu'>{}</div>",
        "<div class='navbar-nav'>{}</div>",
        "<div id='cookie-consent'>{}</div>",
        "<div class='site_header'>{}</div>",
        "<nav><div class='menu'><p>{}</p></div></nav>",
    ],
)
def test_navigation_and_the_like_is_furniture(furniture: str) -> None:
    found = blocks("html", f"{furniture.format(LINKS)}<p>{PROSE}</p>")
    assert [line[0] for line in found] == ["~", "p"]


@pytest.mark.parametrize(
    "wrapper",
    [
        "<form id='aspnetForm'>{}</form>",
        "<div class='has-menu'>{}</div>",
        "<body class='nav-open'>{}</body>",
        "<div class='navbar-fixed-page menu'>{}</div>",
        "<article><header>{}</header></article>",
        "<header>Site</header><div><header>{}</header></div>",
        "<nav>{}",
    ],
)
def test_what_holds_the_page_is_no_furniture(wrapper: str) -> None:
    found = blocks("html", wrapper.format(f"<h2>Lantern Office</h2><p>{PROSE}</p>"))
    assert [line for line in found if line[0] != "~"] == ["heading 2: Lantern Office", f"paragraph: {PROSE}"]


def test_navigation_inside_a_form_that_holds_the_page_is_furniture() -> None:
    found = blocks("html", f"<form><nav>{LINKS}</nav><p>{PROSE}</p><footer>Lamps 2020</footer></form>")
    assert [line[0] for line in found] == ["~", "p", "~"]


def test_long_navigation_stays_furniture_on_a_short_page() -> None:
    found = blocks("html", f"<nav><ul>{f'<li>{LINKS}</li>' * 50}</ul></nav><p>It lights lamps.</p>")
    assert [line for line in found if line[0] != "~"] == ["paragraph: It lights lamps."]


def test_a_header_that_says_something_is_no_furniture() -> None:
    raw = f"<header><nav>{LINKS}</nav><h1>Lantern Office</h1><p>{PROSE} {PROSE}</p></header><p>{PROSE}</p>"
    assert [line[0] for line in blocks("html", raw)] == ["~", "h", "p", "p"]
