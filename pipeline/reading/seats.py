"""Seats of one sentence: every place behind a cue ends as a value or as a refusal."""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.reading.bearer import CLAUSES, COORDINATED, words_before
from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.clauses import without_brackets
from pipeline.reading.identity import SELF
from pipeline.reading.judged import OTHER, PART, THIS, Bound
from pipeline.reading.kinds import KINDS
from pipeline.reading.location import Span, country_beside, locate
from pipeline.reading.places import country_code, is_city, is_country
from pipeline.reading.rules.rule import Rule
from pipeline.reading.rules.seats import REFUSAL_RULES, SEAT_RULES
from pipeline.reading.subject import binding
from pipeline.reading.vocabulary import BODY_NOUNS

_FORMER: Final = re.compile(
    (r"\b(?:originally|formerly|previously|initially|at first|first|once|until \d{4}|former)\s+(?:\w+\s+){0,2}$"), re.I
)
_UNTIL: Final = re.compile(
    (
        r"[^.;,]{0,40}(?:,\s*)?\b(?:until|from \d{4} (?:to|until)|before (?:being )?mov\w+|but (?:moved|later)|"
        r"followed by|(?:and )?(?:then|later|afterwards|subsequently) (?:in|at|the|moved)|"
        r"(?:but|and) (?:it |they )?(?:is|are) (?:now|today|currently))"
    ),
    re.I,
)
_BRANCH: Final = re.compile(
    r"\b(?:regional|branch|field|liaison|representative|country|local|sub-?regional|project|satellite|second|"
    r"additional|another|other|"
    r"European|Asian|American|African|Asia-Pacific|Pacific|US|UK|EU|EMEA|former|first|old)\b",
    re.I,
)
#: An office that stands for the body: its secretariat's place is the body's.
_OFFICE: Final = (
    r"(?i:(?:[\w-]+ ){0,2}(?:secretariat(?:-general)?|administrative (?:body|centre|center)|head office|headquarters|"
    r"executive (?:body|organ|office|committee)|main office|central office|"
    r"co-?ordinat\w+ (?:office|unit|body)|administration|bureau)|(?:core |whole |entire )?(?:team|staff))"
)
_OFFICE_OF_SELF: Final = re.compile(
    rf"(?:{SELF}+(?:'s)?|\b[Ii]ts|\b[Tt]he|\b[Oo]ur|^|,|\b[Aa]n?)"
    rf"\s*{_OFFICE}(?: and (?:[\w-]+ ){{1,3}}?)?(?: of {SELF}+)?(?: is the [^,;]{{2,40}})?(?:,? (?:which|"
    rf"that))?,?\s*(?:(?:is|are|was|has been|have been)\s+)?(?:\w+ly\s+|now\s+)?$"
)
_SEAT_MOVES: Final = re.compile(
    rf"(?:{SELF}(?:'s)?|\b[Ii]ts|\b[Tt]he)\s+(?:\w+\s+){{0,2}}(?:seat|headquarters|secretariat|"
    rf"head office)\b[^;.]{{0,80}}$"
)
_WEAK_SEATS: Final = re.compile(
    (r"secretariat|coordinat|co-ordinat|administrati|base|bureau|legal|registered|executive office"), re.I
)
_PRONOUN: Final = re.compile(
    (r"\b(?:it|we)(?:['\u2019]s)?\s+(?:(?:is|are|was|has|has been|now|currently|today|also|still|\w+ly)\s+){0,3}$"),
    re.I,
)
_MEMBERS: Final = re.compile(r"\b(?:members|partners|founders|staff|offices)\s*(?:\b(?:is|are|were)\s*)?$")
_DEFINITION: Final = re.compile(
    rf"(?:{SELF}[^.;]{{0,80}}|^\s*(?:[Ii]t|[Ww]e)\s)\b(?:is|are|was|were)\s+(?:an?|the|one)\s+(?:[\w-]+\s+){{0,3}}$"
)
#: "The Board is a league of towns, a Riga based charity".
_APPOSED: Final = re.compile(
    rf"(?:{SELF}[^.;A-Z]{{0,60}}|^\s*(?:[Ii]t|[Ww]e)\s)\b(?:is|are|was|were)\s+an?\s+[^.;A-Z]{{3,100}},\s+an?\s+"
    r"(?:[\w-]+\s+){0,2}$"
)
#: Wordings that may name two seats.
_OF_TWO: Final = frozenset({"seat.seat_is", "seat.seat_named", "seat.with_seat", "seat.headquartered", "seat.based"})
_AND: Final = re.compile(r",?\s+and\s+(?:in\s+)?(?=[A-Z])")
_PHRASE_END: Final = re.compile(r"\s*(?:[.,;:)]|$)|\s+(?:since|with|for)\b")
#: What stands before and behind "Riga-based" in a sentence without subject and verb.
_NO_SUBJECT: Final = re.compile(r"\s*(?:An?\s+|The\s+|Our\s+)?(?:[A-Za-z]?[a-z-]+\s+){0,3}")
_NO_VERB: Final = re.compile(
    rf"(?:\s+[\w'-]+,?){{0,6}}?\s+(?:{'|'.join(sorted(KINDS, key=len, reverse=True))})\b"
    r"(?:\s*$|\s*[.,;:\u2013\u2014(-]|\s+(?:that|which|who|whose|for|of|in|with|to|from|by|and|active|working|dedicated|"
    r"founded|speciali[sz]\w+|focus\w+|developing|offering|run|led|on|at|established|created)\b)"
)


