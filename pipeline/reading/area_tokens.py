"""The words of a sentence with what part of speech each one reads as: the ground of the clause parse.

A tag is one letter, so that the tags of a sentence are a string and shapes of clauses are patterns on it.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pipeline.reading.area_ends import without_asides
from pipeline.reading.area_words import is_adjective
from pipeline.reading.identity import SELF
from pipeline.reading.verbs import BASES, GERUNDS, NOUN_STATES, NOUN_VERBS, PASTS, STATES, THIRDS

_TOKEN: Final = re.compile(rf"{SELF}+(?:'s?(?!\w))?|[^\W_](?:[\w&+]|['./-](?=\w))*|[^\w\s]")
#: Closed classes. B: be; H: have; M: modal; T: to; O: of; I: other prepositions; C: and, or; R: relative; W: opens a
#: subordinate clause; D: article or quantity; S: stands for the body; P: its; a: adverb.
_CLOSED: Final = {
    "B": "is are was were be been being am isn't aren't became become becomes remains remain",
    "H": "has have had having",
    "M": "will would can could shall should may might must does do did cannot",
    "T": "to",
    "O": "of",
    "I": "in on for with by at from into between among amongst about through throughout via against across within "
    "towards toward under over during without per as like than upon around along beyond behind near since until "
    "after before including regarding concerning despite",
    "C": "and or & plus nor",
    "R": "which that who whom",
    "Q": "whose",
    "W": "where when while whereas because if although though unless how why whether what but",
    "D": "the a an this these those all any each both some several many various every another other others such no "
    "more most few one",
    "S": "it we they",
    "P": "its our their",
    "a": "so itself themselves ourselves also not only now then therefore thus thereby currently today "
    "together further often too still well "
    "furthermore however moreover always never already even just yet once mainly primarily",
}
_WORDS: Final = {word: tag for tag, words in _CLOSED.items() for word in words.split()}
_ADVERB: Final = re.compile(r"[a-z]{3,}ly$")
_NO_ADVERB: Final = frozenset("family supply assembly anomaly monopoly early friendly daily only elderly".split())
#: Verbs told by how they are made: "-ise", "-ify".
_MADE: Final = re.compile(r"(?:[a-z]{3,}i[sz](?:e|es|ed|ing)|[a-z]{2,}if(?:y|ies|ied|ying))$")
_NOT_MADE: Final = frozenset(
    "exercise exercises enterprise enterprises expertise franchise franchises promise promises otherwise merchandise "
    "premise premises noise disguise paradise cruise cruises precise concise likewise raising rising franchising "
    "merchandising surprise surprises praise cruising demise treatise compromise compromises excise advertising "
    "surprising uprising".split()
)
#: Open classes, in the order in which a word is looked up. q: a state's verb or a noun; x: a state's verb; k: a
#: participle; u: a verb of purpose or a noun; v: its base; w: its third person or a plural; z: its third person; g: its
#: gerund; e: its past.
_NOUN_THIRDS: Final = frozenset(f"{verb}s" for verb in NOUN_VERBS) | {"studies", "supplies"}
_LEXICON: Final = (
    ("q", STATES & NOUN_STATES),
    ("x", STATES),
    ("k", frozenset(("based", "located", "situated"))),
    ("u", BASES & NOUN_VERBS),
    ("v", BASES),
    ("w", THIRDS & _NOUN_THIRDS),
    ("z", THIRDS),
    ("g", GERUNDS),
    ("e", PASTS),
)
#: Words whose "to" is no infinitive's.
BEFORE_TO: Final = frozenset(
    "dedicated devoted committed contributes contribute contributing contributed related relating relates oriented "
    "geared access due according thanks paid given attached limited responds respond responding".split()
)
#: After these a word that may be a verb or a noun is a verb.
_BEFORE_VERB: Final = "STRMa"
#: Articles that may stand without a noun: "these include".
_STAND_ALONE: Final = frozenset("this these that those all both some".split())
_FINITE: Final = re.compile(r"[BHMzxvekT]|^[yg]")
_MAY_BE_VERB: Final = re.compile(r"[mnSa]m[DPjmngyuk0]")
#: After these it is a noun.
_BEFORE_NOUN: Final = "DPjOIQ0mng"


@dataclass(frozen=True)
class Tokens:
    """words: in small letters. spans: of the text. tags: one letter each."""

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    tags: str

    def __len__(self) -> int:
        return len(self.words)


def tokens(text: str) -> Tokens:
    """The words and marks of marked text; what stands in brackets is left out."""
    plain = without_asides(text)
    found = [(match[0], match.span()) for match in _TOKEN.finditer(plain)]
    tags = _settled([_tag(word, place == 0) for place, (word, _) in enumerate(found)], [word for word, _ in found])
    return Tokens(tuple(word.lower() for word, _ in found), tuple(span for _, span in found), tags)


@lru_cache(maxsize=20000)
def _tag(word: str, first: bool) -> str:
    """What a word reads as by itself; "u", "w" and "q" may be a verb or a noun."""
    if word[0] == SELF:
        return "P" if word[-1] != SELF else "S"
    small = word.lower()
    if not word[0].isalnum():
        return {",": ",", ";": ";", ":": ":", "\u2013": "-", "\u2014": "-", "-": "-"}.get(word, ".")
    if word[0].isdigit():
        return "0"
    if small in _WORDS and not (word.isupper() and len(word) > 1):
        return _WORDS[small]
    if word[0].isupper() and not first:
        # an acronym may be a field: "IT"
        return "m" if word.isupper() and 1 < len(word) < 7 and small not in ("us", "uk", "eu", "un", "usa") else "n"
    return _open_tag(small)


def _open_tag(word: str) -> str:
    """The tag of a word in small letters that belongs to no closed class."""
    for tag, words in _LEXICON:
        if word in words:
            return tag
    if (made := _MADE.search(word)) and word not in _NOT_MADE:
        return {"s": "z", "g": "g", "d": "e"}.get(made[0][-1], "v")
    if _ADVERB.match(word) and word not in _NO_ADVERB:
        return "a"
    if len(word) > 4 and word.endswith(("ing", "ed")):
        return "y" if word.endswith("ing") else "k"
    return "j" if is_adjective(word) else "m"


def _settled(tags: list[str], words: list[str]) -> str:
    """The tags where each verb or noun is one or the other, by what stands around it."""
    doubtful = [place for place, tag in enumerate(tags) if tag == "w" and place]
    for place, tag in enumerate(tags):
        before = tags[place - 1] if place else ""
        after = tags[place + 1] if place + 1 < len(tags) else "."
        if tag in "uwq":
            pair = tags[place - 2] if before == "C" and place > 1 else ""
            bound = before == "T" and place > 1 and words[place - 2].lower() in BEFORE_TO
            again = tag == "u" and before == "C" and after in "DPj" and after and "v" in tags[:place]
            tags[place] = "m" if bound else "v" if again else _verb_or_noun(tag, before, after, pair)
        elif tag == "m" and before in ("n", "S") and after in "DP" and words[place].endswith("s"):
            tags[place] = "x"
        elif (tag == "v" and before in tuple("DPjOI") and before) or (
            tag == "z" and before in tuple("DPjO") and before
        ):
            tags[place] = "m"
        elif tag == "x" and before in tuple("DPjO") and before and words[place - 1].lower() not in _STAND_ALONE:
            # "the combined skills"
            tags[place] = "k"
        elif tag == "m" and before == "T" and after in ("D", "P") and words[place - 2].lower() not in BEFORE_TO:
            # "to witness the": only a verb stands there
            tags[place] = "v"
    settled = "".join(tags)
    if doubtful and not _FINITE.search(settled):
        # a sentence has a verb
        verb = next((place for place in doubtful if _MAY_BE_VERB.match(settled, place - 1)), None)
        return settled if verb is None else f"{settled[:verb]}z{settled[verb + 1 :]}"
    return settled


def _verb_or_noun(tag: str, before: str, after: str, pair: str) -> str:
    """before, after: the neighbours' tags. pair: the tag of what "and" joins the word to."""
    verb = {"w": "z", "q": "x"}.get(tag, "v")
    if before == "n" and tag in "wq":
        return verb if after in "DPjIaT" else "m"
    if before == "m" and tag in "wq" and after in "DP":
        # "the lab hosts the": no noun stands there
        return verb
    if not before or before in _BEFORE_NOUN or after in "OBHM.;zx":
        return "m"
    if before in "STRM":
        return verb
    if before == "C" and pair in "vz" and pair:
        return verb if after in "DPjmnguy" else "m"
    # "and supports trade": a verb where an object follows
    return verb if before in "aC," and after in "DPjmnguy" and tag == "w" else "m"
