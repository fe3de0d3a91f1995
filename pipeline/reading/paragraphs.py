"""Prose without headings: which paragraphs introduce a body, and which go on about it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pipeline.pages.page import Block, Page
from pipeline.reading.compounds import split_compound
from pipeline.reading.draft import Draft
from pipeline.reading.leads import mentions
from pipeline.reading.name_words import has_organisation_word
from pipeline.reading.naming import COMMON_WORDS, Naming, looks_like_acronym
from pipeline.reading.openings import Opening, opening
from pipeline.reading.texts import first_sentence
from pipeline.reading.title_kinds import SURE_WORDS, title_kind

#: What is told of a member, or of a namesake, is told in passing.
_IN_PASSING: Final = re.compile(
    r"^[^.]{0,80},\s(?:an?|the|one of the)\s(?:[\w-]+ ){0,3}members?\b|\b(?:not (?:to )?be confused|distinct from|"
    r"different from)\b"
)
_STORY: Final = re.compile(r"(?:The |Our )?(?:[a-z-]+ )?(?:history|story|origins|roots|beginnings) of\b", re.I)
ORGAN: Final = re.compile(
    r"\b(?:organ|executive body|governing body|supreme|decision-making body|its (?:main|highest)|annual|held)\b"
)


@dataclass(frozen=True)
class Paragraph:
    """A block and what its first sentence opens with. cut: it was cut off a paragraph about several bodies."""

    block: Block
    opening: Opening | None
    text: str
    cut: bool = False

    @property
    def marked(self) -> bool:
        """Whether the name at its start is set in bold or as a link."""
        return self.opening is not None and self.block.lead_end >= self.opening.naming.span[1] > self.block.start

    @property
    def introduces(self) -> bool:
        """Whether it may introduce a body: it says what the body is, or names and marks it as one."""
        first = self.opening
        if (
            first is None
            or first.thing
            or title_kind(first.naming.name) != "name"
            or _IN_PASSING.search(self.text[:300])
        ):
            return False
        named = has_organisation_word(first.naming.name) and first.naming.acronym is not None
        return (first.defines and not first.weak) or named or self.marked or self.cut

    @property
    def names_body(self) -> bool:
        """Whether it opens with what is by its words an organisation."""
        first = self.opening
        if first is None or first.thing or first.weak or title_kind(first.naming.name) != "name":
            return False
        words = {word.strip(".,").lower() for word in first.naming.name.split()}
        return self.introduces or bool(words & SURE_WORDS) or first.naming.acronym is not None

    @property
    def may_name_body(self) -> bool:
        """Whether it opens with what may be an organisation's name."""
        first = self.opening
        if first is None or first.thing or first.weak or title_kind(first.naming.name) != "name":
            return False
        return self.names_body or has_organisation_word(first.naming.name) or first.defines


