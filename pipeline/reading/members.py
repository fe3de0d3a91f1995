"""Member counts of one sentence: every number that may count members ends as a value or as a refusal."""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.pages.page import fold_space
from pipeline.reading.bearer import Counted, words_before
from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.membership import flaw
from pipeline.reading.numbers import LARGEST_COUNT, read_number
from pipeline.reading.rules.counts import COUNT_RULES
from pipeline.reading.rules.counts_refused import REFUSAL_RULES
from pipeline.reading.rules.rule import Rule
from pipeline.reading.rules.units import QUALIFIER_OF

_QUALIFIERS: Final = {words: name for name, many in QUALIFIER_OF.items() for words in many}
_KINDS: Final = (
    ("observer", re.compile(r"\bobservers?\b", re.I)),
    (
        "other",
        re.compile(
            r"\b(?:prospect\w*|candidate|affiliates?|affiliated members?(?! (?:associations|federations|"
            r"unions|societies|organi[sz]ations|clubs|bodies|states))|co-?operating|corresponding|honorary|"
            r"supporting|dialogue|sponsor\w*|non-member|"
            r"non-contracting)\b",
            re.I,
        ),
    ),
    ("associate", re.compile(r"\b(?:associate[sd]?|association)\b(?! of\b)", re.I)),
)
_FOUNDERS: Final = re.compile(r"\b(?:founding|founder|original|initial|charter|first|inaugural)\b", re.I)
#: Before a number: the words make it a number of the past.
_PAST: Final = re.compile(
    r"\b(?:initially|originally|at (?:its|the time of its|the time of) (?:establishment|foundation|founding|creation|"
    r"inception|launch)|start(?:ed|ing) (?:out )?with|"
    r"beg[au]n(?:ning)? with|gr[eo]wn? from|up from|(?:increased|rose|expanded|risen) from|when it was|at that time|"
    r"at the time|then had|back then|from an initial|from|the first|the original)\s*(?:(?!to\b)\w+\s){0,2}$"
    r"|\b(?:founded|established|created|formed|launched|set up|started|began|opened|constituted|inaugurated|"
    r"came into being)\b(?:(?! (?:it|which|and) )[^.;\ue000]){0,80}(?<!,)\s+(?:with|by)\s+(?:\w+\s+){0,3}$",
    re.I,
)
_DATE_BEFORE: Final = re.compile(
    r"\b(?:in|since|by|from|of|until|during|after|before|(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December),?)\s*$",
    re.I,
)
_AS_OF: Final = re.compile(
    r"\b(?P<cue>as of|as at|by|in|since|at the end of)\s+(?:the (?:end|beginning|"
    r"start) of\s+)?(?:\w+\s+)?(?:\d{1,2},?\s+)?(?P<year>(?:1[89]|20)\d{2})\b",
    re.I,
)
#: The year of such a verb dates the event, not the count.
_EVENT: Final = re.compile(
    r"\b(?:found|establish|creat|form|launch|set up|sign|join|adopt|start|beg[au]n|open|inaugurat|renam|merg|"
    r"ratif|admit|born|origin|constitut|incorporat|hosted|held)",
    re.I,
)
#: "in 1960 it had 12 members" is history, "by 2019 it had 69" the last known.
_HAD: Final = re.compile(r"\b(?:had|comprised|counted|numbered|consisted of|included)\s+(?:\w+\s+){0,2}$", re.I)
_LONG_AGO: Final = 2005
#: "grown from 6 to 27 members" is no range.
_GROWN: Final = re.compile(
    (r"\b(?:grow\w*|grew|expand\w*|increas\w*|r[oi]se\w*|rising|went|enlarged)\s+(?:\w+\s+)?from\s+$"), re.I
)
_CALLED: Final = re.compile(
    r"(?:(?:full|associate|observer) )?(?:member (?:states|countries|organi[sz]ations)|shareholders|"
    r"contracting parties|participating states)$",
    re.I,
)
#: Numbers of this length are shown by their first digits; they are out of range anyway.
_LONGEST: Final = 60


def count_candidates(sentence: Sentence) -> list[Candidate]:
    """Every number of the sentence that may count members, once: the best value, else a refusal."""
    best: dict[int, Candidate] = {}
    refused = list(_refused(sentence))
    ranges = [c for c in refused if c.reason in ("range", "out_of_range")]
    for candidate in (*_found(sentence), *refused):
        if any(_overlap(candidate.value, other.value) and candidate.value != other.value for other in ranges):
            continue
        known = best.get(candidate.value[0])
        if known is None or _rank(candidate) < _rank(known):
            best[candidate.value[0]] = candidate
    taken = [c.value for c in best.values() if c.reason is None]
    return [
        best[start]
        for start in sorted(best)
        if best[start].reason is None or not any(_overlap(best[start].value, value) for value in taken)
    ]


