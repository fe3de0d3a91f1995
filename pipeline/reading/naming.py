"""What a heading or an opening sentence calls a body: its name, its acronym, and what only surrounds them."""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.reading.identity import without_article
from pipeline.reading.places import is_country
from pipeline.reading.vocabulary import GENERIC_HEADINGS, KIND_NOUNS, ORGANISATION_WORDS

Span = tuple[int, int]

_CAPITAL = r"[A-Z\u00c0-\u00de\u0100-\u024f]"
_WORD = rf"(?:{_CAPITAL}[\w'&/+.-]*|[a-z]{{1,4}}-?[A-Z][\w-]*|\d+(?:st|nd|rd|th)?[A-Z]*|&|[+])"
_LINK = r"(?:of|for|the|and|on|in|to|de|del|della|di|du|des|la|le|les|el|et|y|e|a|für|fur|der|die|das|und|von|van|voor|against|with|by|at|as|per|da|do|dos|em|no|na|och|för|og|i|ed|dell|nazionale|national|en)"
#: The name a sentence opens with.
_OPENING: Final = re.compile(
    rf"[\"'\u2022\s]*(?P<name>(?:[Tt]he )?{_WORD}(?:(?: |, (?={_CAPITAL}[\w-]+(?:,| and | & ))|,? (?=(?:Inc|Ltd|LLC|Corp|Co|GmbH|PLC|Plc|S\.A|SA|AG|BV)\b)|[/-])(?:(?:{_LINK}) ){{0,3}}{_WORD}){{0,14}})"
)
_LEGAL: Final = frozenset(
    "inc ltd llc gmbh corp corporation company co limited plc ag sa spa srl bv ab oy as a.s kg ev software group holding ug sas sarl "
    "incorporated s.a s.p.a s.r.l b.v nv foundation".split()
)
_VERB: Final = re.compile(
    r"\s*(?:\([^()]{0,200}(?:\([^()]*\)[^()]*)?\)\s*|\[[^\]]{0,80}\]\s*)*(?:,(?=\s+(?:is|are|was|were)\b)|,[^.;]{1,200}?,|,? (?:also|formerly|sometimes|commonly|better|originally|officially|"
    r"shortened|abbreviated|often|known|called|or|and) [^.;]{1,120}?,?|\s[-\u2013\u2014]\s[^.;]{1,120}?\s[-\u2013\u2014]|:[^.;]{1,80}?,)?\s*\b"
    r"(?P<verb>is|are|was|were|has|have|had|aims|works|provides|offers|supports|promotes|brings|comprises|consists|represents|develops|"
    r"serves|seeks|helps|acts|operates|[a-z]+(?:s|ed))\b"
)
_LIST_MARK: Final = re.compile(r"\s*(?:(?:(?:partner|beneficiary|participant|member|wp|p)\s*(?:no\.?\s*)?\d+|\(?[ivx\d]{1,4}[.):]|#\d+|[a-z][.)])\s*[:.)\u2013-]?\s*)", re.I)
_BRACKET: Final = re.compile(r"\s*[(\[]\s*(?P<inside>[^()\[\]]*)[)\]]?")
_ACRONYM: Final = re.compile(r"[A-Z][A-Za-z]*(?:[&/.+-]?[A-Za-z0-9]+)*")
_DEPARTMENT: Final = re.compile(r"(?:department|dept|institute|faculty|school|centre|center|division|laboratory|lab|unit|chair|group|section|directorate)\b", re.I)


@dataclass(frozen=True)
class Naming:
    """A name and where it stands (visible span); acronym as printed, None where there is none."""

    name: str
    span: Span
    acronym: str | None = None
    acronym_span: Span | None = None


def from_heading(text: str, start: int, end: int) -> Naming | None:
    """The organisation's name in a heading, without what only locates or abbreviates it; None if it is none."""
    mark = _LIST_MARK.match(text, start, end)
    if mark and mark.end() < end:
        start = mark.end()
    acronym = acronym_span = None
    bracket = _BRACKET.search(text, start + 1, end)
    stop = end
    if bracket:
        stop = bracket.start()
        acronym, acronym_span = _acronym_in(bracket)
    start, stop = _without_place(text, start, stop)
    words = text[start:stop].strip(" \t,;:\u2013\u2014-\u2022*")
    if not words:
        return None
    left = text.index(words, start)
    left += len(words) - len(without_article(words))
    return Naming(text[left : left + len(without_article(words))], (left, left + len(without_article(words))), acronym, acronym_span)


