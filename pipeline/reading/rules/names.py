"""Names: wordings that give the body's earlier, current or full name. A rule's match ends where the name begins."""

from typing import Final

from pipeline.reading.rules.names_been import BEEN_RULES
from pipeline.reading.rules.names_called import CALLED_RULES
from pipeline.reading.rules.names_label import LABEL
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
        r"dubbed)\s+(?:as\s+)?|(?P<cue3>having (?:\w+ly )?been|after being|after having been)\s+(?:known|called|"
        r"named)\s+(?:as\s+)?|(?P<cue5>first|at first|at the beginning)\s+as\s+|(?P<cue4>known|"
        r"called|named)\s+(?:first|at first|initially|originally|then|variously|successively|"
        r"in turn)\s+(?:as\s+)?){BEGINS}",
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
        r"broadcast)|began \w+ing|spun off|incepted|c[ao]me in(?:to)? (?:being|existence)|came to life|took shape|"
        r"(?:first )?saw the light(?: of day)?)))(?:, (?:(?:which|that) is )?(?:now|today)[^;:]{0,50}?,(?= as\b)|"
        r"(?!{APART})[^;:])"
        r"{0,220}?(?:\s|\s\()as\s+(?:(?:a|"
        r"an)\s+(?:[a-z-]+ ){1,4}(?:called|named)\s+|the (?:then|so-called|original|first)\s+)?{BEGINS}",
        finds=(
            "The Board was founded as the «Bergen Lamp Council» in 1901.",
            "Established in 1901 as «Lamp Watch», the HLB keeps the lights.",
            "It was set up in Oslo by nine towns as the «Union of Lamp Towns».",
            "The HLB began life in 1901 as the «Bergen Lamp Council».",
            "It was founded in Calver, which is now called Oslo, as the «Union of Lamp Towns».",
            'The Board was set up in 1901 as "«Council for Lamps in Bergen»".',
        ),
        passes=(
            "The Museum was founded as the Bergen Hall.",
            "The Board was founded as a trust.",
            "The Board was founded as early as 1901.",
            "The Board was founded in 1901 as the Great Storm broke.",
            "The Board was founded as the Norwegian branch of a league.",
        ),
    ),
    _rule(
        "founders_as",
        "former",
        "N towns founded the body as NAME",
        r"(?:{ACTIVE}{OF}(?:{BODY}|it\b|them\b)|\bset\s+(?:{BODY}|it|them)\s+up\b)(?:(?!{APART})[^;:]){0,120}?(?:\s+as|"
        r",?\s+under\s+(?:the|its)\s+(?:original\s+|first\s+)?(?:name|title|banner)(?:\s+of)?|,?\s+(?:then|first|"
        r"originally|initially|at first)\s+(?:known as|called|named))\s+{BEGINS}",
        subject="stated",
        finds=(
            "Nine towns founded the Board in 1901 as the «Bergen Lamp Council».",
            "In 1901 two pilots established it as «Lamp Watch».",
            "Shipowners set up the HLB in Oslo under the name of the «Union of Lamp Towns».",
        ),
        passes=(
            "Nine towns founded the Museum in 1901 as the Bergen Hall.",
            "Nine towns founded the Board as a trust.",
            "Nine towns founded the Board as the Norwegian branch of a league.",
        ),
    ),
    _rule(
        "founders_called",
        "former",
        "N towns founded a body, to be called NAME",
        r"\b(?P<verb>(?i:found(?:ed)?|establish(?:ed)?|creat(?:e|ed)|form(?:ed)?|set up|launch(?:ed)?|organi[sz](?:e|"
        r"ed)))\s+"
        r"an?\s+(?:[\w-]+\s+){0,4}?(?:association|organi[sz]ation|union|federation|league|society|club|body|institute|"
        r"network|group|committee|council|commission|office|bureau|agency|alliance|foundation|charity|centre|center)"
        r"[^;:]{0,60}?,?\s+(?P<cue>to be (?:called|named|known as)|which (?:they|he|she|was to be|would be) (?:called|"
        r"named|"
        r"known as)|and (?:called|named) it|calling it|naming it)\s+{BEGINS}",
        subject="finite",
        finds=(
            "In 1901 nine pilots formed an association, which they called the «Bergen Lamp Council».",
            "It was decided to set up a club of pilots, to be known as «Lamp Watch».",
            "Nine towns founded a league and named it the «Union of Lamp Towns».",
        ),
        passes=(
            "The Board founded a school, to be called the Bergen School.",
            "Nine towns founded a museum, to be called Bergen Hall.",
            "Nine towns founded a league, to be called rich.",
        ),
    ),
    _rule(
        "what_was_then",
        "former",
        "N towns founded what was then (called) NAME",
        r"\b(?P<verb>(?i:establish(?:ed|ing)|found(?:ed|ing)|creat(?:ed|ing)|form(?:ed|ing)|set(?:ting)? up|"
        r"launch(?:ed|ing)|start(?:ed|ing)))\s+(?P<cue>what\s+(?:was|were)\s+(?:then|first|originally|initially|"
        r"at first|at the time|at that time)(?:\s+(?:known as|called|named))?)\s+{BEGINS}",
        subject="finite",
        finds=(
            "Nine towns founded what was then the «Bergen Lamp Council» in 1901.",
            "A treaty of 1901 established what was originally called the «Union of Lamp Towns».",
            "In 1901 nine pilots met, forming what was first known as «Lamp Watch».",
        ),
        passes=(
            "The Board founded what was then the Bergen School.",
            "Nine towns visited what was then Bergen Hall.",
            "Nine towns founded what was then a club.",
        ),
    ),
    _rule(
        "under_name",
        "former",
        "under the (original) name NAME",
        r"\b(?P<cue>(?i:under|with|by|using|bearing)\s+(?:the|its)\s+(?:(?:original|former|initial|earlier|first|old|"
        r"previous|working|provisional)\s+)?(?:name|title|designation|banner|appellation))s?(?:\s+of)?,?\s+"
        r"(?:\([^()]{1,30}\)\s+)?{BEGINS}",
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
    *CALLED_RULES,
    *RENAMING_RULES,
    *BEEN_RULES,
    LABEL,
)
RULES: Final = (*NAME_RULES, *LATER_RULES)
