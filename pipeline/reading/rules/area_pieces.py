"""Pieces of the patterns for activity areas: nouns of purpose, wordings of "works on", verbs in their forms."""

from typing import Final

from pipeline.reading.identity import SELF
from pipeline.reading.rules.rule import Wording, compile_pattern
from pipeline.reading.verbs import (
    BASES,
    GERUNDS,
    NOUN_VERBS,
    STRONG_BASES,
    STRONG_GERUNDS,
    STRONG_THIRDS,
    THIRDS,
    pattern,
)
from pipeline.reading.vocabulary import KIND_NOUNS

#: The table that the rules fill.
AREAS: Final = "activity_areas"
_AIM: Final = (
    r"(?i:aims?|goals?|product (?:range|portfolio|lines?)|portfolio|offer(?:ings?)?|curriculum|(?:current |"
    r"recent )?projects|missions?|objectives?|purposes?|mandates?|tasks?|roles?|functions?|remit|vision|duty|duties|"
    r"focus(?: areas?)?|priorit(?:y|ies)|raison d'être|campaigns?|strategy|work programme|(?:target |core |"
    r"main )?markets|ambitions?|intentions?|agenda|scope|profile|business|(?:main |key |core |principal |"
    r"major )*(?:activit(?:y|ies)|areas? of (?:work|activity|expertise|interest|research|action|focus|competence|"
    r"specialisation|specialization)|(?:research|work|activity|business|focus|thematic|priority|expertise|"
    r"application|study) (?:areas?|topics?|fields?|interests?|themes?|lines?|priorities|focus areas|domains?)|"
    r"fields? of (?:work|activity|research|expertise)|expertise|(?:conservation |research |development |"
    r"current )?efforts|strengths?|products|competences|programmes|programs|interests|responsibilit(?:y|ies)|"
    r"competenc(?:e|es|ies)|work|services|research|concerns?|topics?|themes?|speciali[sz]ations?|specialit(?:y|ies)))"
)
_SETTLED: Final = (
    r"(?:established|created|founded|set up|formed|launched|constituted|designed|instituted|built|organi[sz]ed|"
    r"started|incorporated|initiated|convened|chartered)"
)
_HOW: Final = (
    r"(?:(?:mainly|primarily|especially|exclusively|specifically|entirely|actively|heavily|closely|particularly|"
    r"predominantly|chiefly|largely|also|both|strongly|directly|internationally|widely)\s+)?"
)
#: Adjectives and participles with the preposition that leads to what the body works on.
_STATES: Final = (
    r"(?:responsible for|dedicated {HOW}to|devoted {HOW}to|committed {HOW}to|concerned {HOW}with|active {HOW}(?:in|"
    r"on)|involved {HOW}in(?! the project\b)|tasked with|charged with|entrusted with|mandated (?:to|with)|"
    r"in charge of|expert(?:s|ise)? in|competent in|interested in|experienced in|engaged {HOW}(?:in|with)|"
    r"occupied with|track record in|accountable for|leaders? in|leading in|speciali[sz]ations? in|strong in|"
    r"strengths? (?:lies?|are|is) in|geared towards?|oriented towards?|cent(?:red|ered) {HOW}(?:on|around)|"
    r"renowned for|recogni[sz]ed for|known for its (?:work|research|expertise) (?:on|in)|with responsibility for|"
    r"promoter of|proponent of|at the (?:interface|intersection|crossroads?) (?:of|between)|competen(?:ce|cies) in|"
    r"(?:in-depth|deep|extensive|profound|broad|excellent|solid|expert|specialist) knowledge (?:of|about|in)|"
    r"the fight against|take(?:s)? (?:an? )?(?:\w+ )?part in|play(?:s)? (?:an? )?(?:\w+ ){0,2}(?:role|part) in|"
    r"represent(?:s|ing) the interests of|rais(?:es?|ing) (?:public )?awareness (?:of|about|on|for)|stands? up for|"
    r"attach(?:es)? (?:\w+ )?importance to|(?:puts?|places?|lays?) (?:an? )?(?:\w+ )?(?:emphasis|focus|stress) on|"
    r"pays? (?:\w+ )?attention to)"
)
#: Verbs with their preposition, in all forms.
_ACTIONS: Final = {
    "focus": "on",
    "concentrate": "on",
    "specialise": "in",
    "specialize": "in",
    "work": "on|for(?! (?:the|a|an|its)\\b)|towards?|in(?= (?:the )?(?:fields?|areas?) of)",
    "deal": "with",
    "aim": "at",
    "advocate": "for",
    "campaign": "for|against",
    "lobby": "for",
    "fight": "for|against",
    "contribute": "to",
    "invest": "in",
    "engage": "in",
    "participate": "in the",
    "collaborate": "on|in the",
    "cooperate": "in|on",
    "consult": "on",
    "report": "on",
    "excel": "in",
    "strive": "for",
    "stand": "for",
    "cater": "to(?= the needs? of)",
    "revolve": "around",
    "experiment": "with",
    "respond": "to",
    "care": "for",
    "advise": "(?:[^.,;:]{0,60}? )?on",
    "trade": "in",
    "cover": "",
}


