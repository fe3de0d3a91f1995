"""A rule: a wording of English that states a value, or that shows that a candidate is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from pipeline.reading.identity import SELF
from pipeline.reading.numbers import NUMBER, YEAR
from pipeline.reading.vocabulary import CAPITAL, MONTHS, NAME_LINKS

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_NAME_WORD = rf"(?:{CAPITAL}[\w'.&/-]*|[A-Z]&[A-Z]|\d{1, 3}(?:st|nd|rd|th)?\b)"

#: Named pieces of patterns, so that each rule reads as the wording it means.
FRAGMENTS: Final = {
    # the body itself
    "SELF": rf"(?:{SELF}+|\b(?:[Ii]t|[Ww]e|[Tt]hey|[Tt]his)\b)",
    "MARK": rf"{SELF}+",
    "ITS": rf"(?:{SELF}+(?:'s?)?|\b(?:[Ii]t'?s|[Oo]ur|[Tt]heir|[Ww]hose)\b)",
    # a date, and the preposition before it
    "ON": (
        r"\b(?:[Ii]n|[Oo]n|[Ss]ince|[Ff]rom|[Dd]uring|[Oo]f|[Aa]round|[Cc]irca|[Bb]ack in|[Ee]arly in|"
        r"[Ll]ate in|[Aa]t)\s+"
    ),
    "DATE": (
        rf"(?:the (?:year|spring|summer|autumn|fall|winter|end|beginning|start|month)(?: of)? )?"
        rf"(?:(?:early|late|mid)[ -])?"
        rf"(?:(?:Spring|Summer|Autumn|Fall|Winter|spring|summer|autumn|fall|winter)(?: of)? )?"
        rf"(?:(?:the )?{_DAY}(?: of)? )?(?:(?:{MONTHS}),? (?:of )?)?(?:{_DAY},? )?"
        rf"(?P<year>{YEAR})(?![\d%\u2013-]|s\b|'s\b|[.,]\d|/\d{{3}})"
    ),
    "YEAR": rf"(?<![\d.,/-])(?P<year>{YEAR})(?![\d%]|s\b|[.,]\d)",
    "ADVERB": r"(?:(?:\w+ly|first|later|then|also|initially|jointly|again|itself|,)\s+){0,3}",
    "AUX": r"\b(?:was|were|is|are|been|being|be|got)\s+",
    "GAP": r"(?P<gap>[^.;:!?]{0,140}?)",
    "NEAR": r"[^.;:!?]{0,60}?",
    # numbers
    "NUMBER": rf"(?P<number>(?<![\w.,/-])(?i:{NUMBER})(?![\w]|[.,]\d|-(?!member|state|nation|country|strong)))",
    # names and places
    "NAME": (
        rf"(?P<name>(?:[Tt]he )?{_NAME_WORD}(?:[ -](?:(?:{NAME_LINKS}) ){{0,3}}{_NAME_WORD}|"
        rf", {_NAME_WORD}(?=[^.;]*\band {CAPITAL})){{0,12}})"
    ),
    "CAPITAL": CAPITAL,
}


class Wording:
    """A regular expression that is compiled where it is first used: most rules never meet a text they may match."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self.text)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in the text."""
        return self.compiled.search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in the text, in order."""
        return self.compiled.finditer(text)


def compile_pattern(template: str) -> Wording:
    """A rule's pattern: `{NAME}` stands for a fragment, everything else is a regular expression.

    Repetitions are bounded, so that time grows with the text alone.
    """
    return Wording(re.sub(r"\{([A-Z]+)\}", lambda m: FRAGMENTS[m[1]], template))


@dataclass(frozen=True)
class Rule:
    """One wording.

    rule_id: published beside each value.
    table: whose values it states, or whose candidates it refuses.
    meaning: one line for people.
    pattern: on marked text; groups name the value's words.
    tier: 1 says it directly; 2 and 3 count only where no lower tier speaks.
    reason: set for a rule that refuses.
    event: the value's own column (event, name_type), where the wording fixes it.
    subject: how the body is bound to the wording: "participle" (a verb that may be a reduced participle of
    the noun phrase right before it), "finite" (a verb whose subject stands before it) or "stated" (the
    pattern itself names the body).
    finds: sentences about the Harbour Lights Board with the value in «».
    passes: sentences in which the rule must find nothing.
    """

    rule_id: str
    table: str
    meaning: str
    pattern: Wording = field(repr=False)
    tier: int = 1
    reason: str | None = None
    event: str | None = None
    subject: str = "participle"
    finds: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
