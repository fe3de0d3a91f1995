"""Founding years of one sentence: every year ends as a value or as a refusal with its reason."""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.numbers import LATEST_YEAR
from pipeline.reading.rules.founding import EVENT_OF, FOUNDING_RULES, REFUSAL_RULES
from pipeline.reading.rules.rule import FRAGMENTS, Rule
from pipeline.reading.subject import OTHER, THIS, subject

_YEAR: Final = re.compile(r"(?<![\w.,/:@-])(?P<year>\d{4})(?![\w%]|[.,:]\d)")
_UNIT: Final = re.compile(r"\s*(?:[A-Z]?[a-z-]+\s){0,2}(?:members?|people|staff|employees|students|countries|km|m|metres|pages|euros?|dollars)\b")
#: Between verb and date: the date belongs to another verb.
_OTHER_VERB: Final = re.compile(
    r"\b(?:which|who|whose|when|where|while|until|before|was|were|is|are|has|had|but|re-?nam\w+|"
    r"joined|became|later|moved|and (?:then )?(?!related|united|associated|allied|limited|chartered|incorporated|registered|founded|established|launched|"
    r"opened|organi[sz]ed|inaugurated|constituted)\w+ed)\b"
)
#: Between verb and date: the date may be that of the act behind the founding.
_ACT: Final = re.compile(
    r"\b(?:after|following|signed|adopted|concluded|agreed|decided|conference|meeting|summit|held|ratif\w+|convened|approved)\b", re.I
)
#: Verbs that found some bodies and open the doors of others: they count where no plainer one speaks.
_WEAK_VERBS: Final = frozenset(
    "inaugurated opened registered started built introduced commissioned activated erected installed begun assembled "
    "convened initiated".split()
)


def founding_candidates(sentence: Sentence) -> list[Candidate]:
    """Every year of the sentence, once: the best value, else the refusal that says most."""
    best: dict[int, Candidate] = {}
    for candidate in (*_found(sentence), *_refused(sentence)):
        known = best.get(candidate.value[0])
        if known is None or _rank(candidate) < _rank(known):
            best[candidate.value[0]] = candidate
    return [best[start] for start in sorted(best)]


def _rank(candidate: Candidate) -> tuple[bool, int]:
    return candidate.reason is not None, candidate.tier


def _found(sentence: Sentence) -> Iterator[Candidate]:
    for rule in FOUNDING_RULES:
        for match in rule.pattern.finditer(sentence.marked):
            gap = match.groupdict().get("gap") or ""
            if rule.rule_id == "founding.pact_signed" or not _OTHER_VERB.search(gap):
                candidate = _candidate(sentence, rule, match, by_act=bool(_ACT.search(gap)))
                verdict = _verdict(sentence, rule, match)
                yield candidate if verdict == THIS else candidate.refused(verdict)


def _verdict(sentence: Sentence, rule: Rule, match: re.Match[str]) -> str:
    if rule.subject == "stated":
        return THIS
    inside = match.start("year") < match.start("verb")
    before = match.groupdict().get("subject") or sentence.marked[: match.start() if inside else match.start("verb")]
    return subject(before, rule.subject == "participle", sentence.marked[match.end("year") :])


def _candidate(sentence: Sentence, rule: Rule, match: re.Match[str], by_act: bool) -> Candidate:
    groups = match.groupdict()
    verb = " ".join((groups.get("verb") or groups.get("verb2") or "").lower().split())
    year = int(match["year"])
    tier = max(rule.tier, 2 if by_act or verb in _WEAK_VERBS else 1)
    start = min(match.start("verb"), match.start("year")) if groups.get("verb") else match.start()
    if FRAGMENTS["MARK"][0] in match[0]:
        start = match.start()
    return Candidate(
        table="founding_years",
        value=sentence.at(match.span("year")),
        quote=sentence.at((start, max(match.end("year"), match.end()))),
        rule_id=rule.rule_id,
        values={"founding_year": year, "event": rule.event or EVENT_OF.get(verb) or _noun_event(verb)},
        tier=tier,
        reason=None if 1000 <= year <= LATEST_YEAR else "out_of_range",
    )


def _noun_event(verb: str) -> str:
    for stem, event in (("establish", "established"), ("found", "founded"), ("creat", "created"), ("form", "formed"), ("set", "set_up"), ("launch", "launched")):
        if verb.startswith(stem):
            return event
    return "other"


def _refused(sentence: Sentence) -> Iterator[Candidate]:
    for match in _YEAR.finditer(sentence.marked):
        if not re.match("1[0-9]|20", match["year"]) or _UNIT.match(sentence.marked, match.end()):
            continue
        reason, rule_id = "not_founding", "founding.no_cue"
        for rule in REFUSAL_RULES:
            if any(match.start() in _year_starts(found) for found in rule.pattern.finditer(sentence.marked)):
                reason, rule_id = rule.reason or OTHER, rule.rule_id
                break
        span = sentence.at(match.span("year"))
        yield Candidate("founding_years", span, span, rule_id, {}, 9, reason)
    decade = REFUSAL_RULES[0]
    for match in decade.pattern.finditer(sentence.marked):
        value = sentence.at((match.start("year"), match.end()))
        yield Candidate("founding_years", value, sentence.at(match.span()), decade.rule_id, {}, 9, decade.reason)


def _year_starts(match: re.Match[str]) -> set[int]:
    return {match.start(name) for name, value in match.groupdict().items() if name.startswith("year") and value}
