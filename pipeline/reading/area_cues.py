"""The words of a clause behind which the things stand that its body works on: verbs, states, nouns of work."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pipeline.reading.area_clauses import Clauses
from pipeline.reading.area_cue import OBJECT, Cue, cue_of, denied
from pipeline.reading.area_fields import duty, framed, led, told
from pipeline.reading.area_judges import AIM, THIS
from pipeline.reading.area_subjects import AIMS, SETTLED, WORKERS
from pipeline.reading.area_tokens import Tokens
from pipeline.reading.area_words import RECEIVERS
from pipeline.reading.identity import SELF
from pipeline.reading.verbs import (
    BASES,
    GERUNDS,
    NOUN_VERBS,
    STRONG_BASES,
    STRONG_GERUNDS,
    STRONG_THIRDS,
    TELLING,
    THIRDS,
)

#: A verb that shares its object with the next one.
_SHARED: Final = re.compile(r"(?P<verb>[zvg])(?:,|,?C)[aT]*(?P=verb)")
_OWN: Final = (THIS, AIM)
#: "nine towns founded the Board in 1901", and what for.
_FOUNDED: Final = re.compile(rf"\b(?:founded|established|created|formed|launched|set up|started) {SELF}+(?!.*[,;:] )")
#: "carries out".
_CARRIES: Final = {"carries": THIRDS, "carry": BASES, "carrying": GERUNDS}
#: Behind these an infinitive is no purpose of the body.
_NO_PURPOSE: Final = frozenset(
    "ability right rights decided agreed began asked invited allowed forced expected according due thanks related "
    "opportunity opportunities need needs chance freedom permission power continued failed refused able unable "
    "likely required supposed people those everyone anyone access enough members countries states them".split()
)
#: An infinitive behind a noun: "tools to mend lamps".
_LOOSE: Final = "loose"
_PREPOSITIONS: Final = frozenset("for of in at on to with towards toward".split())
#: Works of a body, which do what it does.
_DOERS: Final = frozenset(word for word in AIMS if word.endswith("s"))
#: Nouns of persons: what they do is not done by the body.
_PERSON: Final = re.compile(r"\w+(?:ers|ists|ians|ees)$")


def cues(t: Tokens, said: Clauses) -> Iterator[Cue]:
    """The cues of the sentence, in order; an infinitive behind a thing only where nothing else says the purpose."""
    said_before = False
    yield from duty(t)
    for cue in _every(t, said):
        if cue.rule_id != _LOOSE:
            yield cue
        elif not said_before:
            yield replace(cue, rule_id="area.purpose")
        said_before = True


#: Tags of words that lead nowhere by themselves.
_IDLE: Final = "DOCPSTRaWMHQ0,.;:-"


def _every(t: Tokens, said: Clauses) -> Iterator[Cue]:
    for place, (tag, verdict) in enumerate(zip(t.tags, said.verdicts, strict=True)):
        if tag in _IDLE and place not in said.leads:
            continue
        found = list(_at(t, said, place, tag, verdict))
        if found and not denied(t, place):
            yield from found


def _at(t: Tokens, said: Clauses, place: int, tag: str, verdict: str) -> Iterator[Cue]:
    if tag in "zvg" and verdict in _OWN:
        yield from _verb(t, place)
    elif verdict in _OWN and t.words[place + 1 : place + 2] == ("out",) and t.words[place] in _CARRIES:
        yield from cue_of("area.does", t, (place, place + 1), _CARRIES[t.words[place]])
    elif tag == "v" and place and t.tags[place - 1] == "T" and _FOUNDED.search(" ".join(t.words[:place])):
        yield from cue_of("area.purpose", t, (place - 1, place), BASES)
    if tag in "ejmkxIwnyuzvg":
        yield from framed(t, place, verdict)
    elif tag == "B":
        yield from told(t, place)
    if place in said.leads:
        yield from led(t, place)


def _verb(t: Tokens, place: int) -> Iterator[Cue]:
    if _SHARED.match(t.tags, place) or place + 1 >= len(t) or t.tags[place + 1] not in OBJECT + "a":
        return
    tag, word = t.tags[place], t.words[place]
    if tag == "v" and word in TELLING and t.tags[_before(t, place)] in "SM":
        yield from cue_of("area.does", t, (place, place), BASES)
    elif tag == "z" and (word in STRONG_THIRDS or _shares(t, place)):
        yield from cue_of("area.does", t, (place, place), THIRDS)
    elif tag == "v":
        yield from _base(t, place)
    elif tag == "g":
        yield from _gerund(t, place)


def _gerund(t: Tokens, place: int) -> Iterator[Cue]:
    row = re.search(r"(?:ga?(?:,C|,|C)a?)+$", t.tags[:place])
    if row and row.start() and t.tags[row.start() - 1] in "IOT" and t.words[place] not in NOUN_VERBS:
        # what a row of gerunds behind a preposition does together is one thing
        if _is_verbal(t, row.start()):
            yield from cue_of("area.doing", t, (row.start() - 1, row.start() - 1))
    elif _is_verbal(t, place) and (t.words[place] in STRONG_GERUNDS or row):
        yield from cue_of("area.doing", t, (place, place), GERUNDS)


def _shares(t: Tokens, place: int) -> bool:
    """Whether another verb before shares its object: "develops and makes"."""
    return bool(re.search(rf"{t.tags[place]}(?:,|,?C)a*$", t.tags[max(0, place - 4) : place]))


def _before(t: Tokens, place: int) -> int:
    """The place before a verb, adverbs passed over."""
    place -= 1
    while place >= 0 and t.tags[place] in "a:":
        place -= 1
    return place


def _base(t: Tokens, place: int) -> Iterator[Cue]:
    first = place
    while (chain := re.search(r"v(?:,|,?C|)[aT]*$", t.tags[max(0, first - 5) : first])) is not None:
        first = max(0, first - 5) + chain.start()
    before = _before(t, first)
    if before < 0 or t.tags[before] in "SMR" or t.words[before] in WORKERS or t.words[before] in _DOERS:
        if t.words[place] in STRONG_BASES or first < place:
            yield from cue_of("area.does", t, (place, place), BASES)
    elif t.tags[before] == "T" and _is_purpose(t, before):
        yield from cue_of("area.purpose" if _is_direct(t, before) else _LOOSE, t, (before, place), BASES)


def _is_purpose(t: Tokens, to: int) -> bool:
    before = _before(t, to)
    return before < 0 or t.words[before] not in _NO_PURPOSE


def _is_direct(t: Tokens, to: int) -> bool:
    """Whether the infinitive belongs to the body's own verb or aim, not to a thing that serves it."""
    before = _before(t, to)
    if before < 0 or t.tags[before] in "BxzvgeykjC;":
        return True
    aim = t.words[before] in AIMS or t.words[before] in ("order", "as", "so")
    return aim or not SETTLED.isdisjoint(t.words[:before])


def _is_verbal(t: Tokens, place: int) -> bool:
    """Whether a gerund is what the body does, and no noun or deed of somebody else."""
    before = _before(t, place)
    if before < 0 or t.tags[before] in ",B":
        return True
    word, tag = t.words[before], t.tags[before]
    if tag in "OIT":
        return word in _PREPOSITIONS and t.words[place] not in NOUN_VERBS
    if tag == "C":
        return t.words[place] not in NOUN_VERBS
    return tag == "m" and t.words[place] not in NOUN_VERBS and word not in RECEIVERS and not _PERSON.match(word)
