"""Names: wordings that give the body's earlier, current or full name. A rule's match ends where the name begins."""

from typing import Final

from pipeline.reading.rules.founding_words import VERB
from pipeline.reading.rules.rule import Rule, compile_pattern

_CALLED = r"(?:(?:known|called|named|titled|styled|designated|referred to|operating|operated|trading|branded)\s+)?(?:as\s+)?(?:under the (?:name|title)(?: of)?\s+)?"


def _rule(rule_id: str, name_type: str, meaning: str, template: str, **more: object) -> Rule:
    template = template.replace("{VERB}", VERB).replace("{CALLED}", _CALLED)
    return Rule(f"name.{rule_id}", "names", meaning, compile_pattern(template), event=name_type, **more)  # type: ignore[arg-type]


NAME_RULES: Final = (
    _rule(
        "formerly", "former", "formerly, previously, originally (known as) NAME",
        r"\b(?:(?P<cue>(?i:formerly|previously|originally|initially))(?:\s+also)?,?\s+{CALLED}|(?P<cue2>(?i:once|earlier|at first|first|then|before that|until (?:\w+ )?\d{4}|prior to \d{4}|before \d{4}|at the time|at that time)),?\s+(?:it (?:was|had been)\s+)?(?:known|called|named|titled|styled)\s+(?:as\s+)?)(?:the\s+)?[\"']?(?=[A-Z\ue000])",
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
        "founded_as", "former", "founded, begun as NAME",
        r"(?:{VERB}|(?P<cue>(?i:began|originated|started out|began life|emerged|operated|existed|set out|opened)))(?:[^.;:]{0,70}?)\s+as\s+(?:the\s+|a\s+body called\s+(?:the\s+)?)?[\"']?(?=[A-Z\ue000])",
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
        "under_name", "former", "under the (original) name NAME",
        r"\b(?P<cue>(?i:under|with|by)\s+(?:the|its)\s+(?:(?:original|former|initial|earlier|first|old|previous|working|provisional)\s+)?(?:name|title|designation))s?(?:\s+of)?,?\s+(?:the\s+)?[\"']?(?=[A-Z\ue000])",
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
        "renamed", "former", "renamed NAME, where that is not the name of today",
        r"\b(?P<cue>(?i:re-?named|re-?titled|re-?branded|re-?christened|changed (?:its|the) (?:official )?name|(?:its|the) name was changed|adopted the (?:new )?name|took the name))(?:\s+(?:itself|again|in \d{4}|,))?\s+(?:as\s+|to\s+|into\s+|of\s+)?(?:the\s+)?[\"']?(?=[A-Z\ue000])",
        subject="finite",
        finds=(
            "In 1920 the Board was renamed the «Union of Lamp Towns» for a while.",
            "It was renamed as «Lamp Watch» in 1930.",
            "In 1940 the HLB changed its name to «Bergen Lamp Council».",
        ),
        passes=(
            "The Museum was renamed Bergen Hall.",
            "In 1950 it was renamed the Harbour Lights Board.",
            "The Board renamed its piers.",
        ),
    ),
    _rule(
        "renamed_from", "former", "renamed from NAME, changed its name from NAME",
        r"\b(?P<cue>(?i:re-?named|re-?branded|changed (?:its|the) (?:official )?name|(?:its|the) name (?:was |has been )?changed|change of (?:its )?name|name change))(?:\s+in \d{4})?\s+from\s+(?:the\s+)?[\"']?(?=[A-Z\ue000])",
        finds=(
            "In 1950 it was renamed from «Lamp Watch».",
            "The Board changed its name from the «Union of Lamp Towns» to its present one.",
            "In 1940 the HLB changed its name from «Bergen Lamp Council».",
        ),
        passes=(
            "The Museum changed its name from Bergen Hall.",
            "The Board moved from Bergen.",
            "The Board changed its course from Bergen.",
        ),
    ),
    _rule(
        "former_name", "former", "its former name (was) NAME",
        r"(?:{ITS}|\b[Tt]he)\s+(?P<cue>(?i:former|original|previous|first|earlier|initial|old)\s+(?:official\s+)?name)s?(?:\s+of\s+{MARK})?(?:,|\s+was|\s+is|\s+being|:|\s+had been|\s+include|\s+were)?\s+(?:the\s+)?[\"']?(?=[A-Z\ue000])",
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
        "called_until", "former", "called NAME until YEAR",
        r"\b(?P<cue>(?i:(?:was|were|been)\s+(?:\w+ly\s+)?(?:known|called|named|titled)))\s+(?:as\s+)?(?:the\s+)?[\"']?(?=[A-Z\ue000][^.;]{3,90}?[\"']?,?\s+(?:until|before|prior to|from \d{4}|between|during|in its early|at first|at the time|at that time|up to)\b)",
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
        "known_until", "former", "known until YEAR as NAME; until YEAR: NAME",
        r"\b(?P<cue>(?i:known|called|named)\s+(?:until|before|prior to|from|between|up to|in)\s[^.;,]{2,30}?)\s+as\s+(?:the\s+)?[\"']?(?=[A-Z\ue000])",
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
        "bracket", "former", "a former name in brackets: the body (ex NAME), (until YEAR: NAME)",
        r"{MARK}\s*(?:,\s*(?P<cue2>the\s+former)|\((?:[A-Z][\w&-]+[,;]\s*)?(?P<cue>(?i:ex[- ]|then(?: the)?|the former|until (?:\w+ )?\d{4}:?|before (?:\w+ )?\d{4}:?|prior to \d{4}:?|\d{4}\s?[-\u2013]\s?\d{2,4}:?)))\s*(?:the\s+)?[\"']?(?=[A-Z\ue000])",
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
    _rule(
        "now_called", "current", "now called, now known as NAME",
        r"\b(?P<cue>(?i:(?:is |are )?(?:now|today|currently)\s+(?:called|known as|named|operating as|trading as)|now named))\s+(?:the\s+)?[\"']?(?=[A-Z\ue000])",
        finds=(
            "As a result, the agency is now called «Harbour Lights Agency».",
            "The Board is now known as the «Coast Board».",
            "It is currently named «Board of Lights».",
        ),
        passes=(
            "The Museum is now called Bergen Hall.",
            "The Board is now rich.",
            "The Board now calls Bergen its home.",
        ),
    ),
    _rule(
        "full_title", "full", "whose full title is NAME",
        r"(?:{ITS}|\b[Tt]he)\s+(?P<cue>(?i:full|official|formal|complete|legal)\s+(?:title|name))(?:\s+of\s+{MARK})?(?:\s+is|:|,|\s+being)\s+(?:the\s+)?[\"']?(?=[A-Z\ue000])",
        finds=(
            "The Board \u2013 whose full title is the «Board of Lights and Lamps of the Northern Coast» \u2013 is old.",
            "Its official name is «Lights Board of Bergen».",
            "The full name of the HLB is «Harbour Lights Board of the North».",
        ),
        passes=(
            "The Museum's full name is Bergen Hall.",
            "Its full board is in Bergen.",
            "The Board's official tongue is English.",
        ),
    ),
)
RENAMED_TO_SELF: Final = _rule(
    "renamed_to_this", "former", "NAME was renamed to the body's name of today",
    r"\b(?:[Tt]he\s+)?{NAME}(?:\s+\([A-Z][\w&-]+\))?,?\s+(?:which\s+|that\s+)?(?:(?:was|were|has been|had been|would be)\s+)?(?:later\s+|subsequently\s+|then\s+|finally\s+|officially\s+)?"
    r"(?:re-?named|re-?branded|changed its name|transformed|rechristened|took (?:on )?the name|adopted the name|became known)(?:\s+in \d{4})?\s+(?:as\s+|to\s+|into\s+|of\s+)?{MARK}(?!')",
    subject="finite",
    finds=(
        "In 1950 the «Bergen Lamp Council» was renamed the Harbour Lights Board.",
        "The «Union of Lamp Towns» changed its name to Harbour Lights Board in 1990.",
        "In 1950 «Lamp Watch» was transformed into the Harbour Lights Board.",
    ),
    passes=(
        "The Bergen Lamp Council was renamed the Museum.",
        "It was renamed the Harbour Lights Board.",
        "The Bergen Lamp Council praised the Harbour Lights Board.",
    ),
)
RULES: Final = (*NAME_RULES, RENAMED_TO_SELF)
