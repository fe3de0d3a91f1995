"""Words of founding that several rules share, and how a rule about founding years is made of them."""

import re
from collections.abc import Mapping
from typing import Final

from pipeline.reading.identity import SELF
from pipeline.reading.numbers import YEAR
from pipeline.reading.rules.rule import Rule, compile_pattern
from pipeline.reading.vocabulary import MONTHS

#: Verbs of founding and the event each is published as.
EVENT_OF: Final = {
    "established": "established",
    "founded": "founded",
    "co-founded": "founded",
    "cofounded": "founded",
    "created": "created",
    "formed": "formed",
    "set up": "set_up",
    "set-up": "set_up",
    "setup": "set_up",
    "launched": "launched",
}
_STEMS: Final = {
    "est": "established",
    "found": "founded",
    "creat": "created",
    "form": "formed",
    "set": "set_up",
    "launch": "launched",
}
#: Verbs that found some bodies and open the doors of others: they count where no plainer one speaks.
WEAK_VERBS: Final = frozenset(
    "inaugurated opened registered started built introduced commissioned activated erected installed begun assembled "
    "convened initiated mobilised mobilized formalised formalized embodied mustered endowed".split()
)
_OTHER_VERBS = (
    r"constituted|instituted|inaugurated|incorporated|started|organi[sz]ed|initiated|chartered|raised|opened|born|"
    r"registered|begun|built|commissioned|activated|assembled|introduced|erected|installed|brought into being|"
    r"brought into existence|called into being|called into existence|brought to life|convened|brought together|"
    r"spun[ -]off|spun[ -]out|mustered in(?:to service)?|mobili[sz]ed|stood up|embodied|formali[sz]ed|endowed|"
    r"put into operation|hived off|instigated"
)
VERB: Final = (
    r"(?<![\w-])(?P<verb>(?i:established|co-?founded|founded|created|formed|set[ -]?up|launched|"
    # as hasty hands write them
    r"est?ab(?:i?lished|ilished|lised|ilised|lish)|stablished|etablished|foundet|founed|fouded|creatd|lauched|"
    + _OTHER_VERBS
    + r"))(?![\w-])"
)
_ACTIVE = (
    r"(?<!was )(?<!were )(?<!been )(?<!being )(?<![\w-])"
    r"(?P<verb>(?i:established|co-?founded|founded|created|formed|set up|launched|instituted|incorporated|organi[sz]ed|"
    r"assembled|started|opened|built|initiated|inaugurated))\s+"
)
_NOUN = (
    r"(?P<verb>(?i:establishment|foundation|founding|creation|formation|inception|launch|incorporation|constitution|"
    r"inauguration|birth|beginnings?|start|setting[ -]up))\b"
)
_PACT = (
    r"(?:Convention|Treaty|Agreement|Charter|Declaration|Protocol|Accord|Act|Law|Decree|Resolution|Constitution|"
    r"Statutes?|Pact|Memorandum|Ordinance|Regulation|Bill|Bull|convention|treaty|agreement|charter|declaration|"
    r"protocol|"
    r"accord|act|law|decree|resolution|statute|memorandum|ordinance|bull)"
)
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_PART = rf"(?:year|end|beginning|start|month|course|turn|middle|(?:first|second) half|(?:late |early )?{_SEASON})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?:\s?(?:[-\u2013/&]|to|and)\s?\d{1,2}(?:st|nd|rd|th)?(?!\d))?"
#: The first day of several: "28 June to 2 July 1951".
_FIRST = rf"(?:\d{{1,2}} (?:{MONTHS})\s?(?:[-\u2013]|to|and)\s?)?"
_DATE = (
    r"(?:(?:about|around|approximately|circa|ca?\.|late|early|mid)[ -]?)?(?:the (?:calendar |"
    rf"academic )?{_PART}(?: of)? )?"
    rf"(?:(?:early|late|mid)[ -])?(?:{_SEASON}(?: of)? )?"
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?{_FIRST}(?:(?:the )?{_DAY}(?: of)? )?"
    rf"(?:(?:{MONTHS})(?:,| of)? )?(?:{_DAY},? )?(?:\d{{1,2}}[./]\d{{1,2}}[./]|A\.?D\.? )?"
    rf"(?P<year>{YEAR})(?![\d%\u2013-]|s\b|'s\b|[.,]\d|/\d{{3}})"
)
#: Verbs of beginning to work.
BEGUN: Final = (
    r"(?:began|commenced|started|launched|took up)(?: (?:its|their|full|formal|commercial|regular|official|initial|"
    r"scheduled|daily)){0,2}"
    r" (?:work|operations?|operating|activit(?:y|ies)|functioning|broadcasting|broadcasts|publication|publishing|"
    r"trading|business|"
    r"functions|service|services|working|life|classes|teaching|transmissions?|transmitting|performing|playing|"
    r"production|flights|programming)"
)
#: Of beginning as something, of first doings.
STARTED: Final = (
    r"(?:began|begun)(?= in| on| as| with| at| by| life)|started (?:out|off|up|life|as)|began as|opened (?:its|"
    r"their) doors|debuted|"
    r"(?:was |were )?first (?:published|issued|held|broadcast|aired|opened|appeared|released|went on air)|"
    r"(?:admitted|enrolled|welcomed|accepted|received|took in) (?:its|their|the) first|"
    r"became (?:fully )?(?:operational|operative|active|functional)|opened (?:to|for) (?:\w+ )?(?:students|pupils|"
    r"the public|users|members|business)|"
    r"(?:got|came|gathered|banded) together|held (?:its|their) (?:first|inaugural|founding|constituent)|"
    r"made (?:its|their) (?:first|debut) (?:broadcast|transmission|appearance|performance)"
)
#: Of being at work since a year.
SINCE: Final = (
    r"(?:has |have )?(?:exist(?:ed|s|ing)?(?: [a-z]+){0,6}(?=,? since\b)|(?:(?:been )?(?:active|operating|serving|"
    r"operational|in operation|in existence|in business|in service|in print|on (?:the )?air|"
    r"on the market|around|published|broadcasting|open|going|trading|working|present|"
    r"running))(?: [a-z-]+){0,7}(?=,? since\b))"
)
#: Of coming out of something else.
GREW: Final = (
    r"hit the air(?:waves)?|signed on(?: the air)?|(?:went|came|goes) (?:on[- ](?:the[- ])?air|live|into operation|"
    r"into service)|took (?:to the air|office)|first met|"
    r"saw the light(?: of day)?|spun off|spun out|broke away|split (?:off )?from|seceded|arose|grew out of|grew from|"
    r"evolved (?:from|out of)|"
    r"developed (?:from|out of)|emerged(?! as)|stems from|resulted from|originated"
)
#: What templates may hold besides the fragments of all rules.
WORDS: Final = {
    "{VERB}": VERB,
    # not "in 1950 the man who had founded it died"
    "{LATER}": r"(?<!had )(?<!having )(?<!has )(?<!who )(?<!which )(?<!that )",
    "{ACTIVE}": _ACTIVE,
    "{NOUN}": _NOUN,
    "{PACT}": _PACT,
    "{ON}": r"\b(?:[Ii]n|[Oo]n|[Ss]ince|[Ff]rom|[Dd]uring|[Oo]f|[Aa]round|[Cc]irca|[Aa]t|[Aa]s early as|[Bb]ack to)\s+",
    "{DATE}": _DATE,
    # abbreviations leave full stops inside a sentence
    "{GAP}": r"(?P<gap>[^;:!?]{0,140}?)",
    "{NEAR}": r"[^;:!?]{0,60}?",
    # the body where it is not the beginning of another name ("the Board" of "the Board Museum")
    "{BODY}": rf"{SELF}+(?!['-]|\s+(?!(?:{MONTHS})\b)[A-Z])",
    # up to some words of a noun phrase before the body
    "{OF}": r"(?:(?!(?:when|where|in|on|by|at|as|of|for|from|with|within|under|to|into|near|which|that|members?)\b)"
    r"[\w'-]+ ){0,6}?",
}


def founding_rule(rule_id: str, meaning: str, template: str, **more: object) -> Rule:
    """A rule of the table of founding years; `{VERB}` and its like in the template stand for the words above."""
    pattern = compile_pattern(with_words(template))
    return Rule(f"founding.{rule_id}", "founding_years", meaning, pattern, **more)  # type: ignore[arg-type]


def with_words(template: str, words: Mapping[str, str] = WORDS) -> str:
    """The template with the words of founding put in."""
    return re.sub(r"\{[A-Z]+\}", lambda match: words.get(match[0], match[0]), template)


def event_of(verb: str) -> str:
    """The event that a verb or noun of founding is published as.

    >>> event_of("set up"), event_of("creation"), event_of("opened")
    ('set_up', 'created', 'other')
    """
    return EVENT_OF.get(verb) or next((event for stem, event in _STEMS.items() if verb.startswith(stem)), "other")
