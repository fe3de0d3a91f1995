"""Whether a number of members is this body's membership: people, parts, spreads, events and other bodies are not."""

import re
from collections.abc import Mapping
from typing import Final

from pipeline.reading.candidate import Sentence
from pipeline.reading.identity import SELF
from pipeline.reading.rules.rule import Rule
from pipeline.reading.rules.units import INNER
from pipeline.reading.subject import THIS, subject

_PEOPLE: Final = re.compile(
    r"\b(?:staff|team|board|family|faculty|crew|cast|committee|council|band|group|jury|panel|executive|elected|audience|household|cabinet|"
    r"gang|parliament\w*|community|commission|editorial|advisory|academic|lay|student|team)[ -]?members?\b|\bmembers? (?:of staff|of the (?:board|team|staff|public))|\bmembers?'", re.I,
)
_NEW: Final = re.compile(r"\b(?:new|more|newest|latest|remaining|other|former|fellow)\b", re.I)
#: Before a number without "the", "its" or "all": the members are where or by whom something is done.
_SPREAD: Final = re.compile(r"\b(?:in|from|across|throughout|to|between|among|within|for|covering|spanning|serving|outside|at|by|against|with each of)\s*$", re.I)
_NO_SPREAD: Final = re.compile(
    r"\b(?:supported|owned|funded|formed|backed|governed|shared|financed|composed|run|constituted) by\s*$|"
    r"\b(?:grown|grew|increased|risen|rose|expanded|rising|growing|numbers?|membership|total) to\s*$|\bfrom (?:[\w-]+ ){1,3}to\s*$|\bforum for\s*$|"
    r"\b(?:representatives|delegates) (?:from|of)\s*$"
)
_EVENT_BEFORE: Final = re.compile(
    r"\b(?:joined|followed|left|signed|ratified|admitted|attended|founded|established|created|initiated|launched|approved|adopted|proposed|"
    r"negotiated|agreed|accepted|ratification|accession|admission|addition)\s+(?:by|of|to)\s+(?:the\s+|its\s+)?$", re.I
)
_REST: Final = re.compile(r"\b(?:other|remaining|further|next|last)\s+$", re.I)
_EVENT_AFTER: Final = re.compile(
    r"\s+(?:(?:later|then|also|subsequently|originally|initially)\s+)?(?:joined|left|withdrew|signed|voted|attended|founded|agreed|met|approved|established|were admitted|"
    r"were added|will join|applied)\b", re.I
)
_DEFINITE: Final = re.compile(r"\b(?:the|all|its|our|their|these|of the)\s", re.I)
_GROUP: Final = re.compile(r"^(?!Member|Full|Observer|Associate|National|State|States|Contracting|Part|Participating)[A-Z][\w'-]*\s")
#: "the five largest members" are some of them.
_SOME: Final = re.compile(r"(?:(?:non-)?permanent|largest|smaller|smallest|bigger|biggest|richest|poorest|poorer|newer|older|oldest|eastern|western|northern|southern|central)\b", re.I)
_CONDITION: Final = re.compile(
    r"\b(?:quorum|majority|minimum|vote|votes|support|consent|approval) of\s+(?:at least\s+)?$|\b(?:if|when|until|unless|whether)\s+(?:at least\s+)?$|"
    r"^only\s+$|\b(?:fewer|less) than\s+$|\b(?:requires?|needs?|takes?)\s+(?:at least\s+)?$", re.I
)
_AREA: Final = r"(?:Europe|Africa|Asia|America|Latin|Central|South|North|East|West|Sub-Saharan|Pacific|Caribbean|Arab|Mediterranean|Baltic|Nordic|Balkan|Middle|Commonwealth)"
_OF_OTHER: Final = re.compile(rf"\s+(?:(?:of|to)\s+(?:the\s+)?(?!{SELF}|Member|{_AREA}\b)[A-Z][\w.]*|in\s+the\s+(?!{SELF}|{_AREA}\b)[A-Z]{{2,}}\b|of\s+(?:another|other|both|an?)\b)")
_STATED_VERB: Final = r"\s+(?!(?:of|from|in|with|and|across|as|including|worldwide|around|on|at|or|who|which|that|to|throughout|make|form|constitute|belong|participate|comprise|are represented|currently|now|own|have joined|have adhered|have acceded)\b)[a-z]"
_INNER_BODIES: Final = frozenset(
    "board council committee commission assembly team panel jury parliament cabinet bureau subcommittee presidium directorate senate secretariat staff".split()
)
_INNER_BODY: Final = re.compile(rf"\b(?:{'|'.join(sorted(_INNER_BODIES))})\b", re.I)
_HOLDER: Final = re.compile(
    rf"\b({'|'.join(sorted(_INNER_BODIES))})(?:\s+of\s+(?!{SELF})[\w-]+)?,?\s+(?:(?:which|that)\s+)?(?:currently\s+|now\s+)?"
    r"(?:of|with|comprising|consisting of|composed of|made up of|has|comprises|is composed of|is made up of|consists of|includes)\s+(?:the\s+)?"
    r"(?:(?:representatives|delegates|members) (?:of|from)\s+)?$", re.I
)
#: "The council is composed of a president and five members": the whole clause is about the council.
_INNER_CLAUSE: Final = re.compile(rf"(?:The|Its|An?|Our)\s+(?:[\w-]+\s+){{0,3}}(?P<inner>{'|'.join(sorted(_INNER_BODIES))})(?: of {SELF}+)?\b(?:(?!{SELF}|\b(?:it|its|we|our)\b)[^;])*$", re.I)
_EACH: Final = re.compile(r"\b(?:each|all) of (?:the |its )?$")
#: Nouns of a body that joins others: what it comprises are members, not departments.
_COLLECTIVE: Final = re.compile(
    r"\b(?:network|association|federation|union|alliance|league|consortium|confederation|coalition|partnership|organi[sz]ation of|society|umbrella|forum|platform)\b", re.I
)
_VERB: Final = re.compile(
    r"\b(?:has|have|had|comprises?|consists? of|counts|numbers|includes?|represents?|unites|is composed of|is made up of|groups|brings together|comprised)\b", re.I
)
_REDUCED: Final = re.compile(r"ing$|^(?:composed|made|owned|supported|formed|backed|shared|run|governed|funded|financed|constituted)")
_PRONOUN: Final = re.compile(r"\b(?:it|we)(?:['\u2019]s)?\s+(?:(?:now|currently|today|also|already|has|\w+ly)\s+)?$", re.I)
_PRONOUN_AT: Final = re.compile(r"(?:[^,]{1,60},\s+)?(?:it|we)\b", re.I)
#: Before "network of": the network is what this body is, not what it leads or belongs to.
_IS_A: Final = re.compile(
    rf"(?:\b(?:is|are|was|became|remains|as|forms|constitutes)\b|{SELF}\)?\s*[,(\u2013-]|^)\s*(?:(?:(?:now|currently|also|today|an?|the|one of the)\s+)+)?"
    r"(?:(?!(?:of|in|by|for|with|to|from|leads|runs|member|part|has|have|had)\b)[\w'/-]+,?\s+){0,8}$", re.I
)
#: "It comprises 87 towns, one of them an island, and is": the verb goes on with the subject of the sentence.
COORDINATED: Final = re.compile(
    rf"^(?:[^,]{{1,60}},\s)?(?:{SELF}+|(?:It|it|We|we)\b)(?:(?!\b(?:which|who|that|where|while|whose)\b)[^;:])*\band\s+(?:(?:is|was|are|has been)\s+)?(?:(?:now|currently|also)\s+)?$"
)
_IT_IS: Final = re.compile(rf"^(?:It|We|{SELF}+)\s+(?:is|was|are)(?:,\s+\w+,)?\s+(?:an?|the)\s+(?:(?!of\b)[\w-]+\s+){{0,6}}$")
#: "its membership comprises", and what is counted further on in the same list.
_MEMBERS_DO: Final = re.compile(r"\b(?:membership|members)(?:\s+\w+){0,2}\s*$", re.I)
#: "The Board has a simple structure, composed of": a reduced clause that ends the sentence speaks of its subject.
_OF_SUBJECT: Final = re.compile(rf"^(?:[^,]*,\s)?(?:{SELF}+|(?:It|We)\b)(?:(?!\b(?:which|who|that|where|while)\b)[^;:])*,\s*(?:and\s+(?:is\s+)?)?$")


