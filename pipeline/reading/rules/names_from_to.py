"""Names: a change from one name to that of today ("from NAME to the Board"), whoever made it."""

from typing import Final

from pipeline.reading.rules.names_later_words import BRACKET, THIS_BODY, WHEN
from pipeline.reading.rules.names_later_words import later_rule as _rule

FROM_TO_RULES: Final = (
    _rule(
        "from_to_this",
        "changed (its name), was transformed from NAME to the body of today",
        r"\b(?i:nam(?:e|ed|ing)|title|renam\w+|re-?nam\w+|re-?brand\w*|re-?titl\w+|re-?designat\w+|re-?christen\w*|"
        r"transform\w*|convert\w*|"
        r"chang\w+|switch\w*|evol\w+|develop\w*|gr[eo]w\w*|turn\w*|transition\w*|expand\w*|extend\w*|upgrad\w+)\b"
        r"(?:(?!\bfrom\b)[^.;:]){0,60}?\bfrom\s+(?:being\s+|(?:its|the)\s+(?:former|old|original|earlier|"
        r"previous)\s+(?:name\s+(?:of\s+)?)?)?"
        r"(?:the\s+)?[\"']?{NAME}[\"']?"
        + BRACKET
        + r"(?:"
        + WHEN
        + r")?,?\s+(?:in)?to\s+(?:become\s+|being\s+|its\s+(?:present|current|new)\s+(?:name|title|one)\s*(?:of\s+|"
        r",\s+)?)?(?:the\s+)?[\"']?" + THIS_BODY,
        finds=(
            "In 1950 the members voted to change the name from «Bergen Lamp Council» to Harbour Lights Board.",
            "The switch of name from «Lamp Watch» to HLB came in 1950.",
            "It evolved from the «Union of Lamp Towns» (ULT) in 1950 into the Harbour Lights Board.",
        ),
        passes=(
            "The name was changed from Bergen Hall to the Museum.",
            "The change from oil to gas came in 1950.",
            "Lamps were moved from Bergen Hall to the Board.",
        ),
    ),
)
