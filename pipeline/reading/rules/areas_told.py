"""Activity areas told in other ways: "emphasis is on", "... are its concerns", "from ... to ...", what it is."""

from typing import Final

from pipeline.reading.rules.area_pieces import AREAS, area_pattern
from pipeline.reading.rules.rule import Rule

#: "... are the main concerns", "... belong to its tasks".
_CONCERNS: Final = (
    r"[^.;:]{4,240}?\s(?:are|is|form|forms|constitutes?|makes? up|counts?|belongs?|falls?|"
    r"lies?)\s+(?:also\s+)?(?:(?:among|one of|part of|at the (?:heart|core|cent(?:re|er)) of|within|under|to|in|on|"
    r"the core of)\s+)?(?:(?:the|its|our|{MARK}'s?)\s+)?(?:[\w-]+\s+){0,2}(?:concerns?|priorit(?:y|ies)|activit(?:y|"
    r"ies)|areas|fields|tasks|goals|aims|objectives|specialit(?:y|ies)|topics|themes|issues|work|agenda|remit|"
    r"mandate|scope|competences?|focus|interests?|responsibilit(?:y|ies)|subjects|pillars|functions|duties|"
    r"cornerstones|services|programmes|programs|projects|initiatives)\b(?!\s+(?:of|for|in)\s+(?!{MARK}|its|our|"
    r"the organi|work\b|activity\b|interest\b|research\b|action\b))"
)
#: A list whose things are promoted, studied, discussed.
_PASSIVE: Final = (
    r"[^.;:]{2,120}?(?:,|\sand\s)[^.;:]{2,120}?\s(?:are|is)\s+(?:(?:also|all|being|regularly|"
    r"actively)\s+)?(?:promoted|supported|covered|addressed|dealt with|discussed|studied|provided|offered|"
    r"carried out|conducted|encouraged|coordinated|developed|taught|performed|organi[sz]ed|pursued|undertaken|funded|"
    r"financed|included|researched|investigated|tackled|monitored)\b"
)

