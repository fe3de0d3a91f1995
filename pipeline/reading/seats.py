"""Seats of one sentence: every place behind a cue ends as a value or as a refusal."""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.identity import SELF
from pipeline.reading.places import country_beside, country_code, is_city, is_country
from pipeline.reading.rules.rule import Rule
from pipeline.reading.rules.seats import REFUSAL_RULES, SEAT_RULES
from pipeline.reading.clauses import without_brackets
from pipeline.reading.subject import THIS, subject

_FORMER: Final = re.compile(r"\b(?:originally|formerly|previously|initially|at first)\s+(?:\w+\s+){0,2}$", re.I)
_UNTIL: Final = re.compile(r"[^.;,]{0,40}(?:,\s*)?\b(?:until (?:\w+ )?\d{4}|from \d{4} (?:to|until)|before moving|but (?:moved|later))", re.I)
_BRANCH: Final = re.compile(r"\b(?:regional|branch|field|liaison|representative|country|local|sub-?regional|project|European regional|satellite)\b", re.I)
_POSSESSIVE: Final = re.compile(r"^(?P<country>[A-Z][\w]+)'s (?P<city>[A-Z].*)$")
_OFFICE_OF_SELF: Final = re.compile(rf"(?i:secretariat|administrative (?:body|centre|center)|head office|executive (?:body|organ|secretariat))(?: of {SELF}+|\s*$)|(?:{SELF}'s|\b[Ii]ts)\s+(?:\w+\s+){{0,2}}(?i:secretariat)\b")
_WEAK_SEATS: Final = re.compile(r"secretariat|coordinating|co-ordinating|administrative body|base", re.I)


def seat_candidates(sentence: Sentence) -> list[Candidate]:
    """Every place of the sentence behind a cue, once: the best value, else a refusal."""
    best: dict[int, Candidate] = {}
    for candidate in (*_found(sentence), *_refused(sentence)):
        known = best.get(candidate.value[0])
        if known is None or (candidate.reason is not None, candidate.tier) < (known.reason is not None, known.tier):
            best[candidate.value[0]] = candidate
    return [best[start] for start in sorted(best)]


def _found(sentence: Sentence) -> Iterator[Candidate]:
    for rule in SEAT_RULES:
        for match in rule.pattern.finditer(sentence.marked):
            candidate = _candidate(sentence, rule, match)
            reason = candidate.reason or _flaw(sentence, rule, match)
            yield candidate.refused(reason) if reason else candidate


def _candidate(sentence: Sentence, rule: Rule, match: re.Match[str]) -> Candidate:
    start, end = match.span("city")
    text = sentence.text
    country = match.span("country") if match.groupdict().get("country") else country_beside(text, end)
    owner = _POSSESSIVE.match(text[start:end])
    if owner and is_country(owner["country"]):
        country, start = (start, start + len(owner["country"])), start + owner.start("city")
    elif country is None:
        start, end = _trimmed(text, start, end)
    city = text[start:end]
    written = text[slice(*country)] if country else None
    tier = max(rule.tier, 2 if _WEAK_SEATS.search(match.groupdict().get("seat") or "") else 1)
    left = match.start()
    return Candidate(
        table="headquarters",
        value=sentence.at((start, end)),
        quote=sentence.at((left, max(match.end(), country[1] if country else 0))),
        rule_id=rule.rule_id,
        values={"city": city, "country": written, "country_code": country_code(written) if written else None},
        tier=tier,
        reason=None if is_city(city) else "not_a_place",
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without a possessive or a trailing word that is no part of the place."""
    words = text[start:end]
    if words.endswith("'s"):
        end -= 2
    return start, end


def _flaw(sentence: Sentence, rule: Rule, match: re.Match[str]) -> str | None:
    text, kind = sentence.marked, rule.rule_id.removeprefix("seat.")
    before = text[: match.start("verb")] if match.groupdict().get("verb") else text[: match.start()]
    if kind != "moved" and (_FORMER.search(before) or _UNTIL.match(text, match.end())):
        return "former_place"
    if rule.subject == "stated":
        return None
    if kind == "seat_is":
        return _seat_flaw(match, before)
    if kind == "moved" and SELF in match[0]:
        return None
    if _BRANCH.search(match[0][: match.start("city") - match.start()]):
        return "branch_place"
    verdict = subject(before, rule.subject == "participle", text[match.end() :])
    if kind == "city_based":
        opening = without_brackets(text[: match.start()])
        definition = re.search(rf"(?:{SELF}[^.;]{{0,80}}|^\s*(?:[Ii]t|[Ww]e)\s)\b(?:is|are|was|were)\s+(?:an?|the|one)\s+(?:[\w-]+\s+){{0,3}}$", opening)
        follows = re.match(rf"\s+(?:[\w-]+\s+)?{SELF}", text[match.end() :])
        return None if definition or follows else "other_body"
    if verdict != THIS and kind in ("headquartered", "based", "located") and _OFFICE_OF_SELF.search(before):
        return None
    if verdict != THIS and kind == "with_seat" and _of_this(before):
        return None
    return None if verdict == THIS else verdict


def _of_this(before: str) -> bool:
    """Whether the clause before "with headquarters" defines this body: "it is a league of towns with ..."."""
    return bool(re.search(rf"(?:{SELF}|\b[Ii]t|\b[Ww]e)[^;]{{0,120}}\b(?:is|are|was|has)\s[^;]*$", before))


def _seat_flaw(match: re.Match[str], before: str) -> str | None:
    words = match[0][: match.start("city") - match.start()]
    if _BRANCH.search(words.split(match["seat"])[0]):
        return "branch_place"
    own = SELF in words or re.match(r"(?:[Ii]ts|[Oo]ur|[Ww]hose)\b", words)
    if own or re.match(r"(?:[Tt]heir)\b", words):
        return None
    if re.search(r"\sof\s", words.split(match["seat"])[1][:8]):
        return "other_body"
    # "the headquarters", "an international coordinating body": this body's, unless another one owns the clause
    if not before.strip() or SELF in before or re.search(r"\b(?:[Ii]t|[Ww]e)\b", before):
        return None
    return "other_body"


def _refused(sentence: Sentence) -> Iterator[Candidate]:
    for rule in REFUSAL_RULES:
        for match in rule.pattern.finditer(sentence.marked):
            if is_city(match["city"]):
                yield Candidate(
                    "headquarters", sentence.at(match.span("city")), sentence.at(match.span()), rule.rule_id, {}, 9, rule.reason
                )
