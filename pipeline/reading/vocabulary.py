"""Words of English that several rules share. Each list has one meaning; a rule names the list it needs."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Common nouns that always may stand for the body itself ("the organisation was founded ...").
BODY_NOUNS: Final = _words(
    "organisation organization institution body agency association company firm enterprise group network "
    "institute initiative charity ngo nonprofit alliance consortium partnership federation union society entity"
)
#: Nouns that stand for the body where its name or its definition uses them ("is a bank": "the bank").
KIND_NOUNS: Final = BODY_NOUNS | _words(
    "academy administration archive assembly authority band bank board broadcaster bureau centre center chamber "
    "chapter choir church city club coalition college commission committee community confederation conference "
    "congress convention cooperative corporation council court department directorate division ensemble exchange "
    "facility faculty festival forum foundation framework fund gallery guild hospital hub institute laboratory lab "
    "league library magazine manufacturer ministry mission monastery movement municipality museum newspaper "
    "observatory office operator orchestra orchestra order panel parliament party platform programme program "
    "project provider publisher regiment registry school secretariat seminary service software-house spin-off "
    "squadron start-up startup station team theatre theater think-tank tribunal trust university utility "
    "battalion brigade unit force label studio airline railway brewery producer developer retailer operator "
    "organisations organizations treaty pact bloc zone house college fraternity sorority fellowship award prize"
)
#: Nouns of parts of a body: what is said of them is not said of the body.
PART_NOUNS: Final = _words(
    "secretariat department division unit section committee subcommittee council commission board assembly office "
    "bureau branch faculty school institute centre center programme program project laboratory facility campus "
    "task-force working-group chapter mission fund team mandate platform service initiative tool network"
)
#: Months, as dates write them.
MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?"
)
#: Words that show that a name is a name of an organisation, wherever it stands.
ORGANISATION_WORDS: Final = KIND_NOUNS | _words(
    "universita universitat universitaet università universität universidad université universidade universiteit "
    "politecnico technische hochschule fachhochschule ecole école instituto institut istituto consiglio conseil "
    "centro zentrum gesellschaft stiftung fondazione fundación fundacion fondation gmbh ltd limited inc incorporated "
    "corp plc llc ag sa spa srl s.r.l. s.p.a. bv b.v. ab oy as a.s. kg e.v. ev consulting technologies systems "
    "solutions software partners international nations institutes universities museums societies"
)
#: Headings that name a part of a page, not an organisation.
GENERIC_HEADINGS: Final = _words(
    "about overview introduction background history mission vision aims goals objectives activities membership members "
    "partners partner consortium contact contacts governance structure organisation organization team people staff "
    "news events publications resources links references funding finance budget services projects project role tasks "
    "expertise experience description profile profiles summary address website headquarters participants coordinator "
    "coordinators beneficiaries collaborators associates sponsors supporters acknowledgements leadership management "
    "objectives results impact approach work what who why how our the us we meet in of and this these full associated "
    "implementing key main international national european industrial academic associate strategic local other "
    "more information further see also footer navigation menu home search legal privacy cookies imprint glossary "
    "languages language faq questions press media gallery map location locations context facts figures glance values "
    "responsibilities contribution involvement website download downloads library statutes areas area focus field "
    "fields research topics themes programme programmes training education get touch join follow subscribe newsletter "
    "stakeholders network networks list table contents affiliated third parties party technical scientific "
    "administrative financial names name early years later current today future development developments notes sources "
    "external internal legacy criticism controversies achievements awards notable alumni facilities campus operations "
    "products brands origins foundation formation etymology secretariat organs bodies presidents directors"
)
#: A capital letter of the Latin alphabet, as a piece of patterns.
CAPITAL: Final = r"[A-Z\u00c0-\u00de\u0100-\u024f]"
#: Words in a name that are written small.
NAME_LINKS: Final = (
    r"of|for|the|and|on|in|to|de|del|della|di|du|des|la|le|les|el|et|y|e|a|à|für|fur|der|die|das|und|von|van|voor|en|"
    r"against|with|by|at|as"
)
