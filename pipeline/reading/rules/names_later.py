"""Names: wordings in which an earlier name stands first and the body of today behind it ("NAME, now the Board")."""

from typing import Final

from pipeline.reading.rules.names_from_to import FROM_TO_RULES
from pipeline.reading.rules.names_later_words import BRACKET, CURRENT, INTO, RENAMED, THIS_BODY, WHEN
from pipeline.reading.rules.names_later_words import later_rule as _rule
from pipeline.reading.rules.names_told import TOLD_RULES

EARLIER_SENTENCE: Final = _rule(
    "earlier_sentence",
    "it, the body of the sentence before, was renamed to the body of today",
    r"(?:\b(?P<back>[Ii]t|[Tt]he [A-Za-z]+|(?:[Ii]ts|[Tt]he) name)|(?P<own>{MARK}))\s+(?:(?:adopted|took|received|"
    r"acquired|assumed|was given|got|has had|has borne|has used)(?: on)? (?:its|the) (?:new|"
    + CURRENT[3:]
    + r" (?:name|title)\b|"
    + RENAMED
    + r"(?:"
    + WHEN
    + r")?"
    + INTO
    + THIS_BODY
    + r")|\b(?P<its>[Ii]ts|[Tt]he) "
    + CURRENT
    + r" (?:name|title)\s+(?:\([^()]{1,40}\)\s+)?(?:dates|was|has been|came)\b|\b(?P<changed>(?:[Ii]ts|[Tt]he) name) "
    r"was (?:\w+ly )?"
    r"changed\b[^.;:]{0,30}? to (?:its |the )?(?:present|current)\b",
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
)
#: A rule of whole profiles: its pattern is only a part of the test (see `name_origins`).
FOUNDED_EARLIER: Final = _rule(
    "founded_earlier",
    "NAME was founded, and a later sentence says that the body was renamed",
    r"(?!)(?P<back>)(?P<own>)(?P<its>)(?P<changed>)",
    finds=(
        "A treaty established the «Bergen Lamp Council». It had nine members. In 1950 the Board took its current name.",
        "It was decided to form the «Union of Lamp Towns». It grew. Its name was changed to Lamp Watch in 1920.",
        "The «Bergen Lamp Council» was founded in 1901. It grew. The name was changed to Harbour Lights Board.",
    ),
    passes=(
        "The Bergen Lamp Council was founded in 1901. Nine towns joined. The Board kept its name.",
        "The Board founded the Lamp Institute. It grew. In 1950 the Board took its current name.",
        "Its rival, the Bergen Lamp Council, was founded in 1901. It grew. In 1950 the Board took its current name.",
    ),
)

