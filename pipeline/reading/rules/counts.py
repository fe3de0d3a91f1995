"""Member counts: wordings that state how many members the body has, and of numbers that do not."""

from typing import Final

from pipeline.reading.numbers import NUMBER_WORDS
from pipeline.reading.rules.rule import Rule, compile_pattern
from pipeline.reading.rules.units import (
    BODY,
    BODY_UNIT,
    MEMBER_UNIT,
    NOW,
    PEOPLE,
    QUALIFIED,
    STATE,
    STATE_UNIT,
    STATUS,
    THINGS,
    WORD,
)

_AND_VERBS = r"(?:(?:,\s+\w+s)?,?\s+and\s+(?:\w+ly\s+)?\w+s)?"
MADE_OF = (
    r"\b(?P<verb>(?i:compris(?:es|ed|e|ing)(?: of)?|consist(?:s|ed|ing)? of|(?:is |are |was |currently |now )?composed of|(?:is |are |now )?made up of|"
    r"unit(?:es|e|ing)|br(?:ings|ing|inging|ought) together|group(?:s|ing)(?: together)?|gather(?:s|ing)(?: together)?|represent(?:s|ing)?(?: the interests of)?|(?:is |are )?(?:jointly )?owned by|"
    r"(?:is |are )?(?:\w+ and )?supported by|(?:is |are )?formed by|form(?:s|ed) by|involv(?:es|ing)|encompass(?:es|ing)|link(?:s|ing)|connect(?:s|ing)|federat(?:es|ing)|embrac(?:es|ing)|"
    r"counts|numbers|includ(?:es|ing)|assembl(?:es|ing)|(?:is |are )?backed by|(?:is |are )?shared by|(?:is |are )?governed by|(?:is |are )?run by|pool(?:s|ing)|"
    r"(?:has )?(?:grown|grew|expanded|risen) to(?: include)?|(?:is |are )?financed by|(?:is |are )?funded by|(?:is |are )?constituted by|"
    r"(?:unites|represents|supports|serves|joins|connects|links|groups) and (?:unites|represents|supports|serves|joins|connects|links|groups)))\s+"
)
_REPRESENTATIVES = r"(?:(?:the )?(?:[a-z]+ )?(?:representatives|delegates|members|governments|authorities|parliaments|administrations|interests) (?:of|from) )?"
_CONSISTS = r"(?:are|form|include|comprise|comprises|consist of|consists of|is made up of|are made up of|number|total)"
_COLLECTIVE = r"(?i:organi[sz]ation|union|alliance|network|association|federation|partnership|confederation|consortium|league|coalition|grouping|forum|body|community|group|bloc|cooperation|club|agency|arrangement|regime|institution|platform|initiative|programme|society)"
_THE_MEMBERS = r"(?:members|member states|member countries|member organi[sz]ations|shareholders|owners|contracting parties|participants|participating states)"
_ANY_UNIT = r"(?:\s+(?P<unit>(?:" + WORD + r"\s+){0,4}?(?:(?i:" + STATE + "|" + BODY + r"|members)\b)(?:\s+and\s+(?:[\w-]+\s+)?(?i:" + STATE + "|" + BODY + r")\b)?))?"

_COUNTED = r"(?:members?|states|countries|nations|associations|organi[sz]ations|institutions|societies|universities|companies|observers)"
_SPAN = rf"(?:\d[\d.,]{{0,12}}|(?i:{NUMBER_WORDS}))"

def _rule(rule_id: str, meaning: str, template: str, **more: object) -> Rule:
    pieces = {
        "QUALIFIED": QUALIFIED, "MEMBER_UNIT": MEMBER_UNIT, "STATE_UNIT": STATE_UNIT, "BODY_UNIT": BODY_UNIT, "MADE_OF": MADE_OF, "ANY_UNIT": _ANY_UNIT,
        "STATUS": STATUS, "NOW": NOW, "COLLECTIVE": _COLLECTIVE, "THE_MEMBERS": _THE_MEMBERS, "CONSISTS": _CONSISTS, "REPRESENTATIVES": _REPRESENTATIVES,
        "SPAN": _SPAN, "COUNTED": _COUNTED,
    }
    for name, piece in pieces.items():
        template = template.replace("{" + name + "}", piece)
    return Rule(f"members.{rule_id}", "member_counts", meaning, compile_pattern(template), **more)  # type: ignore[arg-type]


