"""What `sources.toml` may say about the pages."""

import codecs
from datetime import date
from pathlib import Path

import pytest
from raw_folder import load, new_folder, one_issue, put

from pipeline.sources import RawError, load_sources


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return new_folder(tmp_path)


def test_what_is_said_about_a_page_goes_into_its_row(raw: Path) -> None:
    put(
        raw,
        "sources.toml",
        b'[good]\nurl = "https://lanterns.example/"\npublisher = "Lantern Press"\nretrieved_on = 2024-03-31\n'
        b'licence = "CC BY 4.0"\npublish_text = true\n',
    )
    source = load(raw)[0]["good.txt"]
    assert source.publish_text is True
    row = source.row(1)
    assert {name: row[name] for name in ("url", "publisher", "retrieved_on", "licence")} == {
        "url": "https://lanterns.example/",
        "publisher": "Lantern Press",
        "retrieved_on": date(2024, 3, 31).isoformat(),
        "licence": "CC BY 4.0",
    }


def test_what_is_not_said_is_null(raw: Path) -> None:
    source = load(raw)[0]["good.txt"]
    assert source.publish_text is False
    assert {source.row(1)[name] for name in ("url", "publisher", "retrieved_on", "licence", "reason")} == {None}


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "utf-16-le"])
def test_a_declared_encoding_is_used(raw: Path, encoding: str) -> None:
    put(raw, "sub/old.txt", "Café Zürich".encode(encoding))
    put(raw, "sources.toml", f'["sub/old"]\nencoding = "{encoding}"\n'.encode())
    page = load(raw)[0]["sub/old.txt"]
    assert page.text == "Café Zürich"
    assert page.encoding is not None
    assert codecs.lookup(page.encoding) == codecs.lookup(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_a_declared_encoding_that_does_not_fit_is_quarantined(raw: Path, encoding: str) -> None:
    put(raw, "old.txt", b"odd \x81 byte")
    put(raw, "sources.toml", f'[old]\nencoding = "{encoding}"\n'.encode())
    sources, issues = load(raw)
    assert sources["old.txt"].reason == "encoding"
    assert f"byte 4 (0x81) is not sound in the encoding {encoding}" in one_issue(issues).message


def test_half_a_character_is_quarantined_whatever_the_encoding_allows(raw: Path) -> None:
    put(raw, "old.txt", b"half +2AA-")
    put(raw, "sources.toml", b'[old]\nencoding = "utf-7"\n')
    assert load(raw)[0]["old.txt"].reason == "encoding"


def test_a_declared_utf_16_is_no_surprise(raw: Path) -> None:
    put(raw, "old.txt", codecs.BOM_UTF16_LE + "Zürich".encode("utf-16-le"))
    put(raw, "sources.toml", b'[old]\nencoding = "utf-16"\n')
    sources, issues = load(raw)
    assert (sources["old.txt"].text, issues) == ("Zürich", [])


def test_a_table_for_a_page_that_is_not_there_is_warned_of(raw: Path) -> None:
    put(raw, "sources.toml", b"[god]\npublish_text = true\n")
    issue = one_issue(load(raw)[1])
    assert (issue.level, issue.code) == ("warning", "unknown_source")
    assert '"god"' in issue.message


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        (b'[good]\nlicense = "x"\n', 'unknown key "license". Allowed are: url, publisher, licence, encoding, '),
        (b"[sub.page]\npublish_text = true\n", "needs quotation marks"),
        (b"publish_text = true\n", "stands outside any table"),
        (b'[good]\npublish_text = "yes"\n', "publish_text must be true or false, not 'yes'"),
        (b"[good]\nretrieved_on = 2024-03-31T10:00:00\n", "retrieved_on must be a day"),
        (b'[good]\nretrieved_on = "spring"\n', "retrieved_on must be a day"),
        (b"[good]\nurl = 7\n", "url must be text, not 7"),
        (b'[good]\npublisher = ""\n', "Leave the key out"),
        (b'[good]\nurl = "javascript:alert(1)"\n', "url must start with https://"),
        (b'[good]\nencoding = "utf-9"\n', "unknown encoding 'utf-9'"),
        (b'[good]\nencoding = "base64"\n', "unknown encoding 'base64'"),
        (b"[good\n", "not sound TOML: .*line 1"),
        (b"[good]\n[good]\n", "not sound TOML"),
        (b'# caf\xe9\n[good]\nurl = "x"', "byte 5 is not UTF-8"),
    ],
)
def test_a_mistake_in_sources_toml_is_told_with_its_place(raw: Path, toml: bytes, told: str) -> None:
    put(raw, "sources.toml", toml)
    with pytest.raises(RawError, match=told) as caught:
        load_sources(raw)
    assert str(caught.value).startswith(f"{raw / 'sources.toml'}")


def test_a_sources_toml_that_is_a_link_is_told(raw: Path) -> None:
    put(raw.parent, "outside.toml", b"[good]\npublish_text = true\n")
    (raw / "sources.toml").symlink_to(raw.parent / "outside.toml")
    with pytest.raises(RawError, match=r"sources\.toml: the file cannot be opened"):
        load_sources(raw)


def test_the_seed_page_may_be_shown_and_nothing_else_is_claimed_of_it(repository: Path) -> None:
    sources, issues = load_sources(repository / "raw")
    seed = next(source for source in sources if source.source_id == "eap-ibm-partners")
    assert seed.about == {"publish_text": True}
    assert [issue for issue in issues if issue.source_id == seed.source_id] == []
