"""Two commands at once: no mixture is ever taken for a release, and the second writer waits or is told."""

import subprocess
import sys
from pathlib import Path

import pytest
from killing import publish_new, publish_old, whole
from test_kills_build import ROOT, build, release_of, root, start_build

from pipeline.release.manifest import MANIFEST
from pipeline.release.verify import ReleaseError, verify

__all__ = ["root"]

#: Publishes the two releases by turns until it is ended.
_BY_TURNS = """
import sys
from pathlib import Path
import killing
while True:
    killing.publish_new(Path(sys.argv[1]))
    killing.publish_old(Path(sys.argv[1]))
    print("turn", flush=True)
"""


def verified(outputs: Path) -> str:
    """The answer of `verify`: which release it proved, or that there was none to read. Failures are a mixture."""
    before = (outputs / "latest" / MANIFEST).read_bytes()
    try:
        failures = verify(outputs / "latest", None)
    except ReleaseError as error:
        return str(error)
    assert failures == []
    return "the same" if (outputs / "latest" / MANIFEST).read_bytes() == before else "swapped"


def in_a_loop(outputs: Path, rounds: int) -> list[str]:
    tests = Path(__file__).resolve().parent
    command = [
        sys.executable,
        "-c",
        f"import sys; sys.path[:0] = {[str(ROOT), str(tests)]!r}\n{_BY_TURNS}",
        str(outputs),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "turn\n"
        answers = [verified(outputs) for _ in range(rounds)]
        assert writer.poll() is None, "the writer ended by itself"
        writer.kill()
    told = {answer for answer in answers if answer not in ("the same", "swapped")}
    assert all("changed while it was read. Wait until the build has ended" in answer for answer in told), told
    return answers


def test_verify_beside_a_writer_proves_one_release_or_says_that_it_changed(tmp_path: Path) -> None:
    manifests = publish_old(tmp_path / "a"), publish_new(tmp_path / "b")
    publish_old(tmp_path / "outputs")
    in_a_loop(tmp_path / "outputs", 4)
    assert whole(tmp_path / "outputs", *manifests) in (0, 1)


@pytest.mark.slow
def test_verify_beside_a_writer_in_a_long_loop(tmp_path: Path) -> None:
    publish_old(tmp_path / "outputs")
    answers = in_a_loop(tmp_path / "outputs", 300)
    assert "swapped" in answers, "the writer never came between: this proves nothing"


@pytest.mark.slow
def test_two_builds_at_once_leave_one_whole_release(root: Path) -> None:
    for _ in range(10):
        with start_build(root, "old") as one, start_build(root, "new") as other:
            said = [process.communicate() for process in (one, other)]
        assert [one.returncode, other.returncode] == [0, 0], said
        assert release_of(root) in ("old", "new")
        assert {path.name for path in (root / "outputs").iterdir()} == {"latest", ".lock"}
    build(root, "new")
    assert release_of(root) == "new"
