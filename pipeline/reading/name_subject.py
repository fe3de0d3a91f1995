"""Whether a wording of names is about the body of the profile: the subject test of the table of names."""

import re
from typing import Final

from pipeline.reading.candidate import Sentence
from pipeline.reading.identity import SELF
from pipeline.reading.judged import THIS
from pipeline.reading.name_forms import name_at
from pipeline.reading.rules.rule import Rule
from pipeline.reading.subject import subject
from pipeline.reading.vocabulary import KIND_NOUNS

_FOUNDING: Final = re.compile(
    r"\b(?:formed|founded|established|created|set up|launched|began|started|known|operated|incorporated|constituted|"
    r"opened|born|registered)\b",
    re.I,
)
#: Rules of a name under which something was done: what the clause is about decides.
_OF_CLAUSE: Final = frozenset({"name.under_name", "name.formerly"})
#: "since its foundation in 1950, under the name"
_ITS_FOUNDING: Final = re.compile(
    rf"(?:{SELF}+(?:'s?)?|\bits|\bour|\bthe)\s+(?:first |founding |inaugural |official )?(?:foundation|founding|"
    rf"creation|"
    rf"establishment|inception|formation|launch|beginnings?|meeting|assembly|congress)\b(?!\s+of\s+(?!{SELF}))|"
    r"(?:^\s*(?:[^,]{0,40},\s)?(?:(?:its|the|our)\s+)?|\ban?\s(?:[\w-]+ ){0,3}(?:organi[sz]ation|body|institution|"
    r"association|union|"
    r"federation|office|league|society|network|group|agency)\s+whose\s+)(?:work|operations?|activit(?:y|ies)|"
    r"service)\s+(?:began|started)\b",
    re.I,
)
#: "formed a club under the name"
_MADE: Final = re.compile(
    r"\s+an?\s+(?:(?!of\b)[\w-]+\s+){0,3}?(?P<noun>[a-z-]+)(?=\s+(?:of|for|in|on|at|to)\b|,|\s*$)"
)
#: An object of its own, which bears the name: "it publishes a journal under the name".
_OBJECT: Final = re.compile(
    r"\s+(?:an?|its|their|the|several|new|two)\s+(?!year|time|work|life|operations?|activit|existence|service|spring|"
    r"summer|autumn|end|\d)[a-z]",
    re.I,
)
_FIRST_VERB: Final = re.compile(
    r"\b(?:(?:has|had|have|is|was|were)\b|[a-z]+ed\b|met|began|ran|kept|held|grew|took|went)"
)
_PASSIVE: Final = re.compile(
    r"\b(?:was|were|been|being|be|is|are|and|,)\s+(?:\w+ly |then |later |again |also |finally ){0,2}$"
)
_RENAMING_VERB: Final = re.compile(
    r"re-?(?:named|titled|branded|christened|designated|styled)\s+(?!itself|themselves|as\b|to\b|from\b)", re.I
)
#: What names the change of a name and needs no subject.
_NAME_ITSELF: Final = re.compile(r"(?:its|our|the) name\b|name change|change of|renaming|rebranding|changing its", re.I)
#: "it was decided to found": nobody is spoken of.
IMPERSONAL: Final = re.compile(
    r"\bit (?:was|had been|has been) (?:\w+ly )?(?:decided|agreed|resolved|proposed)(?:\s+to)?\s*$", re.I
)
#: Rules whose words hold the owner of the name.
_OWNED: Final = frozenset({"name.former_name", "name.full_title"})
#: Rules about what somebody else did to the body.
_DONE_TO: Final = frozenset({"name.what_was_then", "name.founders_as", "name.founders_called"})
#: "it took its present name in 1950, having been": the clause's own subject had the name.
_HAVING: Final = re.compile(r"(?:after )?having\b|after being\b", re.I)
#: "it received its present name in 1950 (previously": the bracket tells of the name.
_OWN_NAME_BEFORE: Final = re.compile(
    rf"(?:\b(?:its|our)|{SELF}(?:'s?)?)\s[^.;()]{{0,30}}\b(?:name|title)\b[^.;()]{{0,40}}\($", re.I
)
#: "the Lamp League (LL, formerly": the bracket belongs to the name before it.
_OTHER_BRACKET: Final = re.compile(r"[A-Z][\w.'-]*\s*\([^()]*$")
#: A common noun that may stand for the body though neither its name nor its definition has it.
_GENERIC: Final = re.compile(
    r"(?:^|[,;.]\s*|\b(?:and|but|that|when|as|in \d{4}|after|since)\s+)(?:the|this|that)\s+(?:(?:new|resulting|"
    r"newly \w+|young|"
    r"original|present|current|nascent|world|international|global|governing|umbrella|national|sport's|same|"
    r"said)\s+){0,2}"
    r"(?:organi[sz]ation|association|federation|union|confederation|league|society|body|movement|network|alliance|"
    r"group|"
    r"grouping|group|initiative|institution|entity|coalition|consortium|partnership|club|charity|company|agency|"
    r"foundation|conference|congress|forum)"
    r"(?:\s+(?:itself|\([^()]{1,30}\)))?(?:\s+(?:which|that))?(?:,?\s+(?:was|were|is|had|has|been|then|also|later|soon|"
    r"first|thus|therefore|\w+ly))*,?\s*$",
    re.I,
)
#: "set up by the Lamp League, then called": the name beside the words has the nearer claim; a place has none.
_OTHER_NAME: Final = re.compile(r"(?<!\bin )(?<!\bat )\b[A-Z][a-z]\w*(?: \([^()]*\))?\s*$")
#: "It is a member of the Lamp League, formerly": the name beside the words has the nearer claim.
_MEMBER_OF: Final = re.compile(
    r"\b(?:members?|part|partners?|branch|subsidiary|division|chapter|affiliate|signatory|successor|predecessor|rival)"
    r" (?:of|to|in) (?:the )?[A-Z][\w.'-]*(?: (?:(?:of|for|and|the|in|on|to|de|des|du|der|di|against|with|at) "
    r")*[A-Z][\w.'-]*){0,8}(?: \([^()]*\))?,?\s*\(?$"
)