def seat_candidates(sentence: Sentence) -> list[Candidate]:
    """Every place of the sentence behind a cue, once: the best value, else a refusal."""
    best: dict[int, Candidate] = {}
    for candidate in (*_found(sentence), *_refused(sentence)):
        known = best.get(candidate.value[0])
        if known is None or (candidate.reason is not None, candidate.tier) < (known.reason is not None, known.tier):
            best[candidate.value[0]] = candidate
    return [best[start] for start in sorted(best)]


def _found(sentence: Sentence) -> Iterator[Candidate]:
    for rule in sentence.among(SEAT_RULES):
        for match in rule.pattern.finditer(sentence.marked):
            place = _place(sentence.text, match)
            if place is None:
                unknown = _no_place(sentence, rule, match)
                if unknown:
                    yield unknown
                continue
            candidate = _candidate(sentence, rule, match, *place)
            end = max(span[1] for span in place if span)
            if rule.rule_id == "seat.beside" and (place[1] is None or candidate.reason):
                continue
            flaw = None if candidate.reason else _flaw(sentence, rule, match, (place[0][0], end))
            yield candidate.refused(flaw.verdict, flaw.about) if flaw else candidate
            second = None if candidate.reason or flaw or rule.rule_id not in _OF_TWO else _second(sentence.text, end)
            if second:
                yield _candidate(sentence, rule, match, *second)


def _place(text: str, match: re.Match[str]) -> tuple[Span, Span | None] | None:
    """City and country that a match names; None where it names none."""
    groups = match.groupdict()
    if groups.get("city"):
        start, end = match.span("city")
        found = locate(text, start)
        if found and found[0][1] <= end:
            return found[0], match.span("country") if groups.get("country") else found[1]
        return (start, end), country_beside(text, end)
    return locate(text, _where(match))


def _second(text: str, end: int) -> tuple[Span, Span | None] | None:
    """The second of two seats: "in Oslo and Bergen."; None where no city ends the phrase."""
    link = _AND.match(text, end)
    found = locate(text, link.end()) if link else None
    if link is None or found is None or found[0][0] != link.end():
        return None
    stop = max(span[1] for span in found if span)
    return found if _PHRASE_END.match(text, stop) and is_city(text[slice(*found[0])]) else None


def _where(match: re.Match[str]) -> int:
    return match.start("where") if match["where"] is not None else match.start("where2")


def _no_place(sentence: Sentence, rule: Rule, match: re.Match[str]) -> Candidate | None:
    """The refusal of capitalised words behind a cue that are no city."""
    words = re.compile(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3}").match(sentence.text, _where(match))
    if words is None:
        return None
    span, quote = sentence.at(words.span()), sentence.at((match.start(), words.end()))
    return Candidate("headquarters", span, quote, rule.rule_id, {}, rule.tier, "not_a_place")


def _candidate(sentence: Sentence, rule: Rule, match: re.Match[str], city: Span, country: Span | None) -> Candidate:
    written = sentence.text[slice(*country)] if country else None
    name = sentence.text[slice(*city)]
    ends = [match.end(), city[1]] + ([country[1]] if country else [])
    starts = [match.start(), city[0]] + ([country[0]] if country else [])
    return Candidate(
        table="headquarters",
        value=sentence.at(city),
        quote=sentence.at((min(starts), max(ends))),
        rule_id=rule.rule_id,
        values={"city": name, "country": written, "country_code": country_code(written) if written else None},
        tier=max(rule.tier, 2 if _WEAK_SEATS.search(match.groupdict().get("seat") or "") else 1),
        reason=None if is_city(name) else "not_a_place",
    )