LATER_RULES: Final = (
    _rule(
        "renamed_to_this",
        "NAME was renamed to, became the body of today",
        r"\b(?:[Tt]he\s+)?{NAME}[\"']?"
        + BRACKET
        + r"(?:\s+in \d{4})?(?:,\s(?!which|that)[a-z][^,;:]{1,60},|,?|\s+\()\s*(?:which\s+|that\s+)?(?:in \d{4},?\s+)?"
        + RENAMED
        + r"(?:"
        + WHEN
        + r")?"
        + INTO
        + THIS_BODY,
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
        r"(?:^|[,;] ?)(?:[^,;:]{0,40}\d{4},?\s)?(?:[Tt]he\s+)?{NAME}"
        + BRACKET
        + r",?\s+(?:was|were|which|began|started|changed|took|met|had|came)\s[^;:]{1,160}?(?:\b(?:and|but|before being|"
        r"until it|before it|being|with|when)|;|,)\s+(?:in \d{4},?\s+)?(?:it\s+|(?:the|its) \w+\s+(?:being |was )?)?"
        + r"(?:"
        + RENAMED
        + r"(?:"
        + WHEN
        + r")?"
        + INTO
        + THIS_BODY
        + r"|(?:adopted|took|received|acquired|assumed|was given|got|gained)(?: on)? (?:its|the) "
        + CURRENT
        + r" (?:name|title)\b)",
        finds=(
            "The «Bergen Lamp Council» was founded in 1901 and was renamed the Harbour Lights Board in 1950.",
            "In 1901 the «Union of Lamp Towns» was set up, and later became the Harbour Lights Board.",
            "«Lamp Watch» was founded by pilots before being renamed the HLB.",
            "The «Bergen Lamp Council» was founded in 1901 and took its present name in 1950.",
        ),
        passes=(
            "The Bergen Lamp Council was founded in 1901 and was renamed the Museum in 1950.",
            "The Bergen Lamp Council was founded in 1901 and praised the Harbour Lights Board.",
            "It was founded in 1901 and was renamed the Harbour Lights Board.",
        ),
    ),
    EARLIER_SENTENCE,
    FOUNDED_EARLIER,
    _rule(
        "now_this",
        "NAME, now (known as) the body of today",
        r"\b(?:[Tt]he\s+)?{NAME}[\"']?" + BRACKET + r"(?:,|\s+\(|\s+[-\u2013\u2014])\s*(?:which is )?(?:(?:now|today|"
        r"nowadays|currently|later|at present|since \d{4},?)(?: (?:known|called|named|renamed|rebranded|"
        r"operating)(?: as)?)?:?|(?:the )?(?:present|current|modern|present-day)(?:-day)?|today's)\s+" + THIS_BODY,
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
        "renamed_by_others",
        "the members renamed NAME the body of today",
        r"\b(?:re-?nam(?:e|ed|ing|ing of)|re-?branding of|transformation of|conversion of|reorgani[sz]ation of|"
        r"re-?brand(?:ed|ing)?|rechristen(?:ed|ing)?|transform(?:ed|ing)?|convert(?:ed|ing)?|"
        r"turn(?:ed|ing)?|reorgani[sz](?:e|ed|ing)|reconstitut(?:e|ed|ing)|chang(?:e|ed|ing) (?:the )?name of)\s+"
        r"(?:the\s+)?{NAME}[\"']?" + BRACKET + r"(?:" + WHEN + r")?" + INTO + THIS_BODY,
        finds=(
            "In 1950 the towns decided to rename the «Bergen Lamp Council» the Harbour Lights Board.",
            "A law of 1950 transformed «Lamp Watch» into the Board.",
            "They voted to change the name of the «Union of Lamp Towns» to Harbour Lights Board.",
        ),
        passes=(
            "In 1950 the towns renamed Bergen Hall the Museum.",
            "The Board renamed Bergen Hall.",
            "A law turned Bergen Hall over to the Museum.",
        ),
    ),
    _rule(
        "chain_to_this",
        "NAME became a second name and then the body of today",
        r"\b(?:[Tt]he\s+)?{NAME}[\"']?"
        + BRACKET
        + r"(?:,\s(?!which|that)[a-z][^,;:]{1,60},|,?)\s+(?:which\s+|that\s+)?"
        + RENAMED
        + INTO
        + r"(?:the\s+)?{SECOND}(?:[^;:]{0,60}?(?:\band|,|\bthen|\bbefore)\s[^;:]{0,40}?"
        + THIS_BODY
        + r"|[^:]{0,120}?\b"
        + CURRENT
        + r" name\b)",
        finds=(
            "The «Bergen Lamp Council» became the «Union of Lamp Towns» in 1920 and the Harbour Lights Board in 1950.",
            "«Lamp Watch» turned into «Lamp Council» in 1920 and became the HLB in 1950.",
            "In 1920 the «Bergen Lamp Council» became «Lamp Watch», and in 1950 the Board.",
        ),
        passes=(
            "Bergen Hall became the Museum in 1920 and the Academy in 1950.",
            "It became rich in 1920 and joined the Board in 1950.",
            "Bergen Hall became the Museum.",
        ),
    ),
    *FROM_TO_RULES,
    *TOLD_RULES,
)
