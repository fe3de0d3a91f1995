"""Activity areas that stand as items of a list, behind a sentence or heading that announces them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pipeline.pages.page import Block, Page, fold_space
from pipeline.reading.area_ends import object_end
from pipeline.reading.area_starts import Item, Verbs
from pipeline.reading.area_trims import trimmed
from pipeline.reading.area_words import names_nothing
from pipeline.reading.areas import MAX_WORDS, area_candidates
from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.identity import SELF, Identity
from pipeline.reading.sentences import sentences
from pipeline.reading.verbs import BASES, GERUNDS, NOUN_VERBS

#: Put behind an announcement: if it is read as an area there, so are the items.
_PROBE: Final = ": ropes and harbour lamps"
_PROBES: Final = {
    " to": " promote harbour lamps",
    **{f" {word}": " harbour lamps" for word in "in of for on by with".split()},
}
#: A line that is a heading of what a body does: "Main activities", "Areas of work".
_HEADING: Final = re.compile(
    r"(?:(?:the|its|our|main|key|core|basic|principal|strategic|general|specific|primary|statutory|working|major|"
    r"essential|central|overall|long-term|current|and|organi[sz]ational)\s+){0,4}"
    r"(?:aims|goals|objectives|functions|tasks|activities|priorities|purposes|responsibilities|duties|"
    r"(?:focus|priority|thematic|work|activity|research|programme|program)\s+(?:areas|fields|themes|topics|lines)|"
    r"(?:areas?|fields?|lines?|scope|range)\s+of\s+(?:work|activity|activities|expertise|competence|interest|research|"
    r"action|operation|specialisation|specialization)|areas|fields|what we do|what we work on|mission|mandate)"
    r"(?:\s+and\s+(?:activities|tasks|functions|objectives|goals|priorities|responsibilities))?"
    rf"(?:\s+of\s+(?:the\s+)?{SELF}+)?",
    re.I,
)
#: Shorter than this the list is no list; longer announcements are prose.
_MIN_ITEMS, _MAX_LEAD = 2, 300
_EXPLAINED: Final = re.compile(r":\s|\s[\u2013\u2014-]\s|[.;](?:\s|$)")


def listed_areas(page: Page, identity: Identity, blocks: Sequence[Block]) -> Iterator[Candidate]:
    """The areas among the list items of a profile's blocks. A quote is the item's own words."""
    for lead, items in _lists(page.blocks, {block.start for block in blocks}):
        rule_id = _announces(page, identity, lead)
        if rule_id is not None:
            for item in items:
                yield from _area(page, identity, item, rule_id)


def _lists(blocks: Sequence[Block], own: set[int]) -> Iterator[tuple[Block, list[Block]]]:
    """Each run of list items of the profile with the block right before it.

    own: where the profile's blocks start. A heading or a line that announces the list is none of them.
    """
    lead: Block | None = None
    items: list[Block] = []
    for block in (*blocks, None):
        if block is not None and block.kind == "item" and block.start in own and lead is not None:
            items.append(block)
            continue
        if lead is not None and len(items) >= _MIN_ITEMS:
            yield lead, items
        lead, items = block, []


def _announces(page: Page, identity: Identity, lead: Block) -> str | None:
    """The rule by which the end of a block announces areas ("Its tasks are:"), None if none does."""
    text = page.shadow[lead.start : lead.end]
    if _HEADING.fullmatch(identity.mark(text).strip(" :")):
        return "area.fields"
    spans = list(sentences(page.shadow, lead.start, lead.end))
    if not spans or not (text.endswith(":") or lead.kind == "heading"):
        return None
    start = spans[-1][0]
    said = page.shadow[start : lead.end].rstrip(": ")
    if len(said) > _MAX_LEAD:
        return None
    probe = said + next((ending for last, ending in _PROBES.items() if said.endswith(last)), _PROBE)
    found = area_candidates(Sentence(0, probe, identity.mark(probe), identity))
    return next((c.rule_id for c in found if c.value[0] >= len(said)), None)


def _verbs(item: str) -> Verbs:
    """The verb forms that may open the item: those of its first word, if that is no noun."""
    first = re.match(r"(?:to\s+)?([\w-]+)", item)
    return BASES if first and first[1].lower() in BASES - NOUN_VERBS else GERUNDS


def _area(page: Page, identity: Identity, item: Block, rule_id: str) -> Iterable[Candidate]:
    text = page.shadow[item.start : item.end]
    marked = identity.mark(text)
    explained = _EXPLAINED.search(marked)
    end = min(object_end(marked, 0), explained.start() if explained else len(marked))
    span = trimmed(marked, Item(0, end, _verbs(marked)))
    if span is None:
        return ()
    words = marked[span[0] : span[1]]
    if SELF in words or len(words.split()) > MAX_WORDS or names_nothing(words):
        return ()
    value = (item.start + span[0], item.start + span[1])
    area = fold_space(text[span[0] : span[1]])
    return (Candidate("activity_areas", value, value, rule_id, {"activity_area": area}),)
