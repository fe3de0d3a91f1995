"""Names: wordings that give the body's earlier, current or full name. A rule's match ends where the name begins."""

from typing import Final

from pipeline.reading.rules.names_later import LATER_RULES
from pipeline.reading.rules.names_renamed import RENAMING_RULES
from pipeline.reading.rules.names_words import name_rule as _rule

NAME_RULES: Final = (
    _rule(
        "formerly",
        "former",
        "formerly, previously, originally (known as) NAME",
        r"\b(?:(?P<cue>(?i:formerly|previously|originally|initially))(?:\s+also)?[,:]?\s+{CALLED}|(?P<cue2>(?i:once|"
        r"earlier|at first|first|then|before that|until (?:\w+ )?\d{4}|prior to \d{4}|before \d{4}|at the time|"
        r"at that time)),?\s+(?:it (?:was|had been)\s+)?(?:known|called|named|titled|entitled|styled|"
        r"dubbed)\s+(?:as\s+)?|(?P<cue3>having (?:\w+ly )?been)\s+(?:known|called|named)\s+(?:as\s+)?|(?P<cue4>known|"
        r"called|named)\s+(?:first|at first|initially|originally|then|variously)\s+(?:as\s+)?){BEGINS}",
        finds=(
            "The Harbour Lights Board, formerly the «Bergen Lamp Council», keeps the lights.",
            "It was previously known as the «Union of Lamp Towns».",
            "The HLB (originally «Lamp Watch») keeps the lights.",
        ),
        passes=(
            "The Museum, formerly the Bergen Hall, is open.",
            "The Board was formerly rich.",
            "The Board met first in Bergen.",
        ),
    ),
    _rule(
        "founded_as",
        "former",
        "founded, begun as NAME",
        r"(?:{VERB}|(?P<cue>(?i:began|originated|started out|began life|emerged|operated|existed|set out|opened|"
        r"signed on|went on (?:the )?air|hit the air(?:waves)?|debuted|first (?:published|appeared|aired|met|"
        r"broadcast)|began \w+ing|spun off|incepted)))(?:[^;:]{0,220}?)\s+as\s+(?:(?:a|"
        r"an)\s+(?:[a-z-]+ ){1,4}(?:called|named)\s+|the (?:then|so-called|original|first)\s+)?{BEGINS}",
        finds=(
            "The Board was founded as the «Bergen Lamp Council» in 1901.",
            "Established in 1901 as «Lamp Watch», the HLB keeps the lights.",
            "It was set up in Oslo by nine towns as the «Union of Lamp Towns».",
            "The HLB began life in 1901 as the «Bergen Lamp Council».",
        ),
        passes=(
            "The Museum was founded as the Bergen Hall.",
            "The Board was founded as a trust.",
            "The Board was founded as early as 1901.",
        ),
    ),
    _rule(
        "under_name",
        "former",
        "under the (original) name NAME",
        r"\b(?P<cue>(?i:under|with|by)\s+(?:the|its)\s+(?:(?:original|former|initial|earlier|first|old|previous|"
        r"working|provisional)\s+)?(?:name|title|designation))s?(?:\s+of)?,?\s+{BEGINS}",
        finds=(
            "The Board was formed in 1901 under the name «Bergen Lamp Council».",
            "The HLB began its work under the original name of the «Union of Lamp Towns».",
            "It was formed with the name «Lamp Watch» in 1901.",
        ),
        passes=(
            "The Museum opened under the name Bergen Hall.",
            "The Board works under the law of Norway.",
            "The Board was known by the name its founders chose.",
        ),
    ),
    _rule(
        "former_name",
        "former",
        "its former name (was) NAME",
        r"(?:{ITS}|\b[Tt]he)\s+(?P<cue>(?i:(?:former|original|previous|first|earlier|initial|"
        r"old)\s+(?:official\s+)?name|name (?:then|at the time|at that time|until \d{4})))s?(?:\s+of\s+{MARK})?(?:,|"
        r"\s+was|\s+is|\s+being|:|\s+had been|\s+include|\s+were)?\s+{BEGINS}",
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
            "Before the war the HLB operated as «Bergen Lamp Council».",
        ),
        passes=(
            "Until 1950 the Museum was known as Bergen Hall.",
            "Until 1950 the Board was known as strict.",
            "In 1950 the Board was called to Bergen.",
        ),
    ),
    _rule(
        "known_until",
        "former",
        "known until YEAR as NAME; until YEAR: NAME",
        r"\b(?P<cue>(?i:known|called|named)\s+(?:until|before|prior to|from|between|up to|"
        r"in)\s[^.;,]{2,30}?)\s+as\s+{BEGINS}",
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
        "bracket",
        "former",
        "a former name in brackets: the body (ex NAME), (until YEAR: NAME)",
        r"{MARK}\s*(?:,\s*(?P<cue2>the\s+former|then(?:\s+the)?)|\((?:[A-Z][\w&-]+[,;]\s*)?(?P<cue>(?i:ex[- ]|"
        r"then(?: the)?|(?:the )?former(?:ly)?:?|until (?:\w+ )?\d{4}:?|before (?:\w+ )?\d{4}:?|prior to \d{4}:?|"
        r"\d{4}\s?[-\u2013]\s?\d{2,4}:?)))\s*{BEGINS}",
        finds=(
            "The Harbour Lights Board (ex «Lamp Watch») keeps the lights.",
            "The HLB (until 1950: «Union of Lamp Towns») keeps the lights.",
            "The Board, the former «Bergen Lamp Council», keeps the lights.",
        ),
        passes=(
            "The Museum (ex Bergen Hall) is open.",
            "The Board (until 1950 alone) keeps the lights.",
            "The Board (in Bergen) keeps the lights.",
        ),
    ),
    *RENAMING_RULES,
)
RULES: Final = (*NAME_RULES, *LATER_RULES)
