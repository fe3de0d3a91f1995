"""Phrases that name a subject only with their verb: "share knowledge", "defend refugees"."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from pipeline.reading.area_trims import Span
from pipeline.reading.verbs import BASES

#: Verbs that tell nothing beside a wide noun: "provide support".
_LIGHT: Final = frozenset(
    "provide offer make achieve give take have get do keep run hold deliver perform undertake conduct improve enhance "
    "carry serve lead issue use identify target focus work play meet".split()
)
#: Wide nouns that a verb makes a subject.
_DONE: Final = re.compile(
    r"(?:[\w-]+\s+){0,2}(?:information|knowledge|practices?|cooperation|co-operation|collaboration|dialogue|process(?:es)?"
    r"|content|innovation|research|training|awareness|understanding|exchange|experiences?|skills|ideas|capacity|standards|"
    r"systems|methods|data)(?:\s+(?:and|or)\s+[\w-]+)?$"
)
#: Persons for whose sake bodies work.
_PERSONS: Final = re.compile(
    r"(?:[\w-]+\s+){0,2}(?:refugees|migrants|immigrants|workers|children|women|girls|men|families|farmers|patients|youth|"
    r"elderly|minorities|seekers|victims|prisoners|artists|teachers|peoples?|disabled|poor|homeless|consumers|scientists|"
    r"students|visitors|persons|veterans|journalists|unions|workers|orphans|survivors|animals)$"
)
_VERB: Final = re.compile(
    r"\b(?P<verb>[a-z-]+)(?:,?\s+(?:and|or)\s+(?P<other>[a-z-]+))?\s+(?:(?:the|all|any|their)\s+)*$"
)
_NEAR: Final = 60
#: What stands behind these is a part of what was said.
_FOR_EXAMPLE: Final = re.compile(r"\b(?:including|such as|especially|in particular|particularly|like|notably)\b")


def deeds(text: str, spans: Iterable[Span], first: bool) -> Iterator[Span]:
    """The spans, those of wide nouns and of persons with the verb before them, persons in a row as one phrase.

    first: a verb stands before the first of them, so that the others may stand beside it.
    """
    row: Span | None = None
    for start, stop in spans:
        words = text[start:stop]
        person = _PERSONS.fullmatch(words)
        verb = _before(text, start) if first and (person or _DONE.fullmatch(words)) else None
        if row and person and verb is None and not _FOR_EXAMPLE.search(text, row[1], start):
            row = row[0], stop
            continue
        if row:
            yield row
        row = (verb, stop) if verb is not None and person else None
        if row is None:
            yield start if verb is None else verb, stop
    if row:
        yield row


def _before(text: str, start: int) -> int | None:
    """Where the verb right before an object starts; None if it is none that tells something."""
    found = _VERB.search(text, max(0, start - _NEAR), start)
    if not found or found["verb"] not in BASES:
        if found and found["other"] in BASES - _LIGHT:
            return found.start("other")
        return None
    return None if found["verb"] in _LIGHT or found["other"] in _LIGHT else found.start("verb")
