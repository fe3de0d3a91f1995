"""Names: wordings in which an earlier name stands first and the body of today behind it ("NAME, now the Board")."""

from typing import Final

from pipeline.reading.rules.rule import Rule, compile_pattern

_BRACKET = r"(?:\s+\([A-Z][^()]{0,40}\))?"
_ADVERB = (
    r"(?:(?:later|subsequently|then|finally|officially|eventually|formally|soon|now|would|was to|to|itself|"
    r"in turn)\s+){0,3}"
)
_RENAMED = (
    r"(?:(?:was|were|has been|had been|be|is)\s+)?" + _ADVERB + r"(?:re-?named|re-?branded|changed (?:its|the|"
    r"their) name|rechristened|re-?designated|re-?titled|transformed|converted|"
    r"(?:took|adopted|received|acquired)(?: on)? (?:its |the )?(?:current |present |new )?name|(?:was )?changed|"
    r"became(?: known)?|become|evolved|turned|reconstituted|reorgani[sz]ed|expanded|upgraded|enlarged|developed|"
    r"re-?formed|relaunched|re-?established)"
)


def _rule(rule_id: str, meaning: str, template: str, **more: object) -> Rule:
    fixed = {"event": "former", "subject": "stated", **more}
    return Rule(f"name.{rule_id}", "names", meaning, compile_pattern(template), **fixed)  # type: ignore[arg-type]


LATER_RULES: Final = (
    _rule(
        "renamed_to_this",
        "NAME was renamed to, became the body of today",
        r"\b(?:[Tt]he\s+)?{NAME}[\"']?"
        + _BRACKET
        + r",?\s+(?:which\s+|that\s+)?(?:in \d{4},?\s+)?"
        + _RENAMED
        + r"(?:\s+in \d{4})?\s+(?:as\s+|to\s+|into\s+|of\s+)?{MARK}(?!'|\s+[A-Z])",
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
        "founded_then_renamed",
        "NAME was founded then, and was renamed to the body of today",
        r"^(?:[^,;:]{0,40}\d{4},?\s)?(?:[Tt]he\s+)?{NAME}"
        + _BRACKET
        + r",?\s+(?:was|were|which|began|started)\s[^;:]{1,160}?\b(?:and|but|before being|until it|before it|"
        r"being)\s+(?:in \d{4},?\s+)?"
        + _RENAMED
        + r"(?:\s+in \d{4})?\s+(?:as\s+|to\s+|into\s+|of\s+)?{MARK}(?!'|\s+[A-Z])",
        finds=(
            "The «Bergen Lamp Council» was founded in 1901 and was renamed the Harbour Lights Board in 1950.",
            "In 1901 the «Union of Lamp Towns» was set up, and later became the Harbour Lights Board.",
            "«Lamp Watch» was founded by pilots before being renamed the HLB.",
        ),
        passes=(
            "The Bergen Lamp Council was founded in 1901 and was renamed the Museum in 1950.",
            "The Bergen Lamp Council was founded in 1901 and praised the Harbour Lights Board.",
            "It was founded in 1901 and was renamed the Harbour Lights Board.",
        ),
    ),
    _rule(
        "earlier_sentence",
        "it, the body of the sentence before, was renamed to the body of today",
        r"(?:\b(?P<back>[Ii]t|[Tt]he [A-Za-z]+|(?:its|the) name)|(?P<own>{MARK}))\s+(?:(?:adopted|took|received|"
        r"acquired|was given|got) (?:its|the) (?:current|present|new) name\b|"
        + _RENAMED
        + r"(?:\s+in \d{4})?\s+(?:as\s+|to\s+|into\s+|of\s+)?{MARK}(?!'|\s+[A-Z]))",
        finds=(
            "The «Bergen Lamp Council» was founded in 1901. In 1950 it was renamed the Harbour Lights Board.",
            "Towns led to the creation of the «Office of Lamps». In 1950 the Office became the HLB.",
            "The «Union of Lamp Towns» was founded in 1901. The union changed its name to Harbour Lights Board.",
        ),
        passes=(
            "The Bergen Lamp Council was founded in 1901. In 1950 it was renamed the Museum.",
            "It was founded in 1901. In 1950 it was renamed the Harbour Lights Board.",
            "The Bergen Lamp Council was founded in 1901. The Board changed its seat.",
        ),
    ),
    _rule(
        "now_this",
        "NAME, now (known as) the body of today",
        r"\b(?:[Tt]he\s+)?{NAME}[\"']?" + _BRACKET + r"(?:,|\s+\(|\s+[-\u2013\u2014])\s*(?:which is )?(?:now|today|"
        r"nowadays|currently|later|at present|present-day)(?: (?:known|called|named|renamed|rebranded|"
        r"operating)(?: as)?)?:?\s+{MARK}(?!'|\s+[A-Z])",
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
        "as_it_was",
        "NAME, as it was then called",
        r"\b(?:[Tt]he\s+)?{NAME}[\"']?" + _BRACKET + r",?\s+as\s+{SELF}\s+(?:was|were)\s+(?:then|first|originally|"
        r"initially|formerly|previously|at first|at the time|at that time|still|known until|called until|"
        r"named until)(?:\s+(?:known|called|named|titled|styled)\b|\s+\d{4})",
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
        "until",
        "the body of today (NAME until YEAR)",
        r"{MARK}\s*\(\s*{NAME}\s+(?:until|before|prior to|up to|till)\s+(?:\w+ )?\d{4}\s*\)",
        finds=(
            "The Harbour Lights Board («Lamp Watch» until 1950) keeps the lights.",
            "The HLB («Union of Lamp Towns» before 1901) keeps the lights.",
            "The Board («Bergen Lamp Council» until May 1950) keeps the lights.",
        ),
        passes=(
            "The Museum (Bergen Hall until 1950) is open.",
            "The Board (Bergen, Oslo) keeps the lights.",
            "The Board (in Bergen until 1950) keeps the lights.",
        ),
    ),
    _rule(
        "name_changed",
        "the name NAME was changed to that of today",
        r"\b(?:[Nn]ame|[Tt]itle)\s+(?:of\s+)?[\"']?{NAME}[\"']?\s+(?:was|were|had been)\s+(?:\w+ly )?(?:changed|"
        r"altered|replaced|dropped|abandoned|given up|shortened|extended|simplified)\b",
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
