"""How rules of seats are written.

Each pattern ends where the place begins (the empty group `where`, or `where2`) or holds it in the group `city`.
"""

from typing import Final

from pipeline.reading.places import PLACE
from pipeline.reading.rules.rule import Rule, compile_pattern

_PART_OF_CITY = (
    r"(?:the\s+(?:[a-z-]+\s+){0,4}(?:part|heart|centre|center|middle|district|quarter|area|suburbs?)\s+of\s+)?"
)
_AT = rf"(?:[Ii]n|[Aa]t|near|outside|on)\s+{_PART_OF_CITY}(?P<where>)(?=[\w'\"\ue000])"
_SEAT = (
    r"(?P<seat>(?i:head-?\s?quarters?(?:\s+(?:building|complex|campus))?|HQ|home|main (?:location|site|premises)|"
    r"head[- ]offices?|(?:main|central|principal|registered|administrative|"
    r"executive|coordination|co-ordination|legal) offices?|seat|"
    r"secretariat(?:[- ]general)?|main laboratory|main campus|administrative (?:centre|center|seat)|administration|"
    r"co-?ordinating (?:body|office|centre|center|unit|secretariat)|co-?ordination (?:body|centre|center|unit)|"
    r"administrative body|main base|home base|base|(?:permanent|international|central|general) bureau|"
    r"executive committee))"
)
#: "permanent", "international": words that may describe a seat; the branch test looks at them.
_ADJECTIVES = r"(?:(?!(?:of|in|and|is|are|for|has|have|had|with|to|by|moved?)\b)[\w-]+\s+){0,3}?"
_AGENT = r"(?:by\s+[^,;.]{3,70}?\s+)?"
_WHERE = (
    r"(?:,\s+[^,;.]{1,60},|,)?\s+(?:(?:which|that)\s+)?(?:(?:is|are|was|were|has been|have been|being|shall be|will be|"
    r"would be|remains?|lies?|sits?|stands?|resides?|can be|may be)\s+)?(?:(?:now|currently|both|also|today|"
    r"permanently|at present|formally|officially|"
    r"first)\s+)?(?:became\s+operational\s+)?"
    r"(?:(?:located|situated|based|established|placed|found|headquartered|opened|inaugurated|set up|"
    r"maintained)\s+(?:is\s+)?|"
    rf"(?:housed|hosted|provided|run|administered|kept)\s+{_AGENT})?{_AT}"
)

#: What `{NAME}` stands for in a template.
PIECES: Final = {"AT": _AT, "SEAT": _SEAT, "WHERE": _WHERE, "PLACE": PLACE, "ADJECTIVES": _ADJECTIVES}


def seat_rule(rule_id: str, meaning: str, template: str, **more: object) -> Rule:
    """A rule of seats; `{NAME}` in its template stands for a piece or for a fragment of all rules."""
    for name, piece in PIECES.items():
        template = template.replace("{" + name + "}", piece)
    return Rule(f"seat.{rule_id}", "headquarters", meaning, compile_pattern(template), **more)  # type: ignore[arg-type]
