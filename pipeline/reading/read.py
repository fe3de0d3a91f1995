"""One page, read: its profiles, facts, refusals and issues."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.facts import Evidence, Fact, evidence
from pipeline.issues import Issue
from pipeline.pages.page import Page, fold_space
from pipeline.reading.aliases import stated_aliases, subject_alias
from pipeline.reading.area_lists import listed_areas
from pipeline.reading.areas import area_candidates
from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.choice import choose
from pipeline.reading.doubts import is_english, not_english, page_doubts, year_doubts
from pipeline.reading.identity import Identity
from pipeline.reading.members import count_candidates
from pipeline.reading.names import profile_names, with_names
from pipeline.reading.overlong import MAX_SENTENCE, endless_numbers, overlong_issues
from pipeline.reading.profile import Profile
from pipeline.reading.profiles import find_profiles
from pipeline.reading.rows import rows
from pipeline.reading.rules import ALL_RULES
from pipeline.reading.seats import seat_candidates
from pipeline.reading.sentences import sentences
from pipeline.reading.texts import is_closing
from pipeline.reading.unsure import settled
from pipeline.reading.years import founding_candidates

#: How often the names found are put into the text, to find names told of them.
_MOST_ROUNDS = 3
#: The rules of counts and seats.
_COUNTS_AND_SEATS = tuple(rule for rule in ALL_RULES if rule.table in ("member_counts", "headquarters"))
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class ProfileEntry:
    """An organisation's block on a page: raw span, own names (as written) and whether it has a heading.

    pin: the organisation_id that people gave it.
    """

    name: str
    acronym: str | None
    block: tuple[int, int]
    has_heading: bool
    former_names: tuple[str, ...] = ()
    pin: str | None = None


@dataclass(frozen=True)
class PageReading:
    """What a page says. `Fact.profile` is an index into `profiles`."""

    source_id: str
    profiles: tuple[ProfileEntry, ...]
    facts: tuple[Fact, ...]
    issues: tuple[Issue, ...]


def read_page(page: Page) -> PageReading:
    """Read a page: a pure function of the page and the rules."""
    english = is_english(page)
    profiles = find_profiles(page) if english else []
    facts: list[Fact] = []
    entries = []
    overlong: list[Issue] = []
    for number, profile in enumerate(profiles):
        spans = list(_sentence_spans(page, profile))
        overlong += overlong_issues(page, _overlong(spans))
        own = list(_facts(page, number, profile, spans))
        facts.extend(own)
        former = tuple(str(f.values["name"]) for f in own if f.table == "names" and f.values["name_type"] == "former")
        block = page.raw_span(*profile.block)
        name = str(own[0].values["name"])  # the profile's own row comes first
        entries.append(ProfileEntry(name, profile.identity.acronym, block, profile.has_heading, former))
    names = [name for entry in entries for name in (entry.name, entry.acronym) if name]
    issues = [
        *(page_doubts(page, [profile.block for profile in profiles], names) if english else [not_english(page)]),
        *year_doubts(page, facts),
        *overlong,
    ]
    return PageReading(page.source_id, tuple(entries), tuple(facts), tuple(issues))


def _facts(page: Page, number: int, profile: Profile, every: Sequence[tuple[int, int]]) -> Iterator[Fact]:
    yield from _own_names(page, number, profile)
    spans = [span for span in every if span[1] - span[0] <= MAX_SENTENCE]
    opening = page.shadow[spans[0][0] : spans[min(1, len(spans) - 1)][1]] if spans else ""
    own = profile.identity.name
    named_there = subject_alias(opening, own) if profile.has_heading and spans and spans[0] == every[0] else []
    identity = profile.identity.with_aliases([*stated_aliases(opening, own), *named_there])
    told, named = _named(page, identity, spans)
    further = told[0].identity if told else identity
    candidates = [c for sentence in told for c in _candidates(sentence)]
    candidates.extend(listed_areas(page, further, profile.body))
    candidates = settled([*candidates, *endless_numbers(page, _overlong(every))], told)
    position = 0
    for candidate in choose([*named, *candidates]):
        values = dict(candidate.values)
        if candidate.table == "activity_areas" and candidate.reason is None:
            position += 1
            values["position"] = position
        yield _fact(page, number, candidate, values)


def _named(page: Page, identity: Identity, spans: Sequence[tuple[int, int]]) -> tuple[list[Sentence], list[Candidate]]:
    """The sentences, marked with all that the page calls the body, and the names they state."""
    told = list(_sentences(page, identity, spans))
    named = profile_names(told)
    for _ in range(_MOST_ROUNDS):
        further = with_names(identity, named, told)
        if further == identity:
            break
        # what the page called the body before stands for it too, and tells more names
        identity = further
        told = [sentence.told_of(identity) for sentence in told]
        known = {candidate.value for candidate in named}
        named += [candidate for candidate in profile_names(told) if candidate.value not in known]
    return told, named


def _candidates(sentence: Sentence) -> Iterable[Candidate]:
    if _DIGIT.search(sentence.text):
        yield from founding_candidates(sentence)
    if sentence.among(_COUNTS_AND_SEATS):
        yield from count_candidates(sentence)
        yield from seat_candidates(sentence)
    yield from area_candidates(sentence)


def _sentence_spans(page: Page, profile: Profile) -> Iterator[tuple[int, int]]:
    for start, end in rows(page, profile.body):
        if not is_closing(page.text[start:end]):
            yield from sentences(page.shadow, start, end)


def _overlong(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(start, end) for start, end in spans if end - start > MAX_SENTENCE]


def _sentences(page: Page, identity: Identity, spans: Iterable[tuple[int, int]]) -> Iterator[Sentence]:
    for start, end in spans:
        text = page.shadow[start:end]
        yield Sentence(start, text, identity.mark(text), identity)


def _fact(page: Page, number: int, candidate: Candidate, values: dict[str, object]) -> Fact:
    proof = _evidence(page, candidate)
    if candidate.reason:
        values = {"table_name": candidate.table, "reason": candidate.reason}
        return Fact("refusals", number, values, proof)
    for name in ("city", "country", "name", "member_unit", "activity_area"):
        if isinstance(values.get(name), str):
            values[name] = _as_written(page, (candidate.value, candidate.quote), str(values[name]))
    return Fact(candidate.table, number, values, proof)


def _as_written(page: Page, places: Iterable[tuple[int, int]], read: str) -> str:
    """A value in the page's own characters, white space folded: rules read a plainer shadow of the page.

    places: visible spans to look for it, the first that has it speaks.
    """
    plain = fold_space(read)
    for start, end in places:
        if "  " in page.shadow[start:end]:
            match = re.compile(r"\s+".join(map(re.escape, read.split()))).search(page.shadow, start, end)
            span = match.span() if match else None
        else:
            at = page.shadow.find(plain, start, end)
            span = (at, at + len(plain)) if at >= 0 else None
        if span:
            return fold_space(page.text[slice(*span)])
    return plain


def _evidence(page: Page, candidate: Candidate) -> Evidence:
    quote = candidate.quote if candidate.quote[1] - candidate.quote[0] <= 380 else candidate.value
    return evidence(page, candidate.value, quote, candidate.rule_id)


def _own_names(page: Page, number: int, profile: Profile) -> Iterator[Fact]:
    """The profile itself, its name and its acronym."""
    naming = profile.naming
    block = page.raw_span(*profile.block)
    proof = evidence(page, naming.span, naming.span, "profile.heading" if profile.has_heading else "profile.opening")
    name = _as_written(page, [naming.span], naming.name)
    acronym = naming.acronym
    if acronym and naming.acronym_span:
        acronym = _as_written(page, [naming.acronym_span], acronym)
    values = {
        "name": name,
        "acronym": acronym,
        "block_start": block[0],
        "block_end": block[1],
        "has_heading": profile.has_heading,
    }
    yield Fact("profiles", number, values, proof)
    yield Fact("names", number, {"name": name, "name_type": "full"}, proof)
    if acronym and naming.acronym_span:
        printed = evidence(page, naming.acronym_span, naming.acronym_span, "name.acronym")
        yield Fact("names", number, {"name": acronym, "name_type": "acronym"}, printed)
