"""Seats: wordings that say where a body is headquartered, based, located, run from."""

from typing import Final

from pipeline.reading.rules.seat_rule import seat_rule

LOCATED_RULES: Final = (
    seat_rule(
        "headquartered",
        "headquartered in CITY",
        r"\b(?P<verb>(?i:head-?\s?quartered))\s+(?:{AT}|out\s+of\s+(?P<where2>)(?=\w))",
        finds=(
            "The Board is headquartered in «Bergen», Norway.",
            "Headquartered in «The Hague», the HLB keeps the lights.",
            "It is an international agency headquartered in the Swiss city of «Basel».",
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
        r"\b(?P<verb>(?i:based|seated|domiciled|anchored|sits|resides))\s+{AT}",
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
        r"\b(?P<verb>(?i:located|situated|set|housed|hosted|"
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
        r"{SELF}\s+(?:\([^()]{1,60}\)\s+)?(?P<verb>is|are)\s+(?:an?|the|"
        r"one of the)\s+(?:[\w'-]+,?\s+){0,8}?(?i:university|institute|museum|company|college|hospital|centre|"
        r"center|library|academy|laboratory|firm|enterprise|SME|foundation|gallery|church|observatory)\s+(?:in|"
        r"at)\s+(?P<where>)(?=[\w'])",
        tier=3,
        subject="stated",
        finds=(
            "The Board is a small company in «Bergen», Norway.",
            "It is a public research institute in «Cape Town».",
            "The HLB is the oldest academy in «Riga».",
        ),
        passes=(
            "The Board knows a company in Bergen.",
            "It is a friend in Bergen.",
            "The Museum is a company in Bergen.",
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
        r"(?<![\w-])(?P<city>{PLACE})(?:,\s+(?P<country>[A-Z][\w]+(?: [A-Z]\w+)?))?-(?P<verb>(?i:based|"
        r"headquartered))\b",
        tier=2,
        finds=(
            "The Harbour Lights Board (HLB) is a «Bergen»-based league of towns.",
            "It is a «Kingston», Jamaica-based agency.",
            "The Board is a «Cape Town»-based agency.",
        ),
        passes=(
            "The Board helps a Bergen-based firm.",
            "The Board has a land-based lamp.",
            "A Bergen-based firm painted the Board's pier.",
        ),
    ),
)
