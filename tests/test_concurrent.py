"""Two commands at once: no mixture is ever taken for a release, and the second writer waits or is told."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from killing import publish_new, publish_old, whole
from test_kills_build import PAGES, ROOT, build, release_of, root, start_build

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

#: Calls of the command, one after the other, in one process. {number} is the round, from 1.
_CALLS_BY_TURNS = """
import json
from typer.testing import CliRunner
from pipeline.cli import app
for number in range(1, int(sys.argv[1]) + 1):
    for call in sys.argv[2:]:
        done = CliRunner().invoke(app, call.format(number=number).split())
        print(json.dumps([done.exit_code, done.output]), flush=True)
"""
CHANGED = "changed while it was read. Wait until the build has ended"
ROUNDS = 10


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
    assert all(CHANGED in answer for answer in told), told
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


def start_loop(root: Path, rounds: int, *calls: str) -> subprocess.Popen[str]:
    """A process that makes the calls of the command by turns and says what came of each, as a line of JSON."""
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{_CALLS_BY_TURNS}"
    command = [sys.executable, "-c", code, str(rounds), *calls]
    return subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True)


def said_by(process: subprocess.Popen[str]) -> list[tuple[int, str]]:
    """Exit code and words of each call, once all are done."""
    return [tuple(json.loads(line)) for line in process.communicate()[0].splitlines()]


def done_or_told(code: int, words: str) -> bool:
    """Whether a writer did its work, or said (on a slow machine) who holds the lock."""
    return code == 0 or (code == 1 and "is writing here and did not end within 30 seconds" in words)


@pytest.mark.slow
def test_two_builds_in_a_loop_wait_for_each_other_and_what_is_verified_is_whole(root: Path) -> None:
    both = [
        start_loop(root, ROUNDS, *(f"build --raw {pages}" for pages in order))
        for order in (["old", "new"], ["new", "old"])
    ]
    answers = set()
    while any(process.poll() is None for process in both):
        answers.add(verified(root / "outputs"))
    assert answers - {"the same", "swapped"} <= {answer for answer in answers if CHANGED in answer}
    assert all(done_or_told(*one) for process in both for one in said_by(process))
    assert release_of(root) in PAGES
    assert {path.name for path in (root / "outputs").iterdir()} == {"latest", ".lock"}


@pytest.mark.slow
def test_releases_beside_builds_are_whole_each(root: Path) -> None:
    with (
        start_loop(root, ROUNDS, "build --raw old", "build --raw new") as builds,
        start_loop(root, ROUNDS, "release {number}.0.0 --date 2024-03-31") as releases,
    ):
        made, froze = said_by(builds), said_by(releases)
    assert [one for one in (*made, *froze) if not done_or_told(*one)] == []
    archives = sorted((root / "outputs" / "releases").iterdir())
    assert len(archives) == sum(code == 0 for code, _ in froze)
    proved = [[name for name in PAGES if verify(archive, root / name) == []] for archive in archives]
    assert all(len(names) == 1 for names in proved)
    assert {name for names in proved for name in names} == set(PAGES), "no build came between: this proves nothing"


@pytest.mark.slow
def test_verify_beside_builds_proves_a_release_or_says_that_it_changed(root: Path) -> None:
    with (
        start_loop(root, ROUNDS, "build --raw old", "build --raw new") as builds,
        start_loop(root, 3 * ROUNDS, "verify outputs/latest") as proofs,
    ):
        made, told = said_by(builds), said_by(proofs)
    assert [one for one in made if not done_or_told(*one)] == []
    assert [words for code, words in told if code != 0 and CHANGED not in words] == []


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
