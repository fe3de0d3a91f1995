"""Words of titles that name a part of a page, of an article or of a body, and no body."""

from typing import Final


def words_of(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


#: Titles of what surrounds the profiles on a page.
ASIDE: Final = words_of(
    "contact contacts news event events link links privacy cookie cookies imprint impressum search menu navigation "
    "funding acknowledgement acknowledgements acknowledgment acknowledgments newsletter newsletters "
    "publication publications download downloads follow subscribe sitemap disclaimer copyright login press media "
    "gallery blog faq deliverable deliverables document documents references reference sources notes tool tools jobs "
    "careers latest recent upcoming archive calendar twitter facebook linkedin share comments tags categories videos "
    "podcast call calls footer venue registration agenda speakers schedule tickets accommodation travel dates donate "
    "donation donations apply register help policy terms conditions"
)
#: Organs of bodies: a title made of these words is no body's name.
ORGANS: Final = words_of(
    "supervisory editorial ethics management general executive scientific advisory steering governing permanent "
    "plenary joint standing supreme annual main "
    "high central assembly council committee committees board boards secretariat bureau congress conference "
    "presidency presidium parliament commission court justice auditors audit directorate office offices members "
    "member states state team teams group groups working departments department divisions division sections section "
    "units unit branches branch chapters chapter national regional local organs bodies body institutions agencies "
    "specialized specialised director directors president secretary chair chairman treasurer trustees governors "
    "ministers heads government summit summits meeting meetings panel panels administration"
)
#: What parts of an encyclopaedic article are about: a title made of these words is no body's name.
TOPICS: Final = words_of(
    "characteristics objectives objective aims purpose purposes functions function powers mandate legal status "
    "milestones framework principles goals values origin origins history background evolution timeline formation "
    "foundation organisational organizational institutional constitutional structure governance leadership composition "
    "membership member members observer observers associate associated affiliate affiliated founding candidate former "
    "preceding succeeding current states state countries country nations official working languages language secretary "
    "secretaries general secretary-general secretaries-general director-general directors-general presidents president "
    "chairpersons achievements activities areas scope criticism controversies controversy recognition awards honours "
    "accession withdrawal enlargement expansion demographics geography economy budget finances finance financing "
    "headquarters seat location secretariat predecessors predecessor successors successor treaties treaty agreements "
    "protocols charter statute statutes motto anthem emblem flag logo symbols relations external internal see also"
)
