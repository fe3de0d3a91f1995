"""Activity areas of one sentence: the phrases behind a cue that speaks of this body."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pipeline.pages.page import fold_space
from pipeline.reading.area_clauses import clauses
from pipeline.reading.area_cue import Cue
from pipeline.reading.area_cues import cues
from pipeline.reading.area_deeds import deeds
from pipeline.reading.area_gate import may_state
from pipeline.reading.area_kinds import kinds
from pipeline.reading.area_names import with_short_names
from pipeline.reading.area_tokens import tokens
from pipeline.reading.area_words import TITLE_NOUNS, names_nothing
from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.identity import SELF
from pipeline.reading.phrases import phrases
from pipeline.reading.places import is_country
from pipeline.reading.verbs import BASES, NOUN_VERBS

MAX_WORDS: Final = 16
_MAX_QUOTE: Final = 400
_FINITE: Final = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|do|does|did)\b")
#: Beginnings of what is no phrase for a thing: prepositions, pronouns, question words, figures.
_NO_PHRASE: Final = re.compile(
    r"(?:in|at|from|by|with|over|about|more than|within|under|during|who|that|which|not|it|its|they|sure|what|how|"
    r"why|if|whether|there|between|among|only|when|where|as|up to|nearly|around|almost|be|been|become|being|together|"
    r"itself|for|on|their|our|your|you)\b|\d[\d.,]*\s"
)
#: Lists of fields in capitals are fields; elsewhere capitals make a name.
_LISTS: Final = frozenset(f"area.{name}" for name in "fields aim about range maker study purpose told".split())
#: Wordings behind which a place may stand as well.
_PLACED: Final = frozenset({"area.maker", "area.study", "area.about", "area.purpose"})
#: What bodies offer and have; what it is in or on is what they work on.
_LEADING: Final = re.compile(
    r"(?:[\w-]+ ){0,3}(?:courses|degrees|projects|programmes|programs|activities|services|expertise|experience|skills|"
    r"competences?|know-how|experts|specialists|work|knowledge|leadership|training) (?:in|on|into|of) "
)
#: "the Northern Lights project".
_PROJECT: Final = re.compile(r"(?:[A-Z][\w/&-]*\s+){1,5}(?:project|programme|program|initiative|campaign)s?$")
_JOINED: Final = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_NAME: Final = re.compile(r"(?:[A-Z][\w'.&-]*|of|for|the|and|on|in)(?:\s+(?:[A-Z][\w'.&-]*|of|for|the|and|on|in))*")


def area_candidates(sentence: Sentence) -> list[Candidate]:
    """The phrases of the sentence that say what this body works on, in order, none inside another."""
    found: list[Candidate] = []
    own = with_short_names(sentence.marked, sentence.identity)
    if own != sentence.marked:
        sentence = replace(sentence, marked=own)
    if may_state(sentence.marked):
        parsed = tokens(sentence.marked)
        for cue in cues(parsed, clauses(parsed)):
            found.extend(_areas(sentence, cue))
    found.extend(kinds(sentence))
    return list(_outermost(found))


def _outermost(found: list[Candidate]) -> Iterator[Candidate]:
    """None inside another: the inner phrases where the outer one only leads to them."""
    # of equal ones the last: its cue stands nearest
    found.reverse()
    found.sort(key=lambda c: (c.value[0], -c.value[1]))
    at = 0
    while at < len(found):
        outer, inner = found[at], []
        at += 1
        while at < len(found) and found[at].value[0] < outer.value[1]:
            inner.append(found[at])
            at += 1
        better = [c for c in inner if _shorter_is_better(outer, c)]
        if better:
            yield from _outermost(better)
        else:
            yield outer


def _shorter_is_better(outer: Candidate, inner: Candidate) -> bool:
    """Whether the outer phrase only leads to the inner one: "a forum for the exchange of seeds"."""
    if outer.value == inner.value:
        return False
    words = str(inner.values["activity_area"]).split()
    if inner.rule_id == "area.study":
        return bool(_LEADING.match(str(outer.values["activity_area"])))
    return inner.rule_id in ("area.fields", "area.range", "area.maker", "area.doing") and len(words) > 1


def _areas(sentence: Sentence, cue: Cue) -> Iterator[Candidate]:
    text = sentence.marked
    spans = phrases(text, cue.behind, cue.cue, cue.verbs, ranged=cue.rule_id == "area.range")
    for start, stop in deeds(text, spans, cue.verbs == BASES):
        words = text[start:stop]
        if _is_none(words, cue.verbs) or (_is_name(words) and (cue.rule_id not in _LISTS or _is_place(words, cue))):
            continue
        left = cue.start if stop - cue.start <= _MAX_QUOTE else start
        yield Candidate(
            "activity_areas",
            sentence.at((start, stop)),
            sentence.at((left, stop)),
            cue.rule_id,
            {"activity_area": fold_space(sentence.text[start:stop])},
        )


def _is_none(words: str, verbs: frozenset[str]) -> bool:
    """Whether the words are no phrase, or a phrase for no subject of work."""
    verb, _, rest = words.partition(" ")
    if verb in BASES - NOUN_VERBS and rest:
        return verbs != BASES or SELF in words or len(words.split()) > MAX_WORDS
    if all(word.endswith("ly") for word in words.split()):
        return True
    if len(words.split()) > MAX_WORDS or SELF in words or _FINITE.search(words) or _NO_PHRASE.match(words):
        return True
    if all(map(is_country, _JOINED.split(words))) or (names_nothing(words) and not _is_name(words)):
        return True
    titled = _NAME.fullmatch(words) and set(re.findall(r"\w+", words)) & TITLE_NOUNS
    return bool(titled) or bool(_PROJECT.match(words))


def _is_place(words: str, cue: Cue) -> bool:
    """Whether one capitalised word behind "in" is rather a place: "operator of Calvera"."""
    return cue.rule_id in _PLACED and " " not in words and not any(letter.isupper() for letter in words[1:])


def _is_name(words: str) -> bool:
    """Whether the words are a proper name and no acronym of a field."""
    return bool(_NAME.fullmatch(words)) and (len(words.split()) > 1 or not words.isupper()) and words[0].isupper()
