"""Shards: files with many pages, a row each. Everything holds for a row that holds for a file."""

import gzip
import json
from collections.abc import Callable, Iterable
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from raw_folder import load

from pipeline.corpus import Streamed, read_corpus, stream_corpus
from pipeline.sources import RawError, load_file, pages_of, plan
from pipeline.sources.rows import rows_of, stretches
from schemas.vocabulary import FACT_TABLES

Row = dict[str, object]
LAMP = "The Lamp Union\n\nThe Lamp Union was founded in 1951 by twelve towns. Its seat is in Oslo, Norway.\n"
TIDE = "# The Tide Office\n\nThe Tide Office (TO) was set up in 1920. It promotes tide tables.\n"
ROWS: list[Row] = [
    {"id": "lamp", "text": LAMP, "url": "https://lamp.example/about", "retrieved_on": "2026-01-31"},
    {"id": "tide", "text": TIDE, "format": "markdown", "licence": "CC0"},
]


def jsonl(rows: Iterable[Row | str]) -> bytes:
    return "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows).encode()


def parquet(rows: Iterable[Row]) -> bytes:
    rows = list(rows)
    columns = list(dict.fromkeys(column for row in rows for column in row))
    target = pa.BufferOutputStream()
    table = pa.table({column: [row.get(column) for row in rows] for column in columns})
    pq.write_table(table, target, row_group_size=1)
    data: bytes = target.getvalue().to_pybytes()
    return data


WRITERS: dict[str, Callable[[list[Row]], bytes]] = {
    "crawl.jsonl": jsonl,
    "crawl.jsonl.gz": lambda rows: gzip.compress(jsonl(rows)),
    "crawl.parquet": parquet,
}


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("name", WRITERS)
def test_a_row_is_a_source_with_its_id_its_place_and_what_its_columns_say(raw: Path, name: str) -> None:
    (raw / name).write_bytes(WRITERS[name]([ROWS[0]]))
    sources, issues = load(raw)
    source = sources[f"{name}:1"]
    assert (source.source_id, source.text, source.format, source.encoding) == ("crawl/lamp", LAMP, "text", "utf-8")
    assert source.about == {"url": "https://lamp.example/about", "retrieved_on": "2026-01-31"}
    assert source.byte_count == len(LAMP.encode())
    assert issues == []


@pytest.mark.parametrize("name", WRITERS)
def test_rows_say_what_the_same_pages_say_as_files(raw: Path, tmp_path: Path, name: str) -> None:
    (raw / name).write_bytes(WRITERS[name](ROWS))
    files = tmp_path / "files"
    (files / "crawl").mkdir(parents=True)
    (files / "crawl" / "lamp.txt").write_text(LAMP)
    (files / "crawl" / "tide.md").write_text(TIDE)
    assert sorted(map(repr, read_corpus(raw).facts)) == sorted(map(repr, read_corpus(files).facts))


@pytest.mark.parametrize(
    ("row", "reason", "said"),
    [
        ('{"id": "x", "text": ', "unsound_row", "is no sound JSON"),
        ('["x", "text"]', "unsound_row", "is no JSON object"),
        ({"text": LAMP}, "unsound_row", "id must be text that is not empty, not None"),
        ({"id": " ", "text": LAMP}, "unsound_row", "id must be text that is not empty"),
        ({"id": "a\nb", "text": LAMP}, "unsound_row", "printable characters"),
        ({"id": "x" * 201, "text": LAMP}, "unsound_row", "at most 200"),
        ({"id": "x"}, "unsound_row", "text must be text, not None"),
        ({"id": "x", "text": 7}, "unsound_row", "text must be text, not 7"),
        ({"id": "x", "text": LAMP, "format": "pdf"}, "unsound_row", "format must be text, markdown or html, not 'pdf'"),
        ({"id": "x", "text": ""}, "empty", "the text is empty"),
        ({"id": "x", "text": " \n"}, "blank", "only white space"),
        ({"id": "x", "text": "a\0b"}, "binary", "character 1 is NUL"),
        ('{"id": "x", "text": "a\\ud800b"}', "encoding", "character 1 of the text is half of a character"),
    ],
)
def test_a_row_that_cannot_be_used_is_quarantined_and_the_others_are_read(
    raw: Path, row: Row | str, reason: str, said: str
) -> None:
    (raw / "crawl.jsonl").write_bytes(jsonl([ROWS[0], row, ROWS[1]]))
    sources, issues = load(raw)
    assert [source.reason for source in sources.values()] == [None, reason, None]
    (issue,) = issues
    assert issue.message.startswith("crawl.jsonl:2: ")
    assert said in issue.message


