"""One page, read: its profiles, facts, refusals and issues."""

from dataclasses import dataclass

from pipeline.facts import Fact
from pipeline.issues import Issue
from pipeline.pages.page import Page


@dataclass(frozen=True)
class ProfileEntry:
    """An organisation's block on a page: raw span, own names (as written) and whether it has a heading."""

    name: str
    acronym: str | None
    block: tuple[int, int]
    has_heading: bool
    former_names: tuple[str, ...] = ()


@dataclass(frozen=True)
class PageReading:
    """What a page says. `Fact.profile` is an index into `profiles`."""

    source_id: str
    profiles: tuple[ProfileEntry, ...]
    facts: tuple[Fact, ...]
    issues: tuple[Issue, ...]


def read_page(page: Page) -> PageReading:
    """Read a page: a pure function of the page and the rules."""
    return PageReading(page.source_id, (), (), ())