def _action(verb: str, preposition: str) -> str:
    """A verb in all its forms, with how or what it does, and the preposition behind it."""
    ending = "e" if verb.endswith("e") else "y" if verb.endswith("y") else ""
    stem = verb[: len(verb) - len(ending)]
    forms = {"e": "(?:es?|ed|ing)", "y": "(?:y|ies|ied|ying)", "": "(?:s|es|ed|ing|sed|ses|sing|ling|led)?"}[ending]
    between = r"(?:(?:its|their|our) [\w ]{1,20} )?" if verb in ("focus", "concentrate") else ""
    return rf"{stem}{forms}" + (rf" {between}{{HOW}}(?:{preposition})" if preposition else "")


_ABOUT: Final = (
    "(?i:" + "|".join([_STATES, *(_action(verb, preposition) for verb, preposition in _ACTIONS.items())]) + ")"
).replace("{HOW}", _HOW)
#: Nouns of doing that may open a purpose: "for the protection of seals".
_DOING: Final = (
    r"(?:promotion|protection|development|advancement|coordination|co-ordination|support|study|exchange|improvement|"
    r"conservation|management|preservation|prevention|elimination|abolition|prohibition|regulation|research|training|"
    r"education|dissemination|defen[cs]e|restoration|provision|production|construction|design|analysis|exploration|"
    r"investigation|advocacy|reduction|control|monitoring|supervision|harmoni[sz]ation|standardi[sz]ation|"
    r"integration|cooperation|co-operation|collaboration|peace|settlement|maintenance|operation|planning|evaluation|"
    r"assessment|application|integration|implementation|strengthening|use|teaching|treatment|care|relief|reform|"
    r"financing)"
)
_PIECES: Final = {
    # a whole run of the mark: what stands in for the body is tried once, not at each of its characters
    "BODY": rf"(?<!{SELF}){SELF}+(?!{SELF})",
    "AIM": _AIM,
    "SETTLED": _SETTLED,
    "ABOUT": _ABOUT,
    "DOING": _DOING,
    "BASE": pattern(BASES),
    "GERUND": pattern(GERUNDS),
    "STRONGBASE": pattern(STRONG_BASES),
    "VERB": pattern(STRONG_THIRDS),
    "THIRD": pattern(THIRDS),
    "PLAINBASE": pattern(BASES - NOUN_VERBS),
    "STRONGGERUND": pattern(STRONG_GERUNDS),
    "KIND": pattern(KIND_NOUNS),
    "MODIFIERS": r"(?:(?!(?:whose|its|our|their|that|which|who|is|are|was|has)\b)(?:[\w-]+)\s+){0,3}?",
}


def area_pattern(template: str) -> Wording:
    """The pattern of a rule for activity areas: ends where the phrases begin; its group `cue` bears the wording."""
    for name, piece in _PIECES.items():
        template = template.replace("{" + name + "}", piece)
    return compile_pattern(template)