def from_sentence(text: str, start: int, end: int) -> Naming | None:
    """The name of the body that a sentence opens with ("The Name (N), ..., is ..."); None if there is none."""
    begin = _after_fronted(text, start, end)
    match = _OPENING.match(text, begin, end)
    if not match or not _VERB.match(text, match.end(), end):
        return None
    left, right = match.span("name")
    words = text[left:right].rstrip(" .,'-/")
    if words.endswith("'s"):
        return None
    left += len(words) - len(without_article(words))
    name = without_article(words)
    if not name or name.lower() in _NO_NAMES:
        return None
    bracket = _BRACKET.match(text, match.end(), end)
    acronym, acronym_span = _acronym_in(bracket) if bracket else _stated_acronym(text, match.end(), end)
    return Naming(name, (left, left + len(name)), acronym, acronym_span)


_NO_NAMES: Final = frozenset(
    "it we they this these that he she there in as at our its their his her today currently however since for with by on from one "
    "what who when where while if although each all many most some both several such another other here you i members membership".split()
)
_FRONTED: Final = re.compile(
    r"(?:(?:[A-Z][a-z]+ed|Based|Located|Headquartered|Set up|Situated|Born|In|On|Since|At|With|As|For|From|By|Under|Today|Currently)\b[^,.;]{0,120},\s+)"
)


def _after_fronted(text: str, start: int, end: int) -> int:
    """Behind a fronted participle or adverbial: "Established in 1951, ..."."""
    match = _FRONTED.match(text, start, end)
    return match.end() if match else start


def _acronym_in(bracket: re.Match[str]) -> tuple[str | None, Span | None]:
    first = re.split(r"[;,:]|\sor\s|\s-\s|\s[\u2013\u2014]\s", bracket["inside"].strip("\"' "))[0].strip("\"' ")
    at = bracket.string.find(first, bracket.start("inside")) if first else -1
    if first and looks_like_acronym(first) and not is_country(first):
        return first, (at, at + len(first))
    return None, None


_STATED: Final = re.compile(r",?\s*(?:\(?(?:also |better |commonly |usually )?(?:known (?:simply )?as|shortened to|abbreviated (?:as|to)?|abbr\.|or(?: simply)?|hereafter|called))\s+(?:the )?[\"']?(?P<acronym>[A-Z][A-Za-z&/-]{1,11})\b")


def _stated_acronym(text: str, start: int, end: int) -> tuple[str | None, Span | None]:
    match = _STATED.match(text, start, end)
    if match and looks_like_acronym(match["acronym"]):
        return match["acronym"], match.span("acronym")
    return None, None


