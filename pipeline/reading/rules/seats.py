"""Seats: wordings with a word for the seat (headquarters, secretariat, head office), and places that are none."""

from typing import Final

from pipeline.reading.rules.rule import Rule
from pipeline.reading.rules.seat_rule import seat_rule
from pipeline.reading.rules.seats_located import LOCATED_RULES

_NAMED_RULES: Final = (
    seat_rule(
        "seat_is",
        "its headquarters, seat, secretariat is in CITY",
        r"(?:^|(?:{ITS}|\b(?:[Tt]he|[Aa]n?))\s+){ADJECTIVES}{SEAT}(?P<of>\s+of\s+(?:(?:the\s+(?:[a-z-]+\s+"
        r"){1,3})?{MARK}|the\s+[Ss]ecretariat\b))?{WHERE}",
        finds=(
            "Its headquarters are in «Bergen», Norway.",
            "The Board's seat is located in «Rio de Janeiro».",
            "The secretariat of the HLB is based in the Belgian capital, «Brussels».",
            "The Board, with the main laboratory in «Genoa», keeps the lights.",
            "Headquarters are in «Riga».",
            "The HLB has a permanent secretariat, paid by the towns, in «Riga», Latvia.",
            "Its operational headquarters is at 5 Quay Street, «St. John's», Antigua and Barbuda.",
        ),
        passes=(
            "The Museum's headquarters are in Bergen.",
            "Its regional office is in Bergen.",
            "The seat of the Museum is in Bergen.",
        ),
    ),
    seat_rule(
        "seat_named",
        "its seat is CITY",
        r"(?:{ITS}|\b[Tt]he)\s+{ADJECTIVES}{SEAT}(?:\s+of\s+{MARK})?,?\s+(?:is|are|remains|"
        r"being)\s+(?:now\s+)?(?:the\s+city\s+of\s+)?(?:(?P<city>{PLACE})(?=[,.;(]|\s+(?:and|in|since)\b|$)|"
        r"(?P<where>)(?=\d{1,5}\w?,?\s[A-Z]))",
        finds=(
            "Its seat is «Bergen».",
            "The headquarters of the Board is «Cape Town», South Africa.",
            "The Board's official seat is the city of «Riga».",
            "Its registered office is 14 Quay Street, «Riga», Latvia.",
        ),
        passes=("The seat of the Museum is Bergen.", "Its seat is large.", "Its friend is Bergen."),
    ),
    seat_rule(
        "seat_hosted",
        "its secretariat is hosted by an institution, CITY",
        r"(?:{ITS}|\b[Tt]he)\s+{ADJECTIVES}{SEAT}(?P<of>\s+of\s+{MARK})?\s+(?:is|has\s+been|are)\s+(?:\w+\s+)?(?:hosted|"
        r"housed|provided|run)\s+(?:by|at)\s+(?:the\s+)?[^,;.]{3,90}?,\s+(?P<where>)(?=[A-Z])",
        tier=2,
        finds=(
            "Its secretariat is hosted by the University of Lamps, «Bergen».",
            "The secretariat of the HLB is provided by the Guild of Lamps, «Cape Town», South Africa.",
            "The Board's secretariat is provided by the Union of Lamps, «Riga», Latvia.",
        ),
        passes=(
            "The secretariat of the Museum is hosted by the University of Lamps, Bergen.",
            "Its pier is hosted by the University of Lamps, Bergen.",
            "Its secretariat is hosted by the Lamp Academy.",
        ),
    ),
    seat_rule(
        "seat_in_brackets",
        "offices in A and CITY (headquarters)",
        r"\b(?P<city>{PLACE})(?:,\s+(?P<country>[A-Z]\w+(?: [A-Z]\w+)?))?\s+\((?:its |our |the )?(?:main |global |"
        r"international |world )?(?P<verb>headquarters?|HQ|head ?office|seat|main office|secretariat)\)",
        subject="stated",
        finds=(
            "It has offices in Oslo, Riga and «Bergen» (headquarters).",
            "The Board has offices in «Cape Town» (head office), Oslo and Riga.",
            "The HLB has offices in «Riga», Latvia (HQ), and Oslo.",
        ),
        passes=(
            "It has offices in Oslo (since 1990).",
            "It has offices in Oslo (branch).",
            "Its head office (Oslo) is old.",
        ),
    ),
    seat_rule(
        "now_in",
        "its seat was in another town and is now in CITY",
        r"{ITS}\s+{ADJECTIVES}{SEAT}\s+(?:was|were|had been)\b[^.;]{3,100}?\b(?:but|and|before)\s+(?:it\s+|they\s+)?"
        r"(?:is|are|has been|moved to|being moved to)\s+(?:now\s+|currently\s+|today\s+)?(?:(?:located|based)\s+)?"
        r"(?:in\s+|at\s+)?(?P<where>)(?=[A-Z])",
        tier=2,
        subject="stated",
        finds=(
            "Its headquarters were originally in Oslo but are now in «Bergen».",
            "The Board's seat was in Oslo and is today located in «Cape Town».",
            "Its secretariat was based in Oslo before being moved to «Riga».",
        ),
        passes=(
            "Its pier was in Oslo and is now in Bergen.",
            "The Museum's headquarters were in Oslo and are now in Bergen.",
            "Its headquarters were old and are now new.",
        ),
    ),
    seat_rule(
        "city_seat",
        "its CITY headquarters",
        r"{ITS}\s+(?P<city>{PLACE})(?:-based)?\s+{SEAT}\b",
        tier=2,
        finds=(
            "The Board trains pilots at its «Bergen» headquarters.",
            "Its «Cape Town» secretariat has 12 staff.",
            "The Board's «Riga» head office is old.",
        ),
        passes=(
            "Its Bergen pier is old.",
            "The Museum's Bergen headquarters is old.",
            "Its old headquarters burnt down.",
        ),
    ),
    seat_rule(
        "office",
        "its (main) office is in CITY",
        r"(?:{ITS}|\b(?:[Hh]as|from) an)\s+(?:own\s+|main\s+|permanent\s+|only\s+)?(?P<verb>(?i:offices?|"
        r"premises))\s+(?:(?:is|are)\s+)?(?:located\s+|situated\s+|based\s+)?{AT}",
        tier=3,
        finds=(
            "Its office is in «Bergen».",
            "The Board's offices are located in «Cape Town», South Africa.",
            "Our office is at «Riga».",
            "It is run from an office in «Riga».",
        ),
        passes=(
            "Its regional office is in Bergen.",
            "The Museum's office is in Bergen.",
            "Its offices are in a tower.",
        ),
    ),
    seat_rule(
        "with_seat",
        "with headquarters in CITY",
        r"\b(?P<verb>(?i:with|has|have|having|had|maintains|keeps|"
        r"headquarters:))\s+{ADJECTIVES}{SEAT}(?:,)?\s+(?:(?:located|based|situated)\s+)?{AT}",
        subject="finite",
        finds=(
            "The Board is a league of towns with headquarters in «Bergen», Norway.",
            "The HLB has headquarters in «Riga».",
            "It is an agency with head office in «Cape Town», South Africa.",
        ),
        passes=(
            "The Museum has headquarters in Bergen.",
            "It is an agency with offices in Bergen.",
            "The Board deals with firms in Bergen.",
        ),
    ),
    seat_rule(
        "city_hosts",
        "CITY hosts, is home to the body; CITY, the seat of the body",
        r"\b(?!(?:It|We|They|This|That|He|She|Here|There|Which)\b)(?P<city>{PLACE})(?:,\s+[A-Z]\w+(?: [A-Z]\w+)?,?)?"
        r"(?:\s+(?:currently|also|now))?(?:\s+(?P<own>(?:is|"
        r"has been|was chosen as|serves as|became) its (?:seat|headquarters|home|base)\b)|(?:\s+(?P<verb>(?i:hosts|"
        r"houses|is home to|is the (?:seat|home|headquarters|base) of|is host to|was chosen as the seat of|"
        r"serves as the (?:seat|headquarters|base) of|hosting))|,\s+(?:the\s+)?(?:seat|home|"
        r"headquarters)\s+of)\s+(?:the\s+(?:headquarters|seat|secretariat|head office)\s+of\s+)?(?:{MARK}(?!')|"
        r"its\s+{SEAT}))",
        subject="stated",
        finds=(
            "«Bergen» hosts the headquarters of the Harbour Lights Board.",
            "«Cape Town» is home to the Board.",
            "«Riga» is the seat of the HLB.",
            "«Oslo», Norway, has been its seat since 2004.",
        ),
        passes=(
            "Bergen hosts the Museum.",
            "Bergen is home to many.",
            "Bergen paid the Board.",
            "It is home to the Board's library.",
            "This is the seat of the Board.",
        ),
    ),
    seat_rule(
        "where_seat",
        "CITY, where it has its seat",
        r"\b(?P<city>{PLACE})(?:,\s+[A-Z]\w+(?: [A-Z]\w+)?)?,\s+where\s+(?:{SELF}\s+(?:\w+\s+){0,2}(?:based|"
        r"headquartered|located|has its (?:seat|headquarters|secretariat|"
        r"head office))|{ITS}\s+{ADJECTIVES}{SEAT}\s+(?:\w+\s+)?(?:is|are|remains)\b)",
        subject="stated",
        finds=(
            "The Board was founded in «Bergen», where it is still based.",
            "It met in «Riga», Latvia, where the Board has its seat.",
            "The towns chose «Cape Town», where its headquarters are located.",
        ),
        passes=(
            "It met in Bergen, where the Museum is based.",
            "It met in Bergen, where it rained.",
            "It met in Bergen, where its pier is.",
        ),
    ),
    seat_rule(
        "moved",
        "moved its seat to CITY",
        r"\b(?P<verb>(?i:moved|relocated|transferred|shifted|returned))\s+(?:(?:{ITS}|"
        r"the)\s+(?:\w+\s+)?{SEAT}\s+)?(?:from\s+[^,;.]{1,40}?\s+)?to\s+(?:{ITS}\s+(?:current|present|new|"
        r"permanent|own)\s+(?:location|home|seat|headquarters|premises|offices?|base)\s+(?:in|at)\s+)?"
        r"(?P<where>)(?=[\w'])",
        tier=2,
        subject="finite",
        finds=(
            "In 1990 the Board moved its headquarters from Oslo to «Bergen».",
            "The HLB relocated to «Riga» in 1995.",
            "It transferred its seat to «Cape Town».",
            "Its headquarters were moved to «Riga».",
        ),
        passes=("The Museum moved to Bergen.", "The Board moved a lamp to Bergen.", "The pilots moved to Bergen."),
    ),
    seat_rule(
        "label",
        "a label with a city: Headquarters: CITY",
        r"^(?P<verb>(?i:headquarters|head office|seat|HQ|secretariat|location of (?:the )?headquarters|"
        r"headquarters location|main office|registered office|domicile|location|based in|city|"
        r"town))(?:\s*[:\u2013\u2014|]\s*|\s*(?=[A-Z][\w'-]+(?:[ -][A-Z]?[\w'-]+){0,2}"
        r"(?:,\s+[A-Z][\w.]+(?: [\w.]+){0,2}){1,2}\s*(?:\||$))|(?<=uarters)\s+"
        r"(?!Address|Location|Building|Agreement|Staff|Office)(?=[A-Z]\w+\s*$))[|\s]*(?P<where>)(?=\w)",
        subject="stated",
        finds=(
            "Seat: «Riga»",
            "Head office: «Cape Town», South Africa",
            "Headquarters «Bergen», Norway",
            "Headquarters | «Riga», Latvia |",
            "Headquarters«Bergen», Norway",
        ),
        passes=(
            "Office: Bergen",
            "Headquarters: see below",
            "Birthplace: Bergen",
            "Headquarters Building, Bergen, old",
        ),
    ),
)
SEAT_RULES: Final[tuple[Rule, ...]] = (*_NAMED_RULES, *LOCATED_RULES)
REFUSAL_RULES: Final = (
    seat_rule(
        "no_branch",
        "a branch, a site, a regional or field office",
        r"\b(?i:offices?|branch(?:es)?|bureaus?|sites?|subsidiar(?:y|ies)|campus(?:es)?|laboratories|delegations?|"
        r"missions?|presence|representations?|centres?|centers?|stations?|facilit(?:y|ies)|hubs?)\s+"
        r"(?:(?:located|based|situated)\s+)?(?:in|at)\s+(?:the\s+)?(?P<city>{PLACE})",
        reason="branch_place",
    ),
    seat_rule(
        "no_event",
        "where something was founded, signed or held",
        r"\b(?i:founded|established|created|formed|set up|signed|held|adopted|met|meeting|conference|summit|launched|"
        r"congress|inaugurated|treaty|convention|session)\b[^.;:]{0,60}?\b(?:in|at)\s+(?P<city>{PLACE})",
        reason="event_place",
    ),
)
RULES: Final = (*SEAT_RULES, *REFUSAL_RULES)
