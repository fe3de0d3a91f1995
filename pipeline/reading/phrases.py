"""Lists of phrases: where the object of a cue ends, and which phrases it coordinates.

A list is split at its outermost level: at semicolons, else at commas, else at "and". Adjectives in a row
("scientific, technical and legal advice") stay with their noun, and so does an "and" inside an item.
"""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.reading.verbs import BASES, FORMS, GERUNDS, NOUN_VERBS, pattern

Span = tuple[int, int]

#: Where the object of a purpose ends: a new clause, a means, a condition, a time.
_STOP: Final = re.compile(
    r",\s+(?:\ue000|it\b|we\b)|[.!?](?=\s|$|[\"')])|:\s|\s[\u2013\u2014]\s|\s-\s|[\u2014]|"
    r",?\s+(?:by (?:[a-z]+ly )?(?:[a-z-]+ing|means of)|through|via|"
    r"it|they|we|which|who|whose|whom|where|when|while|whereas|whilst|because|so that|so as to|in order to|in accordance with|according to|as part of|as well as being|"
    r"on behalf of|for the benefit of|in (?:close )?(?:cooperation|co-operation|collaboration|partnership) with|together with|in line with|under the|based on|"
    r"on the basis of|as a means|regardless of|"
    r"with (?:a|an|the) (?:view|aim|goal|objective|focus|emphasis|particular|special|strong|team|staff|network|total|budget|mission|vision|purpose|help|support)|"
    r"with (?:over|more than|about|around|offices|headquarters|its|special|particular|\d+)|"
    r"and (?:works?|cooperates?|collaborates?|operates?|has|helps?|acts?|serves?) |and (?:is|are|was|were|has|have|had|it|its|they|we|our|also (?:is|has|was)|thus|therefore|thereby|hence|can|will|currently|now|in so doing)|but|"
    r"since \d{4}|in (?:the year )?\d{4}|from \d{4}|if|although|though|until|unless|after|before|"
    r"that (?:is|are|was|were|has|have|can|will|would|may|might|could|should|must|[a-z]+s?)|"
    r"is|are|was|were|has|have|had|would|could|should|may|might|must|do|does|did)\b"
)
_BRACKETS: Final = re.compile(r"\([^()]{0,300}\)|\[[^\[\]]{0,300}\]|[\"*]")
_SEMICOLON: Final = re.compile(r"\s*;\s*(?:and\s+|or\s+)?")
_COMMA: Final = re.compile(r"\s*,\s*(?P<oxford>(?:and|or|as well as|and also|but also)\s+)?")
_LISTING: Final = re.compile(r",?\s+(?:such as|including|in particular|especially|notably|namely|like|as well as|along with|in addition to|plus|but also)\s+")
_AND: Final = re.compile(r"\s+(?:and|or|&|as well as)\s+(?:to\s+|also\s+)?")
#: A comma part that is no item: it says where, how or by whom.
_ASIDE: Final = re.compile(
    r"(?:in(?!\s+[a-z]+$)|at|from|by|with|without|between|among|amongst|within|across|under|through|throughout|on|via|often|mainly|primarily|etc|e\.g|i\.e|for example|for instance|"
    r"both|whether|either|all|thus|thereby|then|therefore|also|not|ranging|mostly|while|as|taking|using|according)\b"
)
#: A comma part that ends the list: a participle clause about something said before.
_CLAUSE: Final = re.compile(r"(?:[a-z]+ly\s+)?(?!related|applied|advanced|renewed|unmanned|distributed|shared|integrated|automated|limited)[a-z]+(?:ed|wn|ught|ept|eld)\s+(?:[a-z]+ly\s+)?(?:as|by|in|at|on|to|with|under|for|from|upon)\b|(?:located|headquartered|situated|one of)\b")
_LEAD: Final = re.compile(
    r"(?:(?:to|the|a|an|its|their|our|both|all|of|also|such|other|various|further|any|some|these|this|that|in|on|for|at|with|as|more|most|many|several|and|or|not only|"
    r"help|helps|helping|ensure that|make|making|be|being|become|becoming|actively|directly|jointly|fully|effectively|efficiently|closely|successfully|continuously|"
    r"standardi[sz]ed|high-quality|innovative|comprehensive|speciali[sz]ed|tailor-made|state-of-the-art|unique|effective|efficient|modern|advanced|independent|excellent|"
    r"(?:members|member states|member countries|clients|customers|users|companies|governments|states|countries|citizens|people|partners|businesses) (?:in|to|with|on|by)|"
    r"(?:members|member states|clients|customers|users|partners|governments|students)(?=\s+(?:a|an|the|with|high|technical|legal|financial|support|access|services)\b)|"
    r"(?:focuss?ing|concentrating|speciali[sz]ing|working) on|"
    r"collectively|mainly|primarily|especially|simply|continually|constantly|better|a (?:wide |broad |full |whole )?(?:range|variety|number|series|set) of|"
    r"(?:the )?(?:fields?|areas?|domains?|issues?|topics?|questions?|matters?|sectors?) (?:of|such as|related to|concerning))\s+)+"
)
_LIGHT: Final = re.compile(
    r"(?:(?:promotion|protection|development|advancement|coordination|improvement|provision|support|enhancement|implementation|strengthening|organi[sz]ation|"
    r"facilitation|(?:[a-z-]+ )?(?:cooperation|co-operation|collaboration|coordination)|"
    r"activities|projects|programmes|programs|issues|work|services|solutions)\s+(?:on|in|for|related to|relating to|concerning)\s+(?!(?:[\w-]+\s+){0,3}(?:regions?|countr(?:y|ies)|world|area)\b)(?:the\s+)?(?:fields?\s+of\s+|areas?\s+of\s+)?)"
)
_ROW: Final = pattern(FORMS)
#: Verbs of purpose in a row, with their object behind them: "to develop, promote and support".
_VERBS: Final = re.compile(
    rf"(?:to\s+(?:(?:further|also|actively|better|jointly|help)\s+)?[a-z-]+|(?:(?:further|also|actively|better|jointly|help)\s+)?{_ROW})(?:(?:,\s+(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|,?\s+as well as\s+)(?:to\s+)?(?:(?:further|also|actively|better)\s+)?{_ROW}(?=[\s,]))*\s+(?=[\w\"'(])"
)
#: A tail that says where, among whom or with whom; it starts behind the phrase proper. "Among the (two words)" stays.
_TAIL: Final = re.compile(
    rf"(?<!\band)(?<!\bor)\s+(?:to\s+{pattern(BASES)}|(?:between|among|amongst)(?!(?:\s+[\w-]+){{1,3}}$)|throughout|across|around|worldwide|within (?:the|its|their|our)|in (?:the |its |their |our |all |both )?(?:[A-Z]\w+|regions?|countries|world|member|territor\w+|area|field)|"
    r"with (?:fellow|other|its|their|the|all)|at (?:the|a|an|all|its|national|international|local|european|global|regional)|for (?:its|their|our|all)|from (?:the|its|all|around|across)|"
    r"to (?:its|their|our|th(?:e|is) (?:project|consortium|enterprise|public|general|benefit|latter|needs)|all|both|members?|companies|customers|clients|people|governments?)|towards?|over|on behalf|on the other)\b.*$",
    re.S,
)
#: Only capitalised words: a further place or member behind a tail.
_NAMES: Final = re.compile(r"(?:the\s+)?[A-Z][\w'-]*(?:\s+(?:(?:and|of|the)\s+)*[A-Z][\w'-]*)*")
#: Nouns that an infinitive completes.
_PURPOSEFUL: Final = re.compile(r"(?:ability|capacity|capability|efforts?|rights?|need|opportunit(?:y|ies)|ways?|power)\b")
_DANGLING: Final = re.compile(
    r"(?:[\s,]+(?:and|or|of|for|in|on|to|the|a|an|with|by|as|at|from|its|their|both|between|among|including|such|such as|etc\.?|worldwide|globally|and more|and others|as well|as well as))+$"
)
_ADJECTIVE: Final = re.compile(r"(?:\w+(?:al|ern|ic|ive|ous|able|ible|ful|less|ical|ary|ean|ese|ish)|\w+-(?:based|related|oriented|quality|friendly|free|wide|led|driven|term|level|scale)|\w+(?:ed)|advisory|regulatory)$")
_NO_ADJECTIVE: Final = frozenset(
    "capital journal festival hospital arrival renewal removal approval survival material mineral animal metal music traffic clinic fabric archive initiative "
    "perspective objective narrative summary library dictionary salary vegetable logistic public trial proposal appeal signal rental retail email potential "
    "professional individual table cable motive native executive representative rehabilitation ceramic plastic topic basic epidemic academic".split()
)
_PLAIN_ADJECTIVES: Final = frozenset(
    "safe clean free fair open new green smart secure fast good better best high low large small strong modern efficient transparent independent excellent "
    "innovative humane orderly healthy wise sound peaceful equal proprietary stable resilient sustainable novel".split()
)