RULES: Final = (
    Rule(
        "area.emphasis",
        AREAS,
        "emphasis is on, at the heart of its work is, areas of cooperation are THINGS",
        area_pattern(
            r"\b(?P<cue>(?i:(?:attention|emphasis|focus|importance|priority) is (?:\w+ )?(?:paid|given|placed|put|"
            r"laid|attached|set|devoted) (?:to|on|upon)|(?:at the (?:heart|core|centre|center) of|in the focus of|"
            r"foremost among) {ITS} (?:\w+ ){1,3}(?:is|are|lies?|stands?))|^(?:(?:[A-Z][a-z]+(?=\s[a-z])|[Tt]he|"
            r"[Ii]ts|[Oo]ur|[Mm]ain|[Kk]ey|[Oo]ther|[Pp]riority|[Mm]ajor|[Cc]ore)\s+){0,2}(?:[Aa]reas?|[Ff]ields?|"
            r"[Ss]ectors|[Tt]opics|[Ii]ssues|[Pp]rogrammes|[Pp]rograms|[Pp]riorities|[Aa]ctivities|[Tt]hemes|"
            r"[Ss]ubjects|[Ss]ervices|[Pp]rojects|[Ww]ork|[Ss]tudies|[Aa]ssistance|[Ss]upport|[Tt]raining|[Cc]ourses|"
            r"[Aa]dvice|[Cc]ommittees|[Ww]orking groups|[Cc]ommissions|[Tt]here are (?:\w+ ){0,2}(?:programmes|"
            r"projects|committees|working groups|departments|sections|groups|commissions|courses)|[Ee]xamples|"
            r"[Tt]asks|[Rr]esearch|[Cc]ooperation|[Cc]ollaboration)(?:\s+(?:of|for|in|on|within|covered|addressed|"
            r"include|carried out|offered|provided)\b[^.;:,]{0,60}?)?\s+(?:include|includes|are|(?:is|are) (?:given|"
            r"provided|offered|done|carried out|conducted) (?:in|on|for|to)|exists? (?:for|on|in)|takes? place in|"
            r"has been done (?:in|on)|deals? with|for|on|is in|cover|covers|comprise|comprises|concern|concerns|"
            r"range from|extends? to|focus(?:es)? on|concentrates? on|is on)|"
            r"^(?:[\w-]+\s+(?:of\s+)?){0,3}?(?i:keywords|sectors|themes|subjects|disciplines|fields|domains|areas|"
            r"topics|industries|markets|technologies|solutions|applications|speciali[sz]ations|specialties|"
            r"competences|expertise|interests|services|products|focus|departments)\s*(?=:)):?\s+(?!not\b|carried\b|"
            r"also\b|\w+ed\b)(?=[\w(])"
        ),
        finds=(
            "Particular attention is paid to «harbour safety».",
            "Great importance is attached to the «protection of seals».",
            "Areas of cooperation include «pilotage», «dredging» and «tide forecasts».",
        ),
        passes=(
            "Attention is drawn to the lamps of Bergen.",
            "At the heart of the town is a fountain.",
            "Areas of the town were flooded.",
        ),
        subject="stated",
    ),
    Rule(
        "area.concerns",
        AREAS,
        "THINGS are its main concerns",
        area_pattern(r"^(?P<cue>)(?=[A-Z](?:" + _CONCERNS + r"|" + _PASSIVE + r"))"),
        finds=(
            "«Fair fees» and «harbour safety» are important concerns.",
            "«Pilot training» and «tide forecasts» are the main activities of the Board.",
            "«Dredging» is one of its main tasks.",
        ),
        passes=(
            "Fine arts are the main concern of the Museum.",
            "Nine lamps are old.",
            "Ships are among its members.",
        ),
        subject="stated",
    ),
    Rule(
        "area.range",
        AREAS,
        "from THINGS to THINGS",
        area_pattern(
            r"\b(?P<cue>(?i:(?:rang(?:ing|es?)|spann(?:ing|s)|spans?|extend(?:ing|s)?|vary(?:ing)?|everything|"
            r"anything|reach(?:ing|es))\s+from|(?:range|variety|spectrum|chain|phases|stages|steps|aspects|"
            r"everything|areas?|fields|services|topics|products|activities|sectors|"
            r"disciplines)(?:\s+of\s+[^.;:,]{3,60}?)?,?\s+from))\s+(?=[a-z][^.;:]{2,120}?\sto\s)"
        ),
        finds=(
            "The Board works in many fields, ranging from «dredging» to «wreck removal».",
            "It offers a range of services from «pilot training» to «lamp repair» and «tide tables».",
            "Its activities range from «sea noise» to «harbour maps».",
        ),
        passes=(
            "The Museum shows a range of works from painting to music.",
            "The Board sails from Bergen to Oslo.",
            "The Board has fees ranging from low to high.",
        ),
        subject="loose",
    ),
)
#: Its own engine: what stands before the noun of a definition, without words that name no subject.
KIND_RULE: Final[Rule] = Rule(
    "area.kind",
    AREAS,
    "is a THINGS company, agency, programme",
    area_pattern(
        r"(?:{BODY}|^[Ii]t\b|^[Ww]e\b)[^;:]{0,60}?\s(?:is|are|was|were)\s+(?:an?|the|"
        r"one of the)\s+(?P<kinds>(?:[\w'-]+,?\s+(?:and\s+)?){1,7}?)(?P<cue>{KIND})\b(?!\s+(?:{KIND})\b)"
    ),
    finds=(
        "The Board is a Norwegian «harbour safety» agency.",
        "It is an independent «tide forecasting» agency.",
        "The HLB is a non-profit international «pilot training» programme.",
    ),
    passes=(
        "The Museum is a fine arts institute.",
        "The Board is an independent international agency.",
        "The Board is a large league.",
    ),
    subject="stated",
)