COUNT_RULES: Final = (
    _rule(
        "status", "a number of states or bodies that are, or are admitted as, members",
        r"{QUALIFIED}\s+(?P<unit>(?:(?!(?:of|in|from|are|have|as|with)\b)(?!\d)[\w'/-]+\s+){1,5}?)(?:\([^()]{1,20}\)\s+)?(?:(?:which|that|who)\s+)?(?P<status>(?:(?:(?:currently|now|also|already)\s+)?(?:are|as|constitute|have become|became|have|having|holding|hold|with|enjoy|enjoying|serve as|participate as)\s+(?:its\s+|the\s+|a\s+|also\s+|currently\s+|now\s+|among its\s+)?{STATUS}|"
        r"among (?:its|our)\s+{STATUS}|(?:(?:currently|now|also|actively)\s+)?(?:belong to|participate in|take part in|cooperate in|work together in|are represented in|adhere to|are party to|are parties to|have joined|have acceded to|own|are part of|make up|form|constitute|collaborate in|support)\s+{MARK}))",
        finds=(
            "To date «27» coastal states are members of the Board.",
            "The Board has a further «10» towns holding observer status.",
            "The HLB counts «118» pilot guilds as members.",
            "Today «14» countries participate in the Board.",
        ),
        passes=("The Museum has 20 rooms.", "The Board keeps 12 lights.", "The Board has 12 towns with lights."),
    ),
    _rule(
        "status_bare", "of these, N are members of a kind",
        r"{QUALIFIED}\s+(?:of (?:them|these|which|whom)\s+)?(?:are|is|being|hold|holds|have|has)\s+(?:an?\s+)?(?P<unit>{STATUS})",
        finds=(
            "The Board comprises 93 towns: «56» are full members and «32» are observers.",
            "Of the towns in the Board, «12» have observer status.",
            "The Board has 20 members, and «seven» are associate members.",
        ),
        passes=("Two are lights.", "The Board has lights, of which 12 are red.", "One is a member of the Museum."),
    ),
    _rule(
        "member_word", "a number before a noun phrase with the word member, observer or associate",
        r"{QUALIFIED}\s+{MEMBER_UNIT}",
        finds=(
            "The Board has «27» member states.",
            "With «157» members and 3 offices, the HLB is large.",
            "Today, the Board has over «40» full members.",
            "The «31» member towns of the Board pay for it.",
            "The Board has pilots in all «31» member states.",
        ),
        passes=(
            "The Board has 12 staff members.",
            "Eight members left the Board.",
            "The Museum has 12 members.",
        ),
    ),
    _rule(
        "take_part", "N countries participate, and no word of in what",
        r"{QUALIFIED}\s+{STATE_UNIT}\s+(?:(?:now|currently|also)\s+)?(?P<status>participate|take part|are participating|are taking part|have joined|are represented)(?=\s*(?:[.:;(]|$))",
        tier=3,
        subject="stated",
        finds=(
            "At present «12» countries are participating: Norway, Latvia.",
            "The Board was founded in 2009; «25» states participate.",
            "So far «31» nations have joined.",
        ),
        passes=("In 2019 12 countries participated.", "12 countries participate in its surveys.", "12 towns participate."),
    ),
    _rule(
        "there_are", "there are N countries in the body",
        r"\b[Tt]here\s+(?P<verb>are)\s+{NOW}{QUALIFIED}{ANY_UNIT}\s+(?:in|within|inside)\s+{MARK}",
        subject="stated",
        finds=(
            "There are now «27» countries in the Board.",
            "There are «12» pilot guilds within the HLB.",
            "Today there are over «40» towns in the Harbour Lights Board.",
        ),
        passes=("There are 27 countries in the Museum.", "There are 12 halls in the Board's house.", "There are 40 towns on the coast."),
    ),
    _rule(
        "shared_head", "N full and M associate members",
        r"{QUALIFIED}\s+(?P<unit>(?i:full|regular|ordinary|active|voting|national|associate|observer|corresponding))(?=(?:,\s+[\w-]+\s+[a-z]+)?,?\s+and\s+(?:[\w-]+\s+){1,3}members?\b)",
        finds=(
            "It has «27» full and 3 associate members.",
            "The Board has «twelve» ordinary and two corresponding members.",
            "The HLB counts «20» full, «5» associate and 2 observer members.",
        ),
        passes=("The Museum has 27 full and 3 associate members.", "It has 27 full and 3 empty halls.", "It has 12 active lights and members."),
    ),
    _rule(
        "hyphen", "a 23-member body, the 15-nation body",
        r"(?<![\w.,/-]){NUMBER}-(?P<unit>member|nation|state|country|strong)\b(?:\s+(?!of\b)[\w-]+){0,4}?\s+(?:{COLLECTIVE}\b|membership\b|{MARK})",
        subject="stated",
        finds=(
            "The Board is a «23»-member international organisation.",
            "The «15»-nation bloc keeps the lights.",
            "It is a «twelve»-member league of towns.",
        ),
        passes=("The 23-member council of the Board met.", "The Board has a 12-member crew.", "The Board is 20-state proof."),
    ),
    _rule(
        "made_of", "the body comprises, unites, represents N states",
        r"{MADE_OF}{NOW}{REPRESENTATIVES}{QUALIFIED}\s+{STATE_UNIT}",
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
        r"{MADE_OF}{NOW}{REPRESENTATIVES}{QUALIFIED}\s+{BODY_UNIT}",
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
        r"\b(?P<verb>{COLLECTIVE})\s+(?:of|between|among|for)\s+{NOW}{QUALIFIED}\s+{STATE_UNIT}",
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
        r"\b(?P<verb>{COLLECTIVE})\s+(?:of|between|among|for)\s+{NOW}{QUALIFIED}\s+{BODY_UNIT}",
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
        r"\b(?P<verb>(?i:membership|number of (?:its )?(?:full )?{THE_MEMBERS}))\s+(?:of\s+{MARK}\s+)?(?:(?:now|currently|today|has|have|had|been|which|that|is|was|then|also|at present|steadily|since)\s+){0,3}"
        r"(?:compris\w+(?: of)?|stands? at|stood at|includ\w+|consists? of|numbers?|of|is|was|reached|totals?|open to|made up of|composed of|(?:grown|grew|increased|rose|risen|expanded)\s+(?:from\s+[\w-]+\s+)?to|to)\s+{NOW}{QUALIFIED}{ANY_UNIT}",
        subject="stated",
        finds=(
            "Its membership now stands at «64».",
            "Membership comprises «64» coastal states.",
            "The membership of the Board has grown to «64» societies.",
            "In 2020 two towns joined, bringing the membership to «64».",
        ),
        passes=("Its membership is open.", "Membership costs 64 euros.", "Its budget stands at 64."),
    ),
    _rule(
        "members_are", "its members are N bodies",
        r"(?:{ITS}|\b[Tt]he)\s+(?:(?:current|present|full|regular)\s+)?(?P<verb>(?i:{THE_MEMBERS}|membership))(?:\s+of\s+{MARK}(?:,\s+[^,;.]{1,90},)?)?\s+(?:now\s+|currently\s+)?{CONSISTS}\s+{NOW}{QUALIFIED}{ANY_UNIT}",
        subject="stated",
        finds=(
            "Its members are «20» port authorities.",
            "The members of the Board include «12» coastal states.",
            "Its shareholders are «37» countries.",
        ),
        passes=("Its members are friendly.", "The members of the Museum include 12 states.", "Its halls are 20 metres long."),
    ),
    _rule(
        "has_bodies", "the body has N societies, federations, countries",
        r"\b(?P<verb>(?:has|have|counts|numbers|with))\s+{NOW}{QUALIFIED}\s+(?P<unit>(?:" + WORD + r"\s+){0,2}?(?:national|affiliated|participating|constituent|affiliate|component|accredited)\s+(?:" + WORD + r"\s+){0,2}?(?i:" + STATE + "|" + BODY + r")\b)",
        tier=3,
        finds=(
            "The Board has «45» national societies.",
            "The HLB has over «20» accredited pilot guilds.",
            "The Board has «12» component ports.",
        ),
        passes=("The Museum has 45 national societies.", "The Board has 45 national lights.", "The Board met 45 national societies."),
    ),
    _rule(
        "then_now", "with N members at first, N today",
        r"\b(?P<unit>(?i:members?(?: (?:" + STATE + "|" + BODY + r"))?))\b[^.;]{1,90}?\b(?P<verb>(?:has|have|counts|there are|(?:gr[eo]wn?|increased|ris(?:en|es)|rose|expanded) (?:from [\w-]+ )?to|from [^.;]{1,40} to|in \d{4} to))\s+{NOW}{QUALIFIED}(?=\s*(?:[.,;\u2013\u2014(]|$|-\s|today\b|now\b|at present\b|in \d{4}|by \d{4}|as of\b))",
        subject="stated",
        finds=(
            "It was formed with 51 member towns and has «93» today.",
            "The Board grew from 12 members in 1960 to «45» in 2020.",
            "It began with seven members; the Board had five members in 1950, and now there are «27».",
        ),
        passes=("It has members and halls, 12 of them old.", "It has 12 members and has 20 lights.", "Its members paid 12 euros, up to 20 in all."),
    ),
    _rule(
        "label", "a label with a number: Members: N",
        r"^(?P<unit>(?i:(?:number of )?(?:members|member states|member countries|membership)))\s*(?:[:\u2013\u2014]\s*|\()(?:{QUALIFIED})\)?(?=\s*$|:|\s+\(|[.;,]|\s+(?P<unit2>(?i:" + STATE + "|" + BODY + r"))\b)",
        subject="stated",
        finds=("Members: «57»", "Member states \u2013 «12»", "Number of members: «30»", "Membership: «64» towns", "Members («12»): Riga, Oslo"),
        passes=("Staff: 57", "Members: see below", "Membership: open"),
    ),
)

