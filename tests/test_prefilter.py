"""The prefilter never hides a rule: wherever a pattern matches, the prefilter says that it may."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.identity import SELF
from pipeline.reading.prefilter import LatePrefilter, Prefilter, widened
from pipeline.reading.rules import ALL_RULES

PATTERNS = [rule.pattern for rule in ALL_RULES]
PREFILTER = Prefilter(PATTERNS)
EXAMPLES = [re.sub("[«»]", "", text) for rule in ALL_RULES for text in (*rule.finds, *rule.passes)]
MARKED = [
    re.sub(r"\b[Tt]he (?:Harbour Lights )?Board\b|\bHLB\b", lambda m: SELF * len(m[0]), text) for text in EXAMPLES
]


def hidden(text: str) -> list[str]:
    """The rules whose pattern matches the text although the prefilter says it cannot."""
    possible = set(PREFILTER.matching(text))
    return [rule.rule_id for n, rule in enumerate(ALL_RULES) if n not in possible and rule.pattern.search(text)]


def test_no_rule_is_hidden_in_any_example() -> None:
    assert {text: hidden(text) for text in MARKED if hidden(text)} == {}


@given(
    st.lists(st.sampled_from(MARKED), min_size=2, max_size=3), st.integers(0, 80), st.sampled_from([" ", "; ", " é "])
)
def test_no_rule_is_hidden_in_pieces_put_together(texts: list[str], cut: int, joint: str) -> None:
    assert hidden(joint.join(text[cut:] if n else text for n, text in enumerate(texts))) == []


def test_most_rules_are_ruled_out() -> None:
    possible = sum(len(PREFILTER.matching(text)) for text in MARKED)
    assert possible < 0.2 * len(MARKED) * len(ALL_RULES)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?i:found)ed\b.{0,3}in", "FOUNDed in"),
        (r"(?<=a)b(?!c)", "ab"),
        (r"[^.;]{2,90}\d{4}", "é founded 1987"),
        (r"\w+'s", "Ålesund's"),
        (r"(?:x|yy){2,9}", "xyyxyy"),
        (r"a\s+b", "a\u00a0b"),
    ],
)
def test_a_widened_pattern_matches_wherever_the_pattern_does(pattern: str, text: str) -> None:
    assert re.search(pattern, text)
    assert list(Prefilter([re.compile(pattern)]).matching(text)) == [0], widened(pattern)


def test_a_late_prefilter_rules_nothing_out_until_it_pays() -> None:
    late = LatePrefilter([re.compile("lamp"), re.compile("tide")], after=2)
    assert [list(late.matching("a lamp")) for _ in range(3)] == [[0, 1], [0, 1], [0]]
