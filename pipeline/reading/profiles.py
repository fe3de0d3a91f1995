"""Profiles: which organisations a page is about, and which blocks of it are theirs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.pages.page import Page
from pipeline.reading.body_lists import are_named_each, is_list, list_drafts, runs, sentence_by_sentence
from pipeline.reading.draft import Draft
from pipeline.reading.heads import OWN_KINDS, choose_heads
from pipeline.reading.identities import identity_of, named
from pipeline.reading.lead import Lead
from pipeline.reading.leads import about_department
from pipeline.reading.menus import is_unsaid, without_menus
from pipeline.reading.name_words import squash
from pipeline.reading.paragraphs import (
    Paragraph,
    begins_story,
    draft_of,
    introduces_another,
    last_mention,
    paragraphs,
    single_draft,
)
from pipeline.reading.pictures import set_apart
from pipeline.reading.places import is_country
from pipeline.reading.profile import Profile
from pipeline.reading.sections import NO_LEVEL, Section, sections
from pipeline.reading.sections_of import without_sections
from pipeline.reading.texts import is_prose, is_record
from pipeline.reading.title_kinds import MARKS, title_kind


def find_profiles(page: Page) -> list[Profile]:
    """The profiles of a page, in order, their blocks disjoint."""
    parts = sections(page)
    heads = choose_heads(page, parts)
    chosen = heads if _may_head(page, parts, heads) else set()
    drafts = _Reader(page, parts, chosen).read() or _Reader(page, without_menus(page, parts), chosen).read()
    profiles = [
        _profile(page, draft)
        for draft in drafts
        if any(is_prose(page.text[b.start : b.end]) for b in draft.body) or is_record(page, draft.body)
    ]
    return _distinct(without_sections(page, profiles))


def _may_head(page: Page, parts: Sequence[Section], heads: set[int]) -> bool:
    """Whether the chosen headings begin profiles: one alone, below an introduction, must be told to be one."""
    lead = parts[min(heads)].lead if len(heads) == 1 else None
    if lead is None or parts[0].titles or (lead.related and lead.opening and lead.opening.defines):
        return True
    first = next((p for p in paragraphs(page, parts[0].body) if len(p.text.split()) > 4), None)
    return first is None or not _begins(first)


def _begins(first: Paragraph) -> bool:
    """Whether a page's first paragraph introduces a body that is not the page's own project or network."""
    return first.opening is not None and first.introduces and not set(first.opening.kinds) & OWN_KINDS


def _distinct(profiles: Sequence[Profile]) -> list[Profile]:
    """A name profiled twice on a page is read where it stands first; the rest is left over (an issue says so)."""
    first: dict[str, Profile] = {}
    for profile in profiles:
        first.setdefault(squash(profile.identity.name), profile)
    return list(first.values())


def _profile(page: Page, draft: Draft) -> Profile:
    naming = named(page, draft)
    start = draft.titles[0].start if draft.titles else draft.body[0].start
    block = (start, max(block.end for block in draft.body))
    return Profile(naming, identity_of(page, draft, naming), block, tuple(draft.body), bool(draft.titles))


class _Reader:
    """Goes through the sections in order and gathers drafts; `owner` is the one that goes on."""

    def __init__(self, page: Page, parts: Sequence[Section], heads: set[int]) -> None:
        self.page, self.parts, self.heads = page, parts, heads
        self.drafts: list[Draft] = []
        self.owner: Draft | None = None
        self.several = len(heads) > 1
        self.aside = False
        self.things: set[str] = set()
        self.titles = Counter(_title(page, part) for part in parts if part.titles)

    def read(self) -> list[Draft]:
        """The drafts of the page, in order."""
        for i, part in enumerate(self.parts):
            if i in self.heads and part.lead:
                self._head(part, part.lead)
            elif self.owner is not None and self._goes_on(part, self.owner):
                self._more(part, self.owner)
            else:
                self.owner = None
                self.aside = part.kind == "aside" or (self.aside and part.kind != "group")
                self._headless(part)
        return self.drafts

    def _head(self, part: Section, lead: Lead) -> None:
        naming, prose = lead.title.naming, lead.prose
        if lead.title.base and not about_department(self.page, lead.title, part.body, lead.opening):
            naming = lead.title.base
        if lead.opening and (lead.slogan or lead.wordy or (len(self.heads) == 1 and is_unsaid(self.page, part, lead))):
            naming = lead.opening.naming
        first = lead.opening.aliases if lead.opening and lead.prose else ()
        draft = Draft(naming, [], prose, lead.title, part.titles, lead.kinds, (*lead.title.aliases, *first), part.level)
        compound = [p for p in paragraphs(self.page, part.body[:1]) if p.opening]
        if len(compound) > 1:
            self._compound(part, compound)
            return
        self._add(draft)
        self.aside = False
        self._more(part, draft)

    def _compound(self, part: Section, found: Sequence[Paragraph]) -> None:
        """Two bodies under one heading."""
        for number, paragraph in enumerate(found):
            if paragraph.opening:
                draft = draft_of(paragraph, paragraph.opening)
                draft.titles = part.titles if number == 0 else ()
                draft.level = part.level
                self._add(draft)
        self.drafts[-1].body.extend(part.body[1:])

    def _add(self, draft: Draft) -> None:
        self.drafts.append(draft)
        self.owner = draft

    def _more(self, part: Section, owner: Draft) -> None:
        """The section's blocks go to the owner, up to a paragraph that introduces another body."""
        lost = part.closed or (self.several and part.titles)
        for paragraph in paragraphs(self.page, part.body) if lost or not part.titles else ():
            first = paragraph.opening
            if first and (owner.body or part.closed) and introduces_another(paragraph, owner, part.closed):
                owner = draft_of(paragraph, first)
                self._add(owner)
                self.several = True
            else:
                owner.body.append(paragraph.block)
        if not (lost or not part.titles):
            owner.body.extend(part.body)

    def _goes_on(self, part: Section, owner: Draft) -> bool:
        """Whether a section that heads no profile is a part of the owner's."""
        if not part.titles:
            return True
        if part.level > owner.level or owner.level == NO_LEVEL:
            return part.kind != "group" or not self.several
        if part.level < owner.level:
            return False
        if not part.body:
            return part.kind in ("part", "own", "organ") and not self.several
        if part.kind == "own" or (part.kind != "name" and self.titles[_title(self.page, part)] > 1):
            return True
        return not self.several and part.kind not in ("group", "event") and not (part.lead and part.lead.thing)

    def _headless(self, part: Section) -> None:
        """Prose that belongs to no heading's body: it may introduce bodies of its own."""
        if self.aside or part.kind == "event" or not part.body or (part.lead and part.lead.thing):
            return
        found = [self._told(p) for p in paragraphs(self.page, part.body)]
        group = part.kind == "group"
        if group:
            found = [piece for p in found for piece in sentence_by_sentence(self.page, p)]
        alone = not self.heads and not self.drafts
        drafts = set_apart(self.page, found, group) if group or alone else []
        if not drafts and group and (are_named_each(found) or self._is_only_one(part, found)):
            _, drafts = list_drafts(found, every=True)
        if not drafts and is_list(found, group):
            _, drafts = list_drafts(found)
        if not drafts and (group or alone):
            drafts = runs(found, group)
        if not drafts and alone:
            drafts = self._single(found)
        if not drafts and not self.drafts and not part.titles:
            drafts = self._before_heads(found)
        self.several = self.several or len(drafts) > 1
        for draft in drafts:
            draft.level = part.level
            self._add(draft)

    def _is_only_one(self, part: Section, found: Sequence[Paragraph]) -> bool:
        """Whether a country, or a picture, stands above a paragraph that opens with a name: a body's card."""
        told = [p for p in found if len(p.text.split()) > 4]
        first = told[0].opening if told else None
        if first is None or first.weak or first.thing or title_kind(first.naming.name) != "name":
            return False
        title = self.page.shadow[part.titles[-1].start : part.titles[-1].end] if part.titles else ""
        return len(told) == 1 and (is_country(title.strip(MARKS)) or told[0].marked)

    def _before_heads(self, found: Sequence[Paragraph]) -> list[Draft]:
        """The body that the page's first paragraph introduces, above the headings of other bodies."""
        first = next((p for p in found if len(p.text.split()) > 4), None)
        if first is None or first.opening is None or not _begins(first):
            return []
        draft = draft_of(first, first.opening)
        draft.body = [p.block for p in found if p.block.start >= first.block.start]
        return [draft]

    def _told(self, paragraph: Paragraph) -> Paragraph:
        """The paragraph, without its opening where that is a project or tool of a page with headings."""
        first = paragraph.opening
        if first is None or not self.titles:
            return paragraph
        name = squash(first.naming.name)
        if first.thing:
            self.things.add(name)
        return replace(paragraph, opening=None) if name in self.things and not first.defines else paragraph

    def _whole(self) -> list[Paragraph]:
        """The paragraphs of the page that may tell of its body; none where it tells of its project."""
        parts = [part for part in self.parts if part.kind not in ("aside", "event") and not self.things]
        return [p for part in parts for p in paragraphs(self.page, part.body)]

    def _single(self, found: Sequence[Paragraph]) -> list[Draft]:
        headed = any(other.titles for other in self.parts)
        draft = single_draft(self.page, found, not headed, self._whole())
        if draft is None:
            return []
        drafts = [draft]
        at = next(i for i, p in enumerate(found) if p.block is draft.body[0])
        draft.body[:0] = [p.block for p in found[:at]] if at <= 2 else []
        until = last_mention(found, draft)
        rest = [p for i, p in enumerate(found) if i > max(at, until)]
        several = any(introduces_another(p, draft) for p in rest)
        for i, paragraph in enumerate(found[at + 1 :], at + 1):
            another = introduces_another(paragraph, drafts[-1]) or (several and begins_story(paragraph, drafts[-1]))
            if paragraph.opening and i > until and another:
                drafts.append(draft_of(paragraph, paragraph.opening))
            else:
                drafts[-1].body.append(paragraph.block)
        return drafts


def _title(page: Page, part: Section) -> str:
    return squash(page.text[part.titles[-1].start : part.titles[-1].end]) if part.titles else ""
