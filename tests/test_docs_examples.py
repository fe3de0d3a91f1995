"""Every Python example of the documents runs, on a release as people have it before them."""

import re
from pathlib import Path

import pytest
from example_release import PAGES, example_tables, release_of

ROOT = Path(__file__).parent.parent
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
DOCS = ("README.md", "docs/loading.md", "docs/analysing.md")
EXAMPLES = [
    pytest.param(code, id=f"{name} {number}")
    for name in DOCS
    for number, code in enumerate(PYTHON.findall((ROOT / name).read_text(encoding="utf-8")), start=1)
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages and their release, where the examples look for them."""
    root = tmp_path_factory.mktemp("documents")
    for name, text in PAGES.items():
        path = root / "raw" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    release_of(example_tables(), root / "outputs")
    return root


def test_each_document_has_examples() -> None:
    assert len(EXAMPLES) >= 13


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_example_runs(code: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    exec(compile(code, "example", "exec"), {})


def test_the_examples_of_the_releases_own_readme_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "outputs" / "latest")
    examples = PYTHON.findall(Path("README.md").read_text(encoding="utf-8"))
    assert examples
    for code in examples:
        exec(compile(code, "example", "exec"), {})


@pytest.mark.parametrize("name", [*DOCS, "docs/releasing.md"])
def test_what_a_document_links_to_is_there(name: str) -> None:
    page = ROOT / name
    links = re.findall(r"\]\((?!https?://)([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
