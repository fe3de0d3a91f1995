"""Two releases of one folder, a process that publishes the second, and what must hold once it was ended."""

import os
import subprocess
import sys
from pathlib import Path

import example_release as example

from pipeline.release.manifest import MANIFEST
from pipeline.release.publish import repair
from pipeline.release.verify import verify

TESTS = Path(__file__).resolve().parent
_PUBLISH = "import sys; from pathlib import Path; import killing; killing.publish_new(Path(sys.argv[1]))"


def publish_old(outputs: Path) -> bytes:
    """Publish the first release; its manifest tells it from the second."""
    return _manifest(example.release_of(example.example_tables(), outputs))


def publish_new(outputs: Path) -> bytes:
    """Publish the second release, in which the pages say one thing less."""
    facts = example.facts(example.SAID[:-1])
    issues = example.example_tables()["issues"].to_dict("records")
    tables = example.all_tables(facts, example.sources(), [])
    tables["issues"] = example.example_tables()["issues"] if issues else tables["issues"]
    return _manifest(example.release_of(tables, outputs))


def _manifest(latest: Path) -> bytes:
    return (latest / MANIFEST).read_bytes()


def publisher(outputs: Path, *before: str) -> subprocess.CompletedProcess[str]:
    """Run a process that publishes the second release, under the command `before`."""
    command = [*before, sys.executable, "-c", _PUBLISH, str(outputs)]
    path = os.pathsep.join((str(TESTS.parent), str(TESTS)))
    return subprocess.run(
        command, env={**os.environ, "PYTHONPATH": path}, cwd=TESTS.parent, capture_output=True, text=True, check=False
    )


def strace(outputs: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return publisher(outputs, "strace", "-f", "-y", "-qq", *options)


def whole(outputs: Path, *manifests: bytes) -> int:
    """Which of the releases stands in `latest`, proved whole; what a killed process left is repaired before."""
    repair(outputs)
    assert verify(outputs / "latest", None) == []
    return manifests.index(_manifest(outputs / "latest"))
