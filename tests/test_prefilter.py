"""The prefilter never hides a rule: wherever a pattern matches, the prefilter says that it may."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.identity import SELF
from pipeline.reading.prefilter import Prefilter
from pipeline.reading.required import required
from pipeline.reading.rules import ALL_RULES

PREFILTER = Prefilter(rule.pattern.text for rule in ALL_RULES)
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
    assert possible < 0.05 * len(MARKED) * len(ALL_RULES)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?i:found)ed\b.{0,3}in", "FOUNDed in"),
        (r"(?<=a)b(?!c)", "ab"),
        (r"[^.;]{2,90}\d{4}", "é founded 1987"),
        (r"\w+'s", "Ålesund's"),
        (r"(?:x|yy){2,9}", "xyyxyy"),
        (r"a\s+b", "a\u00a0b"),
        (r"(?i:signs|kin)", "\u017fign\u017f"),
        (r"(?i:signs|kin)", "\u212ain"),
        (r"(?i:istanbul)", "\u0130stanbul"),
        (r"\d\d", "\u0661\u0662"),
        (r"(?:was|(?=is))i?s?", "is"),
        (r"a(?= few)(?: few)? towns", "a few towns"),
        (r"(?:(?:of )?the )?(?:lamp|tide)s? (?:a|(?:b|c)d)\b", "tide cd"),
        (r"^(?:members)?:?\s*12$", "12"),
        (r"[(\[]\d", "x[5"),
        (r"(?P<a>\()b\)", "(b)"),
        (r"(?P<word>[a-z]+) and (?P=word)", "lamps and lamps"),
    ],
)
def test_a_pattern_that_matches_is_never_ruled_out(pattern: str, text: str) -> None:
    assert re.search(pattern, text)
    assert list(Prefilter([pattern]).matching(text)) == [0], required(pattern, 5, 2)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\b(?:was|were) founded\b", "the towns were found"),
        (r"\b(?:was|were) founded\b", "founded it was"),
        (r"\bin \d{4}\b", "in 123"),
        (r"members? (?:of|in) the (?:League|Union)", "members in the west of the town"),
        (r"\bit\b", "with its lamps"),
    ],
)
def test_a_text_without_the_words_of_a_pattern_or_their_order_is_ruled_out(pattern: str, text: str) -> None:
    assert list(Prefilter([pattern]).matching(text)) == []
