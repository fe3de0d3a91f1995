"""Every rule finds what its examples mark, with the exact span, and nothing where it must not."""

import re

import pytest

from pipeline.facts import Fact
from pipeline.pages.parse import parse_page
from pipeline.reading.read import read_page
from pipeline.reading.rules import ALL_RULES
from pipeline.reading.rules.rule import Rule

TITLE = "Harbour Lights Board (HLB)\n==========================\n\n"
OPENING = "The Harbour Lights Board is a league of towns on the northern coast.\n\n"
VALUE_RULES = [rule for rule in ALL_RULES if rule.reason is None]


def facts_of(sentence: str) -> tuple[str, list[Fact]]:
    """The facts of a page about the Harbour Lights Board that consists of one sentence."""
    text = f"{TITLE}{OPENING}{sentence}\n"
    reading = read_page(parse_page("page", "text", text))
    assert [entry.name for entry in reading.profiles] == ["Harbour Lights Board"], reading.profiles
    return text, list(reading.facts)


def marked(example: str) -> tuple[str, list[str]]:
    """The example without its marks, and the marked words."""
    return re.sub("[«»]", "", example), re.findall("«(.*?)»", example)


@pytest.mark.parametrize(
    ("rule", "example"),
    [pytest.param(rule, example, id=f"{rule.rule_id}: {example}") for rule in VALUE_RULES for example in rule.finds],
)
def test_a_rule_finds_the_marked_value(rule: Rule, example: str) -> None:
    sentence, values = marked(example)
    text, facts = facts_of(sentence)
    found = [f for f in facts if f.table == rule.table and f.evidence.rule_id == rule.rule_id]
    assert [f.evidence.value_text for f in found] == values
    for fact in found:
        proof = fact.evidence
        assert text[proof.quote_start : proof.quote_end] == proof.quote
        assert proof.value_text in proof.quote


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [pytest.param(rule, example, id=f"{rule.rule_id}: {example}") for rule in VALUE_RULES for example in rule.passes],
)
def test_a_rule_passes_over_what_is_no_value(rule: Rule, sentence: str) -> None:
    _, facts = facts_of(sentence)
    assert [f.evidence.value_text for f in facts if f.table == rule.table and f.evidence.rule_id == rule.rule_id] == []


@pytest.mark.parametrize("rule", VALUE_RULES, ids=lambda rule: rule.rule_id)
def test_a_rule_has_three_examples_of_each_kind(rule: Rule) -> None:
    assert len(rule.finds) >= 3
    assert len(rule.passes) >= 3


def test_rule_ids_are_unique() -> None:
    ids = [rule.rule_id for rule in ALL_RULES]
    assert len(ids) == len(set(ids))
