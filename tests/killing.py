"""Two releases of one folder, a process that publishes the second, and what must hold once it was ended."""

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import example_release as example

from pipeline.release.manifest import MANIFEST
from pipeline.release.publish import repair
from pipeline.release.verify import verify

TESTS = Path(__file__).resolve().parent
#: The calls that change a folder, and those that open a file: of these, the ones for writing are of interest.
CALLS = ("rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "mkdir", "fsync", "openat")
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


def calls_below(outputs: Path, log: Path) -> list[tuple[str, int]]:
    """The calls of a publishing process that change something below `outputs`: name and number among its kind."""
    done = strace(outputs, "-o", str(log), "-e", f"trace={','.join(CALLS)}")
    assert done.returncode == 0, done.stderr
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for line in log.read_text(encoding="utf-8").splitlines():
        match = re.match(r"(\d+) +(\w+)\(", line)
        if not match:
            continue
        seen[match[1], match[2]] += 1
        if f"{outputs}" in line and not (match[2] == "openat" and "O_RDONLY" in line):
            found.append((match[2], seen[match[1], match[2]]))
    return found


def whole(outputs: Path, *manifests: bytes) -> int:
    """Which of the releases stands in `latest`, proved whole; what a killed process left is repaired before."""
    repair(outputs)
    assert verify(outputs / "latest", None) == []
    return manifests.index(_manifest(outputs / "latest"))
