"""Which headings of a page are the names of the bodies it profiles."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from pipeline.pages.page import Page
from pipeline.reading.kinds import KINDS
from pipeline.reading.lead import LIKELY, MAYBE, SURE, Lead
from pipeline.reading.leads import mentions
from pipeline.reading.name_words import has_organisation_word, squash
from pipeline.reading.naming import looks_like_acronym
from pipeline.reading.runins import RUN_IN_LEVEL
from pipeline.reading.sections import NO_LEVEL, Section
from pipeline.reading.texts import prose_of
from pipeline.reading.title_kinds import MARKS, SURE_WORDS

#: Kinds of what a page of partners itself is about: a head of this kind above other heads is the page's own.
OWN_KINDS: Final = frozenset(
    "project consortium network partnership alliance initiative platform programme program community cluster action "
    "collaboration campaign effort infrastructure".split()
)

#: Titles above a list of people.
_PEOPLE: Final = re.compile(
    r"(?:(?:our|the|meet(?: the| our)?|project|core|management|research|executive|leadership|[A-Z][\w-]* ){0,3}"
    r"(?:team|people|staff|personnel|researchers|experts|speakers|authors|alumni|board|directors|trustees|founders|"
    r"(?:advisory|steering|editorial|management|executive|supervisory) (?:board|committee|group)|board members|"
    r"team members|key staff|key persons?|who is who|leadership|fellows|students))(?:\s+members)?",
    re.I,
)


def is_of_people(title: str) -> bool:
    """Whether a title stands above people: "Our team", "Advisory board"."""
    return _PEOPLE.fullmatch(title.strip(MARKS + ":")) is not None


def choose_heads(page: Page, parts: Sequence[Section]) -> set[int]:
    """Indices of the sections that begin a profile."""
    heads = _accepted(page, parts)
    levels = Counter(parts[i].level for i in heads)
    for i in sorted(heads):
        children = [j for j in _below(parts, i) if j in heads]
        if i not in heads or not children:
            continue
        own = _is_pages_own(parts[i])
        least = NO_LEVEL if own else RUN_IN_LEVEL
        bodies = [j for j in children if parts[j].level < least and (lead := parts[j].lead) and lead.strength == SURE]
        if len(bodies) < 2 or levels[parts[i].level] > 1:
            heads -= set(children)
            levels.subtract(parts[j].level for j in children)
        elif own:
            heads.discard(i)
    return heads


def _families(parts: Sequence[Section]) -> list[tuple[int, int]]:
    """For each section the index of the heading it stands below (-1 if none) and its level: what siblings share."""
    above: list[int] = []
    found = []
    for i, part in enumerate(parts):
        if part.titles:
            while above and parts[above[-1]].level >= part.level:
                above.pop()
        found.append((above[-1] if above else -1, part.level))
        if part.titles:
            above.append(i)
    return found


def _accepted(page: Page, parts: Sequence[Section]) -> set[int]:
    families = _families(parts)
    sure = Counter(
        family
        for family, part in zip(families, parts, strict=True)
        if part.lead and part.lead.strength == SURE and not part.lead.thing
    )
    _count_alike(page, parts, families, sure)
    levels: Counter[int] = Counter()
    for (_, level), count in sure.items():
        levels[level] += count
    titles = Counter(title_of(page, part) for part in parts if part.body)
    heads: set[int] = set()
    zone, zone_level = "", NO_LEVEL
    first: Lead | None = None
    for i, part in enumerate(parts):
        ends = part.titles and (
            part.level < zone_level
            or (part.level == zone_level and _closes(part) and titles[title_of(page, part)] == 1)
        )
        if part.kind in ("group", "aside") or ends:
            zone, zone_level = part.kind if part.kind in ("group", "aside") else "", part.level
        if part.titles and is_of_people(page.shadow[part.titles[-1].start : part.titles[-1].end]):
            zone, zone_level = "people", part.level
        siblings = max(sure[families[i]], levels[part.level] - 1 if zone == "group" else 0)
        again = titles[title_of(page, part)] > 1 and part.lead and not part.lead.related
        if part.lead and not again and _accepts(part.lead, zone, siblings, bool(heads)):
            if first and not zone and _is_hanger_on(part.lead, first):
                continue
            first = first or part.lead
            heads.add(i)
            zone = "" if zone == "aside" and part.level <= zone_level else zone
    return heads


def _count_alike(
    page: Page, parts: Sequence[Section], families: Sequence[tuple[int, int]], sure: Counter[tuple[int, int]]
) -> None:
    """Likely names beside each other, and nothing else beside them or above, are as good as sure ones.

    In plain text they must be all that the page has.
    """
    first = next((family for family, part in zip(families, parts, strict=True) if part.body), None)
    likely = Counter(
        family for family, part in zip(families, parts, strict=True) if part.lead and part.lead.strength == LIKELY
    )
    others = Counter(
        family for family, part in zip(families, parts, strict=True) if part.titles and part.body and not part.lead
    )
    told = {family for family, part in zip(families, parts, strict=True) if part.titles and part.body}
    if len(told) == 1 and page.format != "text" and not likely.keys() & others.keys():
        _count_whole_page(page, parts, told.pop(), families, sure)
    for family, count in likely.items():
        above = parts[family[0]] if family[0] >= 0 else None
        whole = page.format != "text" or family == first
        if whole and count + sure[family] > 2 and not others[family] and (above is None or above.lead is None):
            sure[family] += count


def _count_whole_page(
    page: Page,
    parts: Sequence[Section],
    family: tuple[int, int],
    families: Sequence[tuple[int, int]],
    sure: Counter[tuple[int, int]],
) -> None:
    """Headings that are all that a page has, one of them surely a body's name, and no prose that names another's."""
    mine = [part for own, part in zip(families, parts, strict=True) if own == family and part.lead and part.body]
    if not sure[family] or len(mine) < 2 or len(mine) != sum(own == family for own in families):
        return
    for part in mine:
        others = [other.lead.title.naming for other in mine if other.lead and other is not part]
        if any(mentions(prose_of(page, part.body), name) for name in others):
            return
    sure[family] += len(mine)


def _is_hanger_on(lead: Lead, first: Lead) -> bool:
    """Whether a body is named after the page's first one ("Friends of the Zoo")."""
    owner, name = first.title.naming.name, lead.title.naming.name
    noun = owner.split()[-1]
    whole = re.escape(owner) + (f"|{re.escape(noun)}" if noun.lower() in KINDS else "")
    return name != owner and re.search(rf"\b(?:of|for) (?:the )?(?:{whole})$", name) is not None


