"""Further names of a body that its opening sentences give: in brackets, behind "or", "also known as", in apposition."""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.reading.identity import without_article
from pipeline.reading.name_forms import NAME
from pipeline.reading.places import is_city, is_country

_FORMER: Final = re.compile(r"\b(?:formerly|previously|originally|until|ex|then|once)\b[^;,)]*$", re.I)
#: "was called": an earlier name, if it is one.
_PAST: Final = re.compile(r"\b(?:was|were|been|being)\s+(?:\w+\s+){0,2}$")
#: "in Calver, which is now called": the place is known so.
_OF_PLACE: Final = re.compile(
    r"\b(?:in|at|near|from|to)\s+[A-Z][\w-]+(?:,?\s+[A-Z][\w-]+)?,\s+(?:(?:which|that)\s+is\s+)?(?:\w+\s+)?$"
)
_KNOWN: Final = re.compile(
    r"\b(?:known|referred to|called|abbreviated|shortened|styled|branded|spelled|written)\b"
    r"(?:\s+(?:simply|also|commonly|often|collectively|internationally|in \w+))*"
    r"(?:\s+(?:as|to|by|under|with))?(?:\s+(?:its|the))?"
    r"(?:\s+(?:\w+ )?(?:abbreviation|acronym|initials|short name|name|initialism|title)(?: of)?)?"
    r"\s+(?:the\s+)?[\"']?(?=[A-Z])"
)
_OR: Final = re.compile(r"\s*,?\s+or(?:\s+(?:simply|just|by its \w+ acronym|in \w+))?,?\s+(?:the\s+)?[\"']?(?=[A-Z])")
_BRACKET: Final = re.compile(r"\s*\((?P<inside>[^()]{2,160})\)")
_LANGUAGE: Final = re.compile(
    r"\s*(?:(?:[A-Z][a-z]+(?: and [A-Z][a-z]+)?|in \w+|acronym|abbr\.?|abbreviated|short|also|or|commonly|lit\.?)"
    r"\s*:?\s+(?=[A-Z\"'])|[A-Z][a-z]+:\s*)?[\"']?"
)
_NO_ALIAS: Final = re.compile(r"\d{4}|\bformerly\b|\bestablished\b|\bfounded\b")
#: "The Lamp Theatre - founded in 1951 - is a stage".
_DEFINED: Final = re.compile(
    rf"(?:The )?(?P<name>{NAME.pattern})(?:\s+\([^()]{{1,60}}\))?(?:,[^,;]{{1,90}},|"
    rf"\s+[-\u2013\u2014]\s[^\u2013\u2014]{{1,120}}\s"
    r"[-\u2013\u2014])?\s+(?:is|was) (?:an?|the|one of)\b"
)
_APPOSITION: Final = re.compile(r"\s*(?:,|\s[-\u2013\u2014])\s+(?:the\s+)?(?=[A-Z])")


def stated_aliases(text: str, name: str) -> list[str]:
    """Further names of the body called `name` in its opening sentences `text` (a shadow).

    Former names, places and the name itself are left out.
    """
    at = text.find(name)
    if at < 0:
        return []
    end = at + len(name)
    found = [*_behind(text, end), *_known_as(text)]
    return [alias for alias in dict.fromkeys(map(without_article, found)) if alias != name and _usable(alias)]


def subject_alias(text: str, name: str) -> list[str]:
    """The name of which the first sentence under a heading says what it is: it is the heading's body too."""
    told = _DEFINED.match(text)
    return [told["name"]] if told and told["name"] != name and _usable(told["name"]) else []


def _usable(alias: str) -> bool:
    return (
        len(alias) > 1
        and not is_country(alias)
        and not alias.isdigit()
        and alias.split(maxsplit=1)[0] not in ("It", "The", "In", "We")
    )


def _behind(text: str, end: int) -> Iterator[str]:
    """Names right behind the name: in brackets, behind "or", in apposition."""
    for _ in range(4):
        bracket = _BRACKET.match(text, end)
        if bracket:
            yield from _in_bracket(bracket["inside"])
            end = bracket.end()
            continue
        joint = _OR.match(text, end) or _APPOSITION.match(text, end)
        name = NAME.match(text, joint.end()) if joint else None
        if joint is None or name is None:
            return
        apposed = "or" not in joint[0]
        closed = re.match(r"\s*(?:\([^()]*\)\s*)?(?:,|\s[-\u2013\u2014])", text[name.end() :])
        words = name[0].split()
        place = len(words) < 3 and is_city(name[0].partition(",")[0])
        if apposed and (not closed or len(words) < 2 or place):
            return
        yield name[0]
        end = name.end()


def _in_bracket(inside: str) -> Iterator[str]:
    for piece in re.split(r"[;,/]|\bor\b", inside):
        start = _LANGUAGE.match(piece)
        rest = piece[start.end() if start else 0 :]
        name = NAME.match(rest)
        if name and not _FORMER.search(piece[: len(piece) - len(rest) + 1]) and not _NO_ALIAS.search(piece):
            whole = rest.strip("\"' ")
            # a foreign name may have small words that English names have not
            yield whole if len(whole.split()) > len(name[0].split()) and len(whole) < 80 else name[0]


def _known_as(text: str) -> Iterator[str]:
    for match in _KNOWN.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        if _FORMER.search(before) or _PAST.search(before) or _OF_PLACE.search(before):
            continue
        end = match.end()
        for _ in range(3):
            name = NAME.match(text, end)
            if not name:
                break
            yield name[0]
            end = name.end()
            bracket = _BRACKET.match(text, end)
            if bracket:
                yield from _in_bracket(bracket["inside"])
                end = bracket.end()
            joint = _OR.match(text, end)
            if not joint:
                break
            end = joint.end()
