"""Whose members a number counts: this body's, those of a council of it, or those of another body."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from pipeline.reading.candidate import Sentence
from pipeline.reading.identity import SELF
from pipeline.reading.judged import OTHER, PART, THIS, Bound
from pipeline.reading.rules.rule import Rule
from pipeline.reading.rules.units import INNER
from pipeline.reading.subject import binding

_DEFINITE: Final = re.compile(r"\b(?:the|all|its|our|their|these|of the)\s", re.I)
_INNER_BODIES: Final = frozenset(
    "board council committee commission assembly team panel jury parliament cabinet bureau subcommittee "
    "presidium directorate senate secretariat staff".split()
)
_INNER_BODY: Final = re.compile(rf"\b(?:{'|'.join(sorted(_INNER_BODIES))})\b", re.I)
_HOLDER: Final = re.compile(
    rf"\b(?P<inner>{'|'.join(sorted(_INNER_BODIES))})(?:\s+of\s+(?!{SELF})[\w-]+)?,?\s+(?:(?:which|"
    rf"that)\s+)?(?:currently\s+|now\s+)?"
    r"(?:of|with|comprising|consisting of|composed of|made up of|has|comprises|is composed of|is made up of|"
    r"consists of|includes)\s+(?:the\s+)?"
    r"(?:(?:representatives|delegates|members) (?:of|from)\s+)?$",
    re.I,
)
#: "The council is composed of a president and five members": the whole clause is about the council.
_INNER_CLAUSE: Final = re.compile(
    (
        rf"(?:The|Its|An?|Our)\s+(?:[\w-]+\s+){{0,3}}(?P<inner>{'|'.join(sorted(_INNER_BODIES))})"
        rf"(?: of {SELF}+)?\b(?:(?!{SELF}|\b(?:it|its|we|our)\b)[^;])*$"
    ),
    re.I,
)
_EACH: Final = re.compile(r"\b(?:each|all) of (?:the |its )?$")
#: Nouns of a body that joins others: what it comprises are members, not departments.
_COLLECTIVE: Final = re.compile(
    r"\b(?:network|association|federation|union|alliance|league|consortium|confederation|coalition|partnership|"
    r"organi[sz]ation of|society|umbrella|forum|platform)\b",
    re.I,
)
_VERB: Final = re.compile(
    r"\b(?:has|have|had|comprises?|consists? of|counts|numbers|includes?|represents?|unites|is composed of|"
    r"is made up of|groups|brings together|comprised)\b",
    re.I,
)
_REDUCED: Final = re.compile(
    r"ing$|^(?:composed|made|owned|supported|formed|backed|shared|run|governed|funded|financed|constituted)"
)
_PRONOUN: Final = re.compile(
    (r"\b(?:it|we)(?:['\u2019]s)?\s+(?:(?:now|currently|today|also|already|has|\w+ly)\s+)?$"), re.I
)
_PRONOUN_AT: Final = re.compile(r"(?:[^,]{1,60},\s+)?(?:it|we)\b", re.I)
#: "its membership comprises", and what is counted further on in the same list.
_MEMBERS_DO: Final = re.compile(r"\b(?:membership|members)(?:\s+\w+){0,2}\s*$", re.I)
#: Before "network of": the network is what this body is, not what it leads or belongs to.
_IS_A: Final = re.compile(
    rf"(?:\b(?:is|are|was|became|remains|as|forms|constitutes)\b|{SELF}\)?\s*[,(\u2013-]|^)\s*(?:(?:(?:now|currently|"
    rf"also|today|an?|the|one of the)\s+)+)?"
    r"(?:(?!(?:of|in|by|for|with|to|from|leads|runs|member|part|has|have|had)\b)[\w'/-]+,?\s+){0,8}$",
    re.I,
)
_IT_IS: Final = re.compile(
    rf"^(?:It|We|{SELF}+)\s+(?:is|was|are)(?:,\s+\w+,)?\s+(?:an?|the)\s+(?:(?!of\b)[\w-]+\s+){{0,6}}$"
)
#: "It comprises 87 towns, one of them an island, and is": the verb goes on with the subject of the sentence.
COORDINATED: Final = re.compile(
    rf"^(?:[^,]{{1,60}},\s)?(?:{SELF}+|(?:It|it|We|we)\b)(?:(?!\b(?:which|who|that|where|while|"
    rf"whose)\b)[^;:])*\band\s+(?:(?:is|was|are|has been)\s+)?(?:(?:now|currently|also|thereafter|later|then|"
    rf"subsequently|finally|"
    rf"eventually|has|has since|since)\s+)?$"
)
#: "The Board has a simple structure, composed of": a reduced clause that ends the sentence speaks of its subject.
_OF_SUBJECT: Final = re.compile(
    rf"^(?:[^,]*,\s)?(?:{SELF}+|(?:It|We)\b)(?:(?!\b(?:which|who|that|where|"
    rf"while)\b)[^;:])*,\s*(?:and\s+(?:is\s+)?)?$"
)


#: How far back the words right before a number, and the clause it stands in, may reach; so time stays linear.
NEAR: Final = 200
CLAUSES: Final = 600


def words_before(text: str, end: int, reach: int = NEAR) -> str:
    """The last words of text[:end]."""
    return text[max(0, end - reach) : end]


@dataclass(frozen=True)
class Counted:
    """A match of a count rule, as the tests see it."""

    sentence: Sentence
    rule: Rule
    match: re.Match[str]
    count: int
    kind: str

    @property
    def text(self) -> str:
        """The marked sentence."""
        return self.sentence.marked

    @property
    def lead(self) -> str:
        """The words before the match, determiners and qualifiers of the number not included."""
        return words_before(self.text, self.match.start())

    @property
    def before(self) -> str:
        """The words before the number."""
        return words_before(self.text, self.match.start("number"))

    @property
    def after(self) -> str:
        """The sentence behind the match."""
        return self.text[self.match.end() :]

    @property
    def unit(self) -> str:
        """What is counted, in the sentence's words; empty where it is not said."""
        return self.match.groupdict().get("unit") or ""

    @property
    def verb(self) -> str:
        """The rule's verb; empty where it has none."""
        return self.match.groupdict().get("verb") or ""

    @property
    def before_verb(self) -> str:
        """The clauses before the rule's verb."""
        return words_before(self.text, self.match.start("verb"), CLAUSES)

    @cached_property
    def definite(self) -> bool:
        """Whether "the", "its" or "all" stands before the number."""
        return _DEFINITE.search(self.match[0][: self.match.start("number") - self.match.start()]) is not None

    def says(self, *rules: str) -> bool:
        """Whether the wording is one of these."""
        return self.rule.rule_id.removeprefix("members.") in rules