#: Why a number that no rule above takes is not a member count.
REFUSAL_RULES: Final = (
    _rule("no_percentage", "a share, not a count", r"(?P<number>\d[\d.,]*)\s?(?:%|per ?cent\b)", reason="percentage"),
    _rule("no_money", "an amount of money", r"[$\u20ac\u00a3]\s?(?P<number>\d[\d.,]*)", reason="money"),
    _rule("no_money_words", "an amount of money", r"{NUMBER}\s+(?:(?:US|Swiss|Canadian|Australian)\s+)?(?:euros?|dollars|pounds|francs|EUR|USD|GBP|CHF|kr\w+|yen)\b", reason="money"),
    _rule("no_range", "a range, not one value",
          r"\b(?P<number>{SPAN}\s?(?:-|\u2013|\bto|\bor)\s?{SPAN}|(?<=between )(?:{SPAN}) and {SPAN})\s+(?:\w+\s+){0,2}{COUNTED}\b", reason="range"),
    _rule("no_negative", "a number below zero", r"(?<![\w)\d.,])(?P<number>[-\u2212]\d[\d.,]{0,12})\s+(?:\w+\s+){0,2}{COUNTED}\b", reason="out_of_range"),
    _rule("no_spread", "countries in which something is, or from which members come",
          r"\b(?i:in|from|across|throughout|to|between|among|over|within|for|covering|spanning|serving)\s+(?:the\s+|its\s+|all\s+)?{QUALIFIED}\s+(?P<unit>(?:[\w-]+\s+){0,3}?" + STATE + r")\b", reason="spread"),
    _rule("no_part", "a part of a larger number", r"{NUMBER}\s+of\s+(?:the|its|our|these|those|which|whom|them)\b", reason="part"),
    _rule("no_people", "people, not members", r"{QUALIFIED}\s+(?P<unit>(?:[\w-]+\s+){0,3}?" + PEOPLE + r"(?: members)?)\b", reason="not_members"),
    _rule("no_things", "offices, projects, partners and the like", r"{QUALIFIED}\s+(?P<unit>(?:[\w-]+\s+){0,3}?" + THINGS + r")\b", reason="not_members"),
)
RULES: Final = (*COUNT_RULES, *REFUSAL_RULES)
