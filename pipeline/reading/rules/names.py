"""Names: wordings that give the body's earlier, current or full name. A rule's match ends where the name begins."""

from typing import Any, Final

from pipeline.reading.rules.founding_words import VERB
from pipeline.reading.rules.names_later import LATER_RULES
from pipeline.reading.rules.rule import Rule, compile_pattern

#: How a name is introduced behind "formerly" and its like.
_CALLED = (
    r"(?:(?:known|called|named|christened|baptised|titled|entitled|styled|designated|referred to|operating|operated|trading|traded|branded|published|performing|"
    r"competing|broadcasting|dubbed)\s+)?(?:(?:first|at first|initially|originally|variously)\s+)?(?:as\s+)?(?:under the (?:name|title)(?: of)?\s+)?"
)
#: What was done under a name for some time.
_BORE = (
    r"(?:(?:was|were|been|is)\s+(?:\w+ly\s+|first\s+|at first\s+|then\s+|still\s+|also\s+){0,2}(?:known|called|named|titled|entitled|styled|designated|dubbed|branded)|"
    r"(?:bore|carried|had|used|went by|took|held)\s+the\s+(?:\w+ )?(?:name|title)|went|"
    r"(?:operated|traded|appeared|published|broadcast|performed|played|competed|functioned|worked|acted|existed|ran|served)(?:\s+under\s+the\s+name)?)"
)
#: The time of an earlier name, behind it.
_WHILE = (
    r"(?:until|before|prior to|from \d{4}|between|during|in its early|at first|at the time|at that time|up to|till|\(?\d{4}[-\u2013]|for a (?:time|while)|for \w+ years)"
)
#: The time of an earlier name, before the clause.
_TIME_BEFORE = (
    r"(?:[Uu]ntil|[Bb]efore|[Pp]rior to|[Uu]p to|[Tt]ill|[Ff]rom (?:\w+ )?\d{4} (?:to|until|till|through)|[Bb]etween (?:\w+ )?\d{4} and|[Dd]uring|[Ii]n its (?:early|first)|[Aa]t (?:first|that time|the time)|"
    r"[Ii]n the beginning|[Ii]n those days)"
)
#: Where a name begins.
_BEGINS = r"(?:the\s+)?[\"']?(?=[A-Z\u00c0-\u00de\ue000]|\d{1,3}(?:st|nd|rd|th)\b)"


def _rule(rule_id: str, name_type: str, meaning: str, template: str, **more: Any) -> Rule:
    words = {
        "{VERB}": VERB, "{CALLED}": _CALLED, "{BORE}": _BORE, "{WHILE}": _WHILE, "{TIME}": _TIME_BEFORE, "{BEGINS}": _BEGINS
    }
    for word, meant in words.items():
        template = template.replace(word, meant)
    return Rule(f"name.{rule_id}", "names", meaning, compile_pattern(template), event=name_type, **more)


