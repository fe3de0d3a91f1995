"""Who a profile is about: its names and nouns, and how they are marked in the text.

The subject test of every rule rests on one trick: in a copy of the text, each expression that stands for
the body (its names, its acronym, "the bank" where it is a bank) becomes a run of the mark `SELF` of the
same length. Rules then match the mark, and offsets stay.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from pipeline.reading.vocabulary import BODY_NOUNS, KIND_NOUNS

#: One private-use character that no page uses: a run of it stands for the body.
SELF: Final = "\ue000"

_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.I)
#: What makes "the noun" a compound ("the board members") or a part ("the council of").
_NOT_BEFORE = (
    r"(?![ ]+(?:of|members?|meetings?|staff|chair\w*|presidents?|directors?|secretar\w+|budgets?|systems?|websites?|"
    r"treaty|conventions?|"
    r"charter|statutes?|partners?|countries|states|grounds?|buildings?|campus|area|activities|initiative|network|"
    r"programmes?|projects?|"
    r"council|committee|board|assembly|[A-Z]\w*)\b)(?![ ]+and[ ]+\w+[ ]+of\b)(?!-\w)"
)
#: Small words between "the" and a noun for the body: any other may tell another body from it.
_SMALL = (
    r"(?:(?:present|current|modern|young|independent|whole|entire|fledgling|non-profit|nonprofit|not-for-profit|same|"
    r"private|public|"
    r"newly|recently|then|formed|established|created|founded|small|global|renamed|reorgani[sz]ed)[ ]+)"
)
_THE = re.compile(r"\b(?:[Tt]he|[Tt]his|[Oo]ur|[Tt]oday's)(?=[ ])")
_PLAIN = re.compile(r"\w+(?:-\w+)*")
#: A noun behind an article, with as many small words before it as there are; with one, with none.
_NOUN, *_NOUNS = (
    re.compile(rf"[ ]+(?P<small>{_SMALL}{{{many}}})(?P<noun>{_PLAIN.pattern})\b{_NOT_BEFORE}")
    for many in ("0,2", "1", "0")
)
#: Nouns used in turn for one body.
SYNONYMS: Final = tuple(
    frozenset(row.split())
    for row in (
        "club team side",
        "band group ensemble act duo trio quartet quintet",
        "newspaper paper magazine journal daily weekly periodical publication",
        "station channel broadcaster",
        "regiment unit battalion",
        "squadron unit",
        "brigade unit formation",
        "division formation unit",
        "party movement",
        "university college institution school",
        "school academy institution college",
        "firm company business",
        "league competition",
        "bank institution",
        "orchestra ensemble",
        "choir ensemble",
        "laboratory lab",
        "centre center",
        "programme program",
        "award prize",
        "festival event",
        "hospital institution",
        "museum institution",
    )
)
#: Kinds that may stand for the body in capitals too, whatever its name.
_TITLES = frozenset("Organisation Organization Agency Institute Association Company Institution".split())


#: Two spellings of one word, either way.
_SPELLINGS = tuple(
    pair
    for one, other in (
        ("isation", "ization"),
        ("Centre", "Center"),
        ("Programme", "Program "),
        ("Labour", "Labor"),
        ("Defence", "Defense"),
        ("Behaviour", "Behavior"),
    )
    for pair in ((one, other.rstrip()), (other.rstrip(), one))
    if other == other.rstrip() or pair[0] != other.rstrip()
)


def without_article(name: str) -> str:
    """The name without a leading article."""
    return _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name


@dataclass(frozen=True)
class Identity:
    """The names of a body and the common nouns that may stand for it.

    aliases: as written, without article: full name, acronym, heading, former names.
    nouns: small letters: kinds the name or the definition gives ("bank", "agency").
    """

    name: str
    acronym: str | None
    aliases: tuple[str, ...]
    nouns: frozenset[str]

    def with_aliases(self, more: Iterable[str]) -> "Identity":
        """The same body with further names."""
        aliases = tuple(dict.fromkeys((*self.aliases, *more)))
        return Identity(self.name, self.acronym, aliases, self.nouns)

    @cached_property
    def ordered(self) -> tuple[str, ...]:
        """The names as they are marked: the longest first."""
        names = {a for a in self.aliases if len(a) > 1 and a.lower() not in _BEFORE_NAME}
        # a name in capitals stands in small letters too
        names |= {a.title() for a in names if a.isupper() and len(a) > 5}
        # and one that is spelt in one way at its head, in the other below
        names |= {a.replace(*pair) for a in names for pair in _SPELLINGS if pair[0] in a}
        return tuple(sorted(names, key=lambda name: (-len(name), name)))

    def mark(self, text: str) -> str:
        """The text with every expression for the body replaced by a run of SELF of the same length."""
        for alias in self.ordered:
            if alias in text:
                text = _mark_alias(text, alias)
        return self._mark_nouns(text)

    def marks_alike(self, other: "Identity", text: str) -> bool:
        """Whether both mark the text in the same way: they differ in names that do not stand in it."""
        same = (self.nouns, self.name) == (other.nouns, other.name)
        return same and not any(name in text for name in set(self.ordered) ^ set(other.ordered))

    def _mark_nouns(self, text: str) -> str:
        """Mark expressions like "the bank", "this organisation", "the Gazette" that stand for the body."""
        if self._odd_nouns:
            return self._odd_nouns.sub(lambda match: SELF * len(match[0]), text)
        end = 0
        for article in _THE.finditer(text):
            start = article.start()
            found = self._noun_behind(text, article.end()) if start >= end else None
            if found:
                end = found
                text = text[:start] + SELF * (end - start) + text[end:]
        return text

    def _noun_behind(self, text: str, at: int) -> int | None:
        """Where a noun for the body ends whose article ends at a place, small words between passed over."""
        found = _NOUN.match(text, at)
        if found is None or found["noun"] in self._heads:
            return found.end() if found else None
        if not found["small"]:
            return None
        # "the nonprofit runs": what may stand before a noun is one here
        fewer = (pattern.match(text, at) for pattern in _NOUNS)
        return next((match.end() for match in fewer if match and match["noun"] in self._heads), None)

    @cached_property
    def _synonyms(self) -> frozenset[str]:
        """The body's nouns and those that are used in turn with them ("club": "team")."""
        return self.nouns.union(*(group for group in SYNONYMS if group & self.nouns))

    @cached_property
    def _head(self) -> str:
        """The last word of the name, which may stand for it with an article ("the Gazette"); "" if it is too short."""
        last = self.name.split()[-1] if " " in self.name else ""
        return last if len(last) > 3 and last[0].isupper() and last.isalpha() else ""

    @cached_property
    def _heads(self) -> frozenset[str]:
        """The nouns that stand for the body behind an article, in small letters and in capitals."""
        large = {noun.title() for noun in self._synonyms}
        return BODY_NOUNS.union(self._synonyms, large, _TITLES, {self._head} - {""})

    @cached_property
    def _odd_nouns(self) -> re.Pattern[str] | None:
        """The pattern of the expressions where a noun is no plain word; None else."""
        if all(map(_PLAIN.fullmatch, self._heads)):
            return None
        nouns = "|".join(map(re.escape, sorted(self._heads)))
        return re.compile(rf"{_THE.pattern}[ ]+{_SMALL}{{0,2}}(?:{nouns})\b{_NOT_BEFORE}")