def flaw(sentence: Sentence, rule: Rule, match: re.Match[str], values: Mapping[str, object]) -> str | None:
    """Why a match of a count rule is not this body's membership; None where it is."""
    text, unit = sentence.marked, match.groupdict().get("unit") or ""
    before, after = text[: match.start("number")], text[match.end() :]
    if _PEOPLE.search(unit + after[:20]) and "state" not in unit.lower():
        return "not_members"
    if _REST.search(text[: match.start()]) or re.match(r"(?:non[- ])?EU\b", unit):
        return "part"
    if _EVENT_BEFORE.search(before) or (_EVENT_AFTER.match(after) and rule.subject != "stated") or (_NEW.search(unit) and values["member_kind"] == "member"):
        return "membership_event"
    if rule.rule_id == "members.member_word":
        reason = _member_word_flaw(text, match, unit, after)
        if reason:
            return reason
    if unit.endswith("affiliates") and not re.search(r"\bmember", text, re.I):
        return "not_members"
    if values["member_count"] == 1 and values["member_kind"] == "member":
        return "part"
    holder = _HOLDER.search(before)
    if _INNER_CLAUSE.match(before) and not _EACH.search(before) and not _own_council(sentence, _INNER_CLAUSE.match(before)):
        return "sub_body"
    if holder and not _EACH.search(before) and holder[1].lower() in _INNER_BODIES - sentence.identity.nouns:
        return "sub_body"
    if rule.rule_id == "members.hyphen":
        return _hyphen_flaw(sentence, match)
    if rule.rule_id == "members.made_of_bodies" and re.search(rf"^(?:[\w'-]+\s+){{0,5}}{INNER}(?: and {INNER})?$", unit) and not _joins_others(sentence, before, unit):
        return "not_members"
    return None if _EACH.search(before) else _subject_flaw(rule, match, text)


