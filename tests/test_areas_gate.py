"""Which sentences are parsed for areas: those whose words may state one of the body."""

import pytest

from pipeline.reading.area_gate import may_state
from pipeline.reading.identity import SELF


@pytest.mark.parametrize(
    "sentence",
    [
        "The @@ promotes fair fees.",
        "It is responsible (with the towns) for harbour lights.",
        "Our staff treats and trains pilots.",
        "Founded to treat sick seals, it has nine ships.",
        "Modernising piers is its duty.",
        "The @@ was set up for the better protection of seals.",
        "The work of the @@ covers wrecks.",
        "The @@ carries out repairs.",
        "The @@ is a federation of old lamps.",
        "The @@ is the place for old lamps.",
        "These include lamps and ropes.",
        "Protection of seals.",
        "Anna Berg maintains lamps.",
    ],
)
def test_a_sentence_with_a_word_that_leads_to_areas_is_parsed(sentence: str) -> None:
    assert may_state(sentence.replace("@@", SELF * 2))


@pytest.mark.parametrize(
    "sentence",
    [
        "The @@ was founded in Bergen in 1901.",
        "The @@ has nine members and four offices.",
        "Pilots of Bergen protect seals.",
        "The @@ is located in Oslo, Norway.",
        "The first of them sailed to Bergen.",
    ],
)
def test_a_sentence_without_one_or_without_the_body_is_not(sentence: str) -> None:
    assert not may_state(sentence.replace("@@", SELF * 2))
