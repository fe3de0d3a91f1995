"""Founding years: wordings that state when the body came to be, and wordings of years that do not."""

from typing import Final

from pipeline.reading.rules.rule import Rule, compile_pattern

#: Verbs of founding and the event each is published as.
EVENT_OF: Final = {
    "established": "established",
    "founded": "founded",
    "co-founded": "founded",
    "cofounded": "founded",
    "created": "created",
    "formed": "formed",
    "set up": "set_up",
    "set-up": "set_up",
    "setup": "set_up",
    "launched": "launched",
}
_OTHER_VERBS = (
    "constituted|instituted|inaugurated|incorporated|started|organi[sz]ed|initiated|chartered|raised|opened|born|"
    "registered|begun|built|commissioned|activated|assembled|introduced|erected|installed|brought into being|"
    "brought into existence|called into being|brought to life|convened"
)
VERB = (
    r"(?<![\w-])(?P<verb>(?i:established|co-?founded|founded|created|formed|set[ -]up|launched|" + _OTHER_VERBS + r"))(?![\w-])"
)
#: Verbs that found a body with the founder as subject; "opened" or "started" say too little there.
ACTIVE = r"(?<![\w-])(?P<verb>(?i:established|co-?founded|founded|created|formed|set up|launched|instituted|incorporated|organi[sz]ed))\s+"
NOUN = (
    r"(?P<verb>(?i:establishment|foundation|founding|creation|formation|inception|launch|incorporation|constitution|"
    r"inauguration|birth|beginnings?|start))\b"
)
PACT = r"(?:Convention|Treaty|Agreement|Charter|Declaration|Protocol|Accord|Act|Law|Decree|Resolution|Constitution|Statutes?|Pact|Memorandum|convention|treaty|agreement|charter|declaration|protocol|accord|law|decree|resolution|statute)"


def _rule(rule_id: str, meaning: str, template: str, **more: object) -> Rule:
    template = template.replace("{VERB}", VERB).replace("{ACTIVE}", ACTIVE).replace("{NOUN}", NOUN).replace("{PACT}", PACT)
    return Rule(f"founding.{rule_id}", "founding_years", meaning, compile_pattern(template), **more)  # type: ignore[arg-type]


