"""The words of names: how a name is written, and the words in it that tell no two bodies apart."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from pipeline.reading.vocabulary import ORGANISATION_WORDS

#: Capital letters of the alphabets in which names are met.
UPPER: Final = "".join(
    chr(code)
    for low, high in ((0x41, 0x250), (0x386, 0x3AC), (0x400, 0x430))
    for code in range(low, high)
    if chr(code).isupper()
)
#: Words in a name that are written small.
LINK: Final = (
    r"(?:of|for|the|and|on|in|to|de|del|della|delle|di|du|des|la|le|les|el|et|y|e|a|für|fur|der|die|das|dem|den|und|"
    r"von|van|voor|het|against|with|without|by|at|as|per|da|do|dos|das|em|no|na|och|för|og|i|ed|dell|nazionale|"
    r"national|en|pour|zu|zur|im|am|sur)"
)
#: The same words.
LINKS: Final = frozenset(LINK[3:-1].split("|"))
_TOKEN: Final = rf"(?:[{UPPER}][\w'&/+.-]*|[a-z]{{1,6}}-?[{UPPER}][\w&/+.-]*|\d+(?:st|nd|rd|th|-?[A-Z])[\w-]*|[&+])"
_INNER: Final = rf"(?:\"{_TOKEN}(?: {_TOKEN}){{0,4}}\"|{_TOKEN}|\d{{1,4}}(?![\d,.%]))"
_LEGAL_TAIL: Final = (
    r"(?:(?:Inc|Incorporated|Ltd|LLC|LLP|Corp|Co|GmbH|gGmbH|mbH|PLC|Plc|S\.A|SA|AG|B\.V|BV|NV|S\.L|Pty|SpA|Srl|Sarl|"
    r"Oyj?|eV|asbl|aisbl|vzw|ivzw|d\.?d|a/s)\b\.?|(?:[eE]\. ?[VGKU]|d\. ?o\. ?o|s\. ?r\. ?o|a\. ?s|z\. ?s|"
    r"z\. ?\u00fa|o\. ?z|"
    r"n\. ?o|o\. ?p\. ?s|s\. ?r\. ?l|r\. ?y|[Ss]p\. z o\. ?o)\.)"
)
#: A name: capitalised words with small links; commas only in a list that ends with "and", or before a legal form.
NAME: Final = (
    rf"(?:\"{_TOKEN}(?: {_TOKEN}){{0,5}}\"|{_TOKEN})"
    rf"(?:(?:[ ]|,[ ](?=(?:{_TOKEN})(?:,[ ]| and | & ))|[/-])(?:{LINK} ){{0,3}}{_INNER}|,?[ ]{_LEGAL_TAIL}){{0,16}}"
)
#: Legal forms of companies, small letters, without full stops at the end.
LEGAL_FORMS: Final = frozenset(
    "inc incorporated ltd limited llc llp lp gmbh mbh corp corporation co company plc ag kg kgaa ug sa s.a spa s.p.a "
    "srl s.r.l srls sas s.a.s sarl bv b.v nv n.v ab as a/s a.s asa aps oy oyj hf sl s.l slu s.l.u sau s.a.u slne sro "
    "s.r.o doo d.o.o dd d.d kft zrt nyrt pty pte pvt e.v ev e.u ohg se uab sia ou oü lda eood ood ad ead ike i.k.e "
    "epe ae a.e oe o.e p.c s.m.p.c scrl scarl s.c.r.l s.c.a.r.l snc s.n.c asbl vzw aisbl ivzw cic c.i.c sp spzoo z "
    "o.o zoo gbr mbb eg e.g eirl sgps".split()
)
_BODY_WORDS: Final = ORGANISATION_WORDS | LEGAL_FORMS
#: Words that companies put behind their name; they tell no two bodies apart.
TRADE_WORDS: Final = LEGAL_FORMS | frozenset(
    (
        "software group holding holdings international technologies consulting solutions systems services engineering"
    ).split()
)
#: So many different names are kept in mind.
_REMEMBERED: Final = 8192
_DEPARTMENT: Final = re.compile(
    r"(?:the )?(?:department|dept|institute|faculty|school|centre|center|division|laboratory|lab|unit|chair|group|"
    r"section|directorate|research group|college|dipartimento|institut|fakultät|lehrstuhl|departamento|"
    r"département)\b",
    re.I,
)


_UNIT_END: Final = re.compile(r"\w (?:Section|Department|Division|Unit|Directorate|Faculty|Research Group)$")


@lru_cache(maxsize=_REMEMBERED)
def squash(name: str) -> str:
    """The letters and digits of a name alone, folded: two spellings of one name share them."""
    return "".join(filter(str.isalnum, name.casefold()))


def holds(name: str, part: str) -> bool:
    """Whether the part's words stand in the name, in their order and side by side."""
    return f" {spaced(part)} " in f" {spaced(name)} "


def spaced(name: str) -> str:
    """The words of a name, folded, one blank between two."""
    return " ".join(re.findall(r"\w+", name.casefold()))


def is_department(name: str) -> bool:
    """Whether a name starts as that of a department does, or ends as one does ("Trade and Tariffs Section")."""
    return _DEPARTMENT.match(name) is not None or _UNIT_END.search(name) is not None


@lru_cache(maxsize=_REMEMBERED)
def without_legal_form(name: str) -> str:
    """The name without a company's legal form at its end ("Inc.", "GmbH")."""
    words = name.split()
    while len(words) > 1 and words[-1].strip(".,()").lower() in LEGAL_FORMS:
        words.pop()
    return " ".join(words).rstrip(",")


def has_organisation_word(name: str) -> bool:
    """Whether a word of the name is a kind of organisation or a legal form."""
    return any(word.strip(".,()").lower() in _BODY_WORDS for word in name.split())


def find_name(text: str, name: str) -> Iterator[int]:
    """Where a name begins in a text, as whole words (no hyphen joins it to another)."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (text[at - 1 : at].isalnum() or text[at - 1 : at] == "-" or text[end : end + 1].isalnum()):
            yield at
        at = text.find(name, end)


def occurs(text: str, name: str) -> bool:
    """Whether a name stands in a text as whole words."""
    return bool(name) and next(find_name(text, name), None) is not None
