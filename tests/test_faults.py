"""Ended at every call that touches the outputs folder: the old or the new release, whole, and nothing to mend."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from faults import CALLS, Fault, Touch, ended, needs_strace, run_in, touches, write_page
from many_calls import Outcome

_FOLDER_CALLS = {call for call in CALLS if call not in ("fsync", "write")}
_ROOM_CALLS = {call for call in CALLS if not call.startswith(("unlink", "rmdir"))}
#: What can happen at a call, and at which.
HOWS = {"signal=KILL": set(CALLS), "error=EIO": set(CALLS), "error=ENOSPC": _ROOM_CALLS, "error=EROFS": _FOLDER_CALLS}
BUILD, RELEASE = ("build",), ("release", "1.0.0", "--date", "2024-03-31")
ARCHIVE = Path("outputs/releases/partner-profiles-1.0.0.zip")
pytestmark = [needs_strace, pytest.mark.slow]
Tried = list[tuple[Fault, Path, Outcome]]


#: What the outputs folder holds where nothing is left to do.
SETTLED = {"latest", ".lock"}


def files(folder: Path) -> dict[str, bytes]:
    """The published files; equal ones are proved alike."""
    return {path.name: path.read_bytes() for path in (folder / "outputs" / "latest").iterdir()}


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the old page is published and a new one waits to be built."""
    folder = tmp_path_factory.mktemp("old")
    write_page(folder, "old")
    assert [done.code for done in run_in([folder], *BUILD)] == [0]
    assert [done.code for done in run_in([folder], "verify", "outputs/latest", "--raw", "raw")] == [0]
    write_page(folder, "new")
    return folder


@pytest.fixture(scope="module")
def new(old: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same folder once the new page is published."""
    folder = shutil.copytree(old, tmp_path_factory.mktemp("new") / "built")
    assert [done.code for done in run_in([folder], *BUILD)] == [0]
    assert [done.code for done in run_in([folder], "verify", "outputs/latest", "--raw", "raw")] == [0]
    return folder


def touched(start: Path, arguments: Sequence[str], root: Path) -> list[Touch]:
    return touches(shutil.copytree(start, root / "record"), arguments)


def all_ended(start: Path, arguments: Sequence[str], how: str, root: Path) -> Tried:
    """The command ended that way at each of its calls in turn."""
    faults = [Fault(touch, how) for touch in touched(start, arguments, root) if touch.call in HOWS[how]]
    return [(fault, *one) for fault, one in zip(faults, ended(start, arguments, faults, root), strict=True)]


def told(fault: Fault, done: Outcome) -> None:
    """A killed command says nothing; any other says what is wrong with which file and what to do, or has done all."""
    if fault.how == "signal=KILL":
        assert done.code == -9
        return
    assert done.code in (0, 1), fault
    assert "Traceback" not in done.stderr, (fault, done.stderr)
    if done.code == 1:
        assert "outputs" in done.stderr, (fault, done.stderr)
        assert any(word in done.stderr for word in ("make room", "the room left")), (fault, done.stderr)


@pytest.mark.parametrize("how", HOWS)
def test_a_build_ended_at_any_call_leaves_the_old_or_the_new_release(
    how: str, old: Path, new: Path, tmp_path: Path
) -> None:
    whole = [files(old), files(new)]
    tried = all_ended(old, BUILD, how, tmp_path)
    found = []
    for fault, folder, done in tried:
        told(fault, done)
        assert files(folder) in whole, fault
        found.append(whole.index(files(folder)))
        assert found[-1] == 1 or done.code != 0, fault
    assert set(found) == {0, 1}
    if how == "signal=KILL":
        assert len(tried) > 100
        assert found == sorted(found), "once the new release is there, the old one does not come back"
    left = [folder for _, folder, _ in tried if {path.name for path in (folder / "outputs").iterdir()} != SETTLED]
    for done, folder in zip(run_in(left, *BUILD), left, strict=True):
        assert done.code == 0, done.stderr
        assert files(folder) == whole[1]
        assert {path.name for path in (folder / "outputs").iterdir()} == SETTLED


@pytest.mark.parametrize("how", HOWS)
def test_a_release_ended_at_any_call_is_there_as_a_whole_or_not_at_all(how: str, new: Path, tmp_path: Path) -> None:
    tried = all_ended(new, RELEASE, how, tmp_path)
    folders = [folder for _, folder, _ in tried]
    there = [folder for folder in folders if (folder / ARCHIVE).exists()]
    assert {done.code for done in run_in(there, "verify", str(ARCHIVE))} <= {0}
    for fault, folder, done in tried:
        told(fault, done)
        assert files(folder) == files(new)
        assert (folder / ARCHIVE).exists() or done.code != 0
    for done, folder in zip(run_in(folders, *RELEASE), folders, strict=True):
        assert done.code == 0, done.stderr
        assert [path.name for path in (folder / "outputs" / "releases").iterdir()] == [ARCHIVE.name]
