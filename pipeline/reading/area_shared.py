"""What the parts of a list share: nouns of doing with one object, an article, a preposition."""

import re
from typing import Final

from pipeline.reading.area_trims import Span
from pipeline.reading.area_words import is_adjective

#: What is done in, on or for the things.
_WORK: Final = (
    r"\b(?:co-?operation|collaboration|research|work|education|training|expertise|experience|support|services)"
)
_SAID_AGAIN: Final = re.compile(r"(?:also\s+)?(?P<word>in|on|for)\s+(?:the\s+)?(?=[a-z])")
#: What joins one more thing, and what is none there.
_ADDED: Final = re.compile(r"(?:as well as|in addition to|along with|plus|but also)\s+\Z")
_NO_THING: Final = re.compile(r"(?:in|at|from|by|with|on|for|which|who|through|within|between|among|via)\b")
#: "the safety of the ships, ports and crews": what shares the article is one thing.
_OF_THE: Final = re.compile(r"\w of the [\w' -]+\Z")
_MORE: Final = re.compile(
    r"(?!(?:the|a|an|in|on|for|to|also|its|their)\b)[\w'-]+(?: [\w'-]+){0,2}(?: and [\w'-]+(?: [\w'-]+)?)?"
)
#: Nouns of doing that share the object of the last one: "conservation, management and use of stocks".
DOING: Final = re.compile(
    r"(?:\w+(?:tion|ment|sis|ction|sion|ance|ing|al|wth)|research|study|support|use|reuse|sale|uptake|design|"
    r"exchange|supply|transfer|control|care)$"
)
#: Nouns of doing that tell nothing beside their object.
_LIGHT: Final = frozenset("cooperation development support promotion improvement advancement strengthening".split())


def without_shared(text: str, pieces: list[Span]) -> list[Span]:
    """The pieces without leading nouns of doing whose object only the last one names."""
    if len(pieces) < 2:
        return pieces
    if _OF_THE.search(text, *pieces[0]) and all(_MORE.fullmatch(text, *piece) for piece in pieces[1:]):
        return [(pieces[0][0], pieces[-1][1])]
    if " of " not in text[pieces[-1][0] : pieces[-1][1]]:
        return pieces
    leading = [text[left:right].split() for left, right in pieces[:-1]]
    if not all(map(_is_bare, leading)):
        return pieces
    # what is done to the thing tells something, or as little as "support and promotion of"
    return [pieces[-1] if all(words[-1] in _LIGHT for words in leading) else (pieces[0][0], pieces[-1][1])]


def _is_bare(words: list[str]) -> bool:
    """Whether the words are a noun of doing alone, but for adjectives: "effective conservation"."""
    before = words[:-1]
    return bool(words and DOING.fullmatch(words[-1])) and all(is_adjective(w) or w in ("the", "to") for w in before)


def adds(text: str, at: int, words: str) -> bool:
    """Whether a part is one more thing though it opens as an aside does: "as well as their free exchange"."""
    return bool(_ADDED.search(text, max(0, at - 20), at)) and not _NO_THING.match(words)


def again_said(text: str, span: Span, words: str) -> int:
    """How long the preposition of a part is that stood in the list's first part too: "in health, in culture"; else 0.

    span: from where the list begins to where the part does.
    """
    said = _SAID_AGAIN.match(words)
    first = text[max(0, span[0] - 20) : span[1]].split(",", maxsplit=1)[0]
    return said.end() if said and re.search(rf"{_WORK}\s{said['word']}\s", first) else 0


#: Nouns behind which the things themselves stand.
_LEADING: Final = frozenset("research courses degrees programmes programs expertise experience specialists".split())
_HANGING: Final = frozenset("for in on to with from between among at across by against about".split())


def hangs(words: list[str]) -> bool:
    """Whether the words end in something that hangs on their noun, which does not only lead to it: "research in"."""
    place = next((place for place, word in enumerate(words) if place and word in _HANGING), 0)
    return place > 0 and words[place - 1] not in _LEADING
