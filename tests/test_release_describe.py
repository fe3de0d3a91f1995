"""The files that describe a release, for programs and for people, and what is left out of a large one."""

import csv
import hashlib
import io
import json
import re
import shutil
from pathlib import Path

import pytest
from example_release import example_tables, release_of
from frictionless import Package

from pipeline.release import limits
from pipeline.release.verify import verify
from schemas.projections import tables


@pytest.fixture(scope="module")
def latest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return release_of(example_tables(), tmp_path_factory.mktemp("described"))


def package(latest: Path) -> dict[str, object]:
    return json.loads((latest / "datapackage.json").read_bytes())


def resource(latest: Path, name: str) -> dict[str, object]:
    return next(one for one in package(latest)["resources"] if one["name"] == name)


def test_the_datapackage_has_each_table_twice_with_its_hash(latest: Path) -> None:
    found = package(latest)["resources"]
    assert [one["path"] for one in found] == [f"{s.name}.{kind}" for kind in ("csv", "parquet") for s in tables()]
    for one in found:
        data = (latest / one["path"]).read_bytes()
        assert one["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        assert one.get("bytes", len(data)) == len(data)


def test_the_datapackage_tells_types_keys_references_and_closed_lists(latest: Path) -> None:
    schema = resource(latest, "founding_years")["schema"]
    fields = {field["name"]: field for field in schema["fields"]}
    assert fields["founding_year"]["type"] == "integer"
    assert fields["founding_year"]["constraints"] == {"required": True, "minimum": 1000, "maximum": 2100}
    assert "set_up" in fields["event"]["constraints"]["enum"]
    assert fields["quote_end"]["constraints"]["minimum"] == 1, "greater than nothing"
    assert schema["primaryKey"] == ["fact_id"]
    (to_profile,) = schema["foreignKeys"]
    assert to_profile["reference"] == {"resource": "profiles", "fields": ["source_id", "organisation_id"]}
    twin = resource(latest, "founding_years-parquet")["schema"]["foreignKeys"]
    assert twin[0]["reference"]["resource"] == "profiles-parquet"


def test_frictionless_finds_the_datapackage_and_every_row_valid_without_a_network(
    latest: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.socket.connect", refuse)
    report = Package(str(latest / "datapackage.json")).validate()
    assert [error for task in report.tasks for error in task.errors] == []
    assert report.valid
    assert len(report.tasks) == 2 * len(tables())


def test_frictionless_finds_a_changed_file(latest: Path, tmp_path: Path) -> None:
    spoiled = shutil.copytree(latest, tmp_path / "spoiled")
    path = spoiled / "headquarters.csv"
    path.write_bytes(path.read_bytes().replace(b"Porto", b"Parto"))
    report = Package(str(spoiled / "datapackage.json")).validate()
    assert [task.name for task in report.tasks if not task.valid] == ["headquarters"]


def refuse(*_: object) -> None:
    raise AssertionError("nothing is to be had from a network")


def test_a_key_that_may_be_null_is_no_primary_key(latest: Path) -> None:
    assert "primaryKey" not in resource(latest, "issues")["schema"]


def test_the_datapackage_names_sources_and_licence_and_no_clock(latest: Path) -> None:
    found = package(latest)
    assert found["sources"] == [{"title": "harbour.txt"}, {"title": "lists/directory.txt"}]
    assert found["licenses"][0]["name"] == "CC-BY-4.0"
    assert {"created", "version", "id"} & found.keys() == set()


def test_the_codebook_has_a_row_for_each_column_with_its_meaning_and_an_example(latest: Path) -> None:
    rows = list(csv.DictReader(io.StringIO((latest / "codebook.csv").read_text(encoding="utf-8"))))
    assert [(row["table"], row["column"]) for row in rows] == [(s.name, c) for s in tables() for c in s.column_names]
    assert all(row["meaning"] for row in rows)
    start = next(row for row in rows if (row["table"], row["column"]) == ("headquarters", "quote_start"))
    assert (start["type"], start["unit"], start["nullable"], start["example"]) == (
        "whole number", "code points", "false", "107",
    )  # fmt: skip


def test_the_codebook_says_which_values_a_column_may_have(latest: Path) -> None:
    rows = list(csv.DictReader(io.StringIO((latest / "codebook.csv").read_text(encoding="utf-8"))))
    allowed = {(row["table"], row["column"]): row["allowed"] for row in rows}
    assert allowed["member_counts", "status"] == "current | historical"
    assert allowed["organisations", "founding_year"] == "minimum 1000; maximum 2100"


def test_the_readme_is_a_dataset_card_that_counts_what_is_there(latest: Path) -> None:
    text = (latest / "README.md").read_text(encoding="utf-8")
    head, body = re.fullmatch(r"---\n(.*?)\n---\n(.*)", text, re.DOTALL).groups()
    assert "license: cc-by-4.0" in head
    assert head.count("config_name: ") == len(tables())
    assert "2 organisations, 8 values, 2 refused candidates, from 2 raw files." in body
    for spec in tables():
        assert f"| `{spec.name}` | {len(example_tables()[spec.name])} |" in body


def test_the_json_ld_is_a_dataset_with_its_files(latest: Path) -> None:
    found = json.loads((latest / "dataset.jsonld").read_bytes())
    assert (found["@type"], found["license"]) == ("Dataset", "https://creativecommons.org/licenses/by/4.0/")
    assert {file["contentUrl"] for file in found["distribution"]} == {
        f"{spec.name}.{kind}" for spec in tables() for kind in ("csv", "parquet")
    }
    assert {"version", "datePublished"} & found.keys() == set()


def test_a_large_release_has_no_workbook_and_counts_alone_in_its_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_VALUE_ROWS", 7)
    large = release_of(example_tables(), tmp_path)
    manifest = json.loads((large / "manifest.json").read_bytes())
    assert manifest["limits"] == {
        "value_rows": 8, "most_value_rows": 7, "pages": 2, "most_pages": 20_000, "tables_in_index_html": False,
        "workbook": False,
    }  # fmt: skip
    assert not (large / "partner-profiles.xlsx").exists()
    page = (large / "index.html").read_text(encoding="utf-8")
    assert "founding_years.parquet" in page
    assert "Porto" not in page
    assert verify(large, None) == []
