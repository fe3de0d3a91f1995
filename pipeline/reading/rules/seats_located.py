"""Seats: wordings that say where a body is headquartered, based, located, run from."""

from typing import Final

from pipeline.reading.rules.seat_rule import seat_rule

LOCATED_RULES: Final = (
    seat_rule(
        "headquartered",
        "headquartered in CITY",
        r"\b(?P<verb>(?i:head-?\s?quart(?:er)?(?:e?d|red)))\s+(?:{AT}|out\s+of\s+(?P<where2>)(?=\w))",
        finds=(
            "The Board is headquartered in «Bergen», Norway.",
            "Headquartered in «The Hague», the HLB keeps the lights.",
            "It is an international agency headquartered in the Swiss city of «Basel».",
            "Headquarted in «Riga», Latvia, the Board keeps the lights.",
            "It has 192 member towns and is headquartered at the Palais Rose in «Masdar City».",
        ),
        passes=(
            "The Museum is headquartered in Bergen.",
            "The Board works with a firm headquartered in Bergen.",
            "The Board met in Bergen.",
        ),
    ),
    seat_rule(
        "run_from",
        "administered, run, operated from CITY",
        r"\b(?P<verb>(?i:administered|run|operated|operates|managed|coordinated|co-ordinated|governed|"
        r"works))\s+(?:from|out of)\s+(?P<where>)(?=[\w'])",
        tier=3,
        finds=(
            "The Board is administered from «Bergen», Norway.",
            "It operates out of «Cape Town».",
            "The HLB is run from «Riga».",
        ),
        passes=(
            "The Museum is run from Bergen.",
            "The Board ran from Bergen to Oslo.",
            "The Board benefits from Bergen.",
        ),
    ),
    seat_rule(
        "based",
        "based, seated, domiciled in CITY",
        r"\b(?P<verb>(?i:based|seated|domiciled|anchored|sits|resides))\s+(?:{AT}|out\s+of\s+(?P<where2>)(?=\w))",
        tier=2,
        finds=(
            "The Board is based in «Bergen», Norway.",
            "Based in «Cape Town», the HLB keeps the lights.",
            "It is a league of towns based in «Riga».",
        ),
        passes=(
            "The Museum is based in Bergen.",
            "The Board helps pilots based in Bergen.",
            "The plan is based in part on Bergen.",
        ),
    ),
    seat_rule(
        "located",
        "located, situated in CITY",
        r"\b(?P<verb>(?i:located|situated|set|housed|hosted|(?:can|may) be found|at home|"
        r"lies))\s+(?:by\s+[^,;.]{3,70}?\s+)?(?:on\s+the\s+outskirts\s+of\s+(?P<where2>)(?=\w)|{AT})",
        tier=2,
        finds=(
            "The Board is located in «Bergen», Norway.",
            "Situated in «Cape Town», the HLB keeps the lights.",
            "It is an independent agency located in «Allinge» in the Bornholm region of Denmark.",
        ),
        passes=(
            "The Museum is located in Bergen.",
            "The Board keeps lights located in Bergen.",
            "The Board is located by radio.",
        ),
    ),
    seat_rule(
        "house_in",
        "is a university, institute, company in CITY",
        r"{SELF}(?:\s+\([^()]{1,60}\)|,\s+[a-z][^,;.()]{3,60},)?\s+(?P<verb>is|are)\s+(?:an?|the|"
        r"one of the)\s+(?:[\w'-]+,?\s+){0,8}?(?i:university|institute|museum|company|college|hospital|centre|"
        r"center|library|academy|laboratory|firm|enterprise|SME|foundation|gallery|church|observatory|theat(?:re|er)|"
        r"school|NGO|non-governmental organi[sz]ation|think[ -]tank|maker|studio|club|orchestra|ensemble|co-?operative|"
        r"start-?up|non-?profit|consultancy|association|charity)\s+"
        r"(?:in\s+the\s+(?:heart|centre|center|city)\s+of|in|at|from|out\s+of)\s+(?P<where>)(?=[\w'])",
        tier=3,
        subject="stated",
        finds=(
            "The Board is a small company in «Bergen», Norway.",
            "It is a public research institute in «Cape Town».",
            "The HLB is the oldest academy in «Riga».",
            "The Board is an SME from «Bergen», Norway, that makes lamps.",
            "It is a small theatre in the heart of «Riga».",
            "The Board, founded in 1949, is a national university in «Akureyri».",
        ),
        passes=(
            "The Board knows a company in Bergen.",
            "It is a friend in Bergen.",
            "The Museum is a company in Bergen.",
        ),
    ),
    seat_rule(
        "house_there",
        "a club, a school, a firm in CITY: a sentence without subject and verb",
        r"^(?:An?\s+|The\s+)?(?!(?:The|An?|In|At|On|From|With|For|Since|When|As|It|We)\b)(?:(?!(?:an?|the|its|our|is|are|was|"
        r"were|has|had|have|of|who|that|which|by|[a-z]+ed)\s)[\w'/-]+,?\s+){0,7}?(?P<verb>(?i:university|institute|museum|"
        r"company|college|hospital|centre|center|library|academy|laboratory|firm|enterprise|SME|foundation|gallery|"
        r"observatory|association|organi[sz]ation|charity|NGO|society|network|agency|consultancy|start-?up|theatre|"
        r"school|club|co-?operative|institution|studio|ensemble|orchestra|think tank|hub))\s+(?:in|from|based\s+in)\s+"
        r"(?P<where>)(?=[A-Z])",
        tier=3,
        subject="stated",
        finds=(
            "Small theatre and civic club in «Bergen».",
            "An independent charity in «Cape Town» that keeps lamps.",
            "Research institute from «Riga», Latvia, with 30 staff.",
        ),
        passes=(
            "Pilots run a school in Bergen.",
            "The pilots founded the club in Bergen.",
            "In 1951 a club in Bergen bought the lamp.",
        ),
    ),
    seat_rule(
        "home",
        "calls CITY home, makes its home in CITY",
        r"\b(?:(?P<verb>call(?:s|ed)?)\s+(?P<city>{PLACE})\s+(?:its\s+)?home\b|(?:makes?|made|finds?|found|has|have)\s+a\s+"
        r"(?:new\s+|permanent\s+)?home\s+{AT})",
        tier=2,
        subject="finite",
        finds=(
            "The Board calls «Bergen» home.",
            "Today, the HLB calls «Cape Town» home.",
            "It found a new home in «Riga».",
        ),
        passes=(
            "The Museum calls Bergen home.",
            "Pilots call Bergen home.",
            "The Board has a homely pier in Bergen.",
        ),
    ),
    seat_rule(
        "find_us",
        "you find us in CITY",
        r"\b(?P<verb>(?i:find|visit|meet|reach))\s+(?:us|{MARK})\s+{AT}",
        tier=3,
        subject="stated",
        finds=("You find us in «Bergen».", "Visit us in «Cape Town».", "Sailors can find the Board in «Riga»."),
        passes=("You find lamps in Bergen.", "Visit them in Bergen.", "The Board finds lamps in Bergen."),
    ),
    seat_rule(
        "beside",
        "the body (CITY, COUNTRY)",
        r"{SELF}\s*(?:\((?P<where>)(?=[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2},\s+[A-Z][\w]+(?: [A-Z]\w+){0,2}\))|"
        r",\s+(?P<where2>)(?=[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2},\s+[A-Z]\w+(?: [A-Z]\w+){0,2},\s+(?:is|was|has)\b))",
        tier=3,
        subject="stated",
        finds=(
            "The Board («Bergen», Norway) keeps the lights.",
            "The Harbour Lights Board, «Riga», Latvia, is a league of towns.",
            "It works with the HLB («Cape Town», South Africa).",
        ),
        passes=(
            "The Museum (Bergen, Norway) is old.",
            "The Board (Holm, Chair) keeps the lights.",
            "The Board, Anna Holm, Chair, is old.",
        ),
    ),
    seat_rule(
        "is_in",
        "the body is in CITY",
        r"{SELF}\s+(?P<verb>is|are)\s+(?:now\s+|currently\s+|today\s+)?in\s+(?P<where>)(?=[A-Z])",
        tier=3,
        subject="stated",
        finds=("The Board is in «Bergen».", "Today it is in «Cape Town», South Africa.", "The HLB is now in «Riga»."),
        passes=("The Museum is in Bergen.", "The Board is in May.", "It is in Norway."),
    ),
    seat_rule(
        "city_based",
        "a CITY-based organisation",
        r"(?<![\w-])(?!An?\s|Our\s|"
        r"The\s(?!Hague))(?P<city>{PLACE})(?:,\s+(?P<country>[A-Z][\w]+(?: [A-Z]\w+)?))?(?:-|\s(?=based\s[a-z]))"
        r"(?P<verb>(?i:based|headquartered))\b",
        tier=2,
        finds=(
            "The Harbour Lights Board (HLB) is a «Bergen»-based league of towns.",
            "It is a «Kingston», Jamaica-based agency.",
            "The Board is a «Cape Town»-based agency.",
            "The Board is a league of towns, a small «Riga» based charity.",
            "The «Bergen»-based Board keeps the lights.",
            "«Bergen»-based league of towns for harbours.",
        ),
        passes=(
            "The Board helps a Bergen-based firm.",
            "The Board has a land-based lamp.",
            "A Bergen-based firm painted the Board's pier.",
            "The Board pays a Bergen based firm.",
            "The Board pays the Museum, a Bergen-based firm.",
        ),
    ),
)
