"""Chains of names: what stands between one earlier name and the next ("X until 1930, then Y")."""

import re
from typing import Final

from pipeline.reading.candidate import Sentence
from pipeline.reading.name_forms import has_verb_behind
from pipeline.reading.name_tests import names_body
from pipeline.reading.naming import fits

_TIME = (
    r"(?:in|from|since|until|till|between|for|during|by|after) (?:\w+ ){0,3}\d{4}s?"
    r"(?: (?:to|and|until|till|through) (?:\w+ )?\d{4})?"
)
_BEHIND = rf"[\"']?(?:\s*\([^()]{{1,60}}\))?(?:,?\s*{_TIME})?"
_THEN = r"(?:then|later|subsequently|finally|soon|eventually|again|thereafter|afterwards|before that|earlier|formerly)"
_BECAME = (
    r"(?:(?:it|this|which|that|being|was|were|would|to|a name)\s+){0,3}(?:\w+ly\s+)?(?:"
    + _THEN
    + r"\s+)?(?:became|become|becoming|re-?named|re-?branded|changed(?: its name)?(?: to)?|known as|called|turned into|"
    r"transformed into|reorgani[sz]ed as|reconstituted as|took the name(?: of)?|adopted the name(?: of)?|"
    r"taking the name)"
)
#: A further name behind words that say that it is one.
_TOLD: Final = re.compile(
    rf"{_BEHIND}[,;]?\s*(?:(?:and|or|but|before|until)\s+)?(?:{_THEN},?\s+)?(?:{_TIME},?\s+)?{_BECAME}\s+"
    r"(?:as\s+|to\s+)?(?:the\s+)?[\"']?(?=[A-Z])"
)
#: A further name behind a small word alone.
_JOINED: Final = re.compile(
    rf"{_BEHIND}(?:,?\s*(?:\bor\b|\band\b)(?:\s+again)?|[,;]?\s+(?:(?:and|but)\s+)?{_THEN}|\s*/)"
    rf"(?:\s+{_THEN})?,?\s+(?:(?:in [A-Z]\w+(?:, [A-Z][\w ]+)? )?{_TIME},?\s+)?(?:as\s+|"
    rf"to\s+)?(?:the\s+)?[\"']?(?=[A-Z])"
)
#: A list whose every name has its time.
_LISTED: Final = re.compile(
    rf"[\"']?(?:\s*\([^()]{{0,60}}\d{{2}}[^()]*\)|"
    rf"(?:\s*\([^()]{{1,60}}\))?,?\s*{_TIME})\s*[,;]\s*(?:and\s+)?(?:{_THEN}\s+)?"
    r"(?:to\s+)?(?:the\s+)?[\"']?(?=[A-Z])"
)
_TIME_FIRST: Final = re.compile(rf"{_BEHIND}[,;]?\s+(?:and\s+)?{_TIME},?\s+(?:the\s+)?[\"']?(?=[A-Z])")
_HAS_TIME: Final = re.compile(rf"[\"']?(?:\s*\([^()]{{0,60}}\d{{2}}[^()]*\)|(?:\s*\([^()]{{1,60}}\))?,?\s*{_TIME})")
#: A chain of changes: "from X to Y in 1950, to Z in 1960".
_NEXT_TO: Final = re.compile(
    rf"{_BEHIND}(?:, (?:and )?(?:{_THEN} )?| (?:and )?(?:{_THEN} )?|; )?\s*to\s+(?:the\s+)?[\"']?(?=[A-Z])"
)
_BRACKET: Final = re.compile(r"[\"']?\s*\((?P<acronym>[A-Z][\w/-]{1,12})\)")
_LISTS: Final = frozenset({"name.label", "name.had_names", "name.called_over_time", "name.former_name"})
_PLAIN_LIST: Final = re.compile(rf"{_BEHIND}\s*[,;]\s*(?:and\s+)?(?:{_THEN}\s+)?(?:the\s+)?[\"']?(?=[A-Z])")


def next_name(sentence: Sentence, end: int, rule_id: str) -> tuple[int, bool] | None:
    """Where a further name begins behind the one that ends at `end`, and whether words say that it is a name.

    None where no chain goes on.
    """
    text = sentence.text
    patterns = [(_TOLD, True), (_JOINED, False), (_LISTED, False), (_TIME_FIRST, False)]
    if rule_id in ("name.renamed_from", "name.renamed"):
        patterns = [(_NEXT_TO, True), *patterns]
    if rule_id in _LISTS:
        patterns = [(_PLAIN_LIST, True), *patterns]
    for pattern, told in patterns:
        match = pattern.match(text, end)
        if match:
            return match.end(), told
    return None


def continues(sentence: Sentence, span: tuple[int, int]) -> bool:
    """Whether a name behind a small word alone goes on with the chain: an organisation's, no subject of a clause."""
    words = sentence.text[slice(*span)]
    dated = _HAS_TIME.match(sentence.text, span[1]) is not None
    named = names_body(words, sentence) or (dated and " " in words)
    bracket = _BRACKET.match(sentence.text, span[1])
    return not has_verb_behind(sentence.text, span[1]) and (
        named or (bracket is not None and fits(bracket["acronym"], words))
    )
