"""The whole command killed at points spread over its life: the old or the new release stands, and the next works."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.assets.build import run_build
from pipeline.release.swap import NEW
from pipeline.release.verify import verify

ROOT = Path(__file__).resolve().parent.parent
POINTS = 100
PAGES = {
    "old": "The Lamp Union was founded in 1951.\n",
    "new": "The Lamp Union was founded in 1951 and has 12 members.\n",
}


def start_build(root: Path, pages: str) -> subprocess.Popen[str]:
    command = [
        sys.executable,
        "-m",
        "pipeline",
        "build",
        "--raw",
        str(root / pages),
        "--outputs",
        str(root / "outputs"),
    ]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def build(root: Path, pages: str) -> float:
    """Build to the end; the seconds that it took."""
    began = time.monotonic()
    with start_build(root, pages) as process:
        _, said = process.communicate()
    assert process.returncode == 0, said
    return time.monotonic() - began


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two raw folders, and a release of the first."""
    for name, text in PAGES.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.txt").write_text(text, encoding="utf-8")
    build(tmp_path, "old")
    return tmp_path


def release_of(root: Path) -> str:
    """Which of the two releases is there; it is proved against its own pages."""
    latest = root / "outputs" / "latest"
    found = [name for name in PAGES if verify(latest, root / name) == []]
    assert len(found) == 1
    return found[0]


def kill(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.communicate()


@pytest.mark.slow
def test_killed_while_it_writes_the_old_release_stands_and_the_next_build_needs_no_hand(root: Path) -> None:
    with start_build(root, "new") as process:
        while process.poll() is None and not (root / "outputs" / NEW / "names.csv").exists():
            time.sleep(0.001)
        kill(process)
    assert release_of(root) == "old"
    build(root, "new")
    assert release_of(root) == "new"
    assert {path.name for path in (root / "outputs").iterdir()} == {"latest", ".lock"}


@pytest.mark.slow
def test_killed_at_a_hundred_points_of_its_life(root: Path) -> None:
    life = build(root, "new")
    outputs, chance = root / "outputs", random.Random(POINTS)
    found = []
    for point in range(POINTS):
        run_build(root / "old", outputs)
        assert release_of(root) == "old"
        with start_build(root, "new") as process:
            time.sleep(life * (point + chance.random()) / POINTS)
            kill(process)
        found.append(release_of(root))
        run_build(root / "new", outputs)
        assert release_of(root) == "new"
        assert {path.name for path in outputs.iterdir()} == {"latest", ".lock"}
    assert "old" in found
