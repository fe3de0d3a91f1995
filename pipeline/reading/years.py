"""Founding years of one sentence: every year ends as a value or as a refusal with its reason."""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.pages.page import fold_space
from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.identity import SELF
from pipeline.reading.judged import OTHER, THIS, Bound
from pipeline.reading.numbers import LATEST_YEAR
from pipeline.reading.rules.founding import FOUNDING_RULES
from pipeline.reading.rules.founding_words import WEAK_VERBS, event_of
from pipeline.reading.rules.not_founding import REFUSAL_RULES
from pipeline.reading.rules.rule import Rule
from pipeline.reading.subject import binding
from pipeline.reading.vocabulary import MONTHS

_YEAR: Final = re.compile(r"(?<![\w.,/:@-])(?P<year>\d{4})(?![\w%]|[.,:]\d)")
_UNIT: Final = re.compile(
    r"\s*(?:[A-Z]?[a-z-]+\s){0,2}(?:members?|people|staff|employees|students|countries|km|m|metres|pages|euros?|"
    r"dollars)\b"
)
#: Between verb and date: the date belongs to another verb.
_OTHER_VERB: Final = re.compile(
    r"\b(?:which|who|whose|when|where|while|until|before|was|were|is|are|has|had|but|re-?nam\w+|"
    r"joined|became|later|moved|est\.?|arose|(?:years?|months|decades?|weeks|days|shortly|soon|long|"
    r"immediately) (?:after|before|"
    r"following|prior)|"
    r"and (?:then )?(?!related|united|associated|allied|limited|chartered|incorporated|registered|founded|"
    r"established|launched|"
    r"opened|organi[sz]ed|inaugurated|constituted)\w+ed)\b"
)
#: A clause of the founding act itself: "was formed when two leagues merged in".
_WHEN_FOUNDED: Final = re.compile(
    r"\b(?:when|as|after)\b[^,;]*\b(?:merged|united|joined|came together|signed|adopted|split|met|decided|agreed|"
    r"combined|"
    r"amalgamated|left|broke|received|ratified|got together|gathered|started|began|teamed up|approved)\b"
)
#: Between verb and date: the date may be that of the act behind the founding.
_ACT: Final = re.compile(
    r"\b(?:after|following|signed|adopted|concluded|agreed|decided|conference|meeting|summit|held|ratif\w+|convened|"
    r"approved|when)\b",
    re.I,
)
#: "grew out of the League, founded in": the date may be the other body's.
_INNER_FOUNDING: Final = re.compile(r"\b(?:established|founded|created|formed|set up)\b")
_DATED_BY_OF: Final = re.compile(
    rf"\b(?:convention|treaty|agreement|charter|declaration|protocol|accord|acts?|law|decree|resolution|constitution|"
    rf"statutes?|ordinance|bull|order|congress|conference|meeting|\d+|{MONTHS}|spring|summer|autumn|fall|winter)\b",
    re.I,
)
#: What may follow a verb without object: "formed in", "launched by"; anything else is what the subject founded.
_NO_OBJECT: Final = re.compile(
    r"\s*(?:[,(;.\d\u2013\u2014-]|$|(?:in|on|at|by|from|as|under|with|during|for|to|after|following|when|since|"
    r"through|out|"
    r"between|around|near|within|upon|over|back|and|or|again|together|here|there|only|just|because|due|so|pursuant|"
    r"via|early|late|"
    rf"mid|circa|ca?\.|about|out|of|first|this|{MONTHS}|spring|summer|autumn|fall|winter|\w+ly)\b)",
    re.I,
)
_BE: Final = re.compile(
    r"\b(?:was|were|is|are|been|being|be|got|get)(?:\s+(?:\w+ly|first|also|then|later|only|not|"
    r"itself|again|in turn|,)){0,3}\s*$"
)
#: "Its activities began in": the body's work at large, or what was told of a body just created.
_WORK: Final = re.compile(
    rf"(?:^|[,;]\s|\b(?:and|but|when)\s)(?:(?:{SELF}+'s?|[Ii]ts|[Oo]ur|[Tt]he)\s+)?(?:[a-z]+\s)?"
    rf"(?i:activit(?:y|ies)|work|operations?|history|story|services?)"
    rf"(?:\s+of\s+{SELF}+)?\s*"
    r"(?:then\s+|first\s+|formally\s+|officially\s+)?$|"
    r"\b(?:creation|establishment|foundation|formation|founding) of an? (?:[a-z-]+ ){0,3}(?:organi[sz]ation|body|"
    r"agency|association|institution|institute|federation|union|bureau|office|commission|council|society|committee),? "
    r"whose (?:activities|work|operations?)\s*$|"
    rf"(?:{SELF}+|\b(?:[Ii]t|[Ww]e))\s[^,;:]{{2,60}}\b(?:history|story|tradition),? (?:that|which)\s*$"
)
_OF_WORK: Final = frozenset({"founding.begins_work", "founding.fronted_active"})
#: Rules whose verb may be an active one with an object.
_WITH_VERB: Final = frozenset({"founding.verb", "founding.pact", "founding.pact_year"})
#: "the first step towards its creation": no founding yet.
_RUN_UP: Final = re.compile(
    r"\b(?:towards?|steps? to|leading to|led up to|before|prior to|way (?:for|to)|call(?:ed|s|ing)? for|"
    r"proposals? (?:for|of)|ideas? (?:for|of)|negotiations? (?:on|for)|propos(?:ed|ing))\s*$",
    re.I,
)
#: Rules for what is no year of four figures.
_NO_FULL_YEARS: Final = (REFUSAL_RULES[0], REFUSAL_RULES[-1])
#: "The Lamp Group at the Board, founded in": the body is only where the founded one is.
_INNER_NAME: Final = re.compile(
    r"(?:(?:[Tt]he|[Ii]ts|[Oo]ur|[Aa]n?)\s|(?=[A-Z]))(?:(?!(?:is|are|was|were|has|have|had|that|which|who|\w+ed)\s)[^\s,;]+\s){1,12}"
    r"(?:at|of|within|in|from|by)\s+"
)
_OWNER: Final = re.compile(r"\b(?:which|that|who)\b[^,;]*$|\bmembers? of\b[^;]{0,80}$|\bwhose\s*$")


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
    for rule in sentence.among(FOUNDING_RULES):
        for match in rule.pattern.finditer(sentence.marked):
            gap = match.groupdict().get("gap") or ""
            if rule.rule_id != "founding.pact_signed" and _of_other(gap, sentence.marked[: match.start("year")]):
                continue
            bound = _bound(sentence, rule, match)
            indirect = bound.loose or (rule.subject == "finite" and _INNER_FOUNDING.search(gap))
            candidate = _candidate(sentence, rule, match, 3 if indirect else 2 if _ACT.search(gap) else 1)
            yield candidate if bound.verdict == THIS else candidate.refused(bound.verdict, bound.about)


