"""When two names, or two phrases, are taken for the same."""

import re
import unicodedata
from typing import Final

#: Words that make no difference between two phrases.
_SMALL: Final = frozenset("a an and as at by for from in into its of on or over the their to with".split())


def folded(name: object) -> str:
    """A name in small letters, parted at punctuation and accents, without a leading "the".

    >>> folded("The Harbour-Pilots' Union "), folded("HPU")
    ('harbour pilots union', 'hpu')
    """
    letters = unicodedata.normalize("NFKD", str(name)).lower()
    return " ".join(re.sub(r"[^\w\s]", " ", letters).split()).removeprefix("the ")


def nearly_the_name(name: str, known: set[str]) -> bool:
    """Whether a name is one of the known names (folded), but for a word or two of several."""
    given = folded(name)
    words = set(given.split())
    return given in known or any(_share(words, set(other.split())) >= 0.6 for other in known)


def alike(one: str, other: str) -> bool:
    """Whether two phrases share half of their content words: where they begin and end is a matter of taste.

    >>> alike("training of border guards", "border guards training"), alike("trade", "free trade zones in ports")
    (True, False)
    """
    return _share(_content(one), _content(other)) >= 0.5


def _content(phrase: str) -> set[str]:
    return set(re.findall(r"\w+", phrase.lower())) - _SMALL


def _share(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(len(one | other), 1)
