"""Comma parts that are no item of a list: asides, participle clauses, the next verb."""

import re
from typing import Final

from pipeline.reading.verbs import GERUNDS, NOUN_VERBS, STRONG_GERUNDS, THIRDS, pattern

#: A comma part that is no item: it says where, how or by whom.
ASIDE: Final = re.compile(
    r"(?:in(?!\s+[a-z]+$)|at|from|by|with|without|between|among|amongst|within|across|under|through|throughout|on|"
    r"via|often|mainly|primarily|etc|e\.g|i\.e|for|both|whether|either|all|thus|thereby|then|therefore|also|not|"
    r"ranging|mostly|while|as|taking|using|according|its|their|one of|an?\b(?=.*\bof\b)|based|located|which|who|"
    r"namely)\b"
)
#: A comma part that ends the list: a participle clause about something said before.
CLAUSE: Final = re.compile(
    r"(?:[a-z]+ly\s+)?(?!related|applied|advanced|renewed|unmanned|distributed|shared|integrated|automated|limited|"
    r"speed)[a-z]+(?:ed|wn|ught|ept|eld)\s+(?:[a-z]+ly\s+)?(?:as|by|in|at|on|to|with|under|for|from|upon)\b|"
    r"(?:located|headquartered|situated|one of)\b"
)
#: The next finite verb of the body, which ends a list of things.
NEXT_VERB: Final = re.compile(
    rf"(?:also\s+)?{pattern(THIRDS - {verb + 's' for verb in NOUN_VERBS})}\s+(?!of\b|and\b|in\b)\w"
)
#: A participle clause behind the object of a finite verb.
DOING_CLAUSE: Final = re.compile(
    rf"(?:[a-z]+ly\s+|thus\s+|thereby\s+)?(?!(?:{pattern(GERUNDS & NOUN_VERBS)})\b){pattern(GERUNDS)}\s+\w"
)
NEW_CLAUSE: Final = re.compile(rf"{pattern(STRONG_GERUNDS - NOUN_VERBS)}\s+(?!(?:and|or|of|in|for|on)\b)\w")
