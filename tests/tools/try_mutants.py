"""Do the tests bite? A seeded sample of small changes of the code, each tried by the tests of its part.

    python tests/tools/try_mutants.py --count 300 --seed 8 --out mutants.jsonl

The modules are changed in a copy of the repository. A change is killed where a test fails or does not end. The tests
must pass without any change: `make test` first.
"""

import argparse
import ast
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import CodeType, FunctionType

from mutants import Mutant, mutants_of

ROOT = Path(__file__).resolve().parents[2]
#: What is changed, the same number of changes of each; and the tests that try it.
PARTS = {
    "rules": (
        ["pipeline/reading/rules/*.py"],
        "rules areas counts_and_seats naming subject unsure spellings first_page second_page docs prefilter",
    ),
    "offsets": (
        ["pipeline/pages/*.py", "pipeline/facts.py", "pipeline/quotes.py"],
        "pages_spans pages_html pages_markdown pages_text pages_visible pages_hostile flaws verify_reread first_page",
    ),
    "tables": (
        ["pipeline/tables.py", "pipeline/organisations.py", "pipeline/claims.py", "pipeline/flaws.py",
         "pipeline/checks.py", "schemas/*.py"],
        "tables flaws schemas summaries organisations_pinned release_write second_page docs verify_resealed",
    ),
    "release": (
        ["pipeline/release/*.py", "pipeline/release/page/*.py"],
        "release_write release_publish release_killed release_texts release_workbook release_describe "  # noqa: ISC004
        "release_freeze release_changes release_page large_release",
    ),
    "verify": (
        ["pipeline/release/verify/*.py"],
        "verify verify_contents verify_companions verify_resealed verify_reread large large_release",
    ),
}  # fmt: skip
#: Seconds after which tests that do not end count as failed.
PATIENCE = 900
#: The exit code of a process that could not even start the tests.
_BROKEN = 77
_LIBRARIES = ("pytest", "hypothesis", "dagster", "typer.testing", "duckdb", "polars", "frictionless")


