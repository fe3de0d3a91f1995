"""Verbs of purpose in all their forms: what a body does about the things it works on."""

import re
from itertools import groupby
from typing import Final

#: Verbs whose object is a thing worked on.
_PURPOSE = (
    "promote foster support encourage facilitate advance strengthen coordinate co-ordinate develop provide offer deliver conduct perform "
    "undertake monitor oversee regulate manage protect defend advocate advise assist address tackle improve enhance increase "
    "ensure establish build create design manufacture produce sell finance fund lend maintain administer implement enable "
    "research study investigate publish organise organize train educate teach preserve conserve safeguard reduce combat fight prevent "
    "eradicate eliminate alleviate achieve pursue harmonise harmonize standardise standardize integrate accelerate stimulate boost "
    "contribute share exchange disseminate collect gather compile analyse analyze assess evaluate test certify accredit "
    "connect unite reinforce consolidate broaden deepen expand extend spread raise secure set uphold guarantee respond "
    "assist help aid guide lead run operate apply explore examine discover understand explain inform communicate host stage settle "
    "resolve mediate arbitrate supervise control authorise authorize inspect enforce further nurture cultivate inspire empower mobilise "
    "mobilize modernise modernize optimise optimize restore rebuild transform transfer serve shape define propose formulate draft adopt "
    "distribute supply market license commission invest grant award sponsor subsidise introduce innovate engineer construct "
    "govern drive streamline encompass cover handle process license issue cooperate collaborate work engage specialise specialize focus concentrate deal "
    "campaign lobby operate intensify"
).split()
_IRREGULAR: Final = {
    "build": "built", "lend": "lent", "teach": "taught", "fight": "fought", "run": "ran", "lead": "led", "understand": "understood", "set": "set",
    "uphold": "upheld", "bring": "brought", "make": "made", "give": "gave", "put": "put", "keep": "kept", "hold": "held", "take": "took",
    "meet": "met", "seek": "sought", "deal": "dealt", "sell": "sold", "rebuild": "rebuilt", "spread": "spread", "strive": "strove",
}
_DOUBLED: Final = {"run": "running", "set": "setting", "put": "putting", "control": "controlling", "transfer": "transferring"}


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "s"


def _gerund(verb: str) -> str:
    if verb in _DOUBLED:
        return _DOUBLED[verb]
    return verb[:-1] + "ing" if verb.endswith("e") and not verb.endswith(("ee", "oe")) else verb + "ing"


#: Forms that are nouns of activity too: "research on", "training", "support for".
NOUN_VERBS: Final = frozenset(
    "exchange transfer research work support study design issue process control supply market finance host service trade training lending banking teaching monitoring testing "
    "funding planning engineering publishing manufacturing marketing processing building construction advocacy networking lobbying campaigning education "
    "publication production education help aid guide focus conserve invest award grant program programme form care act farming fishing mining learning "
    "consulting counselling computing modelling licensing broadcasting accounting housing nursing mapping dredging financing coaching mentoring capacity-building "
    "standardisation certification sharing reporting auditing inspection".split()
)
BASES: Final = frozenset(_PURPOSE)
THIRDS: Final = frozenset(map(_third, _PURPOSE))
GERUNDS: Final = frozenset(map(_gerund, _PURPOSE))
FORMS: Final = BASES | THIRDS | GERUNDS


def pattern(forms: frozenset[str]) -> str:
    """A regular expression that matches any of the forms, with common beginnings written once.

    Python's `re` tries the alternatives one after the other: sharing their beginnings makes that fast.
    """
    return _branch(sorted(forms))


def _branch(words: list[str]) -> str:
    """An expression for sorted words; the longer of two words with one beginning is tried first."""
    if len(words) == 1:
        return re.escape(words[0])
    branches = []
    for letter, group in groupby((word for word in words if word), key=lambda word: word[0]):
        branches.append(re.escape(letter) + _branch([word[1:] for word in group]))
    optional = "?" if words[0] == "" else ""
    return f"(?:{'|'.join(branches)}){optional}"