def bearer_flaw(counted: Counted) -> Bound | None:
    """Why the members are not this body's; None where they are."""
    if counted.says("hyphen"):
        return _hyphen_flaw(counted)
    if _of_inner_body(counted):
        return Bound(PART)
    if (counted.says("made_of_bodies") and _own_parts(counted)) or (counted.says("has_clubs") and _joins_none(counted)):
        return Bound("not_members")
    if counted.rule.subject == "stated" or _EACH.search(counted.before):
        return None
    if counted.says("body_of", "network_of", "association_of"):
        return _definition_flaw(counted)
    return _verb_flaw(counted) if counted.verb else _clause_flaw(counted)


def _of_inner_body(counted: Counted) -> bool:
    """Whether the members are those of a board, council, jury that is not the body itself."""
    all_of_them = counted.definite and re.search(r"\bmember (?:states|countries|nations)\b", counted.unit, re.I)
    if _EACH.search(counted.before) or all_of_them:
        return False
    number = counted.match.start("number")
    found = (_INNER_CLAUSE.match(counted.text, 0, min(number, CLAUSES)), _HOLDER.search(counted.before))
    return any(match is not None and match["inner"].lower() not in counted.sentence.identity.nouns for match in found)


def _joins_none(counted: Counted) -> bool:
    """Whether the body is of no kind that joins others."""
    return _COLLECTIVE.search(" ".join(counted.sentence.identity.nouns)) is None


def _own_parts(counted: Counted) -> bool:
    """Whether "12 institutes" are parts of the body: they are members only of a body that joins others."""
    if not re.search(rf"^(?:[\w'-]+\s+){{0,5}}{INNER}(?: and {INNER})?$", counted.unit):
        return False
    identity = counted.sentence.identity
    own = " ".join((*identity.nouns, identity.name, words_before(counted.text, counted.match.start(), CLAUSES)))
    return _COLLECTIVE.search(own) is None and re.search(r"\b(?:national|member)\b", counted.unit, re.I) is None


def _hyphen_flaw(counted: Counted) -> Bound | None:
    """A "15-member council" is a part of the body, unless the body is a council."""
    before, body = counted.lead, counted.match[0]
    inner = _INNER_BODY.search(body + counted.after[:20])
    if inner and inner[0].lower() not in counted.sentence.identity.nouns:
        return Bound(PART)
    owned = SELF in body or re.search(rf"(?:{SELF}(?:['\u2019]s)?|\bits)\s+$", before, re.I)
    if owned or re.fullmatch(r"\s*(?:the|this|an?)\s+", before, re.I) or _IS_A.search(before):
        return None
    return Bound(OTHER)


def _definition_flaw(counted: Counted) -> Bound | None:
    """ "The Board is a network of 12 towns" defines it; "it leads a network of 12 towns" does not."""
    before = counted.before_verb
    bound = binding(before, participle=True)
    own = bound.verdict == THIS or SELF in before or _PRONOUN_AT.match(before) or not before.strip()
    if _IS_A.search(before) and own:
        return None
    return Bound(OTHER) if bound.verdict == THIS else bound


def _verb_flaw(counted: Counted) -> Bound | None:
    before, verb = counted.before_verb, counted.verb
    if _PRONOUN.search(before):
        return None
    if verb.endswith(" by") and re.search(r"\b(?:was|were)\s+$", before):
        return Bound("membership_event")
    bound = binding(before, participle=bool(_REDUCED.search(verb.split()[0])))
    if (bound.verdict == THIS and not bound.loose) or _OF_SUBJECT.search(before) or _IT_IS.search(before):
        return None
    # of two nouns the nearer one is what comprises
    return Bound(OTHER) if bound.verdict == THIS else bound


def _clause_flaw(counted: Counted) -> Bound | None:
    """The verdict on the subject of the verb that governs the number; none where no verb does."""
    before = words_before(counted.text, counted.match.start(), CLAUSES)
    before = re.sub(r"\([^()]{0,200}\)", "", before)
    verbs = list(_VERB.finditer(before))
    if not verbs or re.search(r"[,;:(]", before[verbs[-1].end() :]):
        return None
    before = before[: verbs[-1].start()]
    if _PRONOUN.search(before) or _MEMBERS_DO.search(before):
        return None
    if re.search(rf"{SELF}['\u2019]s?\s+(?:[\w-]+\s+){{1,2}}$", before):
        return Bound(PART)
    bound = binding(before, participle=False)
    return None if bound.verdict == THIS or (SELF in before and bound.verdict != PART) else bound
