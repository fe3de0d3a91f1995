"""What stands right behind a name: its acronym, its full name, other names, in brackets or in apposition."""

import re
from dataclasses import replace
from typing import Final

from pipeline.reading.name_words import NAME
from pipeline.reading.naming import Naming, fits, looks_like_acronym, stands_for
from pipeline.reading.places import is_country
from pipeline.reading.predicates import BRACKET

_INSIDE: Final = re.compile(r"\s*[(\[]\s*(?P<inside>[^()\[\]]*)[)\]]?")
_STATED: Final = re.compile(
    r",?\s*\(?(?:(?:also |better |commonly |usually |often )?(?:known (?:simply )?as|shortened to|abbreviated (?:as|"
    r"to)?|abbr\.|or(?: simply)?|hereafter|called))\s+(?:the )?[\"']?(?P<acronym>[A-Z][A-Za-z&/-]{1,11})\b(?! [A-Z])"
)
#: An acronym behind a dash, with or without a word for the place between: "Lamp Union - International - LU: was".
_DASHED: Final = re.compile(
    r"(?:\s+[\u2013\u2014-]\s+[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})?\s+[\u2013\u2014-]\s+(?P<acronym>[A-Z][\w&/-]{1,11})"
    r"(?=\s*:|\s+[\u2013\u2014-]\s|\s+(?:is|was|has|are)\b|\s+\()"
)
#: The full name behind an acronym: "ABC (Agency for Better Cities)", "ABC, the Agency for Better Cities,".
_FULL: Final = re.compile(
    r"(?:\s*\((?:the |The )?|,? (?:or|short for|which stands for|stands for|for) (?:the )?|"
    r"\s*[,\u2013\u2014-]\s+(?:the )?)[\"']?(?P<full>[^()\u2013\u2014;,:\"]{5,120}?)[\"']?(?=\)|\s[\u2013\u2014-]\s|"
    r";|,|:)"
)
#: A code of work plans: "WP2".
_CODE: Final = re.compile(r"(?:WP|D|T|M|P|PP|LP)\s?\d+(?:\.\d+)*")


def expansion(text: str, short: Naming, at: int, end: int) -> Naming | None:
    """The full name in brackets or apposition behind an acronym that a sentence opens with."""
    match = _FULL.match(text, at, end) if looks_like_acronym(short.name) else None
    if match is None:
        return None
    name = match["full"].rstrip(" ,")
    if len(name.split()) < 2 or not name[:1].isupper() or not fits(short.name, name):
        return None
    return Naming(name, (match.start("full"), match.start("full") + len(name)), short.name, short.span)


def with_acronym(text: str, naming: Naming, at: int, end: int) -> Naming:
    """The name with the acronym that stands in brackets, or is stated, right behind it."""
    bracket = _INSIDE.match(text, at, end)
    if bracket:
        return acronym_in(naming, bracket)
    stated = _STATED.match(text, at, end) or _DASHED.match(text, at, end)
    if stated and stands_for(stated["acronym"], naming.name):
        return naming.called(stated["acronym"], stated.span("acronym"))
    return naming


def acronym_in(naming: Naming, bracket: re.Match[str]) -> Naming:
    """The name with the acronym that a bracket (its group "inside") opens with, if it does."""
    for part in re.finditer(r"[^;,:|]+", bracket["inside"]):
        for piece in re.split(r"\sor\s|\s[-\u2013\u2014]\s", part[0]):
            word = piece.strip("\"' ")
            at = bracket.string.find(word, bracket.start("inside")) if word else -1
            if at >= 0 and stands_for(word, naming.name) and not is_country(word) and not _CODE.fullmatch(word):
                return replace(naming, acronym=word, acronym_span=(at, at + len(word)))
    return naming


def names_behind(text: str, at: int, end: int) -> tuple[str, ...]:
    """What stands in brackets behind a name and may be another name of it."""
    bracket = BRACKET.match(text, at, end)
    inside = (bracket.groupdict().get("inside") or "") if bracket else ""
    parts = (part.strip("\"' ") for part in re.split(r"[;,]", inside))
    return tuple(part for part in parts if re.fullmatch(rf"(?:the )?{NAME}", part) and len(part.split()) <= 10)