FOUNDING_RULES: Final = (
    _rule(
        "fronted", "a date before the subject: in YEAR the body was founded",
        r"(?:^|[,;(\u2013\u2014] ?|\b(?:and|but|that|when|until|then|was) )(?:{ON})?{DATE},?\s+(?:that\s+)?(?:(?:after|following|with|at|as|under|by|on|upon|in|during|through)\s[^,;.]{1,70},\s+)?(?P<subject>[^,;:.]{1,90}?)\s+(?:was|were)\s+{ADVERB}{VERB}",
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
        "verb_date_inside", "a date between auxiliary and founding verb: was in YEAR founded",
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
        "being", "came into being, came into existence, was born",
        r"(?P<verb>(?i:c[ao]me into (?:being|existence)|came to life|took shape|emerged|was born))\b{GAP}{ON}{DATE}",
        event="other", subject="finite",
        finds=(
            "The Board came into being in «1987».",
            "The HLB came into existence on 1 January «1990».",
            "It came into being as a league of pilots in «1872».",
        ),
        passes=(
            "The rule came into being in 1987.",
            "The Board came to Oslo in 1987.",
            "The Museum came into existence in 1990.",
        ),
    ),
    _rule(
        "begins_work", "began work, started operations, opened its doors, became operational",
        r"(?P<verb>(?i:(?:began|commenced|started|launched|took up)(?: (?:its|their|full|formal|commercial|regular|official|initial)){0,2}"
        r" (?:work|operations?|operating|activit(?:y|ies)|functioning|broadcasting|publication|trading|business|functions|service|"
        r"working|life|services|classes|teaching)|(?:began|begun)(?= in| on| as)|opened (?:its|their) doors|debuted|was first (?:published|issued|held|broadcast|aired|opened|released)|(?:admitted|enrolled|welcomed|accepted|received) (?:its|their) first|became (?:fully )?(?:operational|operative|active|functional)|"
        r"opened (?:to|for) (?:\w+ )?(?:students|the public|users|members)|(?:has |have )?(?:existed|been (?:active|operating|operational|in operation|in existence|working))|"
        r"hit the airwaves|signed on|went on (?:the )?air|took office|first met|started as|began as|started out as|began life as|spun off|spun out|broke away|split (?:off )?from|seceded))\b{GAP}{ON}{DATE}",
        tier=2, event="other", subject="finite",
        finds=(
            "The Board began operations in «1987».",
            "The HLB opened its doors on 1 March «1990».",
            "It became operational in «1991».",
        ),
        passes=(
            "The ferry began operations in 1987.",
            "The Board began a study in 1987.",
            "The Museum opened its doors in 1990.",
        ),
    ),
    _rule(
        "origins", "dates back to, traces its origins to, has its origins in",
        r"(?P<verb>(?:{ITS}\s+(?:history|origins?|roots|story|beginnings|tradition)\s+(?:goes|go|dates?|stretch(?:es)?|reach(?:es)?|begins?|began|starts?|lies?|lie)(?: back)?(?: to)?(?=\s))|(?i:dat(?:es|ing) back(?: to)?|date back(?: to)?|dates? from|trac(?:es|ed|ing) (?:its|their) (?:\w+ ){0,2}(?:back )?(?:to|from)|"
        r"(?:has|had|have|having) (?:its|their) (?:\w+ ){0,2}(?:origins?|roots|beginnings?)|originat(?:es|ed|ing)|goes back(?: to)?))\b"
        r"{GAP}(?:{ON}|\bto\s+|\s)(?<=\s){DATE}",
        tier=3, event="other",
        finds=(
            "Its history goes back to «1863».",
            "The Board dates back to «1887».",
            "The HLB traces its origins to a meeting in «1887».",
            "It had its origins in «1887».",
        ),
        passes=(
            "The lamp dates back to 1887.",
            "The idea originated in 1887.",
            "The Board went back to Oslo in 1887.",
        ),
    ),
    _rule(
        "verb", "a founding verb with its date behind it: founded (by them) in YEAR",
        r"{VERB}(?:{GAP}(?:{ON}|\(|,\s)|,?\s){DATE}",
        finds=(
            "The Harbour Lights Board was founded in «1987».",
            "The Harbour Lights Board (HLB), established by nine towns in «1987», keeps the lights.",
            "Set up in «1987», the Board keeps the lights.",
            "It is an independent agency created in June «1987» by the ministers.",
        ),
        passes=(
            "The Harbour Museum was founded in 1987.",
            "The Board runs a school founded in 1987.",
            "The Board was renamed in 1987.",
            "The Board was founded after the 1987 storm.",
        ),
    ),
    _rule(
        "pact", "founded by the YEAR treaty",
        r"{VERB}[^.;:!?]{0,40}?\b(?:by|under|through|with|pursuant to|in accordance with|on the basis of|following)\s[^.;:!?]{0,40}?\bthe\s{YEAR}\s(?=[^.;,]{0,60}?\b{PACT}\b)",
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
    # wordings that name the body themselves
    _rule(
        "founders", "the founders as subject: N towns founded the body in YEAR",
        r"{ACTIVE}(?:(?:(?!(?:when|where|in|on|by|which|that)\b)[\w'-]+ ){0,7}?{MARK}(?!')|it\b){GAP}{ON}{DATE}",
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
        ),
    ),
    _rule(
        "founders_fronted", "the date first, then the founders: in YEAR N towns founded the body",
        r"(?:^|[,;] ?|\b(?:and|but|that) ){ON}{DATE},?\s[^.;:]{2,120}?\b(?:{ACTIVE}|(?P<verb2>creating|establishing|founding|forming|setting up)\s+)(?:(?!(?:when|where|in|on|by|which|that)\b)[\w'-]+ ){0,7}?{MARK}(?!')",
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
        ),
    ),
    _rule(
        "noun", "a noun of founding: its creation in YEAR; the founding of the body in YEAR",
        r"(?:(?:{ITS}|\b(?:[Tt]he|[Oo]fficial|[Ff]ormal|[Ll]egal|[Ss]ince|[Ii]n))\s+(?:\w+ )?){NOUN}(?:\s+of\s+(?:\w+ ){0,3}?{MARK}(?!'))?[,\s]+(?:(?:as|by|at|in)\s[^.;:!?,\d]{1,40}?\s)?{ON}{DATE}(?!,?\s+of\s+(?!{MARK}))",
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
        ),
    ),
    _rule(
        "noun_dates", "the founding of the body dates from, was proclaimed in YEAR",
        r"(?:{ITS}\s+|\b[Tt]he\s+)(?:\w+ )?{NOUN}(?:\s+of\s+(?:\w+ ){0,3}?{MARK}(?!'))?\s+(?:dat(?:es|ed) (?:back )?(?:to|from)|took place|goes back to|occurred|happened|followed|came|"
        r"was (?:officially |formally )?(?:announced|proclaimed|declared|completed|signed|sealed|celebrated))\b{GAP}(?:{ON})?(?<=\s){DATE}",
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
        r"{ON}{DATE}[^.;:]{1,120}?\b(?:announc(?:ed|ing)|proclaim(?:ed|ing)|declar(?:ed|ing)|sign(?:ed|ing)|adopt(?:ed|ing)|agreed (?:on|to))\s+(?:the |a )?(?:\w+ ){0,4}?(?:{NOUN}\s+of|(?P<pact>Charter|Declaration|Statutes?|Convention|Treaty|Agreement)\s+(?:of|establishing|creating|founding|setting up))\s+(?:(?!member)[\w'-]+ ){0,4}?{MARK}(?!')",
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
        "merger", "formed by a merger in YEAR: merged in YEAR to form the body",
        r"(?:(?P<verb>(?i:merg(?:ed|ing)|joined forces|united|combined|amalgamat\w+|came together|teamed up|met))\b[^.;:]{0,80}?(?:{ON}{DATE})[^.;:]{0,60}?\bto (?:form|create|establish|found|become|launch|set up)\s+(?:(?!member)[\w'-]+ ){0,5}?{MARK}(?!'))",
        event="formed",
        subject="stated",
        finds=(
            "Two guilds merged in «1999» to form the Harbour Lights Board.",
            "Nine towns came together in May «1987» to create the Board.",
            "Pilots from Bergen and Oslo joined forces in «1902» to set up the HLB.",
        ),
        passes=(
            "Two guilds merged in 1999 to form the Museum.",
            "Two guilds merged in 1999 and left the Board.",
            "The Board merged in 1999 with a guild.",
        ),
    ),
    _rule(
        "merger_result", "the result of a merger in YEAR",
        r"{SELF}\s+(?:is|was|are)\s+(?:the\s+|a\s+)?(?P<verb>(?i:result|product|outcome|fruit))\s+of\s+(?:the|a|an)\s+(?:\w+ )?(?:merger|union|fusion|amalgamation|initiative|split)\b{GAP}{ON}{DATE}",
        event="formed",
        subject="stated",
        finds=(
            "The Board is the result of the merger of two guilds in «1999».",
            "It is the product of a union of nine towns in «1902».",
            "The HLB was the outcome of a merger in «1950».",
        ),
        passes=(
            "The Museum is the result of a merger in 1999.",
            "The Board is the result of hard work in 1999.",
            "The Board saw a merger in 1999.",
        ),
    ),
    _rule(
        "bracket", "a date in brackets behind the name: the body (founded 1951)",
        r"{MARK}\s*\((?:[^()]{1,40}[,;]\s*)?(?P<verb>(?i:est\.?|established|founded|since|created|formed))\s+(?:in\s+)?{DATE}",
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
        r"^(?P<verb>(?i:(?:year of )?(?:foundation|establishment|creation)|(?:year )?(?:founded|established|created)(?: in)?|founding year|since|est\.?))\s*[:\u2013\u2014-]\s*{DATE}",
        subject="stated",
        finds=("Founded: «1987»", "Year of foundation: «1987»", "Established \u2013 3 May «1987»"),
        passes=("Updated: 1987", "Closed: 1987", "Phone: 1987 55"),
    ),
    _rule(
        "pact_founds", "the treaty of YEAR established the body",
        r"\b{PACT}\b[^.;:!?]{0,50}?\b(?:of|in|on|signed(?: in| on)?|adopted(?: in| on)?)\s+{DATE}[^.;:!?\d]{0,40}?\b(?P<verb>(?i:establish(?:ed|ing|es)|creat(?:ed|ing|es)|found(?:ed|ing)|set(?:ting)? up|form(?:ed|ing)))\s+(?:(?!member)[\w'-]+ ){0,4}?{MARK}(?!')",
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
        "year_pact_founds", "the YEAR treaty established the body",
        r"\bthe\s{YEAR}\s[^.;:!?\d]{0,60}?\b{PACT}\b[^.;:!?\d]{0,40}?\b(?P<verb>(?i:establish(?:ed|ing|es)|creat(?:ed|ing|es)|found(?:ed|ing)|set(?:ting)? up|form(?:ed|ing)))\s+(?:(?!member)[\w'-]+ ){0,4}?{MARK}(?!')",
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
        "pact_signed", "the treaty that establishes the body was signed, or came into force, in YEAR",
        r"\b{PACT}\b\s(?:of\s[^.;:!?\d]{1,40}\s)?(?:(?:which|that)\s)?(?P<verb>(?i:establish(?:ed|ing|es)|creat(?:ed|ing|es)|found(?:ed|ing)|sett?(?:ing)? up))\s+(?:(?!member)[\w'-]+ ){0,4}?{MARK}(?!'){GAP}{ON}{DATE}",
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
)

