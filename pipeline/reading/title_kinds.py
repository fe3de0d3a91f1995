"""Kinds of titles: a body's name, a part of its profile, a part of the page."""

import re
from functools import lru_cache
from typing import Final

from pipeline.reading.kinds import KINDS
from pipeline.reading.labels import is_label_alone
from pipeline.reading.name_words import LEGAL_FORMS, LINKS, has_organisation_word
from pipeline.reading.title_words import ASIDE, ORGANS, TOPICS, words_of
from pipeline.reading.vocabulary import GENERIC_HEADINGS, ORGANISATION_WORDS

#: Titles above a list of bodies.
_GROUP: Final = words_of(
    "partner partners consortium consortia participant participants beneficiary beneficiaries collaborator "
    "collaborators collaborations supporters sponsors stakeholders partenaires partenaire socios projektpartner "
    "parceiros membri partnere funder funders companies institutions agencies organisations organizations "
    "universities industry academia smes ngos authorities municipalities enterprises"
)
#: "Member organisations", "participating bodies and associations".
_MEMBERS: Final = _GROUP | words_of(
    "member members and associate associated affiliate affiliated observer founding full national our the other "
    "cooperating participating supporting partner bodies associations societies unions groups networks centres "
    "institutes of in from public private research industrial academic bodies civil local regional"
)
#: What may stand before them: "About our partners", "On partner organisations".
_TELLING_OF: Final = words_of("on about meet introducing presenting discover know")
_GROUP_START: Final = re.compile(
    r"(?:(?:the|our|all|project|associated?|strategic|industrial|academic|full|core|international|local|external|"
    r"supporting|funding|network|technical|main|key|cooperating) ){0,3}"
    r"(?:partners|partnership|consortium|participants|beneficiaries|members|"
    r"participating \w+|partner (?:organi[sz]ations|institutions))\b(?:\s+(?:of|and|in|from|with|at a|taking|"
    r"involved)\b|\s*[(:\u2013\u2014-])",
    re.I,
)
#: Titles above the body that leads a project.
_LEADER: Final = re.compile(
    r"(?:the )?(?:(?:project|consortium|network) (?:co-?ordinators?|leaders?|lead|host|promoters?|applicants?)|"
    r"(?:lead|leading|coordinating|co-ordinating|host|managing) (?:partner|organi[sz]ation|institution|beneficiary|"
    r"applicant|body)s?|(?:project )?co-?ordination|lead applicants?)",
    re.I,
)
_PROJECT: Final = words_of("project projects")
#: Titles of parts of one body's profile, wherever they stand.
_OWN: Final = words_of(
    "role roles expertise experience task tasks personnel contribution contributions competence competences skills "
    "involvement responsibilities capacity capacities"
)
_PERHAPS_OWN: Final = words_of("profile description relevant key staff")
_GENERIC: Final = (
    GENERIC_HEADINGS
    | _GROUP
    | ASIDE
    | _PROJECT
    | _OWN
    | _PERHAPS_OWN
    | words_of(
        "founding participating cooperating collaborating supporting contributing active former new regional global "
        "about welcome introduction unsere our le la les los die der das you he she his her their is are do does did "
        "at it mission vision background objectives goals method methods methodology workplan packages package "
        "impact highlights structure overview partnership partnerships alliance name address country website logo "
        "city type year no number short long brief detail details edit quick involved person persons responsible"
    )
)
_KINDS_OF_PARTS: Final = (
    ("own", _OWN),
    ("aside", ASIDE),
    ("group", _GROUP),
    ("own", _PERHAPS_OWN),
    ("aside", _PROJECT),
)
_EVENT: Final = re.compile(
    r"\b(?:meeting|workshop|webinar|conference|kick-?off|call for|press release|newsletter|deliverable|summer school|"
    r"hackathon|seminar|symposium|open day|job|vacancy|published|release[ds]?|announce[ds]?|report)\b",
    re.I,
)
_NUMBERED: Final = re.compile(
    r"\d|\b(?:first|second|third|fourth|fifth|final|next|last|annual|kick-?off|joint)\b", re.I
)
_STEP: Final = re.compile(
    r"(?:wp|work ?package|task|deliverable|phase|step|pillar|module|chapter|part|section|milestone|objective|goal)"
    r"\s*[\divx]+\b",
    re.I,
)
#: Titles that begin like this speak about the page's own body, unless a name follows.
_OWN_VOICE: Final = re.compile(
    r"(?:our|its|their|your|my|how|why|what|where|when|who|the team|meet the|more|further|related|become|join|"
    r"support|follow|get)\b",
    re.I,
)
#: Titles of a part that names what it tells of: "The creation of the League", "Quick facts about the League".
_TOLD_OF: Final = re.compile(
    r"(?:(?:the |a )?(?:(?:brief|short|early|recent) )?(?:creation|founding|birth|origins?|history|formation|"
    r"beginnings?|"
    r"establishment|evolution|rise|fall|dissolution|structure|composition|aims|goals|objectives|mission|"
    r"members|membership|activities|organs|functions|powers|milestones|timeline|list|overview|story|roots|legacy|logo|"
    r"flag|name|seat|headquarters|governance|leadership|presidents|directors) of\b|"
    r"(?:(?:quick|key|basic|some|fast) )?(?:facts|information|details|figures|questions|news|stories|articles)"
    r"(?: and \w+)? (?:about|on|from|for)\b|the foundation of\b|"
    r"(?:what|why|how|where|when) (?:is|are|was|were|do|does|did|we|you|can)\b(?!.*\?$))",
    re.I,
)
#: What leads up to a name: "Who is ...?", "About ...".
ASKING: Final = re.compile(
    r"(?:about|welcome to|who (?:is|are)|what (?:is|are)|introducing:?|meet:?|introduction (?:to|of)|presentation of|"
    r"profile of|partner profile:?|(?:partner )?spotlight(?: on|:)?|focus on)\s+"
    r"(?=(?:the\s+)?\W?(?:(?-i:[A-Z\u00c0-\u017f])|[a-z]{1,4}-?(?-i:[A-Z])))",
    re.I,
)
#: Marks that plain text sets around a title.
MARKS: Final = "#=*_~`\u2022\u25cf\u25aa\u25ba\u2605\u00bb\u203a> \t"
#: Words that show an organisation in a title of any language; those that also name topics and works prove nothing.
WEAK_WORDS: Final = words_of(
    "project programme program platform service services award prize conference exchange order zone house team "
    "station label framework panel treaty pact mission movement unit office solutions systems software partners "
    "international nations technologies provider producer developer operator manufacturer magazine hub fund "
    "initiative force facility studio festival start-up startup spin-off fellowship registry archive group network "
    "publisher retailer airline railway brewery community monastery party studies as ag sa se ab no co body "
    "technical school schools institutions networks institutes universities museums"
)
#: A longer line is no title.
_LONGEST: Final = 400
SURE_WORDS: Final = (ORGANISATION_WORDS | LEGAL_FORMS) - WEAK_WORDS