def _flaw(sentence: Sentence, rule: Rule, match: re.Match[str], place: Span) -> Bound | None:
    """Why a place is not this body's seat; None where it is."""
    text, kind = sentence.marked, rule.rule_id.removeprefix("seat.")
    before = words_before(text, match.start("verb" if match.groupdict().get("verb") else 0), CLAUSES)
    if kind != "moved" and (_FORMER.search(before) or _UNTIL.match(text, place[1])):
        return Bound("former_place")
    if kind in ("seat_is", "seat_named"):
        return _seat_flaw(match, before, match[0])
    if rule.subject == "stated" or kind == "city_seat" or (kind == "moved" and SELF in match[0]):
        return None
    far = _BRANCH.search(text[match.start() : min(place[0], match.end())]) and kind not in (
        "headquartered",
        "based",
        "located",
    )
    if far or (kind == "office" and match[0].lower().startswith("has")):
        return Bound("branch_place")
    if kind == "office":
        return None
    return _city_based_flaw(match, sentence) if kind == "city_based" else _subject_flaw(rule, before, text[place[1] :])


def _city_based_flaw(match: re.Match[str], sentence: Sentence) -> Bound | None:
    """ "The Board is a Riga-based league", "the Riga-based Board" and "Riga-based league" speak of this body."""
    text = sentence.marked
    behind = text[match.end() : match.end() + CLAUSES]
    before = without_brackets(words_before(text, match.start(), CLAUSES))
    if re.match(rf"\s+(?:[\w-]+\s+)?{SELF}", behind) or _DEFINITION.search(before) or _APPOSED.search(before):
        return None
    noun = re.match(r"\s+(?:[a-z-]+\s+)?(?P<noun>[\w-]+)", behind)
    own = noun is not None and noun["noun"].lower() in sentence.identity.nouns | BODY_NOUNS
    if own and re.search(r"(?:^|\s)[Tt]he\s+(?:[a-z-]+\s+)?$", before):
        return None
    return None if _NO_SUBJECT.fullmatch(before) and _NO_VERB.match(behind) else Bound(OTHER)


def _subject_flaw(rule: Rule, before: str, after: str) -> Bound | None:
    """The verdict on the subject of the verb behind `before`; None for this body or an office that stands for it."""
    if _MEMBERS.search(before):
        return Bound(OTHER)
    bound = binding(before, rule.subject == "participle", after)
    if bound.verdict == THIS or any(own.search(before) for own in (_PRONOUN, _OFFICE_OF_SELF, COORDINATED)):
        return None
    moved = rule.rule_id == "seat.moved" and _SEAT_MOVES.search(before)
    defined = rule.rule_id == "seat.with_seat" and _of_this(before)
    # "Headquartered in Riga, its members are"
    fronted = not before.strip(" ,") and re.match(r"\)?,?\s*(?:\w+ \w+,\s+)?(?:its|our|it|we)\b", after)
    if moved or defined or fronted:
        return None
    return Bound("branch_place") if bound.verdict == PART and _BRANCH.search(before) else bound


def _of_this(before: str) -> bool:
    """Whether the clause before "with headquarters" defines this body: "it is a league of towns with ..."."""
    own = re.search(rf"(?:{SELF}|\b[Ii]t|\b[Ww]e)[^;]{{0,160}}\b(?:is|are|was|has)\s[^;]*$", before)
    return own is not None or not before.strip()


def _seat_flaw(match: re.Match[str], before: str, words: str) -> Bound | None:
    head, seat, tail = words.partition(match["seat"])
    if re.search(r"\bhad\s*$", before):
        return Bound("former_place")
    if _BRANCH.search(head):
        return Bound("branch_place")
    own = SELF in words or match.groupdict().get("of") or re.match(r"(?:[Ii]ts|[Oo]ur|[Ww]hose|[Tt]heir)\b", words)
    if own:
        return None
    if seat.lower() == "home" or re.match(r"\s+of\s", tail):
        return Bound(OTHER)
    # "the headquarters", "an international coordinating body": this body's, unless another one owns the clause
    if not before.strip() or SELF in before or re.search(r"\b(?:[Ii]t|[Ww]e)\b", before):
        return None
    return Bound(OTHER) if any(not is_country(name) for name in re.findall(r"\s([A-Z][a-z]+)", before)) else None


def _refused(sentence: Sentence) -> Iterator[Candidate]:
    for rule in sentence.among(REFUSAL_RULES):
        for match in rule.pattern.finditer(sentence.marked):
            if is_city(match["city"]):
                span, quote = sentence.at(match.span("city")), sentence.at(match.span())
                yield Candidate("headquarters", span, quote, rule.rule_id, {}, 9, rule.reason)
