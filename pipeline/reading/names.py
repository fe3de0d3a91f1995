"""Names that a sentence gives the body: former, current, full."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.identity import Identity, nouns_of
from pipeline.reading.labels import is_label_of_former
from pipeline.reading.name_chains import continues, next_name
from pipeline.reading.name_forms import NAME, name_at
from pipeline.reading.name_origins import antecedent_name, clause_before, founded_names
from pipeline.reading.name_subject import is_about_this
from pipeline.reading.name_tests import end_of_name, is_former, is_given_name, whole_name
from pipeline.reading.naming import fits, looks_like_acronym
from pipeline.reading.rules.names import NAME_RULES
from pipeline.reading.rules.names_label import LABEL
from pipeline.reading.rules.names_later import LATER_RULES
from pipeline.reading.rules.rule import Rule

_ACRONYM_BEHIND: Final = re.compile(
    r"[\"']?\s*\([\"']?(?:[a-z ]{1,20} )?[\"']?(?P<acronym>[A-Z][\w/&.-]{1,12})[\"']?[),;]"
)
#: No chain of names is longer.
_LONGEST_CHAIN: Final = 7


def profile_names(sentences: Sequence[Sentence]) -> list[Candidate]:
    """Former, current and full names that the sentences of a profile state of its body, each once in a place."""
    found: dict[int, Candidate] = {}
    for number, sentence in enumerate(sentences):
        earlier = sentences[max(0, number - 2) : number]
        labelled = _labelled(sentences[number - 1], sentence) if number else ()
        for candidate in (*_introduced(sentence), *_standing_first(sentence, earlier), *labelled):
            found.setdefault(candidate.value[0], candidate)
    for candidate in founded_names(sentences, list(found.values())):
        found.setdefault(candidate.value[0], candidate)
    spelled = (_spelled_out(candidate, sentences) for candidate in found.values())
    return sorted(spelled, key=lambda candidate: candidate.value)


def with_names(identity: Identity, named: Sequence[Candidate], sentences: Sequence[Sentence]) -> Identity:
    """The identity with the names found, their acronyms in brackets, and the nouns for them ("the office")."""
    names = [str(candidate.values["name"]) for candidate in named]
    acronyms = [
        acronym
        for candidate, name in zip(named, names, strict=True)
        for sentence in sentences
        if sentence.start <= candidate.value[0] < sentence.start + len(sentence.text)
        if (bracket := _ACRONYM_BEHIND.match(sentence.text, candidate.value[1] - sentence.start))
        if fits(acronym := bracket["acronym"], name)
    ]
    heads = [re.split(r" (?:of|for|in|on|to) ", name, maxsplit=1)[0].split()[-1] for name in names if " " in name]
    known = identity.with_aliases((*names, *acronyms))
    return replace(known, nouns=identity.nouns | nouns_of(*heads))


def _spelled_out(candidate: Candidate, sentences: Sequence[Sentence]) -> Candidate:
    """Where a former name is an acronym that a bracket behind a name explains, that name."""
    words = str(candidate.values["name"])
    if candidate.values["name_type"] != "former" or not looks_like_acronym(words):
        return candidate
    for sentence in sentences:
        for bracket in re.finditer(rf"\s*\({re.escape(words)}\b", sentence.text):
            names = [name for name in NAME.finditer(sentence.text, 0, bracket.start()) if name.end() == bracket.start()]
            if names and is_former(names[0][0], sentence):
                span = sentence.at(names[0].span())
                return replace(candidate, value=span, quote=span, values={**candidate.values, "name": names[0][0]})
    return candidate


def _introduced(sentence: Sentence) -> Iterator[Candidate]:
    """Names behind their wording: "formerly NAME"."""
    for rule in sentence.among(NAME_RULES):
        for match in rule.pattern.finditer(sentence.marked):
            if is_about_this(sentence, rule, match):
                yield from _names(sentence, rule, match.span(), match[0])


def _labelled(above: Sentence, sentence: Sentence) -> Iterator[Candidate]:
    """Names in the line below a label of former names."""
    if is_label_of_former(above.text):
        yield from _names(sentence, LABEL, (0, 0), above.text)


def _names(sentence: Sentence, rule: Rule, match: tuple[int, int], cue: str) -> Iterator[Candidate]:
    at, told = match[1], True
    for _ in range(_LONGEST_CHAIN):
        if sentence.text[at : at + 4].lower() == "the ":
            at += 4
        name = name_at(sentence.text, at)
        if not name:
            return
        end = end_of_name(name, rule, cue)
        words = sentence.text[at:end]
        if not told and not continues(sentence, (at, end)):
            return
        if is_given_name(words, end, sentence, rule):
            values = {"name": words, "name_type": rule.event}
            quote = sentence.at((match[0], end))
            yield Candidate("names", sentence.at((at, end)), quote, rule.rule_id, values)
        further = next_name(sentence, end, rule.rule_id) if rule.event == "former" else None
        if not further:
            return
        at, told = further


def _standing_first(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Candidate]:
    """Names before their wording, or in one of the sentences before: "NAME, now the Board"."""
    for rule in sentence.among(LATER_RULES):
        for match in rule.pattern.finditer(sentence.marked):
            if "back" in match.groupdict():
                group = next(name for name in ("back", "own", "its", "changed") if match[name])
                clause = clause_before(sentence, match.start())
                told = [*earlier, clause] if clause else earlier
                yield from antecedent_name(sentence.text[slice(*match.span(group))], told)
                continue
            groups = [name for name in ("name", "name2") if name in match.groupdict()]
            for found in filter(None, (whole_name(sentence, match.span(group), rule) for group in groups)):
                values = {"name": sentence.text[slice(*found)], "name_type": "former"}
                yield Candidate("names", sentence.at(found), sentence.at(match.span()), rule.rule_id, values)