def test_a_line_that_is_no_utf_8_is_quarantined(raw: Path) -> None:
    (raw / "crawl.jsonl").write_bytes(jsonl(ROWS) + b'{"id": "x", "text": "caf\xe9"}\n')
    sources, _ = load(raw)
    assert sources["crawl.jsonl:3"].reason == "encoding"


def test_the_limit_of_size_is_that_of_a_page_not_of_a_shard(raw: Path) -> None:
    (raw / "crawl.jsonl").write_bytes(jsonl([*ROWS, {"id": "long", "text": "x" * 500}]))
    pages = [page for batch in plan(raw).batches for page in pages_of(batch, max_bytes=300)]
    assert [source.reason for source, _, _ in pages] == [None, None, "too_large"]


def test_an_endless_line_is_passed_over_without_being_held(raw: Path) -> None:
    path = raw / "crawl.jsonl"
    path.write_bytes(b'{"id": "x", "text": "' + b"y" * (2 << 20) + b'"}\n' + jsonl(ROWS))
    (whole,) = stretches(path, "jsonl", 1 << 30)
    rows = list(rows_of(path, "jsonl", whole, max_bytes=1000))
    assert [(row.number, row.reason) for row in rows] == [(1, "too_large"), (2, ""), (3, "")]


@pytest.mark.parametrize("name", ["crawl.jsonl.gz", "crawl.parquet"])
def test_a_damaged_shard_is_told_and_what_stands_before_the_damage_is_read(raw: Path, name: str) -> None:
    (raw / "good.txt").write_text("Another page.\n")
    (raw / name).write_bytes(WRITERS[name](ROWS)[:-12])
    sources, issues = load(raw)
    assert sources[name].reason == "unsound_shard"
    assert any(issue.message.startswith(f"{name}: ") for issue in issues)
    assert sources["good.txt"].reason is None


@pytest.mark.parametrize("name", WRITERS)
def test_one_who_names_a_shard_as_a_page_is_sent_to_its_folder(raw: Path, name: str) -> None:
    (raw / name).write_bytes(WRITERS[name](ROWS))
    with pytest.raises(RawError, match=r"holds many pages, a row each\. Name the folder"):
        load_file(raw / name)


def test_an_empty_shard_is_told(raw: Path) -> None:
    (raw / "good.txt").write_text(LAMP)
    (raw / "crawl.jsonl").write_bytes(b"")
    assert load(raw)[0]["crawl.jsonl"].reason == "unsound_shard"


def test_two_rows_with_one_id_are_both_quarantined_and_a_copy_of_a_file_is_too(raw: Path) -> None:
    (raw / "a.txt").write_text(LAMP)
    (raw / "crawl.jsonl").write_bytes(jsonl([ROWS[0], ROWS[1], {**ROWS[1], "text": "Another."}]))
    reasons = {path: source.reason for path, source in load(raw)[0].items()}
    assert reasons == {
        "a.txt": None,
        "crawl.jsonl:1": "duplicate",
        "crawl.jsonl:2": "duplicate_id",
        "crawl.jsonl:3": "duplicate_id",
    }


