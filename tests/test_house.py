"""The house: what holds for every file of the repository, so that it stays readable, portable and true."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

MAX_FILE_LINES = 250
MAX_FUNCTION_LINES = 40
REQUIREMENTS_FILES = ("requirements.txt", "requirements-dev.txt")
PIN = re.compile(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!]+")
MACHINE_PATH = re.compile(r"(?<![\w.:/-])/(?:home|Users|root|work|mnt|tmp/venv)/[\w.-]")
HOLDER = "partner-profiles contributors"

# Distributions whose import has another name, and those that are used as a command or by another package.
IMPORT_NAMES = {"import-linter": None, "dagster-webserver": None, "pandas-stubs": None}
COMMANDS_ONLY = {"mypy", "ruff"}


def tracked_files(root: Path) -> list[Path]:
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=root, check=True, capture_output=True, text=True
    )
    files = [root / name for name in listed.stdout.split("\0") if name]
    assert len(files) > 20, "git lists hardly any file: is this a clone?"
    return [file for file in files if file.is_file()]


def python_files(root: Path) -> list[Path]:
    return [file for file in tracked_files(root) if file.suffix == ".py"]


def pyproject(root: Path) -> dict[str, object]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def declared(root: Path) -> dict[str, Requirement]:
    project = pyproject(root)
    lines = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    return {canonicalize_name(requirement.name): requirement for requirement in map(Requirement, lines)}


def pinned(root: Path) -> dict[str, str]:
    lines = [line for name in REQUIREMENTS_FILES for line in pin_lines(root / name)]
    return {canonicalize_name(name): version for name, _, version in (line.partition("==") for line in lines)}


def pin_lines(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def imported_modules(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module)
    return {name.partition(".")[0] for name in names}


def test_no_python_file_is_longer_than_250_lines(repository: Path) -> None:
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in python_files(repository)}
    assert [f"{file}: {length}" for file, length in lengths.items() if length > MAX_FILE_LINES] == []


def test_no_function_is_longer_than_40_lines(repository: Path) -> None:
    too_long = [
        f"{file}:{node.lineno} {node.name}: {node.end_lineno - node.lineno + 1}"
        for file in python_files(repository)
        for node in ast.walk(ast.parse(file.read_bytes()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > MAX_FUNCTION_LINES
    ]
    assert too_long == []


@pytest.mark.parametrize("name", REQUIREMENTS_FILES)
def test_requirements_are_exact_versions_and_name_no_host(repository: Path, name: str) -> None:
    assert [line for line in pin_lines(repository / name) if not PIN.fullmatch(line)] == []
    assert "://" not in (repository / name).read_text(encoding="utf-8")


def test_no_package_is_pinned_twice(repository: Path) -> None:
    names = [line.partition("==")[0].lower() for name in REQUIREMENTS_FILES for line in pin_lines(repository / name)]
    assert len(names) == len(set(names))


def test_pinned_versions_are_what_pyproject_allows(repository: Path) -> None:
    versions = pinned(repository)
    requirements = declared(repository)
    assert sorted(requirements.keys() - versions.keys()) == [], "declared, but not pinned: make pins"
    outside = [
        f"{requirement} but {versions[n]}"
        for n, requirement in requirements.items()
        if not requirement.specifier.contains(versions[n])
    ]
    assert outside == []


def test_every_dependency_is_explained_in_contributing_and_no_other(repository: Path) -> None:
    text = (repository / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.partition("## Dependencies")[2]
    explained = re.findall(r"^\| `([\w.-]+)` \| [^|]{10,} \| [^|]{3,} \|$", section, flags=re.MULTILINE)
    assert sorted(explained) == sorted(declared(repository))


def test_every_library_that_is_imported_is_declared(repository: Path) -> None:
    modules = {IMPORT_NAMES.get(name, name) for name in declared(repository)}
    beside = [*(repository / "tests").rglob("*.py"), *(repository / "benchmarks").glob("*.py")]
    own = {"pipeline", "schemas", *(file.stem for file in beside)}
    undeclared = {
        f"{file.relative_to(repository)}: {module}"
        for file in python_files(repository)
        for module in imported_modules(file) - modules - own - sys.stdlib_module_names
    }
    assert sorted(undeclared) == []


def test_every_dependency_is_imported_or_used_as_a_command(repository: Path) -> None:
    imported = set().union(*(imported_modules(file) for file in python_files(repository)))
    modules = {IMPORT_NAMES.get(name, name) for name in declared(repository).keys() - COMMANDS_ONLY} - {None}
    assert sorted(modules - imported) == []


def test_no_file_names_a_path_of_one_machine(repository: Path) -> None:
    found = []
    for file in tracked_files(repository):
        if file.is_relative_to(repository / "raw"):
            continue
        text = file.read_bytes().decode("utf-8", errors="ignore")
        found += [f"{file}: {match.group()}" for match in MACHINE_PATH.finditer(text)]
    assert found == []


def test_licence_citation_and_pyproject_name_the_same_holder_and_version(repository: Path) -> None:
    project = pyproject(repository)
    citation = (repository / "CITATION.cff").read_text(encoding="utf-8")
    assert project["authors"] == [{"name": HOLDER}]
    assert f'name: "{HOLDER}"' in citation
    assert f"\nversion: {project['version']}\n" in citation
    for licence in ("LICENSE", "LICENSE-DATA"):
        assert HOLDER in (repository / licence).read_text(encoding="utf-8")


def test_pre_commit_and_ci_run_the_checks_of_the_makefile_and_no_others(repository: Path) -> None:
    pre_commit = (repository / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    workflow = (repository / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    script = (repository / ".ci" / "run").read_text(encoding="utf-8")
    assert re.findall(r"^\s+entry: (.+)$", pre_commit, flags=re.MULTILINE) == ["make -k check"]
    assert re.findall(r"^\s+- run: (.+)$", workflow, flags=re.MULTILINE) == ["bash .ci/run"]
    assert re.findall(r"^make (?:-k )?([\w-]+)", script, flags=re.MULTILINE) == ["test", "check"]
