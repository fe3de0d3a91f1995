"""An annotated page read as a build reads it, in memory: the profiles, what each states, and flawed evidence."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.evaluate.gold import GoldPage
from pipeline.explain.marks import Span
from pipeline.facts import MAX_QUOTE, Fact
from pipeline.pages.page import fold_space
from pipeline.pages.parse import parse_page
from pipeline.pages.visible import visible_text
from pipeline.reading.read import PageReading, read_page
from pipeline.sources.decode import decode


@dataclass(frozen=True)
class ReadProfile:
    """A profile of the reading. name_span, block: raw spans. facts: its own, the profile's fact first."""

    name: str
    acronym: str | None
    name_span: Span
    block: Span
    facts: tuple[Fact, ...]

    def of(self, table: str) -> list[Fact]:
        """Its facts of one table."""
        return [fact for fact in self.facts if fact.table == table]

    def refusals_of(self, table: str) -> list[Fact]:
        """What was refused as a value of one table."""
        return [fact for fact in self.of("refusals") if fact.values["table_name"] == table]


@dataclass(frozen=True)
class Flawed:
    """A row whose evidence does not hold, and why."""

    fact: Fact
    problem: str


@dataclass(frozen=True)
class Read:
    """A page's profiles, the number of its rows with evidence (refusals apart), and those that are flawed."""

    profiles: tuple[ReadProfile, ...]
    rows: int
    flawed: tuple[Flawed, ...]


def read_gold_page(page: GoldPage) -> Read:
    """Read a page as the build does; a text that a build would quarantine gives nothing."""
    decoded = decode(page.text.encode())
    if decoded.text is None:
        return Read((), 0, ())
    reading = read_page(parse_page(page.page_id, page.format, decoded.text))
    profiles = tuple(_profiles(reading))
    rows = [(fact, profile.block) for profile in profiles for fact in profile.facts if fact.table != "refusals"]
    checked = [Flawed(fact, _flaw(page.format, decoded.text, fact, block)) for fact, block in rows]
    return Read(profiles, len(rows), tuple(one for one in checked if one.problem))


def _profiles(reading: PageReading) -> Iterator[ReadProfile]:
    for number, entry in enumerate(reading.profiles):
        facts = tuple(fact for fact in reading.facts if fact.profile == number)
        row = next(fact for fact in facts if fact.table == "profiles")
        acronym = row.values["acronym"]
        span = row.evidence.quote_start, row.evidence.quote_end
        yield ReadProfile(str(row.values["name"]), str(acronym) if acronym else None, span, entry.block, facts)


def _flaw(format: str, raw: str, fact: Fact, block: Span) -> str:
    """What is wrong with a fact's evidence, or nothing."""
    proof = fact.evidence
    stands = raw[proof.quote_start : proof.quote_end]
    shown = stands if format == "text" else fold_space(visible_text(format, stands))
    if shown != proof.quote:
        return "the quote is not the raw text"
    if len(proof.quote) > MAX_QUOTE:
        return f"the quote is longer than {MAX_QUOTE} characters"
    if proof.value_text not in proof.quote:
        return "the value does not stand in the quote"
    if not block[0] <= proof.quote_start < proof.quote_end <= block[1]:
        return "the quote lies outside the block"
    return ""