def looks_like_acronym(word: str) -> bool:
    """Capitals make it an acronym: "WCO", "CoE", "R-CCS", "eu-LISA", "Inria" does not."""
    letters = [c for c in word if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return bool(_ACRONYM.fullmatch(word)) and 2 <= len(letters) <= 12 and " " not in word and (
        capitals >= 2 and capitals * 2 >= len(letters) or (len(letters) <= 6 and capitals == 1 and word[0].isupper() and word.lower() not in ORGANISATION_WORDS)
    )


def fits(acronym: str, name: str) -> bool:
    """Whether the acronym's capitals run through the initials (or at least the letters) of the name.

    >>> fits("IOM", "International Organization for Migration"), fits("CDC", "World Bank")
    (True, False)
    """
    capitals = [c for c in acronym if c.isupper() or c.isdigit()] or [c.upper() for c in acronym if c.isalpha()]
    words = [w for w in re.split(r"[\s/-]+", name) if w]
    initials = [w[0].upper() for w in words]
    return _runs_through(capitals, initials) or (
        bool(words) and capitals[:1] == [words[0][0].upper()] and len(capitals) >= 3
        and _runs_through(capitals, [c.upper() for c in name if c.isalpha()]) and sum(c in initials for c in capitals) * 2 >= len(capitals)
    )


def _runs_through(needle: list[str], hay: list[str]) -> bool:
    rest = iter(hay)
    return bool(needle) and all(any(c == h for h in rest) for c in needle)


def _without_place(text: str, start: int, end: int) -> Span:
    """Without a country, "City, Country" or a department behind a comma or dash."""
    while True:
        cut = max(text.rfind(",", start, end), *(text.rfind(dash, start, end) for dash in (" - ", " \u2013 ", " \u2014 ", " | ")))
        if cut <= start:
            return start, end
        tail = text[cut + 1 : end].strip(" -\u2013\u2014|,.")
        if not (is_country(tail) or tail.lower() in ("coordinator", "lead partner", "partner", "eu", "project coordinator") or _is_place_tail(text, start, cut, tail)):
            return start, end
        end = cut
        while end > start and text[end - 1] in " ,-\u2013\u2014|":
            end -= 1


def _is_place_tail(text: str, start: int, cut: int, tail: str) -> bool:
    """A single capitalised word or two behind a dash, or behind the comma of a long name: a city."""
    words = tail.split()
    if not words or len(words) > 3 or any(w.lower() in ORGANISATION_WORDS for w in words) or looks_like_acronym(tail):
        return False
    return all(w[:1].isupper() for w in words) and len(text[start:cut].split()) >= 3 and not _DEPARTMENT.match(tail) and not re.search(r"\b(?:and|&)\b", text[cut:cut + 200].split("\n")[0])


def fuller(heading: Naming, prose: Naming | None) -> Naming:
    """The fuller of the two names, where prose and heading name the same body; a legal form adds nothing."""
    if prose is None or not same_body(heading, prose):
        return heading
    own, other = heading.name.split(), prose.name.split()
    added = [w.strip(".,").lower() for w in other if w not in own]
    if looks_like_acronym(heading.name) and len(own) == 1 and fits(heading.name, prose.name) and len(other) > 1:
        return Naming(prose.name, prose.span, prose.acronym or heading.name, prose.acronym_span or heading.span)
    longer = len(other) > len(own) and heading.name.lower() in prose.name.lower() and not all(w in _LEGAL for w in added)
    return prose if longer else heading


def same_body(heading: Naming, prose: Naming) -> bool:
    """Whether two names may be one body's: one holds the other, or they share an acronym or most words."""
    a, b = heading.name.lower(), prose.name.lower()
    if a in b or b in a or a.replace(" ", "") in b.replace(" ", ""):
        return True
    acronyms = {heading.acronym, prose.acronym} - {None}
    if heading.acronym and heading.acronym in (prose.acronym, prose.name):
        return True
    if any(fits(str(x), heading.name) and fits(str(x), prose.name) for x in acronyms):
        return True
    if " " not in prose.name and sum(c.isupper() for c in prose.name) >= 2 and fits(prose.name, heading.name):
        return True
    if looks_like_acronym(heading.name) and fits(heading.name, prose.name):
        return True
    if looks_like_acronym(prose.name) and fits(prose.name, heading.name):
        return True
    one, two = _content(a), _content(b)
    return len(one & two) * 2 >= max(1, min(len(one), len(two))) and bool(one & two)


def _content(name: str) -> set[str]:
    return {w for w in re.findall(r"\w{3,}", name) if w not in ("the", "for", "and", "of")}


def is_generic(heading: str) -> bool:
    """Whether a heading names a part of a page and no organisation."""
    words = re.findall(r"[^\W\d_]+", heading.lower())
    return not words or all(w in GENERIC_HEADINGS or len(w) == 1 for w in words)


def looks_like_name(heading: str) -> bool:
    """Whether a heading may be the name of a body: capitals on its main words, no sentence."""
    words = [w for w in re.findall(r"[\w'&.+-]+", heading) if w]
    if not words or len(words) > 18 or heading.rstrip()[-1:] in ".?!:":
        return False
    main = [w for w in words if not re.fullmatch(_LINK, w) and w[0].isalpha()]
    capital = sum(any(c.isupper() for c in w) or w[0].isdigit() for w in main)
    foreign = has_organisation_word(heading) and heading[:1].isupper()
    return bool(main) and (capital * 5 >= len(main) * 3 or foreign)


def without_legal_form(name: str) -> str:
    """The name without a company's legal form at its end ("Inc.", "GmbH")."""
    words = name.split()
    while len(words) > 1 and words[-1].strip(".,").lower() in _LEGAL:
        words.pop()
    return " ".join(words).rstrip(",")


def has_organisation_word(name: str) -> bool:
    return any(w.strip(".,()").lower() in ORGANISATION_WORDS for w in name.split())


def kinds_in(sentence: str) -> list[str]:
    """Head nouns of the definition in an opening sentence ("is a regional development bank to": bank)."""
    found = []
    for match in re.finditer(r"\b(?:is|are|was|were|as|remains|became)\s+(?:an?|the|one of the|also an?)\s+(?P<phrase>[^,.;()]{2,120})", sentence):
        head = re.split(r"\s(?:of|for|to|that|which|who|with|in|by|at|from|and|whose|dedicated|comprising|working|based|located|established|founded|created|formed|set|composed|providing|headquartered|engaged|responsible|consisting|published)\b", match["phrase"])[0]
        found.extend(w.lower() for w in re.findall(r"[A-Za-z-]+", head)[-1:])
    return [noun for noun in found if noun in KIND_NOUNS or noun.endswith(("organisation", "organization"))]
