"""Lists of phrases: where the object of a cue ends, and which phrases it coordinates."""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.reading.verbs import BASES, FORMS, GERUNDS, pattern

Span = tuple[int, int]

#: Where the object of a purpose ends: a new clause, a means, a time, a place of work.
_STOP: Final = re.compile(
    r",\s+(?:\ue000|it\b|we\b)|"
    r"[.!?](?=\s|$|[\"')])|:\s|\s[\u2013\u2014]\s|\s-\s|\"(?=[\s,.;])|,?\s+(?:by (?:[a-z]+ly )?[a-z-]+ing|by means of|through (?:[a-z]+ly )?[a-z-]+ing|through (?:its|their|the|a|an)|"
    r"which|who|whose|whom|where|when|while|whereas|whilst|because|so that|so as to|in order to|in accordance with|according to|as part of|as well as being|"
    r"on behalf of|for the benefit of|in cooperation with|in collaboration with|in partnership with|together with|in line with|under the|based on|"
    r"with (?:a|an|the) (?:view|aim|goal|objective|focus|emphasis|particular|special|strong|team|staff|network|total|budget|mission|vision|purpose)|with (?:over|more than|about|around|offices|headquarters|its|special|particular)|"
    r"and (?:is|are|was|were|has|have|had|it|its|they|we|our|also (?:is|has|was)|thus|therefore|thereby|hence|can|will|currently|now)|but|since \d{4}|in (?:the year )?\d{4}|from \d{4}|"
    r"if|although|though|until|unless|after (?:the )?|before|that (?:is|are|was|were|has|have|can|will|would|may|might|could|should|must|helps?|allows?|enables?|meets?|provides?|thrive|fully|[a-z]+s)|"
    r"is|are|was|were|has|have|had|would|could|should|may|might)\b"
)
_BRACKETS: Final = re.compile(r"\s*\([^()]{0,300}\)|\s*\[[^\[\]]{0,300}\]")
_SEPARATOR: Final = re.compile(
    r"\s*;\s*(?:and\s+|or\s+)?|,\s*(?:and\s+|or\s+)?(?:also\s+)?(?:as well as\s+|in addition to\s+|including\s+|such as\s+|not only\s+|but also\s+|notably\s+|especially\s+|particularly\s+|in particular\s+|namely\s+|like\s+)?|"
    r"\s+(?:as well as|and also|in addition to|along with|such as|including|like|not only|but also|both|namely)\s+|\s+and to\s+|\s+or to\s+"
)
_AND: Final = re.compile(r"\s+(?:and|or|&)\s+")
_LEAD: Final = re.compile(
    r"(?:(?:to|the|a|an|its|their|our|both|all|of|also|such|other|various|further|further|any|some|these|this|that|high quality|in|on|for|at|with|as|more|most|many|several|"
    r"helping|help|helps|enable|ensure that|make|making|be|being|become|actively|directly|jointly|fully|effectively|efficiently|closely|successfully|continuously|collectively|mainly|primarily|especially)\s+)+"
)
_LIGHT: Final = re.compile(
    r"(?:(?:promotion|protection|development|advancement|coordination|improvement|provision|support|enhancement|implementation|strengthening|organi[sz]ation|"
    r"facilitation|(?:international |regional |closer |greater |mutual |global )?(?:cooperation|co-operation|collaboration|coordination)|activities|projects|programmes|programs|issues|work|services|solutions)\s+(?:on|in|for|related to|relating to|concerning)\s+(?:the\s+)?(?:fields? of\s+|areas? of\s+)?)"
)
#: Verbs of purpose in a row, with their object behind them: "to develop, promote and support".
_VERBS: Final = re.compile(rf"(?:to\s+)?(?:(?:further|also|actively|better|jointly)\s+)?{pattern(FORMS)}(?:(?:,\s+(?:and\s+|or\s+)?|\s+and\s+(?:to\s+)?|\s+or\s+)(?:(?:further|also|actively|better)\s+)?{pattern(FORMS)}(?=\s+(?!of\b|and\b|,)))*\s+(?!of\b|on\b|in\b|and\b|for\b|,)")
_TAIL: Final = re.compile(
    r"(?:[\s,]+(?:and|or|of|for|in|on|to|the|a|an|with|by|as|at|from|its|their|both|between|among|including|such|etc\.?|worldwide|around the world|around the globe|across the globe|and more|and others|on the other hand))+$"
)