def _closes(part: Section) -> bool:
    return part.kind in ("part", "organ", "event")


def title_of(page: Page, part: Section) -> str:
    """What two sections of one title share; empty without a title."""
    return squash(page.text[part.titles[-1].start : part.titles[-1].end]) if part.titles else ""


def _accepts(lead: Lead, zone: str, siblings: int, begun: bool) -> bool:
    """siblings: how many headings beside it surely name bodies. begun: whether a head stands before it."""
    if lead.thing:
        return zone == "group" and lead.kinds[0] != "project" and siblings > 0
    if zone == "aside":
        return lead.related and lead.opening is not None and lead.opening.defines
    if zone == "people" and not _is_surely_body(lead):
        return False
    needed = SURE if begun else LIKELY
    if zone == "group" or siblings > 1:
        needed = MAYBE if siblings > 0 else LIKELY
    return lead.strength >= needed


def _is_surely_body(lead: Lead) -> bool:
    """Whether a title or what is said below it shows a body, not a person."""
    name = lead.title.naming
    defined = lead.opening is not None and lead.opening.defines
    return has_organisation_word(name.name) or name.acronym is not None or looks_like_acronym(name.name) or defined


def _below(parts: Sequence[Section], at: int) -> list[int]:
    """Indices of the sections deeper than the one at hand, up to the next that is not."""
    found = []
    for j in range(at + 1, len(parts)):
        if parts[j].titles and parts[j].level <= parts[at].level:
            break
        if parts[j].titles:
            found.append(j)
    return found


def _is_pages_own(part: Section) -> bool:
    """Whether a head above other heads is the page's project or network."""
    lead = part.lead
    if lead is None:
        return True
    words = {word.lower() for word in lead.title.naming.name.split()}
    if (words | set(lead.kinds)) & OWN_KINDS:
        return True
    return not (words & SURE_WORDS or (lead.opening is not None and lead.opening.defines))
