"""Which headings of a page are the names of the bodies it profiles."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from pipeline.pages.page import Page
from pipeline.reading.leads import LIKELY, MAYBE, SURE, Lead, mentions
from pipeline.reading.openings import Opening
from pipeline.reading.sections import NO_LEVEL, Section

#: Kinds of what a page of partners itself is about: a head of this kind above other heads is the page's own.
_OWN_KINDS: Final = frozenset(
    "project consortium network partnership alliance initiative platform programme program community cluster action "
    "collaboration centre-of-excellence campaign effort infrastructure".split()
)


def choose_heads(page: Page, parts: Sequence[Section]) -> set[int]:
    """Indices of the sections that begin a profile."""
    heads = _accepted(parts)
    for i in sorted(heads):
        children = [j for j in _below(parts, i) if j in heads]
        if not children:
            continue
        bodies = [j for j in children if _independent(page, parts, i, j)]
        siblings = sum(parts[j].level == parts[i].level for j in heads)
        if len(bodies) < 2 or siblings > 1:
            heads -= set(children)
        elif _is_pages_own(parts[i]):
            heads.discard(i)
    return heads


def _accepted(parts: Sequence[Section]) -> set[int]:
    sure = Counter(part.level for part in parts if part.lead and part.lead.strength == SURE and not part.lead.thing)
    heads: set[int] = set()
    zone, zone_level = "", NO_LEVEL
    for i, part in enumerate(parts):
        if part.kind in ("group", "aside") or (part.titles and part.level < zone_level):
            zone, zone_level = part.kind, part.level
        if part.lead and _accepts(part, part.lead, zone, sure, bool(heads)):
            heads.add(i)
            zone = "" if zone == "aside" and part.level <= zone_level else zone
    return heads


def _accepts(part: Section, lead: Lead, zone: str, sure: Counter[int], begun: bool) -> bool:
    if lead.thing:
        return zone == "group" and lead.kinds[0] != "project" and sure[part.level] > 0
    if zone == "aside":
        first: Opening | None = lead.opening
        return lead.related and first is not None and first.defines
    needed = SURE if begun else LIKELY
    if zone == "group" or sure[part.level] > 1:
        needed = MAYBE if sure[part.level] > 0 else LIKELY
    return lead.strength >= needed


def _below(parts: Sequence[Section], at: int) -> list[int]:
    """Indices of the sections deeper than the one at hand, up to the next that is not."""
    found = []
    for j in range(at + 1, len(parts)):
        if parts[j].titles and parts[j].level <= parts[at].level:
            break
        if parts[j].titles:
            found.append(j)
    return found


def _independent(page: Page, parts: Sequence[Section], owner: int, child: int) -> bool:
    """Whether a deeper head is a body of its own, not a part or a member that the owner's text tells of."""
    lead, above = parts[child].lead, parts[owner].lead
    return (
        lead is not None
        and above is not None
        and lead.strength == SURE
        and not lead.related
        or (lead is not None and lead.opening is not None and lead.related and lead.strength == SURE)
    )


def _is_pages_own(part: Section) -> bool:
    """Whether a head above other heads is the page's project or network."""
    lead = part.lead
    if lead is None or lead.opening is None:
        return True
    return not lead.opening.defines or bool(set(lead.kinds) & _OWN_KINDS)
