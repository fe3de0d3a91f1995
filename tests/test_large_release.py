"""`partner-profiles release` of what does not fit into memory: the same archive, changes and proof."""

import shutil
import zipfile
from pathlib import Path

import pytest
from example_release import example_tables, release_of
from test_release_freeze import changes_of, files_of, frozen_as, read_again
from test_verify import reseal

from pipeline.release import limits
from pipeline.release.archive import zip_bytes
from pipeline.release.freeze import FreezeError, freeze
from pipeline.release.verify import ReleaseError, verify
from pipeline.release.verify import large as large_proof
from pipeline.release.versions import VersionError


def count_all_as_large(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(limits, "MAX_PAGES", 1)
    patch.setattr(large_proof, "LARGE", 0)


@pytest.fixture(autouse=True)
def everything_counts_as_large(monkeypatch: pytest.MonkeyPatch) -> None:
    count_all_as_large(monkeypatch)


@pytest.fixture(scope="module")
def frozen_twice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An outputs folder with two frozen versions of a large release."""
    outputs = tmp_path_factory.mktemp("large-release") / "outputs"
    with pytest.MonkeyPatch.context() as patch:
        count_all_as_large(patch)
        frozen_as("1.0.0", read_again(without=4), outputs)
        frozen_as("1.1.0", example_tables(), outputs)
    return outputs


@pytest.fixture
def outputs(frozen_twice: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(frozen_twice, tmp_path / "outputs"))


def archive_of(outputs: Path, version: str) -> Path:
    return outputs / "releases" / f"partner-profiles-{version}.zip"


def test_its_archive_holds_the_files_of_latest_and_the_changes(outputs: Path) -> None:
    files = files_of(archive_of(outputs, "1.1.0"))
    latest = {path.name: path.read_bytes() for path in (outputs / "latest").iterdir()}
    assert files.keys() == latest.keys() | {"changes.csv"}
    assert files["names.parquet"] == latest["names.parquet"]
    assert "data.xlsx" not in {Path(name).name for name in files}
    (row,) = (row for row in changes_of(archive_of(outputs, "1.1.0")) if row["table"] == "headquarters")
    assert (row["operation"], row["new"], row["reason"]) == ("added", "Porto", "found by the rule by-hand")


def test_its_archives_are_proved(outputs: Path) -> None:
    assert verify(archive_of(outputs, "1.0.0"), None) == []
    assert verify(archive_of(outputs, "1.1.0"), None) == []


def test_the_changes_are_those_that_a_small_release_would_tell(
    outputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    frozen_as("1.0.0", read_again(without=4), tmp_path / "small")
    frozen = frozen_as("1.1.0", example_tables(), tmp_path / "small")
    assert files_of(frozen.archive)["changes.csv"] == files_of(archive_of(outputs, "1.1.0"))["changes.csv"]


def test_the_same_version_again_is_left_and_other_content_is_refused(outputs: Path) -> None:
    assert not frozen_as("1.1.0", example_tables(), outputs).is_new
    with pytest.raises(VersionError, match="exists with other content"):
        frozen_as("1.1.0", read_again(without=2), outputs)
    assert sorted(path.name for path in (outputs / "releases").iterdir()) == [
        "partner-profiles-1.0.0.zip",
        "partner-profiles-1.1.0.zip",
    ]


def test_a_change_that_the_tables_contradict_is_named_also_when_resealed(outputs: Path, tmp_path: Path) -> None:
    release = tmp_path / "unpacked"
    release.mkdir()
    for name, data in files_of(archive_of(outputs, "1.1.0")).items():
        (release / name).write_bytes(data)
    changes = release / "changes.csv"
    changes.write_bytes(changes.read_bytes().replace(b'"Porto"', b'"Braga"', 1))
    reseal(release)
    assert any("changes.csv" in line and "'Braga'" in line for line in map(str, verify(release, None)))


def test_a_damaged_archive_is_told_and_not_unpacked_beyond_its_folder(outputs: Path) -> None:
    path = archive_of(outputs, "1.1.0")
    files = files_of(path)
    path.write_bytes(zip_bytes({"../names.csv": files["names.csv"], "manifest.json": files["manifest.json"]}))
    with pytest.raises(ReleaseError, match=r"names\.csv.*was not unpacked"):
        verify(path, None)
    data = bytearray(zip_bytes({f"a/{name}": content for name, content in files.items()}))
    data[data.index(b"PAR1") + 40] ^= 1
    path.write_bytes(data)
    assert zipfile.is_zipfile(path)
    with pytest.raises(ReleaseError, match=r"readable ZIP archive .*Download it again"):
        verify(path, None)


def test_a_large_release_that_is_not_sound_is_not_frozen(outputs: Path) -> None:
    release_of(read_again(without=2), outputs)
    path = outputs / "latest" / "names.csv"
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(FreezeError, match=r"names\.csv.*Nothing was frozen"):
        freeze(outputs, "2.0.0", "2031-05-06", None)