def sample(count: int, seed: int) -> list[tuple[str, Mutant]]:
    """A seeded draw of that many changes, the parts by turns."""
    chance = random.Random(seed)
    drawn = []
    for part, (patterns, _) in PARTS.items():
        files = sorted({file for pattern in patterns for file in ROOT.glob(pattern)})
        sources = {str(file.relative_to(ROOT)): file.read_text(encoding="utf-8") for file in files}
        made = [mutant for path, source in sources.items() for mutant in mutants_of(path, source)]
        drawn.append([(part, mutant) for mutant in chance.sample(made, count // len(PARTS))])
    return [one for turn in zip(*drawn, strict=True) for one in turn]


class Tests:
    """The tests that try a change.

    data: what `coverage run` wrote, with branches and the tests' functions as contexts: the tests that run the
    changed line are chosen. Without it, and for what is run on import, all tests of the part.
    """

    def __init__(self, data: Path | None) -> None:
        self._lines: dict[tuple[str, int], set[str]] = defaultdict(set)
        arcs = (
            "SELECT path, context, fromno, tono FROM arc JOIN file ON file.id = file_id "
            "JOIN context ON context.id = context_id WHERE context LIKE '%test_%'"
        )
        if data:
            with sqlite3.connect(data) as base:
                for path, context, *lines in base.execute(arcs):
                    module, _, test = context.removeprefix("tests.").rpartition(".")
                    for line in lines:
                        self._lines[path, abs(line)].add(f"tests/{module.replace('.', '/')}.py::{test}")

    def of(self, part: str, mutant: Mutant) -> list[list[str]]:
        """Tests, or files of tests, in two lots: those first whose names share a word with the module's."""
        words = set(re.split(r"[/_.]", mutant.path)) - {"py"}
        names = [f"tests/test_{name}.py" for name in PARTS[part][1].split()]
        places = [place for place in self._lines if place[1] == mutant.line and place[0].endswith(mutant.path)]
        chosen = set().union(*(self._lines[place] for place in places)) or names
        there = [test for test in chosen if (ROOT / test.partition("::")[0]).exists()]
        near = [test for test in there if words & set(re.split(r"[/_.]", test.partition("::")[0]))]
        return [lot for lot in (sorted(near), sorted(set(there) - set(near))) if lot]


def preload(copy: Path) -> None:
    """Import the libraries and every module of the copy, so that a forked process need not."""
    sys.path[:0] = [str(copy), str(copy / "tests")]
    for library in _LIBRARIES:
        import_module(library)
    for package in ("pipeline", "schemas"):
        for module in walk_packages(import_module(package).__path__, f"{package}."):
            if not module.name.endswith("__main__"):
                import_module(module.name)
    page = import_module("pipeline.pages.parse").parse_page("page", "text", "The Harbour Lights Board is a league.\n")
    import_module("pipeline.reading.read").read_page(page)


def put_in(mutant: Mutant) -> None:
    """Have the loaded modules do what the changed source says."""
    name = mutant.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    inside = any(
        isinstance(node, ast.FunctionDef) and node.lineno < mutant.line <= (node.end_lineno or 0)
        for node in ast.walk(ast.parse(mutant.source))
    )
    if inside:
        code = compile(mutant.source, sys.modules[name].__file__ or "", "exec", dont_inherit=True)
        changed = {one.co_qualname: one for one in _codes(code)}
        for function in _functions(vars(sys.modules[name]), name):
            function.__code__ = changed.get(function.__qualname__, function.__code__)
    else:  # what is made on import may be held anywhere: everything is imported anew
        for loaded in [one for one in sys.modules if one.partition(".")[0] in ("pipeline", "schemas")]:
            del sys.modules[loaded]


def _codes(code: CodeType) -> Iterator[CodeType]:
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one
            yield from _codes(one)


def _functions(names: dict[str, object], module: str) -> Iterator[FunctionType]:
    """The functions and methods that a module defines, under whatever wraps them."""
    for value in names.values():
        inner = getattr(value, "__func__", getattr(value, "fget", value))
        inner = getattr(inner, "__wrapped__", inner)
        if isinstance(inner, FunctionType) and inner.__module__ == module:
            yield inner
        elif isinstance(value, type) and value.__module__ == module:
            yield from _functions(dict(vars(value)), module)


def pass_with(copy: Path, mutant: Mutant, tests: Sequence[str]) -> bool:
    """Whether the tests pass in the copy, in a process of its own."""
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        null = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(null, stream)
        os.chdir(copy)
        os.environ["PYTHONPATH"] = str(copy)
        signal.alarm(PATIENCE)
        code = _BROKEN
        try:
            put_in(mutant)
            code = int(import_module("pytest").main(["-x", "-q", "-p", "no:cacheprovider", *tests]))
        finally:
            os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code == _BROKEN:
        raise RuntimeError(f"could not try {mutant.path}")
    return code == 0


def survives(copy: Path, mutant: Mutant, lots: Sequence[Sequence[str]]) -> bool:
    """Put the change into the copy, run the tests, one lot after the other, and take it out again."""
    file = copy / mutant.path
    sound, times = file.read_text(encoding="utf-8"), file.stat()
    try:
        file.write_text(mutant.source, encoding="utf-8")
        return all(pass_with(copy, mutant, tests) for tests in lots)
    finally:
        file.write_text(sound, encoding="utf-8")
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def main() -> None:
    """Draw, try, and write what came of it."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=300)
    options.add_argument("--seed", type=int, default=8)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--coverage", type=Path, help="which test runs which line, as `coverage run` wrote it")
    options.add_argument("--only", default="0/1", help="a share of the sample, as in 0/2 and 1/2")
    told = options.parse_args()
    share, shares = map(int, told.only.split("/"))
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    sys.dont_write_bytecode = True
    drawn = sample(told.count, told.seed)[share::shares]
    with tempfile.TemporaryDirectory() as folder, told.out.open("w", encoding="utf-8") as out:
        copy = Path(shutil.copytree(ROOT, Path(folder) / "copy", ignore=shutil.ignore_patterns(".venv", "*.jsonl")))
        preload(copy)
        tests = Tests(told.coverage)
        for part, mutant in drawn:
            survived = survives(copy, mutant, tests.of(part, mutant))
            row = {"part": part, "path": mutant.path, "line": mutant.line, "change": mutant.change}
            out.write(json.dumps({**row, "survived": survived}, ensure_ascii=False) + "\n")
            out.flush()


if __name__ == "__main__":
    main()
