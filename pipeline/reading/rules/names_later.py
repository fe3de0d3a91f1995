"""Names: wordings in which an earlier name stands first and the body of today behind it ("NAME, now the Board")."""

from typing import Any, Final

from pipeline.reading.rules.rule import Rule, compile_pattern

_BRACKET = r"(?:\s+\([A-Z][^()]{0,40}\))?"
_ADVERB = r"(?:(?:later|subsequently|then|finally|officially|eventually|formally|soon|now|would|was to|to|itself|in turn)\s+){0,3}"
_RENAMED = (
    r"(?:(?:was|were|has been|had been|be|is)\s+)?" + _ADVERB + r"(?:re-?named|re-?branded|changed (?:its|the|their) name|rechristened|re-?designated|re-?titled|transformed|converted|"
    r"took (?:on )?the name|adopted the name|(?:was )?changed|became(?: known)?|become|evolved|turned|reconstituted|reorgani[sz]ed)"
)


def _rule(rule_id: str, meaning: str, template: str, **more: Any) -> Rule:
    return Rule(f"name.{rule_id}", "names", meaning, compile_pattern(template), event="former", subject="stated", **more)


LATER_RULES: Final = (
    _rule(
        "renamed_to_this", "NAME was renamed to, became the body of today",
        r"\b(?:[Tt]he\s+)?{NAME}[\"']?" + _BRACKET + r",?\s+(?:which\s+|that\s+)?(?:in \d{4},?\s+)?" + _RENAMED + r"(?:\s+in \d{4})?\s+(?:as\s+|to\s+|into\s+|of\s+)?{MARK}(?!'|\s+[A-Z])",
        finds=(
            "In 1950 the «Bergen Lamp Council» was renamed the Harbour Lights Board.",
            "The «Union of Lamp Towns» changed its name to Harbour Lights Board in 1990.",
            "In 1950 «Lamp Watch» was transformed into the Harbour Lights Board.",
            "In 1950 the «Bergen Lamp Council» became the HLB.",
            "The «Bergen Lamp Council», which later became the Harbour Lights Board, was founded in 1901.",
        ),
        passes=(
            "The Bergen Lamp Council was renamed the Museum.",
            "It was renamed the Harbour Lights Board.",
            "The Bergen Lamp Council praised the Harbour Lights Board.",
            "The Bergen Lamp Council and the Oslo Lamp Council became the Harbour Lights Board.",
        ),
    ),
    _rule(
        "now_this", "NAME, now (known as) the body of today",
        r"\b(?:[Tt]he\s+)?{NAME}[\"']?" + _BRACKET + r"(?:,|\s+\(|\s+[-\u2013\u2014])\s*(?:which is )?(?:now|today|nowadays|currently|later|at present|present-day)(?: (?:known|called|named|renamed|rebranded|operating)(?: as)?)?:?\s+{MARK}(?!'|\s+[A-Z])",
        finds=(
            "The «Bergen Lamp Council», now the Harbour Lights Board, was founded in 1901.",
            "The «Union of Lamp Towns» (today known as the HLB) was founded in 1901.",
            "«Lamp Watch», later called the Harbour Lights Board, was founded in 1901.",
        ),
        passes=(
            "The Bergen Lamp Council, now the Museum, was founded in 1901.",
            "The Bergen Lamp Council, friend of the Board, was founded in 1901.",
            "The Bergen Lamp Council, now rich, praised the Board.",
        ),
    ),
    _rule(
        "as_it_was", "NAME, as it was then called",
        r"\b(?:[Tt]he\s+)?{NAME}[\"']?" + _BRACKET + r",?\s+as\s+{SELF}\s+(?:was|were)\s+(?:then|first|originally|initially|formerly|previously|at first|at the time|at that time|still)\s+(?:known|called|named|titled|styled)\b",
        finds=(
            "The «Bergen Lamp Council», as it was then called, was founded in 1901.",
            "The «Union of Lamp Towns», as the Board was first known, was founded in 1901.",
            "«Lamp Watch», as the HLB was originally named, was founded in 1901.",
        ),
        passes=(
            "The Bergen Lamp Council, as the Museum was then called, was founded in 1901.",
            "The Bergen Lamp Council, as it was rich, praised the Board.",
            "The Bergen Lamp Council, as all know, was founded in 1901.",
        ),
    ),
    _rule(
        "name_changed", "the name NAME was changed to that of today",
        r"\b(?:[Nn]ame|[Tt]itle)\s+(?:of\s+)?[\"']?{NAME}[\"']?\s+(?:was|were|had been)\s+(?:\w+ly )?(?:changed|altered|replaced|dropped|abandoned|given up|shortened|extended|simplified)\b",
        finds=(
            "The name «Lamp Watch» was changed in 1950.",
            "The name «Bergen Lamp Council» was dropped in 1950.",
            "The title «Union of Lamp Towns» was shortened in 1950.",
        ),
        passes=(
            "The name of the pier was changed to Bergen Hall.",
            "The name Lamp Watch was praised.",
            "The Lamp Watch was changed in 1950.",
        ),
    ),
)
