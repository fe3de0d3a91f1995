"""Opening a release: a folder that may change under the reader, an archive that may be hostile."""

import os
import shutil
import zipfile
from pathlib import Path

import pytest
from example_release import example_tables, release_of

from pipeline.release.verify import ReleaseError, contents, verify
from pipeline.release.verify.contents import read_release


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return release_of(example_tables(), tmp_path_factory.mktemp("sound"))


def archive(release: Path, file: Path, prefix: str = "", compression: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(file, "w", compression) as made:
        for path in sorted(release.iterdir()):
            made.write(path, prefix + path.name)
    return file


@pytest.mark.parametrize("prefix", ["", "partner-profiles-1.0.0/"])
@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_an_archive_is_proved_as_its_folder_is(prefix: str, compression: int, sound: Path, tmp_path: Path) -> None:
    file = archive(sound, tmp_path / "release.zip", prefix, compression)
    assert read_release(file) == read_release(sound)
    assert verify(file, None) == []


@pytest.mark.parametrize("name", ["../evil.csv", "/etc/evil.csv", "a/b/evil.csv", "..\\evil.csv", "more/evil.csv"])
def test_an_entry_outside_the_flat_folder_is_named_and_never_written(name: str, sound: Path, tmp_path: Path) -> None:
    file = archive(sound, tmp_path / "release.zip")
    with zipfile.ZipFile(file, "a") as made:
        made.writestr(name, "evil")
    assert [str(failure) for failure in verify(file, None)] == [f"{name}: lies outside the flat folder of a release"]
    assert [path.name for path in tmp_path.iterdir()] == ["release.zip"]


def test_what_a_terminal_would_obey_is_shown_and_not_sent(sound: Path, tmp_path: Path) -> None:
    file = archive(sound, tmp_path / "release.zip")
    with zipfile.ZipFile(file, "a") as made:
        made.writestr("\x1b]0;owned\x07.csv", "evil")
    folder = shutil.copytree(sound, tmp_path / "release")
    (folder / "SHA256SUMS").write_bytes(b"0" * 64 + b"  \x1b[31mnames.csv\r\xff\n")
    for release in (file, folder):
        told = [str(failure) for failure in verify(release, None)]
        assert "\\x1b" in "".join(told)
        assert all(line.isprintable() for line in told)


def test_an_entry_that_stands_twice_is_named(sound: Path, tmp_path: Path) -> None:
    file = archive(sound, tmp_path / "release.zip")
    with zipfile.ZipFile(file, "a") as made, pytest.warns(UserWarning, match="Duplicate name"):
        made.writestr("names.csv", "other")
    assert [str(failure) for failure in verify(file, None)] == ["names.csv: stands twice in the archive"]


def test_an_archive_that_unpacks_to_a_thousandfold_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bomb.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("names.csv", bytes(1 << 24))
    with pytest.raises(ReleaseError, match=r"bomb\.zip: 1 files of 16777216 bytes in all are too much"):
        read_release(file)


def test_an_archive_that_lies_about_its_size_is_not_unpacked_further(tmp_path: Path) -> None:
    file = tmp_path / "liar.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("names.csv", bytes(1 << 24))
    data = file.read_bytes()
    file.write_bytes(data.replace((1 << 24).to_bytes(4, "little"), (100).to_bytes(4, "little")))
    with pytest.raises(ReleaseError, match=r"liar\.zip: is neither a folder nor a readable ZIP archive"):
        read_release(file)


@pytest.mark.parametrize("damage", ["no archive", "cut", "encrypted", "unknown method"])
def test_a_file_that_is_no_readable_archive_is_told(damage: str, sound: Path, tmp_path: Path) -> None:
    file = archive(sound, tmp_path / "release.zip")
    data = file.read_bytes()
    flags, method = data.index(b"PK\x01\x02") + 8, data.index(b"PK\x01\x02") + 10
    damaged = {
        "no archive": b"just words",
        "cut": data[: len(data) // 2],
        "encrypted": data[:flags] + b"\x01" + data[flags + 1 :],
        "unknown method": data[:method] + b"\x63" + data[method + 1 :],
    }
    file.write_bytes(damaged[damage])
    with pytest.raises(ReleaseError, match=r"release\.zip: is neither a folder nor a readable ZIP .*Download it again"):
        read_release(file)


def test_a_release_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match=r"latest: no such release\. Make one with `partner-profiles build`"):
        verify(tmp_path / "latest", None)


def test_a_pipe_or_device_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "release.zip")
    for odd in (tmp_path / "release.zip", Path("/dev/zero")):
        with pytest.raises(ReleaseError, match=r"is no file but a pipe, socket or device\. Name a folder or a ZIP"):
            verify(odd, None)


def test_what_is_no_plain_file_in_a_release_is_named_and_never_opened(sound: Path, tmp_path: Path) -> None:
    latest = shutil.copytree(sound, tmp_path / "release")
    (tmp_path / "secret").write_text("secret\n", encoding="utf-8")
    for name in ("names.csv", "manifest.json"):
        (latest / name).unlink()
    os.mkfifo(latest / "names.csv")
    (latest / "manifest.json").symlink_to(tmp_path / "secret")
    (latest / "more").mkdir()
    told = [str(failure) for failure in verify(latest, None)]
    assert {f"{name}: is no plain file of a release" for name in ("names.csv", "manifest.json", "more")} <= set(told)
    assert "secret" not in "".join(told)


def test_a_release_that_is_swapped_while_it_is_read_is_read_again(
    sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = example_tables()
    made["names"] = made["names"].iloc[:0]
    other = release_of(made, tmp_path)
    latest = shutil.copytree(sound, tmp_path / "reading" / "latest")
    read_bytes = Path.read_bytes
    swaps = [other]

    def swapping(path: Path) -> bytes:
        if swaps and path.name == "names.csv":
            shutil.rmtree(latest)
            shutil.copytree(swaps.pop(), latest)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", swapping)
    assert read_release(latest) == read_release(other)


def test_a_release_that_never_holds_still_is_told(sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manifests = iter(range(100))
    monkeypatch.setattr(contents, "_manifest", lambda folder: str(next(manifests)).encode())
    with pytest.raises(ReleaseError, match=r"changed while it was read\. Wait until the build has ended"):
        read_release(sound)