def paragraphs(page: Page, blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """The blocks with their openings, in order; a paragraph that opens with two bodies is cut into theirs."""
    for block in blocks:
        sentence = first_sentence(page, (block,))
        first = opening(page.shadow, *sentence) if sentence else None
        first = _marked_off(page, block, first) if first else None
        parts = split_compound(page, block, sentence, first) if sentence and first else []
        for part, named in parts:
            yield Paragraph(part, named, page.shadow[part.start : part.end], cut=True)
        if not parts:
            yield Paragraph(block, first, page.shadow[block.start : block.end])


def _marked_off(page: Page, block: Block, first: Opening) -> Opening:
    """The opening, its name cut where bold or a link ends before it does ("**The Museum** in Holm")."""
    start, end = first.naming.span
    if not start < block.lead_end < end or page.shadow[block.lead_end - 1].isspace():
        return first
    name = page.shadow[start : block.lead_end]
    return replace(first, naming=Naming(name, (start, block.lead_end), first.naming.acronym, first.naming.acronym_span))


def draft_of(paragraph: Paragraph, first: Opening) -> Draft:
    """The draft that a paragraph begins."""
    return Draft(first.naming, [paragraph.block], kinds=first.kinds, aliases=first.aliases)


def introduces_another(paragraph: Paragraph, owner: Draft, closed: bool = False) -> bool:
    """Whether a paragraph among others about a body introduces another one.

    It says what that body is, names it in full, and tells nothing of the body at hand. closed: a line that closes a
    profile stands before it.
    """
    first = paragraph.opening
    if first is None or owner.is_about(first.naming):
        return False
    if paragraph.cut:
        return True
    name = first.naming
    whole = len(name.name.split()) > 1 or looks_like_acronym(name.name) or name.acronym is not None
    known = name.acronym is not None or has_organisation_word(name.name) or looks_like_acronym(name.name)
    named = title_kind(name.name) == "name" and known
    defined = first.defines and not first.weak and not first.thing
    if closed and title_kind(name.name) == "name":
        whole = named = True
    return whole and named and defined and not _tells_of(paragraph, owner, name)


def is_in_passing(paragraph: Paragraph) -> bool:
    """Whether a paragraph tells of a member, an organ, a namesake or an event."""
    start = paragraph.text[:300]
    thing = paragraph.opening is not None and paragraph.opening.thing
    return thing or _IN_PASSING.search(start) is not None or ORGAN.search(start) is not None


def begins_story(paragraph: Paragraph, owner: Draft) -> bool:
    """Whether a paragraph begins with the history of another body: "The history of the UVB begins in 1968"."""
    first = paragraph.opening
    if first is None or owner.is_about(first.naming) or not is_story(paragraph):
        return False
    return not _tells_of(paragraph, owner, first.naming)


def is_story(paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with the history of the body that it names: "The origins of the UVB lie in"."""
    first = paragraph.opening
    if first is None or not first.weak or not _STORY.match(paragraph.text):
        return False
    return title_kind(first.naming.name) == "name"


def _tells_of(paragraph: Paragraph, owner: Draft, name: Naming) -> bool:
    """Whether a paragraph about the body called `name` tells of the owner: names it, or speaks of an organ or "
    "member."""
    start = paragraph.text[:300]
    if _is_namesake(name, owner.naming) or _IN_PASSING.search(start) or ORGAN.search(start):
        return True
    return any(mentions(paragraph.text, naming) for naming in (owner.naming, owner.prose) if naming)


def _is_namesake(one: Naming, other: Naming) -> bool:
    """Whether two names begin with one word that most names have not."""
    first = one.name.split()[0]
    return first == other.name.split()[0] and len(first) > 3 and first.lower() not in COMMON_WORDS


def last_mention(found: Sequence[Paragraph], owner: Draft) -> int:
    """The index of the last whole paragraph that names the body: what is introduced before it is told in passing."""
    named = [i for i, paragraph in enumerate(found) if not paragraph.cut and mentions(paragraph.text, owner.naming)]
    return named[-1] if named else 0


def single_draft(page: Page, found: Sequence[Paragraph], things: bool, whole: Sequence[Paragraph]) -> Draft | None:
    """The one body that paragraphs are about; things: whether it may be a project or an event.

    whole: all paragraphs of the page, where the name may stand that these do not open with.
    """
    told = [p for p in found if len(p.text.split()) > 4]
    for paragraph in told[:3]:
        if paragraph.introduces and paragraph.opening:
            return draft_of(paragraph, paragraph.opening)
    openers = [(p, p.opening) for p in told[:2] if p.opening and (things or not p.opening.thing)]
    for paragraph, first in openers:
        if first.kinds or has_organisation_word(first.naming.name) or first.naming.acronym:
            return draft_of(paragraph, first)
    thing = any(p.opening and p.opening.thing for p in told[:2])
    named = _most_named(page, told, told if thing else [p for p in whole if len(p.text.split()) > 4])
    if openers and (named is None or openers[0][1].naming.name in named.naming.name):
        return draft_of(*openers[0])
    return named


_NAMES: Final = re.compile(
    r"(?<![.!?] )(?<!^)\b[A-Z\u00c0-\u017f][\w'-]+(?: (?:of |for |the |and |de )*[A-Z\u00c0-\u017f][\w'-]+)+"
)
#: In fewer words no name is used often.
_FEWEST_WORDS: Final = 30
_ACRONYM_BEHIND: Final = re.compile(r" \(([A-Z][\w&-]{1,11})[;,)]")
_FOUNDED: Final = re.compile(
    r"(?:(?:form|found|establish|creat|launch|organi[sz]|initiat|start)(?:ed|ing|s|es)?|set(?:ting)? up(?: of)?|"
    r"(?:foundation|creation|establishment|formation) of)\s+(?:the|a|"
    r"an)?\s*(?:[a-z-]+\s+){0,6}(?:called |named )?(?:the )?$"
)


def _most_named(page: Page, told: Sequence[Paragraph], whole: Sequence[Paragraph]) -> Draft | None:
    """Prose that opens with something else than its subject: the name used most, above all behind "founded the"."""
    text = "\n".join(p.text for p in told)[:20_000]
    if len(text.split()) < _FEWEST_WORDS:
        text = "\n".join(p.text for p in whole)[:20_000]
    if not told or len(text.split()) < _FEWEST_WORDS:
        return None
    counts: dict[str, int] = {}
    acronyms: dict[str, str] = {}
    for match in _NAMES.finditer(text):
        founded = _FOUNDED.search(text[max(0, match.start() - 80) : match.start()])
        counts[match[0]] = counts.get(match[0], 0) + (4 if founded else 1)
        bracket = _ACRONYM_BEHIND.match(text, match.end())
        if bracket and bracket[1] not in acronyms:
            acronyms[bracket[1]] = match[0]
            counts[match[0]] += len(re.findall(rf"\b{re.escape(bracket[1])}\b", text)) if len(acronyms) < 20 else 0
    if not counts:
        return None
    best = max(counts, key=lambda name: (counts[name], has_organisation_word(name), len(name)))
    at = page.shadow.find(best, told[0].block.start)
    naming = Naming(best, (at, at + len(best)))
    bracket = _ACRONYM_BEHIND.match(page.shadow, naming.span[1])
    return Draft(naming.called(bracket[1], bracket.span(1)) if bracket else naming, [told[0].block])
