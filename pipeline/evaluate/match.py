"""Which profile that was read is which annotated body."""

from collections.abc import Sequence
from typing import Final

from pipeline.evaluate.gold import GoldBody
from pipeline.evaluate.likeness import folded, nearly_the_name
from pipeline.evaluate.reading import ReadProfile
from pipeline.explain.marks import Span

#: How much each sign weighs: a name outweighs an acronym, and both together with a place outweigh all else.
_NAME: Final = 3.0
_ACRONYM: Final = 2.5
_NAME_PLACE: Final = 2.0
_ALONE: Final = 1.0


def right_name(body: GoldBody, name: str) -> bool:
    """Whether a name is nearly the body's name, one of its other names or its acronym."""
    known = {folded(body.name), *map(folded, body.aliases)}
    if body.acronym:
        known |= {folded(body.acronym), folded(f"{body.name} {body.acronym}")}
    return nearly_the_name(name, known)


def matched(bodies: Sequence[GoldBody], profiles: Sequence[ReadProfile]) -> dict[int, int]:
    """Number of the body -> number of its profile; the best pairs first, nobody twice."""
    alone = len(bodies) == len(profiles) == 1
    pairs = sorted(
        (-_weight(body, profile, alone), i, j) for i, body in enumerate(bodies) for j, profile in enumerate(profiles)
    )
    chosen: dict[int, int] = {}
    for weight, i, j in pairs:
        if weight < 0 and i not in chosen and j not in chosen.values():
            chosen[i] = j
    return chosen


def _weight(body: GoldBody, profile: ReadProfile, alone: bool) -> float:
    weight = 0.0
    if right_name(body, profile.name):
        weight = _NAME
    elif profile.acronym and profile.acronym == body.acronym:
        weight = _ACRONYM
    if body.name_span and body.block_span:
        weight += _NAME_PLACE * (_common(profile.name_span, body.name_span) > 0)
        return weight + _same_block(profile.block, body.block_span)
    return weight + _ALONE * alone


def _same_block(one: Span, other: Span) -> float:
    """How much of the longer block is shared, where that is at least half of the shorter; else nothing."""
    shorter, longer = sorted((one[1] - one[0], other[1] - other[0]))
    common = _common(one, other)
    return common / longer if common * 2 >= max(1, shorter) else 0.0


def _common(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))
