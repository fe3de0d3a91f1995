"""Identifiers of organisations in other registers: how each is written, and its check digits where it has any.

Plain Python, so that reading code can use it without importing pandas.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Scheme:
    """A register. pattern: of the identifier alone, without any address. url: where it leads, with `{}` for it."""

    name: str
    pattern: str
    url: str
    is_sound: Callable[[str], bool] = bool


def _mod_11_2(identifier: str) -> bool:
    """ISO 7064 mod 11-2, as ISNI and ORCID have it: the last character checks the digits before it."""
    total = 0
    for digit in identifier[:-1]:
        total = (total + int(digit)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == identifier[-1]


def _mod_97(identifier: str) -> bool:
    """ISO 7064 mod 97-10, as LEI has it: letters count from 10, and the whole leaves 1."""
    return int("".join(str(int(character, 36)) for character in identifier)) % 97 == 1


def _ror(identifier: str) -> bool:
    """The last two digits check the number that the characters before them write in base 32."""
    number = 0
    for character in identifier[:-2]:
        number = number * 32 + _BASE_32.index(character)
    return 98 - (number * 100) % 97 == int(identifier[-2:])


_BASE_32: Final = "0123456789abcdefghjkmnpqrstvwxyz"

#: Every register that an identifier may be of.
SCHEMES: Final[Mapping[str, Scheme]] = {
    "wikidata": Scheme("Wikidata", r"Q[1-9][0-9]{0,11}", "https://www.wikidata.org/wiki/{}"),
    "ror": Scheme("Research Organization Registry", rf"0[{_BASE_32}]{{6}}[0-9]{{2}}", "https://ror.org/{}", _ror),
    "isni": Scheme("International Standard Name Identifier", "[0-9]{15}[0-9X]", "https://isni.org/isni/{}", _mod_11_2),
    "lei": Scheme("Legal Entity Identifier", "[A-Z0-9]{18}[0-9]{2}", "https://search.gleif.org/#/record/{}", _mod_97),
    "viaf": Scheme("Virtual International Authority File", "[1-9][0-9]{0,21}", "https://viaf.org/viaf/{}"),
    "gnd": Scheme("Gemeinsame Normdatei", "[0-9]{1,10}-?[0-9X]", "https://d-nb.info/gnd/{}"),
    "funder": Scheme("Crossref Funder Registry", "[0-9]{9,15}", "https://doi.org/10.13039/{}"),
}


def flaw_of(scheme: str, identifier: str) -> str:
    """What is wrong with an identifier, in half a sentence; empty where it is sound."""
    register = SCHEMES[scheme]
    if not re.fullmatch(register.pattern, identifier):
        return f"is not written as {register.name} writes it ({register.pattern}), without any address"
    return (
        "" if register.is_sound(identifier) else f"has check digits that do not fit: {register.name} knows no such one"
    )


def url_of(scheme: str, identifier: str) -> str:
    """The address that an identifier leads to."""
    return SCHEMES[scheme].url.format(identifier)
