"""Seats: wordings that state where the body has its headquarters, and places that are none.

Each pattern ends where the place begins (the empty group `where`) or holds it in the group `city`.
"""

from typing import Final

from pipeline.reading.places import PLACE
from pipeline.reading.rules.rule import Rule, compile_pattern

_AT = r"(?:[Ii]n|[Aa]t|near|outside|on)\s+(?P<where>)(?=[\w'\"\ue000])"
_SEAT = (
    r"(?P<seat>(?i:head-?\s?quarters?|HQ|head[- ]offices?|(?:main|central|principal|registered|administrative|executive|coordination|co-ordination|legal) offices?|seat|"
    r"secretariat(?:[- ]general)?|main laboratory|main campus|administrative (?:centre|center|seat)|administration|"
    r"co-?ordinating (?:body|office|centre|center|unit|secretariat)|co-?ordination (?:body|centre|center|unit)|administrative body|main base|home base|base|(?:permanent|international|central|general) bureau|executive committee))"
)
#: "permanent", "international": words that may describe a seat; the branch test looks at them.
_ADJECTIVES = r"(?:(?!(?:of|in|and|is|are|for|has|have|had|with|to|by|moved?)\b)[\w-]+\s+){0,3}?"
_AGENT = r"(?:by\s+[^,;.]{3,70}?\s+)?"
_WHERE = (
    r"(?:,\s+[^,;.]{1,60},)?\s+(?:(?:which|that)\s+)?(?:(?:is|are|was|were|has been|have been|being|shall be|will be|would be|remains|lies)\s+)?(?:(?:now|currently|both|also|today|permanently|at present|formally|officially|first)\s+)?(?:became\s+operational\s+)?"
    r"(?:(?:located|situated|based|established|placed|found|headquartered|opened|inaugurated|set up|maintained)\s+|"
    rf"(?:housed|hosted|provided|run|administered|kept)\s+{_AGENT})?{_AT}"
)


def _rule(rule_id: str, meaning: str, template: str, **more: object) -> Rule:
    pieces = {"AT": _AT, "SEAT": _SEAT, "WHERE": _WHERE, "PLACE": PLACE, "ADJECTIVES": _ADJECTIVES}
    for name, piece in pieces.items():
        template = template.replace("{" + name + "}", piece)
    return Rule(f"seat.{rule_id}", "headquarters", meaning, compile_pattern(template), **more)  # type: ignore[arg-type]