def object_end(text: str, start: int, limit: int = 420) -> int:
    """Where the object that begins at `start` ends: before the next clause, at most `limit` characters on."""
    stop = _STOP.search(_without_brackets(text), start, min(len(text), start + limit))
    end = stop.start() if stop else min(len(text), start + limit)
    while end > start and text[end - 1] in " ,;:\"'":
        end -= 1
    return end


def phrases(text: str, start: int, end: int) -> Iterator[Span]:
    """The spans of the coordinated phrases in text[start:end], in order."""
    plain = _without_brackets(text[:end])
    verbs = _VERBS.match(plain, start, end)
    if verbs and verbs.end() < end:
        start = verbs.end()
    for left, right in _items(plain, start, end):
        span = _trimmed(plain, left, right)
        if span is not None:
            yield span


def _without_brackets(text: str) -> str:
    """The text with what stands in brackets blanked out; the same length."""
    return _BRACKETS.sub(lambda match: " " * len(match[0]), text)


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    """Split at the outermost level: semicolons, else commas, else "and"."""
    body = text[start:end]
    if ";" in body:
        yield from _split(text, start, end, re.compile(r"\s*;\s*(?:and\s+|or\s+)?"))
        return
    parts = list(_split(text, start, end, _SEPARATOR))
    oxford = re.search(r",\s*(?:and|or|as well as)\s", body) is not None
    for index, (left, right) in enumerate(parts):
        last = index == len(parts) - 1
        if len(parts) > 1 and "," in body and last and not oxford:
            yield from _at_and(text, left, right, listed=True)
        elif len(parts) > 1 and "," in body:
            yield left, right
        else:
            yield from _at_and(text, left, right, listed=False)


def _split(text: str, start: int, end: int, separator: re.Pattern[str]) -> Iterator[Span]:
    left = start
    for match in separator.finditer(text, start, end):
        if match.start() > left:
            yield left, match.start()
        left = match.end()
    if left < end:
        yield left, end


def _at_and(text: str, start: int, end: int, listed: bool) -> Iterator[Span]:
    """Split "A and B" where the parts make sense alone; in the last place of a list they do."""
    for match in _AND.finditer(text, start, end):
        left, right = text[start : match.start()].split(), text[match.end() : end].split()
        if left and right and (listed or _stand_alone(left, right)):
            yield start, match.start()
            yield from _at_and(text, match.end(), end, listed=False)
            return
    yield start, end


def _stand_alone(left: list[str], right: list[str]) -> bool:
    if right[0] in ("the", "a", "an", "its", "to") or (right[0] in FORMS and len(right) > 1 and left[0] in FORMS):
        return True
    if right[0] in GERUNDS or (right[0] in BASES and left[0] in BASES and len(left) > 1):
        return len(left) > 1
    heads = [word for word in left if word not in ("the", "a", "an", "of", "its")]
    return len(heads) >= 2 and len(right) >= 2 and "of" not in left[-2:] and heads[0] not in FORMS and _noun_like(left[-1])


def _noun_like(word: str) -> bool:
    """Whether a word before "and" may end a phrase: no adjective or adverb by its ending."""
    return not re.search(r"(?:al|ic|ive|ous|ary|able|ible|ful|ly|ed|ing|ean|ish|an|based|related)$", word.lower()) or word.lower() in ("training", "engineering", "banking", "funding", "logistic", "traffic", "music")


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Without leading articles, verbs of purpose and light nouns, and without dangling ends; None if nothing is left."""
    for _ in range(4):
        before = start
        while start < end and text[start] in " \"',(":
            start += 1
        lead = _LEAD.match(text, start, end)
        if lead:
            start = lead.end()
        verb = re.compile(r"([a-z-]+)(?:\s+and\s+([a-z-]+))?\s+").match(text, start, end)
        if verb and verb[1] in FORMS and not (verb[1] in ("research", "work", "support", "study", "design", "issue", "process", "control", "supply", "market", "finance", "host", "service", "trade") and re.match(r"(?:of|on|in|for|and)\b", text[verb.end(1) + 1 :])):
            start = verb.end() if verb[2] in FORMS or not verb[2] else verb.end(1) + 1
            if verb[2] and verb[2] not in FORMS and text[start:].startswith("and "):
                start += 4
        light = _LIGHT.match(text, start, end)
        if light and light.end() < end:
            start = light.end()
        if start == before:
            break
    tail = _TAIL.search(text, start, end)
    if tail:
        end = tail.start()
    while end > start and text[end - 1] in " ,;:\"'.(":
        end -= 1
    return (start, end) if end - start >= 3 else None
