"""The proof of a release by itself: whatever is changed in it, one line says where."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from example_release import example_tables, release_of

from pipeline.release.files import FileFacts
from pipeline.release.manifest import SUMS, sums
from pipeline.release.swap import NEW, OLD
from pipeline.release.verify import verify
from pipeline.release.write import write_parquet
from schemas.projections import table, tables

BESIDE = ["README.md", "codebook.csv", "datapackage.json", "dataset.jsonld", "index.html", "partner-profiles.xlsx"]
OF_TABLES = [f"{spec.name}.{kind}" for spec in tables() for kind in ("csv", "parquet")]
FILES = sorted([*OF_TABLES, *BESIDE, "manifest.json", SUMS])


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return release_of(example_tables(), tmp_path_factory.mktemp("sound"))


@pytest.fixture
def release(sound: Path, tmp_path: Path) -> Path:
    """A sound release that the test may spoil."""
    return shutil.copytree(sound, tmp_path / "release")


def lines(release: Path) -> list[str]:
    return [str(failure) for failure in verify(release, None)]


def reseal(release: Path) -> None:
    """Make every hash anew for the files as they are now, wherever one stands."""
    told = {"datapackage.json": "resources", "dataset.jsonld": "distribution", "manifest.json": "files"}
    for name, listed in told.items():
        described = json.loads((release / name).read_bytes())
        for file in described[listed]:
            data = (release / file.get("path", file.get("name"))).read_bytes()
            digest = hashlib.sha256(data).hexdigest()
            new = {"sha256": digest, "hash": f"sha256:{digest}", "bytes": len(data), "contentSize": f"{len(data)} B"}
            file |= {key: new[key] for key in new.keys() & file.keys()}
        text = json.dumps(described, indent=2, ensure_ascii=False) + "\n"
        (release / name).write_text(text, encoding="utf-8")
    (release / SUMS).write_bytes(sums({path.name: FileFacts.at(path) for path in release.iterdir()}))


def replace(file: Path, old: bytes, new: bytes) -> None:
    data = file.read_bytes()
    assert data.count(old) == 1
    file.write_bytes(data.replace(old, new))


def test_a_sound_release_is_proved(sound: Path) -> None:
    assert lines(sound) == []


@pytest.mark.parametrize("name", FILES)
def test_a_flipped_byte_is_found_in_every_file(name: str, release: Path) -> None:
    data = bytearray((release / name).read_bytes())
    data[len(data) * FILES.index(name) // len(FILES)] ^= 1
    (release / name).write_bytes(data)
    found = lines(release)
    assert [line for line in found if name == SUMS or line.startswith(f"{name}: has the sha256")], found


def test_a_changed_cell_of_a_csv_is_named_by_row_and_column_also_when_resealed(release: Path) -> None:
    replace(release / "headquarters.csv", b'"Porto","Portugal"', b'"Parto","Portugal"')
    expected = "headquarters.csv, row 1, column city: found 'Parto', the Parquet file has 'Porto'"
    assert expected in lines(release)
    reseal(release)
    assert lines(release) == [expected]


def test_a_changed_value_of_a_parquet_file_is_named_by_row_and_column_also_when_resealed(release: Path) -> None:
    frame = example_tables()["member_counts"]
    frame.loc[1, "member_count"] = 43
    write_parquet("member_counts", frame, release / "member_counts.parquet", {})
    reseal(release)
    found = lines(release)
    assert "member_counts.csv, row 2, column member_count: found '42', the Parquet file has '43'" in found
    assert "member_counts.parquet, row 2, column member_count: found 43, its value_text '42' says 42" in found


def test_a_null_and_an_empty_text_are_told_apart(release: Path) -> None:
    replace(release / "organisations.csv", b'"Lake Watch",,', b'"Lake Watch","",')
    reseal(release)
    assert lines(release) == ["organisations.csv, row 2, column acronym: found '', the Parquet file has nothing"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b'"city","country"', b'"country","city"', "has the columns"),
        (b'"Porto","Portugal"', b'"Porto"', "cannot be read as CSV: "),
        (b'"Porto","P', b'"Porto,"P', "cannot be read as CSV: "),
        (b'"Portugal"', b"Portugal", "is not written as the build writes it"),
        (b'"by-hand",\n', b'"by-hand",\r\n', "is not written as the build writes it"),
        (b'"Portugal"', b'"Portug\xe1l"', "cannot be read as CSV: "),
    ],
)
def test_a_csv_that_is_written_otherwise_is_found_when_resealed(
    old: bytes, new: bytes, said: str, release: Path
) -> None:
    replace(release / "headquarters.csv", old, new)
    reseal(release)
    (line,) = lines(release)
    assert line.startswith(f"headquarters.csv: {said}")


def rewrite(release: Path, change: Callable[[pa.Table], pa.Table]) -> list[str]:
    path = release / "headquarters.parquet"
    pq.write_table(change(pq.read_table(path)), path)
    reseal(release)
    return lines(release)


def test_a_parquet_file_with_other_types_is_found_when_resealed(release: Path) -> None:
    place = table("headquarters").column_names.index("quote_start")
    found = rewrite(release, lambda t: t.set_column(place, "quote_start", t["quote_start"].cast(pa.int64())))
    assert "headquarters.parquet, column quote_start: is declared as int64, expected int32 not null" in found


def test_a_parquet_file_with_other_descriptions_is_found_when_resealed(release: Path) -> None:
    found = rewrite(release, lambda t: t.replace_schema_metadata({"description": "a nice seat"}))
    said = "headquarters.parquet: its metadata say"
    assert f"{said} 'a nice seat' for description, expected 'a stated seat'" in found
    assert f"{said} nothing for column.city, expected 'the city as written'" in found


def test_a_file_too_few_is_named(release: Path) -> None:
    for name in ("names.csv", "coverage.parquet", "manifest.json"):
        (release / name).unlink()
    found = lines(release)
    for name in ("names.csv", "coverage.parquet", "manifest.json"):
        assert f"{name}: is missing" in found
        assert f"{name}: is listed in {SUMS} and is missing" in found


def test_sums_that_are_missing_are_named(release: Path) -> None:
    (release / SUMS).unlink()
    assert lines(release) == [f"{SUMS}: is missing"]


def test_a_file_too_many_is_named_also_when_resealed(release: Path) -> None:
    (release / "notes.txt").write_text("mine", encoding="utf-8")
    assert lines(release) == [f"notes.txt: is not listed in {SUMS}", "notes.txt: is no file of a release"]
    reseal(release)
    assert lines(release) == ["notes.txt: is no file of a release"]


def test_folders_and_links_are_no_files_of_a_release(release: Path) -> None:
    (release / "more").mkdir()
    data = (release / "names.csv").read_bytes()
    (release.parent / "names.csv").write_bytes(data)
    (release / "names.csv").unlink()
    (release / "names.csv").symlink_to(release.parent / "names.csv")
    found = lines(release)
    assert "more: is no plain file of a release" in found
    assert "names.csv: is no plain file of a release" in found


def test_what_the_manifest_says_and_is_not_true_is_found_when_resealed(release: Path) -> None:
    manifest = json.loads((release / "manifest.json").read_bytes())
    manifest["tables"]["names"] = 2
    manifest["inputs"][0]["bytes"] = 1
    manifest["inputs"].pop()
    files = {file["path"]: file for file in manifest["files"]}
    files["activity_areas.csv"]["rows"] = 7
    files["activity_areas.parquet"]["columns"].pop()
    manifest["checks"].pop()
    manifest["built_by"] = "me"
    (release / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    (release / SUMS).write_bytes(sums({path.name: FileFacts.at(path) for path in release.iterdir()}))
    found = [line.removeprefix("manifest.json, column ")[:60] for line in lines(release)]
    expected = [
        "inputs.harbour.txt.bytes: found 1, the files give 282",
        "inputs.lists/directory.txt: found nothing, the files give",
        "tables.names: found 2, the files give 1",
        "files.activity_areas.csv.rows: found 7, the files give 2",
        "files.activity_areas.parquet.columns: found",
        "checks: found",
        "built_by: found 'me', the files give nothing",
    ]
    assert [line for line, start in zip(found, expected, strict=True) if not line.startswith(start)] == []


@pytest.mark.parametrize("text", ["[]", "{", "[" * 100_000])
def test_a_manifest_that_is_none_is_found(text: str, release: Path) -> None:
    (release / "manifest.json").write_text(text, encoding="utf-8")
    assert "manifest.json: is not the JSON of a manifest" in lines(release)


def test_a_swap_that_was_killed_halfway_is_mended_by_verify(sound: Path, tmp_path: Path) -> None:
    shutil.copytree(sound, tmp_path / OLD)
    shutil.copytree(sound, tmp_path / NEW)
    assert lines(tmp_path / "latest") == []
    assert {path.name for path in tmp_path.iterdir()} == {"latest", ".lock"}
