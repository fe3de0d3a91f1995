"""Which noun phrase a verb or participle belongs to: a small parse of the words before it.

Works on text whose brackets are gone. Phrases come back as they stand; "" means that there is none.
"""

import re
from typing import Final

from pipeline.reading.identity import SELF
from pipeline.reading.vocabulary import KIND_NOUNS

BOUNDARY: Final = re.compile(
    r"[,;:\u2013\u2014]|\s-\s|\b(?:that|which|who|whom|whose|when|where|while|because|since|after|before|until|if|"
    r"although|though|whereas|and|but|or|than)\b",
    re.I,
)
#: What stands beside an "and" inside a name: capitals, and no article.
_NAME_BEFORE: Final = re.compile(r"\b[A-Z][\w'-]*\s$")
_INSIDE_NAME: Final = re.compile(r"\s[A-Z]")
_CLAUSE_END = re.compile(r"[;:]|\s-\s|[\u2013\u2014]")
_SUBORDINATE = re.compile(r"\b(?:that|which|who|whose|when|where|while|because|since|after|before|until|if)\b")
#: "is a", "was the first", "are an American": what follows says what the subject is.
_COPULA = re.compile(
    r"\b(?:is|are|was|were|became|becomes|remains?|remained|(?:has|have) been|constitutes|forms)\s+"
    r"(?=(?:(?:also|currently|now|today|still|both|itself|only|not|essentially|originally|once)\s+){0,2}"
    r"(?:an?|the|one|among|part|its|[A-Z][\w-]*(?:'s)?|two|three|first|independent|international|national|private|"
    r"public)\b|(?:[a-z-]+\s+){1,4}(?:institution|institute|organi[sz]ation|association|agency|company|university|cent(?:re|er)|"
    r"body|network|school|society|foundation|firm|SME|NGO)\b)"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|became|becomes|remains?|remained|has|have|had|can|will|would|may|must|constitutes|forms)\b"
)
_MAIN_VERB = re.compile(r"\s(?:is|are|was|were|has|had|have|will|can|currently|now|also)\b|\s[a-z]+(?:s|ed)\b")
_SECOND_VERB = re.compile(
    r"\b(?:and|but|or)\s+(?:also\s+)?(?!(?:services|affairs|sciences|arts|sports|studies|works|resources|"
    r"communications|"
    r"\w+ics)\b)[a-z]+(?:s|ed)\s+(?:the|a|an|its|in|on|for|to|by|with)\b"
)
#: A phrase between commas that only explains or places what stands before it.
_ASIDE = re.compile(
    r"\s*(?:(?:an?|one of|part of|both|currently|now|today|once|formerly|sometimes|also|"
    r"(?:\w+ly |also |often |better |best )?(?:known|referred|abbreviated|called|shortened|styled|nicknamed|branded)|"
    r"the (?:\w+'s )?"
    r"(?:only|first|oldest|largest|leading|biggest|main|national|successor|\w+est|most \w+))\b|"
    r"(?:based|located|situated|headquartered|seated|published|owned|run|operated|managed|led|headed|registered|"
    r"residing)\b|"
    r"(?:in|near|at|from|with|including|under|of)\s|(?:in |near |from )?(?:the )?[A-Z][\w.'-]*(?:(?: of| and|"
    r" the)? [A-Z][\w.'-]*){0,3}\s*$)"
)
#: A region at the end of a list: what was founded is not the region.
_REGION = re.compile(
    r"\s*(?:and|or)\s+(?:in\s+)?(?:the\s+)?(?:(?:Latin|Central|Eastern|Western|Northern|Southern|North|South|East|West|"
    r"Southeast|Sub-Saharan|Middle|Far|Near)\s+)?(?:Europe|Africa|Asia|Americas?|Pacific|Caribbean|Oceania|East|"
    r"Mediterranean|Atlantic|Balkans|Baltic|Caucasus|Arctic|Antarctic|Gulf|Maghreb|Middle East)\s*$"
)
#: "political, economic and cultural body": the list of adjectives goes on.
_LISTED = re.compile(
    r"\s*(?:and |or )?[a-z][a-z-]*(?:[ ](?!with |by |in |for |from |to |on |at |which |"
    r"that )[a-z-]+){0,8}\s*$"
)
#: "BODY, Lamp Pact or Lamp Group": the body under several names.
_OTHER_NAMES: Final = re.compile(
    rf"\s*{SELF}+\s*(?:,\s*(?:{SELF}+|(?:the )?[A-Z][\w'-]*(?: [A-Z][\w'-]*){{0,5}})\s*){{0,3}},?\s*"
    r"(?:also |or |and also )(?:simply )?(?:the )?"
    r"[\"']?[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,5}[\"']?\s*"
)
_SUCCESSOR = re.compile(
    r"\b(?:successor|heir|continuation|offshoot|descendant|forerunner|predecessor)s?\s+(?:of|"
    r"to)\b",
    re.I,
)
_FRONTED = re.compile(
    r"\s*(?:in|on|at|to|since|from|during|after|before|by|with|as|under|following|upon|for|through|over|today|currently|"
    r"now|"
    r"originally|first|initially|formerly|historically|later|then|however|moreover|furthermore|finally|also|although|"
    r"while|when|based|located|situated|headquartered|among|including|thanks|due|\w+ed|\w+ing|known|set up|made up|"
    r"run|led|"
    r"built|held|who|whose|which|that|where|[a-z]+ly)\b",
    re.I,
)
#: "in 1950 ", "the following year ": time before a subject.
_TIME = re.compile(
    r"\s*(?:(?:in|since|by|on|after|during|from|until|before)\s+(?:the\s+(?:year\s+)?)?(?:(?:early|late|"
    r"mid)[\s-]+)?(?:\d{1,2}\s+)?"
    r"(?:[A-Z][a-z]+\s+)?(?:\d{1,2},?\s+)?\d{4}s?|(?:that|this|the following|the next|the same) year)\s+",
    re.I,
)
_FOREIGN_NEAR = re.compile(
    r"\b(?:of|by|with|to|for|under|within|than)\s+(?:the\s+)?[A-Z][\w.'-]*(?:\s+(?:(?:of|for|"
    r"and|the)\s+)?[A-Z][\w.'-]*){0,6}$"
)
#: Where the head of a noun phrase ends.
_PHRASE_HEAD: Final = re.compile(r"\s(?:of|for|in|on|with|to|at|by)\s")
#: Kinds that are more often parts than wholes.
_ORGANS: Final = frozenset(
    "council board committee commission secretariat assembly office bureau panel department section chapter".split()
)
_BELONGS = re.compile(
    r"\b(?:members?|part|partner|subsidiary|division|branch|arm|affiliate|successor|"
    r"supporter)\s+(?:of|in|to)\b",
    re.I,
)
_NOUN_NEAR = re.compile(r"\b(?:with|to|by|and|plus)\s+(?:an?|its|the)\s+(?P<noun>[a-z][a-z -]*)$")