def _of_other(gap: str, before_year: str) -> bool:
    """Whether the words between verb and date bind the date to something else."""
    if _OTHER_VERB.search(_WHEN_FOUNDED.sub(" ", gap)):
        return True
    return bool(re.search(r"\b[Oo]f\s*$", before_year)) and not _DATED_BY_OF.search(before_year[-80:])


def _bound(sentence: Sentence, rule: Rule, match: re.Match[str]) -> Bound:
    """Whom the wording is about."""
    if rule.subject == "stated" or (rule.rule_id == "founding.origins" and SELF in match["verb"]):
        before = sentence.marked[: match.start()]
        owned = _OWNER.search(before) if re.match(r"its|their|whose|since", match[0]) else None
        inner = rule.rule_id == "founding.bracket" and _INNER_NAME.fullmatch(re.split("[,;] ", before)[-1])
        return Bound(OTHER if owned or inner or _RUN_UP.search(before) else THIS)
    inside = match.start("year") < match.start("verb")
    before = match.groupdict().get("subject") or sentence.marked[: match.start() if inside else match.start("verb")]
    if rule.rule_id in _WITH_VERB and _has_object(before, sentence.marked, match):
        return Bound(OTHER)
    if rule.rule_id in _OF_WORK and _WORK.search(before):
        return Bound(THIS, loose=True)
    return binding(before, rule.subject == "participle", sentence.marked[match.end("year") :])


def _has_object(before: str, text: str, match: re.Match[str]) -> bool:
    """Whether the verb is active and founds something else ("the Board established a fund in")."""
    active = before.strip(" ,(") and not _BE.search(before) and not before.rstrip().endswith((",", "(", "\u2013"))
    if not active:
        return False
    return match.start("verb") < match.start("year") and not _NO_OBJECT.match(text, match.end("verb"))


def _candidate(sentence: Sentence, rule: Rule, match: re.Match[str], tier: int) -> Candidate:
    groups = match.groupdict()
    verb = fold_space((groups.get("verb") or groups.get("verb2") or groups.get("verb3") or "").lower())
    year = int(match["year"])
    start = min(match.start("verb"), match.start("year")) if groups.get("verb") else match.start()
    if SELF in match[0]:
        start = match.start()
    return Candidate(
        table="founding_years",
        value=sentence.at(match.span("year")),
        quote=sentence.at((start, max(match.end("year"), match.end()))),
        rule_id=rule.rule_id,
        values={"founding_year": year, "event": rule.event or event_of(verb)},
        tier=max(rule.tier, tier, 2 if verb in WEAK_VERBS else 1),
        reason=None if 1000 <= year <= LATEST_YEAR else "out_of_range",
    )


def _refused(sentence: Sentence) -> Iterator[Candidate]:
    years = list(_YEAR.finditer(sentence.marked))
    speaks: dict[int, Rule] = {}
    for rule in sentence.among(REFUSAL_RULES) if years else ():
        for found in rule.pattern.finditer(sentence.marked):
            for start in _year_starts(found):
                speaks.setdefault(start, rule)
    for match in years:
        if not re.match("1[0-9]|20", match["year"]) or _UNIT.match(sentence.marked, match.end()):
            continue
        reason, rule_id = "not_founding", "founding.no_cue"
        if match.start() in speaks:
            rule = speaks[match.start()]
            reason, rule_id = rule.reason or OTHER, rule.rule_id
        span = sentence.at(match.span("year"))
        yield Candidate("founding_years", span, span, rule_id, {}, 9, reason)
    # What is no year of four figures between 1000 and 2099: a decade, and what can be no year.
    for rule in sentence.among(_NO_FULL_YEARS):
        for match in rule.pattern.finditer(sentence.marked):
            value = sentence.at((match.start("year"), match.end()))
            yield Candidate("founding_years", value, sentence.at(match.span()), rule.rule_id, {}, 9, rule.reason)


def _year_starts(match: re.Match[str]) -> set[int]:
    return {match.start(name) for name, value in match.groupdict().items() if name.startswith("year") and value}
