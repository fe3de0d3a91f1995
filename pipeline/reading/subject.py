"""Whose founding, seat or membership a clause speaks of: the subject test.

Works on marked text (see `identity`), from the words before a verb or participle. The outcome is the
verdict of the candidate: about this body, about another one, or about a part of this one.
"""

import re
from functools import lru_cache
from typing import Final

from pipeline.reading.clauses import (
    AHEAD,
    antecedent,
    first_phrase,
    last_chunk,
    main_subject,
    without_brackets,
    without_time,
)
from pipeline.reading.identity import SELF
from pipeline.reading.vocabulary import BODY_NOUNS, KIND_NOUNS, PART_NOUNS

THIS: Final = "this"
OTHER: Final = "other_body"
PART: Final = "sub_body"

_ADVERBS = re.compile(
    r"(?:[\s,]*\b(?:formally|officially|originally|first|initially|jointly|legally|later|then|also|subsequently|"
    r"finally|eventually|only|recently|previously|actually|effectively|together|both|soon|again|thus|therefore|itself|"
    r"now|today|currently|presently|newly|already|once|in turn|in fact|not|quickly|informally|independently|publicly|"
    r"privately|simply|at first|of course|however|ultimately|hastily|secretly|commonly|widely|best|better|"
    r"alternatively))+$",
    re.I,
)
_AUXILIARY = re.compile(
    r"\b(?:was|were|is|are|has been|have been|had been|being|been|be|got|having been|has|have|had|to be|would be|"
    r"will be|"
    r"to|would|could|should|did)$",
    re.I,
)
_RELATIVE = re.compile(r"[\s,]*\b(?P<word>(?:and |but )?(?:which|that)|who)$", re.I)
_CONJUNCTION = re.compile(r"[\s,]*\b(?:and|but|or|&|then|yet)$", re.I)
_SUBORDINATOR = re.compile(r"^\s*(?:since|when|after|before|until|while|although|though|as|once|upon|from)$", re.I)
#: What stands before a sentence and is none: "HLB: founded in 1951, the Board is", "hlb.example - Founded in".
_LABEL = re.compile(r"(?:[^\s,;()]{1,40} ){0,3}[^\s,;()]{1,40}\s?[:\u2013\u2014]")
_PRONOUN = re.compile(r"(?:it|we|they|this|its members|i|itself)", re.I)
_DETERMINER = re.compile(r"(?:the|this|that|our|its|these|an?|both|each|every)\s+", re.I)
_SELF = re.compile(
    r"(?:(?:today|yesterday)'s |(?:the |an? )?(?:modern|present|current|present-day|original|new|"
    rf"then|independent|non-?profit|[\w-]+-(?:based|headquartered|funded|led|owned|run|renowned)),? )?{SELF}+"
    r"(?: (?:itself|proper|alone|as (?:such|(?:we|it is) know[n]?(?: it)?(?: today)?)|"
    rf"in its \w+ form))?",
    re.I,
)
_WHAT_BECAME = re.compile(
    r"what (?:is now|is today|is currently|was then|was later|would (?:later |eventually )?become|(?:later |"
    r"eventually )?became|"
    r"was to become|came to be(?: known as)?)(?: known as| called)?\s+",
    re.I,
)
_OF_SELF = re.compile(rf"(?:of|at|within|in|for|from|by) {SELF}+$|^{SELF}+'s? |^(?:its|our) ", re.I)
#: "the Board's headquarters": a part of the body that ends like a verb.
_OWN_PART = re.compile(rf"(?:the )?{SELF}+(?:'s?)? (?:[\w-]+ ){{0,3}}?(?:headquarters|offices|archives|works)", re.I)
#: The body with a verb of its own, of whose object nothing is asked.
_OWN_VERB = re.compile(
    rf"(?:{SELF}+|it|we|they) (?:has|had|have|is|was|works|aims|currently|now|also|today|came|began|became|grew|"
    r"took|held|met|left|made|won|ran|led|set|built|kept|went|gave|got|rose|fell|saw|[a-z]+s\b|[a-z]+ed\b)",
    re.I,
)
#: A subject right before its verb, behind words of time or circumstance: "After the war it was".
_AT_END = re.compile(
    rf"(?:^|\s)(?:it|we|they)$|^(?:{{FRONT}})\b(?:(?!{SELF}).)*(?<!\bof)(?<!\bby)(?<!\bwith)(?<!\bto)(?<!\bfor)"
    rf"(?<!\bfrom)(?<!\bin)(?<!\bat)(?<!\bwithin)(?<!\band)(?<!\bunder)(?<!\binto)(?<!\bon)\s{SELF}+$".replace(
        "{FRONT}",
        "in|on|at|after|before|by|with|as|under|following|upon|during|since|from|for|through|when|while|today|then|"
        "only|"
        "to|thus|therefore|hence|so|because|due|within|among|despite|owing|thanks",
    ),
    re.I,
)
#: "the new international union of lamp keepers": a body without a name, which is this one where no other is meant.
_GENERIC = re.compile(
    r"(?P<article>[Tt]he|[Tt]his|[Tt]hat|[Aa]n?)\s+(?:(?:new|governing|newly[ -]\w+|resulting|young|permanent|"
    r"independent|"
    r"inter-?governmental|"
    r"non-?profit|non-?governmental|not-for-profit|international|global|world|worldwide|single|unified|umbrella|joint|"
    r"modern|present|central|\w+-member|\w+-based),?\s+(?:and\s+)?){0,3}"
    r"(?:organi[sz]ation|association|federation|union|body|alliance|confederation|institution|society|agency)"
    r"(?:\s+(?:of|for)\s+[a-z][a-z -]{2,40})?",
)
_INDEFINITE = re.compile(r"an?\s", re.I)
#: "an independent agency": a kind alone, before a participle that opens the sentence.
_KIND_ALONE = re.compile(r"[Aa]n?\s+(?:[a-z-]+\s+){0,4}(?P<noun>[a-z-]+)")