def test_sources_toml_speaks_of_a_shard_and_of_single_rows(raw: Path) -> None:
    (raw / "crawl.jsonl").write_bytes(jsonl(ROWS))
    (raw / "sources.toml").write_text(
        '[crawl]\npublisher = "The Crawl"\n["crawl/tide"]\nlicence = "CC BY 4.0"\n["crawl/gone"]\nlicence = "x"\n'
    )
    sources, issues = load(raw)
    assert sources["crawl.jsonl:1"].about["publisher"] == "The Crawl"
    assert sources["crawl.jsonl:2"].about["licence"] == "CC BY 4.0"
    assert [issue.code for issue in issues] == ["unknown_source"]


def test_an_unusable_column_is_told_and_left_empty_and_a_strange_one_is_told(raw: Path) -> None:
    (raw / "crawl.jsonl").write_bytes(jsonl([{**ROWS[0], "url": "lamp.example", "score": 3}]))
    sources, issues = load(raw)
    assert "url" not in sources["crawl.jsonl:1"].about
    assert {issue.code for issue in issues} == {"unsound_column", "unread_column"}


def test_a_shard_that_changes_while_it_is_read_stops_the_build(raw: Path) -> None:
    path = raw / "crawl.jsonl"
    path.write_bytes(jsonl(ROWS))
    (batch,) = plan(raw).batches
    path.write_bytes(jsonl([*ROWS, ROWS[0]]))
    with pytest.raises(RawError, match="changed while it was read"):
        list(pages_of(batch))


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("about_bytes", [1, 50, 200, 1 << 20])
def test_a_shard_cut_anywhere_gives_the_same_rows_with_the_same_numbers(raw: Path, name: str, about_bytes: int) -> None:
    rows = [{"id": f"r{number}", "text": f"Text {number} " * (number % 7 + 1)} for number in range(20)]
    (raw / name).write_bytes(WRITERS[name](rows))
    cut = [page[0] for batch in plan(raw, about_bytes).batches for page in pages_of(batch)]
    assert [(s.path, s.source_id) for s in cut] == [(f"{name}:{n + 1}", f"crawl/r{n}") for n in range(20)]


def rows_in(streamed: Streamed) -> dict[str, list[object]]:
    return {
        name: duckdb.sql(f"SELECT * FROM read_parquet('{streamed.parts(name)}') ORDER BY ALL").fetchall()
        for name in (*FACT_TABLES, "sources", "issues")
    }


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty pages in three shards and a file: with twins, a body on several pages, shared acronyms and a wrong row."""
    folder = tmp_path_factory.mktemp("crawl")
    kinds = ("Union", "Office", "Bank", "League", "Board")
    pages: list[Row] = [
        {
            "id": f"p{number:02}",
            "text": f"The {kinds[number % 5]} of Lamps {number % 9} (ULN)\n\n"
            f"The {kinds[number % 5]} of Lamps {number % 9} (ULN) was founded in {1900 + number}. "
            f"It has {number + 10} member states.\n",
        }
        for number in range(30)
    ]
    (folder / "a.jsonl").write_bytes(jsonl([*pages[:12], "no JSON"]))
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(jsonl(pages[10:20])))
    (folder / "c.parquet").write_bytes(parquet(pages[20:]))
    (folder / "alone.txt").write_text(str(pages[3]["text"]))
    return folder


@pytest.fixture(scope="module")
def at_once(crawl: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[object]]:
    return rows_in(stream_corpus(crawl, tmp_path_factory.mktemp("at-once"), "1"))


def test_the_crawl_has_something_of_everything(at_once: dict[str, list[object]]) -> None:
    assert all(at_once[name] for name in ("profiles", "founding_years", "member_counts", "sources", "issues"))


@pytest.mark.parametrize(("workers", "batch_bytes"), [("1", 1), ("1", 2000), ("2", 700)])
def test_the_rows_are_the_same_whatever_the_workers_and_the_size_of_a_batch(
    crawl: Path, at_once: dict[str, list[object]], tmp_path: Path, workers: str, batch_bytes: int
) -> None:
    assert rows_in(stream_corpus(crawl, tmp_path, workers, batch_bytes=batch_bytes)) == at_once