def is_about_this(sentence: Sentence, rule: Rule, match: re.Match[str]) -> bool:
    """Whether a rule's match is about the body."""
    if rule.rule_id in _OWNED:
        return SELF in match[0] or bool(re.match(r"[Ii]ts|[Oo]ur|[Ww]hose", match[0]))
    groups = match.groupdict()
    group = next((name for name in ("verb", "cue", "cue2", "cue3", "cue4", "cue5") if groups.get(name)), None)
    if group is not None and rule.rule_id in _DONE_TO:
        before = IMPERSONAL.sub("", sentence.marked[: match.start(group)])
        return not before.strip() or subject(before, participle=False) != THIS
    if group is None or rule.subject == "stated" or _NAME_ITSELF.match(match[group]):
        return True
    return _is_bound(sentence, rule, match, match.start(group))


def _is_bound(sentence: Sentence, rule: Rule, match: re.Match[str], start: int) -> bool:
    """Whether the words that begin at `start` are said of the body."""
    name = name_at(sentence.text, match.end())
    before = sentence.marked[:start]
    after = sentence.marked[name.end() if name else match.end() :]
    beside = match.groupdict().get("joint") == "," and _OTHER_NAME.search(sentence.marked[: match.start("joint")])
    if beside or _OTHER_BRACKET.search(before):
        return False
    fronted = not before.strip(" ,(\"'") and re.search(r"\b(?:the|its) name\b", after)
    if fronted or re.search(rf"{SELF}\s*\([^()]*$", before) or _apposed(before):
        return True
    if _OWN_NAME_BEFORE.search(before):
        return True
    return not _renames_other(before, match) and _subject_is_this(
        rule, before, after, sentence.marked[start : match.end()]
    )


def _apposed(before: str) -> bool:
    """Whether the words stand right behind the body, between commas or dashes."""
    return bool(re.search(rf"{SELF}(?:\s*\([^()]{{1,80}}\)){{0,2}}\s*[,\u2013\u2014]\s*$", before))


def _subject_is_this(rule: Rule, before: str, after: str, cue: str) -> bool:
    if _MEMBER_OF.search(before):
        return False
    if subject(before, rule.subject == "participle", after) == THIS or _GENERIC.search(before):
        return True
    if rule.rule_id == "name.formerly" and _OTHER_NAME.search(before.rstrip(" ,")):
        return False
    if _HAVING.match(cue):
        return (
            subject(before.rstrip(" ,") if before.count(",") == 1 else before, participle=False) == THIS
            or _judged(before) == THIS
        )
    return rule.rule_id in _OF_CLAUSE and _clause_is_about_this(before[before.rfind(";") + 1 :], after)


def _clause_is_about_this(clause: str, after: str) -> bool:
    """Whether the clause before an adverbial ("under the name") tells the body's founding or doings."""
    if _ITS_FOUNDING.search(clause):
        return True
    verbs = list(_FOUNDING.finditer(clause))
    if not verbs:
        owner = _judged(clause)
        return owner == THIS and not _OBJECT.search(clause)
    verb = verbs[-1]
    made = _MADE.match(clause, verb.end())
    reduced = not _PASSIVE.search(clause[: verb.start()])
    verdict = subject(clause[: verb.start()], reduced, after)
    if made:
        return verdict != THIS and made["noun"].lower() in KIND_NOUNS
    return verdict == THIS and not _OBJECT.match(clause, verb.end())


def _judged(clause: str) -> str:
    """The verdict on the subject of the clause's main verb."""
    main = _FIRST_VERB.search(clause)
    return subject(clause[: main.start()] if main else clause, participle=False)


def _renames_other(before: str, match: re.Match[str]) -> bool:
    """Whether the verb is active and names something else ("it renamed the hotel")."""
    active = _RENAMING_VERB.match(match[0])
    plain = before.rstrip(" ,")
    return bool(active and plain and plain == before.rstrip() and not _PASSIVE.search(before))
