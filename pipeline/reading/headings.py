"""What a heading is: a body's name (without what surrounds it), a part of a profile, a part of the page."""

import re
from dataclasses import dataclass, replace
from typing import Final

import pycountry

from pipeline.reading.identity import without_article
from pipeline.reading.naming import LINK, Naming, Span, fits, has_organisation_word, is_department, looks_like_acronym
from pipeline.reading.openings import acronym_in
from pipeline.reading.places import is_country
from pipeline.reading.vocabulary import GENERIC_HEADINGS, ORGANISATION_WORDS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Titles above a list of bodies.
_GROUP: Final = _words(
    "partner partners consortium consortia participant participants beneficiary beneficiaries collaborator collaborators "
    "collaborations supporters sponsors stakeholders partenaires partenaire socios partner*innen projektpartner partnerschaften "
    "parceiros membri partnere partners/consortium companies institutions agencies organisations organizations universities"
)
#: Titles of what surrounds the profiles on a page.
_ASIDE: Final = _words(
    "contact contacts news event events link links privacy cookie cookies imprint impressum search menu navigation funding "
    "funder funders acknowledgement acknowledgements acknowledgment acknowledgments newsletter newsletters publication "
    "publications download downloads follow subscribe sitemap disclaimer copyright login press media gallery blog faq "
    "deliverable deliverables document documents references reference sources notes tool tools jobs careers latest recent "
    "upcoming archive calendar twitter facebook linkedin share comments tags categories videos podcast call calls"
)
_PROJECT: Final = _words("project projects")
#: Titles of parts of one body's profile, wherever they stand.
_OWN: Final = _words(
    "role roles expertise experience task tasks personnel contribution contributions competence competences skills involvement "
    "responsibilities capacity capacities"
)
_PERHAPS_OWN: Final = _words("profile description relevant key staff")
#: Organs of bodies: a title made of these words is no body's name.
_ORGANS: Final = _words(
    "general executive scientific advisory steering governing permanent plenary joint standing supreme annual main high central "
    "assembly council committee committees board boards secretariat bureau congress conference presidency presidium parliament "
    "commission court justice auditors audit directorate office offices members member states state team teams group groups "
    "working departments department divisions division sections section units unit branches branch chapters chapter national "
    "regional local organs bodies body institutions agencies specialized specialised director directors president secretary chair "
    "chairman treasurer trustees governors ministers heads government summit summits meeting meetings panel panels"
)
_GENERIC: Final = (
    GENERIC_HEADINGS
    | _GROUP
    | _ASIDE
    | _PROJECT
    | _OWN
    | _PERHAPS_OWN
    | _words(
        "founding participating cooperating collaborating supporting contributing active former new regional global "
        "about welcome introduction unsere our le la les los die der das you he she his her their is are do does did at it "
        "mission vision background objectives goals method methods methodology workplan packages package impact highlights "
        "structure overview introduction partnership partnerships alliance name address country website logo city type year no number"
    )
)
_KINDS_OF_PARTS: Final = (
    ("own", _OWN),
    ("aside", _ASIDE),
    ("group", _GROUP),
    ("own", _PERHAPS_OWN),
    ("aside", _PROJECT),
)
_EVENT: Final = re.compile(
    r"\b(?:meeting|workshop|webinar|conference|kick-?off|call for|press release|newsletter|deliverable|summer school|"
    r"hackathon|seminar|symposium|open day|job|vacancy|published|release[ds]?|announce[ds]?|report)\b",
    re.I,
)
_PREFIX: Final = re.compile(
    r"\s*(?:(?:\[\d{1,4}\]\s*)+|(?:(?:project |lead |associated |associate |industrial |academic |our )?(?:partner|beneficiary|participant|"
    r"coordinator|co-ordinator|applicant|member|organisation|organization|institution|wp|p)\s*(?:no\.?\s*|n[°º]\s*|#)?\d*\s*[:.)\u2013-]+\s+|"
    r"(?:partner|beneficiary|participant|member)\s+\d+\s+)|\(?(?:[ivx]{1,4}|\d{1,3}|[a-z])[.):]+\s+|\d{1,3}(?:\.\d{1,3})+[.)]?\s+|wp ?\d+ leader\s*[:-]\s+|\d{1,3}[.)](?=[A-Z])|#\d+\s*:?\s*|p\d{1,2}\s+|"
    r"(?:about|welcome to|who is|what is|introducing|meet|introduction to|introduction of|presentation of|profile of|partner profile:?|spotlight on|"
    r"partner spotlight:?|focus on)\s+(?=(?:the\s+)?\W?[A-Z]))",
    re.I,
)
_ROLE: Final = re.compile(
    r"(?:(?:the |our |project |scientific |technical |overall |main )*(?:co-?ordinator|co-?ordination|coordinating partner|lead(?:er)?|lead partner|partner|"
    r"project lead(?:er)?|host|beneficiary|associated? partner|full partner|third party|linked third party|affiliated entity|pi|"
    r"wp ?\d* ?lead(?:er)?|sme|ngo|eu|founding member|member|logo|website|homepage|link))s?",
    re.I,
)
_BRACKET: Final = re.compile(r"\s*[(\[]\s*(?P<inside>[^()\[\]]*)[)\]]?")
_BREAK: Final = re.compile(r"\s+[-\u2013\u2014|/:]\s+|\s*[|\u2014]\s*|:\s+|\s+[-\u2013]\s*$")
_TRADE_MARK: Final = " \t,;:\u2013\u2014-\u2022*|/\u2122\u00ae\u00a9\"'\u201c\u201d\u00bb\u203a>?"


