"""Bytes to text: what is read as it is, what is quarantined, and what a person is warned of."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from raw_folder import GOOD, load, new_folder, one_issue, put

from pipeline.sources import MAX_BYTES, RawError, load_sources
from pipeline.sources.decode import decode


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return new_folder(tmp_path)


@pytest.mark.parametrize(
    ("data", "reason", "told"),
    [
        (b"", "empty", "no byte"),
        (b" \r\n\t\n", "blank", "white space"),
        (codecs.BOM_UTF8, "blank", "white space"),
        (codecs.BOM_UTF8 + b"\n", "blank", "white space"),
        (codecs.BOM_UTF16_LE, "blank", "white space"),
        ("\u00a0\u2003".encode(), "blank", "white space"),
        (b"caf\xe9", "encoding", "byte 3 (0xe9)"),
        (codecs.BOM_UTF8 + b"caf\xe9", "encoding", "byte 6 (0xe9)"),
        (b"cut short \xe2\x82", "encoding", "byte 10 (0xe2)"),
        (codecs.BOM_UTF16_LE + b"a\0b", "encoding", "byte 4 (0x62)"),
        (codecs.BOM_UTF32_LE + "a".encode("utf-32-le"), "encoding", "UTF-32"),
        (b"%PDF-1.7\n1 0 obj", "binary", "PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "binary", "PNG"),
        (b"PK\x03\x04\x14\0", "binary", "zip"),
        (b"\x1f\x8b\x08\0", "binary", "gzip"),
        (b"\xd0\xcf\x11\xe0\xa1", "binary", "Office"),
        (b"some\0text", "binary", "byte 4 is NUL"),
        ("Latin".encode("utf-16-le"), "binary", "byte 1 is NUL"),
        (codecs.BOM_UTF16_BE + "a\0".encode("utf-16-be"), "binary", "character 1 is NUL"),
    ],
)
def test_a_file_that_is_no_text_is_quarantined(raw: Path, data: bytes, reason: str, told: str) -> None:
    put(raw, "odd.txt", data)
    sources, issues = load(raw)
    odd, issue = sources["odd.txt"], one_issue(issues)
    assert (odd.reason, odd.text, odd.encoding, odd.byte_count) == (reason, None, None, len(data))
    assert odd.sha256 is not None
    assert (issue.source_id, issue.level, issue.code) == ("odd", "error", "quarantined")
    assert issue.message.startswith("odd.txt: ")
    assert told in issue.message
    assert sources["good.txt"].text == GOOD.decode()


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (b"plain", "utf-8", "plain"),
        ("Zürich \U0001f30d".encode(), "utf-8", "Zürich \U0001f30d"),
        (codecs.BOM_UTF8 + b"marked", "utf-8-sig", "marked"),
        (codecs.BOM_UTF8 * 2 + b"twice", "utf-8-sig", "\ufefftwice"),
        (codecs.BOM_UTF16_LE + "Zürich".encode("utf-16-le"), "utf-16", "Zürich"),
        (codecs.BOM_UTF16_BE + "Zürich".encode("utf-16-be"), "utf-16", "Zürich"),
        (b"one\r\ntwo\rthree\nfour", "utf-8", "one\r\ntwo\rthree\nfour"),
        ("a\u2028b\vc\fd\x85e".encode(), "utf-8", "a\u2028b\vc\fd\x85e"),
        ("e\u0301 is not é".encode(), "utf-8", "e\u0301 is not é"),
    ],
)
def test_a_text_is_read_as_it_is(raw: Path, data: bytes, encoding: str, text: str) -> None:
    put(raw, "page.txt", data)
    page = load(raw)[0]["page.txt"]
    assert (page.encoding, page.text, page.reason) == (encoding, text, None)
    assert page.row(2)["character_count"] == len(text)


def test_utf_16_is_warned_of(raw: Path) -> None:
    put(raw, "page.txt", codecs.BOM_UTF16_LE + "Zürich".encode("utf-16-le"))
    assert [(i.level, i.code, i.source_id) for i in load(raw)[1]] == [("warning", "utf16", "page")]


@given(st.text(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"]))
def test_the_published_encoding_gives_the_text_again(text: str, encoding: str) -> None:
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        return
    declared = None if encoding.startswith("utf") else encoding
    decoded = decode(data, declared)
    assert (decoded.reason is None) == (decoded.text is not None)
    if decoded.text is not None:
        assert decoded.encoding is not None
        assert data.decode(decoded.encoding) == decoded.text


def test_a_large_file_is_quarantined_before_it_is_read(raw: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (raw / "large.txt").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with (raw / "huge.txt").open("wb") as file:
        file.truncate(2**32)
    sources, issues = load(raw)
    assert {path: source.reason for path, source in sources.items() if source.reason} == {
        "huge.txt": "too_large",
        "large.txt": "too_large",
    }
    assert sources["large.txt"].row(0)["byte_count"] == MAX_BYTES + 1
    assert sources["huge.txt"].row(0)["byte_count"] is None, "4 GiB do not fit the column"
    assert all(str(MAX_BYTES) in issue.message for issue in issues)


def test_a_file_of_just_the_limit_is_read(raw: Path) -> None:
    sources, _ = load_sources(raw, max_bytes=len(GOOD))
    assert sources[0].text == GOOD.decode()
    with pytest.raises(RawError, match="more than the limit"):
        load_sources(raw, max_bytes=len(GOOD) - 1)


@pytest.mark.parametrize(
    ("text", "code", "span"),
    [
        ("The officeâ€™s lamps", "mojibake", (10, 13)),
        ("The officeâ\x80\x99s lamps", "mojibake", (10, 13)),
        ("Set up in ZÃ¼rich", "mojibake", (11, 13)),
        ("A blankÂ\u00a0here", "mojibake", (7, 9)),
        ("A lost \ufffd letter", "mojibake", (7, 8)),
        ("A \u202eturned\u202c word", "bidi", (2, 3)),
        ("The word \u05e9\u05dc\u05d5\u05dd", "bidi", (9, 10)),
    ],
)
def test_odd_characters_are_told_with_their_place(raw: Path, text: str, code: str, span: tuple[int, int]) -> None:
    put(raw, "page.txt", text.encode())
    sources, issues = load(raw)
    issue = one_issue(issues)
    assert (issue.level, issue.code, issue.source_id, (issue.start, issue.end)) == ("warning", code, "page", span)
    assert sources["page.txt"].text == text, "nothing is repaired"


@pytest.mark.parametrize(
    "text", ["Zürich, São Tomé and Côte d’Ivoire", "“Quotes” – and dashes", "PÂQUES", "SÃO", "Привет"]
)
def test_ordinary_letters_of_other_languages_raise_no_doubt(raw: Path, text: str) -> None:
    put(raw, "page.txt", text.encode())
    assert load(raw)[1] == []