SEAT_RULES: Final = (
    _rule(
        "headquartered", "headquartered in CITY",
        r"\b(?P<verb>(?i:head-?\s?quartered))\s+(?:{AT}|out\s+of\s+(?P<where2>)(?=\w))",
        finds=(
            "The Board is headquartered in «Bergen», Norway.",
            "Headquartered in «The Hague», the HLB keeps the lights.",
            "It is an international agency headquartered in the Swiss city of «Basel».",
            "It has 192 member towns and is headquartered at the Palais Rose in «Masdar City».",
        ),
        passes=("The Museum is headquartered in Bergen.", "The Board works with a firm headquartered in Bergen.", "The Board met in Bergen."),
    ),
    _rule(
        "seat_is", "its headquarters, seat, secretariat is in CITY",
        r"(?:^|(?:{ITS}|\b(?:[Tt]he|[Aa]n?))\s+){ADJECTIVES}{SEAT}(?P<of>\s+of\s+(?:(?:the\s+(?:[a-z-]+\s+){1,3})?{MARK}|the\s+[Ss]ecretariat\b))?{WHERE}",
        finds=(
            "Its headquarters are in «Bergen», Norway.",
            "The Board's seat is located in «Rio de Janeiro».",
            "The secretariat of the HLB is based in the Belgian capital, «Brussels».",
            "The Board, with the main laboratory in «Genoa», keeps the lights.",
            "Headquarters are in «Riga».",
            "The HLB has a permanent secretariat, paid by the towns, in «Riga», Latvia.",
            "Its operational headquarters is at 5 Quay Street, «St. John's», Antigua and Barbuda.",
        ),
        passes=("The Museum's headquarters are in Bergen.", "Its regional office is in Bergen.", "The seat of the Museum is in Bergen."),
    ),
    _rule(
        "seat_named", "its seat is CITY",
        r"(?:{ITS}|\b[Tt]he)\s+{ADJECTIVES}{SEAT}(?:\s+of\s+{MARK})?,?\s+(?:is|are|remains|being)\s+(?:now\s+)?(?:the\s+city\s+of\s+)?(?:(?P<city>{PLACE})(?=[,.;(]|\s+(?:and|in|since)\b|$)|(?P<where>)(?=\d{1,5}\w?,?\s[A-Z]))",
        finds=(
            "Its seat is «Bergen».",
            "The headquarters of the Board is «Cape Town», South Africa.",
            "The Board's official seat is the city of «Riga».",
            "Its registered office is 14 Quay Street, «Riga», Latvia.",
        ),
        passes=("The seat of the Museum is Bergen.", "Its seat is large.", "Its friend is Bergen."),
    ),
    _rule(
        "city_seat", "its CITY headquarters",
        r"{ITS}\s+(?P<city>{PLACE})(?:-based)?\s+{SEAT}\b",
        tier=2,
        finds=(
            "The Board trains pilots at its «Bergen» headquarters.",
            "Its «Cape Town» secretariat has 12 staff.",
            "The Board's «Riga» head office is old.",
        ),
        passes=("Its Bergen pier is old.", "The Museum's Bergen headquarters is old.", "Its old headquarters burnt down."),
    ),
    _rule(
        "office", "its (main) office is in CITY",
        r"(?:{ITS}|\b(?:[Hh]as|from) an)\s+(?:own\s+|main\s+|permanent\s+|only\s+)?(?P<verb>(?i:offices?|premises))\s+(?:(?:is|are)\s+)?(?:located\s+|situated\s+|based\s+)?{AT}",
        tier=3,
        finds=(
            "Its office is in «Bergen».",
            "The Board's offices are located in «Cape Town», South Africa.",
            "Our office is at «Riga».",
            "It is run from an office in «Riga».",
        ),
        passes=("Its regional office is in Bergen.", "The Museum's office is in Bergen.", "Its offices are in a tower."),
    ),
    _rule(
        "run_from", "administered, run, operated from CITY",
        r"\b(?P<verb>(?i:administered|run|operated|operates|managed|coordinated|co-ordinated|governed|works))\s+(?:from|out of)\s+(?P<where>)(?=[\w'])",
        tier=3,
        finds=(
            "The Board is administered from «Bergen», Norway.",
            "It operates out of «Cape Town».",
            "The HLB is run from «Riga».",
        ),
        passes=("The Museum is run from Bergen.", "The Board ran from Bergen to Oslo.", "The Board benefits from Bergen."),
    ),
    _rule(
        "with_seat", "with headquarters in CITY",
        r"\b(?P<verb>(?i:with|has|have|having|had|maintains|keeps|headquarters:))\s+{ADJECTIVES}{SEAT}(?:,)?\s+(?:(?:located|based|situated)\s+)?{AT}",
        subject="finite",
        finds=(
            "The Board is a league of towns with headquarters in «Bergen», Norway.",
            "The HLB has headquarters in «Riga».",
            "It is an agency with head office in «Cape Town», South Africa.",
        ),
        passes=("The Museum has headquarters in Bergen.", "It is an agency with offices in Bergen.", "The Board deals with firms in Bergen."),
    ),
    _rule(
        "based", "based, seated, domiciled in CITY",
        r"\b(?P<verb>(?i:based|seated|domiciled|anchored|sits|resides))\s+{AT}",
        tier=2,
        finds=(
            "The Board is based in «Bergen», Norway.",
            "Based in «Cape Town», the HLB keeps the lights.",
            "It is a league of towns based in «Riga».",
        ),
        passes=("The Museum is based in Bergen.", "The Board helps pilots based in Bergen.", "The plan is based in part on Bergen."),
    ),
    _rule(
        "located", "located, situated in CITY",
        r"\b(?P<verb>(?i:located|situated|set|housed|hosted|lies))\s+(?:by\s+[^,;.]{3,70}?\s+)?(?:on\s+the\s+outskirts\s+of\s+(?P<where2>)(?=\w)|{AT})",
        tier=2,
        finds=(
            "The Board is located in «Bergen», Norway.",
            "Situated in «Cape Town», the HLB keeps the lights.",
            "It is an independent agency located in «Allinge» in the Bornholm region of Denmark.",
        ),
        passes=("The Museum is located in Bergen.", "The Board keeps lights located in Bergen.", "The Board is located by radio."),
    ),
    _rule(
        "house_in", "is a university, institute, company in CITY",
        r"{SELF}\s+(?:\([^()]{1,60}\)\s+)?(?P<verb>is|are)\s+(?:an?|the|one of the)\s+(?:[\w'-]+,?\s+){0,8}?(?i:university|institute|museum|company|college|hospital|centre|center|library|academy|laboratory|firm|enterprise|SME|foundation|gallery|church|observatory)\s+(?:in|at)\s+(?P<where>)(?=[\w'])",
        tier=3,
        subject="stated",
        finds=(
            "The Board is a small company in «Bergen», Norway.",
            "It is a public research institute in «Cape Town».",
            "The HLB is the oldest academy in «Riga».",
        ),
        passes=("The Board knows a company in Bergen.", "It is a friend in Bergen.", "The Museum is a company in Bergen."),
    ),
    _rule(
        "is_in", "the body is in CITY",
        r"{SELF}\s+(?P<verb>is|are)\s+(?:now\s+|currently\s+|today\s+)?in\s+(?P<where>)(?=[A-Z])",
        tier=3,
        subject="stated",
        finds=("The Board is in «Bergen».", "Today it is in «Cape Town», South Africa.", "The HLB is now in «Riga»."),
        passes=("The Museum is in Bergen.", "The Board is in May.", "It is in Norway."),
    ),
    _rule(
        "city_based", "a CITY-based organisation",
        r"(?<![\w-])(?P<city>{PLACE})(?:,\s+(?P<country>[A-Z][\w]+(?: [A-Z]\w+)?))?-(?P<verb>(?i:based|headquartered))\b",
        tier=2,
        finds=(
            "The Harbour Lights Board (HLB) is a «Bergen»-based league of towns.",
            "It is a «Kingston», Jamaica-based agency.",
            "The Board is a «Cape Town»-based agency.",
        ),
        passes=("The Board helps a Bergen-based firm.", "The Board has a land-based lamp.", "A Bergen-based firm painted the Board's pier."),
    ),
    _rule(
        "city_hosts", "CITY hosts, is home to the body; CITY, the seat of the body",
        r"\b(?P<city>{PLACE})(?:,\s+[A-Z]\w+(?: [A-Z]\w+)?,?)?(?:\s+(?:currently|also|now))?(?:\s+(?P<own>(?:is|has been|was chosen as|serves as|became) its (?:seat|headquarters|home|base)\b)|(?:\s+(?P<verb>(?i:hosts|houses|is home to|is the (?:seat|home|headquarters|base) of|is host to|was chosen as the seat of|serves as the (?:seat|headquarters|base) of|hosting))|,\s+(?:the\s+)?(?:seat|home|headquarters)\s+of)\s+(?:the\s+(?:headquarters|seat|secretariat|head office)\s+of\s+)?{MARK}(?!'))",
        subject="stated",
        finds=(
            "«Bergen» hosts the headquarters of the Harbour Lights Board.",
            "«Cape Town» is home to the Board.",
            "«Riga» is the seat of the HLB.",
            "«Oslo», Norway, has been its seat since 2004.",
        ),
        passes=("Bergen hosts the Museum.", "Bergen is home to many.", "Bergen paid the Board."),
    ),
    _rule(
        "where_seat", "CITY, where it has its seat",
        r"\b(?P<city>{PLACE})(?:,\s+[A-Z]\w+(?: [A-Z]\w+)?)?,\s+where\s+(?:{SELF}\s+(?:\w+\s+){0,2}(?:based|headquartered|located|has its (?:seat|headquarters|secretariat|head office))|{ITS}\s+{ADJECTIVES}{SEAT}\s+(?:\w+\s+)?(?:is|are|remains)\b)",
        subject="stated",
        finds=(
            "The Board was founded in «Bergen», where it is still based.",
            "It met in «Riga», Latvia, where the Board has its seat.",
            "The towns chose «Cape Town», where its headquarters are located.",
        ),
        passes=("It met in Bergen, where the Museum is based.", "It met in Bergen, where it rained.", "It met in Bergen, where its pier is."),
    ),
    _rule(
        "moved", "moved its seat to CITY",
        r"\b(?P<verb>(?i:moved|relocated|transferred|shifted|returned))\s+(?:(?:{ITS}|the)\s+(?:\w+\s+)?{SEAT}\s+)?(?:from\s+[^,;.]{1,40}?\s+)?to\s+(?P<where>)(?=[\w'])",
        tier=2, subject="finite",
        finds=(
            "In 1990 the Board moved its headquarters from Oslo to «Bergen».",
            "The HLB relocated to «Riga» in 1995.",
            "It transferred its seat to «Cape Town».",
            "Its headquarters were moved to «Riga».",
        ),
        passes=("The Museum moved to Bergen.", "The Board moved a lamp to Bergen.", "The pilots moved to Bergen."),
    ),
    _rule(
        "label", "a label with a city: Headquarters: CITY",
        r"^(?P<verb>(?i:headquarters|head office|seat|HQ|secretariat|location of (?:the )?headquarters|headquarters location))\s*[:\u2013\u2014]\s*(?P<where>)(?=\w)",
        subject="stated",
        finds=("Headquarters: «Bergen», Norway", "Seat: «Riga»", "Head office: «Cape Town»"),
        passes=("Office: Bergen", "Headquarters: see below", "Birthplace: Bergen"),
    ),
)
REFUSAL_RULES: Final = (
    _rule("no_branch", "a branch, a site, a regional or field office",
          r"\b(?i:offices?|branch(?:es)?|bureaus?|sites?|subsidiar(?:y|ies)|campus(?:es)?|laboratories|delegations?|missions?|presence|representations?|centres?|centers?|stations?|facilit(?:y|ies)|hubs?)\s+(?:(?:located|based|situated)\s+)?(?:in|at)\s+(?:the\s+)?(?P<city>{PLACE})", reason="branch_place"),
    _rule("no_event", "where something was founded, signed or held",
          r"\b(?i:founded|established|created|formed|set up|signed|held|adopted|met|meeting|conference|summit|launched|congress|inaugurated|treaty|convention|session)\b[^.;:]{0,60}?\b(?:in|at)\s+(?P<city>{PLACE})", reason="event_place"),
)
RULES: Final = (*SEAT_RULES, *REFUSAL_RULES)
