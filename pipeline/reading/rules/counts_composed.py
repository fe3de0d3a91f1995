"""Member counts without the word member: what a body is made of, unites, represents, or is a network of."""

from typing import Final

from pipeline.reading.rules.count_rule import count_rule

COMPOSED_RULES: Final = (
    count_rule(
        "take_part",
        "N countries participate, and no word of in what",
        r"{QUALIFIED}\s+{STATE_UNIT}\s+(?:(?:now|currently|also)\s+)?(?P<status>participate|take part|"
        r"are participating|are taking part|have joined|are represented)(?=\s*(?:[.:;(]|$))",
        tier=3,
        subject="stated",
        finds=(
            "At present «12» countries are participating: Norway, Latvia.",
            "The Board was founded in 2009; «25» states participate.",
            "So far «31» nations have joined.",
        ),
        passes=(
            "In 2019 12 countries participated.",
            "12 countries participate in its surveys.",
            "12 towns participate.",
        ),
    ),
    count_rule(
        "made_of",
        "the body comprises, unites, represents N states",
        r"{MADE_OF}{NOW}{REPRESENTATIVES}{QUALIFIED}\s+{STATE_UNIT}",
        tier=2,
        finds=(
            "The Board comprises «27» countries.",
            "The HLB is made up of «12» coastal states.",
            "It is an agency bringing together «19» nations.",
        ),
        passes=(
            "The Board works in 27 countries.",
            "The Museum comprises 27 countries.",
            "The Board comprises two halls.",
        ),
    ),
    count_rule(
        "made_of_bodies",
        "the body comprises, unites, represents N bodies",
        r"{MADE_OF}{NOW}{REPRESENTATIVES}{QUALIFIED}\s+{BODY_UNIT}",
        tier=2,
        finds=(
            "Today, the Board represents «179» pilot administrations.",
            "The HLB brings together more than «40» universities.",
            "The Board is a league uniting «12» harbour authorities.",
        ),
        passes=(
            "The Board runs 40 schools.",
            "The Museum unites 12 societies.",
            "The Board represents pilots of 12 kinds.",
        ),
    ),
    count_rule(
        "made_of_more",
        "the body comprises so many of one kind and N of another",
        r"{MADE_OF}{NOW}{REPRESENTATIVES}(?:the\s+)?(?:\d{1,3}|{A_NUMBER})\s+(?:(?!and\b)[\w'-]+\s+){1,5}"
        r"(?:\([^()]{1,30}\)\s+)?and\s+{QUALIFIED}\s+(?P<unit>(?:{WORD}\s+){0,3}?(?:(?i:{STATE}|{BODY})\b))",
        tier=2,
        finds=(
            "The Board comprises of five pilot unions (PU) and «167» national federations (NF).",
            "It is made up of two coastal regions and «31» towns.",
            "The HLB unites 12 states and «40» port authorities.",
        ),
        passes=(
            "The Museum comprises five unions and 167 federations.",
            "The Board comprises five halls and 12 lamps.",
            "The Board met five unions and 12 towns.",
        ),
    ),
    count_rule(
        "some_of_the",
        "the body gathers N of the oldest, largest bodies of a region",
        r"\b(?P<verb>(?i:gathers|unites|joins|links|brings together|groups|comprises|includes|represents|uniting|"
        r"gathering|comprising|bringing together|representing))\s+(?:together\s+)?{QUALIFIED}\s+of\s+"
        r"(?P<unit>(?:the\s+(?:world's\s+|country's\s+)?|[A-Z]\w+'s\s+)(?:{WORD}\s+){0,6}?(?:(?i:{BODY})\b))",
        tier=3,
        finds=(
            "The Board is a network that gathers «39» of the oldest universities in the North.",
            "The HLB unites «24» of the world's leading port authorities.",
            "It joins «12» of Norway's largest towns.",
        ),
        passes=(
            "The Museum gathers 39 of the oldest universities.",
            "The Board gathers 39 of the oldest lamps.",
            "The Board taught at 12 of the oldest universities.",
        ),
    ),
    count_rule(
        "body_of",
        "an organisation, union, network of N states or bodies",
        r"\b(?P<verb>{COLLECTIVE})\s+(?:of|between|among|for)\s+{NOW}{QUALIFIED}\s+{STATE_UNIT}",
        tier=2,
        finds=(
            "The Board is a union of «27» countries.",
            "The HLB is a network of over «12» coastal states.",
            "It is an intergovernmental organisation of «19» nations.",
        ),
        passes=(
            "The Board is a friend of 27 countries.",
            "A union of 27 countries met in Oslo.",
            "The Board is a network of 12 lights.",
        ),
    ),
    count_rule(
        "network_of",
        "an association, network of N bodies",
        r"\b(?P<verb>{COLLECTIVE})\s+(?:of|between|among|for)\s+{NOW}{QUALIFIED}\s+{BODY_UNIT}",
        tier=2,
        finds=(
            "The Board is a network of «27» universities.",
            "The HLB is an alliance of about «12» port authorities.",
            "It is a federation of «19» national associations.",
        ),
        passes=(
            "A network of 27 universities met in Oslo.",
            "The Board is a network of 12 lights.",
            "The Board knows of 12 unions.",
        ),
    ),
    count_rule(
        "association_of",
        "an association, federation of the N: whatever it joins are its members",
        r"\b(?P<verb>(?i:association|federation|confederation|umbrella(?: organi[sz]ation| body)?|interest group|"
        r"guild))"
        r"\s+(?:of|for)\s+{NOW}(?=(?:the|its|all|more than|over|some|about|around)\s){QUALIFIED}\s+"
        r"(?P<unit>(?:{WORD}\s+){0,2}?(?![\w-]+ed\b|{PEOPLE}\b)[^\W\d_][\w-]+(?:s|en)\b)"
        r"(?=\s*(?:[.,;(]|$)|\s+(?:in|and|of|with|across|from|throughout|worldwide|that|which)\b)",
        tier=3,
        finds=(
            "The Board is the umbrella organisation of the «70» pilot houses in Norway.",
            "The HLB is an association of more than «40» lighthouses.",
            "It is the professional federation of the «170» Lotsenstuben in the north.",
        ),
        passes=(
            "The Board runs an association of the 12 lamp houses.",
            "The federation of the 27 lighthouses met in Oslo.",
            "The Board is a network of the 12 lamps.",
        ),
    ),
    count_rule(
        "represents_in",
        "the body represents so many people from, in, through N unions",
        r"\b(?P<verb>(?i:represents?|representing|speaks? for|organi[sz]es|unites))\s+(?:(?:more than|over|about|some|"
        r"around|nearly|almost|approximately|at least|an estimated)\s+)?(?:\d[\d.,]*|an?|{A_NUMBER})"
        r"(?:\s+(?:million|thousand|hundred))?\s+(?:{WORD}\s+){0,2}?{PEOPLE}\s+(?:(?:across|in|throughout)\s+[A-Z][\w-]+,?\s+)?"
        r"(?:(?:who\s+)?(?:organi[sz]ed|united|working|affiliated|belong(?:ing)?)\s+)?(?:from|in|through|via|across|of|to|with)\s+{QUALIFIED}\s+{BODY_UNIT}",
        tier=2,
        finds=(
            "The Board represents more than 5 million workers from over «230» pilot unions.",
            "The HLB speaks for 2 million teachers in «40» national associations.",
            "It is a federation representing 300,000 workers organised in «12» unions.",
            "The Board represents 4 million workers across Europe, affiliated to «93» national unions.",
        ),
        passes=(
            "The Museum represents 5 million workers from 230 unions.",
            "The Board represents 5 million workers from 23 countries.",
            "The Board pays workers from 12 unions.",
        ),
    ),
    count_rule(
        "in_it",
        "in the body, N organisations work together",
        r"\b(?:[Ii]n|[Ww]ithin|[Tt]hrough|[Uu]nder|[Uu]nder\s+the\s+roof\s+of)\s+{MARK},?\s+{NOW}{QUALIFIED}\s+{BODY_UNIT}\s+"
        r"(?:(?:worldwide|from\s+[^,;.]{1,40}?|in\s+[^,;.]{1,30}?|of\s+[^,;.]{1,30}?)\s+)?(?P<status>(?:collaborate|cooperate|"
        r"co-operate|work\s+together|join\s+forces|have\s+joined|have\s+come\s+together|come\s+together|are\s+united|unite|"
        r"are\s+organi[sz]ed|are\s+brought\s+together|are\s+joined|are\s+represented))\b",
        tier=2,
        subject="stated",
        finds=(
            "In the HLB, more than «500» public and private organisations worldwide collaborate on signals.",
            "Within the Board «12» pilot associations work together.",
            "Through the HLB, «40» harbour authorities are united.",
        ),
        passes=(
            "In the Museum, 500 organisations collaborate.",
            "In the Board 12 offices are painted.",
            "In Oslo, 40 associations work together.",
        ),
    ),
    count_rule(
        "has_parties",
        "the body has N Parties",
        r"\b(?P<verb>(?:has|have|counts|with|comprises))\s+{NOW}{QUALIFIED}\s+(?P<unit>Parties)(?=\s*(?:[.,;:(]|$)|\s+(?:and|in|from|to\s+(?:the|its)\s+[Cc]onvention)\b)",
        tier=2,
        finds=(
            "The Board has «seven» Parties: Norway, Iceland and others.",
            "Towns are members of the HLB, which has «12» Parties.",
            "It is a league of towns with «nine» Parties.",
        ),
        passes=(
            "The Museum has seven Parties.",
            "The Board has seven parties a year.",
            "The Convention on Lamps has seven Parties.",
        ),
    ),
    count_rule(
        "has_bodies",
        "the body has N societies, federations, countries",
        r"\b(?P<verb>(?:has|have|counts|numbers|with))\s+{NOW}{QUALIFIED}\s+(?P<unit>(?:{WORD}\s+){0,2}?(?:national|affiliated|participating|constituent|affiliate|component|accredited)\s+(?:{WORD}\s+){0,2}?(?i:{STATE}|{BODY})\b)",
        tier=3,
        finds=(
            "The Board has «45» national societies.",
            "The HLB has over «20» accredited pilot guilds.",
            "The Board has «12» component ports.",
        ),
        passes=(
            "The Museum has 45 national societies.",
            "The Board has 45 national lights.",
            "The Board met 45 national societies.",
        ),
    ),
    count_rule(
        "has_clubs",
        "a body that joins others has N clubs, societies, towns",
        r"(?:\b(?P<verb>(?:has|have|counts))\s+|{MARK}'s?\s+){NOW}{QUALIFIED}\s+(?P<unit>(?:{WORD}\s+){0,2}?"
        r"(?:clubs|associations|federations|societies|unions|universities|cities|towns|municipalities|churches|"
        r"broadcasters|leagues|guilds|cooperatives|co-operatives|confederations|chambers))"
        r"(?=\s*(?:[.,;(]|$)|\s+(?:in|from|across|worldwide|around|throughout|and|as|keep|work|meet)\b)",
        tier=3,
        finds=(
            "The Board has «45» pilot clubs.",
            "The HLB has over «20» towns in Norway.",
            "The Board's «12» guilds keep the lights.",
        ),
        passes=(
            "The Museum has 45 clubs.",
            "The Board has 45 lights.",
            "The Board met 45 guilds.",
        ),
    ),
)
