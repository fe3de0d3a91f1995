"""Short names of a body that its page does not introduce: a word or the initials of its name as a subject."""

import re
from functools import lru_cache
from typing import Final

from pipeline.reading.identity import SELF, Identity
from pipeline.reading.places import is_country
from pipeline.reading.vocabulary import ORGANISATION_WORDS

#: A capitalised word that opens a clause, with a small letter (its verb) or a noun it owns behind it.
_OPENING: Final = re.compile(r"(?:^|[,;:.] )((?:[Tt]he )?)([A-Z][\w-]{2,})(?='s? [a-z]| [a-z]+(?:s|ed|ly|ing)? )")
#: Capitals that open a sentence and tell what somebody does now: "LTU offers".
_CAPITALS: Final = re.compile(
    r"(?:[Tt]he )?[A-Z][A-Z0-9]*[a-z]?[A-Z0-9]+ (?:(?:also|is|has|currently|mainly) )*[a-z]+(?:s|ing) (?!of\b|and\b)"
)
_WORD: Final = re.compile(r"[^\W\d_]+")
#: So many initials make a name.
_INITIALS: Final = 3
#: In a longer name only the first word stands for it.
_TELLING: Final = 2


def with_short_names(marked: str, identity: Identity) -> str:
    """The marked text, its subjects marked too that are a telling word or the initials of the body's name."""
    for match in _OPENING.finditer(marked):
        if _is_short_name(match[2], identity.name) or _CAPITALS.match(marked, match.start()):
            marked = marked[: match.start(1)] + SELF * (match.end(2) - match.start(1)) + marked[match.end(2) :]
    return marked


@lru_cache(maxsize=4096)
def _is_short_name(word: str, name: str) -> bool:
    """Whether a word stands for a name: "Calvera" for "Institut Calvera", "LTU" for "League of Towns Union"."""
    words = _WORD.findall(name)
    if sum(letter.isupper() for letter in word) >= _INITIALS:
        initials = "".join(part[0].upper() for part in words if part[0].isupper())
        return len(word) >= len(initials) - 1 and word[0] == initials[:1] and _runs_through(word, initials)
    own = [part for part in words if part[0].isupper() and part.lower() not in ORGANISATION_WORDS and len(part) > 3]
    telling = own[:1] if " of " in name or len(own) > _TELLING else own
    return len(words) > 1 and word in telling and word.isalpha() and not is_country(word) and _is_coined(word)


def _runs_through(word: str, initials: str) -> bool:
    """Whether the letters of a word stand among the initials in order."""
    rest = iter(initials)
    return all(letter in rest for letter in word)


#: Words that many names begin with, which name none of them.
_COMMON: Final = frozenset(
    "International National European Regional Global World United General Central Northern Southern Eastern Western "
    "Nordic Baltic African Asian American British German French Italian Spanish Latin Arab Islamic Black Danish "
    "Swedish Dutch Swiss Austrian Polish Czech Greek Royal Federal State Public Private Higher Applied Technical "
    "Social Human Economic Nuclear Maritime Medical Environmental Scientific Research Science Technology Development "
    "Education Training Health Energy Water Food Peace Trade Labour Open High Future Green Digital Data Computer "
    "Joint Common Free First Young Women Children Youth Advanced Innovative Active".split()
)


def _is_coined(word: str) -> bool:
    return word not in _COMMON and not word.endswith(("ian", "ean", "ese", "ish", "ics", "logy", "ional", "tion"))
