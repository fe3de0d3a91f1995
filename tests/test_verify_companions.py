"""The files beside the tables follow from them: what was changed in one is named, with every hash made anew."""

import shutil
from pathlib import Path

import pytest
from example_release import HARBOUR, PAGES, example_tables, release_of
from test_verify import reseal

from pipeline.release.verify import verify


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return release_of(example_tables(), tmp_path_factory.mktemp("sound"))


@pytest.fixture
def release(sound: Path, tmp_path: Path) -> Path:
    """A sound release that the test may spoil."""
    return shutil.copytree(sound, tmp_path / "release")


def lines(release: Path) -> list[str]:
    return [str(failure) for failure in verify(release, None)]


def spoil(release: Path, name: str, old: str, new: str) -> list[str]:
    """Change one place of a file, make every hash anew, and say what the proof finds."""
    text = (release / name).read_text(encoding="utf-8")
    assert text.count(old) >= 1
    (release / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    reseal(release)
    return lines(release)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("codebook.csv", "the city as written", "the city as guessed"),
        ("README.md", "8 values", "9 values"),
        ("datapackage.json", '"minimum": 1000', '"minimum": 1001'),
        ("dataset.jsonld", '"contentUrl": "organisations.csv"', '"contentUrl": "organs.csv"'),
        ("dataset.jsonld", "CreativeWork", "Book"),
        ("index.html", "'none'; style-src", "'self'; style-src"),
        ("index.html", "by-hand", "by-hans"),
        ("index.html", "<h1>", "<h1 id=x>"),
    ],
)
def test_a_changed_file_is_named_also_when_resealed(name: str, old: str, new: str, release: Path) -> None:
    (line,) = spoil(release, name, old, new)
    assert line.startswith(f"{name}: is not what the tables give: line ")


def test_a_changed_workbook_is_named_also_when_resealed(release: Path) -> None:
    path = release / "partner-profiles.xlsx"
    data = path.read_bytes()
    assert b"forty-two" in data, "nothing in it is compressed"
    path.write_bytes(data.replace(b"forty-two", b"forty-six"))
    reseal(release)
    (line,) = lines(release)
    assert line.startswith(
        "partner-profiles.xlsx: is not what the tables give. Prove a release with the code that made"
    )


def test_a_page_text_that_is_not_the_raw_file_is_named_by_its_hash_also_without_the_pages(release: Path) -> None:
    (line,) = spoil(release, "index.html", "night traffic. In", "night traffic! In")
    assert line == "index.html: the text of 'harbour' has not the sha256 of the page"


def test_a_mark_that_does_not_stand_on_the_quote_is_named(release: Path) -> None:
    found = spoil(release, "index.html", "founded in 1931. It", "bounded in 1931. It")
    assert [line for line in found if line.startswith("index.html: marks 'The Harbour Pilots Union was bounded in")]


def test_a_context_that_is_not_on_the_page_is_named_with_the_pages(release: Path, tmp_path: Path) -> None:
    for name, text in PAGES.items():
        path = tmp_path / "raw" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    (tmp_path / "raw" / "sources.toml").write_text("[harbour]\npublish_text = true\n", encoding="utf-8")
    of_index = [line for line in map(str, verify(release, tmp_path / "raw")) if line.startswith("index.html")]
    assert of_index == []
    spoil(release, "index.html", ", speaks for 42", ", squeaks for 42")
    of_index = [line for line in map(str, verify(release, tmp_path / "raw")) if line.startswith("index.html")]
    assert len(of_index) == 1
    assert ", squeaks for" in of_index[0]
    assert HARBOUR.count("squeaks") == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"whole":{"harbour":"', '"whole":{"harbour":"\\ud800'),
        ('"texts":{', '"texts":[{'),
        ('"texts":{"whole":{', '"texts":{"whole":[{'),
        ('"contexts":{', '"contexts":{"f":[],'),
        ('"contexts":{', '"contexts":{"nobody":["",""],'),
        ('"whole":{', '"whole":{"nowhere":"",'),
        ('id="data">{', 'id="data">' + "[" * 100_000 + "{"),
        ('id="data"', 'id="date"'),
    ],
)
def test_data_that_are_none_are_named(old: str, new: str, release: Path) -> None:
    found = spoil(release, "index.html", old, new)
    assert found
    assert {line.split(":")[0] for line in found} == {"index.html"}
