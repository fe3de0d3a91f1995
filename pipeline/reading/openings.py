"""The name of the body that a sentence opens with, and what the sentence says it is."""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from pipeline.reading.identity import without_article
from pipeline.reading.kinds import heads, is_body, is_person, is_thing, kinds_in
from pipeline.reading.naming import LINK, UPPER, Naming, Span, stands_for
from pipeline.reading.places import is_country
from pipeline.reading.verbs import THIRDS, pattern

_TOKEN: Final = rf"(?:[{UPPER}][\w'&/+.-]*|[a-z]{{1,6}}-?[{UPPER}][\w&/+.-]*|\d+(?:st|nd|rd|th|[A-Z])\w*|[&+])"
_INNER: Final = rf"(?:\"{_TOKEN}(?: {_TOKEN}){{0,4}}\"|{_TOKEN}|\d{{1,4}}(?![\d,.%]))"
_LEGAL_TAIL: Final = r"(?:Inc|Incorporated|Ltd|LLC|LLP|Corp|Co|GmbH|PLC|Plc|S\.A|SA|AG|B\.V|BV|NV|S\.L|Pty)\b\.?"
#: A name: capitalised words with small links between them; commas in a list that ends with "and", or before a legal form.
NAME: Final = (
    rf"(?:\"{_TOKEN}(?: {_TOKEN}){{0,5}}\"|{_TOKEN})"
    rf"(?:(?:[ ]|,[ ](?=(?:{_TOKEN})(?:,[ ]| and | & ))|[/-])(?:{LINK} ){{0,3}}{_INNER}|,?[ ]{_LEGAL_TAIL}){{0,16}}"
)
_OPENING: Final = re.compile(rf"[\"'\u2022\s]*(?P<name>(?:[Tt]he )?{NAME})")
_LEAD_IN: Final = re.compile(
    r"(?:Welcome to|(?:We|Here) at|Here at|We are|About|Introducing|Meet|At)\s+(?=(?:the\s+|The\s+)?[\"A-Z\u00c0-\u017fa-z]{0,6}[A-Z\u00c0-\u017f])|"
    r"(?:The|Our|Its)?\s*(?:[a-z-]+\s){0,3}?(?:mission|aims?|goals?|purposes?|objectives?|vision|tasks?|role|work|seat|headquarters|"
    r"history|origins|roots|story)\s+of\s+(?=(?:the\s+)?[\"A-Z])",
    re.I,
)
#: A participle, place, time or manner before the subject: "Established in 1951, ...".
_FRONTED: Final = re.compile(
    r"(?:[A-Z][a-z]+ed|Based|Located|Headquartered|Set up|Situated|Born|Built|In|On|Since|At|With|As|For|From|By|Under|Today|"
    r"Currently|Now|Over|During|After|Through|Drawing|Having|Being|Operating|Working|Originally|Formerly|Like|Part of)\b[^,.;]{0,140},\s+"
)
_NO_NAMES: Final = frozenset(
    "it we they this these that those he she there in as at our its their his her today currently however since for with by on "
    "from one two three what who when where while if although each all many most some both several such another other here you i "
    "members membership every its not no but so then thus also during after before under over more it's we're your my".split()
)
_BRACKET: Final = re.compile(r"\s*(?:\((?P<inside>(?:[^()]|\([^()]{0,80}\)){0,300})\)|\[[^\]]{0,80}\])|\s*[™®©]")
_ALIAS: Final = re.compile(
    r"\s*[,:(]?\s*(?:also|formerly|sometimes|commonly|better|originally|officially|previously|shortened|abbreviated|often|usually|simply|"
    r"hereafter|otherwise|now|then|known|called|or|aka|a\.k\.a\.|alias)\b[^.;]{1,160}?(?:,\s*|\s)(?=(?:is|are|was|were|has|have)\b)"
)
_ADVERBS: Final = r"(?:(?:currently|also|now|today|still|has long|originally|actively|thus|both|mainly|primarily|jointly|proudly)\s+)?"
_BE: Final = r"(?:is|are|was|were|has|have|had|remains?|became|will|can)"
_MORE_VERBS: Final = (
    r"(?:aims|works|offers|seeks|helps|comprises|consists|acts|exists|belongs|grew|began|owns|employs|makes|sells|wants|believes|strives|"
    r"grows|turns|gives|lets|shows|tells|sends|pays|flies|breeds|keeps|links|unites|gathers|counts|boasts|ranks|lies|stands|stems|"
    r"dates|plays|elevates|combines|leverages|champions|speaks|looks|treats|cures|feeds|houses|plans|draws|takes|tries|wins|won|ran|"
    r"led|built|made|grew|came|sold|held|kept|brought)"
)
#: Plural nouns end like the third person of verbs.
_NOUN_END: Final = re.compile(
    r"(?:ions|ments|ers|ors|ies|ists|ings|nces|ages|als|ics|ures|ities|ects|ples|ics|grammes|grams|rules|states|members)$"
)
_VERB: Final = re.compile(rf"\s*\b{_ADVERBS}(?P<verb>{_BE}|{pattern(THIRDS)}|{_MORE_VERBS}|[a-z]{{2,}}(?:s|ed))\b(?!-)")
_POSSESSED: Final = re.compile(
    r"\s+(?:[a-z-]+\s){0,3}?(?:mission|aims?|goals?|purpose|objectives?|vision|tasks?|role|work|headquarters|activities|history|members|staff|\d)\b"
)
_STATED: Final = re.compile(
    r",?\s*\(?(?:(?:also |better |commonly |usually |often )?(?:known (?:simply )?as|shortened to|abbreviated (?:as|to)?|abbr\.|"
    r"or(?: simply)?|hereafter|called))\s+(?:the )?[\"']?(?P<acronym>[A-Z][A-Za-z&/-]{1,11})\b"
)


