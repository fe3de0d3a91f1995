"""Which files of the raw folder are pages, and what happens to the others."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from raw_folder import GOOD, load, new_folder, one_issue, put

from pipeline.sources import FORMATS, RawError, load_sources, pages_of, plan
from pipeline.sources import read as reading
from schemas import vocabulary


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return new_folder(tmp_path)


@pytest.mark.parametrize(
    ("path", "source_id", "format_"),
    [
        ("a.txt", "a", "text"),
        ("a/b/c.html", "a/b/c", "html"),
        ("a/b.htm", "a/b", "html"),
        ("Ports and Piers.MD", "Ports and Piers", "markdown"),
        ("a.b.txt", "a.b", "text"),
        ("up..txt", "up.", "text"),
        ("føroyar/havn.txt", "føroyar/havn", "text"),
    ],
)
def test_a_page_is_found_in_any_depth(raw: Path, path: str, source_id: str, format_: str) -> None:
    put(raw, path)
    sources, issues = load(raw)
    assert (sources[path].source_id, sources[path].format, sources[path].reason) == (source_id, format_, None)
    assert issues == []


def test_sources_come_in_order_of_path(raw: Path) -> None:
    for path in ("z.txt", "a/z.txt", "a.txt", "B.txt"):
        put(raw, path, path.encode())
    assert [source.path for source in load_sources(raw)[0]] == ["B.txt", "a.txt", "a/z.txt", "good.txt", "z.txt"]


@pytest.mark.parametrize(
    "path",
    ["README", "README.md", "README.txt", "sub/README.html", ".hidden.txt", ".git/page.txt", "expectations.toml"],
)
def test_what_is_no_source_is_passed_over_in_silence(raw: Path, path: str) -> None:
    put(raw, path)
    sources, issues = load(raw)
    assert list(sources) == ["good.txt"]
    assert issues == []


@pytest.mark.parametrize("path", ["page.pdf", "page", "sub/page.docx", "sub/sources.toml", "other.toml"])
def test_another_type_of_file_is_warned_of(raw: Path, path: str) -> None:
    put(raw, path)
    sources, issues = load(raw)
    issue = one_issue(issues)
    assert list(sources) == ["good.txt"]
    assert (issue.level, issue.code) == ("warning", "unsupported_type")
    assert issue.message.startswith(f"{path}: ")


def test_formats_are_those_of_the_schema() -> None:
    assert set(FORMATS.values()) == set(vocabulary.SOURCE_FORMATS)


def link_to_a_page(raw: Path) -> None:
    put(raw.parent, "outside.txt", b"secret")
    (raw / "odd.txt").symlink_to(raw.parent / "outside.txt")


def link_to_a_folder(raw: Path) -> None:
    put(raw.parent, "outside/page.txt", b"secret")
    (raw / "odd.txt").symlink_to(raw.parent / "outside")


def link_to_itself(raw: Path) -> None:
    (raw / "odd.txt").symlink_to(raw / "odd.txt")


def link_to_the_folder_above(raw: Path) -> None:
    (raw / "odd.txt").symlink_to(raw)


def pipe(raw: Path) -> None:
    os.mkfifo(raw / "odd.txt")


def ear(raw: Path) -> None:
    here = Path.cwd()
    os.chdir(raw)  # the name of a socket may be 100 characters long at most
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("odd.txt")
    os.chdir(here)


@pytest.mark.parametrize(
    "make", [link_to_a_page, link_to_a_folder, link_to_itself, link_to_the_folder_above, pipe, ear]
)
def test_links_and_special_files_are_named_and_never_opened(raw: Path, make: Callable[[Path], None]) -> None:
    make(raw)
    sources, issues = load(raw)
    issue = one_issue(issues)
    assert list(sources) == ["good.txt"]
    assert (issue.level, issue.code) == ("warning", "ignored_file")
    assert issue.message.startswith("odd.txt: ")


@pytest.mark.parametrize(
    ("name", "shown"),
    [("two\nlines.txt", "two\\nlines.txt"), ("bell\a.txt", "bell\\x07.txt"), ("turn\u202e.txt", "turn\\u202e.txt")],
)
def test_a_name_that_cannot_be_shown_is_escaped_in_an_issue(raw: Path, name: str, shown: str) -> None:
    put(raw, name)
    sources, issues = load(raw)
    issue = one_issue(issues)
    assert list(sources) == ["good.txt"]
    assert issue.code == "ignored_file"
    assert issue.message.startswith(f"{shown}: ")


def test_a_name_that_is_no_text_is_escaped_in_an_issue(raw: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(raw) + b"/bad\xff.txt")).write_bytes(b"A page.")
    except OSError:
        pytest.skip("this file system takes only names that are text")
    issue = one_issue(load(raw)[1])
    assert issue.message.startswith("bad\\udcff.txt: ")
    issue.message.encode("utf-8")


def test_a_file_without_permission_is_quarantined(raw: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(raw, "locked.txt")
    really_open = os.open

    def refuse(path: Path, flags: int) -> int:
        if path.name == "locked.txt":
            raise PermissionError(13, "Permission denied")
        return really_open(path, flags)

    monkeypatch.setattr(reading.os, "open", refuse)
    sources, issues = load(raw)
    assert sources["locked.txt"].reason == "unreadable"
    assert sources["locked.txt"].sha256 is None
    assert one_issue(issues).message.startswith("locked.txt: the file cannot be opened: Permission denied.")


@pytest.mark.parametrize("change", ["grows", "is touched", "vanishes"])
def test_a_file_that_changes_while_it_is_read_stops_everything(
    raw: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    file = put(raw, "live.txt")
    really_stat = os.fstat
    asked = []

    def meanwhile(handle: int) -> os.stat_result:
        if os.path.samestat(really_stat(handle), file.stat()):
            asked.append(handle)
            if len(asked) == 3 and change == "grows":
                file.write_bytes(file.read_bytes() * 2)
            elif len(asked) == 3:
                os.utime(file, ns=(1, 1))
        return really_stat(handle)

    def gone(path: Path, flags: int) -> int:
        raise FileNotFoundError(path, flags)

    if change == "vanishes":
        monkeypatch.setattr(reading.os, "open", gone)
    else:
        monkeypatch.setattr(reading.os, "fstat", meanwhile)
    with pytest.raises(RawError, match=r"changed while it was read.*build again"):
        load_sources(raw)


def test_a_file_that_changes_between_being_planned_and_being_read_stops_everything(raw: Path) -> None:
    file = put(raw, "live.txt")
    (batch,) = plan(raw).batches
    file.write_bytes(b"Another page.\n")
    with pytest.raises(RawError, match=r"live.txt: the file changed while it was read"):
        list(pages_of(batch))


def test_the_same_bytes_under_two_names_are_read_once(raw: Path) -> None:
    put(raw, "a-copy.txt", GOOD)
    put(raw, "sub/later.md", GOOD)
    sources, issues = load(raw)
    assert {path: source.reason for path, source in sources.items()} == {
        "a-copy.txt": None,
        "good.txt": "duplicate",
        "sub/later.md": "duplicate",
    }
    assert all("the same bytes as a-copy.txt" in issue.message for issue in issues)


def test_two_files_with_one_source_id_are_both_quarantined(raw: Path) -> None:
    put(raw, "good.html", b"<p>Another page</p>")
    put(raw, "other.txt")
    sources, issues = load(raw)
    assert {path: source.reason for path, source in sources.items()} == {
        "good.html": "duplicate_id",
        "good.txt": "duplicate_id",
        "other.txt": None,
    }
    assert [issue.code for issue in issues] == ["quarantined", "quarantined"]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(RawError, match=r"no such folder\. Put pages .* --raw"):
        load_sources(tmp_path / "nowhere")


def test_a_file_instead_of_a_folder_is_told(raw: Path) -> None:
    with pytest.raises(RawError, match="is no folder"):
        load_sources(raw / "good.txt")


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    put(tmp_path, "README.md")
    put(tmp_path, "page.pdf")
    with pytest.raises(RawError, match=r"there is no page in it(.|\n)*page.pdf"):
        load_sources(tmp_path)


def test_a_folder_with_quarantined_files_alone_is_told_with_the_reasons(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", b"")
    put(tmp_path, "b.txt", b"\xff\xfa")
    with pytest.raises(RawError, match=r"no page could be read:\n  a.txt: .* no byte.*\n  b.txt: byte 0"):
        load_sources(tmp_path)
