"""Names: what headings and opening sentences call a body, its acronym, its kind, and what else its page calls it."""

import pytest

from pipeline.pages.parse import parse_page
from pipeline.reading.headings import read_title
from pipeline.reading.kinds import kinds_in
from pipeline.reading.naming import Naming, fits, fuller, looks_like_acronym, same_body
from pipeline.reading.profiles import find_profiles
from pipeline.reading.title_kinds import title_kind

HEADINGS = [
    ("Northmere Water Institute (NWI)", "Northmere Water Institute", "NWI"),
    ("Partner 3: Guild of Wardens", "Guild of Wardens", None),
    ("PP2 – Alpine Bus Company", "Alpine Bus Company", None),
    ("[6]Lumen Laboratory", "Lumen Laboratory", None),
    ("2.1 Peat Trust (PT) - Ireland", "Peat Trust", "PT"),
    ("Tessel Foundation - Utrevik, Norway", "Tessel Foundation", None),
    ("Orvane University, Finland (Coordinator)", "Orvane University", None),
    ("Museum of Glass, Ternitz", "Museum of Glass", None),
    ("Office for Rivers, Lakes and Wetlands", "Office for Rivers, Lakes and Wetlands", None),
    ("CTM - Centre for Textile Machinery", "Centre for Textile Machinery", "CTM"),
    ("Institute of Marine Sciences, IMS", "Institute of Marine Sciences", "IMS"),
    ("Institut national de la mer (Inmer)", "Institut national de la mer", "Inmer"),
    ("Harbour Hospital (Oslo)", "Harbour Hospital", None),
    ("Kelpworks – packaging from seaweed", "Kelpworks", None),
    ("Universidade de Valmor / University of Valmor", "Universidade de Valmor", None),
    ("Glacier Lab at the University of Selm", "Glacier Lab", None),
    ("Department of Chemistry, University of Selm", "Department of Chemistry, University of Selm", None),
    ("Who is eu-PORTA?", "eu-PORTA", None),
    ("Aldera University (WP1, WP4)", "Aldera University", None),
    ('Association "Women of the Steppe"', 'Association "Women of the Steppe"', None),
    ("Nail & Dowel Co.", "Nail & Dowel Co.", None),
    ("GraphKey™", "GraphKey", None),
    ("### Ostrova Rail ###", "Ostrova Rail", None),
]


@pytest.mark.parametrize(("heading", "name", "acronym"), HEADINGS)
def test_a_heading_is_read_without_what_numbers_locates_or_abbreviates_the_name(
    heading: str, name: str, acronym: str | None
) -> None:
    title = read_title(heading, 0, len(heading))
    assert (title.naming.name, title.naming.acronym) == (name, acronym)
    assert heading[slice(*title.naming.span)] == name


TITLES = [
    (
        "group",
        "Partners | Project partners | Our partner organisations | Members of the consortium | Beneficiaries (5)",
    ),
    ("aside", "Contact us | News | Latest news | About the project | Funding | Privacy policy"),
    ("own", "Role in the project | Expertise | Main tasks"),
    ("organ", "General Assembly | Executive Committee | Member States | Board of Directors"),
    ("part", "History | Who we are | What we do | Activities | Museum"),
    ("part", "The creation of the Lamp League | [edit] History | History of the union | Quick facts about the Union"),
    ("part", "Its contribution to the work | Their lamps"),
    ("group", "Member organisations | Member societies and partners"),
    ("name", "Foundation of the Northern Light | Information Centre of Holm | List Mills"),
    ("event", "Third meeting in Wexmouth | WP1 Management | Call for papers"),
    ("name", "Upland Council | Partners in Health | Stone Workshop Arlen | Skerry Trust"),
]


@pytest.mark.parametrize(("kind", "titles"), TITLES)
def test_the_words_of_a_title_tell_what_it_is(kind: str, titles: str) -> None:
    assert {title: title_kind(title) for title in titles.split(" | ")} == dict.fromkeys(titles.split(" | "), kind)


KINDS = [
    ("is a private, non-profit research university located in Valmor", ["university"]),
    ("is a Kingston-based intergovernmental body of 167 states", ["body"]),
    ("is a major weapons manufacturer and defence contractor", ["manufacturer", "contractor"]),
    ("is one of the nine podiatric schools of the country", ["school"]),
    ("are leading international organisations", ["organisation"]),
    ("was a regional trade zone proposed in 1997", ["zone"]),
    ("is an annual award for translators", ["award"]),
    ("is part of the university", []),
    ("is a member of the union", []),
]