@dataclass(frozen=True)
class Opening:
    """The body a sentence opens with.

    kinds: head nouns of what it is said to be. plural: the verb is one of several ("are").
    weak: the name is no subject ("Welcome to ...", "The aim of the ... is").
    alias: the first words in the bracket behind the name, acronym or not.
    """

    naming: Naming
    kinds: tuple[str, ...] = ()
    plural: bool = False
    weak: bool = False
    aliases: tuple[str, ...] = field(default=())

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
    for _ in range(2):
        fronted = _FRONTED.match(text, begin, end)
        begin = fronted.end() if fronted else begin
    return _subject(text, begin, end)


def _weak(text: str, begin: int, end: int) -> Opening | None:
    match = _OPENING.match(text, begin, end)
    if match is None:
        return None
    naming = _cleaned(text, match.span("name"))
    if naming is None:
        return None
    rest = text[match.end() : end]
    return Opening(
        _with_bracket(text, naming, match.end(), end), (*kinds_in(rest), *_appositive(rest[:200])), weak=True
    )


def _subject(text: str, begin: int, end: int) -> Opening | None:
    match = _OPENING.match(text, begin, end)
    if match is None:
        return None
    left, right = match.span("name")
    if text[left:right].rstrip('"').endswith(("'s", "s'")):
        return _possessive(text, left, right, end)
    naming = _cleaned(text, (left, right))
    if naming is None:
        return None
    after, verb = _verb(text, right, end)
    if verb is None:
        return None
    naming = _with_bracket(text, naming, right, end)
    kinds = tuple(dict.fromkeys([*kinds_in(text[after:end]), *_appositive(text[right:after])]))
    return Opening(naming, kinds, verb in ("are", "were", "have"), aliases=_bracketed(text, right, end))


def _possessive(text: str, left: int, right: int, end: int) -> Opening | None:
    owner = text[left:right].rstrip('"')
    naming = _cleaned(text, (left, left + len(owner) - (2 if owner.endswith("'s") else 1)))
    noun = _POSSESSED.match(text, right, end)
    return Opening(naming, weak=True) if naming and noun else None


