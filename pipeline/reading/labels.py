"""Labels of records about a body ("Formation", "Parent agency", "Former name"): they and their values are no titles."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

#: Labels whose value is a name, of another body or an earlier one.
_OTHERS: Final = (
    r"(?:preceding|previous|predecessor|parent|child|superseding|superseded|successor|subsidiary|sister|mother|"
    r"umbrella|governing|"
    r"host|owning|supervisory|sponsoring|controlling) (?:agency|agencies|organi[sz]ations?|body|bodies|departments?|"
    r"company|"
    r"institutions?|ministry|ministries|authority|federation|institutes?|university|universities)|"
    r"predecessors?|successors?|parent|parents|superseding|superseded by|preceded by|succeeded by|replaced by|merged "
    r"(?:into|with|from)|"
    r"merger of|subsidiar(?:y|ies)|owners?|owned by|operated by|managed by|run by|published by|publisher|"
    r"affiliations?|affiliated (?:with|to)|"
    r"members? of|(?:minister|ministers|ministry|department) responsible|key people|key persons?|key documents?|"
    r"(?:co-?)?founders?|founded by|established by|created by|(?:company|agency|organi[sz]ation) executives?|leaders?|"
    r"secretar(?:y|ies)[ -]general|(?:vice[ -])?presidents?|(?:vice[ -])?chair(?:man|woman|person|men|persons|s)?|"
    r"director[ -]general|(?:executive|managing|deputy|general) directors?|directors?|chief executives?(?: "
    r"officers?)?|ceo|cfo|"
    r"general manager|rector|(?:vice[ -])?chancellor|provost|dean|principal|head coach|coach|editors?(?:[ -]in[ "
    r"-]chief)?|"
    r"commissioner|commander|patrons?|spokesperson|treasurer"
)
#: Labels of an earlier name.
FORMER: Final = (
    r"(?:former|previous|earlier|original|old|first|initial|past|historic(?:al)?)(?:ly)? (?:official |full |legal |"
    r"company )?"
    r"(?:names?|titles?)(?:\(s\))?|(?:formerly|previously|originally|initially|once)(?: (?:also )?(?:known as|called|"
    r"named|titled|styled|"
    r"the))?|names? (?:until|till|before|prior to|up to) (?:\w+ )?\d{4}|names? (?:from )?\d{4}\s?(?:-|\u2013|to|"
    r"until)\s?\d{2,4}|"
    r"ex[- ]name|f\.?/?k\.?/?a\.?|known (?:formerly|previously) as"
)
#: Labels of what is no name.
_DATA: Final = (
    r"form(?:ed|ation)|establish(?:ed|ment)|foundation|founded|founding(?: date| year| location)?|creat(?:ed|ion)|"
    r"launch(?:ed| date)?|"
    r"inception|incorporated|(?:date|year|place) (?:of )?(?:foundation|founding|establishment|formation|creation|"
    r"founded|established|"
    r"formed)|commencement|dissol(?:ved|ution)|defunct|disbanded|abolished|ceased|closed|opened|entry into force|"
    r"effective|signed|"
    r"legal (?:status|form|personality|basis)|status|type|types|kind|category|classification|sector|industry|genre|"
    r"format|"
    r"purpose|focus|area of (?:work|expertise|activity)|fields?|field of (?:work|activity)|discipline|sports?|"
    r"headquarters|head office|seat|location|locations|address|postal address|region(?: served)?|regions served|area "
    r"served|areas served|"
    r"jurisdiction|coverage|country|countries|city|state|province|county|municipality|coordinates|time zone|"
    r"members(?:hip)?|member (?:countries|states|bodies|associations|organi[sz]ations|parties|federations)|number of "
    r"members|"
    r"(?:no\.?|number|size) of (?:members|employees|staff|students|countries|offices|locations)|"
    r"staff|staff size|employees|volunteers|students|undergraduates|postgraduates|academic staff|administrative "
    r"staff|size|capacity|"
    r"(?:official|working|main) languages?|languages?|budget|annual budget|revenue|turnover|net income|operating "
    r"income|(?:total )?assets|"
    r"(?:total )?equity|funding|endowment|expenses|profit|currency|"
    r"abbreviation|acronym|short name|nicknames?|initials|motto|slogan|anthem|colou?rs|mascot|logo|flag|seal|emblem|"
    r"symbol|map|"
    r"website|web ?site|web ?page|home ?page|web|url|link|links|e-?mail|phone|telephone|tel|fax|mobile|contact|"
    r"contact person|"
    r"isin|issn|isbn|vat|vat (?:no|number)|tax id|registration (?:no|number)|charity (?:no|number)|registered (?:no|"
    r"number|charity)|"
    r"pic|pic number|ror|grid|iso code|traded as|products|services|brands?|divisions?|"
    r"main organs?|organs|structure|governance|treaty|treaties|observers|associates|partners? type|role|"
    r"(?:agency|company|organi[sz]ation|institution) (?:overview|type|profile|details|information|info|data)|"
    r"general information|basic (?:information|data|facts)|quick facts|key facts|key figures|facts and figures|"
    r"overview|"
    r"last updated?|updated|date|dates|year|years active|period|duration|frequency|circulation|first issue|"
    r"religious affiliation|campus|affiliation date|regional affiliation|joined|accession|recognised|recognized"
)
_MARK: Final = r"(?P<mark>\s*\([^()\n]{1,20}\)\s*[:|]|\s*[:|]|\t+|[ ]{2,}|\s*\n|(?=[A-Z\d])|\s*$)"
_ROW: Final = re.compile(
    rf"[^\w(\n]*(?P<label>(?i:(?P<others>{_OTHERS})|(?P<former>{FORMER})|"
    rf"(?P<data>{_DATA})))(?:\[\w{{1,3}}\])?(?:{_MARK}|(?<=[nN]ame)\s(?=[A-Z])|(?<=[nN]ames)\s(?=[A-Z]))"
)
#: Labels that are known though their value stands right behind them, as in a table whose cells ran together.
_GLUED: Final = (
    frozenset(
        "formed formation founded established establishment dissolved headquarters jurisdiction employees website "
        "membership abbreviation "
        "predecessor successor founder founders location motto purpose affiliations languages budget volunteers "
        "chairman".split()
    )
    | {
        "legal status",
        "region served",
        "area served",
        "official language",
        "official languages",
        "key people",
        "annual budget",
    }
    | {
        f"{word} {kind}"
        for word in ("parent", "preceding", "superseding", "child")
        for kind in ("agency", "organisation", "organization")
    }
)
_SECTION: Final = re.compile(
    r"(?:foundation|establishment|formation|creation|dissolution|purpose|focus|membership|members|member \w+|staff|"
    r"structure|governance|"
    r"organs|services|products|fields?|sports?|headquarters|location|locations|address|contact|links?|overview|"
    r"funding|budget|treaty|"
    r"observers|associates|students|leaders|campus|role|structure|affiliations?|founders?|directors?|presidents?|"
    r"secretaries[ -]general|"
    r"key (?:facts|figures|people|persons?)|quick facts|facts and figures|general information|subsidiaries|divisions|"
    r"brands?|status|"
    r"parents|editors?|patrons|languages?|official languages|seal|flag|emblem|logo|anthem|motto|symbols?|joined|"
    r"accession)",
    re.I,
)
#: No more lines stand between two rows of one record.
_FAR: Final = 6
#: A longer line is no row of a record.
_LONGEST: Final = 200
_REMEMBERED: Final = 8192


def is_row(text: str) -> bool:
    """Whether a line is a label, alone or with its value: "Formation | 1951", "Parent agency: Lamp Union"."""
    return len(text) < _LONGEST and _row(text) is not None


def is_label_alone(text: str) -> bool:
    """Whether a line is a label and nothing else, its value being in the next one."""
    row = _row(text) if len(text) < _LONGEST else None
    return row is not None and not text[row.end() :].strip(" |\t")


def is_label_of_former(text: str) -> bool:
    """Whether a line is the label of former names, their value being in the next one."""
    row = _row(text) if len(text) < _LONGEST else None
    return row is not None and row["former"] is not None and not text[row.end() :].strip(" |\t")


def label(text: str) -> str:
    """The label that a line begins with, in small letters; empty where it is no row."""
    row = _row(text) if len(text) < _LONGEST else None
    return row["label"].lower() if row else ""


def is_label_of_name(text: str) -> bool:
    """Whether a line is the label of a name that is not the body's of today, its value being in the next one."""
    row = _row(text) if len(text) < _LONGEST else None
    return row is not None and row["data"] is None and not text[row.end() :].strip(" |\t")


def is_section(text: str) -> bool:
    """Whether a label alone may as well head a part of the page that tells more than a value: "Membership"."""
    return is_label_alone(text) and _SECTION.fullmatch(text.strip()) is not None


def inside_records(labels: Sequence[str | None]) -> Iterator[int]:
    """The indices of lines among the rows of one record: its values, captions, sub-headings.

    labels: a line's label, empty for another line, None for prose. A label that comes again begins another record.
    """
    start: int | None = None
    seen: set[str] = set()
    for i, found in enumerate([*labels, None]):
        if found is None or (found and (found in seen or (start is not None and i - start > _FAR))):
            start, seen = (i, {found}) if found else (None, set())
        elif found:
            if start is not None and len(seen) > 1:
                yield from range(start + 1, i)
            start = i
            seen.add(found)


@lru_cache(maxsize=_REMEMBERED)
def _row(text: str) -> re.Match[str] | None:
    row = _ROW.match(text)
    glued = row is not None and row["mark"] == "" and row.end() < len(text)
    return None if row and glued and row["label"].lower() not in _GLUED else row
