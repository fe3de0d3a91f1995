"""Activity areas as objects of verbs: what the body promotes, provides, studies."""

from typing import Final

from pipeline.reading.rules.area_pieces import AREAS, area_pattern
from pipeline.reading.rules.rule import Rule

_ADVERBS: Final = (
    r"(?:(?:also|currently|now|mainly|primarily|actively|further|therefore|directly|independently|jointly|mostly|"
    r"regularly|thus|both|will|can|successfully|continuously|effectively|specifically|closely|collectively|generally|"
    r"strongly|then)\s+){0,2}"
)
#: What follows a verb with an object.
_OBJECT: Final = (
    r"\s+(?!(?:to|with|at|by|from|as|under|out|closely|together|among|between|through|for|in|on|across|over|around|"
    r"about|throughout|within|into|against|only|more|less|mainly|up|its own|itself|them|him|and|or|of)\b)(?=[\w\"'(])"
)
_NEXT: Final = r"(?:(?:, |,? and |, and |,? or )(?:also )?{THIRD})"
_MANY: Final = r"(?:{VERB}" + _NEXT + r"*|{THIRD}" + _NEXT + r"+)"

RULES: Final = (
    Rule(
        "area.does",
        AREAS,
        "promotes, supports, provides THINGS",
        area_pattern(
            r"(?:{SELF})(?:\s*\([^)]{1,60}\))?(?:,[^.;:,]{1,60},)?\s+"
            + _ADVERBS
            + r"(?P<cue>"
            + _MANY
            + r"|carries out|"
            r"deals with|engages in|conducts|works (?:closely )?(?:on|in the fields? of)|"
            r"sets(?=\s+(?:\w+\s+){0,2}(?:standards|rules|norms|guidelines))|makes(?=\s+(?:[a-z]+\s+){0,2}[a-z]+s\b)|"
            r"(?:(?:is|are)|(?:has|have) been) (?:currently |also |now )?(?:{STRONGGERUND}|carrying out)|ha(?:s|"
            r"ve) (?:also )?(?:developed|designed|created|pioneered|built up)|"
            r"(?:[a-z]+ and )?{STRONGBASE}(?=\s))" + _OBJECT
        ),
        finds=(
            "The Board promotes «fair pilot fees».",
            "It provides «harbour maps» and «tide tables».",
            "The HLB conducts «tide surveys».",
        ),
        passes=(
            "The Museum promotes fine arts.",
            "The Board has lamps.",
            "Bergen supports schools.",
        ),
        subject="verb",
    ),
    Rule(
        "area.own_does",
        AREAS,
        "its teams, its research investigate THINGS",
        area_pattern(
            r"(?:(?:[Rr]esearchers|[Ss]cientists|[Ee]ngineers|[Ee]xperts|[Rr]esearch|[Ww]ork|[Tt]eams?|"
            r"[Ss]tudents) (?:at|of|from|in) {MARK}|{ITS}\s+(?:[\w-]+\s+){0,3}?(?:groups?|laborator(?:y|ies)|teams?|"
            r"scientists|researchers|experts|engineers|institutes|departments?|work|research|staff))\s+"
            + _ADVERBS
            + r"(?P<cue>"
            + _MANY
            + r"|{STRONGBASE}(?=\s)|can study)"
            + _OBJECT
        ),
        finds=(
            "The Board's engineers develop «harbour lamps».",
            "Its researchers study «tide forecasts» and «wreck removal».",
            "Its laboratories investigate «lamp optics».",
        ),
        passes=(
            "The Museum's teams promote fine arts.",
            "Its teams are large.",
            "The Board's members support Bergen.",
        ),
        subject="stated",
    ),
    Rule(
        "area.goes_on",
        AREAS,
        "and which, that, and also provides THINGS",
        area_pattern(
            r"\b(?:and|also|which|that)\s+" + _ADVERBS + r"(?P<cue>" + _MANY + r"|carries out|deals with)" + _OBJECT
        ),
        finds=(
            "The Board has nine ships and provides «tide tables».",
            "It is a league that promotes «harbour safety».",
            "The HLB, which coordinates «pilot training», has nine ships.",
        ),
        passes=(
            "The Museum has halls and promotes fine arts.",
            "The Board met a man who protects seals.",
            "The Board is a league of towns that produce lamps.",
        ),
    ),
    Rule(
        "area.doing",
        AREAS,
        "..., providing THINGS",
        area_pattern(r",\s+" + _ADVERBS + r"(?P<cue>{STRONGGERUND}(?:(?:, |,? and )(?:{GERUND}))*)" + _OBJECT),
        finds=(
            "The Board works along the coast, protecting «sea birds».",
            "It runs nine ships, thus supporting «wreck removal».",
            "The HLB employs pilots, protecting «harbour crews».",
        ),
        passes=(
            "The Museum works in Bergen, promoting fine arts.",
            "Nine towns met, supporting the plan.",
            "The Board closed, leaving lamps.",
        ),
        subject="gerund",
    ),
    Rule(
        "area.body_doing",
        AREAS,
        "a company, body providing, promoting THINGS",
        area_pattern(
            r"(?:{BODY}|\b[Ii]t\b|\b[Ww]e\b)[^;:]{0,60}?\s(?:is|are|was)\s+(?:an?|the|"
            r"one of the)\s+[^.;:,]{0,90}?\b(?:{KIND}|business|practice|farm|venture|workshop|"
            r"team)(?:\s+of\s+[\w-]+(?:\s+[\w-]+){0,3}?)?,?\s+(?P<cue>(?:{GERUND}|(?!(?:being|having|including|"
            r"ranging|using|going|meeting|belonging|starting|beginning|existing|during|consisting|comprising|"
            r"employing|owning|counting|making|bringing|joining|uniting|linking|gathering|nothing|"
            r"building)\b)[a-z]{3,}ing)(?:(?:, |,? and )(?:{GERUND}))*)\s+(?!to\b|in\b|at\b|from\b|for\b|with\b|"
            r"over\b|more\b)(?=[\w\"'(])"
        ),
        finds=(
            "The Board is a league of towns promoting «harbour safety».",
            "It is a company providing «harbour maps» and «tide tables».",
            "The HLB is a trust supporting «pilot training».",
        ),
        passes=(
            "The Museum is a hall showing fine arts.",
            "The Board is promoting.",
            "It is raining in Bergen.",
        ),
        subject="stated",
    ),
    Rule(
        "area.acts_as",
        AREAS,
        "acts, serves as a body for THINGS",
        area_pattern(
            r"(?:{SELF}|\band)\s+(?:also\s+)?(?P<cue>(?i:acts?|serves?|functions?|operates?|works)\s+as\s+(?:(?:an?|"
            r"the)\s+)?[^.;,]{3,50}?\s(?:for|in|of))\s+(?=[a-z])"
        ),
        finds=(
            "The Board acts as a coordinating body for «lamp research».",
            "It serves as the governing body of «harbour sport».",
            "The HLB functions as a clearing house for «tide data».",
        ),
        passes=(
            "The Museum acts as a guide for visitors.",
            "The Board acts as one.",
            "The pilots act as a crew of friends.",
        ),
        subject="finite",
    ),
)