def _cleaned(text: str, span: Span) -> Naming | None:
    """The name without article and stray marks; None where it is a pronoun, a small word or a country."""
    left, right = span
    words = text[left:right]
    while (
        words
        and words[-1] in " ,'-/&+"
        or (words.endswith(".") and not re.search(r"(?:\b[A-Z]|Inc|Ltd|Corp|Co|Llc|LLC)\.$", words))
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
    return Naming(name, (left, left + len(name)))


def _verb(text: str, at: int, end: int) -> tuple[int, str | None]:
    """Where the verb behind a name begins, past brackets and appositions, and the verb; None where there is none."""
    for _ in range(6):
        bracket = _BRACKET.match(text, at, end)
        if bracket:
            at = bracket.end()
            continue
        verb = _VERB.match(text, at, end)
        if verb and not (_NOUN_END.search(verb["verb"]) and verb["verb"] not in THIRDS):
            return verb.start(), verb["verb"]
        alias = _ALIAS.match(text, at, end)
        if alias:
            at = alias.end()
            continue
        other = re.compile(rf"\s+or (?:the )?{NAME}").match(text, at, end)
        if other:
            at = other.end()
            continue
        return _behind_apposition(text, at, end)
    return at, None


def _behind_apposition(text: str, at: int, end: int) -> tuple[int, str | None]:
    """The verb behind ", ... ," or " - ... -" or a comma alone."""
    mark = re.compile(r"\s*,|\s+[-\u2013\u2014]\s|\s*[\u2014]|:").match(text, at, end)
    if not mark:
        return at, None
    close = "," if "," in mark[0] or ":" in mark[0] else mark[0].strip()
    verb = _VERB.match(text, mark.end(), end)
    if verb and close == "," and verb["verb"] in ("is", "are", "was", "were"):
        return verb.start(), verb["verb"]
    for comma in re.compile(re.escape(close)).finditer(text, mark.end(), min(end, mark.end() + 300)):
        verb = _VERB.match(text, comma.end(), end)
        if verb and (verb["verb"] in THIRDS or not _NOUN_END.search(verb["verb"])):
            return comma.end(), verb["verb"]
    return at, None


def _appositive(between: str) -> list[str]:
    """Kinds in the apposition between a name and its verb: ", a research centre in Oslo,"."""
    match = re.search(r"[,\u2013\u2014-]\s+(?P<phrase>(?:an?|the|one of|[A-Z][\w-]*'s)\s[^;.()]{2,160})", between)
    return heads(match["phrase"]) if match else []


def elliptic_kinds(text: str, start: int, end: int) -> list[str]:
    """Kinds of a sentence without subject and verb: "a touring company of 22 dancers"."""
    match = re.compile(r"\s*(?P<phrase>(?:[Aa]n?|[Tt]he|[Oo]ne of|[A-Z][\w-]*'s)\s[^;.()]{2,160})").match(
        text, start, end
    )
    if not match:
        return []
    return heads(match["phrase"][:1].lower() + match["phrase"][1:])


def _with_bracket(text: str, naming: Naming, at: int, end: int) -> Naming:
    """The name with the acronym that stands in brackets, or is stated, right behind it."""
    bracket = re.compile(r"\s*[(\[]\s*(?P<inside>[^()\[\]]*)[)\]]?").match(text, at, end)
    if bracket:
        return acronym_in(naming, bracket)
    stated = _STATED.match(text, at, end)
    if stated and stands_for(stated["acronym"], naming.name):
        return naming.called(stated["acronym"], stated.span("acronym"))
    return naming


def acronym_in(naming: Naming, bracket: re.Match[str]) -> Naming:
    """The name with the acronym that a bracket (its group "inside") opens with, if it does."""
    for part in re.finditer(r"[^;,:|]+", bracket["inside"]):
        for piece in re.split(r"\sor\s|\s[-\u2013\u2014]\s", part[0]):
            word = piece.strip("\"' ")
            at = bracket.string.find(word, bracket.start("inside")) if word else -1
            if at >= 0 and stands_for(word, naming.name) and not is_country(word):
                return replace(naming, acronym=word, acronym_span=(at, at + len(word)))
    return naming


def _bracketed(text: str, at: int, end: int) -> tuple[str, ...]:
    """What stands in brackets behind a name and may be another name of it."""
    bracket = _BRACKET.match(text, at, end)
    inside = (bracket.groupdict().get("inside") or "") if bracket else ""
    parts = (part.strip("\"' ") for part in re.split(r"[;,]", inside))
    return tuple(part for part in parts if re.fullmatch(rf"(?:the )?{NAME}", part) and len(part.split()) <= 10)
