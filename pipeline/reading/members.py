"""Member counts of one sentence: every number that may count members ends as a value or as a refusal."""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.identity import SELF
from pipeline.reading.numbers import LARGEST_COUNT, read_number
from pipeline.reading.rules.counts import COUNT_RULES, QUALIFIER_OF, REFUSAL_RULES
from pipeline.reading.rules.rule import Rule
from pipeline.reading.subject import THIS, subject

_QUALIFIERS: Final = {words: name for name, many in QUALIFIER_OF.items() for words in many}
_KINDS: Final = (
    ("observer", re.compile(r"\bobservers?\b", re.I)),
    ("other", re.compile(r"\b(?:prospect\w*|candidate|affiliate[sd]?|co-?operating|corresponding|honorary|supporting|dialogue|partners?|sponsor\w*|non-member)\b", re.I)),
    ("associate", re.compile(r"\b(?:associate[sd]?|association)\b(?! of\b)", re.I)),
)
_FOUNDERS: Final = re.compile(r"\b(?:founding|founder|original|initial|charter|first|inaugural)\b", re.I)
_PAST: Final = re.compile(
    r"\b(?:initially|originally|at (?:its|the time of its) (?:establishment|foundation|founding|creation|inception)|started with|starting with|"
    r"began with|beginning with|grew from|grown from|up from|increased from|when it was|at that time|at the time|then had|back then|from)\s*(?:\w+\s){0,2}$",
    re.I,
)
_NEW: Final = re.compile(r"\b(?:new|more|further|additional|extra|newest|latest|remaining|other)\b", re.I)
_PEOPLE: Final = re.compile(
    r"\b(?:staff|team|board|family|faculty|crew|cast|committee|council|band|group|jury|panel|executive|elected|audience|household|"
    r"gang|parliament\w*|individual|community)[ -]?members?\b|\bmembers? (?:of staff|of the (?:board|team|staff))|\bmembers?'", re.I,
)
_SPREAD: Final = re.compile(r"\b(?:in|from|across|throughout|to|between|among|within|for|covering|spanning|serving|outside|at|by)\s*$", re.I)
_NO_SPREAD: Final = re.compile(
    r"\b(?:supported|owned|funded|formed|backed|governed|shared|financed|composed|run) by\s*$|\b(?:grown|grew|increased|risen|rose|expanded|rising|growing|from [\w-]+|numbers?) to\s*$|\bforum for\s*$"
)
_DATE_BEFORE: Final = re.compile(r"\b(?:in|since|by|from|of|until|during|after|before|(?:January|February|March|April|May|June|July|August|September|October|November|December),?)\s*$", re.I)
_AS_OF: Final = re.compile(r"\b(?:as of|as at|by|in|since|at the end of)\s+(?:\w+\s+)?(?:\d{1,2},?\s+)?((?:1[89]|20)\d{2})\b", re.I)
_GROUP: Final = re.compile(rf"^(?:(?!Member|Full|Observer|Associate|National|State|States|Contracting|Party)[A-Z][\w'-]*)\s")
_VERB: Final = re.compile(
    r"\b(?:has|have|had|comprises?|consists of|counts|numbers|includes?|represents?|unites|is composed of|is made up of|groups|brings together)\b", re.I
)
_HOLDER: Final = re.compile(r"\b([\w-]+)\s+(?:of|with|comprising|consisting of|composed of|made up of|has|comprises|is composed of|consists of)\s+(?:the\s+)?$", re.I)
_INNER_BODIES: Final = frozenset("board council committee commission assembly team panel jury parliament cabinet bureau subcommittee presidium directorate".split())
_OF_OTHER: Final = re.compile(rf"\s+(?:of|in|to)\s+(?:the\s+)?(?!{SELF}|Member|Europe\b|Africa\b|Asia\b)[A-Z][\w.]*")


def count_candidates(sentence: Sentence) -> list[Candidate]:
    """Every number of the sentence that may count members, once: the best value, else a refusal."""
    best: dict[int, Candidate] = {}
    for candidate in (*_found(sentence), *_refused(sentence)):
        known = best.get(candidate.value[0])
        if known is None or (candidate.reason is not None, candidate.tier) < (known.reason is not None, known.tier):
            best[candidate.value[0]] = candidate
    taken = [c.value for c in best.values() if c.reason is None]
    return [
        best[start] for start in sorted(best)
        if best[start].reason is None or not any(a <= start < b or best[start].value[0] <= a < best[start].value[1] for a, b in taken)
    ]


def _found(sentence: Sentence) -> Iterator[Candidate]:
    for rule in COUNT_RULES:
        for match in rule.pattern.finditer(sentence.marked):
            candidate = _candidate(sentence, rule, match)
            if candidate is not None:
                reason = _flaw(sentence, rule, match, candidate)
                yield candidate.refused(reason) if reason else candidate


