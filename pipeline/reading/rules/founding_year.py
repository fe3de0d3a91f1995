"""Founding years: wordings that speak of the year itself ("the year of its foundation is", "it began in, when")."""

from typing import Final

from pipeline.reading.rules.founding_words import founding_rule as _rule

_NOUN = r"foundation|founding|establishment|creation|formation|birth|inception"
_PASSIVE = r"(?P<verb2>(?i:founded|established|created|formed|set up|launched|born|constituted|incorporated))"

YEAR_RULES: Final = (
    _rule(
        "year_of",
        "the year of its foundation is YEAR",
        rf"(?:{{ITS}}|\b[Tt]he)\s+(?:\w+ )?(?P<verb>(?i:(?:year|date) of (?:its |the )?(?:{_NOUN})|"
        rf"(?:{_NOUN}) (?:year|date)))"
        r"(?:\s+of\s+{BODY})?\s+(?:is|was)\s+(?:{ON})?{DATE}",
        tier=2,
        subject="stated",
        finds=(
            "The foundation year of the Board is «1987».",
            "Its year of foundation was «1987».",
            "The Board's founding date was 3 May «1902».",
        ),
        passes=(
            "The foundation year of the Museum is 1987.",
            "The date of the meeting was 3 May 1987.",
            "The year of its foundation was wet.",
        ),
    ),
    _rule(
        "year_saw",
        "the year YEAR saw the birth of the body",
        r"(?:\b(?:[Tt]he (?:year|date)|[Ii]t was(?: in)?|[Ii]n)\s+|^){YEAR},?\s+"
        r"(?:(?:which|that)\s+)?"
        r"(?:(?:saw|marked|marks|sees|witnessed|brought|was|is)\s+(?:the\s+(?:year|date)\s+of\s+)?)"
        rf"(?:the\s+(?:\w+ )?(?P<verb>(?i:{_NOUN}|launch|start))\s+of\s+{{BODY}}|"
        rf"(?:its|our)\s+(?:\w+ )?(?P<verb2>(?i:{_NOUN})))",
        tier=2,
        subject="stated",
        finds=(
            "The year «1987» marks the foundation of the Harbour Lights Board.",
            "«1987» saw the creation of the HLB.",
            "It was «1902» that saw its formal foundation.",
        ),
        passes=(
            "1987 saw the creation of a museum.",
            "The year 1987 was wet.",
            "The year 1987 marked the end of the Board.",
        ),
    ),
    _rule(
        "when_founded",
        "it all began in YEAR, when somebody founded the body",
        r"\b(?:began|begins|started|starts|back to|history|story|origins?)\b[^,;:!?]{0,40}?\s{ON}{DATE},?\s+"
        r"(?:when|as)\s+"
        rf"(?:[^,;:]{{2,120}}?{{LATER}}{{ACTIVE}}(?:{{OF}})(?:{{BODY}}|it\b)|(?:{{BODY}}|it)\s+was\s+{{ADVERB}}{_PASSIVE})",
        tier=3,
        subject="stated",
        finds=(
            "It all began in «1987», when two pilots founded the Board.",
            "The story of the lights starts in «1902» when nine towns set up the HLB.",
            "The story of light in the bay begins in «1951», when the Board was founded.",
        ),
        passes=(
            "It all began in 1987, when two pilots founded a choir.",
            "The story goes back to 1951, when the Museum was founded.",
            "The rain began in 1951, when the Board met.",
        ),
    ),
)
