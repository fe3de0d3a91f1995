"""A heading that may name a body, and how the prose below bears that out."""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.reading.kinds import is_body, is_thing
from pipeline.reading.name_words import LEGAL_FORMS, LINKS, has_organisation_word, holds
from pipeline.reading.naming import Naming, fits, looks_like_acronym
from pipeline.reading.openings import Opening
from pipeline.reading.title_parts import Title

#: How sure a lead is: the heading alone may be a name; the prose speaks as a body's does; it speaks of this body.
MAYBE, LIKELY, SURE = 1, 2, 3
_OF_SLOGANS: Final = re.compile(r" (?:for|and|to|with|in|your|our|a|is|are|from|by) ", re.I)
#: "Norway and the Lamp Union": one that has to do with the body.
_BESIDE: Final = re.compile(r"[A-Z][\w-]+(?: [A-Z][\w-]+)? (?:and|in|at|with) (?:the )?\s*")
#: Words of a document's title beside the name of its body.
_DOCUMENT: Final = re.compile(
    r"\b(?:annual|report|review|website|web site|homepage|brochure|leaflet|factsheet|fact sheet|newsletter|portal|"
    r"statutes|profile|info|news|blog)\b",
    re.I,
)


@dataclass(frozen=True)
class Lead:
    """A heading that may name a body, and how the prose below bears that out.

    opening: what the first sentence opens with. related: it opens with this body. kinds: what that body is said to be.
    """

    title: Title
    opening: Opening | None
    related: bool
    kinds: tuple[str, ...]
    strength: int

    @property
    def thing(self) -> bool:
        """Whether the prose says that this is a project, a tool or an event."""
        return self.related and is_thing(self.kinds) and not is_body(self.kinds[:1])

    @property
    def slogan(self) -> bool:
        """Whether the heading is a line about the body that the prose names: "LIGHT FOR ALL NIGHTS"."""
        name, first = self.title.naming, self.opening
        if self.related or first is None or first.weak or not has_organisation_word(first.naming.name):
            return False
        small = _OF_SLOGANS.search(name.name) is not None and len(name.name.split()) > 3
        return small and not (has_organisation_word(name.name) or name.acronym or self.title.place)

    @property
    def wordy(self) -> bool:
        """Whether the heading says more than the name that the prose defines: "Quote from the Lamp Union's website"."""
        name, first = self.title.naming.name, self.opening
        told = first is not None and (first.defines or " " in first.naming.name)
        if first is None or not self.related or not told or first.weak or not holds(name, first.naming.name):
            return False
        rest = re.sub(rf"\b{re.escape(first.naming.name)}\b", " ", name)
        words = re.findall(r"(?<![\w'-])[^\W\d_][\w'-]*", rest)
        small = [
            word for word in words if word.islower() and len(word) > 2 and word not in LINKS and word not in LEGAL_FORMS
        ]
        beside = _BESIDE.fullmatch(rest) is not None
        return len(words) > 1 and (beside or bool(small) or _DOCUMENT.search(rest) is not None)

    @property
    def unsaid(self) -> bool:
        """Whether the heading is none of a body, and the prose introduces one: "Forgot password"."""
        name, first = self.title.naming, self.opening
        if self.related or first is None or first.weak or first.thing or self.title.place or name.acronym:
            return False
        plain = not has_organisation_word(name.name) and not looks_like_acronym(name.name)
        if first.naming.acronym and fits(first.naming.acronym, name.name):
            return False
        known = first.naming.acronym is not None or has_organisation_word(first.naming.name)
        return plain and known

    @property
    def prose(self) -> Naming | None:
        """The name in the opening sentence, where it is this body's."""
        if self.opening is None:
            return None
        if self.related and self.opening.expansion and self.title.naming.name == self.opening.naming.name:
            return self.opening.expansion
        foreign = self.opening.defines and not self.opening.weak
        return self.opening.naming if self.related or foreign else None
