"""Whether a number of members is this body's membership: people, parts, spreads and events are not."""

import re
from collections.abc import Callable
from typing import Final

from pipeline.reading.bearer import Counted, bearer_flaw
from pipeline.reading.identity import SELF
from pipeline.reading.judged import Bound

_PEOPLE: Final = re.compile(
    r"\b(?:staff|team|board|family|faculty|crew|cast|committee|council|band|group|jury|panel|executive|elected|"
    r"audience|household|cabinet|"
    r"gang|parliament\w*|community|commission|editorial|advisory|academic|lay|student|team)[ -]?members?\b|"
    r"\bmembers? (?:of staff|of the (?:board|team|staff|public))|\bmembers?'",
    re.I,
)
_NEW: Final = re.compile(r"\b(?:new|more|newest|latest|remaining|other|former|fellow)\b", re.I)
_REST: Final = re.compile(r"\b(?:other|remaining|further|next|last)\s+$", re.I)
_EVENT_BEFORE: Final = re.compile(
    r"\b(?:joined|followed|left|signed|ratified|admitted|attended|founded|established|created|initiated|launched|"
    r"approved|adopted|proposed|"
    r"negotiated|agreed|accepted|ratification|accession|admission|addition)\s+(?:by|of|to)\s+(?:the\s+|its\s+)?$",
    re.I,
)
_EVENT_AFTER: Final = re.compile(
    r"\s+(?:(?:later|then|also|subsequently|originally|initially)\s+)?(?:joined|left|withdrew|signed|voted|attended|"
    r"founded|agreed|met|approved|established|were admitted|"
    r"were added|will join|applied)\b",
    re.I,
)
#: Before a number without "the", "its" or "all": the members are where or by whom something is done.
_SPREAD: Final = re.compile(
    (
        r"\b(?:in|from|across|throughout|to|between|among|within|for|covering|spanning|serving|outside|at|by|against|"
        r"with each of)\s*$"
    ),
    re.I,
)
_NO_SPREAD: Final = re.compile(
    r"\b(?:supported|owned|funded|formed|backed|governed|shared|financed|composed|run|constituted) by\s*$|"
    r"\b(?:grown|grew|increased|risen|rose|expanded|rising|growing|numbers?|membership|total)"
    r"(?: (?!from\b|to\b|by\b)[a-z]+){0,6} to\s*$|"
    r"\bfrom (?:[\w-]+ ){1,3}to\s*$|\bmembers in\s*$|\bforum for\s*$|"
    r"\b(?:representatives|delegates) (?:from|of)\s*$"
)
_GROUP: Final = re.compile(
    r"^(?!Member|Full|Observer|Associate|National|State|States|Contracting|Part|Participating)[A-Z][\w'-]*\s"
)
#: "the five largest members" are some of them.
_SOME: Final = re.compile(
    (
        r"(?:(?:non-)?permanent|largest|smaller|smallest|bigger|biggest|richest|poorest|poorer|newer|older|oldest|"
        r"eastern|western|northern|southern|central)\b"
    ),
    re.I,
)
_CONDITION: Final = re.compile(
    r"\b(?:quorum|majority|minimum|vote|votes|support|consent|approval) of\s+(?:at least\s+)?$|\b(?:if|when|until|"
    r"unless|whether)\s+(?:at least\s+)?$|"
    r"^only\s+$|\b(?:fewer|less) than\s+$|\b(?:requires?|needs?|takes?)\s+(?:at least\s+)?$",
    re.I,
)
_AREA: Final = (
    r"(?:Europe|Africa|Asia|America|Latin|Central|South|North|East|West|Sub-Saharan|Pacific|Caribbean|Arab|"
    r"Mediterranean|Baltic|Nordic|Balkan|Middle|Commonwealth)"
)
_OF_OTHER: Final = re.compile(
    rf"\s+(?:(?:of|to)\s+(?:the\s+)?(?!{SELF}|Member|{_AREA}\b)[A-Z][\w.]*|"
    rf"in\s+the\s+(?!{SELF}|{_AREA}\b)[A-Z]{{2,}}\b|of\s+(?:another|other|both|an?)\b)"
)
_STATED_VERB: Final = (
    r"\s+(?!(?:of|from|in|with|and|across|as|including|worldwide|around|on|at|or|who|which|that|to|throughout|make|"
    r"form|constitute|belong|participate|comprise|are represented|currently|now|own|have joined|have adhered|"
    r"have acceded)\b)[a-z]"
)


def flaw(counted: Counted) -> Bound | None:
    """Why a match of a count rule is not this body's membership; None where it is."""
    for reason, holds in _FLAWS:
        if holds(counted):
            return Bound(reason)
    return bearer_flaw(counted)


def _people(counted: Counted) -> bool:
    return _PEOPLE.search(counted.unit + counted.after[:20]) is not None and "state" not in counted.unit.lower()


def _affiliates(counted: Counted) -> bool:
    """Affiliates of a company are firms; those of an association stand beside its members."""
    return counted.unit.endswith("affiliates") and not re.search(r"\bmember", counted.text, re.I)


def _rest(counted: Counted) -> bool:
    return _REST.search(counted.lead) is not None or re.match(r"(?:non[- ])?EU\b", counted.unit) is not None


def _event(counted: Counted) -> bool:
    if _EVENT_BEFORE.search(counted.before) or (_NEW.search(counted.unit) and counted.kind == "member"):
        return True
    return _EVENT_AFTER.match(counted.after) is not None and counted.rule.subject != "stated"


def _spread(counted: Counted) -> bool:
    """Without "the", "its", "all", the members are where or by whom something is done."""
    loose = counted.says("member_word") and not counted.definite
    return loose and _SPREAD.search(counted.lead) is not None and not _NO_SPREAD.search(counted.lead)


def _named_part(counted: Counted) -> bool:
    named = _GROUP.match(counted.unit) or _SOME.match(counted.unit)
    return counted.says("member_word") and counted.definite and named is not None


def _other_body(counted: Counted) -> bool:
    return counted.says("member_word") and _OF_OTHER.match(counted.after) is not None


def _part_of_others(counted: Counted) -> bool:
    """ "40 of the 50 states": some of a larger number."""
    if counted.says("some_of_the"):
        return False
    behind = counted.text[counted.match.end("number") :]
    return re.match(r"\s+(?:out )?of\s+(?:the|its|our|these|those)\s+(?!members?\b)", behind) is not None


def _condition(counted: Counted) -> bool:
    return counted.says("member_word") and _CONDITION.search(counted.lead) is not None


def _some(counted: Counted) -> bool:
    """ "Eight members share a ship": a bare number that opens the clause counts those who do something."""
    opens = counted.says("member_word") and re.fullmatch(r"(?:[^,]{1,40},)?\s*", counted.lead) is not None
    return opens and not counted.definite and re.match(_STATED_VERB, counted.after) is not None


def _single(counted: Counted) -> bool:
    return counted.count == 1 and counted.kind == "member"


#: In this order; the first that holds says why.
_FLAWS: Final[tuple[tuple[str, Callable[[Counted], bool]], ...]] = (
    ("not_members", _people),
    ("part", _rest),
    ("membership_event", _event),
    ("spread", _spread),
    ("part", _named_part),
    ("other_body", _other_body),
    ("part", _part_of_others),
    ("part", _condition),
    ("part", _some),
    ("not_members", _affiliates),
    ("part", _single),
)
