"""Subjects of clauses by what they are to the body: its aims, whoever does its work, what it has beside that."""

import re
from typing import Final

from pipeline.reading.area_words import RECEIVERS, TITLE_NOUNS

#: Nouns that say what a body is for: their verb leads to areas.
AIMS: Final = frozenset(
    "aim aims goal goals mission missions objective objectives purpose purposes mandate mandates task tasks role roles "
    "function functions remit vision duty duties focus priority priorities ambition ambitions intention intentions "
    "agenda scope profile business activity activities area areas field fields topic topics theme themes interest "
    "interests expertise competence competences competency competencies strength strengths responsibility "
    "responsibilities concern concerns work services service products portfolio research programme programmes program "
    "programs project projects speciality specialities specialty specialties specialisation specialization effort "
    "efforts scope scopes emphasis campaign campaigns strategy markets issues challenge job spectrum idea core".split()
)
#: Whoever or whatever does the work of a body.
WORKERS: Final = frozenset(
    "team teams group groups expert experts scientist scientists researcher researchers engineer engineers staff "
    "employees people specialists lawyers laboratory laboratories lab labs department departments division divisions "
    "institute institutes faculty faculties unit units studies study courses course training platform technology "
    "technologies teaching development action actions solutions solution software tool tools initiative initiatives "
    "secretariat consultants professionals volunteers".split()
)
#: Works of a body in the plural: "these projects promote".
DOERS: Final = frozenset(word for word in AIMS | WORKERS if word.endswith("s") or word in ("staff", "people"))
#: What a body has or is made of, beside its work: what is said of it is not said of the body.
BELONGS: Final = RECEIVERS | frozenset(
    "founder founders president presidents director directors chairman chair secretary head heads headquarters seat "
    "office offices name names title history origin origins predecessor predecessors successor successors membership "
    "budget revenue revenues turnover income logo motto flag website campus building buildings statutes constitution "
    "charter treaty convention anniversary language languages board council assembly parliament committee committees "
    "alumni scholars visitors delegates shareholders parent subsidiaries subsidiary branch branches signatories "
    "creation foundation establishment formation location meeting meetings conference congress session sessions".split()
)
#: "an important part of its work": the work behind is what the clause is about.
ASPECTS: Final = frozenset(
    "aspect aspects part parts element elements component components point points form forms area areas pillar pillars "
    "focus core heart centre center priority example examples direction directions line lines one some most".split()
)
#: Nouns that end the names of a body's parts: "The Lamp Research Institute conducts".
PARTS: Final = frozenset(
    "institute centre center department laboratory lab faculty school unit group division section sector programme "
    "program secretariat observatory team office chair".split()
)
#: Words in names of other bodies, lands and events.
FOREIGN: Final = frozenset(word.lower() for word in TITLE_NOUNS) - PARTS | frozenset(
    "government governments nations organisations organizations societies ministers president pope king queen emperor "
    "army navy europe africa asia america states sea ocean river war olympics union societies city town county "
    "province church".split()
)
#: Nouns of persons.
PERSON: Final = re.compile(r"(?:\w+(?:ers|ists|ians|ees|ors|er|ist|ian|ee|or|men|man)|towns|regions|cities|people)$")
SETTLED: Final = frozenset(
    "established created founded formed launched constituted designed instituted built organised organized started "
    "incorporated initiated convened chartered set mandated tasked commissioned authorised authorized empowered "
    "dedicated devoted committed determined intended meant conceived".split()
)