def _own_council(sentence: Sentence, clause: re.Match[str] | None) -> bool:
    return clause is not None and clause["inner"].lower() in sentence.identity.nouns


def _member_word_flaw(text: str, match: re.Match[str], unit: str, after: str) -> str | None:
    before = text[: match.start()]
    definite = _DEFINITE.search(match[0][: match.start("number") - match.start()])
    if not definite and _SPREAD.search(before) and not _NO_SPREAD.search(before):
        return "spread"
    if definite and (_GROUP.match(unit) or _SOME.match(unit)):
        return "part"
    if _OF_OTHER.match(after):
        return "other_body"
    if _CONDITION.search(before):
        return "part"
    if re.fullmatch(r"(?:[^,]{1,40},)?\s*", before) and not definite and re.match(_STATED_VERB, after):
        return "part"
    return None


def _hyphen_flaw(sentence: Sentence, match: re.Match[str]) -> str | None:
    """A "15-member council" is a part of the body, unless the body is a council."""
    before, body = sentence.marked[: match.start()], match[0]
    after = sentence.marked[match.end() : match.end() + 20]
    inner = _INNER_BODY.search(body + after)
    if inner and inner[0].lower() not in sentence.identity.nouns:
        return "sub_body"
    if SELF in body or re.search(rf"(?:{SELF}(?:['\u2019]s)?|\bits)\s+$", before, re.I) or re.fullmatch(r"\s*(?:the|this|an?)\s+", before, re.I) or _IS_A.search(before):
        return None
    return "other_body"


def _joins_others(sentence: Sentence, before: str, unit: str) -> bool:
    """Whether the body is one of bodies, so that "institutes" and "groups" are its members, not its parts."""
    own = " ".join((*sentence.identity.nouns, sentence.identity.name, before))
    return _COLLECTIVE.search(own) is not None or re.search(r"\b(?:national|member)\b", unit, re.I) is not None


def _subject_flaw(rule: Rule, match: re.Match[str], text: str) -> str | None:
    if rule.subject == "stated":
        return None
    verb = match.groupdict().get("verb")
    if verb and _PRONOUN.search(text[: match.start("verb")]):
        return None
    if verb and re.search(r"\b(?:was|were)\s+$", text[: match.start("verb")]) and verb.endswith(" by"):
        return "membership_event"
    if verb and rule.rule_id in ("members.body_of", "members.network_of"):
        before = text[: match.start("verb")]
        verdict = subject(before, participle=True)
        return None if _IS_A.search(before) and (verdict == THIS or SELF in before or _PRONOUN_AT.match(before) or not before.strip()) else verdict if verdict != THIS else "other_body"
    if verb:
        verdict = subject(text[: match.start("verb")], participle=bool(_REDUCED.search(verb.split()[0])))
        return None if verdict == THIS or _OF_SUBJECT.search(text[: match.start("verb")]) or _IT_IS.search(text[: match.start("verb")]) else verdict
    before = text[: match.start()]
    before = re.sub(r"\([^()]*\)", "", before)
    verbs = list(_VERB.finditer(before))
    if verbs and not re.search(r"[,;:(]", before[verbs[-1].end() :]):
        if _PRONOUN.search(before[: verbs[-1].start()]) or _MEMBERS_DO.search(before[: verbs[-1].start()]):
            return None
        if re.search(rf"{SELF}['\u2019]s?\s+(?:[\w-]+\s+){{1,2}}$", before[: verbs[-1].start()]):
            return "sub_body"
        verdict = subject(before[: verbs[-1].start()], participle=False)
        return None if verdict == THIS or (SELF in before[: verbs[-1].start()] and verdict != "sub_body") else verdict
    return None
