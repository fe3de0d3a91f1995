"""Founding years: wordings that name the body as what came to be ("nine towns founded the Board in")."""

from typing import Final

from pipeline.reading.rules.founding_acts import ACT_RULES
from pipeline.reading.rules.founding_mergers import MERGER_RULES
from pipeline.reading.rules.founding_words import founding_rule as _rule
from pipeline.reading.rules.founding_year import YEAR_RULES

STATED_RULES: Final = (
    _rule(
        "founders",
        "the founders as subject: N towns founded the body in YEAR",
        r"{ACTIVE}(?:what is (?:now|today) |(?:{OF}))(?:{BODY}|it\b){GAP}{ON}{DATE}",
        subject="stated",
        finds=(
            "Nine towns founded the Harbour Lights Board in «1987».",
            "Shipowners set up the HLB on 3 May «1987».",
            "Two admirals created the independent Harbour Lights Board in «1902».",
        ),
        passes=(
            "The Board founded a school in 1987.",
            "Nine towns founded the Harbour Museum in 1987.",
            "Nine towns joined the Board in 1987.",
            "A library was founded at the Board in 1987.",
        ),
    ),
    _rule(
        "founders_fronted",
        "the date first, then the founders: in YEAR N towns founded the body",
        r"(?:^|[,;] ?|\b(?:and|but|that) )(?:[Ii]n [A-Z]\w+(?:, [A-Z]\w+)?,? )?{ON}{DATE},?\s"
        r"[^;:]{2,120}?(?:{LATER}{ACTIVE}|\b(?P<verb2>creating|establishing|founding|forming|"
        r"setting up)\s+)(?:what is (?:now|today) |{OF}){BODY}",
        subject="stated",
        finds=(
            "In «1987» nine towns founded the Harbour Lights Board.",
            "On 3 May «1987», shipowners from Bergen set up the HLB.",
            "In «1902», two admirals created the Board.",
            "On 4 June «1902» nine towns signed the Treaty of Oslo, creating the Board.",
        ),
        passes=(
            "In 1987 the Board founded a school.",
            "In 1987 nine towns left the Board.",
            "In 1987 nine towns founded the Harbour Museum.",
            "In 1940 the admiral who had founded the Board left.",
        ),
    ),
    _rule(
        "noun",
        "a noun of founding: its creation in YEAR; the founding of the body in YEAR",
        r"(?:(?:{ITS}|\b(?:[Tt]he|[Oo]fficial|[Ff]ormal|[Ll]egal|[Ss]ince|"
        r"[Ii]n))\s+(?:\w+ )?){NOUN}(?:\s+of\s+(?:\w+ ){0,3}?{BODY})?(?:\s+\([^()]{1,40}\))?[,\s]+"
        r"(?:(?:as|by|at|in|through|under|with)\s[^;:!?,\d]{1,60}?\s)?{ON}{DATE}(?!,?\s+of\s+(?!{MARK}))",
        subject="stated",
        finds=(
            "Since its founding in «1987», the Board has kept the lights.",
            "With its creation in «1927» a long dispute between the towns came to an end.",
            "The creation, in «1987», of the Harbour Lights Board was welcome.",
            "The foundation of the Board in «1987» was welcome.",
            "His efforts led to the setting up of the Harbour Lights Board (HLB) on 1 January «1975».",
        ),
        passes=(
            "The creation, in 1987, of a museum was welcome.",
            "The construction of the Board's pier in 1987 was costly.",
            "The foundation of the Museum in 1987 was welcome.",
            "The Board has been a member of the Coast Network since its foundation in 1990.",
        ),
    ),
    _rule(
        "noun_dates",
        "the founding of the body dates from, was proclaimed in YEAR",
        r"(?:{ITS}\s+|\b[Tt]he\s+)(?:\w+ )?{NOUN}(?:\s+of\s+(?:\w+ ){0,3}?{BODY})?\s+(?:dat(?:es|ed) (?:back )?(?:to|"
        r"from)|took place|goes back to|occurred|happened|followed|came|"
        r"(?:was|were) (?:\w+ly )?(?:announced|proclaimed|declared|completed|signed|sealed|celebrated|approved|"
        r"agreed|decided|confirmed|authori[sz]ed))\b{GAP}(?:{ON})?(?<=\s){DATE}",
        subject="stated",
        finds=(
            "The foundation of the Board dates back to «1899».",
            "Its establishment was proclaimed in Bergen on 3 May «1987».",
            "The creation of the HLB took place in «1951».",
        ),
        passes=(
            "The foundation of the Museum dates back to 1899.",
            "The foundation stone dates back to 1899.",
            "The flag of the Board dates back to 1899.",
        ),
    ),
    _rule(
        "bracket",
        "a date in brackets behind the name: the body (founded 1951)",
        r"{MARK}\s*(?:\((?:[^()]{1,40}[,;]\s*)?|,\s+)(?P<verb>(?i:est\.?|established|founded|since|created|formed|"
        r"launched|incorporated|set up|started|inception|foundation))\s+(?:(?:in|on)\s+)?{DATE}",
        subject="stated",
        finds=(
            "The Harbour Lights Board (est. «1951») keeps the lights.",
            "The HLB (since «1902») keeps the lights.",
            "The Board (Bergen, founded in «1987») keeps the lights.",
        ),
        passes=(
            "The Museum (est. 1951) is open.",
            "The Board (see 1951) is open.",
            "The Board (a friend of the Museum, founded in Oslo) is open.",
        ),
    ),
    _rule(
        "label",
        "a label with a year behind it: Founded: YEAR",
        r"^[\s\u2022*-]*(?P<verb>(?i:(?:(?:year|date) of )?(?:the )?(?:foundation|establishment|creation|formation|"
        r"inception|incorporation|founding)(?: (?:year|date))?|"
        r"(?:year |date )?(?:founded|established|created|formed|incorporated|launched|set up|started)(?: (?:in|on))?|"
        r"founding (?:year|date)|est\.?|in existence since))(?:\s*[:\u2013\u2014|-]|"
        r"(?=\s+(?:\d{1,2} )?(?:[A-Z]\w+ )?(?:\d{1,2}, )?\d{4}\s*(?:[.;(]|$)))\s*(?:in\s+|on\s+)?{DATE}",
        subject="stated",
        finds=(
            "Founded: «1987»",
            "Year of foundation: «1987»",
            "Established \u2013 3 May «1987»",
            "Formation: 3 May «1987» in Bergen",
        ),
        passes=("Updated: 1987", "Closed: 1987", "Phone: 1987 55"),
    ),
    _rule(
        "since_label",
        "since YEAR before words without a verb",
        r"^(?P<verb>[Ss]ince)\s+{DATE}\s*(?:$|[,:\u2013\u2014-]?\s(?![^;]{0,300}\b(?:is|are|was|were|has|have|had|"
        r"can|will|do|does|we|it|they|\w+ed|participates|works|offers|provides|supports|serves|runs|develops|conducts|"
        r"operates|leads|helps|publishes|hosts|takes|keeps)\b))",
        tier=3,
        event="other",
        subject="stated",
        finds=(
            "Since «1863», the largest keeper of lights in the North.",
            "Since «1921»",
            "Since May «1902» at the service of pilots",
        ),
        passes=("Since 1863 the Board has kept the lights.", "Since 1921, the Board is a member.", "Pilots since 1902"),
    ),
    _rule(
        "first_issue",
        "the first issue, broadcast, match of the body was in YEAR",
        r"(?:{ITS}|\b[Tt]he)\s+(?P<verb>(?i:(?:very )?first|inaugural|premier)) (?:issue|edition|number|broadcast|"
        r"transmission|programme|program|volume|class|session)"
        r"(?:\s+of\s+{BODY})?,?\s+(?:(?:was|were|had been) (?:\w+ly )?(?:published|issued|printed|released|broadcast|"
        r"aired|held|transmitted|produced)|appeared|came out|went out|went on air|took place|aired|"
        r"rolled off)\b{GAP}{ON}{DATE}",
        tier=3,
        event="other",
        subject="stated",
        finds=(
            "The first issue was published in «1844».",
            "Its first broadcast went out on 3 May «1984».",
            "The first edition of the Board appeared in «1844».",
        ),
        passes=(
            "The first issue of the Museum appeared in 1844.",
            "The first pier was built in 1844.",
            "The Board's first broadcast was long.",
        ),
    ),
    *ACT_RULES,
    *MERGER_RULES,
    *YEAR_RULES,
)
