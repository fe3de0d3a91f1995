"""Whose founding, seat or membership a clause speaks of: the subject test.

Works on marked text (see `identity`), from the words before a verb or participle. The outcome is the
verdict of the candidate: about this body, about another one, or about a part of this one.
"""

import re
from typing import Final

from pipeline.reading.identity import SELF
from pipeline.reading.vocabulary import PART_NOUNS

THIS: Final = "this"
OTHER: Final = "other_body"
PART: Final = "sub_body"

_ADVERBS = re.compile(
    r"(?:[\s,]*\b(?:formally|officially|originally|first|initially|jointly|legally|later|then|also|itself|subsequently|"
    r"itself|finally|eventually|only|recently|previously|actually|effectively|together|both|soon|again|thus|therefore|"
    r"now|today|currently|presently|established|newly|already|once|in turn|in fact))+$",
    re.I,
)
_AUXILIARY = re.compile(
    r"\b(?:was|were|is|are|has been|have been|had been|being|been|be|got|having been|has|have|had|to be|would be|will be)$",
    re.I,
)
_RELATIVE = re.compile(r"[\s,]*\b(?:which|that|who|and which|and that)$")
_CONJUNCTION = re.compile(r"[\s,]*\b(?:and|but|or|&|then|yet)$")
_COPULA = re.compile(r"\b(?:is|are|was|were|became|becomes|remains|remained|has been|as|constitutes|forms)\b")
_BOUNDARY = re.compile(
    r"[,;:\u2013\u2014]|\s-\s|\b(?:that|which|who|whom|whose|when|where|while|because|since|after|before|until|if|"
    r"although|though|whereas|and|but|or|than)\b"
)
_SECOND_VERB = re.compile(r"\b(?:and|but|or)\s+(?:also\s+)?(?!(?:services|affairs|sciences|arts|sports|studies|works|resources|communications|\w+ics)\b)[a-z]+(?:s|ed)\s+(?:the|a|an|its|in|on|for|to)\b")
_SUBORDINATE = re.compile(r"\b(?:that|which|who|whose|when|where|while|because|since|after|before|until|if)\b")
_FRONTED = re.compile(
    r"\s*(?:in|on|at|since|from|during|after|before|by|with|as|under|following|upon|for|through|over|today|currently|now|"
    r"originally|first|initially|formerly|historically|later|then|however|moreover|furthermore|finally|also|although|"
    r"while|when|based|located|situated|headquartered|\w+ed|\w+ing|known|set up|made up|[a-z]+ly)\b",
    re.I,
)
_PRONOUN = re.compile(r"(?:it|we|they|this|its members|who|i|itself)", re.I)
_DETERMINER = re.compile(r"(?:the|this|that|our|its|these|an?|both|each|every)\s+", re.I)
_SELF = re.compile(rf"{SELF}+(?: (?:itself|proper|alone))?")
_OF_SELF = re.compile(rf"(?:of|at|within|in|for|from|by) {SELF}+$|^{SELF}+'s? |^(?:its|our) ", re.I)


def subject(before: str, participle: bool, after: str = "") -> str:
    """Verdict on the noun phrase that a verb (or a reduced participle) behind `before` belongs to.

    before: marked text of the sentence up to the verb group, auxiliaries included or not.
    participle: no auxiliary stands before the verb, so that it belongs to the noun phrase right before it.
    after: marked text behind the value, where the main clause stands if all of `before` is fronted.
    """
    text = without_brackets(before).rstrip()
    for _ in range(4):
        text = _ADVERBS.sub("", text).rstrip()
        cut = _AUXILIARY.sub("", text).rstrip()
        participle = participle and cut == text
        if cut == text:
            break
        text = cut
    if not text.strip(" ,;:-\u2013\u2014(\"'"):
        return _main_clause(after)
    relative = _RELATIVE.search(text)
    if relative:
        return _judge(_antecedent(text[: relative.start()]), alone=True)
    conjunction = _CONJUNCTION.search(text)
    if conjunction:
        phrase = _first_phrase(text[: conjunction.start()])
        return _judge(phrase) if phrase else _main_clause(after)
    if participle:
        return _judge(_antecedent(text.rstrip(" ,\u2013\u2014-")), alone=True)
    bare = text.rstrip(" ,\u2013\u2014-")
    if bare != text.rstrip():
        phrase = _first_phrase(bare)
        return _judge(phrase) if phrase else _main_clause(after)
    chunk = _last_chunk(text)
    return _judge(chunk if chunk.strip() else _first_phrase(text))