def title_kind(title: str) -> str:
    """What a heading is by its words: "group", "aside", "own", "organ", "part", "event" or "name"."""
    return _title_kind(title) if len(title) <= _LONGEST else "part"


@lru_cache(maxsize=8192)
def _title_kind(title: str) -> str:
    title = title.strip(MARKS)
    asking = ASKING.match(title)
    title = title[asking.end() :] if asking else title
    words = re.findall(r"[^\W\d_][\w*'/-]*", title.lower().replace("\u2019", "'"))
    words = words[1:] if len(words) > 1 and words[0] in _TELLING_OF else words
    members = len(words) > 1 and set(words) <= _MEMBERS and not _GROUP.isdisjoint(words)
    members = members or _LEADER.fullmatch(title.rstrip(": ")) is not None
    if members or all(word in _GENERIC or len(word) == 1 for word in words):
        return (
            "group"
            if members
            else next((kind for kind, known in _KINDS_OF_PARTS if any(word in known for word in words)), "part")
        )
    if all(word in ORGANS or word in LINKS for word in words):
        return "organ"
    if _GROUP_START.match(title) and not _is_named(title):
        return "group"
    if (
        is_label_alone(title)
        or (len(words) == 1 and words[0] in KINDS)
        or (_TOLD_OF.match(title) and not asking)
        or _is_topic(title, words)
    ):
        return "part"
    if _OWN_VOICE.match(title) and not asking:
        return "group" if any(word in _GROUP for word in words) else "part"
    return "event" if _STEP.match(title) or _is_event(title) else "name"


