"""Founding years: wordings whose subject came to be ("was founded in", "has existed since")."""

from typing import Final

from pipeline.reading.rules.founding_stated import STATED_RULES
from pipeline.reading.rules.founding_words import BEGUN, GREW, SINCE, STARTED
from pipeline.reading.rules.founding_words import founding_rule as _rule
from pipeline.reading.rules.not_founding import REFUSAL_RULES

_CLAUSE = (
    r"(?:^|[,;(\u2013\u2014] ?|\b(?:and|but|that|when|until|then|was|But|"
    r"And) )(?:[Ii]n [A-Z]\w+(?:, [A-Z]\w+)?,? )?(?:{ON})?{DATE},?\s+"
)
_ASIDE = r"(?:(?:after|following|with|at|as|under|by|on|upon|in|during|through)\s[^,;]{1,70},\s+)?"

FOUNDING_RULES: Final = (
    _rule(
        "fronted",
        "a date before the subject: in YEAR the body was founded",
        _CLAUSE + r"(?:that\s+)?" + _ASIDE + r"(?P<subject>[^,;:]{1,90}?)\s+(?:was|were)\s+{ADVERB}{VERB}",
        subject="finite",
        finds=(
            "In «1987» the Board was founded by four towns.",
            "On 3 May «1987», the Harbour Lights Board was formally established.",
            "In the spring of «1901» it was set up by shipowners.",
            "In «1901», after a great storm, the Board was established.",
            "It was in «1901» that the HLB was founded.",
        ),
        passes=(
            "In 1987 the Harbour Museum was founded.",
            "In 1987 the Board was renamed.",
            "In 1999 its research department was created.",
        ),
    ),
    _rule(
        "fronted_active",
        "a date before the subject: in YEAR the body formed, launched, started work",
        _CLAUSE
        + r"(?P<subject>[^,;:]{1,60}?)\s+{ADVERB}(?P<verb>(?i:"
        + BEGUN
        + "|"
        + STARTED
        + r"|formed|launched|opened|started|came into (?:being|existence|force)))(?=[.,;]|\s(?:as|in|with|at|on|"
        r"under|by|and|when|after|from|for)\b|$)",
        tier=2,
        subject="finite",
        finds=(
            "In «1994» the Board formed in a harbour inn.",
            "In «1987», it began operations with two ships.",
            "On 1 May «1990» the HLB opened its doors.",
        ),
        passes=("In 1994 the Museum formed a choir.", "In 1994 the Board formed a choir.", "In 1987 it began a study."),
    ),
    _rule(
        "verb_date_inside",
        "a date between auxiliary and founding verb: was in YEAR founded",
        r"\b(?:was|were),?\s+{ON}{DATE},?\s+{ADVERB}{VERB}",
        subject="finite",
        finds=(
            "The Board was in «1987» established as a trust.",
            "The HLB was, on 3 May «1987», formally founded.",
            "It was in «1950» created by decree.",
        ),
        passes=(
            "The school was in 1987 established as a trust.",
            "The Board was in 1987 renamed.",
            "It was in 1987 that storms came.",
        ),
    ),
    _rule(
        "not_until",
        "was not founded until YEAR",
        r"\b(?:was|were) not (?:\w+ly )?{VERB}{NEAR}\buntil (?:{ON})?{DATE}",
        subject="finite",
        finds=(
            "The Board was not founded until «1987».",
            "An idea of old, the HLB was not formally established until 3 May «1987».",
            "It was not set up by the towns until «1902».",
        ),
        passes=(
            "The Museum was not founded until 1987.",
            "The Board was not content until 1987.",
            "The Board was not rich when it closed in 1987.",
        ),
    ),
    _rule(
        "being",
        "came into being, came into existence, was born",
        r"(?P<verb>(?i:c[ao]me into (?:being|existence)|came to life|took shape|was born))\b{GAP}{ON}{DATE}",
        event="other",
        subject="finite",
        finds=(
            "The Board came into being in «1987».",
            "The HLB came into existence on 1 January «1990».",
            "It came into being as a league of pilots in «1872».",
            "It came into existence when its statutes were signed in «1872».",
        ),
        passes=(
            "The rule came into being in 1987.",
            "The Board came to Oslo in 1987.",
            "The Museum came into existence in 1990.",
        ),
    ),
    _rule(
        "begins_work",
        "began work, started operations, opened its doors, went on air, first appeared",
        rf"(?P<verb>(?i:{BEGUN}|{STARTED}|{GREW}))\b{{GAP}}{{ON}}{{DATE}}",
        tier=2,
        event="other",
        subject="finite",
        finds=(
            "The Board began operations in «1987».",
            "The HLB opened its doors on 1 March «1990».",
            "It became operational in «1991».",
            "The HLB grew out of a club of pilots in «1902».",
            "The activities of the Board began in «1902».",
            "The towns agreed on the creation of a permanent bureau whose work began in «1921».",
            "The Board looks back on a history that began in «1851».",
        ),
        passes=(
            "The ferry began operations in 1987.",
            "The Board began a study in 1987.",
            "The Museum opened its doors in 1990.",
        ),
    ),
    _rule(
        "since",
        "active, operating, published, on air since YEAR",
        rf"(?P<verb>(?i:{SINCE}))\b,?\s+since\s+{{DATE}}",
        tier=3,
        event="other",
        finds=(
            "The Board has existed since «1987».",
            "Active since «1921», the Board keeps the lights.",
            "The HLB has been in operation since 3 May «1902».",
            "The Board has been active in the field of sea marks since «1950».",
            "It exists in its present form since «1950».",
        ),
        passes=(
            "The ferry has existed since 1987.",
            "The Board has been a member since 1921.",
            "Since 1921 the Board has kept the lights.",
        ),
    ),
    _rule(
        "origins",
        "dates back to, traces its origins to, has its origins in",
        r"(?P<verb>(?:{ITS}|\b[Tt]he)\s+(?:\w+ )?(?:history|origins?|roots|story|beginnings|tradition|foundation|"
        r"existence)(?:\s+of\s+{BODY})?\s+"
        r"(?:goes|go|dates?|stretch(?:es)?|reach(?:es)?|begins?|began|starts?|lies?|lie|(?:can|may) be (?:traced|"
        r"dated)|(?:is|are) (?:traced|dated))(?: back)?(?: to)?(?=\s)|"
        r"(?i:dat(?:es|ing) back(?: to)?|date back(?: to)?|dat(?:es?|ing) from|trac(?:es|ed|ing) (?:its|"
        r"their) (?:\w+ ){0,2}(?:back )?(?:to|from)|"
        r"(?:has|had|have|having) (?:its|their) (?:\w+ ){0,2}(?:origins?|roots|beginnings?)|originat(?:es|ing)|"
        r"goes back(?: to)?|owes (?:its|their) (?:existence|origins?)))\b"
        r"{GAP}(?:{ON}|\bto\s+|\s)(?<=\s){DATE}",
        tier=3,
        event="other",
        finds=(
            "Its history goes back to «1863».",
            "The Board dates back to «1887».",
            "The HLB traces its origins to a meeting in «1887».",
            "It had its origins in «1887».",
            "The origins of the Board go back to «1887».",
        ),
        passes=("The lamp dates back to 1887.", "The idea originated in 1887.", "The Board went back to Oslo in 1887."),
    ),
    _rule(
        "verb",
        "a founding verb with its date behind it: founded (by them) in YEAR",
        r"{VERB}(?:{GAP}(?:{ON}|,\s)|,?\s(?:at\s)?\(?){DATE}",
        finds=(
            "The Harbour Lights Board was founded in «1987».",
            "The Harbour Lights Board (HLB), established by nine towns in «1987», keeps the lights.",
            "Set up in «1987», the Board keeps the lights.",
            "HLB: established in «1987», the Harbour Lights Board is a league of towns.",
            "The Board was created at a congress in Bergen on 14-15 June «1987».",
            "The HLB was founded from 28 June to 2 July «1987».",
            "The Bergen-based HLB is a library and reading room founded in «1987».",
            "The Board is a school and a research centre in optics founded in «1987».",
            "The Board was estabilished in «1987».",
            "The Board, Lamp Pact or Lamp Group is a league that was founded in «1987».",
            "The HLB of the City of Bergen was founded in «1987».",
            "The Board began life as the Lamp Club, which was founded in «1987».",
            "The Board is a league of towns in Africa, the Caribbean, and the Pacific that was created in «1987».",
        ),
        passes=(
            "The Harbour Museum was founded in 1987.",
            "The Board runs a school founded in 1987.",
            "The Board was renamed in 1987.",
            "The Board was founded after the 1987 storm.",
            "The Board keeps a lamp, a pier, and the Harbour School that was created in 1987.",
            "The Bergen-based Museum is a library founded in 1987.",
            "The Board opened offices in Oslo in 1987.",
            "The Lamp Research Group at the Board, founded in 1987, is old.",
            "The headquarters of the Board - its secretariat - was established in 1987.",
        ),
    ),
    _rule(
        "pact",
        "founded by the YEAR treaty, at the YEAR conference",
        r"{VERB}[^;:!?]{0,40}?\b(?:by|under|through|with|pursuant to|in accordance with|on the basis of|following|at|"
        r"during|in|from|via)\s[^;:!?]{0,40}?\b(?:the|an?)\s{YEAR}\s"
        r"(?=[^;,]{0,60}?\b(?:{PACT}|[Cc]onference|[Cc]ongress|[Ss]ummit|[Mm]eeting|[Mm]erger|[Uu]nion|"
        r"[Aa]malgamation|[Ss]plit|[Aa]ssembly)\b)",
        tier=3,
        finds=(
            "The Board was established under the «1987» Coastal Lights Convention.",
            "The HLB was created by the «1987» Treaty of Bergen.",
            "Set up by the «1987» Pilots Act, the Board keeps the lights.",
        ),
        passes=(
            "The Museum was established under the 1987 Convention.",
            "The Board was renamed by the 1987 Act.",
            "The Board applies the 1987 Convention.",
        ),
    ),
    _rule(
        "pact_year",
        "founded under the Lights Act YEAR",
        r"{VERB}[^;:!?]{0,40}?\b(?:by|under|through|with|pursuant to|in accordance with|"
        r"on the basis of)\s[^;:!?]{0,60}?\b{PACT}(?:\s(?:No\.\s)?\d{1,5})?,?\s\(?{DATE}",
        tier=3,
        finds=(
            "The Board was established by the Lights Act «1987».",
            "The HLB is a body set up under the Pilots Ordinance «1902».",
            "Constituted under the Coast Law «1950», the Board keeps the lights.",
        ),
        passes=(
            "The Museum was established by the Arts Act 1987.",
            "The Board applies the Lights Act 1987.",
            "The Board was praised under the Coast Law 1950.",
        ),
    ),
    *STATED_RULES,
)
RULES: Final = (*FOUNDING_RULES, *REFUSAL_RULES)
