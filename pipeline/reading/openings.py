"""The name of the body that a sentence opens with, and what the sentence says it is."""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from pipeline.reading.behind_names import expansion, names_behind, with_acronym
from pipeline.reading.identity import without_article
from pipeline.reading.kinds import heads, is_body, is_person, is_thing, kinds_in
from pipeline.reading.name_words import LINK, NAME, UPPER
from pipeline.reading.naming import Naming, Span, with_acronym_behind
from pipeline.reading.places import is_country
from pipeline.reading.predicates import find_verb

_OPENING: Final = re.compile(rf"[\"'\u2022\s]*(?P<name>(?:[Tt]he )?{NAME})")
_LEAD_IN: Final = re.compile(
    r"(?:Welcome to|(?:We|Here) at|Here at|We are|About|Introducing|Meet|At)\s+(?=(?:the\s+|"
    r"The\s+)?[\"A-Z\u00c0-\u017fa-z]{0,6}[A-Z\u00c0-\u017f])|(?:The|Our|Its)?\s*(?:[a-z-]+\s){0,3}?(?:mission|aims?|"
    r"goals?|purposes?|objectives?|vision|tasks?|role|work|seat|headquarters|history|origins|roots|"
    r"story)\s+of\s+(?=(?:the\s+)?[\"A-Z])",
    re.I,
)
#: A name with small words of another language, before a bracket or a verb.
_SMALL: Final = r"[a-z\u00df-\u017f][a-z\u00df-\u017f'-]{2,}"
_FOREIGN: Final = re.compile(
    rf"[\"'\s]*(?P<name>(?:[Tt]he )?(?=[^.,;:()]*(?:[\u00c0-\u017f]|\s(?:de|la|le|les|del|della|di|du|des|el|y|et|"
    rf"für|der|die|das|und|"
    rf"von|van|voor|sans|pour|da|do|dos|och|za|na)\s))[{UPPER}][\w'-]*(?: (?:{LINK}|{_SMALL}|"
    rf"[{UPPER}][\w'-]*)){{0,9}}? "
    rf"(?!is |are |was |were |has )(?:{_SMALL}|[{UPPER}][\w'-]*))(?=\s+\([{UPPER}\"]|,? (?:is|was|are|were) (?:an?|"
    rf"the|one)\b)"
)
#: A participle, place, time or manner before the subject: "Established in 1951, ...".
_FRONTED: Final = re.compile(
    r"(?:[A-Z][a-z]+ed|Based|Located|Headquartered|Set up|Situated|Born|Built|In|On|Since|At|With|As|For|From|By|"
    r"Under|Today|Currently|Now|Over|During|After|Through|Drawing|Having|Being|Known|Nicknamed|Called|Named|"
    r"Operating|Working|Originally|Formerly|Like|Part of)\b[^,.;]{0,140},\s+"
)
#: What the subject is, before it: "One of the oldest universities of the north, ...".
_APPOSED: Final = re.compile(
    r"(?:One of|An?|The (?:oldest|largest|first|leading|only|biggest|smallest|youngest|world|country|"
    r"region))\b[^,.;]{3,140},\s+(?=(?:the |The )?[\"A-Z])"
)
#: The same without a comma: "Since 1985 ...", "The Dutch institute ...".
_BARE: Final = re.compile(
    r"(?:(?:Since|In|For (?:more than |over |almost |about )?)\s*(?:\d{4}|[\w-]+(?: [\w-]+)? (?:years|decades))|"
    r"(?:[Tt]he|[Oo]ur|[Ii]ts)(?: [A-Z]?[a-z-]+){0,4} (?P<kind>company|firm|institute|organi[sz]ation|partner|agency|"
    r"association|foundation|network|cent(?:re|er)|university|start-up|spin-off|charity|ngo|enterprise|business|"
    r"group|museum|club|band|team|bank))\s+(?=(?:the |The )?[\"A-Z])"
)
_NO_NAMES: Final = frozenset(
    "the an it we they this these that those he she there in as at our its their his her today currently however "
    "since for "
    "with by on from one two three what who when where while if although each all many most some both several such "
    "another other here you i members membership every its not no but so then thus also during after before under "
    "over more it's we're your my".split()
)
_POSSESSED: Final = re.compile(
    r"\s+(?:[a-z-]+\s){0,3}?(?:mission|aims?|goals?|purpose|objectives?|vision|tasks?|role|work|headquarters|"
    r"activities|history|members|staff|\d)\b"
)


