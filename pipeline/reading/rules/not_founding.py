"""Why a year is not a founding year: wordings of years that say something else; the first that fits speaks."""

from typing import Final

from pipeline.reading.rules.founding_words import founding_rule as _rule

_CHANGED = (
    r"re-?named|re-?brand(?:ed|ing)|re-?organi[sz]\w+|restructured|transformed|converted|adopted (?:its|the|"
    r"their) (?:current|present|new)|"
    r"name (?:was )?chang\w*|chang\w+ (?:its|the) name|re-?located|moved(?! (?:its|their|the|an?) (?!head|seat|main|"
    r"central|office|secretariat|name))|relaunched|re-?established|re-?founded|"
    r"re-?constituted|"
    r"re-?activated|merged|became known"
)

REFUSAL_RULES: Final = (
    _rule(
        "no_decade",
        "a decade or a century is no year",
        r"\b(?:the\s+)?(?:(?:early|late|mid)[ -])?(?:the\s+)?(?P<year>1[0-9]{3}|20[0-9]{2})s\b",
        reason="vague",
    ),
    _rule(
        "no_renaming",
        "the year of a new name, place or form",
        rf"\b(?i:{_CHANGED}|renaming|merger|current name|present name|new name)\b[^;!?]{{0,80}}?{{YEAR}}",
        reason="renamed",
    ),
    _rule(
        "no_renaming_before",
        "a year, then a new name, place or form",
        rf"{{YEAR}}[^;!?]{{0,80}}?\b(?i:{_CHANGED})\b",
        reason="renamed",
    ),
    _rule(
        "no_member",
        "the year of an accession, a withdrawal or the newest member",
        r"\b(?i:join(?:ed|ing|s)?|acced\w+|accession\w*|withdr\w+|left|admitted|admission|newest|latest|"
        r"most recent|member since|became (?:a |an )?(?:\w+ )?members?|suspended|expelled|"
        r"observer)\b[^;!?]{0,80}?{YEAR}",
        reason="membership_event",
    ),
    _rule(
        "no_member_before",
        "a year, then an accession or withdrawal",
        r"{YEAR}[^;!?]{0,80}?\b(?i:join(?:ed|ing)|acced\w+|withdr\w+|left the|was admitted|became (?:a |an |"
        r"the )?(?:\w+ )?members?|was suspended)\b",
        reason="membership_event",
    ),
    _rule(
        "no_report_date",
        "a date at which something is reported",
        r"\b(?i:as of|as at|by|until|till|to date|status|updated|copyright|"
        r"\u00a9)\s+(?:the end of\s+)?(?:[A-Z][a-z]+\s+)?(?:\d{1,2},?\s+)?{YEAR}",
        reason="as_of_date",
    ),
    _rule(
        "no_pact",
        "the year of a law, treaty or document",
        r"{YEAR}\s[^;,!?]{0,50}?\b{PACT}\b|\b(?:{PACT}|Guidelines|Directive|Strategy|Plan|"
        r"Report)\b[^;!?]{0,60}?\b(?:of|in|on|from)\s+(?:\d{1,2}\s)?(?:[A-Z][a-z]+\s)?(?P<year2>1[0-9]{3}|"
        r"20[0-9]{2})",
        reason="agreement",
    ),
    _rule(
        "no_run_up",
        "an idea, a proposal, a conference or a predecessor before the founding",
        r"\b(?i:propos\w+|idea|conceived|envisaged|suggest\w+|discuss\w+|conference|summit|meeting|congress|"
        r"negotiat\w+|decided|agreed|predecessor|successor|originated|origins|grew out|roots|precursor|"
        r"initiative of)\b[^;!?]{0,100}?{YEAR}",
        reason="predecessor",
    ),
    _rule(
        "no_such_year",
        "a founding verb with a number that can be no year of a founding",
        r"{VERB}\s+in\s+(?P<year>0\d{3}|\d{1,3}|2[1-9]\d\d|[3-9]\d{3})(?=\s*(?:[.;:)]|,(?!\d)|$)|\s+(?:by|at|as|under|"
        r"with)\b)(?!\.\d)",
        reason="out_of_range",
    ),
)
