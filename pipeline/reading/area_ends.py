"""Where the object of a cue ends: before a new clause, a means, a condition or a time."""

import re
from typing import Final

from pipeline.reading.area_words import names_nothing
from pipeline.reading.identity import SELF
from pipeline.reading.verbs import BASES, FORMS, NOUN_VERBS, THIRDS, pattern

#: Nouns of means: what they do is what the body works on ("policies that support").
CARRIERS: Final = (
    "projects|policies|programmes|programs|measures|activities|initiatives|solutions|technologies|actions|tools|"
    "bridges|products|grants|funds|loans|courses|services|systems|platforms|methods|standards|rules|campaigns|events|"
    "applications"
)
#: No object is longer than this.
LIMIT: Final = 420

#: A new clause, or words that go on about the same subject with another verb.
_CLAUSES: Final = (
    r"(?:responsible for|(?:dedicated|devoted|committed) to|(?:speciali[sz](?:ed|ing) in)|(?:focuss?(?:ed|"
    r"ing) on))|it|they|we|which(?! (?:are|include|comprise|range|cover|cover|span)\b)|who|whose|whom|"
    r"where|when|while|whereas|"
    r"whilst|because|so that|so as to|in order (?:to|that)|if|although|though|until|unless|after|before|once|since|"
    r"as well as being|as a (?:means|result|way|tool)|that (?:is|are|was|were|has|have|can|will|would|may|might|"
    r"could|should|must|[a-z]+s?)|(?:is|are|was|were|has|have|had|would|could|should|may|might|must|can|do|does|did|"
    r"will)|and (?:its|our) (?:[\w-]+ ){1,3}(?:in|on)|and (?:also |then |thereby |thus |later |currently |"
    r"now )?(?:is|are|was|were|has|have|had|it|they|we|"
    r"this|(?:its|our) [\w ]{3,40}? (?:is|are|has|have|was|were)|therefore|hence|can|will|in so doing|led|held|took|"
    r"won|became|made|began|ran|got|received|gave|won|brought|kept|built|set up|participated|coordinated|launched|"
    r"published|organi[sz]ed|published|worked|developed|established|created|works?|cooperates?|collaborates?|"
    r"operates?|has|acts?|serves?|employs?|owns?|runs?|consists?|participates?|belongs?|publishes|hosts?|takes|makes|"
    r"gives|uses|brings|comprises|contributes|plays|aims?|strive|includes?|involves?|covers?|stands|"
    r"speaks|strives|ranges|seeks)|(?:fall|falls|belong|"
    r"belongs|form|forms|constitute|count|make up) (?:within|under|to|part|the|among|its|into|at)|but(?! also| to\b)|"
    r"the (?:company|organi[sz]ation|institute|group) (?:is|has)"
)
#: How, by what right or with whom the body works.
_MEANS: Final = (
    r"by (?:[a-z]+ly )?(?:[a-z-]+ing|means of|virtue of)|through|via|thanks to|in accordance with|in compliance with|"
    r"according to|as part of|on behalf of|for the benefit of|for the sake of|under the|based on|on the basis of|"
    r"in (?:close |active )?(?:cooperation|co-operation|collaboration|partnership|conjunction|consultation) with|"
    r"together with|in line with|in response to|regardless of|irrespective of|without|comprising|"
    r"covering|spanning|applying|using|featuring|combining|consisting of|composed of|made up of|totalling|depending on|"
    r"taking into account|with (?:a|an|the) (?:[a-z-]+ )?(?:view|aim|goal|objective|focus|emphasis|team|staff|"
    r"network|total|budget|mission|vision|purpose|help|support|strong|special|particular|capacity|turnover)|"
    r"with (?:over|more than|about|around|offices|headquarters|its|special|particular|focus|emphasis|\d+)|"
    r"for (?:[\w-]+ ){0,2}(?:people|persons|adults|children|women|men|students|teachers|professionals|companies|"
    r"customers|clients|members|farmers|workers|employees|families|patients|pupils|SMEs|users|everyone|all)\b|i\.e\.|"
    r"e\.g\.|etc\b|especially for|particularly for|in the (?:\w+ )?(?:fields?|areas?|domains?|sectors?) (?:of|"
    r"such as)|in (?:fields|areas|domains|sectors) (?:such as|like|of|as)|on (?:issues|topics|matters|"
    r"subjects) (?:such as|like|of|related to|relating to|concerning)"
)
_TIMES: Final = (
    r"since \d{4}|in (?:the year |\w+ )?\d{4}|from \d{4}|between \d{4}|every year|each year|for more than|for over"
)
_THIRD: Final = pattern(frozenset(THIRDS - {verb + "s" for verb in NOUN_VERBS} - frozenset({"addresses", "forms"})))

#: Where the object of a purpose ends.
_STOP: Final = re.compile(
    rf";\s+(?:it|its|our|we|they|this|these)\b|,\s+(?:{SELF}|it\b|we\b)|"
    rf"(?<!\bof)(?<!\bin)(?<!\bfor)\s{SELF}|[.!?](?=\s|$|[\"')]|[A-Z][a-z])|:\s|\s[\u2013\u2014]\s|\s-\s|[\u2014]|"
    rf",?\s+(?:{_CLAUSES}|{_MEANS}|{_TIMES})(?![\w-])"
)
#: "..., and provides": the body's next verb, unless the list itself is one of such verbs.
_NEXT_VERB: Final = re.compile(rf",?\s+and (?:also )?{_THIRD}(?=\s(?!and\b|or\b|of\b|in\b))")
_ITEM_START: Final = re.compile(r",\s+|\s(?:and|or)\s")
_VERB: Final = re.compile(rf"(?:to )?{pattern(FORMS)}\s+")
_CARRIED: Final = re.compile(r",?\s+(?:that [a-z]+|which)\Z")
_DOES: Final = re.compile(rf",?\s+(?:that|which) (?:help |can |will |[a-z]+ly )?(?:to )?{pattern(BASES)}\s")
_CARRIER: Final = re.compile(rf"\b(?:{CARRIERS})\Z")
#: A way of working between commas, behind which the object goes on.
_INSERTED: Final = r",\s+(?:through|via|by|in|with|together with|where)\s[^,.;:()]{3,60},\s+(?=(?:the|to|and to)\s)"
_BRACKETS: Final = re.compile(_INSERTED + r"|\([^()]{0,300}\)|\[[^\[\]]{0,300}\]|[\"*]")


def object_end(text: str, start: int, thirds: bool = False, limit: int = LIMIT) -> int:
    """Where the object that begins at `start` ends: before the next clause, at most `limit` characters on.

    thirds: the list goes on with verbs like "supports", which end the object elsewhere.
    """
    plain = without_asides(text)
    end = min(len(text), start + limit)
    stop = next((m for m in _STOP.finditer(plain, start, end) if not _goes_on(plain, start, m)), None)
    verb = None if thirds else _NEXT_VERB.search(plain, start, end)
    end = min([found.start() for found in (stop, verb) if found], default=end)
    while end > start and text[end - 1] in " ,;:\"'":
        end -= 1
    return end


def _goes_on(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the clause only says what the things before it do: "policies that support trade"."""
    if not (_CARRIED.match(stop[0]) and _CARRIER.search(text, start, stop.start()) and _DOES.match(text, stop.start())):
        return False
    item = _VERB.sub("", _ITEM_START.split(text[start : stop.start()])[-1])
    return "which" in stop[0] or names_nothing(item)


def without_asides(text: str) -> str:
    """The text with quotation marks and what stands in brackets blanked out; the same length."""
    return _BRACKETS.sub(lambda match: " " * len(match[0]), text)