#: "the president of the Board, which": the body right before a relative pronoun, no part of it.
_BESIDE_SELF = re.compile(
    rf"(?:^|\b(?:presidents?|directors?|chair\w*|heads?|members?|founders?|secretary[ -]general|state|activities|work|"
    rf"aims?|objectives?|goals?|tasks?|mission|history|origins?|name) (?:of|in) ){SELF}+,?$",
    re.I,
)
#: Words that tell a body of the same kind from this one.
_NOT_THIS = re.compile(
    r"\b(?:predecessor|precursor|forerunner|successor|parent|sister|rival|similar|earlier|another|second)\b"
)
#: "squash, an indoor sport which": the pronoun belongs to the noun beside it, unless that is a kind of body.
_OTHER_NOUN = re.compile(r",\s+an?\s+(?:[a-z-]+\s+){0,4}(?P<noun>[a-z-]+)$")

#: No subject stands farther before its verb, in characters; patterns are not run on more.
_FAR: Final = 400
#: Words at the end of a text stand within so many characters of it.
_NEAR: Final = 100


def subject(before: str, participle: bool, after: str = "") -> str:
    """Verdict on the noun phrase that a verb (or a reduced participle) behind `before` belongs to.

    before: marked text of the sentence up to the verb group, auxiliaries included or not.
    participle: no auxiliary stands before the verb, so that it belongs to the noun phrase right before it.
    after: marked text behind the value, where the main clause stands if all of `before` is fronted.
    """
    return binding(before, participle, after)[0]


def binding(before: str, participle: bool, after: str = "") -> tuple[str, bool]:
    """The verdict as in `subject`, and whether another noun phrase stands nearer to the verb."""
    return _binding(before[-_FAR:], participle, after[:AHEAD])


@lru_cache(maxsize=2048)
def _binding(before: str, participle: bool, after: str) -> tuple[str, bool]:
    """The same for texts of bounded length: several rules ask it of one place."""
    text, participle = _without_auxiliaries(without_brackets(before).rstrip(), participle)
    label = participle and _LABEL.fullmatch(text)
    if not text.strip(" ,;:-\u2013\u2014(\"'") or label or _SUBORDINATOR.match(text):
        return _main_clause(after), False
    relative = _RELATIVE.search(text, max(0, len(text) - _NEAR))
    if relative:
        return _relative(relative["word"].lower(), text[: relative.start()])
    conjunction = _CONJUNCTION.search(text)
    if conjunction:
        phrase = first_phrase(text[: conjunction.start()])
        return (_judge(phrase) if phrase else _main_clause(after)), False
    if participle:
        return _participle(text, itself=bool(re.search(r"\b(?:itself|themselves)\b[^,]*$", before[-40:])), after=after)
    return _finite_clause(text, after)


