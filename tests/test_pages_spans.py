"""The way back to the raw file: what is quoted stands there, for any page and any words of it."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.pages.page import Page, fold_space, shadow
from pipeline.pages.parse import parse_page
from pipeline.pages.visible import visible_text

WORDS = r"""lamp Office~ 1911 . , ~ ~~ \n \n\n \r\n \r \u00a0 é e\u0301 \U0001f30d \u2028 \f"""
SIGNS = r"""< <3~ > & &amp; &amp &notit; &nbsp; &NotEqualTilde; &#x41; &#0; &lt;b&gt; &shy; {{ }} {%~x~%}"""
TAGS = r"""
    <b> </b> <br> <div> </div> <p> <span~hidden> </span> <!--~c~--> <!-- --> <h3> </h3> <div~hidden> <script>s</script>
"""
HTML = r"""
    </p> <a~href='x'> </a> <div~class='nav'> <li> <ul> </ul> <td> <table> </table> <h2> </h2> <dt> <dd> <!doctype~html>
    <?php~a> <img~alt='x>y'> <title> </title> <svg> </svg> <p~title='a>b'> <em </ </> <form> <header> <wbr> <pre> </pre>
    <button~class=accordion> </button> <span~style='display:none'> <template> </template> <![CDATA[ ]]>
"""
MARKDOWN = r"""
    #~ ##~ * ** *** _ __ ` ```\n -~ *~ 1.~ 1911.~ >~ ~~~~ [a~b](http://x.example) [a](u~(v)) [**a**~](u~'t') [r][1] [x]
    [ ](x) ] ( ) ! ![i](u) [![i](u)](v) [![i](u)~t](v) a_b a*b 2*3 \* \[ \ <http://x.example> <a@x.example> |~
    |---|---|\n ---\n ===\n {{<~x~>}} \n:~def +++\n
"""
TEXT = r"""•~ -~ 1.~ === --- ~~~~ ABC (ABC) : The~lamp~is~old~ **"""


def parts(*lists: str) -> list[str]:
    """The parts of a page, written apart by blanks: a tilde is a blank, a backslash before a letter an escape."""
    escapes = {r"\n": "\n", r"\r": "\r", r"\f": "\f"}
    found = [part.replace("~", " ") for words in lists for part in words.split()]
    return [re.sub(r"\\[nrf]", lambda m: escapes[m[0]], _code_points(part)) for part in found]


def _code_points(part: str) -> str:
    return re.sub(r"\\u(\w{4})|\\U(\w{8})", lambda m: chr(int(m[1] or m[2], 16)), part)


PARTS = {
    "html": parts(WORDS, SIGNS, TAGS, HTML),
    "markdown": parts(WORDS, SIGNS, TAGS, MARKDOWN),
    "text": parts(WORDS, TEXT),
}


@st.composite
def pages(draw: st.DrawFn) -> Page:
    markup = draw(st.sampled_from(sorted(PARTS)))
    part = st.one_of(st.sampled_from(PARTS[markup]), st.text(st.characters(exclude_categories=["Cs"]), max_size=3))
    return parse_page("page", markup, "".join(draw(st.lists(part, max_size=30))))


def page(markup: str, raw: str) -> Page:
    return parse_page("page", markup, raw)


@given(pages())
def test_blocks_lie_in_order_and_hold_words_to_their_edges(page: Page) -> None:
    last = 0
    for block in page.blocks:
        assert last <= block.start <= block.lead_end <= block.end <= len(page.text)
        assert block.start < block.end
        words = page.text[block.start : block.end]
        assert words == words.strip()
        last = block.end


@given(st.lists(st.sampled_from(parts(WORDS, "• -~ ( ) ABC : === ---"))))
def test_every_letter_of_a_plain_text_is_in_a_block(words: list[str]) -> None:
    found = page("text", "".join(words))
    inside = "".join(found.text[block.start : block.end] for block in found.blocks)
    assert [c for c in inside if c.isalpha()] == [c for c in found.raw if c.isalpha()]


