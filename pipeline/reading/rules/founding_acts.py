"""Founding years: wordings of the decision, treaty or charter that set the body up."""

from typing import Final

from pipeline.reading.rules.founding_words import founding_rule as _rule

_FOUNDING_ACT = (
    r"(?P<verb>(?i:establish(?:ed|ing|es)|creat(?:ed|ing|es)|found(?:ed|ing|s)|set(?:s|ting)? up|"
    r"form(?:ed|ing|s)|gave (?:rise|birth) to|led to the (?:creation|establishment|formation|foundation|founding) of|"
    r"resulted in the (?:creation|establishment|formation|foundation|founding) of))"
)
_TO_FOUND = r"(?:establish|create|form|found|set up|launch|start|institute|constitute|organi[sz]e)"
_SIGNED = r"(?:signed|adopted|approved|ratified|concluded|promulgated|proclaimed|enacted|agreed)"

ACT_RULES: Final = (
    _rule(
        "decided",
        "the founders decided in YEAR to set the body up",
        r"(?:(?:^|[,;] ?|\b(?:and|but|that) )(?:{ON}){DATE},?\s[^;:]{2,120}?\b(?:decided|agreed|resolved|voted|met|"
        r"gathered|convened)\s+(?:(?:in|at|on) [^;:,]{1,60}?,? )?(?:to\s+)?(?P<verb>" + _TO_FOUND + r")\s+{OF}{BODY})",
        tier=3,
        subject="stated",
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
        "decision",
        "the decision to set the body up was taken in YEAR",
        r"\b(?:decision|proposal was adopted|agreement|resolution)\s+(?:to\s+(?P<verb>"
        + _TO_FOUND
        + r"))\s+{OF}{BODY}\s+(?:was|were)\s+(?:\w+ly )?(?:taken|made|reached|signed|adopted|"
        r"passed)\b{GAP}{ON}{DATE}",
        tier=3,
        subject="stated",
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
        "announced",
        "the creation of the body was announced by its founders in YEAR",
        r"(?:{ON}|\b[Tt]he year ){DATE}[^;:]{1,120}?\b(?:announc(?:ed|ing)|proclaim(?:ed|ing)|declar(?:ed|ing)|"
        r"sign(?:ed|ing)|adopt(?:ed|ing)|agreed (?:on|to)|saw|came|marked|witnessed|led to|approved)\s+(?:the |"
        r"a )?(?:\w+ ){0,4}?"
        r"(?:{NOUN}\s+of|(?P<pact>Charter|Declaration|Statutes?|Convention|Treaty|Agreement)\s+(?:of|establishing|"
        r"creating|founding|setting up))\s+(?:(?!member)[\w'-]+ ){0,4}?{BODY}",
        tier=2,
        subject="stated",
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
        "pact_founds",
        "the treaty of YEAR established the body",
        r"\b(?:{PACT}|[Cc]onference|[Cc]ongress|[Ss]ummit|[Cc]onvention)\b[^;:!?]{0,50}?(?:\b(?:of|in|on|signed(?: in|"
        r" on)?|adopted(?: in| on)?|held in [A-Z]\w+ in)\s+|"
        r"\s\(){DATE}[^;:!?\d]{0,40}?\b" + _FOUNDING_ACT + r"\s+(?:(?!member)[\w'-]+ ){0,4}?{BODY}",
        tier=2,
        subject="stated",
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
        "year_pact_founds",
        "the YEAR treaty established the body",
        r"\b(?:[Tt]he|[Aa])\s{YEAR}\s[^;:!?\d]{0,60}?\b(?:{PACT}|[Cc]onference|[Cc]ongress|[Ss]ummit|merger|union|"
        r"amalgamation)\b[^;:!?\d]{0,60}?\b" + _FOUNDING_ACT + r"\s+(?:(?!member)[\w'-]+ ){0,4}?{BODY}",
        tier=2,
        subject="stated",
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
        "pact_signed",
        "the treaty that establishes the body was signed, or came into force, in YEAR",
        r"\b{PACT}\b\s(?:of\s[^;:!?\d]{1,40}\s)?(?:(?:which|that)\s)?(?:\w+ly\s)?"
        + _FOUNDING_ACT
        + r"\s+(?:(?!member)[\w'-]+ ){0,4}?{BODY}{GAP}{ON}{DATE}",
        tier=2,
        subject="stated",
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
        "charter_granted",
        "the body received its charter, its foundations were laid in YEAR",
        r"(?:{SELF}\s+(?P<verb>(?i:received|obtained|was granted|was given|gained))\s+(?:its|a|the)\s+(?:\w+ )?charter|"
        r"[Tt]he\s+foundations?\s+(?:of|for)\s+{BODY}\s+(?:was|were)\s+(?P<verb2>laid))\b{GAP}{ON}{DATE}",
        tier=3,
        event="other",
        subject="stated",
        finds=(
            "The Board received its charter in «1987».",
            "The HLB was granted a royal charter in «1902».",
            "The foundations of the Board were laid in «1950».",
        ),
        passes=(
            "The Museum received its charter in 1987.",
            "The Board received a prize in 1987.",
            "The foundations of the pier were laid in 1950.",
        ),
    ),
    _rule(
        "meeting_fronted",
        "the date first: in YEAR the founding meeting of the body was held",
        r"(?:^|[,;] ?)(?:{ON}){DATE},?\s(?:[^;:,]{0,60},?\s)?(?:the\s+|its\s+)?(?:founding|constituent|constitutive|"
        r"inaugural)\s+(?P<verb>(?i:meeting|conference|congress|assembly|session|convention|general assembly))"
        r"(?:\s+(?:of\s+)?{BODY})?\s+(?:was|took place|met|convened)\b",
        tier=3,
        event="other",
        subject="stated",
        finds=(
            "On 3 May «1951» the founding meeting of the Board was held in Bergen.",
            "In «1902», the constituent assembly met in Oslo.",
            "In May «1987» its inaugural congress took place.",
        ),
        passes=(
            "In 1951 the founding meeting of the Museum was held.",
            "In 1902 the yearly assembly met in Oslo.",
            "In 1987 the Board held a meeting.",
        ),
    ),
    _rule(
        "at_meeting",
        "at a meeting held in YEAR, the body was founded",
        r"^(?:[Aa]t|[Dd]uring|[Ff]ollowing|[Aa]fter|[Ww]ith)\s+(?:an?|the|its|their)\s[^,;:.]{0,60}?\b(?i:meeting|conference|congress|"
        r"assembly|session|summit|consultation|gathering|convention|workshop|forum|symposium)\b[^,;:.]{0,60}?{ON}{DATE},?\s"
        r"(?:[^,;:]{0,60},\s)?(?:{BODY}|it|we)\s(?:was|were)\s(?:\w+ly\s)?{VERB}(?!\s+(?:into|to\s+the|as\s+members?)\b)",
        tier=2,
        subject="stated",
        finds=(
            "At a second conference held in Bergen in May «1987», the HLB was formally founded to keep the lights.",
            "During a meeting of nine towns on 3 May «1902», it was established.",
            "At the congress in Oslo in «1950» the Board was set up.",
        ),
        passes=(
            "At a conference held in Bergen in 1987, the Museum was founded.",
            "At a meeting in 1987, the Board was renamed.",
            "At a house in Oslo in 1950 the Board met.",
        ),
    ),
    _rule(
        "charter",
        "its statutes were signed, its founding meeting was held in YEAR",
        r"(?:(?:{ITS}|\b[Tt]he)\s+(?:founding|constituent|constitutive|inaugural|"
        r"foundational)\s+(?P<verb>(?i:charter|treaty|document|agreement|act|statutes?|declaration|meeting|"
        r"conference|congress|assembly|session|convention|general assembly))|"
        r"{MARK}\s+(?P<verb2>statutes|charter|constitution|articles of association)|\b[Tt]he\s+(?P<verb3>statutes|"
        r"charter|constitution|articles of association)\s+of)(?:\s+(?:of\s+)?{BODY})?\s+"
        r"(?:(?:was|were)\s+(?:\w+ly )?(?:" + _SIGNED + r"|held|convened)|took place|met)\b{GAP}{ON}{DATE}",
        tier=3,
        event="other",
        subject="stated",
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
)
