"""Do the tests bite? A seeded sample of small changes of the code, each tried by the tests that run its line.

    coverage run -m pytest            (writes `.coverage`: which test runs which line)
    python tests/tools/try_mutants.py --count 300 --seed 8 --out mutants.json

The modules are changed in a copy of the repository. A change is killed where a test fails, or does not end.
"""

import argparse
import json
import os
import random
import shutil
import sqlite3
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from mutants import Mutant, mutants_of

ROOT = Path(__file__).resolve().parents[2]
#: What is changed: the same number of changes is drawn of each.
PARTS = {
    "rules": ["pipeline/reading/rules/*.py"],
    "offsets": ["pipeline/pages/*.py", "pipeline/facts.py", "pipeline/quotes.py"],
    "tables": ["pipeline/tables.py", "pipeline/organisations.py", "pipeline/claims.py", "pipeline/flaws.py",
               "pipeline/checks.py", "schemas/*.py"],
    "release": ["pipeline/release/*.py", "pipeline/release/page/*.py"],
    "verify": ["pipeline/release/verify/*.py"],
}  # fmt: skip
#: The first run takes so many of the tests that run the line; what survives it is tried by all of them.
FIRST, SECONDS = 40, 300
_LIBRARIES = ("pytest", "hypothesis", "pandas", "pandera.pandas", "pyarrow.parquet", "pyarrow.csv", "dagster", "re2",
              "turbohtml", "pycountry", "rich", "typer.testing", "xlsxwriter", "duckdb", "polars")  # fmt: skip


@dataclass(frozen=True)
class Tried:
    """A change and what became of it: "killed", "survived" or "no test runs it"."""

    part: str
    mutant: Mutant
    outcome: str
    tests: int


def sample(count: int, seed: int) -> list[tuple[str, Mutant]]:
    """A seeded draw of that many changes, as many of each part."""
    chance = random.Random(seed)
    drawn = []
    for part, patterns in PARTS.items():
        files = sorted({file for pattern in patterns for file in ROOT.glob(pattern)})
        sources = {str(file.relative_to(ROOT)): file.read_text(encoding="utf-8") for file in files}
        made = [mutant for path, source in sources.items() for mutant in mutants_of(path, source)]
        drawn += [(part, mutant) for mutant in chance.sample(made, count // len(PARTS))]
    return drawn


class Covering:
    """Which tests run which line, from coverage's data of branches with test functions as contexts."""

    def __init__(self, data: Path) -> None:
        self._lines: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        named = "JOIN file ON file.id = file_id JOIN context ON context.id = context_id"
        with sqlite3.connect(data) as base:
            for path, context, *ends in base.execute(f"SELECT path, context, fromno, tono FROM arc {named}"):
                for line in ends:
                    self._add(path, context, abs(line))

    def _add(self, path: str, context: str, line: int) -> None:
        module, _, test = context.rpartition(".")
        file = f"tests/{module.removeprefix('tests.').replace('.', '/')}.py"
        if test.startswith("test_"):
            self._lines[_below_root(path)][line].add(f"{file}::{test}")

    def tests(self, mutant: Mutant) -> list[str]:
        """The tests that run the changed line; of a line run on import, those that run any line of the module."""
        lines = self._lines[mutant.path]
        return sorted(lines.get(mutant.line) or set().union(*lines.values()))


def _below_root(path: str) -> str:
    parts = Path(path).parts
    start = max(i for i, part in enumerate(parts) if part in ("pipeline", "schemas"))
    first = next(i for i, part in enumerate(parts) if part in ("pipeline", "schemas") and i <= start)
    return "/".join(parts[first:])


def run_tests(copy: Path, tests: Sequence[str]) -> bool:
    """Whether the tests pass in the copy; they are run in a process of its own, the libraries loaded already."""
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(null, stream)
        os.chdir(copy)
        os.environ["PYTHONPATH"] = str(copy)
        sys.path[:0] = [str(copy), str(copy / "tests")]
        os.setsid()
        import_module("signal").alarm(SECONDS)
        os._exit(int(import_module("pytest").main(["-x", "-q", "-p", "no:cacheprovider", "--no-header", *tests])))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def try_one(copy: Path, part: str, mutant: Mutant, covering: Covering) -> Tried:
    """Put the change into the copy, run the tests, and take it out again."""
    tests = covering.tests(mutant)
    if not tests:
        return Tried(part, mutant, "no test runs it", 0)
    file = copy / mutant.path
    sound, times = file.read_text(encoding="utf-8"), file.stat()
    first = random.Random(mutant.change).sample(tests, min(FIRST, len(tests)))
    try:
        file.write_text(mutant.source, encoding="utf-8")
        survived = run_tests(copy, first) and (len(first) == len(tests) or run_tests(copy, tests))
    finally:
        file.write_text(sound, encoding="utf-8")
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    return Tried(part, mutant, "survived" if survived else "killed", len(tests))


def main() -> None:
    """Draw, try, and write what came of it."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=300)
    options.add_argument("--seed", type=int, default=8)
    options.add_argument("--data", type=Path, default=ROOT / ".coverage")
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--only", default="0/1", help="a share of the sample, as in 0/2 and 1/2")
    told = options.parse_args()
    share, shares = map(int, told.only.split("/"))
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    sys.dont_write_bytecode = True
    covering = Covering(told.data)
    for library in _LIBRARIES:
        import_module(library)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(ROOT, Path(folder) / "copy", ignore=shutil.ignore_patterns(".venv", ".git")))
        with told.out.open("w", encoding="utf-8") as out:
            for part, mutant in sample(told.count, told.seed)[share::shares]:
                tried = try_one(copy, part, mutant, covering)
                row = {"part": part, "path": mutant.path, "line": mutant.line, "change": mutant.change}
                out.write(json.dumps({**row, "outcome": tried.outcome, "tests": tried.tests}) + "\n")
                out.flush()


if __name__ == "__main__":
    main()
