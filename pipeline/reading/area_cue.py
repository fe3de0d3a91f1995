"""A cue: where a thing worked on begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pipeline.reading.area_tokens import Tokens

#: What an object begins with.
OBJECT: Final = "DPQjmngyk0e"
#: So many words before a cue its subject may stand.
_NEAR: Final = 10
#: Who is no thing worked on.
_THEM: Final = frozenset("them him her us you me".split())


@dataclass(frozen=True)
class Cue:
    """Where a thing worked on begins.

    rule_id: which wording. start: of its first word. cue: its words. behind: where its object begins.
    verbs: the form of the verb before the object; none where no verb is.
    """

    rule_id: str
    start: int
    cue: str
    behind: int
    verbs: frozenset[str] = frozenset()


#: What denies a verb or noun, and what stands between the two.
_DENIALS: Final = frozenset("not never neither nor cannot don't doesn't isn't aren't without".split())
_BETWEEN: Final = "aDjmvTMHBuwzC"
_NOT_ONLY: Final = ("only", "just", "merely", "simply", "solely")


def denied(t: Tokens, place: int) -> bool:
    """Whether the word is said not to hold: "does not deal", "is no longer a centre"; not so behind "not only"."""
    joined = re.search(r"[vz][^vzSMBHC.;:]{1,5}(?=C[vz]$)", t.tags[: place + 1])
    if joined and t.words[place - 1] == "or":
        place = joined.start()
    while place > 0 and t.tags[place - 1] in _BETWEEN:
        place -= 1
        if t.words[place] in _DENIALS or t.words[place : place + 2] == ("no", "longer"):
            return t.words[place + 1 : place + 2] not in [(word,) for word in _NOT_ONLY]
    return False


def cue_of(rule_id: str, t: Tokens, words: tuple[int, int], verbs: frozenset[str] = frozenset()) -> Iterator[Cue]:
    """The cue of the words first to last, if an object follows."""
    first, last = words
    behind = last + 1
    while behind < len(t) and t.tags[behind] in "a:-" and t.words[behind] != "not":
        behind += 1
    if behind < len(t) and t.tags[behind] in OBJECT and t.words[behind] not in _THEM:
        # the body, where it stands near, belongs to what is quoted
        body = max(t.tags.rfind(mark, max(0, first - _NEAR), first) for mark in "SP")
        opens = body if body >= 0 else min(first, behind)
        yield Cue(rule_id, t.spans[opens][0], " ".join(t.words[first : last + 1]), t.spans[behind][0], verbs)