def _rank(candidate: Candidate) -> tuple[bool, int]:
    return candidate.reason is not None, candidate.tier


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _found(sentence: Sentence) -> Iterator[Candidate]:
    for rule in sentence.among(COUNT_RULES):
        for match in rule.pattern.finditer(sentence.marked):
            before = words_before(sentence.marked, match.start("number"))
            count = read_number(match["number"])
            if count is None or (re.fullmatch(r"(?:1[89]|20)\d\d", match["number"]) and _DATE_BEFORE.search(before)):
                continue
            candidate = _candidate(sentence, rule, match, count)
            counted = Counted(sentence, rule, match, count, str(candidate.values["member_kind"]))
            found = None if candidate.reason else flaw(counted)
            yield candidate.refused(found.verdict, found.about) if found else candidate


def _candidate(sentence: Sentence, rule: Rule, match: re.Match[str], count: int) -> Candidate:
    before = words_before(sentence.marked, match.start("number"))
    unit = _unit(sentence, match)
    # a match may begin at words that make the number exact, or far before it
    near = words_before(sentence.marked, match.start()) if rule.rule_id != "members.then_now" else before
    historical = bool(_FOUNDERS.search(unit) or _PAST.search(before) or (near != before and _PAST.search(near)))
    year = _as_of(sentence.marked, match)
    historical = historical or bool(year and year < _LONG_AGO and _HAD.search(before))
    start = match.start("verb") if match.groupdict().get("verb") else match.start()
    number = match.start("number"), min(match.end("number"), match.start("number") + _LONGEST)
    individuals = re.search(r"\bindividual\b", unit) is not None
    return Candidate(
        table="member_counts",
        value=sentence.at(number),
        quote=sentence.at((start, match.end())) if match.end() - start < 380 else sentence.at(number),
        rule_id=rule.rule_id,
        values={
            "member_count": count,
            "member_kind": _kind(sentence.text, match),
            "qualifier": _qualifier(match),
            "member_unit": unit or "members",
            "status": "historical" if historical else "current",
            "as_of_year": year,
        },
        tier=max(rule.tier, 2 if individuals else 1),
        reason=None if 0 < count <= LARGEST_COUNT else "out_of_range",
    )


def _unit(sentence: Sentence, match: re.Match[str]) -> str:
    groups = match.groupdict()
    name = "unit2" if groups.get("unit2") else "unit"
    number_of = re.match(r"number of (?:its )?", groups.get("verb") or "", re.I)
    if number_of and not groups.get(name):
        start, end = match.span("verb")
        return fold_space(sentence.text[start + number_of.end() : end])
    if groups.get(name):
        return fold_space(sentence.text[slice(*match.span(name))]).removeprefix("the ")
    # "its member states number 28": what the verb's own words call them
    called = _CALLED.search(groups.get("verb") or "")
    at = match.start("verb") if called else 0
    return fold_space(sentence.text[at + called.start() : at + called.end()]) if called else ""


def _kind(text: str, match: re.Match[str]) -> str:
    words = f"{match.groupdict().get('unit') or ''} {match.groupdict().get('status') or ''}"
    if not re.search(r"\bmember|contracting part", text, re.I):
        # where none are called members, states that cooperate are the members
        words = re.sub(r"\bco-?operating\b", "", words)
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), "member")


def _qualifier(match: re.Match[str]) -> str:
    if match.groupdict().get("plus"):
        return "at_least" if "more" in match["plus"] else "over"
    words = fold_space((match.groupdict().get("qualifier") or "").lower())
    return _QUALIFIERS.get(words, "exact")


def _as_of(text: str, match: re.Match[str]) -> int | None:
    """The year for which a count is given; the year of the founding beside it is none."""
    left = max(0, match.start() - 60)
    for found in _AS_OF.finditer(text, left, min(len(text), match.end() + 40)):
        clause = re.split("[;:,]", text[left : found.start()])[-1] + text[found.end() : found.end() + 25]
        if found["cue"].lower() in ("as of", "as at") or not (_EVENT.search(clause) or found["cue"].lower() == "since"):
            return int(found["year"])
    return None


def _refused(sentence: Sentence) -> Iterator[Candidate]:
    for rule in sentence.among(REFUSAL_RULES):
        for match in rule.pattern.finditer(sentence.marked):
            start, end = match.span("number")
            if rule.reason not in ("percentage", "money", "range", "out_of_range") and _is_year(sentence.marked, match):
                continue
            if rule.reason == "range" and _is_no_range(sentence.marked, match):
                continue
            span = sentence.at((start, min(end, start + _LONGEST)))
            quote = sentence.at(match.span()) if match.end() - match.start() < 380 else span
            yield Candidate("member_counts", span, quote, rule.rule_id, {}, 9, rule.reason)


def _is_no_range(text: str, match: re.Match[str]) -> bool:
    """Whether "A to B" is growth or a year before a number: "grown from 6 to 27", "grown in 2016 to 112"."""
    before = words_before(text, match.start("number"))
    year = re.match(r"(?:19|20)\d\d\s+to\b", match["number"])
    return bool(_GROWN.search(before) or (year and re.search(r"\b(?:in|by)\s*$", before)))


def _is_year(text: str, match: re.Match[str]) -> bool:
    year = re.fullmatch(r"(?:1[0-9]|20)\d\d", match["number"])
    return year is not None and _DATE_BEFORE.search(words_before(text, match.start("number"))) is not None
