"""Names: wordings of a change of names, with a name behind them. A rule's match ends where the name begins."""

from typing import Final

from pipeline.reading.rules.names_words import name_rule as _rule

RENAMING_RULES: Final = (
    _rule(
        "renamed",
        "former",
        "renamed NAME, where that is not the name of today",
        r"\b(?P<cue>(?i:re-?named|re-?titled|re-?branded|re-?christened|re-?designated|re-?styled|(?:changed|shortened|"
        r"lengthened|extended|altered|modified|amended) (?:its|the) (?:\w+ )?(?:name|title)|(?:its|"
        r"the|our) name (?:of {SELF} )?(?:was |has been |"
        r"had been )?(?:\w+ly )?(?:changed|became|modified|shortened|altered|lengthened|extended|amended|simplified)|"
        r"(?:adopted|"
        r"took|assumed|received|chose|used)(?: on)? (?:the|a) (?:new |further |different |second )?(?:name|title)|"
        r"changed (?:its )?call (?:sign|letters)|was given the (?:new )?(?:name|title)))"
        r"(?:(?:\s+(?:itself|themselves|again|in \d{4}|,)){0,2}\s+(?:as\s+|to\s+|into\s+|of\s+)?|"
        r"(?:(?!\bfrom\b|{APART})[^.;:]){0,50}?(?:\s+(?:as|to|into)\s+| times:\s+)){BEGINS}",
        subject="finite",
        finds=(
            "In 1920 the Board was renamed the «Union of Lamp Towns» for a while.",
            "It was renamed as «Lamp Watch» in 1930.",
            "In 1940 the HLB changed its name to «Bergen Lamp Council».",
            "In 1940 our name became «Bergen Lamp Council».",
        ),
        passes=(
            "The Museum was renamed Bergen Hall.",
            "In 1950 it was renamed the Harbour Lights Board.",
            "The Board renamed its piers.",
        ),
    ),
    _rule(
        "renamed_from",
        "former",
        "renamed from NAME, changed its name from NAME",
        r"\b(?P<cue>(?i:re-?named|re-?branded|re-?christened|re-?titled|re-?styled|re-?designated|(?:changed|"
        r"shortened|lengthened|extended|altered|modified|simplified) (?:its|the) (?:official )?(?:name|title)|(?:its|"
        r"the) "
        r"name (?:was |has been |has |had )?(?:changed|shortened|extended|altered|modified)|change of (?:its )?name|"
        r"name "
        r"changes?|changing its name|rebranding|renaming|renamed itself|transformed|converted))"
        r"(?:\s+(?:as|to)\s+(?:the\s+)?(?=[A-Z\ue000])[^.;,]{3,80}?)?(?:(?!\bto\b|{APART})[^.;]){0,50}?,?\s+from\s+{BEGINS}",
        finds=(
            "In 1950 it was renamed from «Lamp Watch».",
            "The Board changed its name from the «Union of Lamp Towns» to its present one.",
            "In 1940 the HLB changed its name from «Bergen Lamp Council».",
            "It was renamed to Harbour Lights Board in 1940 from «Bergen Lamp Council».",
        ),
        passes=(
            "The Museum changed its name from Bergen Hall.",
            "The Board moved from Bergen.",
            "The Board changed its course from Bergen.",
        ),
    ),
    _rule(
        "replaced",
        "former",
        "the name of today replaced NAME",
        r"(?:\bname\b[^;]{0,60}?(?P<cue>(?i:(?<!was )(?<!were )(?<!is )replac(?:ed|ing)|to replace|dropp(?:ed|ing)|"
        r"abandon(?:ed|ing)|in place of|instead of|in lieu of|supersed(?:ed|ing)|rather than))\s+(?:(?:the|"
        r"its)\s+)?(?:("
        r"?:old|former|previous|original|earlier)\s+)?(?:(?:name|title)(?:\s+of|,)?\s+)?|(?:{SELF})[^;]{0,20}?(?P<cue2>"
        r"(?i:replac(?:ed|ing)|dropp(?:ed|ing)|abandon(?:ed|ing)|gave up|gives up|ceased to use))\s+(?:the|its)\s+"
        r"(?:(?:old|former|previous|original|earlier)\s+)?(?:name|title)(?:\s+of|,)?\s+){BEGINS}",
        subject="stated",
        finds=(
            "In 1950 it took its present name, replacing «Lamp Watch».",
            "In 1950 it changed its name, dropping «Bergen Lamp Council».",
            "The name of today replaced «Union of Lamp Towns» in 1950.",
            "In 1950 it gave up the name «Lamp Watch».",
        ),
        passes=(
            "The Board replaced the Bergen Lamp Council, founded in 1901.",
            "The Museum replaced Bergen Hall in 1950.",
            "The Board replaced its lamps.",
            "The name says little about Bergen Hall.",
        ),
    ),
    _rule(
        "became",
        "former",
        "became NAME, in a chain of names",
        r"\b(?P<cue>(?i:became|becoming|transformed into|converted into|(?:re-?constituted|re-?established|"
        r"re-?organi[sz]ed|re-?launched|re-?formed|re-?structured|re-?founded|re-?born|expanded|upgraded|incorporated) "
        r"(?:as|into)|(?:evolved|turned|developed|grew) into)(?:\s+in \d{4})?)\s+{BEGINS}",
        subject="finite",
        finds=(
            "In 1920 the Board became the «Union of Harbour Towns», and took its present name in 1950.",
            "It was transformed into the «Bergen Harbour Council» in 1920.",
            "In 1930 the HLB was reconstituted as «Northern Lights Watch».",
        ),
        passes=(
            "In 1920 the Museum became the Harbour Hall.",
            "In 1920 the Board became Norway's finest.",
            "In 1920 the Board became the Official Guest of Oslo.",
        ),
    ),
    _rule(
        "chose_name",
        "former",
        "the founders chose the name NAME",
        r"\b(?P<cue>(?i:(?:agreed on|chose|selected|settled on|decided on|picked)\s+the\s+(?:first\s+)?name|"
        r"(?:founders|"
        r"assembly|meeting|congress|conference|founding members)\s[^.;:]{0,40}?(?:adopted|took|approved)\s+the\s+name|"
        r"(?:first|original|initial) name (?:chosen|adopted|given|proposed)(?: to it)? (?:was|being)))(?:\s+of)?\s+"
        r"{BEGINS}",
        subject="stated",
        finds=(
            "In 1901 its founders chose the name «Lamp Watch».",
            "They agreed on the name of «Bergen Lamp Council».",
            "Nine towns met and settled on the name «Union of Lamp Towns».",
        ),
        passes=(
            "Its founders chose the name Harbour Lights Board.",
            "They chose the name with care.",
            "They agreed on the pier.",
        ),
    ),
    _rule(
        "named_it",
        "former",
        "named it NAME at its founding",
        r"\b(?P<cue>(?i:(?:re-?)?nam(?:e|ed|ing)|call(?:ed|ing)?|(?:re-?)?christen(?:ed|ing)?|dubb(?:ed|ing)|"
        r"re-?brand(?:ed|ing)?|re-?titl(?:e|ed|ing)))\s+(?:it|them|themselves|itself|{MARK})\s+(?:as\s+|"
        r"to\s+)?{BEGINS}",
        subject="stated",
        finds=(
            "Nine pilots founded the Board in 1901 and named it «Lamp Watch».",
            "In 1901 nine towns met, calling it the «Union of Lamp Towns».",
            "Its members called themselves «Bergen Lamp Council».",
        ),
        passes=(
            "Nine pilots founded a museum and named a hall after Olaf.",
            "The pilots called it old.",
            "The Board named its pier.",
        ),
    ),
    _rule(
        "had_names",
        "former",
        "had several names: NAME",
        r"\b(?P<cue>(?i:had|used|borne|bore|carried|known (?:by|under)))\s+(?:several|various|many|different|other|"
        r"two|three|four)\s+(?:\w+ )?names\b[^;:]{0,60}?(?::|,? (?:including|such as|among them))\s+{BEGINS}",
        subject="stated",
        finds=(
            "The Board has had several names: «Lamp Watch», then «Union of Lamp Towns».",
            "Over the years it used various names, including «Bergen Lamp Council».",
            "It was known under different names such as «Lamp Watch».",
        ),
        passes=(
            "The Board has had several chairs: Olaf, then Harald.",
            "The Board has several piers, including Bergen Pier.",
            "It has had several names.",
        ),
    ),
    _rule(
        "new_name_of",
        "former",
        "the body is the new name of NAME",
        r"{SELF}\s+(?:is|was)\s+the\s+(?P<cue>(?i:new|current|present|later|modern))\s+name\s+(?:of|for)\s+(?:the\s+"
        r"(?:former|old|erstwhile|original)\s+)?{BEGINS}",
        subject="stated",
        finds=(
            "The Harbour Lights Board is the new name of «Lamp Watch».",
            "HLB is the current name for the «Union of Lamp Towns».",
            "The Board is the present name of the former «Bergen Lamp Council».",
        ),
        passes=(
            "The Museum is the new name of Bergen Hall.",
            "The Board is the new owner of Bergen Hall.",
            "The Board is a new name in Bergen.",
        ),
    ),
    _rule(
        "now_called",
        "current",
        "now called, now known as NAME",
        r"\b(?P<cue>(?i:(?:is |are )?(?:now|today|currently)\s+(?:called|known as|named|operating as|trading as)|"
        r"now named))\s+{BEGINS}",
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
        "full_title",
        "full",
        "whose full title is NAME",
        r"(?:{ITS}|\b[Tt]he)\s+(?P<cue>(?i:full|official|formal|complete|legal)\s+(?:title|"
        r"name))(?:\s+of\s+{MARK})?(?:\s+is|:|,|\s+being)\s+{BEGINS}",
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
