"""What a page was found to say beside what people say it says, field by field."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from pipeline.evaluate.gold import GoldPage
from pipeline.evaluate.gold_values import GoldValue, Trap
from pipeline.evaluate.likeness import folded
from pipeline.evaluate.reading import ReadProfile
from pipeline.facts import Fact
from schemas.vocabulary import MEMBER_KINDS


@dataclass(frozen=True)
class Case:
    """One annotated body of a page beside the profile that was read for it; either may be missing."""

    page: GoldPage
    name: str
    values: Mapping[str, tuple[GoldValue, ...]]
    traps: tuple[Trap, ...]
    profile: ReadProfile | None

    def found(self, table: str) -> list[Fact]:
        """What was published of one table."""
        return self.profile.of(table) if self.profile else []

    def needed(self, field: str) -> list[GoldValue]:
        """What must be found."""
        return [value for value in self.values.get(field, ()) if value.required]

    def allowed(self, field: str) -> list[GoldValue]:
        """What may be found."""
        return [value for value in self.values.get(field, ()) if not value.required]


@dataclass(frozen=True)
class Answer:
    """One field of a case: values that are the same or not.

    found: the facts by value. needed, allowed: the annotated values. trap: the type of traps that a wrong
    value may be. judged: whether the field passes judgement on the rules of its table.
    """

    field: str
    table: str
    found: Mapping[Hashable, list[Fact]]
    needed: frozenset[Hashable]
    allowed: frozenset[Hashable]
    trap: str | None = None
    judged: bool = True

    @property
    def wrong(self) -> frozenset[Hashable]:
        """Published, and neither required nor allowed."""
        return frozenset(self.found) - self.needed - self.allowed

    @property
    def missed(self) -> frozenset[Hashable]:
        """Required, and not published."""
        return self.needed - frozenset(self.found)

    def verdict(self, value: Hashable) -> str:
        """Whether a published value is right, neutral or wrong."""
        if value in self.needed:
            return "right"
        return "neutral" if value in self.allowed else "wrong"


def answers_of(case: Case) -> Iterator[Answer]:
    """Every field of a case but the areas, which are compared by likeness."""
    yield _plain(case, "founding_years", lambda fact: fact.values["founding_year"], "year")
    counts = case.found("member_counts")
    yield Answer(
        "member_counts",
        "member_counts",
        _by(counts, lambda fact: fact.values["member_count"]),
        frozenset(one.value for one in case.needed("member_counts")),
        frozenset(one.value for one in case.allowed("member_counts")),
        trap="count",
        judged=False,
    )
    yield Answer(
        "member_kinds",
        "member_counts",
        _by(counts, lambda fact: (fact.values["member_count"], fact.values["member_kind"])),
        frozenset((one.value, one.kind) for one in case.needed("member_counts")),
        frozenset((one.value, kind) for one in case.allowed("member_counts") for kind in MEMBER_KINDS),
    )
    yield _plain(case, "headquarters", lambda fact: folded(fact.values["city"]), "hq")
    former = [fact for fact in case.found("names") if fact.values["name_type"] == "former"]
    yield Answer(
        "former_names",
        "names",
        _by(former, lambda fact: folded(fact.values["name"])),
        _values(case.needed("former_names")),
        _values(case.allowed("former_names")),
    )


def _plain(case: Case, field: str, key: Callable[[Fact], Hashable], trap: str) -> Answer:
    """A field that is called as its table."""
    needed, allowed = _values(case.needed(field)), _values(case.allowed(field))
    return Answer(field, field, _by(case.found(field), key), needed, allowed, trap)


def _values(side: Iterable[GoldValue]) -> frozenset[Hashable]:
    return frozenset(folded(one.value) if isinstance(one.value, str) else one.value for one in side)


def _by(facts: Iterable[Fact], key: Callable[[Fact], Hashable]) -> dict[Hashable, list[Fact]]:
    found: dict[Hashable, list[Fact]] = {}
    for fact in facts:
        found.setdefault(key(fact), []).append(fact)
    return found
