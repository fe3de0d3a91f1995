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
)
from pipeline.reading.identity import SELF
from pipeline.reading.judged import GENERIC, OTHER, THIS, Bound, judge
from pipeline.reading.vocabulary import BODY_NOUNS, KIND_NOUNS

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
#: A dash that closes an aside, and the verb of what stands before it: "The Lamp House - founded in 1951 - is".
_GOES_ON = re.compile(r"[^\u2013\u2014;:]{0,80}\s[\u2013\u2014-]\s(?:is|was|are|were|has|had|[a-z]+s)\b")
#: "the Board began life as the Lamp Club, which": the body itself under its first name.
_FIRST_NAME = re.compile(
    rf"{SELF}+,? (?:\w+ly |first |has |had ){{0,3}}(?:originated|began|begun|started|emerged|came into being|"
    r"came into existence|was born|was known)(?: (?:life|its life|out|off))? "
    r"(?:as|in the form of|under the name) [^,;]{3,120}?,?$"
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
#: "the Board, a free, non-political league was": an apposition with no comma behind it.
_UNCLOSED = re.compile(
    rf"\s*{SELF}+\s*,\s+an?\s+(?:(?!(?:of|in|which|that|who|is|was|and|with)\b)[a-z-]+,?\s+){{0,6}}(?P<noun>[a-z-]+)\s*"
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
    return binding(before, participle, after).verdict


def binding(before: str, participle: bool, after: str = "") -> Bound:
    """The verdict as in `subject`, with what it rests on."""
    return _binding(before[-_FAR:], participle, after[:AHEAD])


@lru_cache(maxsize=2048)
def _binding(before: str, participle: bool, after: str) -> Bound:
    """The same for texts of bounded length: several rules ask it of one place."""
    text, participle = _without_auxiliaries(without_brackets(before).rstrip(), participle)
    label = participle and _LABEL.fullmatch(text) and not _GOES_ON.match(after)
    if not text.strip(" ,;:-\u2013\u2014(\"'") or label or _SUBORDINATOR.match(text):
        return _main_clause(after)
    relative = _RELATIVE.search(text, max(0, len(text) - _NEAR))
    if relative:
        return _relative(relative["word"].lower(), text[: relative.start()])
    conjunction = _CONJUNCTION.search(text)
    if conjunction:
        phrase = first_phrase(text[: conjunction.start()])
        return judge(phrase) if phrase else _main_clause(after)
    if participle:
        return _participle(text, itself=bool(re.search(r"\b(?:itself|themselves)\b[^,]*$", before[-40:])), after=after)
    return _finite_clause(text, after)


def _finite_clause(text: str, after: str) -> Bound:
    """The verdict on the subject of a finite verb."""
    bare = text.rstrip(" ,\u2013\u2014-")
    if bare != text.rstrip():
        if re.search(rf"(?:^|, ){SELF}+$", bare):
            return Bound(THIS)
        phrase = first_phrase(bare)
        return judge(phrase) if phrase else _main_clause(after)
    chunk = last_chunk(text).strip()
    indefinite = _INDEFINITE.match(chunk) is not None and GENERIC.fullmatch(chunk) is not None
    return Bound(THIS, loose=True) if indefinite else _finite(text)


def _finite(text: str) -> Bound:
    """Verdict on the subject right before a finite verb."""
    if _AT_END.search(re.split("[,;:]", text)[-1].strip()):
        return Bound(THIS)
    if _UNCLOSED.fullmatch(text):
        return Bound(THIS, loose=True)
    chunk = last_chunk(text)
    return judge(chunk if chunk.strip() else first_phrase(text))


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


def _relative(word: str, text: str) -> Bound:
    if word == "who":
        return Bound(OTHER)  # persons
    if " " in word:
        return judge(first_phrase(text))
    if _BESIDE_SELF.search(text) or _FIRST_NAME.search(text):
        return Bound(THIS)
    beside = _OTHER_NOUN.search(text)
    if beside and beside["noun"].lower() not in KIND_NOUNS:
        return Bound(OTHER)
    phrase, loose = antecedent(text)
    return judge(phrase, alone=True, loose=loose)


def _participle(text: str, itself: bool, after: str) -> Bound:
    if itself:
        return judge(last_chunk(text.rstrip(" ,\u2013\u2014-")), alone=True)
    if _FIRST_NAME.search(text):
        return Bound(THIS, loose=True)
    phrase, loose = antecedent(text)
    kind = _KIND_ALONE.fullmatch(phrase.strip())
    if (
        kind
        and kind["noun"] in KIND_NOUNS
        and not _NOT_THIS.search(phrase)
        and not text[: text.rfind(phrase)].strip(" ,")
    ):
        return _main_clause(after)
    return judge(phrase, alone=True, loose=loose)


def _main_clause(after: str) -> Bound:
    """Verdict on the main clause behind a fronted participle. A sentence without one speaks of this body."""
    phrase = main_subject(after)
    if phrase is None or SELF in phrase[:4] or re.match(r"(?:its|our)\b", phrase):
        return Bound(THIS)
    generic = _KIND_ALONE.fullmatch(phrase)
    judged = judge(phrase)
    return Bound(THIS) if judged.verdict == THIS or (generic and generic["noun"] in BODY_NOUNS) else judged