#: Why a year that no rule above takes is not a founding year; the first that fits speaks.
REFUSAL_RULES: Final = (
    _rule("no_decade", "a decade or a century is no year", r"\b(?:the\s+)?(?:(?:early|late|mid)[ -])?(?:the\s+)?(?P<year>1[0-9]{3}|20[0-9]{2})s\b", reason="vague"),
    _rule("no_renaming", "the year of a new name, place or form",
          r"\b(?i:re-?named|renaming|re-?brand(?:ed|ing)|re-?organi[sz]\w+|restructured|transformed|converted|adopted (?:its|the|their) (?:current|present|new)|name (?:was )?chang\w*|chang\w+ (?:its|the) name|re-?located|moved|relaunched|re-?established|re-?founded|merged|merger|current name|present name|new name|became known)\b[^.;!?]{0,80}?{YEAR}",
          reason="renamed"),
    _rule("no_renaming_before", "a year, then a new name, place or form",
          r"{YEAR}[^.;!?]{0,80}?\b(?i:re-?named|re-?brand(?:ed|ing)|re-?organi[sz]\w+|restructured|transformed|converted|adopted (?:its|the|their) (?:current|present|new)|name (?:was )?chang\w*|chang\w+ (?:its|the) name|re-?located|moved|relaunched|re-?established|merged|became known)\b",
          reason="renamed"),
    _rule("no_member", "the year of an accession, a withdrawal or the newest member",
          r"\b(?i:join(?:ed|ing|s)?|acced\w+|accession\w*|withdr\w+|left|admitted|admission|newest|latest|most recent|member since|became (?:a |an )?(?:\w+ )?members?|suspended|expelled|observer)\b[^.;!?]{0,80}?{YEAR}",
          reason="membership_event"),
    _rule("no_member_before", "a year, then an accession or withdrawal",
          r"{YEAR}[^.;!?]{0,80}?\b(?i:join(?:ed|ing)|acced\w+|withdr\w+|left the|was admitted|became (?:a |an |the )?(?:\w+ )?members?|was suspended)\b",
          reason="membership_event"),
    _rule("no_report_date", "a date at which something is reported",
          r"\b(?i:as of|as at|by|until|till|to date|status|updated|copyright|\u00a9)\s+(?:the end of\s+)?(?:[A-Z][a-z]+\s+)?(?:\d{1,2},?\s+)?{YEAR}",
          reason="as_of_date"),
    _rule("no_pact", "the year of a law, treaty or document",
          r"{YEAR}\s[^.;,!?]{0,50}?\b{PACT}\b|\b(?:{PACT}|Guidelines|Directive|Regulation|Strategy|Plan|Report)\b[^.;!?]{0,60}?\b(?:of|in|on|from)\s+(?:\d{1,2}\s)?(?:[A-Z][a-z]+\s)?(?P<year2>1[0-9]{3}|20[0-9]{2})",
          reason="agreement"),
    _rule("no_run_up", "an idea, a proposal, a conference or a predecessor before the founding",
          r"\b(?i:propos\w+|idea|conceived|envisaged|suggest\w+|discuss\w+|conference|summit|meeting|congress|negotiat\w+|decided|agreed|predecessor|successor|originated|origins|grew out|roots|precursor|initiative of)\b[^.;!?]{0,100}?{YEAR}",
          reason="predecessor"),
)
RULES: Final = (*FOUNDING_RULES, *REFUSAL_RULES)
