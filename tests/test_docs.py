"""The documentation says what is true: generated pages are up to date, and what is published is documented."""

import re
from pathlib import Path

import pytest

from pipeline.docs.__main__ import generated
from pipeline.docs.modules import PACKAGES, module_list
from pipeline.docs.rules_page import rules_page
from pipeline.explain.rules import UNWORDED, meaning_of_rule
from pipeline.reading.rules import ALL_RULES
from pipeline.reading.rules.rule import Rule, compile_pattern

LITERAL_ID = re.compile(r'"((?:profile|name|founding|members|seat|area)\.[a-z_]+)"')


@pytest.mark.parametrize("name", ["rules.md", "architecture.md"])
def test_the_generated_page_is_up_to_date(name: str, repository: Path) -> None:
    page = repository / "docs" / name
    assert page.read_text(encoding="utf-8") == generated(repository)[page], "write it anew: make docs"


def test_every_module_of_the_tree_is_listed_once_under_its_package(repository: Path) -> None:
    page = (repository / "docs" / "architecture.md").read_text(encoding="utf-8")
    listed: list[str] = []
    package = ""
    for heading, module in re.findall(r"^(?:\*\*`([\w/]+/)`\*\* .+|- `(\w+\.py)`: .+)$", page, flags=re.MULTILINE):
        package = heading or package
        listed += [f"{package}{module}"] if module else []
    tree = [file for name in PACKAGES for file in (repository / name).rglob("*.py") if file.name != "__init__.py"]
    assert sorted(listed) == sorted(file.relative_to(repository).as_posix() for file in tree)


def test_a_module_without_a_docstring_is_named(tmp_path: Path) -> None:
    for name in PACKAGES:
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text('"""A package."""\n', encoding="utf-8")
    (tmp_path / "pipeline" / "mute.py").write_text("x = 1\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"mute\.py: the module lacks a docstring"):
        module_list(tmp_path)


def test_every_step_of_the_picture_is_a_module_or_a_package(repository: Path) -> None:
    page = (repository / "docs" / "architecture.md").read_text(encoding="utf-8")
    picture = page.split("```text\n")[1].partition("```")[0]
    steps = re.findall(r"^  ([a-z]+) {2,}\S", picture, flags=re.MULTILINE)
    assert len(steps) >= 7
    places = [repository / "pipeline", repository / "pipeline" / "release"]
    missing = [step for step in steps if not any((p / step).is_dir() or (p / f"{step}.py").is_file() for p in places)]
    assert missing == []


def test_every_rule_stands_on_the_page_with_its_examples(repository: Path) -> None:
    page = (repository / "docs" / "rules.md").read_text(encoding="utf-8")
    assert re.findall(r"^#### `([\w.]+)`$", page, flags=re.MULTILINE) == [rule.rule_id for rule in _by_table()]
    examples = sum(len(rule.finds) + len(rule.passes) for rule in ALL_RULES)
    body = page.partition("## Found by other means")[0]
    assert len(re.findall(r"^- ", body, flags=re.MULTILINE)) == examples


def test_a_rule_on_the_page_says_what_it_reads_finds_and_passes() -> None:
    rule = Rule(
        "name.sung",
        "names",
        "sung as NAME",
        compile_pattern("sung"),
        tier=2,
        event="former",
        finds=("It was sung as «Old [Tune]».",),
        passes=("It sang.",),
    )
    page = rules_page([rule], {})
    assert (
        "#### `name.sung`\n\nSung as NAME. Tier 2. The name type is `former`.\n\n"
        "*finds*\n\n- It was sung as **Old \\[Tune\\]**.\n\n*passes*\n\n- It sang.\n"
    ) in page


def test_every_rule_id_that_the_reading_code_names_is_documented(repository: Path) -> None:
    files = (repository / "pipeline" / "reading").rglob("*.py")
    named = {found for file in files for found in LITERAL_ID.findall(file.read_text(encoding="utf-8"))}
    assert "profile.heading" in named
    assert sorted(rule_id for rule_id in named if not meaning_of_rule(rule_id)) == []


def test_no_id_has_two_meanings() -> None:
    assert UNWORDED.keys() & {rule.rule_id for rule in ALL_RULES} == set()


def _by_table() -> list[Rule]:
    """The rules in the order of the page: table by table, values before refusals."""
    tables = list(dict.fromkeys(rule.table for rule in ALL_RULES))
    return sorted(ALL_RULES, key=lambda rule: (tables.index(rule.table), rule.reason is not None))
