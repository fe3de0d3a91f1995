"""Names: an earlier name first, and words about that name behind it ("NAME, as it was then called")."""

from typing import Final

from pipeline.reading.rules.names_later_words import BRACKET, CURRENT
from pipeline.reading.rules.names_later_words import later_rule as _rule

TOLD_RULES: Final = (
    _rule(
        "as_it_was",
        "NAME, as it was then called",
        r"\b(?:[Tt]he\s+)?{NAME}[\"']?" + BRACKET + r"\s*[,(]?\s*as\s+{SELF}\s+(?:became\b|(?:was|were|used to be)\s+"
        r"(?:{PAST}\s+(?:known|called|named|titled|styled)\b|(?:known|called|named|titled|styled)\b"
        r"(?:\s+{PAST}|\s+until)))",
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
        r"{MARK}\s*\(\s*[\"']?{NAME}[\"']?,?\s+(?:(?:until|before|prior to|up to|till)\s+(?:\w+ )?\d{4}|(?:from\s+|"
        r"between\s+|in\s+)?"
        r"\d{4}\s?(?:-|\u2013|to|until|till|and)\s?\d{2,4})\s*[);]",
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
        "the name NAME was changed to that of today, was used until then",
        r"\b(?:[Nn]ame|[Tt]itle)\s+(?:of\s+)?[\"']?{NAME}[\"']?\s+(?:was|were|had been|"
        r"remained)\s+(?:\w+ly )?(?:changed|"
        r"altered|replaced|dropped|abandoned|given up|shortened|extended|simplified|used|in use|kept|borne|retained|"
        r"adopted|chosen|introduced|taken|given)\b",
        finds=(
            "The name «Lamp Watch» was changed in 1950.",
            "The name «Bergen Lamp Council» was dropped in 1950.",
            "The title «Union of Lamp Towns» was shortened in 1950.",
            "The name «Lamp Watch» was used until 1950.",
        ),
        passes=(
            "The name of the pier was changed to Bergen Hall.",
            "The name Lamp Watch was praised.",
            "The Lamp Watch was changed in 1950.",
        ),
    ),
    _rule(
        "its_old_name",
        "NAME, its original name, the name by which it was known",
        r"\b(?:[Tt]he\s+)?{NAME}[\"']?"
        + BRACKET
        + r",\s+(?:which was\s+)?(?:(?:the|its) (?:original|former|first|earlier|previous|initial|old) (?:name|title)"
        r"(?: (?:of|for) {MARK}|(?=[,.;]))|its (?:official |full )?(?:name|title) (?:until|till|from|before|between|"
        r"during|at th)|(?:the|a) name (?:by|under) which {SELF} (?:was|were)\b|"
        r"a name (?:that )?(?:it|{MARK}) (?:kept|bore|used|carried|had))",
        finds=(
            "The «Bergen Lamp Council», the original name of the Board, had nine members.",
            "«Lamp Watch», the name by which it was known until 1950, had nine members.",
            "In 1901 it was the «Union of Lamp Towns», a name it kept until 1950.",
            "It grew out of the «Bergen Lamp Council», its name until 1950.",
        ),
        passes=(
            "Bergen Hall, the original name of the Museum, is old.",
            "Bergen Hall, its first home, is old.",
            "The Lamp Watch, the first in the North, praised the Board.",
        ),
    ),
    _rule(
        "took_present_name",
        "NAME took its present name",
        r"\b(?:[Tt]he\s+)?{NAME}[\"']?"
        + BRACKET
        + r"\s+(?:(?:adopted|took|received|acquired|assumed|was given|got|gained)(?: on)? (?:its|their|the) "
        + CURRENT
        + r" (?:name|title)\b|(?:changed its name|was renamed)(?=[^;]{0,90}\b(?:current|present) name\b))",
        finds=(
            "The «Bergen Lamp Council» took its present name in 1950.",
            "In 1950 the «Union of Lamp Towns» was given its current name.",
            "In 1950 «Lamp Watch» changed its name to the present name.",
        ),
        passes=(
            "Bergen Hall kept its present name.",
            "It took its present name in 1950.",
            "The Museum took its present name in 1950.",
        ),
    ),
    _rule(
        "present_name_when",
        "it took its present name when NAME changed its name",
        r"\b"
        + CURRENT
        + r" (?:name|title)\b[^.;:]{0,60}?\bwhen\s+(?:the\s+)?{NAME}[\"']?"
        + BRACKET
        + r",?\s+(?:was renamed|changed its name|was reorgani[sz]ed|was reconstituted|was transformed|dropped|"
        r"shortened its name|was enlarged|was expanded|opened)\b",
        finds=(
            "It acquired its current name in 1950, when the «Bergen Lamp Council» changed its name.",
            "The present name dates from 1950, when «Lamp Watch» was renamed.",
            "The HLB took its present name in 1950 when the «Union of Lamp Towns» was enlarged.",
        ),
        passes=(
            "It took its current name when it changed its name.",
            "It took its current name when the war began.",
            "It moved in 1950, when the Bergen Lamp Council changed its name.",
        ),
    ),
)
