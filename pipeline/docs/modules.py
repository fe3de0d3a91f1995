"""The list of modules in `docs/architecture.md`: each module of the tree with the first line of its docstring."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_START: Final = "<!-- modules: written by make docs -->\n"
_END: Final = "<!-- end of modules -->\n"
#: The packages of the repository, the lowest layer first.
PACKAGES: Final = ("schemas", "pipeline")


def with_modules(page: str, root: Path) -> str:
    """The page with the list of modules between its two marks. ValueError where a mark is missing."""
    before, start, rest = page.partition(_START)
    _, end, after = rest.partition(_END)
    if not start or not end:
        raise ValueError(f"docs/architecture.md lacks the line {(_START if not start else _END).strip()}")
    return f"{before}{start}\n{module_list(root)}\n{end}{after}"


def module_list(root: Path) -> str:
    """A list for each package: what it is, then each of its modules with one line."""
    return "\n".join(_package(root, folder) for name in PACKAGES for folder in _packages(root / name))


def _packages(folder: Path) -> Iterator[Path]:
    yield folder
    for inner in sorted(folder.iterdir()):
        if (inner / "__init__.py").is_file():
            yield from _packages(inner)


def _package(root: Path, folder: Path) -> str:
    modules = [file for file in sorted(folder.glob("*.py")) if file.name != "__init__.py"]
    lines = [f"- `{file.name}`: {_first_line(file)}\n" for file in modules]
    title = f"**`{folder.relative_to(root).as_posix()}/`** {_first_line(folder / '__init__.py')}\n"
    return "".join([title, "\n", *lines])


def _first_line(file: Path) -> str:
    text = ast.get_docstring(ast.parse(file.read_bytes()))
    if not text:
        raise ValueError(f"{file}: the module lacks a docstring")
    return text.splitlines()[0]
