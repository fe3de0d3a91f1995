"""Killed at any point, or two at once: what is published stays whole, and the next command needs no hand."""

import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from test_release_publish import NEW, OLD, cannot_exchange, names, of_a_lower_layer, release, year_of

from pipeline.release import swap
from pipeline.release.lock import held
from pipeline.release.publish import PublishError, repair

ROOT = Path(__file__).parent.parent


class Killed(BaseException):
    """Stands for the end of the process: nothing catches it, and nothing can be done after it."""


def dying_at(at: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the `at`-th call that touches the disk on, no such call does anything any more."""
    calls = 0

    def dying(real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **kwargs: object) -> object:
            nonlocal calls
            calls += 1
            if calls >= at:
                raise Killed
            return real(*args, **kwargs)

        return call

    for module, name in [(os, n) for n in ("rename", "mkdir", "rmdir", "unlink", "fsync", "open")] + [
        (swap, "exchange")
    ]:
        monkeypatch.setattr(module, name, dying(getattr(module, name)))


def folders(outputs: Path) -> None:
    """A small release in place and a finished one beside it."""
    for folder, text in (("latest", "old"), (swap.NEW, "new")):
        (outputs / folder).mkdir(parents=True)
        for name in ("a", "b"):
            (outputs / folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("way", ["exchange", "two renames", "copy"])
def test_killed_at_any_point_of_the_swap_the_next_command_finds_a_whole_release(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if way != "exchange":
        monkeypatch.setattr(swap, "exchange", cannot_exchange)
    if way == "copy":
        monkeypatch.setattr(Path, "rename", of_a_lower_layer)
    found = []
    for at in range(1, 100):
        outputs = tmp_path / str(at)
        folders(outputs)
        with monkeypatch.context() as dying:
            dying_at(at, dying)
            try:
                swap.put_in_place(outputs)
                swap.recover(outputs)
                break
            except Killed:
                pass
        repair(outputs)
        texts = {path.name: path.read_text(encoding="utf-8") for path in (outputs / "latest").iterdir()}
        assert texts in ({"a": "old", "b": "old"}, {"a": "new", "b": "new"})
        found.append(texts["a"])
        swap.recover(outputs)
        assert names(outputs) - {".lock"} == {"latest"}
    assert found == sorted(found, reverse=True), "once the new release is there, the old one does not come back"
    assert {"old", "new"} == set(found)


def test_killed_while_it_writes_the_next_build_clears_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release(OLD, tmp_path)
    for at in (3, 9, 14, 25):
        with monkeypatch.context() as dying:
            dying_at(at, dying)
            with pytest.raises(Killed):
                release(NEW, tmp_path)
        assert year_of(tmp_path) == OLD
    release(NEW, tmp_path)
    assert (year_of(tmp_path), names(tmp_path)) == (NEW, {"latest", ".lock"})


# Takes the lock, says so, and waits to be killed.
HOLDER = """
    import sys, time
    from pathlib import Path
    from pipeline.release.lock import held
    with held(Path(sys.argv[1])):
        print("held", flush=True)
        time.sleep(600)
"""


def holder(outputs: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", textwrap.dedent(HOLDER), str(outputs)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_writer_waits_and_then_says_who_holds_the_lock(tmp_path: Path) -> None:
    with holder(tmp_path) as other:
        waiting = held(tmp_path, patience=0.2)
        with pytest.raises(PublishError, match=f"process {other.pid} is writing here.*Wait for it or end it"):
            waiting.__enter__()
        other.kill()


def test_a_killed_holder_is_not_in_the_way(tmp_path: Path) -> None:
    with holder(tmp_path) as other:
        other.kill()
    release(NEW, tmp_path)
    assert year_of(tmp_path) == NEW
