"""Founding years: wordings of mergers and unions that brought the body about."""

from typing import Final

from pipeline.reading.rules.founding_words import founding_rule as _rule

_MERGED = (
    r"(?i:merg(?:ed|ing)|joined forces|united|combined|amalgamat\w+|came together|teamed up|met|joined together|"
    r"fused|gathered|got together|"
    r"banded together|federated|unif(?:ied|ying)|consolidated)"
)
_INTO = (
    r"(?:to (?:form|create|establish|found|become|launch|set up|constitute|make)|(?:and|then|thus|thereby) (?:formed|"
    r"created|founded|established|became)|"
    r"forming|creating|establishing|(?<!the )(?<!its )(?<!a )founding|becoming|(?<!merged )(?<!merging )into)"
)
#: The body, or what it became later.
_RESULT = r"(?:what (?:is now|became|is today|would become) |(?:(?!member|when|where|which)[\w'-]+ ){0,5}?){BODY}"

MERGER_RULES: Final = (
    _rule(
        "merger",
        "formed by a merger in YEAR: merged in YEAR to form the body",
        r"(?:(?P<verb>" + _MERGED + r")\b[^;:]{0,80}?(?:{ON}{DATE})[^;:]{0,60}?\b" + _INTO + r"\s+" + _RESULT + ")",
        event="formed",
        subject="stated",
        finds=(
            "Two guilds merged in «1999» to form the Harbour Lights Board.",
            "Nine towns came together in May «1987» to create the Board.",
            "Pilots from Bergen and Oslo joined forces in «1902» to set up the HLB.",
        ),
        passes=(
            "Two guilds merged in 1999 to form the Museum.",
            "Two guilds merged in 1999 and left the Board.",
            "The Board merged in 1999 with a guild.",
        ),
    ),
    _rule(
        "merger_fronted",
        "the date first, then the merger: in YEAR two leagues merged into the body",
        r"(?:^|[,;] ?|\b(?:and|but|that) ){ON}{DATE},?\s[^;:]{2,140}?\b(?P<verb>"
        + _MERGED
        + r")\b[^;:]{0,60}?\b"
        + _INTO
        + r"\s+"
        + _RESULT,
        event="formed",
        subject="stated",
        finds=(
            "In «1999» two guilds merged to form the Harbour Lights Board.",
            "On 1 May «1902» the pilots of Oslo and Bergen united to become the HLB.",
            "In «1950», three unions amalgamated into the Board.",
        ),
        passes=(
            "In 1999 two guilds merged to form the Museum.",
            "In 1999 the Board merged with a guild.",
            "In 1999 two guilds met the Board.",
        ),
    ),
    _rule(
        "merger_noun",
        "the merger of A and B in YEAR created the body",
        r"\b(?:[Mm]erger|[Uu]nion|[Uu]nification|[Aa]malgamation|[Ff]usion|"
        r"[Cc]onsolidation)\s+of\s[^;:]{2,100}?{ON}{DATE}[^;:\d]{0,40}?\b(?P<verb>(?i:created|formed|established|"
        r"gave (?:birth|rise) to|led to|resulted in|brought about|founded))\s+(?:the (?:creation|formation|"
        r"establishment|founding|foundation) of )?" + _RESULT,
        event="formed",
        subject="stated",
        finds=(
            "The merger of two guilds in «1999» created the Board.",
            "A union of nine towns in «1902» led to the formation of the HLB.",
            "The amalgamation of three clubs in May «1950» gave birth to the Harbour Lights Board.",
        ),
        passes=(
            "The merger of two guilds in 1999 created the Museum.",
            "The merger of two guilds in 1999 pleased the Board.",
            "A union of nine towns in 1902 built a pier.",
        ),
    ),
    _rule(
        "merger_result",
        "the result of a merger in YEAR",
        r"{SELF}\s+(?:is|was|are|were)\s+(?:the\s+|a\s+)?(?P<verb>(?i:result|product|outcome|fruit))\s+of\s+(?:the|a|"
        r"an)\s+(?:\w+ )?(?:merger|union|fusion|amalgamation|initiative|split|unification|"
        r"consolidation)\b{GAP}{ON}{DATE}",
        event="formed",
        subject="stated",
        finds=(
            "The Board is the result of the merger of two guilds in «1999».",
            "It is the product of a union of nine towns in «1902».",
            "The HLB was the outcome of a merger in «1950».",
        ),
        passes=(
            "The Museum is the result of a merger in 1999.",
            "The Board is the result of hard work in 1999.",
            "The Board saw a merger in 1999.",
        ),
    ),
    _rule(
        "merger_of_year",
        "the result of the YEAR merger",
        r"{SELF}\s+(?:(?:is|was|are|were)\s+(?:the\s+|a\s+)?(?P<verb>(?i:result|product|outcome|fruit))\s+of|"
        r"(?P<verb2>(?i:resulted|arose|emerged|grew|came|stems))\s+(?:from|out of))\s+(?:the|a|"
        r"an)\s+{YEAR}\s+(?:\w+ )?(?:merger|union|fusion|amalgamation|initiative|split|unification|consolidation)\b",
        event="formed",
        subject="stated",
        finds=(
            "The Board is the result of the «1999» merger of two guilds.",
            "It resulted from a «1902» union of nine towns.",
            "The HLB grew out of the «1950» amalgamation of three clubs.",
        ),
        passes=(
            "The Museum is the result of the 1999 merger of two guilds.",
            "The Board opposed the 1999 merger of two guilds.",
            "It resulted from a 1902 storm.",
        ),
    ),
)