def nouns_of(*phrases: str) -> frozenset[str]:
    """The nouns among the words of names and definitions that may stand for a body."""
    words = {word for phrase in phrases for word in re.findall(r"[a-z][a-z-]*", phrase.lower())}
    return frozenset(words & KIND_NOUNS)


#: Capitalised words that may stand before a name without being part of a longer one.
_BEFORE_NAME: Final = frozenset(
    "the a an in on at by for since from with as today and when after before while under both through although like "
    "unlike besides during within to of but or if because however currently now then later also that this our your "
    "inside outside between among via per about only once where whose which "
    "director president chairman secretary".split()
)
#: A company's legal form behind its name.
_LEGAL_FORM = re.compile(
    r",? (?:AS|A/S|ASA|AG|AB|Oyj?|NV|BV|B\.V\.|N\.V\.|GmbH|mbH|KG|e\.?V\.?|Ltd|Ltd\.|Limited|LLC|LLP|Inc|Inc\.|"
    r"Corp\.?|plc|PLC|S\.?A\.?|"
    r"SpA|S\.p\.A\.|Srl|S\.r\.l\.|SAS|Sarl|d\.o\.o\.|s\.r\.o\.|a\.s\.|Kft\.?|Sp\. z o\.o\.)(?![\w.]*\w)"
)
#: "the Brussels-based Lamp Union": no part of the name.
_PLACED: Final = ("-based", "-headquartered", "-funded", "-led", "-owned", "-run")
_WORD_BEFORE = re.compile(r"([A-Z][\w'.-]*)[ ]$")


def _mark_alias(text: str, alias: str) -> str:
    """Mark an alias where it stands as whole words, with a leading article; case counts."""
    at = text.find(alias)
    while at >= 0:
        end = at + len(alias)
        if _stands_alone(text, at, end):
            legal = _LEGAL_FORM.match(text, end)
            end = legal.end() if legal else end
            start = at - 4 if text[max(0, at - 4) : at].lower() == "the " else at
            text = text[:start] + SELF * (end - start) + text[end:]
        at = text.find(alias, end)
    return text


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is neither part of a word nor the tail of a longer name."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "-&/"):
        return False
    after = text[end : end + 8]
    joined = after[:1] in ("-", "&", "/") and after[1:2].isalnum()
    if after[:1].isalnum() or (joined and not after.startswith(("-based", "-led", "-funded"))):
        return False
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    if before is None or before[1].lower() in _BEFORE_NAME or before[1].endswith(_PLACED):
        return True
    # a capital that opens the sentence says nothing
    return bool(re.search(r"(?:^|[.!?:\n]\s*)$", text[: before.start()][-4:])) and before[1][:-1].islower() is False
