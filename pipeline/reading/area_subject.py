"""Whether a wording of purpose speaks of this body, and not of a member, a part or a neighbour."""

import re
from collections.abc import Callable
from typing import Final

from pipeline.reading.candidate import Sentence
from pipeline.reading.identity import SELF
from pipeline.reading.rules.rule import Rule
from pipeline.reading.subject import OTHER, THIS, subject

_HERE: Final = rf"(?:{SELF}|\b(?:[Ii]t|[Ww]e|[Ii]ts|[Oo]ur)\b)"
_NAMED: Final = re.compile(_HERE)
_RELATIVE: Final = re.compile(r"\b(?:which|who|whom|where)\b")
#: The body's own work as subject: "its research", "the Board's experts".
_OWN_WORK: Final = re.compile(
    rf"(?:(?:{SELF}(?:'s?)?|\b[Ii]ts|\b[Oo]ur)\s+(?:[\w-]+\s+){{0,3}}?|"
    rf"\b[Ww]hose\s+(?:[\w-]+\s+){{0,3}}?)(?:research|work|activit(?:y|ies)|programm?es?|"
    r"projects|efforts|services|expertise|development|teams?|experts|scientists|researchers|engineers|staff|groups?|"
    r"products|platform|technology|technologies|actions|interests|members of staff|studies|courses|mission|"
    r"campaigns?|projects|teaching)"
    rf"(?:\s+(?:at|of|in)\s+{SELF})?\s+(?:(?:also|mainly|primarily|currently|is|are|has been|have been|"
    rf"and development)\s+)*$"
)
#: "Around 60 scientists": whoever a page's sentence opens with works for its body.
_STAFF: Final = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:than )?(?:\d[\d,.]* )?(?:[a-z-]+ ){0,2}(?i:scientists|researchers|engineers|experts|"
    r"employees|people|staff|specialists|lawyers|groups|teams)(?: and [\w ]{3,30}?)?\s+$"
)
#: "our lawyers": whoever works for the body, but nobody above or beside it.
_OWN_PEOPLE: Final = re.compile(
    rf"(?:{SELF}'s?|\b[Ii]ts|\b[Oo]ur)\s+(?:[\w-]+\s+){{0,2}}(?!(?:members?|partners?|clients|customers|founders?|"
    rf"directors?|"
    r"presidents?|chairm[ae]n|heads?|owners?|parent|subsidiar(?:y|ies)|predecessor|successor|name|history|"
    r"budget)\b)[a-z-]+\s+$"
)
#: "conducts research" (covering ...): what the words behind it say more of.
_OWN_THINGS: Final = re.compile(
    r"\b(?:research|activities|work|services|courses|programmes?|projects|studies|products|portfolio)\s+$"
)
#: The body's next verb: "and are", ", thus".
_GOES_ON: Final = re.compile(r"(?:,|\band)\s+(?:(?:also|is|are|has|have|been|thus|[a-z]+ly)\s+)*$")
_WORK_AT: Final = re.compile(
    rf"(?:[Rr]esearch|[Ww]ork|[Aa]ctivities|[Tt]eaching|[Ss]taff|[Rr]esearchers|[Ss]cientists)(?:\s+\w+)?\s+(?:at|of|"
    rf"in)\s+{SELF}+\s+(?:\w+ly\s+|is\s+|are\s+)?$"
)
#: "§ is a league of towns ..." up to the cue.
_DEFINES: Final = re.compile(
    rf"(?:{SELF}\)?|\b[Ii]t|\b[Ww]e)(?:\s*\([^)]*\))?(?:,[^.;]{{0,80}},)?\s(?:is|are|was|were|has|"
    rf"have)\s[^;.]{{0,160}}$"
)
_LATE_RELATIVE: Final = re.compile(r"\b(?:which|who|whose|where)\b[^,]*$")
#: The match itself opens with the body.
_NAMES_FIRST: Final = re.compile(rf"{SELF}|(?:[Ii]t|[Ww]e)\b")
_MODAL: Final = re.compile(r"\b(?:will|can|shall|may|must)\s+$")
#: Words that make the body behind them no subject.
_GOVERNED: Final = re.compile(
    r"\b(?:of|at|by|with|between|to|from|in|for|and|that|which|as|on|through|via|like|than|or|within|under|about|"
    r"whom)$|'s$"
)
#: A name, a person or a group before the wording: the sentence may be about them.
_SOMEBODY: Final = re.compile(
    r"(?<=[a-z,] )[A-Z][a-z]+|\b(?:[Ss]tudents|[Mm]embers|[Cc]ountries|[Hh]e|[Ss]he|[Pp]roject)\b|"
    r"^[A-Z][a-z]+(?:,? [A-Z][a-z]+)+"
)
_RECEIVER: Final = re.compile(r"\b(?:[Ss]tudents|[Mm]embers|[Cc]ountries|[Hh]e|[Ss]he)\b")
#: The sentence, or what stands behind a fronted phrase, opens with the body.
_OPENS: Final = re.compile(rf"(?:[^,;]{{0,80}},\s+)?(?:{SELF}+|[Ii]t|[Ww]e)\s(?!.*\b(?:which|who|whose|that)\b)")
_LOOSE_OWNER: Final = re.compile(
    r"(?:[Tt]he|[Oo]ne of|[Aa]mong|[Mm]ain|[Kk]ey|[Cc]urrent|[Aa]reas|[Tt]heir|[Oo]ngoing|[Rr]ecent|[Oo]ther|"
    r"[Mm]ajor|[Ss]trategic|[Tt]hematic|[Cc]ore)\b|$"
)


