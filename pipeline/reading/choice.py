"""Which candidates of a profile become values: the most direct wording wins, the others say why not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.pages.page import fold_space
from pipeline.reading.candidate import Candidate

#: What makes two values of a table the same, and what is compared with what.
_VALUE = {
    "founding_years": ("founding_year",),
    "member_counts": ("member_kind", "member_count"),
    "headquarters": ("city",),
    "activity_areas": ("activity_area",),
    "names": ("name_type", "name"),
}


def choose(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Values and refusals of one profile, in the order of the text; an equal value is stated once."""
    result: list[Candidate] = []
    for table in _VALUE:
        own = [c for c in candidates if c.table == table]
        values = [c for c in own if c.reason is None]
        values = list(_counts(values)) if table == "member_counts" else list(_best(values))
        result.extend(_once(values))
        result.extend(c for c in own if c.reason is not None)
        result.extend(c for c in values if c.reason is not None)
    return sorted(_refused_once(result), key=lambda c: (c.value, c.table))


def _best(values: Sequence[Candidate]) -> Iterator[Candidate]:
    """Values of the most direct wording; the others are outranked. All areas and names are kept."""
    tiers = [c.tier for c in values if c.table in ("founding_years", "headquarters")]
    best = min(tiers, default=0)
    for candidate in values:
        ranked = candidate.table in ("founding_years", "headquarters")
        yield candidate.refused("outranked") if ranked and candidate.tier > best else candidate


def _counts(values: Sequence[Candidate]) -> Iterator[Candidate]:
    """Counts by kind: a count with the word member outranks one without; the latest date is current."""
    for kind in dict.fromkeys(str(c.values["member_kind"]) for c in values):
        own = [c for c in values if c.values["member_kind"] == kind]
        current = [c for c in own if c.values["status"] == "current"]
        best = min((c.tier for c in current), default=0)
        latest = max((_year(c) for c in current if c.tier == best), default=0)
        undated = any(not _year(c) for c in current if c.tier == best)
        for candidate in own:
            year = _year(candidate)
            older = 0 < year < latest or (undated and len(current) > 1 and 0 < year < 2015)
            if candidate.values["status"] == "current" and candidate.tier > best:
                yield candidate.refused("outranked")
            elif candidate.values["status"] == "current" and older:
                yield _historical(candidate)
            else:
                yield candidate


def _year(candidate: Candidate) -> int:
    year = candidate.values.get("as_of_year")
    return year if isinstance(year, int) else 0


def _historical(candidate: Candidate) -> Candidate:
    return replace(candidate, values={**candidate.values, "status": "historical"})


def _once(values: Iterable[Candidate]) -> Iterator[Candidate]:
    seen = set()
    for candidate in sorted(values, key=lambda c: (c.values.get("status") == "historical", c.tier, c.value)):
        if candidate.reason is not None:
            continue
        key = tuple(fold_space(str(candidate.values[name])).lower() for name in _VALUE[candidate.table])
        if key not in seen:
            seen.add(key)
            yield candidate


def _refused_once(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    taken = {(c.table, c.value) for c in candidates if c.reason is None}
    seen = set()
    for candidate in candidates:
        key = (candidate.table, candidate.value)
        if candidate.reason is None:
            yield candidate
        elif key not in taken and key not in seen:
            seen.add(key)
            yield candidate
