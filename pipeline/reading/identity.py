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
#: "the (small words) noun", unless a further noun makes it a compound ("the board members") or "of" follows.
_NOUN_PHRASE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Oo]ur)[ ]+(?P<words>(?:[a-z][\w-]*[ ]+){0,2}?)(?P<noun>[A-Za-z][\w-]*)\b"
    r"(?![ ]+(?:of|members?|meetings?|staff|chair\w*|presidents?|directors?|secretar\w+|budgets?|systems?|websites?|treaty|conventions?|"
    r"charter|statutes?|partners?|countries|states|grounds?|buildings?|campus|area|activities|initiative|network|programmes?|projects?|"
    r"council|committee|board|assembly|[A-Z]\w*)\b)(?![ ]+and[ ]+\w+[ ]+of\b)(?!-\w)"
)
#: Small words that make "the ... noun" another body than this one.
_OTHER = frozenset("member other new founding parent first host same participating second third such latter".split())
#: Kinds that may stand for the body in capitals too, whatever its name.
_TITLES = frozenset("Organisation Organization Agency Institute Association Company Institution".split())


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
    def _ordered(self) -> tuple[str, ...]:
        names = {a for a in self.aliases if len(a) > 1}
        # a name in capitals stands in small letters too
        names |= {a.title() for a in names if a.isupper() and len(a) > 5}
        return tuple(sorted(names, key=lambda name: (-len(name), name)))

    def mark(self, text: str) -> str:
        """The text with every expression for the body replaced by a run of SELF of the same length."""
        for alias in self._ordered:
            text = _mark_alias(text, alias)
        return _NOUN_PHRASE.sub(self._mark_noun, text)

    def _mark_noun(self, match: re.Match[str]) -> str:
        written, noun = match["noun"], match["noun"].lower()
        if _OTHER & set(match["words"].split()):
            return match[0]
        plain = written.islower() and noun in BODY_NOUNS
        if noun in self.nouns or plain or (written in _TITLES and not match["words"]):
            return SELF * len(match[0])
        return match[0]


def nouns_of(*phrases: str) -> frozenset[str]:
    """The nouns among the words of names and definitions that may stand for a body."""
    words = {word for phrase in phrases for word in re.findall(r"[a-z][a-z-]*", phrase.lower())}
    return frozenset(words & KIND_NOUNS)


#: Capitalised words that may stand before a name without being part of a longer one.
_BEFORE_NAME: Final = frozenset(
    "the a an in on at by for since from with as today and when after before while under both through although like "
    "unlike besides during within to of but or if because however currently now then later also that this our your "
    "inside outside between among via per about only once where whose which director president chairman secretary".split()
)
_WORD_BEFORE = re.compile(r"([A-Z][\w'.-]*)[ ]$")


def _mark_alias(text: str, alias: str) -> str:
    """Mark an alias where it stands as whole words, with a leading article; case counts."""
    at = text.find(alias)
    while at >= 0:
        end = at + len(alias)
        if _stands_alone(text, at, end):
            start = at - 4 if text[max(0, at - 4) : at].lower() == "the " else at
            text = text[:start] + SELF * (end - start) + text[end:]
        at = text.find(alias, end)
    return text


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is neither part of a word nor the tail of a longer name."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "-&/"):
        return False
    after = text[end : end + 8]
    if after[:1].isalnum() or (after[:1] in ("-", "&", "/") and after[1:2].isalnum() and not after.startswith(("-based", "-led", "-funded"))):
        return False
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    if before is None or before[1].lower() in _BEFORE_NAME:
        return True
    # a capital that opens the sentence says nothing
    return bool(re.search(r"(?:^|[.!?:\n]\s*)$", text[: before.start()][-4:])) and before[1][:-1].islower() is False