@pytest.mark.parametrize(("words", "kinds"), KINDS)
def test_the_kind_of_a_body_is_the_head_of_its_definition(words: str, kinds: list[str]) -> None:
    assert kinds_in(f"It {words}.") == kinds


def test_an_acronym_is_known_by_its_capitals() -> None:
    for acronym in ("WCO", "CoE", "R-CCS", "eu-LISA", "G20"):
        assert looks_like_acronym(acronym)
    for word in ("Oslo", "Inria", "GmbH", "iForge", "Water Institute"):
        assert not looks_like_acronym(word)


FITTING = [
    ("NWI", "Northmere Water Institute", True),
    ("CoL", "Council of Lamps", True),
    ("UNIVAR", "University of Varna Heights", True),
    ("OCG", "Österreichische Computer Gesellschaft", True),
    ("G19", "Group of 19", True),
    ("CDC", "World Bank", False),
    ("ILM", "Institute for Marine Sciences", False),
]


@pytest.mark.parametrize(("acronym", "name", "yes"), FITTING)
def test_an_acronym_fits_a_name_by_its_initials_or_beginnings(acronym: str, name: str, yes: bool) -> None:
    assert fits(acronym, name) is yes


PAIRS = [
    ("NWI", "Northmere Water Institute", "Northmere Water Institute"),
    ("Tessel", "Tessel Research Foundation", "Tessel Research Foundation"),
    ("TU Selm", "Selm University of Technology", "Selm University of Technology"),
    ("Lathework", "Lathework Corporation", "Lathework"),
    ("Bluefin", "Blue Fin, Inc.", "Bluefin"),
    ("Quillon", "Quillon Software, Inc.", "Quillon"),
    ("Landesamt für Moore", "Bog Agency", "Landesamt für Moore"),
    ("University of Selm", "Department of Physics of the University of Selm", "University of Selm"),
    ("Kestrel Institute in Holm", "Kestrel Institute", "Kestrel Institute"),
    ("ALTAVIA", "Altavia", "Altavia"),
]


@pytest.mark.parametrize(("heading", "prose", "published"), PAIRS)
def test_the_fuller_of_two_names_is_published(heading: str, prose: str, published: str) -> None:
    assert fuller(Naming(heading, (0, 1)), Naming(prose, (0, 1))).name == published


def test_bodies_that_share_common_words_alone_are_not_one() -> None:
    for one, other in (
        ("University of Holm", "University of Tarn"),
        ("National Institute of Fish", "National Institute of Forests"),
        ("European Space Agency", "European Chemicals Agency"),
    ):
        assert not same_body(Naming(one, (0, 1)), Naming(other, (0, 1)))


CALLED = [
    (
        "# Redfin\n\nRed Fin, Inc. is a software house. Founded in 1993, Red Fin has customers in 30 ports.",
        "Redfin | Red Fin, Inc. | Red Fin",
        "Red",
        "house",
    ),
    (
        "# Argent National Laboratory (ANL)\n\nArgent is a research centre. At Argent work 300 people. ANL-W is near.",
        "Argent National Laboratory | ANL | Argent | ANL-W",
        "National",
        "laboratory centre",
    ),
    (
        "The OCEAN FUND for Development (OCEAN Fund) is a bank of ten states. The Ocean Fund was founded in 1976.",
        "OCEAN FUND for Development",
        "Development",
        "bank fund",
    ),
    (
        "# Österreichischer Moorverein\n\nThe Austrian Bog Society (OeMV) is a learned society. Bog Trust helps it.",
        "Österreichischer Moorverein | Austrian Bog Society",
        "Bog Trust",
        "association society",
    ),
    (
        "The Friends of the Brook is an association. It was founded in 1901.",
        "Friends of the Brook",
        "Friends",
        "association",
    ),
    ("# City Museum Holm (Holm)\n\nThe City Museum Holm is a museum in Holm.", "City Museum Holm", "Holm", "museum"),
]


@pytest.mark.parametrize(("text", "names", "stranger", "nouns"), CALLED)
def test_an_identity_holds_what_the_page_calls_the_body_and_nothing_else(
    text: str, names: str, stranger: str, nouns: str
) -> None:
    (profile,) = find_profiles(parse_page("page", "markdown", text))
    assert set(names.split(" | ")) <= set(profile.identity.aliases)
    assert stranger not in profile.identity.aliases
    assert set(nouns.split()) == set(profile.identity.nouns)


@pytest.mark.parametrize("sign", "=+@")
def test_a_sign_right_before_a_name_is_part_of_it(sign: str) -> None:
    heading = f"{sign}Lamp Union"
    assert read_title(heading, 0, len(heading)).naming.name == heading