@given(pages(), st.data())
@example(page("markdown", "- \\[***<h3>[1911. ](x)__\\"), None)
@example(page("markdown", "[r][1][a b](http://x.example)[</b>\r[# a*bfoo\\(.\n][##  ]é"), None)
@example(page("html", "<a href='x'><b><span hidden> </a>&amp</b>"), None)
@example(page("html", "&#1;&</>\r\n.<br/>"), None)
def test_a_quote_is_the_visible_text_of_its_place_in_the_raw_file(page: Page, data: st.DataObject | None) -> None:
    for block in page.blocks:
        length = block.end - block.start
        if data is None:
            spans = [(s, e) for s in range(block.start, block.end) for e in range(s + 1, block.end + 1)]
        else:
            first = data.draw(st.integers(0, length - 1))
            last = data.draw(st.integers(first + 1, length))
            spans = [(block.start, block.end), (block.start + first, block.start + last)]
        for span in spans:
            start, end = page.whole_links(*span)
            assert block.start <= start <= span[0] < span[1] <= end <= block.end
            left, right = page.raw_span(start, end)
            assert visible_text(page.format, page.raw[left:right]) == page.quote(start, end)


@given(pages(), st.data())
def test_a_span_inside_another_lies_inside_it_in_the_raw_file_too(page: Page, data: st.DataObject) -> None:
    for block in page.blocks:
        first = data.draw(st.integers(block.start, block.end - 1))
        inner = page.raw_span(*page.whole_links(first, data.draw(st.integers(first + 1, block.end))))
        outer = page.raw_span(block.start, block.end)
        assert outer[0] <= inner[0] < inner[1] <= outer[1]


@given(st.sampled_from(sorted(PARTS)), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_a_page(markup: str, raw: str) -> None:
    found = page(markup, raw)
    assert found.raw == raw
    assert len(found.shadow) == len(found.text)
    if found.starts is not None and found.ends is not None:
        assert len(found.starts) == len(found.ends) == len(found.text)
        assert list(found.starts) == sorted(found.starts)


@pytest.mark.parametrize(
    ("markup", "raw", "words", "place"),
    [
        ("text", "It  is\nold.", "is\nold", "is\nold"),
        ("html", "<p>It &lt;is&gt; <b>old</b>.</p>", "<is> old", "&lt;is&gt; <b>old"),
        ("html", "<p>a &NotEqualTilde; b</p>", "≂", "&NotEqualTilde;"),
        ("html", "<p>AT&amptT</p>", "tT", "tT"),
        ("html", "<p>one\r\n  two</p>", "one two", "one\r\n  two"),
        ("html", "<p>\U0001f30d<b>it</b></p>", "it", "it"),
        ("html", "\r\n\r<p>a</p>\r\n<p>\rit</p>", "it", "it"),
        ("markdown", "It **is** _old_.", "is old", "is** _old"),
        ("markdown", "> It is\n> old.", "is old", "is\n> old"),
        ("html", "<p>It <b>is</b>  old</p>", " is ", "is"),
        ("markdown", "A \\* star", "\\*", "\\*"),
        ("markdown", "| a | b c |\n|---|---|\n", "b c", "b c"),
    ],
)
def test_words_are_found_again_in_the_raw_text(markup: str, raw: str, words: str, place: str) -> None:
    found = page(markup, raw)
    at = found.text.index(words)
    left, right = found.raw_span(*found.whole_links(at, at + len(words)))
    assert raw[left:right] == place


def test_nothing_cannot_be_quoted() -> None:
    found = page("text", "It is old.")
    for start, end in ((3, 3), (4, 3), (-1, 2), (0, 99)):
        with pytest.raises(ValueError, match="no text at"):
            found.raw_span(start, end)


@given(st.text())
def test_the_shadow_changes_no_length(text: str) -> None:
    assert len(shadow(text)) == len(text)


def test_the_shadow_makes_special_spaces_quotes_and_hyphens_plain() -> None:
    assert shadow("a\u00a0b\u2009c\u2028d’s “e” co\u2011op") == 'a b c d\'s "e" co-op'


@pytest.mark.parametrize(
    ("markup", "piece", "text"),
    [
        ("text", "It  <b>is</b>\n&amp;", "It  <b>is</b>\n&amp;"),
        ("html", "It <b>is</b>\n&amp; <!-- no --><br>old", "It is & old"),
        ("html", "It <script>is</script> old", "It old"),
        ("markdown", "It **is**\n> &amp; <b>[old](x)</b> `x` <!-- no -->", "It is & old x"),
        ("markdown", "**is", "**is"),
    ],
)
def test_the_visible_text_of_a_slice(markup: str, piece: str, text: str) -> None:
    assert visible_text(markup, piece) == text
    if markup != "text":
        assert fold_space(text) == text
