"""Activity areas: the wordings behind which a text says what the body works on.

Their engine is the parse of the clause (`area_clauses`, `area_cues`): only the last rule has a pattern.
"""

from typing import Final

from pipeline.reading.identity import SELF
from pipeline.reading.rules.rule import Rule, compile_pattern
from pipeline.reading.verbs import pattern
from pipeline.reading.vocabulary import KIND_NOUNS

#: The table that the rules fill.
AREAS: Final = "activity_areas"


#: A word that no text has: the wording is no pattern but a shape of a clause.
_PARSED: Final = "\\bshape of a clause\ue001"


def _rule(rule_id: str, meaning: str, finds: tuple[str, ...], passes: tuple[str, ...], wording: str = _PARSED) -> Rule:
    return Rule(f"area.{rule_id}", AREAS, meaning, compile_pattern(wording), finds=finds, passes=passes)


AREA_RULES: Final[tuple[Rule, ...]] = (
    _rule(
        "does",
        "promotes, supports, provides THINGS: objects of the body's own verbs",
        (
            "The Board promotes «fair pilot fees».",
            "It develops, tests and sells «harbour maps», «tide tables» and «lamp oil».",
            "The Board has nine ships and coordinates «pilot training».",
            "It is a league that promotes «harbour safety».",
            "The Board's engineers develop «harbour lamps».",
            "We protect «sea birds».",
        ),
        (
            "The Museum promotes fine arts.",
            "The Board met a man who protects seals.",
            "The Board is a league of towns that produce lamps.",
            "Its members promote fine arts.",
            "The Board promoted fair fees in 1950.",
        ),
    ),
    _rule(
        "doing",
        "..., promoting THINGS; by, for, of, in promoting THINGS",
        (
            "The Board works along the coast, protecting «sea birds».",
            "It is a company providing «harbour maps» and «tide tables».",
            "The Board is charged with the task of coordinating «pilot training».",
            "The HLB is a league of towns promoting «harbour safety».",
        ),
        (
            "The Museum works in Bergen, promoting fine arts.",
            "The Board met students studying old maps.",
            "The Board closed, leaving lamps.",
        ),
    ),
    _rule(
        "purpose",
        "to promote THINGS: infinitives of purpose",
        (
            "Its mission is to promote «safe harbours» and «clean water».",
            "The Board was founded in 1901 to promote «harbour safety».",
            "Set up to protect «ships», the HLB keeps the lights.",
            "It seeks to «share knowledge» and to reduce «oil spills».",
            "The Board works with nine towns in order to protect «sea birds».",
        ),
        (
            "The Museum was founded to promote fine arts.",
            "The Board gave pilots the right to choose lamps.",
            "The Board is located next to a pier.",
        ),
    ),
    _rule(
        "aim",
        "its aims are, its work includes THINGS",
        (
            "The Board's main activities include «lamp repair», «pilot training» and «wreck removal».",
            "The purpose of the HLB is the «protection of ships».",
            "Its goals are «free passage» and «fair fees».",
        ),
        (
            "Its harbour is wide.",
            "The aim of the Museum is fine art.",
            "Its activities are funded by nine towns.",
        ),
    ),
    _rule(
        "about",
        "responsible for, dedicated to, focuses on, works for THINGS",
        (
            "The Board is responsible for «harbour lights» and «pilot fees».",
            "It is a league dedicated to «ship safety».",
            "The HLB focuses its work on «wreck removal», «dredging» and «pilot training».",
            "Its research deals with «tide forecasts».",
        ),
        (
            "The Museum is responsible for fine arts.",
            "The Board is dedicated.",
            "The pilots focus on the sea.",
        ),
    ),
    _rule(
        "study",
        "research, expertise, courses in THINGS",
        (
            "The Board offers courses in «lamp optics» and «tide reading».",
            "It is known for its expertise in «wreck removal».",
            "The HLB has long experience in «pilot training».",
        ),
        (
            "The Museum offers courses in fine arts.",
            "The Board has offices in Bergen.",
            "The Board takes part in projects in Norway.",
        ),
    ),
    _rule(
        "maker",
        "a provider of, a centre for, a leader in THINGS",
        (
            "The Board is a leading provider of «harbour maps» and «tide tables».",
            "It runs a network for «harbour safety».",
            "The HLB is the largest manufacturer of «ship lamps».",
        ),
        (
            "The Museum is a leading provider of fine arts.",
            "The Board is a friend in need.",
            "The Board is one of a kind.",
        ),
    ),
    _rule(
        "for",
        "for the protection, promotion of THINGS",
        (
            "The Board was established for the «protection of seals».",
            "It was founded in 1901 by nine towns for the «improvement of harbours».",
            "The HLB was set up for the «reduction of oil spills».",
        ),
        (
            "The Museum was established for the promotion of art.",
            "The Board waits for the pilots.",
            "The Board was founded as the Union for the Protection of Lamps.",
        ),
    ),
    _rule(
        "fields",
        "in the fields of, in areas such as THINGS; in the THINGS sectors",
        (
            "The Board works in the fields of «dredging», «pilotage» and «wreck removal».",
            "It campaigns on issues such as «oil spills», «sea noise» and «overfishing».",
            "The Board works in five fields: «dredging», «pilotage» and «wreck removal».",
        ),
        (
            "The Museum works in the field of fine arts.",
            "The Board owns the fields near Bergen.",
            "The Board has areas for ships.",
        ),
    ),
    _rule(
        "range",
        "from THINGS to THINGS",
        (
            "The Board works in many fields, ranging from «dredging» to «wreck removal».",
            "It offers a range of services from «pilot training» to «lamp repair» and «tide tables».",
            "Its activities range from «sea noise» to «harbour maps».",
        ),
        (
            "The Museum shows a range of works from painting to music.",
            "The Board sails from Bergen to Oslo.",
            "The Board has fees ranging from low to high.",
        ),
    ),
    _rule(
        "told",
        "THINGS are its main tasks",
        (
            "«Pilot training» and «tide forecasts» are the main activities of the Board.",
            "«Dredging» is one of its main tasks.",
            "«Fair fees» and «harbour safety» are our goals.",
        ),
        (
            "Fine arts are the main concern of the Museum.",
            "Nine lamps are old.",
            "Ships are among its members.",
        ),
    ),
)
#: Its own engine: what stands before the noun of a definition, without words that name no subject.
KIND_RULE: Final[Rule] = _rule(
    "kind",
    "is a THINGS company, agency, programme",
    (
        "The Board is a Norwegian «harbour safety» agency.",
        "It is an independent «tide forecasting» agency.",
        "The HLB is a non-profit international «pilot training» programme.",
    ),
    (
        "The Museum is a fine arts institute.",
        "The Board is an independent international agency.",
        "The Board is a large league.",
    ),
    r"(?:(?<!" + SELF + r"){MARK}|^[Ii]t\b|^[Ww]e\b)[^;:]{0,60}?\s(?:is|are|was|were)\s+(?:an?|the|one of the)\s+"
    r"(?P<kinds>(?:[\w'-]+,?\s+(?:and\s+)?){1,7}?)(?P<cue>"
    + pattern(KIND_NOUNS)
    + r")\b(?!\s+(?:"
    + pattern(KIND_NOUNS)
    + r")\b)",
)
RULES: Final[tuple[Rule, ...]] = (*AREA_RULES, KIND_RULE)