#: "1979 Agreement on Lamps": a treaty of a year is no body.
_TREATY: Final = re.compile(r"\d{4}\s.*\b(?:agreement|convention|treaty|protocol|accord|declaration|act)\b", re.I)


def _is_topic(title: str, words: list[str]) -> bool:
    """Whether a title is that of a part of an article about one body."""
    if _TREATY.match(title):
        return True
    return all(word in TOPICS or word in LINKS for word in words) and not any(map(str.isdigit, title))


def _is_event(title: str) -> bool:
    """Whether a title is that of a meeting, a call, a report: it begins or ends with the word, or has a number."""
    word = _EVENT.search(title)
    if word is None or has_organisation_word(_EVENT.sub("", title)):
        return False
    return word.start() == 0 or word.end() == len(title) or _NUMBERED.search(title) is not None


def _is_named(title: str) -> bool:
    """Whether a title that starts like that of a group goes on as a name ("Partners in Health")."""
    rest = re.split(r"\s(?:of|and|in|from|with|at)\s|[(:\u2013\u2014-]", title, maxsplit=1)[-1].strip()
    return rest[:1].isupper() and not re.match(r"(?:the )?(?:project|consortium|[A-Z]+)\b", rest)


def is_generic(title: str) -> bool:
    """Whether a heading names a part of a page and no organisation."""
    return title_kind(title) not in ("name", "event")


def looks_like_name(title: str) -> bool:
    """Whether a heading may be the name of a body: capitals on its main words, no sentence."""
    return len(title) <= _LONGEST and _looks_like_name(title)


#: A sentence, with or without a full stop: "The Lamp Union was founded in 1951".
_FINITE: Final = re.compile(r"\w\)? (?:is|are|was|were|has|have|had|will|can) (?:[a-z]|\d)")


#: What is said of a picture: "The Lamp Tower, housing the Union".
_CAPTION: Final = re.compile(r",\s(?:housing|showing|featuring|depicting|overlooking|seen|home of|where|with its)\s")


@lru_cache(maxsize=8192)
def _looks_like_name(title: str) -> bool:
    words = re.findall(r"[\w'&.+-]+", title)
    if not words or len(words) > 20 or title.rstrip()[-1:] in "!:;" or re.search(r"[a-z]{3}\.$", title.rstrip()):
        return False
    if _FINITE.search(title) or _CAPTION.search(title):
        return False
    main = [word for word in words if word.lower() not in LINKS and word[0].isalpha()]
    capital = sum(any(c.isupper() for c in word) for word in main)
    foreign = title[:1].isupper() and len(main) <= 10 and any(word.strip(".,").lower() in SURE_WORDS for word in words)
    return bool(main) and (capital * 5 >= len(main) * 3 or foreign)


def name_part(title: str) -> str:
    """The words of a title that may be a name: without marks, brackets, a colon at the end, a line said about it."""
    plain = re.sub(r"[(\[][^()\[\]]*[)\]]?", " ", title).strip(MARKS + ":?") or title
    plain = ASKING.sub("", plain, count=1) if ASKING.match(plain) else plain
    if not looks_like_name(plain):
        first = re.split(r"\s+[\u2013\u2014|-]\s+|:\s+", plain, maxsplit=1)[0]
        return first if looks_like_name(first) else plain
    return plain
