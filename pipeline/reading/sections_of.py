"""Profiles that are none: sections of the body that the page introduces, whose heading or label looks like a name."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from pipeline.pages.page import Block, Page
from pipeline.reading.identity import Identity
from pipeline.reading.name_words import has_organisation_word
from pipeline.reading.profile import Profile

#: What may stand between the beginning of a sentence and its subject.
_BEFORE: Final = r"(?:^|(?<=[.!?:;\n]\s)|(?<=\n))[\s•*-]*(?:[A-Z][^.,;:\n]{2,80}, )?(?:[Tt]he )?"


def without_sections(page: Page, profiles: Sequence[Profile]) -> list[Profile]:
    """The profiles, those put back into the page's first one whose prose speaks of that and never names themselves."""
    if len(profiles) < 2 or not _speaks_of(_prose(page, profiles[0].body), profiles[0].identity):
        return list(profiles)
    first, kept, open_ = profiles[0], [], True
    for profile in profiles[1:]:
        if open_ and _is_section(page, profile, first):
            block = (first.block[0], profile.block[1])
            first = replace(first, block=block, body=(*first.body, *profile.body))
        else:
            open_ = False
            kept.append(profile)
    return [first, *kept]


def _is_section(page: Page, profile: Profile, first: Profile) -> bool:
    prose = _prose(page, profile.body)
    shared = set(_names(first.identity))
    own = [name for name in _names(profile.identity) if name not in shared]
    unnamed = not any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", prose) for name in own)
    same = _is_longer(profile.naming.name, first.naming.name)
    return profile.has_heading and unnamed and (same or _speaks_of(prose, first.identity))


def _is_longer(name: str, first: str) -> bool:
    """Whether a name is another with what tells no other body behind it: "Lamp Plan for the North", "Lamp Plan"."""
    rest = name[len(first) :]
    return name.startswith(first) and (rest.startswith((" for ", " on ")) or not has_organisation_word(rest))


def _speaks_of(prose: str, identity: Identity) -> bool:
    """Whether a sentence has the body, by name, as its subject."""
    return any(re.search(rf"{_BEFORE}{re.escape(name)}(?!\w)", prose) for name in _names(identity))


def _names(identity: Identity) -> Iterable[str]:
    return [name for name in identity.aliases if len(name) > 1 and name[:1].isupper()]


def _prose(page: Page, body: Sequence[Block]) -> str:
    return "\n".join(page.shadow[block.start : block.end] for block in body)