NAME_RULES: Final = (
    _rule(
        "formerly", "former", "formerly, previously, originally (known as) NAME",
        r"\b(?:(?P<cue>(?i:formerly|previously|originally|initially))(?:\s+also)?[,:]?\s+{CALLED}|(?P<cue2>(?i:once|earlier|at first|first|then|before that|until (?:\w+ )?\d{4}|prior to \d{4}|before \d{4}|at the time|at that time)),?\s+(?:it (?:was|had been)\s+)?(?:known|called|named|titled|entitled|styled|dubbed)\s+(?:as\s+)?|(?P<cue3>having (?:\w+ly )?been)\s+(?:known|called|named)\s+(?:as\s+)?|(?P<cue4>known|called|named)\s+(?:first|at first|initially|originally|then|variously)\s+(?:as\s+)?){BEGINS}",
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
        r"(?:{VERB}|(?P<cue>(?i:began|originated|started out|began life|emerged|operated|existed|set out|opened|signed on|went on (?:the )?air|hit the air(?:waves)?|debuted|first (?:published|appeared|aired|met|broadcast)|began \w+ing|spun off|incepted)))(?:[^;:]{0,220}?)\s+as\s+(?:(?:a|an)\s+(?:[a-z-]+ ){1,4}(?:called|named)\s+|the (?:then|so-called|original|first)\s+)?{BEGINS}",
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
        r"\b(?P<cue>(?i:under|with|by)\s+(?:the|its)\s+(?:(?:original|former|initial|earlier|first|old|previous|working|provisional)\s+)?(?:name|title|designation))s?(?:\s+of)?,?\s+{BEGINS}",
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
        r"\b(?P<cue>(?i:re-?named|re-?titled|re-?branded|re-?christened|re-?designated|re-?styled|changed (?:its|the) (?:official )?name|(?:its|the) name (?:was )?(?:changed|became)|adopted the (?:new )?name|took (?:on )?the (?:new )?name|changed (?:its )?call (?:sign|letters)))(?:\s+(?:itself|again|in \d{4}|,))?\s+(?:as\s+|to\s+|into\s+|of\s+)?{BEGINS}",
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
        r"\b(?P<cue>(?i:re-?named|re-?branded|changed (?:its|the) (?:official )?name|(?:its|the) name (?:was |has been )?changed|change of (?:its )?name|name changes?|changing its name|rebranding|renaming|renamed itself))(?:\s+in \d{4})?,?\s+from\s+{BEGINS}",
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
        r"(?:{ITS}|\b[Tt]he)\s+(?P<cue>(?i:(?:former|original|previous|first|earlier|initial|old)\s+(?:official\s+)?name|name (?:then|at the time|at that time|until \d{4})))s?(?:\s+of\s+{MARK})?(?:,|\s+was|\s+is|\s+being|:|\s+had been|\s+include|\s+were)?\s+{BEGINS}",
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
        r"\b(?P<cue>(?i:{BORE}|(?<![a-z] )(?:known|called|named)))\s+(?:as\s+|of\s+)?(?:the\s+)?[\"']?(?=[A-Z\u00c0-\u00de\ue000][^;]{3,90}?[\"']?,?\s+{WHILE})",
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
        "called_when", "former", "until YEAR, from YEAR to YEAR, at first it was called NAME",
        r"(?:^|[,;(] ?|\b(?:and|but) ){TIME}\b[^;:]{0,40}?,?\s+{SELF}\s+(?P<cue>(?i:{BORE}))\s+(?:as\s+|of\s+)?{BEGINS}",
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
        "replaced", "former", "the name of today replaced NAME",
        r"(?:\bname\b[^;]{0,60}?|{MARK}[^;]{0,20}?)(?P<cue>(?i:replac(?:ed|ing)|dropp(?:ed|ing)|abandon(?:ed|ing)))\s+(?:(?:the|its)\s+)?(?:(?:old|former|previous|original|earlier) (?:name|title)(?: of|,)?\s+)?{BEGINS}",
        subject="stated",
        finds=(
            "In 1950 it took its present name, replacing «Lamp Watch».",
            "In 1950 it changed its name, dropping «Bergen Lamp Council».",
            "The name of today replaced «Union of Lamp Towns» in 1950.",
        ),
        passes=(
            "The Museum replaced Bergen Hall in 1950.",
            "The Board replaced its lamps.",
            "The name says little about Bergen Hall.",
        ),
    ),
    _rule(
        "became", "former", "became NAME, in a chain of names",
        r"\b(?P<cue>(?i:became|becoming|transformed into|converted into|(?:re-?constituted|re-?established|re-?organi[sz]ed|re-?launched|re-?formed|re-?structured|expanded) as|evolved into|turned into))\s+{BEGINS}",
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
        "named_it", "former", "named it NAME at its founding",
        r"\b(?P<cue>(?i:nam(?:ed|ing)|call(?:ed|ing)|christen(?:ed|ing)|dubb(?:ed|ing)))\s+(?:it|them|themselves|itself|{MARK})\s+{BEGINS}",
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
        "had_names", "former", "had several names: NAME",
        r"\b(?P<cue>(?i:had|used|borne|bore|carried|known (?:by|under)))\s+(?:several|various|many|different|other|two|three|four)\s+(?:\w+ )?names\b[^;:]{0,60}?(?::|,? (?:including|such as|among them))\s+{BEGINS}",
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
        "known_until", "former", "known until YEAR as NAME; until YEAR: NAME",
        r"\b(?P<cue>(?i:known|called|named)\s+(?:until|before|prior to|from|between|up to|in)\s[^.;,]{2,30}?)\s+as\s+{BEGINS}",
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
        r"{MARK}\s*(?:,\s*(?P<cue2>the\s+former|then(?:\s+the)?)|\((?:[A-Z][\w&-]+[,;]\s*)?(?P<cue>(?i:ex[- ]|then(?: the)?|(?:the )?former(?:ly)?:?|until (?:\w+ )?\d{4}:?|before (?:\w+ )?\d{4}:?|prior to \d{4}:?|\d{4}\s?[-\u2013]\s?\d{2,4}:?)))\s*{BEGINS}",
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
        r"\b(?P<cue>(?i:(?:is |are )?(?:now|today|currently)\s+(?:called|known as|named|operating as|trading as)|now named))\s+{BEGINS}",
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
        r"(?:{ITS}|\b[Tt]he)\s+(?P<cue>(?i:full|official|formal|complete|legal)\s+(?:title|name))(?:\s+of\s+{MARK})?(?:\s+is|:|,|\s+being)\s+{BEGINS}",
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
RULES: Final = (*NAME_RULES, *LATER_RULES)
