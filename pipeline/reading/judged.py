"""The verdict on a noun phrase: this body, a part of it, or another one.

Works on marked text (see `identity`).
"""

import re
from typing import Final, NamedTuple

from pipeline.reading.clauses import without_time
from pipeline.reading.identity import SELF
from pipeline.reading.vocabulary import PART_NOUNS

THIS: Final = "this"
OTHER: Final = "other_body"
PART: Final = "sub_body"


class Bound(NamedTuple):
    """What a verb is bound to. loose: another noun phrase stands nearer to the verb.

    about: of a verdict for another body, the noun phrase that it rests on; what else the page says may
    show that it means this body after all (see `unsure`). Empty where it surely means another.
    """

    verdict: str
    loose: bool = False
    about: str = ""


_PRONOUN: Final = re.compile(r"(?:it|we|they|this|its members|i|itself)", re.I)
_DETERMINER: Final = re.compile(r"(?:the|this|that|our|its|these|an?|both|each|every)\s+", re.I)
_SELF: Final = re.compile(
    r"(?:(?:today|yesterday)'s |(?:the |an? )?(?:modern|present|current|(?:present|modern)-day|original|new|"
    rf"then|independent|non-?profit|[\w-]+-(?:based|headquartered|funded|led|owned|run|renowned)),? )?{SELF}+"
    r"(?: (?:itself|proper|alone|as (?:such|(?:we|it is) know[n]?(?: it)?(?: today)?)|"
    r"in (?:its|their) (?:\w+ )?\w+ form))?",
    re.I,
)
#: "the Board of the City of Bergen": words behind the body's name that only say whose it is.
_SELF_OF: Final = re.compile(
    rf"(?:[Tt]he )?{SELF}+(?: (?:of|at|in|within) (?:the )?[A-Z][\w.'-]*"
    r"(?: (?:(?:of|and|for|the) ){0,2}[A-Z][\w.'-]*){0,6}){1,3}"
)
_WHAT_BECAME: Final = re.compile(
    r"(?:what |^)(?:is now|is today|is currently|was then|was later|would (?:later |eventually )?become|(?:later |"
    r"eventually )?became|"
    r"was to become|came to be(?: known as)?)(?: known as| called)?\s+(?=[^a-z])",
    re.I,
)
_OF_SELF: Final = re.compile(rf"(?:of|at|within|in|for|from|by) {SELF}+$|^{SELF}+'s? |^(?:its|our) ", re.I)
#: "the Board's headquarters": a part of the body that ends like a verb.
_OWN_PART: Final = re.compile(
    rf"(?:the )?{SELF}+(?:'s?)? (?:[\w-]+ ){{0,3}}?(?:headquarters|offices|archives|works)", re.I
)
#: The body with a verb of its own, of whose object nothing is asked.
_OWN_VERB: Final = re.compile(
    rf"(?:{SELF}+|[Ii]t|[Ww]e|[Tt]hey) (?:has|had|have|is|was|works|aims|currently|now|also|today|came|began|became|"
    r"grew|took|held|met|left|made|won|ran|led|set|built|kept|went|gave|got|rose|fell|saw|[a-z]+s\b|[a-z]+ed\b)"
)
#: "the new international union of lamp keepers": a body without a name, which is this one where no other is meant.
GENERIC: Final = re.compile(
    r"(?P<article>[Tt]he|[Tt]his|[Tt]hat|[Aa]n?)\s+(?:(?:new|governing|newly[ -]\w+|resulting|young|permanent|"
    r"independent|inter-?governmental|non-?profit|non-?governmental|not-for-profit|international|global|world|worldwide|"
    r"single|unified|umbrella|joint|modern|present|central|\w+-member|\w+-based),?\s+(?:and\s+)?){0,3}"
    r"(?:organi[sz]ation|association|federation|union|body|alliance|confederation|institution|society|agency)"
    r"(?:\s+(?:of|for)\s+[a-z][a-z -]{2,40})?",
)
#: What may stand before the noun phrase of a subject and is none of it.
_LEAD: Final = re.compile(
    r"[\s\"']*(?:(?:and|but|so|thus|today|now|currently|however|when|as|that|originally|since|after|before|"
    r"once)\s+)*",
    re.I,
)


def judge(phrase: str, alone: bool = False, loose: bool = False) -> Bound:
    """The verdict on a noun phrase.

    alone: the phrase must be the body itself; else it may go on with a verb of the body's own.
    loose: another noun phrase stands nearer to the verb.
    """
    phrase = _LEAD.sub("", phrase, count=1)
    phrase = _WHAT_BECAME.sub("", without_time(phrase), count=1).strip(" ,\"'.:;")
    if _SELF.fullmatch(phrase) or _PRONOUN.fullmatch(phrase) or _SELF_OF.fullmatch(phrase):
        return Bound(THIS, loose)
    if _OWN_PART.fullmatch(phrase):
        return Bound(PART, loose)
    generic = GENERIC.fullmatch(phrase)
    if (_OWN_VERB.match(phrase) and not alone) or (generic and generic["article"].lower() in ("the", "this", "that")):
        return Bound(THIS, loose)
    bare = _DETERMINER.sub("", phrase, count=1)
    words = {word.lower() for word in re.findall(r"[A-Za-z-]+", bare)}
    if (_OF_SELF.search(phrase) and words & PART_NOUNS) or (words and words <= PART_NOUNS):
        return Bound(PART, loose, "" if SELF in phrase else phrase)
    return Bound(OTHER, loose, "" if SELF in phrase else phrase)
