"""The changes by which the tests are tried: one thing at a time, where it stands, and nothing that is for people."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "tools"))
from mutants import mutants_of


@pytest.mark.parametrize(
    ("source", "changed"),
    [
        ("a = b < c", ["a = b <= c"]),
        ("a = b not in c", ["a = b in c"]),
        ("a = b and c", ["a = (b) or (c)"]),
        ("a = not b", ["a = bool(b)"]),
        ("a = b + c", ["a = b - c"]),
        ("a = 21", ["a = 22"]),
        ("a = True", ["a = False"]),
        ("a = 'é'; b = 1", ["a = 'XXéXX'; b = 1", "a = 'é'; b = 2"]),
        ("if a: b()", ["if (not (a)): b()", "if a: pass"]),
        ("def a():\n    return b", ["def a():\n    return None"]),
        ("while a:\n    break", ["while (not (a)):\n    break", "while a:\n    continue"]),
    ],
)
def test_each_change_of_a_source(source: str, changed: list[str]) -> None:
    assert sorted(mutant.source for mutant in mutants_of("a.py", source)) == sorted(changed)


@pytest.mark.parametrize(
    "source",
    [
        '"""What it is for."""',
        "a: 'Name' = b",
        "def a(b: 'Name') -> 'Name': ...",
        "__all__ = ['a']",
        "a = f'no such {b}'",
        "Rule(finds=('The «12» members.',))",
        "a = -b",
    ],
)
def test_what_is_for_people_is_left_as_it_is(source: str) -> None:
    assert [mutant.change for mutant in mutants_of("a.py", source) if "pass" not in mutant.change] == []


def test_a_change_says_where_and_what() -> None:
    (mutant,) = mutants_of("a.py", "b = c\na = b == c\n")
    assert (mutant.path, mutant.line, mutant.change) == ("a.py", 2, "`b == c` became `b != c`")