#: No main clause begins farther behind a fronted participle, in characters.
AHEAD: Final = 600


def without_brackets(text: str) -> str:
    """The text without what stands in brackets, closed or still open at the end."""
    text = re.sub(r"\([^()]*\)", "", text)
    text = re.sub(r"\[[^\[\]]*\]", "", text)
    opened = text.rfind("(")
    return text if opened < 0 else text[:opened] + text[opened + 1 :]


def last_chunk(text: str) -> str:
    """The words behind the last comma or conjunction; a name that holds one ("Research and Rescue Centre") is whole."""
    end = 0
    for match in BOUNDARY.finditer(text):
        if not (
            match[0].lower() == "and"
            and _INSIDE_NAME.match(text, match.end())
            and _NAME_BEFORE.search(text, end, match.start())
        ):
            end = match.end()
    return text[end:]


def first_phrase(text: str) -> str:
    """The subject of the main clause: the first phrase that is not a fronted adverbial, up to its verb."""
    for part in re.split(r"[,;:\u2013\u2014]|\s-\s", text):
        words = _TIME.sub("", part, count=1)
        if words.strip() and not _FRONTED.match(words):
            return _VERB.split(words)[0]
    return ""


def main_subject(after: str) -> str | None:
    """The subject of the main clause behind a fronted participle ("Founded in 1951, the agency is ...").

    after: the words behind the participle's date. None where no main clause follows.
    """
    for number, part in enumerate(re.split(r"[,;]|\s[\u2013\u2014-]\s", after[:AHEAD])):
        if number and part.strip() and not _FRONTED.match(part) and not re.match(r"\s*(?:and|or)\b", part):
            if re.match(r"\s*(?:it|we|they|this)\b", part, re.I):
                return part.split()[0]
            return _MAIN_VERB.split(part.strip())[0]
    return None


def antecedent(text: str) -> tuple[str, bool]:
    """The noun phrase that a reduced participle or relative pronoun behind `text` belongs to.

    The second value says that another noun phrase stands nearer, so that the reading is a loose one.
    """
    comma = text.rstrip() != text.rstrip(" ,\u2013\u2014-")
    bare = text.rstrip(" ,\u2013\u2014-")
    cut = max((m.end() for m in _CLAUSE_END.finditer(bare)), default=0)
    if cut and not bare[cut:].strip():
        cut = 0
    parts = bare[cut:].replace("ot for profit", "ot-for-profit").split(",")
    for number in range(len(parts) - 1, -1, -1):
        part = parts[number]
        copula = _COPULA.search(part)
        rest = part[copula.end() :] if copula else ""
        if copula and not _SUBORDINATE.search(rest) and not _SECOND_VERB.search(rest):
            head = part[: copula.start()].strip() or first_phrase(",".join(parts[:number]))
            if number and _OTHER_NAMES.fullmatch(",".join((*parts[:number], head))):
                head = parts[0]
            return _defined(head, rest, comma or number < len(parts) - 1)
        if number == 0 or not (_ASIDE.match(part) or _LISTED.match(part) or _REGION.match(part)):
            return last_chunk(part), False
    return last_chunk(bare), False


def _defined(head: str, definition: str, comma: bool) -> tuple[str, bool]:
    """What a participle behind "HEAD is DEFINITION" belongs to."""
    near = _FOREIGN_NEAR.search(definition)
    if _SUCCESSOR.search(definition) and near:
        return last_chunk(definition), False
    if near and _BELONGS.search(definition[: near.start() + 4]):
        return last_chunk(definition), False
    beside = _NOUN_NEAR.search(definition)
    # "is a school and a research centre in optics founded in": the body is both
    both = (
        beside is not None
        and re.match(r"and an?\s", beside[0]) is not None
        and _are_kinds(definition[: beside.start()], beside["noun"])
    )
    if not comma and not both and (beside or (near and _BELONGS.search(definition))):
        return last_chunk(definition), False
    return head, both or bool(near) or bool(_BELONGS.search(definition))


def without_time(phrase: str) -> str:
    """The phrase without a date before its noun."""
    return _TIME.sub("", phrase, count=1) if _TIME.match(phrase) else phrase


def _are_kinds(*phrases: str) -> bool:
    """Whether the heads of noun phrases are kinds of whole bodies ("research centre in optics": centre)."""
    heads = [_PHRASE_HEAD.split(phrase.strip(), maxsplit=1)[0].split() for phrase in phrases]
    return all(head and head[-1].lower() in KIND_NOUNS - _ORGANS for head in heads)