def object_end(text: str, start: int, limit: int = 420) -> int:
    """Where the object that begins at `start` ends: before the next clause, at most `limit` characters on."""
    stop = _STOP.search(_blanked(text), start, min(len(text), start + limit))
    end = stop.start() if stop else min(len(text), start + limit)
    while end > start and text[end - 1] in " ,;:\"'":
        end -= 1
    return end


def phrases(text: str, start: int, end: int) -> Iterator[Span]:
    """The spans of the coordinated phrases in text[start:end], in order."""
    plain = _blanked(text[:end])
    separator = _SEMICOLON if ";" in plain[start:end] else None
    parts = list(_split(plain, start, end, separator)) if separator else list(_comma_parts(plain, start, end))
    for left, right in parts:
        span = _trimmed(plain, left, right)
        if span is not None:
            yield span


def _blanked(text: str) -> str:
    """The text with quotation marks and what stands in brackets blanked out; the same length."""
    return _BRACKETS.sub(lambda match: " " * len(match[0]), text)


def _split(text: str, start: int, end: int, separator: re.Pattern[str]) -> Iterator[Span]:
    left = start
    for match in separator.finditer(text, start, end):
        if match.start() > left:
            yield left, match.start()
        left = match.end()
    if left < end:
        yield left, end


def _comma_parts(text: str, start: int, end: int) -> Iterator[Span]:
    """The items of a list with commas; each part without its verbs, adjectives in a row kept together."""
    start = _behind_verbs(text, start, end)
    pieces = [piece for span in _split(text, start, end, _LISTING) for piece in _split(text, *span, _COMMA)]
    oxford = any(match["oxford"] for match in _COMMA.finditer(text, start, end))
    carried: int | None = None
    named_tail = False
    for index, (left, right) in enumerate(pieces):
        words = text[left:right].strip()
        if (carried is None and _CLAUSE.match(words)) or (named_tail and _NAMES.fullmatch(words)):
            return
        if index and carried is None and _ASIDE.match(words):
            continue
        last = index == len(pieces) - 1
        if not last and _only_adjectives(words):
            carried = left if carried is None else carried
            continue
        if carried is not None:
            yield carried, right
        else:
            left = _behind_verbs(text, left, right)
            tail = _TAIL.search(text, left, right)
            named_tail = tail is not None
            stop = tail.start() if tail and tail.start() > left else right
            yield from _at_and(text, left, stop, listed=last and index > 0 and not oxford)
        carried = None


