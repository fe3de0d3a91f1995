"""Names: wordings in which the body was called, known as, named NAME at some time that is over."""

from typing import Final

from pipeline.reading.rules.names_words import name_rule as _rule

_OLD = r"(?:former|original|previous|first|earlier|initial|old)"
_CUE = r"(?:known|called|named|titled|entitled|styled|designated|dubbed|branded|referred to|registered)"
_THE_TIME = (
    r"(?:until|till|before|prior to|between|up to|from (?:\w+ )?\d{4}|for (?:many|some|several|\w+) (?:years|decades)|"
    r"in (?:its|the) (?:early|first|beginning)|at (?:the|that) time|at first|first|initially|originally|then)"
)

CALLED_RULES: Final = (
    _rule(
        "called_over_time",
        "former",
        "has been called NAME (YEAR to YEAR), NAME (YEAR to YEAR)",
        r"\b(?P<cue>(?i:(?:has|have|had)\s+(?:(?:variously|successively|also|since)\s+)?been\s+(?:(?:variously|"
        r"successively|also)\s+)?(?:known|called|named)))\s+(?:as\s+)?(?:the\s+)?[\"']?"
        r"(?=[A-Z\u00c0-\u00de\ue000][^.;()]{3,90}\((?:from )?\d{4}\s?(?:-|\u2013|to|until))",
        subject="finite",
        finds=(
            "The Board has been called «Lamp Watch» (1901-1920) and «Lamp Council» (1920-1950).",
            "Over the years it has been known as the «Union of Lamp Towns» (1901 to 1950).",
            "The HLB has variously been named «Bergen Lamp Council» (from 1901 to 1910), «Lamp Watch» (1910-1950).",
        ),
        passes=(
            "The Museum has been called Bergen Hall (1901-1950).",
            "The Board has been called Lamp Watch.",
            "The Board has been known as a friend (1901-1920).",
        ),
    ),
    _rule(
        "called_until",
        "former",
        "called NAME until YEAR",
        r"\b(?P<cue>(?i:{BORE}|(?<![a-z] )(?:known|called|named)))\s+(?:as\s+|"
        r"of\s+)?(?:the\s+)?[\"']?(?=[A-Z\u00c0-\u00de\ue000][^;]{3,90}?[\"']?,?\s+{WHILE})",
        subject="finite",
        finds=(
            "The Board was called «Lamp Watch» until 1950.",
            "It was known as the «Union of Lamp Towns» from 1901 to 1920.",
            "The HLB was named «Bergen Lamp Council» before the war.",
        ),
        passes=(
            "The Museum was called Bergen Hall until 1950.",
            "The Board was called rich until 1950.",
            "The Board was named after Saint Olaf.",
        ),
    ),
    _rule(
        "called_when",
        "former",
        "until YEAR, from YEAR to YEAR, at first it was called NAME",
        r"(?:^|[,;(] ?|\b(?:and|but) ){TIME}\b[^;:]{0,40}?,?\s+{SELF}\s+(?P<cue>(?i:{BORE}))\s+(?:as\s+|"
        r"of\s+)?{BEGINS}",
        subject="stated",
        finds=(
            "Until 1950 the Board was known as «Lamp Watch».",
            "From 1901 to 1920, it was called the «Union of Lamp Towns».",
            "At its foundation the HLB was named «Bergen Lamp Council».",
            "Back then, we were known as «Lamp Watch».",
        ),
        passes=(
            "Until 1950 the Museum was known as Bergen Hall.",
            "Until 1950 the Board was known as strict.",
            "In 1950 the Board was called to Bergen.",
        ),
    ),
    _rule(
        "called_then",
        "former",
        "was at that time, until YEAR, used to be called NAME",
        r"\b(?P<cue>(?i:(?:(?:was|were|had|has|have|had been|has been|have been)\s+(?:also\s+)?{PAST}(?:\s+been)?,?|"
        r"used to be|{PAST}\s+(?:was|were|had been|bore|went|carried|used|had))\s+(?:(?:"
        + _CUE
        + r")(?:\s+(?:as|under|by))?(?:\s+the\s+(?:\w+ )?(?:name|title)(?:\s+of)?)?|(?:by|under)?\s*the\s+"
        r"(?:\w+ )?(?:name|title)(?:\s+of)?)))\s+{BEGINS}",
        subject="finite",
        finds=(
            "The Board had previously been called «Lamp Watch».",
            "It used to be known as the «Union of Lamp Towns».",
            "The HLB, which until 1950 was known as the «Bergen Lamp Council», keeps the lights.",
        ),
        passes=(
            "The Museum used to be called Bergen Hall.",
            "The Board used to be rich.",
            "The Board was at that time called to Bergen.",
        ),
    ),
    _rule(
        "known_until",
        "former",
        "known until YEAR as NAME; until YEAR: NAME",
        r"\b(?P<cue>(?i:"
        + _CUE
        + r")\s+(?:(?:as|by)\s+)?"
        + _THE_TIME
        + r"\b[^.;,]{0,30}?)(?:\s+as|\s+under the (?:name|title)(?: of)?|(?<=initially)|(?<=originally)|(?<=first))\s+"
        r"{BEGINS}",
        finds=(
            "The Board, known until 1950 as «Lamp Watch», keeps the lights.",
            "It was known before the war as the «Union of Lamp Towns».",
            "The HLB was known from 1901 to 1920 as «Bergen Lamp Council».",
        ),
        passes=(
            "The Museum, known until 1950 as Bergen Hall, is open.",
            "The Board was known in Bergen as a friend.",
            "The Board is known worldwide as strict.",
        ),
    ),
    _rule(
        "called_at_founding",
        "former",
        "was founded then, and called NAME",
        r"{VERB}(?:(?!\b(?:which|who|that|while|where|but|known|called|named)\b)[^;:]){0,120}?(?P<joint>,?\s+and|,|"
        r",?\s+being)\s+(?:(?:was|were)\s+)?(?:(?:then|first|originally|initially|at first|formally|officially|"
        r"at that time|at the time)\s+)?(?:called|named|titled|entitled|styled|christened|baptised|dubbed|known as)"
        r"\s+{BEGINS}",
        finds=(
            "The Board was founded in 1901 and was called the «Bergen Lamp Council».",
            "It was set up by nine towns in 1901 and named «Lamp Watch».",
            "Established by nine towns in 1901, being called the «Union of Lamp Towns», the HLB keeps the lights.",
        ),
        passes=(
            "The Museum was founded in 1901 and named Bergen Hall.",
            "The Board was founded in 1901 and called rich.",
            "The Board was founded in 1901 and named its pier.",
        ),
    ),
    _rule(
        "new_body_called",
        "former",
        "the new body was called NAME",
        r"\b[Tt]he\s+(?P<cue>(?:new|newly[ -]\w+|resulting|young|fledgling)\s+(?:organi[sz]ation|association|"
        r"federation|union|"
        r"confederation|league|society|body|movement|network|alliance|group|institution|club|agency|institute|company|"
        r"charity|foundation)\s+(?:was|were|would be)\s+(?:\w+ly\s+)?(?:called|named|known as|christened|baptised|"
        r"titled|"
        r"given the name(?: of)?))\s+{BEGINS}",
        subject="stated",
        finds=(
            "In 1901 nine pilots met in Oslo. The new club was called «Lamp Watch».",
            "The new organisation was named the «Union of Lamp Towns».",
            "The resulting body was given the name of «Bergen Lamp Council».",
        ),
        passes=(
            "The new pier was called Bergen Pier.",
            "The new club was called rich.",
            "The club was called to Bergen.",
        ),
    ),
    _rule(
        "former_name",
        "former",
        "its former name (was) NAME",
        r"(?:(?:{ITS}|\b[Tt]he)\s+|^)(?P<cue>(?i:"
        + _OLD
        + r"\s+(?:official\s+|full\s+|working\s+)?(?:name|title)|name (?:then|at the time|at that time|"
        r"until \d{4})))s?(?:\s+of\s+{MARK})?(?:,\s[a-z][^,;:]{1,50},)?(?:,|\s+was|\s+is|\s+being|:|\s+had been|"
        r"\s+include|\s+included|\s+were|\s+are)?\s+{BEGINS}",
        finds=(
            "Its former name was «Lamp Watch».",
            "The Board's original name, «Bergen Lamp Council», is still in use.",
            "The previous name of the Board was the «Union of Lamp Towns».",
        ),
        passes=(
            "The Museum's former name was Bergen Hall.",
            "Its former home was Bergen.",
            "The Board's first act was long.",
        ),
    ),
    _rule(
        "name_was",
        "former",
        "its name was originally NAME; its name was NAME until YEAR",
        r"(?:{ITS}|\b[Tt]he)\s+(?:(?:official|full|legal|formal|actual)\s+)?(?:name|title)(?:\s+of\s+{MARK})?\s+(?:was|"
        r"had been)\s+(?:{PAST},?\s+{BEGINS}|"
        r"(?:the\s+)?[\"']?(?=[A-Z\u00c0-\u00de\ue000][^;]{3,90}?[\"']?,?\s+{WHILE}))",
        subject="stated",
        finds=(
            "The name of the Board was originally the «Bergen Lamp Council».",
            "Its name was «Lamp Watch» until 1950.",
            "The Board's official name was the «Union of Lamp Towns» from 1901 to 1950.",
        ),
        passes=(
            "The name of the pier was originally Bergen Hall.",
            "Its name was old until 1950.",
            "The Board's name was praised.",
        ),
    ),
    _rule(
        "stood_for",
        "former",
        "the letters of its acronym first stood for NAME",
        r"(?:{MARK}|\b(?:acronym|abbreviation|initials|initialism|letters|name)\b)[^.;:]{0,30}?\b(?P<cue>(?i:"
        r"originally|initially|first|formerly|once|at first|previously)(?:\s+(?:stood|stands|was short|short)\s+for))"
        r"\s+{BEGINS}",
        subject="stated",
        finds=(
            "The letters HLB first stood for «Hall of Lamps in Bergen».",
            "The abbreviation HLB originally stood for «Harbour League of Boatmen».",
            "HLB initially stood for the «House of Lamps and Boats».",
        ),
        passes=(
            "The letters on the pier first stood for peace.",
            "The Board stood for Norway.",
            "The HLB once stood for free passage.",
        ),
    ),
    _rule(
        "bracket",
        "former",
        "a former name in brackets or between commas: the body (ex NAME), (until YEAR: NAME)",
        r"{MARK}(?:\s*\([^()]{1,80}\)){0,2}\s*(?:,\s*(?P<cue2>the\s+former|then(?:\s+still)?(?:\s+the)?|at th(?:e|"
        r"at) time(?:\s+still)?|in those days|once|at first|"
        r"(?:until|before|prior to|from \d{4} (?:to|until)) (?:\w+ )?\d{4},?)|\((?:[^()]{1,80}[,;]\s*)?(?P<cue>(?i:"
        r"ex[- ]|n\u00e9e?|f\.?/?k\.?/?a\.?:?|then(?: the)?|once|at first|(?:the )?former(?:ly)?:?|"
        r"(?:until|before|prior to) (?:\w+ )?\d{4}[:,]?|\d{4}\s?[-\u2013]\s?\d{2,4}:?)))\s*{BEGINS}",
        finds=(
            "The Harbour Lights Board (ex «Lamp Watch») keeps the lights.",
            "The HLB (until 1950: «Union of Lamp Towns») keeps the lights.",
            "The Board, the former «Bergen Lamp Council», keeps the lights.",
            "The HLB, until 1950 the «Bergen Lamp Council», keeps the lights.",
        ),
        passes=(
            "The Museum (ex Bergen Hall) is open.",
            "The Board (until 1950 alone) keeps the lights.",
            "The Board (in Bergen) keeps the lights.",
        ),
    ),
)