def _candidate(sentence: Sentence, rule: Rule, match: re.Match[str]) -> Candidate | None:
    words = match["number"]
    before = sentence.marked[: match.start("number")]
    if re.fullmatch(r"(?:1[89]|20)\d\d", words) and _DATE_BEFORE.search(before):
        return None
    count = read_number(words)
    if count is None:
        return None
    unit_span = match.span("unit") if match.groupdict().get("unit") else match.span("number")
    unit = " ".join(sentence.text[slice(*unit_span)].split())
    year = _as_of(sentence.marked, match)
    historical = bool(_FOUNDERS.search(unit) or _PAST.search(sentence.marked[: match.start()]) or _PAST.search(before))
    start = match.start("verb") if match.groupdict().get("verb") else match.start()
    return Candidate(
        table="member_counts",
        value=sentence.at(match.span("number")),
        quote=sentence.at((start, match.end())),
        rule_id=rule.rule_id,
        values={
            "member_count": count,
            "member_kind": _kind(match),
            "qualifier": _qualifier(match, before),
            "member_unit": unit if match.groupdict().get("unit") else "members",
            "status": "historical" if historical else "current",
            "as_of_year": year,
        },
        tier=rule.tier,
        reason=None if 0 < count <= LARGEST_COUNT else "out_of_range",
    )


def _kind(match: re.Match[str]) -> str:
    words = f"{match.groupdict().get('unit') or ''} {match.groupdict().get('status') or ''}"
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), "member")


def _qualifier(match: re.Match[str], before: str) -> str:
    if match["plus"]:
        return "at_least" if "more" in match["plus"] else "over"
    words = " ".join((match["qualifier"] or "").lower().split())
    return _QUALIFIERS.get(words, "exact")


def _as_of(text: str, match: re.Match[str]) -> int | None:
    window = text[max(0, match.start() - 60) : match.end() + 40]
    found = _AS_OF.search(window)
    return int(found[1]) if found else None


def _flaw(sentence: Sentence, rule: Rule, match: re.Match[str], candidate: Candidate) -> str | None:
    """Why a match is not this body's membership; None where it is."""
    if candidate.reason:
        return candidate.reason
    text, unit = sentence.marked, match.groupdict().get("unit") or ""
    before, after = text[: match.start()], text[match.end() :]
    if _PEOPLE.search(unit + after[:20]) and "state" not in unit.lower():
        return "not_members"
    if rule.rule_id == "members.member_word":
        reason = _member_word_flaw(text, match, unit, after)
        if reason:
            return reason
    if candidate.values["member_count"] == 1 and candidate.values["member_kind"] == "member":
        return "part"
    holder = _HOLDER.search(text[: match.start("number")])
    if holder and holder[1].lower() in _INNER_BODIES - sentence.identity.nouns:
        return "sub_body"
    return _subject_flaw(rule, before, match, text)


def _member_word_flaw(text: str, match: re.Match[str], unit: str, after: str) -> str | None:
    before = text[: match.start()]
    if _NEW.search(unit):
        return "membership_event"
    if _SPREAD.search(before) and not _NO_SPREAD.search(before):
        return "spread"
    if _GROUP.match(unit) and re.search(r"\b(?:the|its|all|these)\s+$", text[: match.start("number")], re.I):
        return "part"
    if _OF_OTHER.match(after):
        return "other_body"
    bare = not before.strip() and not re.search(r"\b(?:the|all|its)\s", match[0][: match.start("number") - match.start()], re.I)
    if bare and re.match(r"\s+(?!(?:make|form|constitute|belong|participate|comprise|are represented|currently|now)\b)[a-z]", after):
        return "part"
    return None


def _subject_flaw(rule: Rule, before: str, match: re.Match[str], text: str) -> str | None:
    if rule.subject == "stated":
        return None
    verb = match.groupdict().get("verb")
    if verb and re.match(r"organi|union|alliance|body|network|associa|feder|partner|confed|commun|group|consor|league|forum|bloc|coali|cooper", verb, re.I):
        verdict = subject(text[: match.start("verb")], participle=True)
        definition = re.search(rf"{SELF}[^,;]{{0,60}}\b(?:is|are|was)\b|^\s*(?:It|We)\b|{SELF}\s*[,(\u2013-]", text[: match.start("verb")])
        return None if verdict == THIS or definition else verdict
    if verb:
        verdict = subject(text[: match.start("verb")], participle=bool(re.search("ing$|^(?:composed|made|owned|supported|formed|backed|shared|run|governed)", verb.split()[0])))
        return None if verdict == THIS else verdict
    verbs = list(_VERB.finditer(before))
    if verbs and not re.search(r"[,;:(]", before[verbs[-1].end() :]):
        verdict = subject(before[: verbs[-1].start()], participle=False)
        return None if verdict == THIS or SELF in text[: verbs[-1].start()] and verdict != "sub_body" else verdict
    return None


def _refused(sentence: Sentence) -> Iterator[Candidate]:
    for rule in REFUSAL_RULES:
        for match in rule.pattern.finditer(sentence.marked):
            span = match.span("number")
            if span[0] < 0 or (rule.reason not in ("percentage", "money", "range") and _is_year(sentence.marked, match)):
                continue
            yield Candidate("member_counts", sentence.at(span), sentence.at(match.span()), rule.rule_id, {}, 9, rule.reason)


def _is_year(text: str, match: re.Match[str]) -> bool:
    return bool(re.fullmatch(r"(?:1[0-9]|20)\d\d", match["number"]) and _DATE_BEFORE.search(text[: match.start("number")]))
