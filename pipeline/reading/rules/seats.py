"""Seats: wordings that state where the body has its headquarters, and places that are none."""

from typing import Final

from pipeline.reading.places import APPROACH, PLACE
from pipeline.reading.rules.rule import Rule, compile_pattern

CITY = rf"{APPROACH}(?P<city>{PLACE})"
_SEAT = (
    r"(?P<seat>(?i:head-?\s?quarters?|HQ|head[- ]office|main office|central office|principal office|registered office|seat|"
    r"(?:(?:permanent|general|international|technical|executive|central|interim) )?secretariat|main laboratory|main campus|administrative (?:centre|center|seat)|"
    r"co-?ordinating (?:body|office|centre|center|unit)|administrative body|main base|home base|base))"
)
_WHERE = r"(?:,\s+[^,;.]{1,60},)?\s+(?:(?:is|are|was|were|has been|have been|being|which is|which are|remains|lies)\s+)?(?:(?:now|currently|both|also|today|permanently|at present)\s+)?(?:(?:located|situated|based|housed|hosted|established|placed|found)\s+)?(?:by\s+[^,;.]{3,60}?\s+)?(?:in|at|near|outside|on)\s+"


def _rule(rule_id: str, meaning: str, template: str, **more: object) -> Rule:
    template = template.replace("{CITY}", CITY).replace("{SEAT}", _SEAT).replace("{WHERE}", _WHERE).replace("{PLACE}", PLACE)
    return Rule(f"seat.{rule_id}", "headquarters", meaning, compile_pattern(template), **more)  # type: ignore[arg-type]


