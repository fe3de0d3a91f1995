"""Leads: whether the prose under a heading is about the body that the heading names."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.pages.page import Block, Page
from pipeline.reading.headings import read_title
from pipeline.reading.kinds import is_body, is_person, kinds_in
from pipeline.reading.lead import LIKELY, MAYBE, SURE, Lead
from pipeline.reading.name_words import (
    LINK,
    find_name,
    has_organisation_word,
    holds,
    occurs,
    squash,
    without_legal_form,
)
from pipeline.reading.naming import Naming, fits, same_body
from pipeline.reading.openings import Opening, opening
from pipeline.reading.places import is_country
from pipeline.reading.predicates import begins_with_deed, elliptic_kinds, find_verb
from pipeline.reading.texts import first_sentence, is_record, prose_of
from pipeline.reading.title_kinds import MARKS, SURE_WORDS, looks_like_name, name_part, title_kind
from pipeline.reading.title_parts import Title
from pipeline.reading.vocabulary import ORGANISATION_WORDS

_PERSON_TITLE: Final = re.compile(
    r"(?:(?:Assoc(?:iate|\.)?|Assistant|Asst\.?|Emeritus)\s+)?(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mag|Dipl|Ing|Sir|Dame|"
    r"Dott|Eng|PD)\b\.?(?:-Ing\.?)?\s+[A-Z]|.*(?:,|\s)(?:Ph\.?\s?D|MSc|M\.Sc|BSc|MD|MBA|MA|Dr)\.?\)?$"
)
_PERSON_NAME: Final = re.compile(r"[A-Z][a-z\u00df-\u017f]+(?: [A-Z]\.)?(?: [A-Z][\w'\u2019-]+){1,2}")
_HE_OR_SHE: Final = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
_THE_NOUN: Final = re.compile(r"\b(?:[Tt]he|[Oo]ur|[Tt]his) ([a-z][\w-]*)")
#: A company's legal form and its verb, behind a name in small letters.
_COMPANY: Final = re.compile(
    r" (?:GmbH|AG|SE|Ltd\.?|Limited|Inc\.?|LLC|B\.?V\.?|AB|AS|A/S|Oy|S\.?A\.?|S\.?r\.?l\.?|SAS|s\.r\.o\.|d\.o\.o\.|"
    r"plc)?,? ?"
    r"(?:is|was|has|offers|provides|develops|works|builds|specialises|specializes)\b"
)
_DASH: Final = re.compile(r"\s*[-\u2013\u2014/]\s*\w")
#: A name in small letters is short.
_MOST_SMALL: Final = 8
#: Shorter names stand in the names of many files.
_SHORTEST_LOGO: Final = 3
_GAP: Final = re.compile(r"[^\S\n\t]{0,40}[\n\t]\s{0,40}|[^\S\n\t]{2,40}")
_OPEN_END: Final = re.compile(rf"(?:[,(&-]|\s{LINK})$")
#: A title's line longer than this may have been wrapped.
_WRAPPED: Final = 50
_THE_WORDS: Final = re.compile(r"\b(?:[Tt]he|[Oo]ur|[Tt]his) \w+(?: \w+)?")
_GOES_ON: Final = re.compile(r" [A-Z&]|-\w")
_ITSELF: Final = re.compile(
    r"\b(?:[Ww]e|[Oo]ur|[Uu]s|[Ii]t is|[Ii]ts|(?:[Tt]he|[Tt]his) (?:[A-Z][a-z]+ |[a-z-]+ )?(?:company|"
    r"organi[sz]ation|institut\w+|universit\w+|"
    r"association|group|cent(?:re|er)|agency|foundation|network|firm|team|city|town|municipality|museum|college|"
    r"school|hospital|library|bank|fund|ministry|department|laboratory|lab|society|union|club|trust|charity|council|"
    r"cooperative|co-operative|consultancy))\b"
)


def lead_of(page: Page, heading: Block, body: Sequence[Block]) -> Lead | None:
    """The lead of a heading; None where it is no name, nothing is told below it, or a person is."""
    sentence = first_sentence(page, tuple(body))
    kind = title_kind(page.shadow[heading.start : heading.end])
    title = _named_title(page, heading, sentence) if kind in ("name", "event") else None
    if title is None:
        return None
    if sentence is None:
        strength = max(LIKELY, _strength(title, None, (), "", False))
        return Lead(title, None, False, (), strength) if kind == "name" and is_record(page, body) else None
    first = opening(page.shadow, *sentence) or _in_small_letters(page, title.naming, sentence)
    title = _joined(page, heading, title, first)
    prose = prose_of(page, tuple(body))
    title = with_base(title, prose)
    related = first is not None and _related(title, first)
    kinds = _kinds(page, sentence, first, related)
    if kind == "event" and not (related and is_body(kinds)):
        return None
    if _about_a_person(title, kinds if related else (), prose):
        return None
    strength = SURE if _is_pictured(page, title) else _strength(title, first, kinds, prose, related)
    return Lead(title, first, related, kinds, strength)


def _joined(page: Page, heading: Block, title: Title, first: Opening | None) -> Title:
    """The title, its name whole where the prose writes it as one: "LUX - Union" over "LUX-Union is"."""
    text = page.shadow[heading.start : heading.end]
    whole = text.strip(MARKS)
    broken = whole.startswith(title.naming.name) and _DASH.match(whole, len(title.naming.name))
    if first is None or not broken or squash(whole) != squash(first.naming.name):
        return title
    at = heading.start + text.index(whole)
    return replace(title, naming=Naming(whole, (at, at + len(whole))), base=None)


def _is_pictured(page: Page, title: Title) -> bool:
    """Whether a picture's file or text is called after the title, as a logo is."""
    name = squash(title.naming.name)
    return len(name) > _SHORTEST_LOGO and any(name in squash(called) for _, called in page.breaks)


