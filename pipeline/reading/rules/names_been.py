"""Names: wordings in which the body was, until some time, NAME, without a word of naming."""

from typing import Final

from pipeline.reading.rules.names_words import name_rule as _rule

#: What parts a time from the verb that it goes with.
_ADVERB = r"(?:(?:still|simply|just|only|officially|formally|in fact),?\s+)?"

BEEN_RULES: Final = (
    _rule(
        "was_until",
        "former",
        "was NAME until YEAR",
        r"\b(?P<cue>(?:was|were|had been|has been|remained|stayed))\s+"
        + _ADVERB
        + r"(?:the\s+)?[\"']?(?=[A-Z\u00c0-\u00de\ue000][^.;:]{3,90}?[\"']?,?\s+(?:until|till|up to|up until|before|"
        r"prior to|"
        r"from (?:\w+ )?\d{4} (?:to|until|till|through)|between \d{4} and)\s)",
        subject="finite",
        finds=(
            "The Board was the «Union of Lamp Towns» until 1950.",
            "It was the «Bergen Lamp Council» from 1901 to 1920.",
            "The HLB remained the «Bergen Lamp Council» until its move to Oslo.",
        ),
        passes=(
            "The Museum was the Bergen Lamp Council until 1950.",
            "The Board was in Bergen until 1950.",
            "The Board was the Official Guest of Oslo until 1950.",
        ),
    ),
    _rule(
        "was_when",
        "former",
        "until YEAR, at that time it was NAME",
        r"(?:\bname\b[^.:;]{0,60};\s+{SELF}\s+(?=had been)|(?:^|[,;(\u2013] ?|\b(?:and|but) "
        r")(?:{TIME}\b[^;:,]{0,40}?|(?:[Ee]arlier|[Bb]efore(?: that| then)?|[Tt]hen)),?\s+{SELF}\s+)(?:was|were|"
        r"had been)\s+" + _ADVERB + r"{BEGINS}",
        subject="stated",
        finds=(
            "Until 1950 the Board was the «Union of Lamp Towns».",
            "At that time, it was still the «Bergen Lamp Council».",
            "It took its present name in 1950; before that, it was the «Union of Lamp Towns».",
            "It took its present name in 1950; it had been the «Union of Lamp Towns».",
        ),
        passes=(
            "Until 1950 the Museum was the Bergen Lamp Council.",
            "Until 1950 the Board was the Norwegian branch of a league.",
            "Until 1950 the Board was part of the Bergen Lamp Council.",
        ),
    ),
    _rule(
        "was_then",
        "former",
        "was then, had earlier been, used to be NAME",
        r"\b(?P<cue>(?:was|were|had|has|have)\s+(?:been\s+)?{PAST}(?:\s+been)?,?|{PAST},?\s+(?:was|were|had been)|"
        r"used to be|"
        r"(?:after\s+)?having\s+(?:{PAST}\s+)?been)\s+" + _ADVERB + r"{BEGINS}",
        subject="finite",
        finds=(
            "The HLB, which until 1950 was the «Bergen Lamp Council», keeps the lights.",
            "It used to be the «Bergen Lamp Council».",
            "The Board had previously been the «Union of Lamp Towns».",
            "It was then the «Bergen Lamp Council».",
        ),
        passes=(
            "The Museum used to be the Bergen Lamp Council.",
            "It used to be the Guest of Oslo.",
            "The Board was then the Norwegian branch of a league.",
        ),
    ),
    _rule(
        "is_former",
        "former",
        "is the former, the renamed NAME",
        r"\b(?P<cue>(?:is|was|are)\s+(?:(?:simply|just|now|today|in fact|really)\s+)?the\s+(?:former|erstwhile|old|"
        r"one-?time|"
        r"re-?named|re-?branded|re-?launched|re-?organi[sz]ed))\s+{BEGINS}",
        subject="finite",
        finds=(
            "The Harbour Lights Board is the former «Bergen Lamp Council».",
            "The HLB is the renamed «Union of Lamp Towns».",
            "It is simply the old «Bergen Lamp Council».",
        ),
        passes=(
            "The Museum is the former Bergen Lamp Council.",
            "The Board is the former owner of Bergen Hall.",
            "Its hall is the former Bergen Academy.",
        ),
    ),
    _rule(
        "given_name",
        "former",
        "was given, its founders gave it the name NAME",
        r"\b(?:(?i:give|gave|giving|lent|bestowed on)\s+(?:it|them|{MARK})|(?P<cue>(?:was|were|being|"
        r"been)\s+(?:\w+ly\s+|at first\s+|"
        r"first\s+|then\s+)?given|received at (?:first|its founding)))\s+(?:the|its|their)\s+(?:\w+\s+)?(?:name|"
        r"title)s?(?:\s+of)?\s+"
        r"{BEGINS}",
        subject="finite",
        finds=(
            "In 1901 its founders gave it the name «Lamp Watch».",
            "It was originally given the name «Bergen Lamp Council».",
            "Nine pilots gave the Board the first name of the «Union of Lamp Towns».",
        ),
        passes=(
            "The Museum was given the name Bergen Hall.",
            "It was given the name Harbour Lights Board.",
            "Nine pilots gave it the name of a lamp.",
        ),
    ),
    _rule(
        "as_founded",
        "former",
        "as NAME, the body was founded",
        r"(?:^|[;:] )[Aa]s\s+(?:the\s+)?[\"']?(?=[A-Z\u00c0-\u00de\ue000][^.;:]{3,90}?[\"']?,\s+{SELF}\s+(?:(?:was|"
        r"were)\s+(?:\w+ly\s+|"
        r"first\s+)?(?:founded|established|created|formed|set up|launched|constituted|organi[sz]ed|known|called)|"
        r"began|started|"
        r"came into (?:being|existence))\b)",
        subject="stated",
        finds=(
            "As the «Bergen Lamp Council», the Board was founded in 1901.",
            "As «Lamp Watch», it was first known in the North.",
            "As the «Union of Lamp Towns», the HLB began in Oslo.",
        ),
        passes=(
            "As the Bergen Lamp Council, the Museum was founded in 1901.",
            "As the keeper of lights, the Board was founded in 1901.",
            "As Norway grew, the Board was founded.",
        ),
    ),
)
