"""Ended at any call that touches the outputs folder: the old or the new release, whole, and nothing to mend by hand."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from killing import calls_below, publish_new, publish_old, publisher, strace, whole

needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace (Debian: apt install strace)")


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes, bytes]:
    """A folder with the first release, and the manifests of both."""
    root = tmp_path_factory.mktemp("old")
    new = publish_new(root / "other")
    return root / "outputs", publish_old(root / "outputs"), new


def copied(old: Path, folder: Path) -> Path:
    """A copy of the outputs folder, in a place whose name has the same length each time."""
    return shutil.copytree(old, folder / "outputs")


def ended_at(call: str, number: int, how: str, old: tuple[Path, bytes, bytes], folder: Path) -> int:
    """End the publishing at its n-th call of a kind; which release is there then. The next build needs no hand."""
    outputs = copied(old[0], folder)
    done = strace(outputs, "-o", os.devnull, "-e", f"trace={call}", "-e", f"inject={call}:{how}:when={number}")
    assert done.returncode != 0 or how.startswith("error"), (call, number)
    found = whole(outputs, *old[1:])
    assert publish_new(outputs) == old[2]
    assert {path.name for path in outputs.iterdir()} == {"latest", ".lock"}
    shutil.rmtree(folder)
    return found


@needs_strace
@pytest.mark.parametrize(("call", "number"), [("renameat2", 1), ("unlinkat", 3)], ids=["swap", "clear up"])
def test_killed_at_the_swap_and_around_it(
    call: str, number: int, old: tuple[Path, bytes, bytes], tmp_path: Path
) -> None:
    found = ended_at(call, number, "signal=KILL", old, tmp_path / "k")
    assert found == (call == "unlinkat")


@needs_strace
@pytest.mark.slow
@pytest.mark.parametrize("how", ["signal=KILL", "error=EIO", "error=ENOSPC", "error=EROFS"])
def test_ended_at_every_call_that_changes_the_outputs_folder(
    how: str, old: tuple[Path, bytes, bytes], tmp_path: Path
) -> None:
    calls = calls_below(copied(old[0], tmp_path / "record"), tmp_path / "log")
    assert len(calls) > 60
    assert {"renameat2", "fsync", "rmdir", "mkdir", "openat"} <= {call for call, _ in calls}
    found = [ended_at(call, number, how, old, tmp_path / f"k{i}") for i, (call, number) in enumerate(calls)]
    assert set(found) == {0, 1}
    if how == "signal=KILL":
        assert found == sorted(found), "once the new release is there, the old one does not come back"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 4 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "none", disk], check=False, capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("may not mount a file system")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk_leaves_the_old_release_and_says_what_to_do(
    small_disk: Path, old: tuple[Path, bytes, bytes]
) -> None:
    outputs = small_disk / "outputs"
    shutil.copytree(old[0], outputs)
    filler = small_disk / "filler"
    free = shutil.disk_usage(small_disk).free
    filler.write_bytes(b"x" * (free - 30_000))
    done = publisher(outputs)
    assert done.returncode == 1
    assert "PublishError" in done.stderr
    assert "No space left on device). Nothing published is lost; make room" in done.stderr
    assert whole(outputs, *old[1:]) == 0
    filler.unlink()
    assert publish_new(outputs) == old[2]


def test_a_read_only_disk_leaves_the_old_release_and_says_what_to_do(
    small_disk: Path, old: tuple[Path, bytes, bytes]
) -> None:
    outputs = small_disk / "outputs"
    shutil.copytree(old[0], outputs)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    done = publisher(outputs)
    assert done.returncode == 1
    assert "Read-only file system" in done.stderr
    assert "Nothing published is lost" in done.stderr
    assert whole(outputs, *old[1:]) == 0
    subprocess.run(["mount", "-o", "remount,rw", small_disk], check=True)
    assert publish_new(outputs) == old[2]
