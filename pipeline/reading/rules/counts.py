"""Member counts: wordings that state how many members the body has, with a word for members or for joining."""

from typing import Final

from pipeline.reading.rules.count_rule import count_rule
from pipeline.reading.rules.counts_composed import COMPOSED_RULES
from pipeline.reading.rules.counts_refused import REFUSAL_RULES

_MEMBER_RULES: Final = (
    count_rule(
        "status",
        "a number of states or bodies that are, or are admitted as, members",
        r"{QUALIFIED}\s+(?P<unit>(?:(?!(?:of|in|from|are|have|as|"
        r"with)\b)(?!\d)[\w'/-]+\s+){1,5}?)(?:\([^()]{1,20}\)\s+)?(?:(?:which|that|"
        r"who)\s+)?(?P<status>(?:(?:(?:currently|now|also|already)\s+)?(?:are|as|constitute|have become|became|have|"
        r"having|holding|hold|with|enjoy|enjoying|serve as|participate as)\s+(?:its\s+|the\s+|a\s+|also\s+|"
        r"currently\s+|now\s+|among its\s+)?{STATUS}|"
        r"among (?:its|our)\s+{STATUS}|(?:(?:currently|now|also|actively)\s+)?(?:belong to|participate in|"
        r"take part in|cooperate in|work together in|are represented in|adhere to|are party to|are parties to|"
        r"have joined|have acceded to|own|are part of|are affiliated (?:to|with)|make up|form|constitute|"
        r"collaborate in|support)\s+{MARK}))",
        finds=(
            "To date «27» coastal states are members of the Board.",
            "The Board has a further «10» towns holding observer status.",
            "The HLB counts «118» pilot guilds as members.",
            "Today «14» countries participate in the Board.",
        ),
        passes=("The Museum has 20 rooms.", "The Board keeps 12 lights.", "The Board has 12 towns with lights."),
    ),
    count_rule(
        "status_granted",
        "observer status was granted to N bodies",
        r"\b(?P<status>(?i:observer|associate|associate member|consultative member) status)\s+(?:(?:has|have)\s+been|"
        r"was|"
        r"is|were)\s+(?:\w+ly\s+)?(?:granted|given|accorded|extended|held|enjoyed)\s+(?:to|by)\s+{QUALIFIED}{ANY_UNIT}",
        subject="stated",
        finds=(
            "Observer status has been granted to «12» towns.",
            "Associate status is held by «three» guilds.",
            "Observer status was accorded to over «40» associations.",
        ),
        passes=(
            "Observer status has been granted to towns.",
            "Special status was granted to 12 lights.",
            "The Board was granted to 12 towns.",
        ),
    ),
    count_rule(
        "status_bare",
        "of these, N are members of a kind",
        r"{QUALIFIED}\s+(?:of (?:them|these|which|whom)\s+)?(?:are|is|being|hold|holds|have|"
        r"has)\s+(?:an?\s+)?(?P<unit>{STATUS})",
        finds=(
            "The Board comprises 93 towns: «56» are full members and «32» are observers.",
            "Of the towns in the Board, «12» have observer status.",
            "The Board has 20 members, and «seven» are associate members.",
        ),
        passes=("Two are lights.", "The Board has lights, of which 12 are red.", "One is a member of the Museum."),
    ),
    count_rule(
        "member_word",
        "a number before a noun phrase with the word member, observer or associate",
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
    count_rule(
        "there_are",
        "there are N countries in the body",
        r"\b[Tt]here\s+(?P<verb>are|were)\s+{NOW}{QUALIFIED}(?:{ANY_UNIT}\s+(?:in|within|inside)|"
        r"\s+(?P<unit2>(?:{WORD}\s+){0,3}?[a-z]+s)\s+(?:united|joined|organi[sz]ed|represented|affiliated|associated|"
        r"grouped)\s+(?:by|in|within|under|through|with|to))\s+{MARK}",
        subject="stated",
        finds=(
            "There are now «27» countries in the Board.",
            "There are «12» pilot guilds within the HLB.",
            "Today there are over «40» towns in the Harbour Lights Board.",
            "In 2020 there were «102» lamp houses united by the Board.",
        ),
        passes=(
            "There are 27 countries in the Museum.",
            "There are 12 halls in the Board's house.",
            "There are 40 towns on the coast.",
        ),
    ),
    count_rule(
        "shared_head",
        "N full and M associate members",
        r"{QUALIFIED}\s+(?P<unit>(?i:full|regular|ordinary|active|voting|national|associate|observer|"
        r"corresponding))(?=(?:,\s+[\w-]+\s+[a-z]+)?,?\s+and\s+(?:[\w-]+\s+){1,3}members?\b)",
        finds=(
            "It has «27» full and 3 associate members.",
            "The Board has «twelve» ordinary and two corresponding members.",
            "The HLB counts «20» full, «5» associate and 2 observer members.",
        ),
        passes=(
            "The Museum has 27 full and 3 associate members.",
            "It has 27 full and 3 empty halls.",
            "It has 12 active lights and members.",
        ),
    ),
    count_rule(
        "hyphen",
        "a 23-member body, the 15-nation body",
        r"(?<![\w.,/-]){NUMBER}-(?P<unit>member|nation|state|country|"
        r"strong)\b(?:\s+(?!of\b)[\w-]+){0,4}?\s+(?:{COLLECTIVE}\b|membership\b|{MARK})",
        subject="stated",
        finds=(
            "The Board is a «23»-member international organisation.",
            "The «15»-nation bloc keeps the lights.",
            "It is a «twelve»-member league of towns.",
        ),
        passes=(
            "The 23-member council of the Board met.",
            "The Board has a 12-member crew.",
            "The Board is 20-state proof.",
        ),
    ),
    count_rule(
        "membership",
        "its membership comprises, stands at N",
        r"\b(?P<verb>(?i:membership|number of (?:its )?(?:full )?{THE_MEMBERS}))\s+(?:of\s+{MARK}\s+)?(?:(?:now|"
        r"currently|today|has|have|had|been|which|that|is|was|then|also|at present|steadily|since)\s+){0,3}"
        r"(?:compris\w+(?: of)?|stands? at|stood at|includ\w+|consists? of|numbers?|of|is|was|reached|totals?|"
        r"open to|made up of|composed of|(?:grown|grew|increased|rose|risen|expanded)"
        r"(?:\s+(?!from\b|to\b|by\b|when\b)[a-z]+){0,6}\s+(?:from\s+[\w-]+\s+)?to|[-\u2013\u2014:=]|"
        r"to)\s+{NOW}{QUALIFIED}{ANY_UNIT}",
        subject="stated",
        finds=(
            "Its membership now stands at «64».",
            "Membership comprises «64» coastal states.",
            "The membership of the Board has grown to «64» societies.",
            "In 2020 two towns joined, bringing the membership to «64».",
            "Membership has expanded greatly over the years to the current «28» governments.",
            "The towns pay a fee (current membership - «31» countries).",
        ),
        passes=("Its membership is open.", "Membership costs 64 euros.", "Its budget stands at 64."),
    ),
    count_rule(
        "members_are",
        "its members are N bodies",
        r"(?:(?:{ITS}|\b[Tt]he)\s+|^)(?:(?:current|present|full|regular)\s+)?(?P<verb>(?i:{THE_MEMBERS}|"
        r"membership))(?:\s+of\s+{MARK}(?:,\s+[^,;.]{1,90},)?)?\s+(?:now\s+|"
        r"currently\s+)?{CONSISTS}\s+{NOW}{QUALIFIED}{ANY_UNIT}",
        subject="stated",
        finds=(
            "Its members are «20» port authorities.",
            "The members of the Board include «12» coastal states.",
            "Its shareholders are «37» countries.",
        ),
        passes=(
            "Its members are friendly.",
            "The members of the Museum include 12 states.",
            "Its halls are 20 metres long.",
        ),
    ),
    count_rule(
        "then_now",
        "with N members at first, N today",
        r"\b(?P<unit>(?i:members?(?: (?:{STATE}|{BODY}))?))\b[^.;]{1,90}?\b"
        r"(?P<verb>(?:has|have|counts|there are|(?:gr[eo]wn?|increased|ris(?:en|es)|rose|expanded) (?:from [\w-]+ )?to|"
        r"from [^.;]{1,40} to|in \d{4} to))\s+{NOW}{QUALIFIED}"
        r"(?=\s*(?:[.,;\u2013\u2014(]|$|-\s|today\b|now\b|at present\b|in \d{4}|by \d{4}|as of\b))",
        subject="stated",
        finds=(
            "It was formed with 51 member towns and has «93» today.",
            "The Board grew from 12 members in 1960 to «45» in 2020.",
            "It began with seven members; the Board had five members in 1950, and now there are «27».",
        ),
        passes=(
            "It has members and halls, 12 of them old.",
            "It has 12 members and has 20 lights.",
            "Its members paid 12 euros, up to 20 in all.",
        ),
    ),
    count_rule(
        "label",
        "a label with a number: Members: N",
        r"^(?P<unit>(?i:(?:number of )?(?:members|member states|member countries|"
        r"membership)))\s*(?:[:\u2013\u2014|]\s*(?:(?:[Cc]urrent(?:ly)?|[Ff]ull)\s+)?\(?|\(|(?=\d+(?:\s+(?i:{STATE}|{BODY}))?\s*$))(?:{QUALIFIED})\)?(?=\s*(?:\||$)|:|"
        r"\s+\(|[.;,]|\s+(?P<unit2>(?i:{STATE}|{BODY}))\b)",
        subject="stated",
        finds=(
            "Members: «57»",
            "Member states \u2013 «12»",
            "Number of members: «30»",
            "Membership: «64» towns",
            "Members «64» towns",
            "Members («12»): Riga, Oslo",
            "Members «39»",
            "Member countries | Current («28») |",
        ),
        passes=("Staff: 57", "Members: see below", "Membership: open"),
    ),
)
COUNT_RULES: Final = (*_MEMBER_RULES, *COMPOSED_RULES)
RULES: Final = (*COUNT_RULES, *REFUSAL_RULES)
