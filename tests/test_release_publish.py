"""Publishing: readers see the whole old release or the whole new one, whatever happens on the way."""

import errno
import hashlib
import json
import subprocess
from pathlib import Path

import pytest
from example_release import PAGES, all_checks, example_tables, release_of

from pipeline.release import publish as publishing
from pipeline.release import swap
from pipeline.release.publish import PublishError
from pipeline.release.write import read_parquet
from schemas.projections import tables

ROOT = Path(__file__).parent.parent
OLD, NEW = 1931, 1932
BESIDE = {"README.md", "codebook.csv", "datapackage.json", "dataset.jsonld", "index.html", "partner-profiles.xlsx"}


def release(year: int, outputs: Path) -> Path:
    """A release in which the founding year tells which one it is."""
    made = example_tables()
    made["founding_years"].loc[0, "founding_year"] = year
    return release_of(made, outputs)


def year_of(outputs: Path) -> int:
    """Which release stands in `latest`; it must be whole."""
    latest = outputs / "latest"
    lines = (latest / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    hashes = dict(reversed(line.split("  ", 1)) for line in lines)
    files = {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in latest.iterdir() if p.name != "SHA256SUMS"}
    assert files == hashes
    return int(read_parquet(latest / "founding_years.parquet")["founding_year"].iloc[0])


def names(outputs: Path) -> set[str]:
    return {path.name for path in outputs.iterdir()}


def test_a_release_is_a_flat_folder_of_tables_manifest_and_sums(tmp_path: Path) -> None:
    latest = release(OLD, tmp_path / "not" / "yet" / "there")
    expected = {f"{spec.name}.{kind}" for spec in tables() for kind in ("csv", "parquet")}
    assert names(latest) == expected | BESIDE | {"manifest.json", "SHA256SUMS"}
    checked = subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=latest, capture_output=True, text=True, check=True)
    assert checked.stdout.count(": OK") == 1 + 2 * len(tables()) + len(BESIDE)


def test_the_manifest_says_what_went_in_what_came_out_and_what_was_checked(tmp_path: Path) -> None:
    latest = release_of(example_tables(), tmp_path)
    manifest = json.loads((latest / "manifest.json").read_bytes())
    assert manifest["state"] == "ef" * 32
    assert manifest["inputs"] == [
        {"path": f"{name}.txt", "sha256": hashlib.sha256(text.encode()).hexdigest(), "bytes": len(text.encode())}
        for name, text in PAGES.items()
    ]
    assert manifest["tables"]["founding_years"] == 2
    assert manifest["checks"] == sorted(all_checks())
    (seats,) = (file for file in manifest["files"] if file["path"] == "headquarters.csv")
    data = (latest / "headquarters.csv").read_bytes()
    assert seats["sha256"] == hashlib.sha256(data).hexdigest()
    assert (seats["bytes"], seats["rows"], seats["columns"][:2]) == (len(data), 1, ["organisation_id", "city"])
    assert {file["path"] for file in manifest["files"]} == names(latest) - {"manifest.json", "SHA256SUMS"}


def test_two_builds_of_one_input_are_equal_byte_for_byte(tmp_path: Path) -> None:
    one, two = release(OLD, tmp_path / "one"), release(OLD, tmp_path / "two")
    assert {p.name: p.read_bytes() for p in one.iterdir()} == {p.name: p.read_bytes() for p in two.iterdir()}


def test_a_new_release_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    release(OLD, tmp_path)
    release(NEW, tmp_path)
    assert year_of(tmp_path) == NEW
    assert names(tmp_path) == {"latest", ".lock"}


def fail(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device", "some/file")


@pytest.mark.parametrize(
    ("module", "function"),
    [
        (publishing, "write_table"),
        (publishing, "companion_files"),
        (publishing, "write_manifest"),
        (publishing, "put_in_place"),
        (swap, "exchange"),
    ],
)
def test_a_failure_on_the_way_leaves_the_old_release_and_says_what_to_do(
    module: object, function: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release(OLD, tmp_path)
    monkeypatch.setattr(module, function, fail)
    with pytest.raises(PublishError, match=r"some/file: cannot be written \(No space.*build again"):
        release(NEW, tmp_path)
    assert year_of(tmp_path) == OLD
    assert names(tmp_path) == {"latest", ".lock"}


def test_a_table_that_does_not_fit_its_schema_leaves_the_old_release(tmp_path: Path) -> None:
    release(OLD, tmp_path)
    made = example_tables()
    made["refusals"] = made["refusals"].drop(columns="reason")
    with pytest.raises(ValueError, match="refusals: the columns are"):
        release_of(made, tmp_path)
    assert year_of(tmp_path) == OLD
    assert names(tmp_path) == {"latest", ".lock"}


def test_an_outputs_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "outputs").write_text("a file", encoding="utf-8")
    with pytest.raises(PublishError, match=r"outputs: cannot be written \(File exists\)"):
        release(NEW, tmp_path / "outputs")


def cannot_exchange(*_: object) -> bool:
    return False


def test_where_the_system_cannot_exchange_folders_two_renames_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "exchange", cannot_exchange)
    release(OLD, tmp_path)
    release(NEW, tmp_path)
    assert year_of(tmp_path) == NEW
    assert names(tmp_path) == {"latest", ".lock"}


_rename = Path.rename


def of_a_lower_layer(path: Path, target: Path) -> Path:
    if path.name == "latest":
        raise OSError(errno.EXDEV, "Invalid cross-device link", str(path))
    return _rename(path, target)


def test_where_a_folder_cannot_be_renamed_either_it_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release(OLD, tmp_path)
    monkeypatch.setattr(swap, "exchange", cannot_exchange)
    monkeypatch.setattr(Path, "rename", of_a_lower_layer)
    release(NEW, tmp_path)
    assert year_of(tmp_path) == NEW
    assert names(tmp_path) == {"latest", ".lock"}


@pytest.mark.parametrize("kind", ["file", "link", "folder"])
def test_what_is_no_release_is_never_replaced(kind: str, tmp_path: Path) -> None:
    latest, outputs = tmp_path / "outputs" / "latest", tmp_path / "outputs"
    (tmp_path / "elsewhere").mkdir()
    outputs.mkdir()
    if kind == "file":
        latest.write_text("mine", encoding="utf-8")
    elif kind == "link":
        latest.symlink_to(tmp_path / "elsewhere")
    else:
        latest.mkdir()
        (latest / "thesis.odt").write_text("mine", encoding="utf-8")
    with pytest.raises(PublishError, match=r"latest: .*(Move it|Move them) away, or name another --outputs folder"):
        release(NEW, outputs)
    assert names(outputs) == {"latest", ".lock"}
    assert {"file": latest.is_file, "link": latest.is_symlink, "folder": (latest / "thesis.odt").exists}[kind]()


def test_an_empty_folder_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "latest").mkdir()
    release(NEW, tmp_path)
    assert year_of(tmp_path) == NEW