@dataclass(frozen=True)
class Title:
    """A heading read as a body's name. department, base: the two names in "University, Department", else None.

    place: a place, number or role stood beside the name, as it does beside a partner's.
    """

    naming: Naming
    place: bool = False
    base: Naming | None = None
    aliases: tuple[str, ...] = ()


def title_kind(title: str) -> str:
    """What a heading is by its words: "group", "aside", "own", "organ", "part", "event" or "name"."""
    words = re.findall(r"[^\W\d_][\w*'/-]*", title.lower().replace("\u2019", "'"))
    if not words:
        return "part"
    if all(word in _GENERIC or len(word) == 1 for word in words):
        for kind, members in _KINDS_OF_PARTS:
            if any(word in members for word in words):
                return kind
        return "part"
    if all(word in _ORGANS or re.fullmatch(LINK, word) for word in words):
        return "organ"
    if re.match(r"(?:our|how|why|what|where|when|who|the team|meet the|more|further|related)\b", title, re.I):
        return "group" if any(word in _GROUP for word in words) else "part"
    return "event" if _EVENT.search(title) and not has_organisation_word(_EVENT.sub("", title)) else "name"


def is_generic(title: str) -> bool:
    """Whether a heading names a part of a page and no organisation."""
    return title_kind(title) not in ("name", "event")


def looks_like_name(title: str) -> bool:
    """Whether a heading may be the name of a body: capitals on its main words, no sentence."""
    words = re.findall(r"[\w'&.+-]+", title)
    if not words or len(words) > 20 or title.rstrip()[-1:] in "!:;" or re.search(r"[a-z]{3}\.$", title.rstrip()):
        return False
    main = [w for w in words if not re.fullmatch(LINK, w) and w[0].isalpha()]
    capital = sum(any(c.isupper() for c in w) for w in main)
    foreign = has_organisation_word(title) and title[:1].isupper()
    return bool(main) and (capital * 5 >= len(main) * 3 or foreign)


def read_title(text: str, start: int, end: int) -> Title | None:
    """The organisation's name in a heading, without what only locates or abbreviates it; None if it is none."""
    prefixed = False
    prefix = _PREFIX.match(text, start, end)
    while prefix and prefix.end() < end:
        prefixed = prefixed or bool(re.search(r"partner|beneficiary|participant|coordinator|member", prefix[0], re.I))
        start = prefix.end()
        prefix = _PREFIX.match(text, start, end)
    stop, brackets = _before_brackets(text, start, end)
    left, right, placed = _without_place(text, start, stop)
    naming = _named(text, left, right)
    if naming is None:
        return None
    naming, aliases = _bracketed(naming, brackets[:1])
    title = _split(text, naming)
    located = placed or any(_is_place(bracket["inside"]) for bracket in brackets)
    return replace(title, place=prefixed or located, aliases=(*title.aliases, *aliases))


def _before_brackets(text: str, start: int, end: int) -> tuple[int, list[re.Match[str]]]:
    """Where the name stops: at the first bracket (not one that opens the heading), and all brackets."""
    brackets = list(_BRACKET.finditer(text, start + 1, end))
    return (brackets[0].start() if brackets else end), brackets


def _named(text: str, left: int, right: int) -> Naming | None:
    words = text[left:right].strip(_TRADE_MARK)
    if not words:
        return None
    left = text.index(words, left) + len(words) - len(without_article(words))
    name = without_article(words)
    return Naming(name, (left, left + len(name)))


