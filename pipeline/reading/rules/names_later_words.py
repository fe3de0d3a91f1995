"""Words of renaming that the rules of names share in which the earlier name stands first."""

from pipeline.reading.identity import SELF
from pipeline.reading.rules.names_words import PAST
from pipeline.reading.rules.rule import FRAGMENTS, Rule, compile_pattern

BRACKET = r"(?:\s+\([A-Z][^()]{0,40}\))?"
_ADVERB = (
    r"(?:(?:later|subsequently|then|finally|officially|eventually|formally|soon|now|would|was to|to|itself|"
    r"in turn)\s+){0,3}"
)
_DECIDED = (
    r"(?:(?:decided|voted|agreed|resolved|chose|opted|elected)\s+(?:\w+ly\s+)?(?:in \d{4}\s+)?to\s+(?:(?:change|"
    r"shorten|simplify) (?:its|the) name|rename itself|rebrand(?: itself)?|call itself|become|(?:adopt|take|"
    r"use) the (?:\w+ )?name))"
)
RENAMED = (
    r"(?:"
    + _DECIDED
    + r"|(?:(?:was|were|has been|had been|be|is)\s+)?"
    + _ADVERB
    + r"(?:re-?named(?: itself)?|re-?branded(?: itself)?|(?:changed|shortened|simplified|lengthened|extended|altered|"
    r"modified|modernised|modernized) (?:its|the|their) name|"
    r"rechristened|re-?designated|re-?titled|restyled|transformed(?: itself)?|converted(?: itself)?|called itself|"
    r"(?:took|adopted|received|acquired|assumed|chose)(?: on)? (?:its |the )?(?:current |present |new |shorter )?name|"
    r"(?:was )?changed|restructured|has (?:since )?(?:been|operated|traded|existed|worked|appeared)(?: (?:called|"
    r"known|named|titled|styled|"
    r"under the name))?|is (?:now|today|currently|nowadays) (?:called|known|named|titled)|"
    r"became(?: known)?|become|evolved|turned|reconstituted|reorgani[sz]ed|expanded|upgraded|enlarged|developed|"
    r"re-?formed|relaunched|re-?established|formali[sz]ed|incorporated|institutionali[sz]ed)"
    r"(?:,? and (?:\w+ly )?(?:renamed|became|rebranded|called))?)"
)
WHEN = r"(?:,?\s+(?:in|on|from|since|during|by)\s+(?:\w+ )?(?:\d{1,2},? )?(?:the \w+ of )?(?:\w+ )?\d{4},?)"
INTO = r"\s+(?:as\s+|to\s+|into\s+|of\s+|for\s+)?"
#: A name that may hold the body's own, marked ("the Federation of Lamp Keepers" where it is "Lamp Keepers").
_NAME = FRAGMENTS["NAME"].replace("){0,12}", rf"| (?:of|for|and) {SELF}+){{0,12}}")
#: A second name of a chain.
_SECOND = _NAME.replace("<name>", "<name2>")
#: The body of today, and no longer name that begins with its name.
THIS_BODY = r"{MARK}(?!\ue000|'|\s+[A-Z])"
CURRENT = r"(?:current|present|present-day|modern|today's|contemporary)"


def later_rule(rule_id: str, meaning: str, template: str, **more: object) -> Rule:
    """A rule of the table of names whose match holds the earlier name."""
    for word, meant in (("{PAST}", PAST), ("{NAME}", _NAME), ("{SECOND}", _SECOND)):
        template = template.replace(word, meant)
    fixed = {"event": "former", "subject": "stated", **more}
    return Rule(f"name.{rule_id}", "names", meaning, compile_pattern(template), **fixed)  # type: ignore[arg-type]
