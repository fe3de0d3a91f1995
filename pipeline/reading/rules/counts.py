"""Member counts: wordings that state how many members the body has, and of numbers that do not."""

from typing import Final

from pipeline.reading.rules.rule import Rule, compile_pattern

#: Words before a number and how exact they make it.
QUALIFIER_OF: Final = {
    "over": ("more than", "over", "in excess of", "upwards of", "exceeding", "greater than", "above", "well over", "beyond"),
    "about": ("about", "around", "approximately", "some", "roughly", "circa", "an estimated", "approx.", "c.", "ca."),
    "at_least": ("at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum"),
    "almost": ("almost", "nearly", "close to", "just under", "just over", "up to", "virtually"),
}
_QUALIFIER = "|".join(sorted((w.replace(".", r"\.") for ws in QUALIFIER_OF.values() for w in ws), key=len, reverse=True))
QUALIFIED = rf"(?:\b(?P<qualifier>(?i:{_QUALIFIER}))\s+)?(?:(?:a total of|the|all|its|our|their|these|today's|now|currently|a further|another|an additional|some)\s+){{0,2}}{{NUMBER}}(?P<plus>\+| or more| plus)?"
STATE = r"(?:states?|countr(?:y|ies)|nations?|econom(?:y|ies)|governments?|territor(?:y|ies)|republics|regions?|provinces|cantons|islands)"
BODY = (
    r"(?:administrations|associations?|organi[sz]ations?|institutions?|institutes|societ(?:y|ies)|federations?|broadcasters|bodies|agenc(?:y|ies)|"
    r"banks|unions?|universit(?:y|ies)|cities|towns|municipalities|chapters|councils|committees|exchanges|academ(?:y|ies)|authorit(?:y|ies)|"
    r"compan(?:y|ies)|clubs|firms|churches|networks|centres|centers|parties|schools|laboratories|libraries|museums|hospitals|operators|"
    r"ministries|shareholders|entities|groups|services|chambers|offices|utilities|airlines|railways|foundations|NGOs|enterprises|"
    r"businesses|colleges|partners|sections|affiliates|districts|counties|communities|cooperatives|co-operatives|ports|publishers|[A-Z]{2,6}s)"
)
_WORD = r"(?!(?:of|in|from|to|for|with|or|by|at|on|are|is|were|was|have|has|had|which|that|who|as|per|years?|percent|million|days|times)\b)[\w'/.-]+"
_BETWEEN = rf"(?:{_WORD},?\s+){{0,6}}?"
MEMBER_UNIT = rf"(?P<unit>{_BETWEEN}(?:(?i:members?(?:hips)?)(?:[ -](?:[\w-]+\s+){{0,2}}?(?i:{STATE}|{BODY}))?(?!\w|-\w|\s+of\s+(?:staff|parliament|the (?:board|team|public|council|committee|parliament)))|(?i:observers|associates|(?:observer|associate|associated|association|affiliate|affiliated|participating|contracting|shareholding|adhering|signatory|constituent) (?:[\w-]+ )?(?:{STATE}|{BODY}))\b))(?:\s+and\s+(?i:territories|territory|regions)\b)?"
STATE_UNIT = rf"(?P<unit>{_BETWEEN}(?:(?i:{STATE})\b)(?:\s+and\s+(?:[\w-]+\s+)?(?i:{STATE}|{BODY})\b)?)"
BODY_UNIT = rf"(?P<unit>{_BETWEEN}(?:(?:{BODY})\b)(?:\s+and\s+(?:[\w-]+\s+)?(?i:{STATE}|{BODY})\b)?)"
MADE_OF = (
    r"\b(?P<verb>(?i:compris(?:es|ed|e|ing)(?: of)?|consist(?:s|ed|ing)? of|(?:is |are |was |currently |now )?composed of|(?:is |are |now )?made up of|"
    r"unit(?:es|ing)|br(?:ings|inging|ought) together|group(?:s|ing)|gather(?:s|ing)|represent(?:s|ing)|(?:is |are )?(?:jointly )?owned by|(?:is |are )?supported by|"
    r"form(?:ed|s) by|involv(?:es|ing)|encompass(?:es|ing)|link(?:s|ing)|connect(?:s|ing)|federat(?:es|ing)|embrac(?:es|ing)|counts|numbers|includ(?:es|ing)|"
    r"assembl(?:es|ing)|(?:is |are )?backed by|(?:is |are )?shared by|(?:is |are )?governed by|(?:is |are )?run by|pool(?:s|ing)))\s+"
)
HAS = r"\b(?P<verb>(?i:has|have|had|with|counts|numbers|enjoys|now has|having|gained))\s+"
STATUS = r"(?:(?:full|associate|associated|observer|affiliate|corresponding|candidate|voting|non-voting|active|regular|ordinary)\s+)?(?:members?(?:hip)?|observers?|observer status|associates|associate status|membership status|affiliates|shareholders)\b"