def _named_title(page: Page, heading: Block, sentence: tuple[int, int] | None) -> Title | None:
    """A heading's title, if it may be a body's name; sentence: the first of the prose below."""
    text = page.shadow[heading.start : heading.end]
    if heading.kind == "heading" and re.search(r"[a-z]{3}\.$", text):
        text = text[:-1]
    title = None if _PERSON_TITLE.match(text) else title_of_block(page, heading)
    if title is None or is_country(title.naming.name) or title_kind(title.naming.name) not in ("name", "event"):
        return None
    plain = looks_like_name(name_part(text)) or _camel(title.naming.name)
    return title if plain or _is_marked(page, heading, title, sentence) else None


def title_of_block(page: Page, heading: Block) -> Title | None:
    """A heading's title; a line end, a tab or a wide gap in it parts a name from what is said beside it."""
    if not _GAP.search(page.text, heading.start, heading.end):
        return read_title(page.shadow, heading.start, heading.end)
    words = list(page.shadow[heading.start : heading.end])
    for gap in _GAP.finditer(page.text, heading.start, heading.end):
        before = page.text[heading.start : gap.start()]
        after = page.text[gap.end() : heading.end]
        if after[:1].isupper() and not _OPEN_END.search(before) and len(before) < _WRAPPED:
            words[gap.start() - heading.start] = "|"
    title = read_title("".join(words), 0, len(words))
    return title.moved(heading.start) if title else None


def _is_marked(page: Page, heading: Block, title: Title, sentence: tuple[int, int] | None) -> bool:
    """Whether what the page marks as a heading is a name in small letters: an acronym or the prose below says so."""
    name = title.naming
    if heading.kind != "heading" or len(name.name.split()) > _MOST_SMALL or name.name.endswith(("?", "!", ":")):
        return False
    if name.acronym is not None and fits(name.acronym, name.name):
        return True
    if sentence is not None and len(name.name.split()) == 1:
        ends = (at + len(name.name) for at in find_name(page.shadow[slice(*sentence)], name.name))
        if any(_COMPANY.match(page.shadow, sentence[0] + end) for end in ends):
            return True
    return _in_small_letters(page, name, sentence) is not None


