"""Verbs of purpose in all their forms: what a body does about the things it works on."""

import re
from itertools import groupby
from typing import Final

#: Verbs whose object is a thing worked on.
_PURPOSE: Final = (
    "target accelerate accredit achieve address administer adopt advance advise advocate aid alleviate analyse "
    "analyze apply arbitrate archive assemble assess assist audit authorise authorize automate award balance boost "
    "breed broadcast broaden build campaign care catalogue catalyse catalyze certify champion clarify co-ordinate "
    "collaborate collate collect combat combine commercialise commercialize commission communicate compile conceive "
    "concentrate conduct connect conserve consolidate construct consult contribute control convert cooperate "
    "coordinate cover create cultivate curate cure deal deepen defend define deliver demonstrate deploy design "
    "detect develop devise diagnose digitalise digitalize digitise digitize discover disseminate distribute "
    "diversify document draft drive educate elaborate elevate eliminate embrace empower enable encompass encourage "
    "end enforce engage engineer enhance enlarge enrich ensure eradicate establish evaluate examine exchange execute "
    "exhibit expand explain explore export extend extract fabricate facilitate fight finance focus forecast "
    "formulate foster fund further gather generate govern grant guarantee guide handle harmonise harmonize harness "
    "heal help host identify implement import improve increase incubate inform innovate inspect inspire install "
    "integrate intensify interpret introduce invest investigate issue lead lend leverage license lobby maintain make "
    "manage manufacture map market maximise maximize measure mediate minimise minimize mitigate mobilise mobilize "
    "model modernise modernize monitor negotiate nurture observe offer operate optimise optimize orchestrate "
    "organise organize oversee perform pioneer plan pool popularise popularize predict prepare preserve prevent "
    "process produce professionalise promote propose protect provide publish purchase pursue raise rebuild recommend "
    "recover recycle reduce reform refurbish regulate rehabilitate reimagine reinforce renovate repair represent "
    "rescue research reshape resolve respond restore rethink review revitalise revitalize revolutionise "
    "revolutionize run safeguard save secure sell serve set settle shape share showcase simplify simulate solve "
    "specialise specialize sponsor spread stabilise stabilize stage standardise standardize stimulate streamline "
    "strengthen study subsidise supervise supply support survey sustain synthesise synthesize tackle teach test "
    "trace track train transfer transform translate transport treat understand undertake unify unite unleash unlock "
    "uphold validate verify visualise visualize work"
).split()
_DOUBLED: Final = {
    "run": "running",
    "set": "setting",
    "control": "controlling",
    "transfer": "transferring",
    "map": "mapping",
    "plan": "planning",
}
#: Verbs that say as often what a body is, has or once did as what it works on: no cue of their own.
_WEAK: Final = frozenset(
    "adopt advise apply award balance campaign care collaborate commission conceive concentrate consult contribute "
    "convert cooperate cover deal define demonstrate draft drive elevate embrace end engage enlarge execute expand "
    "extend focus generate grant handle harness host house identify import increase install introduce invest issue "
    "lead leverage lobby make market model plan pool prepare process propose purchase raise recommend record recover "
    "represent respond review serve set settle shape share "
    "showcase specialise specialize stage trace train transfer transform treat understand unite work".split()
)
#: Forms that are nouns of activity too: "research on", "training", "support for".
NOUN_VERBS: Final = frozenset(
    "target archive breed broadcast catalogue export forecast leverage pilot record repair review survey showcase "
    "accounting advocacy aid audit auditing award balance banking broadcasting building campaigning "
    "capacity-building care certification coaching commission computing construction consulting control counselling "
    "cover decision-making design document dredging education end engineering exchange farming finance financing "
    "fishing focus fund fund-raising funding fundraising grant guide help host housing import increase inspection "
    "issue lead learning lending licensing lobbying manufacturing map mapping market marketing measure mentoring "
    "mining model modelling monitoring networking nursing plan planning policy-making policymaking pool process "
    "processing production publication publishing purchase reform reporting research safeguard sharing sponsor "
    "standardisation "
    "study supply support teaching test testing trace trading train training transfer transport treat work".split()
)
BASES: Final = frozenset(_PURPOSE)


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "s"


def _gerund(verb: str) -> str:
    if verb in _DOUBLED:
        return _DOUBLED[verb]
    return verb[:-1] + "ing" if verb.endswith("e") and not verb.endswith(("ee", "oe")) else verb + "ing"


THIRDS: Final = frozenset(map(_third, _PURPOSE))
GERUNDS: Final = frozenset(map(_gerund, _PURPOSE))
FORMS: Final = BASES | THIRDS | GERUNDS
STRONG_BASES: Final = BASES - _WEAK
STRONG_THIRDS: Final = frozenset(map(_third, STRONG_BASES))
STRONG_GERUNDS: Final = frozenset(map(_gerund, STRONG_BASES))


def pattern(forms: frozenset[str]) -> str:
    """A regular expression that matches any of the forms, with common beginnings written once.

    Python's `re` tries the alternatives one after the other: sharing their beginnings makes that fast.
    """
    return _branch(sorted(forms))


def _branch(words: list[str]) -> str:
    """An expression for sorted words; the longer of two words with one beginning is tried first."""
    if len(words) == 1:
        return re.escape(words[0])
    branches = []
    for letter, group in groupby((word for word in words if word), key=lambda word: word[0]):
        branches.append(re.escape(letter) + _branch([word[1:] for word in group]))
    optional = "?" if words[0] == "" else ""
    return f"(?:{'|'.join(branches)}){optional}"
