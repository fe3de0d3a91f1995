"""What kind of body it is said to be, where that names a subject: "is a software company"."""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.pages.page import fold_space
from pipeline.reading.area_words import is_adjective, names_nothing
from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.identity import SELF
from pipeline.reading.rules.areas import KIND_RULE

#: Words before the noun of a definition that name no subject.
_GENERIC: Final = frozenset(
    "non-profit nonprofit not-for-profit profit private public leading largest oldest biggest major member world "
    "state-owned family young new small big top world-leading swiss french dutch german danish welsh greek czech "
    "umbrella charity limited liability open joint spin-off spinoff start-up startup non-governmental "
    "nongovernmental intergovernmental inter-governmental supranational multilateral independent parent "
    "community-driven community member-based membership civil society voluntary grassroots government governmental "
    "member founding signatory active third sector medium-sized sized medium well-known famous prominent "
    "premier specialised specialized state listed "
    "former mid-sized first governing vocal group team football basketball military right-wing left-wing weekly "
    "daily high secondary primary boarding day trade world's country's nation's region's europe's global joint "
    "multi-governmental national international regional local european american british university research "
    "technology technological science scientific professional student academic industrial commercial business "
    "innovation innovative pioneering multinational development infantry air naval rock radio television tv film "
    "record gas one-man two r&d sme spin off owned managed based standing dynamic agile full-service boutique "
    "certified registered accredited service services solutions "
    "competence reference central federal provincial municipal royal catholic protestant religious".split()
)
#: Kinds before which the words name what is made, sold or looked after.
_TELLING: Final = frozenset(
    "company companies firm enterprise agency manufacturer provider producer developer organisation organization "
    "consultancy supplier startup start-up programme program institute centre center laboratory hub "
    "platform infrastructure project initiative campaign".split()
)
_LAST: Final = frozenset("research science technology development services solutions innovation service".split())
_RULES: Final = (KIND_RULE,)
_WORD: Final = re.compile(r"(?:and\s+)?([\w'-]+)[\s,]+")
_CLAUSE: Final = re.compile(r"\b(?:of|in|at|by|for|that|which|with|from|to)\b|\d")


def kinds(sentence: Sentence) -> Iterator[Candidate]:
    """The subjects named before the noun of the body's definition."""
    if not sentence.among(_RULES):
        return
    for match in KIND_RULE.pattern.finditer(sentence.marked):
        start, stop = _subject(sentence.marked, match)
        words = sentence.marked[start:stop]
        if match["cue"] in _TELLING and len(re.findall(r"[\w'-]+", words)) > 1 and _is_subject(words):
            yield Candidate(
                "activity_areas",
                sentence.at((start, stop)),
                sentence.at((match.start(), match.end())),
                KIND_RULE.rule_id,
                {"activity_area": fold_space(sentence.text[start:stop])},
            )


def _subject(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The words before the kind, without those that name no subject."""
    start, end = match.span("kinds")
    while start < end:
        word = _WORD.match(text, start, end)
        if not word or not (is_adjective(word[1]) or word[1].lower() in _GENERIC):
            break
        start = word.end()
    return start, start + len(text[start:end].rstrip(" ,"))


def _is_subject(words: str) -> bool:
    last = words.lower().split(" ")[-1]
    if (last in _GENERIC and last not in _LAST) or SELF in words or words.startswith("and "):
        return False
    return not _CLAUSE.search(words) and not names_nothing(words)
