"""The name of the body that a sentence opens with, and what the sentence says it is."""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from pipeline.reading.behind_names import expansion, names_behind, with_acronym
from pipeline.reading.identity import without_article
from pipeline.reading.kinds import heads, is_body, is_person, is_thing, kinds_in
from pipeline.reading.name_words import LINK, NAME, UPPER, has_organisation_word
from pipeline.reading.naming import Naming, Span, fits, with_acronym_behind
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
    r"(?:[A-Z][a-z]+ed(?! [A-Z])|Set up|Born|Built|In|On|Since|At|With|As|For|From|By|"
    r"Under|Today|Currently|Now|Over|During|After|Through|Drawing|Having|Being|Known|"
    r"Originally|Formerly|Like|Part of|Last but not least|Finally|Furthermore|Moreover|Firstly|Secondly|Thirdly|"
    r"[A-Z][a-z]+(?:ing|ive|[ai]ble|ous|ent|ful|aware|ready|close|near|"
    r"unique) (?:in|on|at|for|from|by|to|with|of|as|since|under|across|within|"
    r"out of))\b[^,.;]{0,140},\s+"
)
#: What the subject is, before it: "One of the oldest universities of the north, ...".
_APPOSED: Final = re.compile(
    r"(?:One of|An?|The (?:oldest|largest|first|leading|only|biggest|smallest|youngest|world|country|"
    r"region))\b[^,.;]{3,140},\s+(?=(?:the |The )?[\"A-Z])"
)
#: The same without a comma: "Since 1985 ...", "The Dutch institute ...".
_BARE: Final = re.compile(
    r"(?:(?:Since|In|For (?:more than |over |almost |about )?)\s*(?:\d{4}|[\w-]+(?: [\w-]+)? (?:years|decades))|"
    r"(?:[Tt]he|[Oo]ur|[Ii]ts|[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})(?: [A-Z]?[a-z-]+){0,4} (?P<kind>company|firm|institute|"
    r"organi[sz]ation|partner|agency|association|foundation|network|cent(?:re|er)|university|start-up|spin-off|"
    r"charity|(?:ngo|NGO|SME)|enterprise|business|group|museum|club|side|band|choir|orchestra|team|bank|party|union|"
    r"newspaper|consultancy|manufacturer|provider|think tank|theatre|broadcaster|airline|publisher))"
    r"\s+(?=(?:the |The )?[\"A-Z])"
)
#: A partner's role before its name: "The coordinator, ...", "Our second partner is ...".
_ROLE_FIRST: Final = re.compile(
    r"(?:The|Our|One|Another|A)\s+(?:[\w-]+\s+){0,3}(?:co-?ordinator|partner|leader|beneficiary|member|host|applicant)"
    r"(?P<mark>,| is|:| -)\s+(?=(?:the |The )?[\"A-Z])"
)
#: A short name and a colon before the sentence: "LUX: founded in 1951, the Lamp Union is ...".
_SHORT_FIRST: Final = re.compile(r"(?P<short>[A-Z][\w&-]{1,11})(?::| [\u2013\u2014-])\s+(?=\S)")
_FRONTED_SMALL: Final = re.compile(
    r"(?:[A-Z][\w&-]{1,11})(?::| [\u2013\u2014-])\s+[a-z]+(?:ed|ilt) (?:in|by|on|at)\b[^,.;]{0,140},\s+"
)
#: Words of `_NO_NAMES` that may begin a name all the same: "All Aboard Union", "Two Rivers Trust".
_DETERMINERS: Final = frozenset(
    "all both each every many most some several such another other one two three four here we who what when our your "
    "my no not over under after before it".split()
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
        named = self.naming.acronym is not None or has_organisation_word(self.naming.name)
        return is_thing(self.kinds) or (is_person(self.kinds) and not named)


def opening(text: str, start: int, end: int) -> Opening | None:
    """What the sentence text[start:end] opens with; None where that is no name with a verb behind it."""
    role = _ROLE_FIRST.match(text, start, end)
    if role and (found := _behind_role(text, role, end)):
        return found
    lead = _LEAD_IN.match(text, start, end)
    if lead:
        return _weak(text, lead.end(), end)
    return _behind_fronted(text, start, end) or _spelled_out(text, start, end)


def _behind_role(text: str, role: re.Match[str], end: int) -> Opening | None:
    """What a sentence opens with behind a partner's role: "The second partner is Lux, a maker of lamps"."""
    found = _subject(text, role.end(), end)
    if found is not None or "," in role["mark"]:
        return found
    name = _OPENING.match(text, role.end(), end)
    naming = _cleaned(text, name.span("name")) if name else None
    if name is None or naming is None:
        return None
    kinds = _appositive(text[name.end() : end])
    return Opening(with_acronym(text, naming, name.end(), end), tuple(kinds)) if kinds else None


def _spelled_out(text: str, start: int, end: int) -> Opening | None:
    """What opens the sentence behind a short name and a colon, where that is its full name."""
    short = _SHORT_FIRST.match(text, start, end)
    if short is None:
        return None
    found = _behind_fronted(text, (_FRONTED_SMALL.match(text, start, end) or short).end(), end)
    if found is None or not fits(short["short"], found.naming.name):
        return None
    return replace(found, naming=found.naming.called(short["short"], short.span("short")))


def _behind_fronted(text: str, start: int, end: int) -> Opening | None:
    """What the sentence opens with, past what is said of it before it is named."""
    begin = start
    apposed = _APPOSED.match(text, begin, end)
    if apposed and _subject(text, apposed.end(), end):
        begin = apposed.end()
    for _ in range(2):
        fronted = _FRONTED.match(text, begin, end)
        begin = fronted.end() if fronted else begin
    bare = _BARE.match(text, begin, end)
    found = (_subject(text, bare.end(), end) if bare else None) or _subject(text, begin, end)
    if found is None:
        return _subject(text, start, end) if begin > start else None
    kind = heads(bare["kind"] or "") if bare and found.naming.span[0] >= bare.end() else []
    said = [*_fronted_kinds(text[start:begin]), *kind]
    return replace(found, kinds=tuple(dict.fromkeys([*found.kinds, *said]))) if said else found


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
    naming = _cleaned(text, (left, right), proven=_is_defined(text, left, right, end))
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


def _is_defined(text: str, left: int, right: int, end: int) -> bool:
    """Whether words are the name of one body by what is said behind them: "All Aboard Union is a party"."""
    words = without_article(text[left:right]).split()
    if len(words) < 2 or words[0].lower() not in _DETERMINERS or not words[1][:1].isupper():
        return False
    after, verb = find_verb(text, right, end)
    singular = verb in ("is", "was", "has") or bool(verb and verb.endswith("s") and not words[-1].endswith("s"))
    return singular and (is_body(tuple(kinds_in(text[after:end]))) or has_organisation_word(words[-1]))


def _possessive(text: str, left: int, right: int, end: int) -> Opening | None:
    owner = text[left:right].rstrip('"')
    naming = _cleaned(text, (left, left + len(owner) - (2 if owner.endswith("'s") else 1)))
    noun = _POSSESSED.match(text, right, end)
    return Opening(naming, weak=True) if naming and noun else None


def _cleaned(text: str, span: Span, proven: bool = False) -> Naming | None:
    """The name without article and stray marks; None where it is a pronoun, a small word or a country.

    proven: whether what follows shows that a name begins with such a word.
    """
    left, right = span
    words = text[left:right]
    while (words and words[-1] in " ,'-/&+") or (
        words.endswith(".") and not re.search(r"(?:\b[A-Z]|Inc|Ltd|Corp|Co|Llc|LLC|\w\. ?[a-z])\.$", words)
    ):
        words = words[:-1]
    if "," in words and not re.search(r", (?!.*,).*(?:&|\band\b)|, (?:Inc|Ltd|LLC|Corp|Co|S\.A|GmbH)\b", words):
        words = words[: words.index(",")]  # "Museum of Glass, Ternitz, is": a place
    name = without_article(words)
    left += len(words) - len(name)
    if name.count('"') == 1:
        bare = name.strip('"')
        left += name.index(bare[0]) if bare else 0
        name = bare
    first = name.split()[0].lower() if name.split() else ""
    if not name or (first in _NO_NAMES and not proven) or is_country(name) or not re.search(r"[^\W\d_]", name):
        return None
    return with_acronym_behind(Naming(name, (left, left + len(name))))


def _appositive(between: str) -> list[str]:
    """Kinds in the apposition between a name and its verb: ", a research centre in Oslo,"."""
    match = re.search(r"[,\u2013\u2014-]\s+(?P<phrase>(?:an?|the|one of|[A-Z][\w-]*'s)\s[^;.()]{2,160})", between)
    return heads(match["phrase"]) if match else []
