"""How rules of counts are written: the pieces of their wordings, each under the name that templates use."""

import re
from typing import Final

from pipeline.reading.numbers import NUMBER_WORDS
from pipeline.reading.rules import units
from pipeline.reading.rules.rule import Rule, compile_pattern

MADE_OF = (
    r"\b(?P<verb>(?i:compris(?:es|ed|e|ing)(?: of)?|consist(?:s|ed|ing)? of|"
    r"(?:is |are |was |currently |now )?composed of|(?:is |are |now )?made up of|unit(?:es|e|ing)|"
    r"br(?:ings|ing|inging|ought) together|group(?:s|ing)(?: together)?|gather(?:s|ing)(?: together)?|"
    r"represent(?:s|ing)?(?: the interests of)?|form(?:s|ed) by|involv(?:es|ing)|encompass(?:es|ing)|link(?:s|ing)|"
    r"connect(?:s|ing)|federat(?:es|ing)|embrac(?:es|ing)|"
    r"(?:is |are |as )?the (?:\w+ )?voice of|counts|numbers|includ(?:es|ing)|assembl(?:es|ing)|pool(?:s|ing)|"
    r"(?:is |are )?(?:jointly )?(?:owned|formed|backed|shared|governed|run|financed|funded|constituted) by|"
    r"(?:is |are )?(?:\w+ and )?supported by|(?:has )?(?:grown|grew|expanded|risen)(?: (?:in|by|since) \d{4})? to"
    r"(?: include)?|"
    r"(?:unites|represents|supports|serves|joins|connects|links|groups) and "
    r"(?:unites|represents|supports|serves|joins|connects|links|groups)))\s+"
)
_REPRESENTATIVES = (
    r"(?:(?:the )?(?:[a-z]+ )?(?:representatives|delegates|members|governments|authorities|parliaments|"
    r"administrations|interests) (?:of|from) |the (?:[a-z-]+ ){0,4}(?:institutions|organi[sz]ations|associations|"
    r"societies|academies|agencies|offices|services|bodies|banks|federations|unions|committees|ministries|ministers|"
    r"heads|police forces|authorities|councils|chambers|bureaus|institutes|departments) of )?"
)
_CONSISTS = r"(?:are|form|include|comprise|comprises|consist of|consists of|is made up of|are made up of|number|total)"
_COLLECTIVE = (
    r"(?i:organi[sz]ation|union|alliance|network|association|federation|partnership|confederation|consortium|league|"
    r"coalition|grouping|forum|body|community|group|bloc|cooperation|club|agency|arrangement|regime|institution|"
    r"platform|initiative|programme|society)"
)
_THE_MEMBERS = (
    r"(?:members|member states|member countries|member organi[sz]ations|shareholders|owners|contracting parties|"
    r"participants|participating states)"
)
_ANY_UNIT = (
    r"(?:\s+(?P<unit>(?:{WORD}\s+){0,4}?(?:(?i:{STATE}|{BODY}|members)\b)"
    r"(?:\s+and\s+(?:[\w-]+\s+)?(?i:{STATE}|{BODY})\b)?))?"
)
_COUNTED = (
    r"(?:members?|states|countries|nations|associations|organi[sz]ations|institutions|societies|universities|"
    r"companies|observers)"
)
_SPAN = rf"(?:\d[\d.,]{{0,12}}|(?i:{NUMBER_WORDS}))"

#: What `{NAME}` stands for in a template; pieces may hold pieces.
PIECES: Final = {
    **{name: value for name, value in vars(units).items() if name.isupper() and isinstance(value, str)},
    "MADE_OF": MADE_OF,
    "REPRESENTATIVES": _REPRESENTATIVES,
    "CONSISTS": _CONSISTS,
    "COLLECTIVE": _COLLECTIVE,
    "THE_MEMBERS": _THE_MEMBERS,
    "ANY_UNIT": _ANY_UNIT,
    "COUNTED": _COUNTED,
    "SPAN": _SPAN,
    "A_NUMBER": rf"(?i:{NUMBER_WORDS})",
}


def count_rule(rule_id: str, meaning: str, template: str, **more: object) -> Rule:
    """A rule of member counts; `{NAME}` in its template stands for a piece or for a fragment of all rules."""
    pattern = compile_pattern(_filled(template))
    return Rule(f"members.{rule_id}", "member_counts", meaning, pattern, **more)  # type: ignore[arg-type]


def _filled(template: str) -> str:
    return re.sub(r"\{([A-Z_]+)\}", lambda m: _filled(PIECES[m[1]]) if m[1] in PIECES else m[0], template)
