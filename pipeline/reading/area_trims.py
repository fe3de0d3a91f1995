"""One phrase of a list without what only introduces, places or explains it."""

import re
from typing import Final

from pipeline.reading.area_leads import behind_leads
from pipeline.reading.area_starts import Item
from pipeline.reading.area_words import MUTUAL, WIDE, is_adjective
from pipeline.reading.verbs import BASES, FORMS, GERUNDS, NOUN_VERBS, pattern

Span = tuple[int, int]

#: A tail that says where, among whom or with whom; it starts behind the phrase proper. "Among the (two words)" stays.
_TAIL: Final = re.compile(
    rf"(?<!\band)(?<!\bor)\s+(?:(?P<to>to)\s+{pattern(BASES)}|(?:between|among|amongst)(?!(?:\s+[\w-]+){{1,6}}(?:$|\s+(?:to|in|with|for|by|on|at)\b|[,(]))|"
    rf"throughout|along (?:the|its)|on [A-Z]\w+|"
    r"across(?! the board)|around (?:the|\d)|worldwide$|globally$|within (?:the|its|their|our|all|this)|in (?:(?:the|"
    r"its|their|our|all|both|a|an|this|that|many|most|some|other) )*(?:[\w-]+ ){0,2}(?:[A-Z]\w+(?!\w* \w+ing)|"
    r"regions?|countr(?:y|ies)|world|member|territor\w+|area|fields?|cities|nations?|states|continent|future|order)|"
    r"with (?:fellow|other|its|their|the|all)|at (?:the|a|an|all|its|national|international|local|european|global|"
    r"regional|various)|for (?:its|their|our|all|use|both)|from (?:its|all|around|across|the (?:[\w-]+ )?(?:regions?|"
    r"world|country|public|sea|area|[A-Z]\w+)|\w+ times)|of (?:the area|its members?|their members?)|from (?:a|an|"
    r"the) (?:[a-z-]+ )?(?:viewpoint|perspective|point of view)|under (?:one|a|the)|on (?:a|an|"
    r"the) (?:[a-z-]+ )?(?:basis|level|scale)|to (?:a|an|the) (?:[a-z-]+ )?(?:population|public|community|audience)|"
    r"(?:between|among|amongst) (?:the |its |all )?(?:[a-z-]+ )?(?:members?|researchers|practitioners|countries|"
    r"states|scientists|partners|stakeholders|experts|institutions|companies|universities|professionals)|(?:more |"
    r"better |widely |freely |easily |less )?(?:accessible|available|affordable|usable|possible|easier|visible|"
    r"transparent|safe|safer|democratic)(?! (?!to\b|for\b|at\b|from\b)\w)|(?:more|better|widely|freely|"
    r"easily) (?:accessible|available|affordable|usable)|to (?:its|their|our|th(?:e|is) (?:project|consortium|"
    r"enterprise|general|benefit|latter|needs|citizens|people|population|market|community|world)|all|both|members?|"
    r"companies|customers|clients|people|governments?|the public)|towards?|over the|"
    r"in support of|in the form of|in terms of|in (?:a|the) context of|on behalf|on the other|by (?:its|"
    r"their|our|the)|as (?:a|"
    r"an|the|well)|that|which|without|used|required (?!for)|(?:needed|faced|located|based|available|held|provided|"
    r"offered|made|developed|led|funded|organi[sz]ed) (?:in|by|for|at|to|on|from))\b.*$",
    re.S,
)
#: Nouns that an infinitive completes.
_PURPOSEFUL: Final = re.compile(
    r"(?:[\w-]+\s+)?(?:ability|capacity|capability|efforts?|rights?|need|opportunit(?:y|ies)|ways?|power|access|"
    r"resilience|adaptation|transition|contribution|response|approach|shift|commitment)\b"
)
_DANGLING: Final = re.compile(
    r"(?:[\s,]+(?:and|or|of|for|in|on|to|the|a|an|with|by|as|at|from|its|their|both|between|among|including|such|"
    r"such as|etc\.?|worldwide|globally|and more|and others|as well|as well as|in general|in particular|alike|today|"
    r"together|around the world|all over the world|all around the world|internationally|nationally|locally|also|only|"
    r"i\.e|e\.g|but|not|than))+$"
)


def trimmed(text: str, item: Item) -> Span | None:
    """Without leading articles, verbs of purpose and light nouns, and without tails; None if nothing is left."""
    start, end = behind_leads(text, item), item.end
    tail = _TAIL.search(text, start, end)
    if tail and tail["to"] and _PURPOSEFUL.match(text, start, end):
        tail = None
    if tail and (item.alone or text[start : tail.start()] in WIDE) and _completes(text[start : tail.start()], tail[0]):
        tail = None
    if tail and tail.start() > start and text[start : tail.start()].lower() not in MUTUAL:
        end = tail.start()
    dangling = _DANGLING.search(text, start, end)
    end = dangling.start() if dangling else end
    while end > start and text[end - 1] in " ,;:\"'.(":
        end -= 1
    words = text[start:end].split()
    if end - start < 2 or words[0] in ("and", "or", "of") or words == ["to"]:
        return None
    return None if _only_verbs(words) or only_adjectives(text[start:end]) else (start, end)


def _completes(phrase: str, tail: str) -> bool:
    """Whether a tail says more than the phrase before it, which tells little alone: "access" "to the open sea"."""
    if _MANNER.search(tail):
        return False
    return len(_CONTENT.findall(phrase)) < len(_CONTENT.findall(tail)) - tail.lstrip().startswith(_PLACING) <= _SHORT


_CONTENT: Final = re.compile(r"\b(?!(?:the|a|an|of|and|or|to|for|in|on|at|with|by|from|as|its|their)\b)[\w'/-]+")
_MANNER: Final = re.compile(r"\b(?:manner|way|fashion|basis|level|scale|general|particular|viewpoint|perspective)\W*$")
_PLACING: Final = ("across", "throughout", "between", "among", "within")
_SHORT: Final = 3


def has_tail(text: str, start: int, end: int) -> bool:
    """Whether the words end in where, among whom or for whom."""
    return _TAIL.search(text, start, end) is not None


#: Forms of verbs that are no nouns.
_PLAIN_VERBS: Final = (FORMS - GERUNDS) - NOUN_VERBS - {f"{verb}s" for verb in NOUN_VERBS} - {"studies", "supplies"}


def _only_verbs(words: list[str]) -> bool:
    return all(word in _PLAIN_VERBS for word in words)


def only_adjectives(words: str) -> bool:
    """Whether the words are adjectives alone, which wait for their noun: "scientific", "safe and clean"."""
    found = words.split()
    return (
        0 < len(found) <= 3
        and is_adjective(found[-1])
        and all(is_adjective(w) or w.endswith("ly") or w in ("the", "a", "an", "and", "most", "more") for w in found)
    )