@dataclass(frozen=True)
class Opening:
    """The body a sentence opens with.

    kinds: head nouns of what it is said to be. plural: the verb is one of several ("are").
    weak: the name is no subject ("Welcome to ...", "The aim of the ... is").
    aliases: names in the bracket behind the name. expansion: the full name that stands beside an acronym.
    """

    naming: Naming
    kinds: tuple[str, ...] = ()
    plural: bool = False
    weak: bool = False
    aliases: tuple[str, ...] = field(default=())
    expansion: Naming | None = None

    @property
    def defines(self) -> bool:
        """Whether the sentence says that the body is an organisation of some kind."""
        return is_body(self.kinds)

    @property
    def thing(self) -> bool:
        """Whether it speaks of a project, a tool, an event, a person."""
        return is_thing(self.kinds) or is_person(self.kinds)


def opening(text: str, start: int, end: int) -> Opening | None:
    """What the sentence text[start:end] opens with; None where that is no name with a verb behind it."""
    lead = _LEAD_IN.match(text, start, end)
    if lead:
        return _weak(text, lead.end(), end)
    begin = start
    apposed = _APPOSED.match(text, begin, end)
    if apposed and _subject(text, apposed.end(), end):
        begin = apposed.end()
    for _ in range(2):
        fronted = _FRONTED.match(text, begin, end)
        begin = fronted.end() if fronted else begin
    bare = _BARE.match(text, begin, end)
    found = _subject(text, bare.end() if bare else begin, end)
    said = (
        [*_fronted_kinds(text[start:begin]), *heads(bare["kind"] or "")] if bare else _fronted_kinds(text[start:begin])
    )
    return replace(found, kinds=tuple(dict.fromkeys([*found.kinds, *said]))) if found and said else found


def _fronted_kinds(fronted: str) -> list[str]:
    """Kinds in what stands before the subject: "As the national authority for water, ..."."""
    match = re.match(r"(?:As )?(?P<phrase>(?:[Aa]n?|[Tt]he|[Oo]ne of|[A-Z][\w-]*'s)\s[^;.()]{2,160})", fronted)
    return heads(match["phrase"]) if match else []


def _weak(text: str, begin: int, end: int) -> Opening | None:
    match = _OPENING.match(text, begin, end)
    if match is None:
        return None
    naming = _cleaned(text, match.span("name"))
    if naming is None:
        return None
    rest = text[match.end() : end]
    return Opening(with_acronym(text, naming, match.end(), end), (*kinds_in(rest), *_appositive(rest[:200])), weak=True)


def _subject(text: str, begin: int, end: int) -> Opening | None:
    match = _FOREIGN.match(text, begin, end) or _OPENING.match(text, begin, end)
    if match is None:
        return None
    left, right = match.span("name")
    if text[left:right].rstrip('"').endswith(("'s", "s'")):
        return _possessive(text, left, right, end)
    naming = _cleaned(text, (left, right))
    if naming is None:
        return None
    if left > begin and right < end and text[left - 1] == text[right] == '"':
        right += 1
    after, verb = find_verb(text, right, end)
    if verb is None:
        return None
    naming = with_acronym(text, naming, right, end)
    kinds = tuple(dict.fromkeys([*kinds_in(text[after:end]), *_appositive(text[right:after])]))
    full = expansion(text, naming, right, end)
    return Opening(
        naming, kinds, verb in ("are", "were", "have"), aliases=names_behind(text, right, end), expansion=full
    )


def _possessive(text: str, left: int, right: int, end: int) -> Opening | None:
    owner = text[left:right].rstrip('"')
    naming = _cleaned(text, (left, left + len(owner) - (2 if owner.endswith("'s") else 1)))
    noun = _POSSESSED.match(text, right, end)
    return Opening(naming, weak=True) if naming and noun else None


def _cleaned(text: str, span: Span) -> Naming | None:
    """The name without article and stray marks; None where it is a pronoun, a small word or a country."""
    left, right = span
    words = text[left:right]
    while (words and words[-1] in " ,'-/&+") or (
        words.endswith(".") and not re.search(r"(?:\b[A-Z]|Inc|Ltd|Corp|Co|Llc|LLC)\.$", words)
    ):
        words = words[:-1]
    name = without_article(words)
    left += len(words) - len(name)
    if name.count('"') == 1:
        bare = name.strip('"')
        left += name.index(bare[0]) if bare else 0
        name = bare
    first = name.split()[0].lower() if name.split() else ""
    if not name or first in _NO_NAMES or is_country(name) or not re.search(r"[^\W\d_]", name):
        return None
    return with_acronym_behind(Naming(name, (left, left + len(name))))


def _appositive(between: str) -> list[str]:
    """Kinds in the apposition between a name and its verb: ", a research centre in Oslo,"."""
    match = re.search(r"[,\u2013\u2014-]\s+(?P<phrase>(?:an?|the|one of|[A-Z][\w-]*'s)\s[^;.()]{2,160})", between)
    return heads(match["phrase"]) if match else []
