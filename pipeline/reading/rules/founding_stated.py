"""Founding years: wordings that name the body as what came to be ("nine towns founded the Board in")."""

from typing import Final

from pipeline.reading.rules.founding_mergers import MERGER_RULES
from pipeline.reading.rules.founding_words import founding_rule as _rule

_FOUNDING_ACT = r"(?P<verb>(?i:establish(?:ed|ing|es)|creat(?:ed|ing|es)|found(?:ed|ing|s)|set(?:s|ting)? up|form(?:ed|ing|s)|gave (?:rise|birth) to|led to the (?:creation|establishment|formation|foundation|founding) of|resulted in the (?:creation|establishment|formation|foundation|founding) of))"
_TO_FOUND = r"(?:establish|create|form|found|set up|launch|start|institute|constitute|organi[sz]e)"
_SIGNED = r"(?:signed|adopted|approved|ratified|concluded|promulgated|proclaimed|enacted|agreed)"

STATED_RULES: Final = (
    _rule(
        "founders", "the founders as subject: N towns founded the body in YEAR",
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
        "founders_fronted", "the date first, then the founders: in YEAR N towns founded the body",
        r"(?:^|[,;] ?|\b(?:and|but|that) )(?:[Ii]n [A-Z]\w+(?:, [A-Z]\w+)?,? )?{ON}{DATE},?\s[^;:]{2,120}?(?:{LATER}{ACTIVE}|\b(?P<verb2>creating|establishing|founding|forming|setting up)\s+)(?:what is (?:now|today) |{OF}){BODY}",
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
        "decided", "the founders decided in YEAR to set the body up",
        r"(?:(?:^|[,;] ?|\b(?:and|but|that) )(?:{ON}){DATE},?\s[^;:]{2,120}?\b(?:decided|agreed|resolved|voted|met|gathered|convened)\s+(?:(?:in|at|on) [^;:,]{1,60}?,? )?(?:to\s+)?(?P<verb>" + _TO_FOUND + r")\s+{OF}{BODY})",
        tier=3, subject="stated",
        finds=(
            "In «1987» nine towns decided to establish the Harbour Lights Board.",
            "In May «1902», it was agreed to create the HLB.",
            "On 3 May «1987» the ministers resolved to form the Board.",
        ),
        passes=(
            "In 1987 nine towns decided to establish a museum.",
            "In 1987 nine towns decided to leave the Board.",
            "In 1987 the Board decided to form a choir.",
        ),
    ),
    _rule(
        "decision", "the decision to set the body up was taken in YEAR",
        r"\b(?:decision|proposal was adopted|agreement|resolution)\s+(?:to\s+(?P<verb>" + _TO_FOUND + r"))\s+{OF}{BODY}\s+(?:was|were)\s+(?:\w+ly )?(?:taken|made|reached|signed|adopted|passed)\b{GAP}{ON}{DATE}",
        tier=3, subject="stated",
        finds=(
            "The decision to establish the Board was taken in «1987».",
            "The agreement to create the HLB was reached in Bergen in «1902».",
            "The decision to set up the Harbour Lights Board was made on 3 May «1950».",
        ),
        passes=(
            "The decision to establish the Museum was taken in 1987.",
            "The decision to close the Board was taken in 1987.",
            "The decision to form a choir was made by the Board in 1987.",
        ),
    ),
    _rule(
        "noun", "a noun of founding: its creation in YEAR; the founding of the body in YEAR",
        r"(?:(?:{ITS}|\b(?:[Tt]he|[Oo]fficial|[Ff]ormal|[Ll]egal|[Ss]ince|[Ii]n))\s+(?:\w+ )?){NOUN}(?:\s+of\s+(?:\w+ ){0,3}?{BODY})?[,\s]+(?:(?:as|by|at|in|through|under|with)\s[^;:!?,\d]{1,60}?\s)?{ON}{DATE}(?!,?\s+of\s+(?!{MARK}))",
        subject="stated",
        finds=(
            "Since its founding in «1987», the Board has kept the lights.",
            "With its establishment in «1930» it is the oldest board of its kind.",
            "The creation, in «1987», of the Harbour Lights Board was welcome.",
            "The foundation of the Board in «1987» was welcome.",
        ),
        passes=(
            "The creation, in 1987, of a museum was welcome.",
            "The construction of the Board's pier in 1987 was costly.",
            "The foundation of the Museum in 1987 was welcome.",
            "The Board has been a member of the Coast Network since its foundation in 1990.",
        ),
    ),
    _rule(
        "noun_dates", "the founding of the body dates from, was proclaimed in YEAR",
        r"(?:{ITS}\s+|\b[Tt]he\s+)(?:\w+ )?{NOUN}(?:\s+of\s+(?:\w+ ){0,3}?{BODY})?\s+(?:dat(?:es|ed) (?:back )?(?:to|from)|took place|goes back to|occurred|happened|followed|came|"
        r"(?:was|were) (?:\w+ly )?(?:announced|proclaimed|declared|completed|signed|sealed|celebrated|approved|agreed|decided|confirmed|authori[sz]ed))\b{GAP}(?:{ON})?(?<=\s){DATE}",
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
        "announced", "the creation of the body was announced by its founders in YEAR",
        r"(?:{ON}|\b[Tt]he year ){DATE}[^;:]{1,120}?\b(?:announc(?:ed|ing)|proclaim(?:ed|ing)|declar(?:ed|ing)|sign(?:ed|ing)|adopt(?:ed|ing)|agreed (?:on|to)|saw|came|marked|witnessed|led to|approved)\s+(?:the |a )?(?:\w+ ){0,4}?"
        r"(?:{NOUN}\s+of|(?P<pact>Charter|Declaration|Statutes?|Convention|Treaty|Agreement)\s+(?:of|establishing|creating|founding|setting up))\s+(?:(?!member)[\w'-]+ ){0,4}?{BODY}",
        tier=2, subject="stated",
        finds=(
            "On 15 June «1901» the ministers announced the creation of the Harbour Lights Board.",
            "In «1987» nine towns signed the Charter of the Board.",
            "In May «1950», the ministers proclaimed the establishment of the HLB.",
        ),
        passes=(
            "In 1987 the ministers announced the creation of a museum.",
            "In 1987 the ministers praised the Board.",
            "In 1987 the Board announced the creation of a school.",
        ),
    ),
    _rule(
        "bracket", "a date in brackets behind the name: the body (founded 1951)",
        r"{MARK}\s*(?:\((?:[^()]{1,40}[,;]\s*)?|,\s+)(?P<verb>(?i:est\.?|established|founded|since|created|formed|launched|incorporated|set up|started|inception|foundation))\s+(?:(?:in|on)\s+)?{DATE}",
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
        "label", "a label with a year behind it: Founded: YEAR",
        r"^[\s\u2022*-]*(?P<verb>(?i:(?:(?:year|date) of )?(?:the )?(?:foundation|establishment|creation|formation|inception|incorporation|founding)(?: (?:year|date))?|"
        r"(?:year |date )?(?:founded|established|created|formed|incorporated|launched|set up|started)(?: (?:in|on))?|founding (?:year|date)|est\.?|in existence since))(?:\s*[:\u2013\u2014|-]|(?=\s+(?:\d{1,2} )?(?:[A-Z]\w+ )?(?:\d{1,2}, )?\d{4}\s*(?:[.;(]|$)))\s*(?:in\s+|on\s+)?{DATE}",
        subject="stated",
        finds=("Founded: «1987»", "Year of foundation: «1987»", "Established \u2013 3 May «1987»", "Formation: 3 May «1987» in Bergen"),
        passes=("Updated: 1987", "Closed: 1987", "Phone: 1987 55"),
    ),
    _rule(
        "since_label", "since YEAR before words without a verb",
        r"^(?P<verb>[Ss]ince)\s+{DATE}\s*(?:$|[,:\u2013\u2014-]?\s(?![^;]{0,300}\b(?:is|are|was|were|has|have|had|can|will|do|does|we|it|they|\w+ed)\b))",
        tier=3, event="other", subject="stated",
        finds=("Since «1863», the largest keeper of lights in the North.", "Since «1921»", "Since May «1902» at the service of pilots"),
        passes=("Since 1863 the Board has kept the lights.", "Since 1921, the Board is a member.", "Pilots since 1902"),
    ),
    _rule(
        "pact_founds", "the treaty of YEAR established the body",
        r"\b{PACT}\b[^;:!?]{0,50}?(?:\b(?:of|in|on|signed(?: in| on)?|adopted(?: in| on)?)\s+|\s\(){DATE}[^;:!?\d]{0,40}?\b" + _FOUNDING_ACT + r"\s+(?:(?!member)[\w'-]+ ){0,4}?{BODY}",
        tier=2, subject="stated",
        finds=(
            "The Lights Convention of «1987», which formally established the Harbour Lights Board, is short.",
            "A treaty signed in «1987» created the Board.",
            "The Agreement adopted in «1987» set up the HLB.",
        ),
        passes=(
            "The Lights Convention of 1987 established the Museum.",
            "A treaty signed in 1987 is kept by the Board.",
            "The Agreement of 1987 praised the HLB.",
        ),
    ),
    _rule(
        "year_pact_founds", "the YEAR treaty established the body",
        r"\b(?:[Tt]he|[Aa])\s{YEAR}\s[^;:!?\d]{0,60}?\b(?:{PACT}|merger|union|amalgamation)\b[^;:!?\d]{0,60}?\b" + _FOUNDING_ACT + r"\s+(?:(?!member)[\w'-]+ ){0,4}?{BODY}",
        tier=2, subject="stated",
        finds=(
            "By then the «1987» Bergen Declaration established the Harbour Lights Board.",
            "It rests on the «1987» Treaty creating the Board.",
            "Under the «1987» Lights Act setting up the HLB, it has one task.",
        ),
        passes=(
            "It rests on the 1987 Treaty banning the Board.",
            "By then the 1987 Bergen Declaration established the Museum.",
            "The Board keeps the 1987 Convention.",
        ),
    ),
    _rule(
        "pact_signed", "the treaty that establishes the body was signed, or came into force, in YEAR",
        r"\b{PACT}\b\s(?:of\s[^;:!?\d]{1,40}\s)?(?:(?:which|that)\s)?(?:\w+ly\s)?" + _FOUNDING_ACT + r"\s+(?:(?!member)[\w'-]+ ){0,4}?{BODY}{GAP}{ON}{DATE}",
        tier=2, subject="stated",
        finds=(
            "The convention establishing the Harbour Lights Board was signed in «1987».",
            "The Treaty creating the HLB was signed in Bergen on 3 May «1987».",
            "An agreement setting up the Board was concluded in «1902».",
        ),
        passes=(
            "The convention establishing the Museum was signed in 1987.",
            "The convention honouring the Board was signed in 1987.",
            "A letter to the Board was signed in 1987.",
        ),
    ),
    _rule(
        "charter", "its statutes were signed, its founding meeting was held in YEAR",
        r"(?:(?:{ITS}|\b[Tt]he)\s+(?:founding|constituent|constitutive|inaugural|foundational)\s+(?P<verb>(?i:charter|treaty|document|agreement|act|statutes?|declaration|meeting|conference|congress|assembly|session|convention|general assembly))|"
        r"{MARK}\s+(?P<verb2>statutes|charter|constitution|articles of association)|\b[Tt]he\s+(?P<verb3>statutes|charter|constitution|articles of association)\s+of)(?:\s+(?:of\s+)?{BODY})?\s+"
        r"(?:(?:was|were)\s+(?:\w+ly )?(?:" + _SIGNED + r"|held|convened)|took place|met)\b{GAP}{ON}{DATE}",
        tier=3, event="other", subject="stated",
        finds=(
            "The founding charter was signed in Bergen in «1987».",
            "Its constituent assembly met on 3 May «1902».",
            "The statutes of the Board were adopted in «1950».",
        ),
        passes=(
            "The founding charter of the Museum was signed in 1987.",
            "Its yearly assembly met in 1987.",
            "The statutes of the town were adopted in 1950.",
        ),
    ),
    _rule(
        "first_issue", "the first issue, broadcast, match of the body was in YEAR",
        r"(?:{ITS}|\b[Tt]he)\s+(?P<verb>(?i:(?:very )?first|inaugural|premier)) (?:issue|edition|number|broadcast|transmission|programme|program|volume|class|session)"
        r"(?:\s+of\s+{BODY})?,?\s+(?:(?:was|were|had been) (?:\w+ly )?(?:published|issued|printed|released|broadcast|aired|held|transmitted|produced)|appeared|came out|went out|went on air|took place|aired|rolled off)\b{GAP}{ON}{DATE}",
        tier=3, event="other", subject="stated",
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
    *MERGER_RULES,
)
