"""Verbs in all their forms: those that say what a body does about the things it works on, and the others."""

import re
from itertools import groupby
from typing import Final

#: Verbs whose object is a thing worked on; those in "-ise" are written "-ize" too.
_LISTED: Final = (
    "abolish accelerate accompany accredit achieve adapt address adjudicate administer adopt advance advertise advise "
    "advocate aid align allow alleviate amplify analyse analyze annotate anticipate apply appoint arbitrate archive "
    "arrange "
    "assemble assess assist audit authorise automate automatise award bake balance ban benchmark boost breed brew "
    "bridge broadcast broaden broker build buy calibrate campaign care catalogue catalyse catalyze cater celebrate "
    "centralise certify champion channel chart clarify co-ordinate coach code collaborate collate collect "
    "combat combine commercialise commission communicate compile conceive concentrate conduct confront connect "
    "conserve consolidate construct consult contest contribute control convene convert cooperate coordinate counsel "
    "counter cover create cultivate curate curb cure deal decarbonise decipher decontaminate deepen defend define "
    "defuse deliver demonstrate denounce deploy design detect deter develop devise diagnose digest digitalise "
    "digitise discover discuss dispense dispose disseminate distribute diversify document draft drive ease educate "
    "elaborate electrify elevate eliminate elucidate embrace empower enable encompass encourage encrypt end enforce "
    "engage engineer enhance enlarge enrich ensure entertain eradicate establish evaluate examine excavate exchange "
    "execute exhibit expand explain exploit explore export expose extend extinguish extract fabricate facilitate farm "
    "favor favour federate feed fight finance fly focus forecast foresee formulate foster fund further gather "
    "generate govern grant grow guarantee guard guide handle harmonise harness harvest hasten heal help host identify "
    "illuminate implant implement import improve increase incubate index influence inform innovate inspect inspire "
    "install instil insure integrate intensify interpret introduce invent invest investigate irrigate issue keep lead "
    "learn legislate lend leverage liberalise license lift link list lobby mainstream maintain make manage "
    "manufacture map market maximise measure mediate mentor mine minimise mint mitigate mobilise model modernise "
    "modify monitor multiply negotiate nominate normalise nourish nurse nurture observe offer operate operationalise "
    "oppose optimise orchestrate organise oversee package patrol perform pioneer plan play police pool "
    "popularise power preach predict prepare preserve prevent print prioritise privatise process produce "
    "professionalise prohibit project promote proofread propose prosecute protect provide provision publicise publish "
    "purchase purify pursue push quantify raise rank rate rear rebuild receive reclaim recommend reconstruct recover "
    "recycle reduce refine reform refurbish regulate rehabilitate reimagine reinforce rejuvenate relieve remedy "
    "remove renovate repair repatriate replace represent rescue research resettle reshape resist resolve respond "
    "restore rethink reuse review revitalise revolutionise rule run safeguard salvage sanction satisfy save screen "
    "secure seek sell sequence serve service set settle shape share shelter ship shorten showcase simplify simulate "
    "smelt solve source spearhead specialise speed sponsor spread spur stabilise stage standardise steer stimulate "
    "store streamline strengthen strive study subsidise succour supervise supplement supply support suppress survey "
    "sustain synthesise tackle target teach test trace track train transfer transform translate transmit transport "
    "treat trial troubleshoot tutor umpire uncover underpin understand undertake underwrite unify unite unleash "
    "unlock unravel update upgrade uphold vaccinate validate verify visualise weld widen withstand work"
).split()
_PURPOSE: Final = [*_LISTED, *(verb[:-3] + "ize" for verb in _LISTED if verb.endswith("ise") and verb[-4] not in "vm")]
#: Verbs of what a body is, has, undergoes and once did: their objects are no work of it.
_STATES: Final = (
    "absorb accede agree aim announce appear apply aspire attempt attend base bear become begin believe belong bind "
    "boast bring bundle call carry change charge claim close collaborate combine come comprise consist contain "
    "cooperate cost count date decide declare depend derive die differ dissolve earn elect emerge employ endeavor "
    "endeavour enjoy enrol enroll enter evolve exceed exist fall feature find follow found gather get give go "
    "graduate group grow happen hire hold hope include inhabit inherit intend join know leave liaise lie live locate "
    "lose meet merge move name need number occupy occur originate own participate partner pay play possess ratify "
    "reach receive recruit refer rely remain rename reorganise reorganize replace resign result retire rise say see "
    "separate sign sit span spend split stand start state style succeed take tend think title total trace travel try "
    "unite use uses vary visit vote want win wish"
).split()
_DOUBLED: Final = {
    "run": "running",
    "set": "setting",
    "control": "controlling",
    "transfer": "transferring",
    "map": "mapping",
    "plan": "planning",
    "ship": "shipping",
    "equip": "equipping",
    "curb": "curbing",
}
#: Verbs that say as often what a body is, has or once did as what it works on: no cue of their own.
_WEAK: Final = frozenset(
    "adapt adopt advise apply award balance campaign care collaborate commission conceive concentrate consult "
    "contribute convert cooperate cover deal define demonstrate draft drive elevate embrace end engage enlarge "
    "execute expand "
    "extend focus generate grant grow handle harness host house identify import increase install "
    "introduce invest issue "
    "lead leverage lobby make market model plan pool prepare process propose purchase raise recommend record recover "
    "represent respond review serve set settle shape share showcase specialise specialize stage trace train transfer "
    "transform treat understand unite work".split()
)
#: Forms that are nouns of activity too: "research on", "training", "support for".
NOUN_VERBS: Final = frozenset(
    "accounting advertising advocacy aid archive audit auditing award baking balance banking benchmark benefit brand "
    "breed brewing bridge broadcast broadcasting building buy campaigning capacity-building care catalogue "
    "certification channel chart coach coaching code commission computing construction consulting control counselling "
    "counter cover decision-making design digest document dredging ease education end engineering exchange export "
    "farm farming feed feeding finance financing fishing focus forecast fund fund-raising funding fundraising gaming "
    "grant guard guide help host housing import increase index influence inspection issue lead learn learning lending "
    "leverage licensing link list lobbying manufacturing map mapping market marketing measure mentor mentoring mine "
    "mining mint model modelling monitoring networking nurse nursing offer package patrol pilot plan planning play "
    "police policing policy-making policymaking pool power powering print printing process processing production "
    "project provision publication publishing purchase rank ranking rate rating rear record reform remedy repair "
    "reporting research review rule safeguard screen screening secure sequence sequencing service servicing sharing "
    "shelter ship shipping showcase speed sponsor spur standardisation store study supplement supply support survey "
    "target teaching test testing trace track tracking trading train training transfer transport treat trial tutor "
    "umpire update upgrade value welding work".split()
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


def _past(verb: str) -> str:
    if verb in _DOUBLED:
        return _DOUBLED[verb][:-3] + "ed"
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "ed"


def forms(verb: str) -> tuple[str, str, str, str]:
    """A verb's base, third person, gerund and past."""
    return verb, _third(verb), _gerund(verb), _past(verb)


#: Past forms and participles; irregular ones beside the regular.
PASTS: Final = frozenset(map(_past, _PURPOSE)) | frozenset(
    "built led made held taught sold bought bred brought dealt fought lent met ran run sought spread taken taught "
    "undertaken understood upheld overseen driven drawn given grown kept".split()
)
STATES: Final = frozenset(
    form for verb in _STATES for form in (verb, _third(verb), _past(verb))
) - BASES - THIRDS - PASTS | frozenset(
    "began grew became took went came gave got met won lost left stood sat lay rose fell chose held brought found "
    "knew saw said thought told wrote bore drew".split()
)
#: Forms of those that are nouns or adjectives too.
NOUN_STATES: Final = frozenset(
    "aim aims attempt attempts base bases bundle bundles call calls change changes charge charges claim claims close "
    "cost costs count counts date dates express fall falls feature features find finds found group groups hire hold "
    "holds hope hopes influence lead lie lies live meet move moves name names need needs number numbers play plays "
    "record records result results rise separate sign signs span spans split stand stands start starts state states "
    "title titles total trace traces travel try use uses visit visits vote votes want wants".split()
)
STRONG_BASES: Final = BASES - _WEAK
#: Weak ones that say so in the third person: "drives change", beside "the drive".
TELLING: Final = frozenset(
    "cover define drive expand generate handle host identify increase lead prepare process shape train transform "
    "treat".split()
)
STRONG_THIRDS: Final = frozenset(map(_third, STRONG_BASES | TELLING))
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