def _rule(rule_id: str, meaning: str, template: str, **more: object) -> Rule:
    pieces = {
        "QUALIFIED": QUALIFIED, "MEMBER_UNIT": MEMBER_UNIT, "STATE_UNIT": STATE_UNIT, "BODY_UNIT": BODY_UNIT, "MADE_OF": MADE_OF,
        "HAS": HAS, "STATUS": STATUS, "NOW": r"(?:(?:now|currently|today|presently|at present|also|officially|already|as of \w+(?: \d{4})?|,)\s+){0,2}",
    }
    for name, piece in pieces.items():
        template = template.replace("{" + name + "}", piece)
    return Rule(f"members.{rule_id}", "member_counts", meaning, compile_pattern(template), **more)  # type: ignore[arg-type]


COUNT_RULES: Final = (
    _rule(
        "status", "a number of states or bodies that are, or are admitted as, members",
        r"{QUALIFIED}\s+(?P<unit>(?:(?!of\b|in\b|from\b)[\w'/-]+\s+){1,5}?)(?:(?:which|that|who)\s+)?(?P<status>(?:as|are|constitute|have become|became|have|having|holding|hold|with|enjoy|enjoying|serve as|participate as|belong to|participate in|take part in|cooperate in|are represented in|adhere to|are party to|have joined|have acceded to)\s+(?:its\s+|the\s+|a\s+|also\s+|currently\s+|now\s+)?(?:{STATUS}|{MARK}))",
        finds=(
            "To date «27» coastal states are members of the Board.",
            "The Board has a further «10» towns holding observer status.",
            "The HLB counts «118» pilot guilds as members.",
            "Today «14» countries participate in the Board.",
        ),
        passes=("The Museum has 20 rooms.", "The Board keeps 12 lights.", "The Board has 12 towns with lights."),
    ),
    _rule(
        "member_word", "a number before a noun phrase with the word member, observer or associate",
        r"{QUALIFIED}\s+{MEMBER_UNIT}",
        finds=(
            "The Board has «27» member states.",
            "With «157» members and 3 offices, the HLB is large.",
            "Today, the Board has over «40» full members.",
            "The «31» member towns of the Board pay for it.",
        ),
        passes=(
            "The Board has 12 staff members.",
            "Eight members left the Board.",
            "The Museum has 12 members.",
        ),
    ),
    _rule(
        "made_of", "the body comprises, unites, represents N states",
        r"{MADE_OF}{NOW}{QUALIFIED}\s+{STATE_UNIT}",
        tier=2,
        finds=(
            "The Board comprises «27» countries.",
            "The HLB is made up of «12» coastal states.",
            "It is an agency bringing together «19» nations.",
        ),
        passes=("The Board works in 27 countries.", "The Museum comprises 27 countries.", "The Board comprises two halls."),
    ),
    _rule(
        "made_of_bodies", "the body comprises, unites, represents N bodies",
        r"{MADE_OF}{NOW}{QUALIFIED}\s+{BODY_UNIT}",
        tier=2,
        finds=(
            "Today, the Board represents «179» pilot administrations.",
            "The HLB brings together more than «40» universities.",
            "The Board is a league uniting «12» harbour authorities.",
        ),
        passes=("The Board runs 40 schools.", "The Museum unites 12 societies.", "The Board represents pilots of 12 kinds."),
    ),
    _rule(
        "body_of", "an organisation, union, network of N states or bodies",
        r"\b(?P<verb>(?i:organi[sz]ation|union|alliance|body|network|association|federation|partnership|confederation|community|group|grouping|consortium|league|forum|bloc|coalition|cooperation))\s+(?:of|between|among|with|for)\s+{NOW}{QUALIFIED}\s+(?:{STATE_UNIT})",
        tier=2,
        finds=(
            "The Board is a union of «27» countries.",
            "The HLB is a network of over «12» coastal states.",
            "It is an intergovernmental organisation of «19» nations.",
        ),
        passes=("The Board is a friend of 27 countries.", "A union of 27 countries met in Oslo.", "The Board is a network of 12 lights."),
    ),
    _rule(
        "network_of", "an association, network of N bodies",
        r"\b(?P<verb>(?i:organi[sz]ation|union|alliance|network|association|federation|partnership|confederation|consortium|league|coalition))\s+(?:of|between|among)\s+{NOW}{QUALIFIED}\s+(?:{BODY_UNIT})",
        tier=2,
        finds=(
            "The Board is a network of «27» universities.",
            "The HLB is an alliance of about «12» port authorities.",
            "It is a federation of «19» national associations.",
        ),
        passes=("A network of 27 universities met in Oslo.", "The Board is a network of 12 lights.", "The Board knows of 12 unions."),
    ),
    _rule(
        "membership", "its membership comprises, stands at N",
        r"\b(?P<verb>(?i:membership|number of (?:its )?(?:members|member states|member countries)))\s+(?:of\s+{MARK}\s+)?(?:(?:now|currently|today|has|have|had|been|which|that|is|was|then|also|at present|steadily|since)\s+){0,3}"
        r"(?:compris\w+|stands? at|stood at|includ\w+|consists? of|grown to|grew to|increased to|rose to|risen to|numbers?|of|is|was|reached|totals?|expanded to|open to)\s+{NOW}{QUALIFIED}(?:\s+(?P<unit>(?:[\w-]+\s+){0,3}?(?i:" + STATE + "|" + BODY + r"|members)\b))?",
        subject="stated",
        finds=(
            "Its membership now stands at «64».",
            "Membership comprises «64» coastal states.",
            "The membership of the Board has grown to «64» societies.",
        ),
        passes=("Its membership is open.", "Membership costs 64 euros.", "Its budget stands at 64."),
    ),
    _rule(
        "members_are", "its members are N bodies",
        r"(?:{ITS}|\b[Tt]he)\s+(?:(?:current|present|full|regular)\s+)?(?P<verb>(?i:members|membership|shareholders|owners))(?:\s+of\s+{MARK})?\s+(?:are|include|comprise|consist of|is made up of|number)\s+{NOW}{QUALIFIED}(?:\s+(?P<unit>(?:[\w-]+\s+){0,4}?(?i:" + STATE + "|" + BODY + r")\b))?",
        subject="stated",
        finds=(
            "Its members are «20» port authorities.",
            "The members of the Board include «12» coastal states.",
            "Its shareholders are «37» countries.",
        ),
        passes=("Its members are friendly.", "The members of the Museum include 12 states.", "Its halls are 20 metres long."),
    ),
    _rule(
        "label", "a label with a number: Members: N",
        r"^(?P<unit>(?i:(?:number of )?(?:members|member states|member countries|membership)))\s*[:\u2013\u2014]\s*{QUALIFIED}(?=\s*$|\s+\(|[.;,])",
        subject="stated",
        finds=("Members: «57»", "Member states \u2013 «12»", "Number of members: «30»"),
        passes=("Staff: 57", "Members: see below", "Membership: open"),
    ),
)

