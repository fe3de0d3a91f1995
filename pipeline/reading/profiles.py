"""Profiles: which organisations a page is about, and which blocks of it are theirs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.pages.page import Block, Page
from pipeline.reading.identity import Identity, nouns_of
from pipeline.reading.naming import (
    Naming, fits, from_heading, from_sentence, fuller, has_organisation_word, is_generic, kinds_in, looks_like_acronym, looks_like_name, same_body, without_legal_form,
)
from pipeline.reading.sections import Section, is_closing, sections
from pipeline.reading.sentences import sentences

MIN_PROSE_WORDS: Final = 5


@dataclass(frozen=True)
class Profile:
    """One organisation on a page. naming: its name and place; other: the name the heading or the prose adds.

    block: visible span from heading to last line. body: the blocks whose sentences are read.
    """

    naming: Naming
    identity: Identity
    block: tuple[int, int]
    body: tuple[Block, ...]
    has_heading: bool


@dataclass(frozen=True)
class _Draft:
    naming: Naming
    prose: Naming | None
    section: Section
    body: tuple[Block, ...]


def find_profiles(page: Page) -> list[Profile]:
    """The profiles of a page, in order, their blocks disjoint."""
    drafts: list[_Draft] = []
    parts = sections(page)
    headed = [s for s in parts if s.headings]
    named = {id(s): _heading_draft(page, s) for s in headed}
    likely = sum(d is not None for d in named.values())
    for section in parts:
        if section.headings:
            draft = named[id(section)]
            if draft:
                drafts.append(draft)
            elif drafts and _belongs(page, section, drafts[-1]):
                drafts[-1] = _grown(drafts[-1], section.body)
        else:
            drafts.extend(_headless_drafts(page, section, drafts, alone=likely == 0))
    return _distinct([_profile(page, draft) for draft in drafts if draft.body])


def _distinct(profiles: Sequence[Profile]) -> list[Profile]:
    """A name profiled twice on a page is read where it stands first; the rest is left over (an issue says so)."""
    first: dict[str, Profile] = {}
    for profile in profiles:
        first.setdefault(profile.identity.name.casefold(), profile)
    return list(first.values())


def _grown(draft: _Draft, body: Sequence[Block]) -> _Draft:
    return _Draft(draft.naming, draft.prose, draft.section, (*draft.body, *body))


def _prose(page: Page, body: Sequence[Block]) -> str:
    return "\n".join(page.shadow[b.start : b.end] for b in body if not is_closing(page.text[b.start : b.end]))


def _first_sentence(page: Page, body: Sequence[Block]) -> tuple[int, int] | None:
    for block in body:
        for span in sentences(page.shadow, block.start, block.end):
            if len(page.text[slice(*span)].split()) >= MIN_PROSE_WORDS:
                return span
    return None


def _heading_draft(page: Page, section: Section) -> _Draft | None:
    """A draft where the section's heading names a body that the prose under it is about."""
    heading = section.headings[-1]
    title = page.shadow[heading.start : heading.end]
    prose = _prose(page, section.body)
    opening = _first_sentence(page, section.body)
    if opening is None or is_generic(title) or not looks_like_name(re.sub(r"[(\[].*", "", title) or title):
        return None
    naming = from_heading(page.shadow, heading.start, heading.end)
    if naming is None or is_generic(naming.name):
        return None
    first = from_sentence(page.shadow, *opening)
    related = first is not None and same_body(naming, first)
    if _about_people(prose) and not has_organisation_word(title):
        return None
    defined = first is not None and bool(kinds_in(page.shadow[slice(*opening)]))
    if related or _speaks_of(naming, prose) or has_organisation_word(naming.name) or _speaks_itself(prose):
        return _Draft(naming, first if related or defined else None, section, section.body)
    return None


