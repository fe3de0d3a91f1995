"""Activity areas of one sentence: the phrases behind a cue that speaks of this body."""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.identity import SELF
from pipeline.reading.phrases import is_adjective, object_end, phrases
from pipeline.reading.rules.areas import AREA_RULES, KIND_RULE
from pipeline.reading.rules.rule import Rule
from pipeline.reading.subject import OTHER, THIS, subject
from pipeline.reading.verbs import BASES, GERUNDS, pattern

MAX_WORDS: Final = 16
_NOTHING: Final = re.compile(
    rf"(?:[\W\d_]*|(?:{SELF}|it|them|us|others?|so|this|that|these|one|which|who|what|how|members?|the members|states|member states|itself|themselves|"
    r"[a-z]+ly|(?:current |present |new )?names?|approach(?:es)?|efforts?|(?:inter-?|non-?)?governmental|[a-z-]+ partners|companies|customers|clients|users|governments|businesses|students|visitors|scientists|concept|"
    r"countries|world|people|society|community|role|part|goals?|aims?|objectives?|work|activities|life|time|way|place|information|number|range|"
    r"(?:(?:worldwide|global|various|many|key|main|important|specific|different|other|such|these|common|major|current|new|its|their|certain|concrete|wide|broad) ){0,2}(?:issues|areas|fields|topics|matters|activities|sectors|domains|interaction|discussions?|dialogue|exchange|goals|results|needs|challenges|problems|solutions)|"
    r"partners?|projects?|project|programmes?|services|areas?|fields?|everyone|experience|key role|leading role|important role|active role))",
    re.I,
)
#: The body's own work as subject: "its research", "the Board's experts".
_OWN_WORK: Final = re.compile(
    rf"(?:{SELF}(?:'s?)?|\b[Ii]ts|\b[Oo]ur)\s+(?:[\w-]+\s+){{0,3}}?(?:research|work|activit(?:y|ies)|programm?es?|projects|efforts|services|expertise|development|teams?|experts|scientists|"
    r"researchers|engineers|staff|groups?|products|platform|technology|technologies|actions|interests)\s+(?:(?:also|mainly|primarily|currently)\s+)?$"
)
#: The main verb and what follows: the infinitive belongs to the subject before it.
_OBJECT: Final = re.compile(rf"^((?:[^,;]*,\s+)?(?:{SELF}+|[Ii]t|[Ww]e))\s.*$", re.S)
_FURTHER: Final = re.compile(rf",?\s+and (?:also )?to\s+(?={pattern(BASES)}\s)")
#: Words before the noun of a definition that name no subject.
GENERIC_KINDS: Final = frozenset(
    "non-profit nonprofit not-for-profit profit private public leading largest oldest biggest major member world state-owned family young new small big top world-leading swiss "
    "french dutch german danish welsh greek czech umbrella charity limited liability open joint spin-off spinoff start-up startup non-governmental nongovernmental "
    "intergovernmental inter-governmental supranational multilateral independent parent community-driven community member-based membership civil society voluntary "
    "grassroots government governmental third sector medium-sized sized medium well-known famous prominent premier specialised specialized state listed former mid-sized "
    "first governing vocal group team football basketball military right-wing left-wing weekly daily high secondary primary boarding day".split()
)
_FINITE: Final = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|do|does|did)\b")


def area_candidates(sentence: Sentence) -> list[Candidate]:
    """The phrases of the sentence that say what this body works on, in order, none inside another."""
    found: list[Candidate] = []
    for rule in sentence.among(AREA_RULES):
        for match in rule.pattern.finditer(sentence.marked):
            if _about_this(sentence, rule, match):
                found.extend(_areas(sentence, rule, match))
    found.extend(_kinds(sentence))
    found.sort(key=lambda c: (c.value[0], -c.value[1]))
    kept: list[Candidate] = []
    for candidate in found:
        if not kept or candidate.value[0] >= kept[-1].value[1]:
            kept.append(candidate)
        elif candidate.value[1] <= kept[-1].value[1] and _shorter_is_better(kept[-1], candidate):
            kept[-1] = candidate
    return kept


def _kinds(sentence: Sentence) -> Iterator[Candidate]:
    """What kind of body it is said to be, where that names a subject ("is a software company")."""
    if KIND_RULE not in sentence.among([KIND_RULE]):
        return
    for match in KIND_RULE.pattern.finditer(sentence.marked):
        start, end = match.span("kinds")
        while start < end:
            word = re.compile(r"(?:and\s+)?([\w'-]+)[\s,]+").match(sentence.marked, start, end)
            if not word or not (is_adjective(word[1]) or word[1].lower() in GENERIC_KINDS):
                break
            start = word.end()
        words = sentence.marked[start:end].rstrip(" ,")
        if len(re.findall(r"\w+", words)) > 1 and not _NOTHING.fullmatch(words) and words.split()[-1].lower() not in GENERIC_KINDS and SELF not in words and not re.search(r"\b(?:of|in|at|by|for|that|which)\b|\d", words):
            stop = start + len(words)
            yield Candidate(
                "activity_areas", sentence.at((start, stop)), sentence.at((match.start(), match.end())), KIND_RULE.rule_id,
                {"activity_area": " ".join(sentence.text[start:stop].split())},
            )