SEAT_RULES: Final = (
    _rule(
        "headquartered", "headquartered in CITY",
        r"\b(?P<verb>(?i:head-?\s?quartered))\s+(?:in|at|near|out of)\s+{CITY}",
        finds=(
            "The Board is headquartered in «Bergen», Norway.",
            "Headquartered in «The Hague», the HLB keeps the lights.",
            "It is an international agency headquartered in the Swiss city of «Basel».",
        ),
        passes=("The Museum is headquartered in Bergen.", "The Board works with a firm headquartered in Bergen.", "The Board met in Bergen."),
    ),
    _rule(
        "seat_is", "its headquarters, seat, secretariat is in CITY",
        r"(?:^|(?:{ITS}|\b(?:[Tt]he|[Aa]n?))\s+)(?:(?:main|own|current|present|new|official|global|world|international|permanent|general|corporate|central|European|joint|small)\s+){0,2}{SEAT}(?:\s+of\s+{MARK})?{WHERE}{CITY}",
        finds=(
            "Its headquarters are in «Bergen», Norway.",
            "The Board's seat is located in «Rio de Janeiro».",
            "The secretariat of the HLB is based in the Belgian capital, «Brussels».",
            "The Board, with the main laboratory in «Genoa», keeps the lights.",
            "Headquarters are in «Riga».",
            "The HLB has a permanent secretariat, paid by the towns, in «Riga», Latvia.",
        ),
        passes=("The Museum's headquarters are in Bergen.", "Its regional office is in Bergen.", "The seat of the Museum is in Bergen."),
    ),
    _rule(
        "seat_named", "its seat is CITY",
        r"(?:{ITS}|\b[Tt]he)\s+(?:(?:official|main|permanent|current)\s+)?{SEAT}(?:\s+of\s+{MARK})?\s+(?:is|are|remains)\s+(?:now\s+)?(?:the\s+city\s+of\s+)?(?P<city>{PLACE})(?=[,.;(]|\s+(?:and|in|since)\b|$)",
        subject="stated",
        finds=(
            "Its seat is «Bergen».",
            "The headquarters of the Board is «Cape Town», South Africa.",
            "The Board's official seat is the city of «Riga».",
        ),
        passes=("The seat of the Museum is Bergen.", "Its seat is large.", "Its friend is Bergen."),
    ),
    _rule(
        "office", "its (main) office is in CITY",
        r"{ITS}\s+(?:own\s+|main\s+|permanent\s+)?(?P<verb>(?i:offices?))\s+(?:is|are)\s+(?:located\s+|situated\s+|based\s+)?(?:in|at)\s+{CITY}",
        tier=3,
        subject="stated",
        finds=(
            "Its office is in «Bergen».",
            "The Board's offices are located in «Cape Town», South Africa.",
            "Our office is at «Riga».",
        ),
        passes=("Its regional office is in Bergen.", "The Museum's office is in Bergen.", "Its offices are in a tower."),
    ),
    _rule(
        "run_from", "administered, run, operated from CITY",
        r"\b(?P<verb>(?i:administered|run|operated|operates|managed|coordinated|co-ordinated|governed|works))\s+(?:from|out of)\s+(?:its\s+(?:\w+\s+){0,2}(?:headquarters|office|seat|base)\s+in\s+)?{CITY}",
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
        r"\b(?P<verb>(?i:with|has|have|having))\s+(?:(?:main|global|world|permanent|international|corporate)\s+)?(?P<seat>(?i:head-?\s?quarters|head office|offices headquartered))\s+(?:(?:located|based|situated)\s+)?(?:in|at|near)\s+{CITY}",
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
        r"\b(?P<verb>(?i:based|seated|domiciled|anchored))\s+(?:in|at|near|out of|on)\s+{CITY}",
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
        r"\b(?P<verb>(?i:located|situated|set|housed))\s+(?:in|at|near|on the outskirts of|on)\s+{CITY}",
        tier=2,
        finds=(
            "The Board is located in «Bergen», Norway.",
            "Situated in «Cape Town», the HLB keeps the lights.",
            "It is an independent agency located in «Allinge» in the Bornholm region of Denmark.",
        ),
        passes=("The Museum is located in Bergen.", "The Board keeps lights located in Bergen.", "The Board is located by radio."),
    ),
    _rule(
        "city_based", "a CITY-based organisation",
        rf"(?<![\w-])(?P<city>{PLACE})(?:,\s+(?P<country>[A-Z][\w]+(?: [A-Z]\w+)?))?-(?P<verb>(?i:based|headquartered))\b",
        tier=2,
        finds=(
            "The Harbour Lights Board (HLB) is a «Bergen»-based league of towns.",
            "It is a «Kingston», Jamaica-based agency.",
            "The Board is a «Cape Town»-based agency.",
        ),
        passes=("The Board helps a Bergen-based firm.", "The Board has a land-based lamp.", "A Bergen-based firm painted the Board's pier."),
    ),
    _rule(
        "city_hosts", "CITY hosts, is home to the body",
        r"\b(?P<city>{PLACE})(?:,\s+[A-Z]\w+(?: [A-Z]\w+)?,)?(?:\s+(?:currently|also|now))?\s+(?P<verb>(?i:hosts|houses|is home to|is the (?:seat|home|headquarters|base) of|is host to|was chosen as the seat of|serves as the (?:seat|headquarters|base) of|hosting))\s+(?:the\s+(?:headquarters|seat|secretariat|head office)\s+of\s+)?{MARK}(?!')",
        subject="stated",
        finds=(
            "«Bergen» hosts the headquarters of the Harbour Lights Board.",
            "«Cape Town» is home to the Board.",
            "«Riga» is the seat of the HLB.",
        ),
        passes=("Bergen hosts the Museum.", "Bergen is home to many.", "Bergen paid the Board."),
    ),
    _rule(
        "moved", "moved its seat to CITY",
        r"\b(?P<verb>(?i:moved|relocated|transferred|shifted))\s+(?:(?:{ITS}|the)\s+(?:\w+\s+)?{SEAT}\s+)?(?:from\s+[^,;.]{1,40}?\s+)?to\s+{CITY}",
        tier=2, subject="finite",
        finds=(
            "In 1990 the Board moved its headquarters from Oslo to «Bergen».",
            "The HLB relocated to «Riga» in 1995.",
            "It transferred its seat to «Cape Town».",
        ),
        passes=("The Museum moved to Bergen.", "The Board moved a lamp to Bergen.", "The pilots moved to Bergen."),
    ),
    _rule(
        "label", "a label with a city: Headquarters: CITY",
        r"^(?P<verb>(?i:headquarters|head office|seat|HQ|secretariat|location of (?:the )?headquarters))\s*[:\u2013\u2014]\s*(?P<city>{PLACE})",
        subject="stated",
        finds=("Headquarters: «Bergen», Norway", "Seat: «Riga»", "Head office: «Cape Town»"),
        passes=("Office: Bergen", "Headquarters: see below", "Birthplace: Bergen"),
    ),
)
REFUSAL_RULES: Final = (
    _rule("no_branch", "a branch, a site, a regional or field office",
          r"\b(?i:offices?|branch(?:es)?|bureaus?|sites?|subsidiar(?:y|ies)|campus(?:es)?|laboratories|delegations?|missions?|presence|representations?|centres?|centers?|stations?)\s+(?:(?:located|based|situated)\s+)?(?:in|at)\s+(?:the\s+)?(?P<city>{PLACE})", reason="branch_place"),
    _rule("no_event", "where something was founded, signed or held",
          r"\b(?i:founded|established|created|formed|set up|signed|held|adopted|met|meeting|conference|summit|launched|congress|inaugurated|treaty|convention|session)\b[^.;:]{0,60}?\b(?:in|at)\s+(?P<city>{PLACE})", reason="event_place"),
)
RULES: Final = (*SEAT_RULES, *REFUSAL_RULES)