def _behind_verbs(text: str, start: int, end: int) -> int:
    """Behind the verbs of purpose that open the object, where an object is left."""
    verbs = _VERBS.match(text, start, end)
    if not verbs:
        return start
    first = re.match(r"(?:to\s+)?([\w-]+)", verbs[0])
    noun = first is not None and first[1] in NOUN_VERBS and not verbs[0].startswith("to ")
    if noun and re.match(r"(?:of|on|in|into|for|and|or|at|between|among)\b", text[verbs.start() + len(first[0] if first else "") :].lstrip()):
        return start
    return verbs.end()


def _only_adjectives(words: str) -> bool:
    found = words.split()
    return 0 < len(found) <= 3 and is_adjective(found[-1]) and all(is_adjective(w) or w.endswith("ly") or w in ("the", "a", "an", "and", "most", "more") for w in found)


def is_adjective(word: str) -> bool:
    """Whether a word reads as an adjective by its ending (or is a common one), and not as a noun."""
    if re.match(r"[A-Z]\w+(?:ian|ean|ican|rman|oman|ish|ese|ench|utch)$", word):
        return True
    word = word.lower().strip("'\"")
    return word in _PLAIN_ADJECTIVES or (bool(_ADJECTIVE.match(word)) and word not in _NO_ADJECTIVE)


def _at_and(text: str, start: int, end: int, listed: bool) -> Iterator[Span]:
    """Split "A and B" where the parts make sense alone; in the last place of a list they do."""
    for match in _AND.finditer(text, start, end):
        left, right = text[start : match.start()].split(), text[match.end() : end].split()
        if left and right and not is_adjective(left[-1]) and ((listed and len(left) <= 6) or _stand_alone(left, right, match[0])):
            yield start, match.start()
            yield from _at_and(text, _behind_verbs(text, match.end(), end), end, listed=False)
            return
    yield start, end


def _stand_alone(left: list[str], right: list[str], joint: str) -> bool:
    """Whether both sides of an "and" are phrases of their own."""
    if joint.rstrip().endswith("to") or "as well as" in joint or right[0] in ("the", "a", "an", "its"):
        return True
    if right[0] in FORMS and len(right) > 1 and (right[0] not in NOUN_VERBS or left[0] in FORMS):
        return True
    heads = [word for word in left if word not in ("the", "a", "an", "its")]
    return len(heads) >= 2 and len(right) >= 2 and "of" not in heads[-3:] and right[1:2] != ["of"]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Without leading articles, verbs of purpose and light nouns, and without tails; None if nothing is left."""
    for _ in range(4):
        before = start
        while start < end and text[start] in " \"',(":
            start += 1
        lead = _LEAD.match(text, start, end)
        start = lead.end() if lead else start
        start = _behind_verbs(text, start, end)
        light = _LIGHT.match(text, start, end)
        if light and light.end() < end:
            start = light.end()
        if start == before:
            break
    tail = None if _PURPOSEFUL.match(text, start, end) else _TAIL.search(text, start, end)
    if tail and tail.start() > start:
        end = tail.start()
    dangling = _DANGLING.search(text, start, end)
    if dangling:
        end = dangling.start()
    while end > start and text[end - 1] in " ,;:\"'.(":
        end -= 1
    words = text[start:end].split()
    if end - start < 3 or all(word in FORMS and word not in NOUN_VERBS and word not in GERUNDS for word in words) or _only_adjectives(text[start:end]):
        return None
    return (start, end) if not (len(words) == 1 and words[0] in GERUNDS and words[0] not in NOUN_VERBS) else None