def _antecedent(text: str) -> str:
    """The noun phrase that a participle or relative pronoun at the end of `text` belongs to."""
    clause = re.split(r"[,;:\u2013\u2014]", text)[-1]
    copula = _COPULA.search(clause)
    if copula and not _SUBORDINATE.search(clause[copula.end() :]) and not _SECOND_VERB.search(clause[copula.end() :]):
        head = clause[: copula.start()].strip()
        return head if head else _first_phrase(text[: len(text) - len(clause)])
    earlier = text[: len(text) - len(clause)].rstrip(" ,\u2013\u2014-")
    if earlier and re.match(r"\s*(?:an?|one of|part of|the (?:world's |first |only |oldest |largest |leading ))\b", clause):
        # an apposition ("the Fund, a body set up in"): what it explains stands before the comma
        return _antecedent(earlier)
    return _last_chunk(text)


def _last_chunk(text: str) -> str:
    end = 0
    for match in _BOUNDARY.finditer(text):
        end = match.end()
    return text[end:]


def _first_phrase(text: str) -> str:
    """The subject of the main clause: the first phrase that is not a fronted adverbial, up to its verb; else ""."""
    for part in re.split(r"[,;:\u2013\u2014]", text):
        if part.strip() and not _FRONTED.match(part):
            return _COPULA.split(part)[0]
    return ""


_TIME = re.compile(
    r"^\s*(?:in|since|by|on|after|during|from|until|before)\s+(?:the\s+)?(?:(?:early|late|mid)\s+)?(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\s+)?(?:\d{1,2},\s+)?\d{4}s?\s+|^\s*(?:that|this|the following|the same) year\s+",
    re.I,
)


def _judge(phrase: str, alone: bool = False) -> str:
    """alone: the phrase must be the body itself; else it may go on with a verb of the body's own."""
    phrase = re.sub(r"^[\s\"']*(?:(?:and|but|so|thus|today|now|currently|however|when|as|that|originally)\s+)*", "", phrase, flags=re.I)
    phrase = _TIME.sub("", phrase).strip(" ,\"'.:;")
    if _SELF.fullmatch(phrase) or _PRONOUN.fullmatch(phrase):
        return THIS
    own = re.match(rf"(?:{SELF}+|[Ii]t|[Ww]e|[Tt]hey) (?:has|have|had|have|is|was|works|aims|currently|now|also|today|\w+s\b|\w+ed\b)", phrase)
    if own and not alone:
        return THIS
    bare = _DETERMINER.sub("", phrase)
    words = {word.lower() for word in re.findall(r"[A-Za-z-]+", bare)}
    if _OF_SELF.search(phrase) and words & PART_NOUNS:
        return PART
    if words and words <= PART_NOUNS:
        return PART
    return OTHER


def without_brackets(text: str) -> str:
    """The text without what stands in brackets, closed or still open at the end."""
    text = re.sub(r"\([^()]*\)", "", text)
    text = re.sub(r"\[[^\[\]]*\]", "", text)
    opened = text.rfind("(")
    return text if opened < 0 else text[:opened] + text[opened + 1 :]


def _main_clause(after: str) -> str:
    """Verdict on the main clause behind a fronted participle ("Founded in 1951, the agency is ...").

    after: marked text behind the participle's date. A sentence without a main clause speaks of this body.
    """
    clause = re.match(r"[^,;]{0,160}?,\s*(?:(?:and|with|by|in)\s[^,]{0,60},\s*)?(?P<subject>[^,;]{1,80})", after)
    if not clause:
        return THIS
    phrase = re.split(r"\s(?:is|are|was|were|has|had|have|will|currently|now|also)\b|\s[a-z]+(?:s|ed)\b", clause["subject"])[0]
    return THIS if SELF in phrase[:4] or _judge(phrase) == THIS else OTHER