def _speaks_of(naming: Naming, prose: str) -> bool:
    names = [naming.name, naming.acronym or "", naming.name.split()[0] if len(naming.name.split()[0]) > 3 else ""]
    return any(name and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", prose) for name in names)


def _speaks_itself(prose: str) -> bool:
    start = prose[:400]
    return bool(re.search(r"\b(?:[Ww]e|[Oo]ur|[Ii]t is|[Ii]ts|(?:[Tt]he|[Tt]his) (?:company|organi[sz]ation|institut\w+|universit\w+|association|group|cent(?:re|er)|agency|foundation|network|firm|team))\b", start))


def _about_people(prose: str) -> bool:
    return len(re.findall(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b", prose[:800])) >= 3


def _belongs(page: Page, section: Section, draft: _Draft) -> bool:
    """Whether a section whose heading names no body is a part of the profile before it."""
    title = page.shadow[section.headings[-1].start : section.headings[-1].end]
    deeper = section.level > draft.section.level and bool(draft.section.headings)
    alone = not draft.section.headings
    return deeper or (alone and (is_generic(title) or not looks_like_name(title))) or (
        section.level == draft.section.level and draft.section.level <= 2 and is_generic(title) and draft.section.start < 400 and _speaks_of(draft.naming, _prose(page, section.body))
    )


def _headless_drafts(page: Page, section: Section, drafts: list[_Draft], alone: bool) -> list[_Draft]:
    """Drafts of prose without a heading: each paragraph that introduces a body starts one."""
    found: list[_Draft] = []
    for block in section.body:
        opening = _first_sentence(page, [block])
        naming = from_sentence(page.shadow, *opening) if opening else None
        current = found[-1] if found else None
        if naming and opening and _introduces(page, block, opening, naming, current, section, alone):
            found.append(_Draft(naming, None, section, (block,)))
        elif current:
            found[-1] = _grown(current, [block])
    if not found and alone and not drafts:
        fallback = _fallback(page, section)
        if fallback:
            found.append(fallback)
    elif found and not drafts and alone:
        first = section.body.index(found[0].body[0])
        if first and first <= 2:
            found[0] = _Draft(found[0].naming, None, section, (*section.body[:first], *found[0].body))
    return found


def _introduces(
    page: Page, block: Block, opening: tuple[int, int], naming: Naming, current: _Draft | None, section: Section, alone: bool
) -> bool:
    """Whether a paragraph's opening sentence introduces a body of its own."""
    text = page.shadow[slice(*opening)]
    defines = bool(kinds_in(text))
    several = len(naming.name.split()) > 1 or looks_like_acronym(naming.name)
    if current is None:
        return (alone and not section.closed) or defines or (section.closed and naming.acronym is not None)
    if same_body(current.naming, naming) or not defines or not several:
        return False
    names = [current.naming.name, current.naming.acronym or current.naming.name]
    mentioned = any(name in page.shadow[block.start : block.end] for name in names)
    return not mentioned and (naming.acronym is not None or has_organisation_word(naming.name))


def _fallback(page: Page, section: Section) -> _Draft | None:
    """Prose that opens with something else than its subject: the capitalised name used most."""
    text = _prose(page, section.body)
    names = re.findall(r"(?<![.!?] )(?<!^)\b[A-Z][\w'-]+(?: (?:of |for |the |and )*[A-Z][\w'-]+)+", text)
    if not names or len(text.split()) < 30:
        return None
    best = max(dict.fromkeys(names), key=lambda name: (text.count(name), len(name)))
    at = page.shadow.find(best, section.start)
    return _Draft(Naming(best, (at, at + len(best))), None, section, section.body) if at >= 0 else None


def _profile(page: Page, draft: _Draft) -> Profile:
    naming = fuller(draft.naming, draft.prose)
    prose = _prose(page, draft.body)
    naming = _with_acronym(page, naming, draft)
    aliases = [naming.name, naming.acronym, draft.naming.name, draft.naming.acronym]
    if draft.prose:
        aliases += [draft.prose.name, draft.prose.acronym]
    for heading in draft.section.headings:
        bracket = re.search(r"\(([^()]+)\)", page.shadow[heading.start : heading.end])
        if bracket and len(bracket[1].split()) <= 3:
            aliases.append(bracket[1].strip())
    aliases += _short_forms(naming.name, prose)
    # "ABC-XYZ (Some Other Name - Name of the Heading) is": the words before a bracket that holds the name
    aliases += [m[1] for m in re.finditer(r"(?:^|\s)([A-Z][\w-]+(?: [A-Z][\w-]+)*) \(([^()]{3,160})\)", prose) if naming.name in m[2]]
    aliases += [without_legal_form(alias) for alias in aliases if alias]
    opening = _first_sentence(page, draft.body)
    definition = page.shadow[slice(*opening)] if opening else ""
    nouns = nouns_of(naming.name, draft.naming.name) | frozenset(kinds_in(definition))
    identity = Identity(naming.name, naming.acronym, tuple(dict.fromkeys(a for a in aliases if a)), nouns)
    start = draft.section.headings[0].start if draft.section.headings else draft.body[0].start
    return Profile(naming, identity, (start, max(b.end for b in draft.body)), draft.body, bool(draft.section.headings))


def _with_acronym(page: Page, naming: Naming, draft: _Draft) -> Naming:
    """The name with the acronym that heading or prose prints in brackets, or that the prose uses."""
    for other in (naming, draft.naming, draft.prose):
        if other and other.acronym and other.acronym != naming.name:
            return Naming(naming.name, naming.span, other.acronym, other.acronym_span)
    if len(naming.name.split()) < 2:
        return naming
    for block in draft.body:
        for match in re.finditer(r"(?<![\w-])[A-Z][A-Za-z]?[A-Z]+[A-Za-z]*(?![\w-])", page.shadow[block.start : block.end]):
            if fits(match[0], naming.name) and len(match[0]) >= min(3, len(naming.name.split())) and match[0] not in naming.name.split():
                start = block.start + match.start()
                return Naming(naming.name, naming.span, match[0], (start, start + len(match[0])))
    return naming


_COMMON_FIRST: Final = re.compile(r"(?:[A-Z]\w+(?:al|ean|ian|ic|ish|an|ese|ive|ern)|World|United|North|South|East|West|Europe|Asia|Africa|America|Saint|St|New|Royal|Council|Union|Bank|Institute|University|Centre|Center|Network|Office|Agency|Organi[sz]ation|Association|International|Global|Open|Joint|First|Free|High|Black|White|Red|Green|Blue|Robert|John)$")


def _short_forms(name: str, prose: str) -> list[str]:
    """The first word, or the first two, of a long name where the prose uses them alone."""
    words = name.split()
    forms = []
    for count in (2, 1):
        short = " ".join(words[:count])
        if count < len(words) and len(short) > 3 and not (count == 1 and _COMMON_FIRST.match(short)) and words[count - 1][0].isupper() and not re.fullmatch("(?:of|for|and|the)", words[count - 1]):
            if re.search(rf"(?<![\w-]){re.escape(short)}(?:'s)?(?=[ ,.;)](?![A-Z&]|of |for |and [A-Z]))", prose):
                forms.append(short)
    return forms