_PEOPLE = r"(?:staff|people|employees|students|visitors|users|scientists|researchers|experts|officers|professionals|volunteers|workers|supporters|inhabitants|citizens|persons|engineers|teachers|delegates|participants|individuals|men|women|children|subscribers|customers|pupils|academics|graduates|specialists|consultants)"
_THINGS = r"(?:offices|projects|programmes|programs|partners|areas|sectors|languages|sites|institutes|departments|research groups|agencies|organs|committees|regions|publications|laboratories|centres|centers|faculties|schools|campuses|missions|bodies|countries|states|nations|members|cities|locations|companies|organi[sz]ations|institutions|units|countries and territories|clients|branches|studies|events|stations|ships|vehicles|years)"

#: Why a number that no rule above takes is not a member count.
REFUSAL_RULES: Final = (
    _rule("no_percentage", "a share, not a count", r"(?P<number>\d[\d.,]*)\s?(?:%|per ?cent\b)", reason="percentage"),
    _rule("no_money", "an amount of money", r"[$\u20ac\u00a3]\s?(?P<number>\d[\d.,]*)", reason="money"),
    _rule("no_money_words", "an amount of money", r"{NUMBER}\s+(?:euros?|dollars|pounds|francs|EUR|USD)\b", reason="money"),
    _rule("no_range", "a range, not one value", r"\b(?P<number>\d[\d.,]*\s?(?:-|\u2013|to|and)\s?\d[\d.,]*)\s+(?:\w+\s+){0,2}(?:members?|states|countries|associations|organi[sz]ations)\b", reason="range"),
    _rule("no_spread", "countries in which something is, or from which members come",
          r"\b(?i:in|from|across|throughout|to|between|among|over|within|for|covering|spanning|serving)\s+(?:the\s+|its\s+|all\s+)?{QUALIFIED}\s+(?P<unit>(?:[\w-]+\s+){0,3}?" + STATE + r")\b", reason="spread"),
    _rule("no_part", "a part of a larger number", r"{NUMBER}\s+of\s+(?:the|its|our|these|those|which|whom|them)\b", reason="part"),
    _rule("no_people", "people, not members", r"{QUALIFIED}\s+(?P<unit>(?:[\w-]+\s+){0,3}?" + _PEOPLE + r"(?: members)?)\b", reason="not_members"),
    _rule("no_things", "offices, projects, partners and the like", r"{QUALIFIED}\s+(?P<unit>(?:[\w-]+\s+){0,3}?" + _THINGS + r")\b", reason="not_members"),
)
RULES: Final = (*COUNT_RULES, *REFUSAL_RULES)