def _in_small_letters(page: Page, name: Naming, sentence: tuple[int, int] | None) -> Opening | None:
    """The opening of a sentence whose subject is a heading's name in small letters."""
    if sentence is None or name.name[:1].isupper() or not page.shadow.startswith(name.name, sentence[0]):
        return None
    end = sentence[0] + len(name.name)
    if find_verb(page.shadow, end, sentence[1])[1] is None:
        return None
    return Opening(Naming(name.name, (sentence[0], end)), tuple(kinds_in(page.shadow[end : sentence[1]])))


def with_base(title: Title, prose: str) -> Title:
    """The title with the university at its beginning as base, where the prose names that and not the whole.

    "Technical University of Selm Fluid Mechanics", over "The Technical University of Selm has ...".
    """
    words = title.naming.name.split()
    if title.base or len(words) < 4 or title.naming.name in prose:
        return title
    for count in range(len(words) - 1, 1, -1):
        name = " ".join(words[:count])
        rest = words[count]
        whole = rest[:1].isupper() and any(word.lower() in SURE_WORDS for word in words[:count])
        ends = (at + len(name) for at in find_name(prose, name)) if whole else ()
        if any(not _GOES_ON.match(prose, end) for end in ends):
            return replace(title, base=Naming(name, (title.naming.span[0], title.naming.span[0] + len(name))))
    return title


def _camel(name: str) -> bool:
    return " " not in name and name[:1].islower() and any(c.isupper() for c in name)


def _related(title: Title, first: Opening) -> bool:
    others = [Naming(alias, title.naming.span) for alias in title.aliases]
    return any(same_body(name, first.naming) for name in (title.naming, *others))


def _kinds(page: Page, sentence: tuple[int, int], first: Opening | None, related: bool) -> tuple[str, ...]:
    if first is not None and (related or first.defines):
        return first.kinds
    return tuple(elliptic_kinds(page.shadow, *sentence))


def _about_a_person(title: Title, kinds: Sequence[str], prose: str) -> bool:
    name = title.naming.name
    if has_organisation_word(name):
        return False
    enough = 1 if _PERSON_NAME.fullmatch(name) and not is_body(tuple(kinds)) else 3
    return is_person(tuple(kinds)) or len(_HE_OR_SHE.findall(prose[:800])) >= enough


def _strength(title: Title, first: Opening | None, kinds: Sequence[str], prose: str, related: bool) -> int:
    name = title.naming
    words = {word.strip(".,()'\"").lower() for part in (name.name, *title.aliases) for word in part.split()}
    abbreviated = name.acronym is not None and fits(name.acronym, name.name)
    company = without_legal_form(name.name) != name.name and name.name[-1:] != name.name[-1:].lower()
    abbreviated = abbreviated or company
    if related or words & SURE_WORDS or abbreviated or title.place or (first is None and is_body(tuple(kinds))):
        return SURE
    if any(noun[1] in words & ORGANISATION_WORDS for noun in _THE_NOUN.finditer(prose[:400])):
        return SURE
    foreign = first is not None and not first.weak and (first.defines or has_organisation_word(first.naming.name))
    if foreign or mentions(prose, name) or _ITSELF.search(prose[:400]) or begins_with_deed(prose):
        return LIKELY
    return MAYBE


def mentions(prose: str, naming: Naming) -> bool:
    """Whether the prose uses the name, its acronym or its first word alone."""
    if occurs(prose, naming.name) or occurs(prose, naming.acronym or ""):
        return True
    first = naming.name.split()[0]
    if len(first) <= 3 or first.lower() in ORGANISATION_WORDS:
        return False
    return any(not _GOES_ON.match(prose, at + len(first)) for at in find_name(prose, first))


def about_department(page: Page, title: Title, body: Sequence[Block], first: Opening | None) -> bool:
    """Whether the prose below "University, Department" is about the department."""
    if title.base is None:
        return True
    unit = title.naming.name.replace(title.base.name, "").strip(" ,-\u2013\u2014|/")
    if first is not None and not first.weak and not holds(first.naming.name, unit):
        return not same_body(title.base, first.naming)
    prose = prose_of(page, tuple(body), 2000)[:800]
    noun = re.search(r"\w+", unit)
    wanted = noun[0].lower() if noun else ""
    named = any(wanted in match[0].lower().split()[1:] for match in _THE_WORDS.finditer(prose))
    return named or not mentions(prose, title.base)