def _bracketed(naming: Naming, brackets: list[re.Match[str]]) -> tuple[Naming, list[str]]:
    """The name with the acronym in its brackets, and what else stands there and may be a name."""
    aliases = []
    for bracket in brackets:
        inside = bracket["inside"].strip()
        if naming.acronym is None and not _is_place(inside):
            naming = acronym_in(naming, bracket)
        if inside and inside[:1].isupper() and not _is_place(inside) and len(inside.split()) <= 8:
            aliases.append(inside)
    return naming, aliases


def _split(text: str, naming: Naming) -> Title:
    """An acronym and a name on two sides of a dash; a university and its department behind a comma."""
    mark = _BREAK.search(naming.name)
    if mark:
        left = _part(text, naming, 0, mark.start())
        right = _part(text, naming, mark.end(), len(naming.name))
        if left and right:
            return _sides(naming, left, right)
    comma = naming.name.rfind(", ")
    if comma > 0:
        left, right = _part(text, naming, 0, comma), _part(text, naming, comma + 2, len(naming.name))
        if left and right and is_department(right.name) and has_organisation_word(left.name):
            return Title(naming, base=left)
        if left and right and is_department(left.name) and has_organisation_word(right.name):
            return Title(naming, base=right)
        if left and right and looks_like_acronym(right.name) and fits(right.name, left.name):
            return Title(left.called(right.name, right.span))
    return Title(naming)


def _sides(whole: Naming, left: Naming, right: Naming) -> Title:
    """The title of "left - right"."""
    for short, long in ((left, right), (right, left)):
        if " " not in short.name and len(long.name.split()) > 1 and fits(short.name, long.name):
            return Title(long.called(short.name, short.span))
    if is_department(right.name) and has_organisation_word(left.name):
        return Title(whole, base=left)
    if is_department(left.name) and has_organisation_word(right.name):
        return Title(whole, base=right)
    acronym = replace(left, acronym=whole.acronym, acronym_span=whole.acronym_span)
    if has_organisation_word(right.name) and has_organisation_word(left.name):
        return Title(acronym, aliases=(right.name,))
    if looks_like_acronym(left.name) and has_organisation_word(right.name) and looks_like_name(right.name):
        return Title(right.called(left.name, left.span))
    return Title(acronym)


def _part(text: str, naming: Naming, start: int, end: int) -> Naming | None:
    return _named(text, naming.span[0] + start, naming.span[0] + end)


def _without_place(text: str, start: int, end: int) -> tuple[int, int, bool]:
    """Without country, "City, Country" or role behind a comma or dash; whether there was one."""
    cut_country = False
    placed = False
    while True:
        cut = max(text.rfind(mark, start, end) for mark in (",", " - ", " \u2013 ", " \u2014 ", " | ", ": "))
        if cut <= start:
            return start, end, placed
        tail = text[cut + 1 : end].strip(_TRADE_MARK)
        country = _is_place(tail) and not _ROLE.fullmatch(tail)
        city = _is_city_tail(
            text[start:cut], tail, dashed=text[cut] != ",", after_country=cut_country, whole=text[cut:end]
        )
        if not (country or city or _ROLE.fullmatch(tail)):
            return start, end, placed
        cut_country = cut_country or country
        placed = True
        end = cut
        while end > start and text[end - 1] in " ,-\u2013\u2014|:":
            end -= 1


def _is_place(tail: str) -> bool:
    """Whether words beside a name are a country, its code, or a partner's role, alone or in a list."""
    parts = [part.strip() for part in re.split(r"[,;/]", tail) if part.strip()]
    return (
        bool(parts) and all(is_country(p) or _is_code(p) or _ROLE.fullmatch(p) for p in parts[-1:]) and len(parts) <= 3
    )


def _is_code(word: str) -> bool:
    if not re.fullmatch("[A-Z]{2,3}", word):
        return False
    known = pycountry.countries.get(alpha_2=word) if len(word) == 2 else pycountry.countries.get(alpha_3=word)
    return known is not None or word in ("UK", "EL", "EU")


def _is_city_tail(before: str, tail: str, dashed: bool, after_country: bool, whole: str) -> bool:
    """A capitalised word or two behind a name that could stand without them: a city."""
    words = tail.split()
    if not words or len(words) > 3 or not all(w[:1].isupper() or re.fullmatch(LINK, w) for w in words):
        return False
    if any(w.lower() in ORGANISATION_WORDS for w in words) or looks_like_acronym(tail) or is_department(tail):
        return False
    if after_country:
        return True
    own = [w for w in re.findall(r"[^\W\d_][\w'-]*", before) if w[0].isupper()]
    listed = not dashed and bool(re.search(r"\b(?:and|&)\b", whole) or before.count(",") > 0)
    return len(own) >= 2 and has_organisation_word(before) and not listed