def _finite_clause(text: str, after: str) -> tuple[str, bool]:
    """The verdict on the subject of a finite verb, and whether it is a loose one."""
    bare = text.rstrip(" ,\u2013\u2014-")
    if bare != text.rstrip():
        if re.search(rf"(?:^|, ){SELF}+$", bare):
            return THIS, False
        phrase = first_phrase(bare)
        return (_judge(phrase) if phrase else _main_clause(after)), False
    chunk = last_chunk(text).strip()
    indefinite = _INDEFINITE.match(chunk) is not None and _GENERIC.fullmatch(chunk) is not None
    return (THIS, True) if indefinite else (_finite(text), False)


def _finite(text: str) -> str:
    """Verdict on the subject right before a finite verb."""
    if _AT_END.search(re.split("[,;:]", text)[-1].strip()):
        return THIS
    chunk = last_chunk(text)
    return _judge(chunk if chunk.strip() else first_phrase(text))


def _without_auxiliaries(text: str, participle: bool) -> tuple[str, bool]:
    for _ in range(4):
        text = _without_end(_ADVERBS, text)
        cut = _without_end(_AUXILIARY, text)
        if cut == text:
            break
        participle = False
        text = cut
    return text, participle


def _without_end(pattern: re.Pattern[str], text: str) -> str:
    """The text without what a pattern finds at its end, and without white space there."""
    found = pattern.search(text, max(0, len(text) - _NEAR))
    return (text[: found.start()] if found else text).rstrip()


def _relative(word: str, text: str) -> tuple[str, bool]:
    if word == "who":
        return OTHER, False  # persons
    if " " in word:
        return _judge(first_phrase(text)), False
    if _BESIDE_SELF.search(text):
        return THIS, False
    beside = _OTHER_NOUN.search(text)
    if beside and beside["noun"].lower() not in KIND_NOUNS:
        return OTHER, False
    phrase, loose = antecedent(text)
    return _judge(phrase, alone=True), loose


def _participle(text: str, itself: bool, after: str) -> tuple[str, bool]:
    if itself:
        return _judge(last_chunk(text.rstrip(" ,\u2013\u2014-")), alone=True), False
    phrase, loose = antecedent(text)
    kind = _KIND_ALONE.fullmatch(phrase.strip())
    if (
        kind
        and kind["noun"] in KIND_NOUNS
        and not _NOT_THIS.search(phrase)
        and not text[: text.rfind(phrase)].strip(" ,")
    ):
        return _main_clause(after), False
    return _judge(phrase, alone=True), loose


def _judge(phrase: str, alone: bool = False) -> str:
    """alone: the phrase must be the body itself; else it may go on with a verb of the body's own."""
    phrase = re.sub(
        r"^[\s\"']*(?:(?:and|but|so|thus|today|now|currently|however|when|as|that|originally|since|after|before|"
        r"once)\s+)*",
        "",
        phrase,
        flags=re.I,
    )
    phrase = _WHAT_BECAME.sub("", without_time(phrase), count=1).strip(" ,\"'.:;")
    if _SELF.fullmatch(phrase) or _PRONOUN.fullmatch(phrase):
        return THIS
    if _OWN_PART.fullmatch(phrase):
        return PART
    generic = _GENERIC.fullmatch(phrase)
    if (_OWN_VERB.match(phrase) and not alone) or (generic and generic["article"].lower() in ("the", "this", "that")):
        return THIS
    bare = _DETERMINER.sub("", phrase)
    words = {word.lower() for word in re.findall(r"[A-Za-z-]+", bare)}
    if (_OF_SELF.search(phrase) and words & PART_NOUNS) or (words and words <= PART_NOUNS):
        return PART
    return OTHER


def _main_clause(after: str) -> str:
    """Verdict on the main clause behind a fronted participle. A sentence without one speaks of this body."""
    phrase = main_subject(after)
    if phrase is None or SELF in phrase[:4] or re.match(r"(?:its|our)\b", phrase):
        return THIS
    generic = _KIND_ALONE.fullmatch(phrase)
    return THIS if _judge(phrase) == THIS or (generic and generic["noun"] in BODY_NOUNS) else OTHER