def _shorter_is_better(outer: Candidate, inner: Candidate) -> bool:
    """An item of an explicit list inside a long purpose clause replaces the clause."""
    return outer.rule_id != inner.rule_id and (inner.rule_id == "area.fields" or outer.rule_id == "area.does")


def _about_this(sentence: Sentence, rule: Rule, match: re.Match[str]) -> bool:
    kind = rule.rule_id.removeprefix("area.")
    text = sentence.marked
    before = text[: match.start("cue")]
    if kind == "aim":
        return _own_aim(before, match)
    if kind in ("body_to", "body_doing", "kind_in"):
        return True
    if kind in ("acts_as", "has_areas") and not match[0].startswith("and"):
        return subject(before, False) == THIS
    if kind == "to_do" and re.match(rf"\s*(?:{SELF}'s?|[Ii]ts|[Oo]ur)\s+(?:\w+\s+){{0,2}}(?:aims?|goals?|mission|objectives?|purposes?|mandate|tasks?)\b", before):
        return True
    if kind == "to_do":
        return re.search(rf"{SELF}|\b[Ii]t\b|\b[Ww]e\b", before) is not None and subject(_OBJECT.sub(r"\1,", before), False) == THIS and not re.search(r"\b(?:which|who|whose|where|that)\b", before)
    if kind == "does" and match[0].startswith(","):
        return match["cue"] in GERUNDS and subject(before.rstrip(" ,") + ",", False) == THIS
    if kind == "does" and match["own"]:
        return True
    if kind == "does" and match["cue"] in GERUNDS and not match[0].startswith(","):
        return False
    if kind == "does" and (SELF in match[0][:2] or re.match(r"(?:[Ii]t|[Ww]e|[Tt]hey)\b", match[0])):
        return subject(before, participle=False) == THIS
    if kind == "fields":
        return "such as" in match[0] or SELF in text or re.search(r"\b(?:[Ii]t|[Ww]e|[Ii]ts|[Oo]ur)\b", before) is not None
    if kind in ("with_aim", "forum", "that_improve", "work_in") and re.search(rf"{SELF}|\b(?:[Ii]t|[Ww]e|[Ii]ts|[Oo]ur)\b", before) and not re.search(r"\b(?:which|who|where)\b", before):
        return True
    if _OWN_WORK.search(before):
        return True
    verdict = subject(before, True, text[match.end() :])
    if verdict == OTHER and _defines_this(before):
        return True
    return verdict == THIS


def _own_aim(before: str, match: re.Match[str]) -> bool:
    owner = match[0][: match.start("cue") - match.start()]
    words = match[0]
    if SELF in words or re.match(r"(?:[Ii]ts|[Oo]ur|[Ww]hose)\b", owner):
        return True
    return bool(re.match(r"(?:[Tt]he|[Oo]ne of|[Mm]ain|[Kk]ey|[Cc]urrent|[Aa]reas|[Tt]heir)\b", owner)) and " of " not in words


def _defines_this(before: str) -> bool:
    """Whether the cue belongs to a clause that says what this body is: "§ is a league of towns ..."."""
    return bool(re.search(rf"(?:{SELF}|\b[Ii]t|\b[Ww]e)(?:\s*\([^)]*\))?(?:,[^.;]{{0,80}},)?\s(?:is|are|was|were|has|have)\s[^;.]{{0,160}}$", before)) and not re.search(
        r"\b(?:which|who|whose|where)\b[^,]*$", before
    )


def _spans(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The phrases behind a cue, and those of a further infinitive that a relative clause cuts off (", and to ...")."""
    end = object_end(text, start)
    yield from phrases(text, start, end)
    further = _FURTHER.search(text, end, end + 200)
    if further:
        yield from phrases(text, further.end(), object_end(text, further.end()))


def _areas(sentence: Sentence, rule: Rule, match: re.Match[str]) -> Iterator[Candidate]:
    text = sentence.marked
    for start, stop in _spans(text, match.end()):
        words = text[start:stop]
        if _NOTHING.fullmatch(words) or len(words.split()) > MAX_WORDS or _FINITE.search(words) or SELF in words[:1]:
            continue
        if re.match(r"(?:in|at|from|by|with|over|about|more than|within|under|during|who|that|which|not|it|its|they|sure|what|how|why|if|whether|there|between|among|only)\b|\d", words):
            continue
        left = match.start() if stop - match.start() <= 400 else start
        yield Candidate(
            "activity_areas", sentence.at((start, stop)), sentence.at((left, stop)), rule.rule_id,
            {"activity_area": " ".join(sentence.text[start:stop].split())},
        )
