"""What stands above a page's text and is no title of it: buttons, entries of a menu, the name of a document."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.pages.page import Page
from pipeline.reading.heads import title_of
from pipeline.reading.lead import Lead
from pipeline.reading.leads import mentions
from pipeline.reading.sections import Section
from pipeline.reading.texts import prose_of

#: Prose of a body about itself, which need not say its name.
_WE: Final = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")
_BEGINNING: Final = 400
#: Titles of a menu above a page's text.
_MENU: Final = frozenset(
    "login search menu mainmenu navigation contactus contact register signin signup share print events news press "
    "sitemap links help home newsletter subscribe follow followus donate".split()
)


def without_menus(page: Page, parts: Sequence[Section]) -> list[Section]:
    """The sections, the text below a menu's entries ("Search", "Login") taken for the page's own."""
    return [replace(part, kind="part") if title_of(page, part) in _MENU else part for part in parts]


def is_unsaid(page: Page, part: Section, lead: Lead) -> bool:
    """Whether a page's only heading that may name a body is none: its prose introduces one and never says it."""
    prose = prose_of(page, part.body)
    return lead.unsaid and not mentions(prose, lead.title.naming) and _WE.search(prose[:_BEGINNING]) is None
