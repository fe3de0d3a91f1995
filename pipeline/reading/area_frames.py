"""Words that lead to what a body works on, each with the prepositions that do: the lexicon of the clause parse."""

from typing import Final

from pipeline.reading.verbs import forms

Frames = dict[str, frozenset[str]]


def _frames(rows: str) -> Frames:
    """`word word: preposition preposition`, one row a line."""
    found: dict[str, frozenset[str]] = {}
    for row in rows.strip().splitlines():
        words, _, prepositions = row.partition(":")
        for word in words.split():
            found[word] = found.get(word, frozenset()) | frozenset(prepositions.split())
    return found


def _inflected(frames: Frames) -> Frames:
    """The same for all forms of verbs."""
    return {form: prepositions for verb, prepositions in frames.items() for form in forms(verb)}


#: Adjectives and participles.
STATES_OF: Final = _frames("""
responsible accountable: for
dedicated devoted committed geared oriented given: to towards
concerned occupied tasked charged entrusted engaged involved preoccupied: with
active involved interested engaged specialised specialized experienced competent expert strong versed skilled: in
focused focussed centred centered: on around
mandated: with
aimed targeted directed: at
competence: for
concentrated placed: on
directed tailored linked: to
point address: for
""")
#: Verbs, in all forms.
ACTS: Final = _inflected(
    _frames("""
focus concentrate collaborate advise consult report lecture centre center: on
specialise specialize engage invest excel trade operate: in
work: on for towards toward
deal experiment: with
aim: at
advocate campaign lobby fight strive stand cater care provide: for
fight campaign: against
contribute respond cater attend: to
revolve: around
""")
)
#: Nouns of work and of knowledge.
STUDIES: Final = _frames("""
research study studies inquiry investigation investigations: in on into
expertise expert experts competence competences experience skills know-how excellence specialist specialists: in on
consultancy consultants education training courses degrees: in
activities projects programmes programs cooperation collaboration work services advice training: in on concerning about
knowledge information dialogue discussion discussions debate: on
interest interests strength strengths: in
background capability capabilities capacity capacities qualifications credentials talent tradition record depth: in
research: for
specialisation specialization specialising specializing: in
knowledge: of
presence reputation authority: in on
conducted performed undertaken out done: on into
""")
#: Bodies, makers, places and means: what they are for stands behind.
MAKERS: Final = _frames("""
leader leaders centre center voice forefront frontier frontline vanguard: of
leader leaders pioneer pioneers: in
focus emphasis: on
provider providers supplier suppliers developer developers manufacturer manufacturers producer producers: of
publisher publishers distributor distributors operator operators maker makers promoter vendor retailer: of
representative representatives coordinator coordinators spokesman defender defenders: of
advocate advocates exporter exporters importer designer builder builders: of for
centre center centres institute laboratory authority agency body organisation organization association: for in on
forum platform network hub framework mechanism venue voice instrument initiative programme program: for on
foundation society council federation union group alliance partnership movement coalition campaign cluster: for
company firm: in
spaces plans space: for
tank: on in for
catalyst engine driver incubator champion guardian custodian steward promoter cradle hotbed showcase: of for
department faculty school unit division section: of for
contribution contributions: to
governing: of
""")
#: Nouns that announce fields.
FIELDS: Final = frozenset(
    "field fields area areas domain domains sector sectors issues topics topic disciplines matters "
    "subjects questions "
    "aspects industries challenges themes theme problems activities services technologies measures".split()
)
#: Nouns of means: what they do is what the body works on.
CARRIERS: Final = frozenset(
    "projects policies programmes programs measures activities initiatives solutions technologies actions tools "
    "products grants funds loans courses services systems platforms methods standards rules campaigns events "
    "applications work research efforts".split()
)
#: Verbs that turn something to the things worked on: "focuses its work on".
TURNED: Final = _inflected(
    _frames("""
focus concentrate: on in
devote dedicate: to
invest: in
advise consult: on
""")
)
#: Nouns of doing that may open a purpose: "for the protection of seals".
DOINGS: Final = frozenset(
    "promotion protection development advancement coordination co-ordination support study exchange improvement "
    "conservation management preservation prevention elimination abolition prohibition regulation research training "
    "education dissemination defence defense restoration provision production construction design "
    "analysis exploration "
    "investigation advocacy reduction control monitoring supervision harmonisation harmonization standardisation "
    "standardization integration cooperation co-operation collaboration peace settlement maintenance "
    "operation planning "
    "evaluation assessment application implementation strengthening use teaching treatment care relief reform "
    "financing creation establishment encouragement facilitation enhancement".split()
)
