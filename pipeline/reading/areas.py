"""Activity areas of one sentence: the phrases behind a cue that speaks of this body."""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.pages.page import fold_space
from pipeline.reading.area_kinds import kinds
from pipeline.reading.area_subject import about_this
from pipeline.reading.area_words import TITLE_NOUNS, names_nothing
from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.identity import SELF
from pipeline.reading.phrases import phrases
from pipeline.reading.places import is_country
from pipeline.reading.rules.areas import AREA_RULES
from pipeline.reading.rules.rule import Rule

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
_LISTS: Final = frozenset(
    f"area.{name}" for name in "fields aim about has_areas range work_in with_focus kind_in concerns emphasis".split()
)
#: Wordings behind which a place may stand as well.
_PLACED: Final = frozenset({"area.kind_in", "area.work_in", "area.about", "area.with_focus"})
_JOINED: Final = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_NAME: Final = re.compile(r"(?:[A-Z][\w'.&-]*|of|for|the|and|on|in)(?:\s+(?:[A-Z][\w'.&-]*|of|for|the|and|on|in))*")


def area_candidates(sentence: Sentence) -> list[Candidate]:
    """The phrases of the sentence that say what this body works on, in order, none inside another."""
    found: list[Candidate] = []
    for rule in sentence.among(AREA_RULES):
        for match in rule.pattern.finditer(sentence.marked):
            if about_this(sentence, rule, match):
                found.extend(_areas(sentence, rule, match))
    found.extend(kinds(sentence))
    found.sort(key=lambda c: (c.value[0], -c.value[1]))
    kept: list[Candidate] = []
    for candidate in found:
        if not kept or candidate.value[0] >= kept[-1].value[1]:
            kept.append(candidate)
        elif candidate.value[1] <= kept[-1].value[1] and _shorter_is_better(kept[-1], candidate):
            kept[-1] = candidate
    return kept


def _shorter_is_better(outer: Candidate, inner: Candidate) -> bool:
    """An item of an explicit list inside a long purpose clause replaces the clause."""
    if outer.rule_id == inner.rule_id or (outer.rule_id == "area.has_areas" and outer.value == inner.value):
        return False
    return inner.rule_id in ("area.fields", "area.range") or outer.rule_id == "area.does"


def _areas(sentence: Sentence, rule: Rule, match: re.Match[str]) -> Iterator[Candidate]:
    text = sentence.marked
    for start, stop in phrases(text, match.end(), match["cue"], ranged=rule.rule_id == "area.range"):
        words = text[start:stop]
        if _is_none(words) or (_is_name(words) and (rule.rule_id not in _LISTS or _is_place(words, rule))):
            continue
        left = match.start() if stop - match.start() <= _MAX_QUOTE else start
        yield Candidate(
            "activity_areas",
            sentence.at((start, stop)),
            sentence.at((left, stop)),
            rule.rule_id,
            {"activity_area": fold_space(sentence.text[start:stop])},
        )


def _is_none(words: str) -> bool:
    """Whether the words are no phrase, or a phrase for no subject of work."""
    if len(words.split()) > MAX_WORDS or SELF in words or _FINITE.search(words) or _NO_PHRASE.match(words):
        return True
    if all(map(is_country, _JOINED.split(words))) or (names_nothing(words) and not _is_name(words)):
        return True
    titled = _NAME.fullmatch(words) and set(re.findall(r"\w+", words)) & TITLE_NOUNS
    return bool(titled)


def _is_place(words: str, rule: Rule) -> bool:
    """Whether one capitalised word behind "in" is rather a place: "operator of Calvera"."""
    return rule.rule_id in _PLACED and " " not in words and not any(letter.isupper() for letter in words[1:])


def _is_name(words: str) -> bool:
    """Whether the words are a proper name and no acronym of a field."""
    return bool(_NAME.fullmatch(words)) and (len(words.split()) > 1 or not words.isupper()) and words[0].isupper()