#: How far back the words right before a cue, and the clause it stands in, may reach; so time stays linear.
_NEAR: Final = 200
_CLAUSE: Final = 400


def about_this(sentence: Sentence, rule: Rule, match: re.Match[str]) -> bool:
    """Whether the match of the rule speaks of the sentence's body.

    The rule's `subject` says how: "stated" (the pattern names the body), "aim" (who owns the aim), "verb" and
    "finite" (the subject before a verb), "gerund" (the subject of the sentence),
    "near", "loose" and "fields" (the body stands before, or nobody else, with no relative clause between), else
    the nearest noun phrase.
    """
    if rule.subject == "stated":
        return True
    return _TESTS.get(rule.subject, _nearest)(sentence.marked, match)


def _nearest(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start("cue")]
    near = max(0, len(before) - _NEAR)
    if _STAFF.match(before) or any(own.search(before, near) for own in (_OWN_WORK, _WORK_AT, _OWN_PEOPLE)):
        return True
    if (_GOES_ON.search(before, near) or _OWN_THINGS.search(before, near)) and _OPENS.match(before):
        return True
    verdict = subject(_MODAL.sub("", before), True, text[match.end() :])
    return verdict == THIS or (verdict == OTHER and _defines_this(before))


def _defines_this(before: str) -> bool:
    """Whether the cue belongs to a clause that says what this body is."""
    return bool(_DEFINES.search(before, max(0, len(before) - _CLAUSE))) and not _LATE_RELATIVE.search(before)


def _aim(_: str, match: re.Match[str]) -> bool:
    owner = match[0][: match.start("cue") - match.start()]
    if SELF in match[0] or re.match(r"(?:[Ii]ts|[Oo]ur|[Ww]hose)\b", owner):
        return True
    return bool(_LOOSE_OWNER.match(owner)) and " of " not in match[0][match.end("cue") - match.start() :]


def _verb(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()].rstrip()
    if _NAMES_FIRST.match(match[0]) and not _GOVERNED.search(before):
        return True
    return subject(_MODAL.sub("", text[: match.start("cue")]), participle=False) == THIS


def _finite(text: str, match: re.Match[str]) -> bool:
    return _nearest(text, match) if match[0].startswith("and") else _verb(text, match)


def _gerund(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start("cue")].rstrip(" ,")
    return bool(_OPENS.match(before)) or subject(before + ",", False) == THIS


def _near(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start("cue")]
    if _RELATIVE.search(before):
        return _nearest(text, match)
    return _NAMED.search(before) is not None or _nearest(text, match)


def _loose(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start("cue")]
    if SELF not in text and not _RELATIVE.search(before) and not _SOMEBODY.search(before):
        return True
    return _near(text, match)


def _fields(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start("cue")]
    if "such as" in match[0] or _NAMED.search(before) or SELF in text:
        return True
    return not _RELATIVE.search(before) and not _RECEIVER.search(before) and not _SOMEBODY.search(before)


_TESTS: Final[dict[str, Callable[[str, re.Match[str]], bool]]] = {
    "aim": _aim,
    "verb": _verb,
    "finite": _finite,
    "gerund": _gerund,
    "near": _near,
    "loose": _loose,
    "fields": _fields,
}
