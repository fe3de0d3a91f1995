"""Ended at the swap, on a full disk, on a read-only one: the old or the new release, whole. All calls: test_faults."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from faults import needs_strace
from killing import publish_new, publish_old, publisher, strace, whole


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes, bytes]:
    """A folder with the first release, and the manifests of both."""
    root = tmp_path_factory.mktemp("old")
    new = publish_new(root / "other")
    return root / "outputs", publish_old(root / "outputs"), new


def copied(old: Path, folder: Path) -> Path:
    """A copy of the outputs folder."""
    return shutil.copytree(old, folder / "outputs")


@needs_strace
@pytest.mark.parametrize(("call", "number"), [("renameat2", 1), ("unlinkat", 3)], ids=["swap", "clear up"])
def test_killed_at_the_swap_and_around_it(
    call: str, number: int, old: tuple[Path, bytes, bytes], tmp_path: Path
) -> None:
    outputs = copied(old[0], tmp_path)
    kill = f"inject={call}:signal=KILL:when={number}"
    assert strace(outputs, "-o", os.devnull, "-e", f"trace={call}", "-e", kill).returncode != 0
    assert whole(outputs, *old[1:]) == (call == "unlinkat")
    assert publish_new(outputs) == old[2]
    assert {path.name for path in outputs.iterdir()} == {"latest", ".lock"}


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
