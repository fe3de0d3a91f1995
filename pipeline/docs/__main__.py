"""Write `docs/rules.md` and the list of modules in `docs/architecture.md` anew, in the repository's root."""

import sys
from pathlib import Path

from pipeline.docs.modules import with_modules
from pipeline.docs.rules_page import rules_page
from pipeline.explain.rules import UNWORDED
from pipeline.reading.rules import ALL_RULES


def generated(root: Path) -> dict[Path, str]:
    """The generated pages of the repository in `root`, by path."""
    architecture = root / "docs" / "architecture.md"
    return {
        root / "docs" / "rules.md": rules_page(ALL_RULES, UNWORDED),
        architecture: with_modules(architecture.read_text(encoding="utf-8"), root),
    }


if __name__ == "__main__":
    for page, text in generated(Path.cwd()).items():
        page.write_text(text, encoding="utf-8")
        sys.stdout.write(f"Wrote {page.relative_to(Path.cwd())}\n")
