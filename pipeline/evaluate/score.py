"""The score of the reading on annotated pages, counted over all bodies of all pages (micro-average)."""

from collections.abc import Hashable, Iterable

from pipeline.evaluate.answers import Answer, Case, answers_of
from pipeline.evaluate.gold import GoldPage
from pipeline.evaluate.likeness import alike, folded
from pipeline.evaluate.match import matched, right_name
from pipeline.evaluate.reading import Read, ReadProfile, read_gold_page
from pipeline.evaluate.tally import Error, Score
from pipeline.facts import Fact
from pipeline.reading.numbers import read_number


def score_pages(pages: Iterable[GoldPage]) -> Score:
    """Read and score every page."""
    score = Score()
    for page in pages:
        score.pages += 1
        score_page(score, page, read_gold_page(page))
    return score


def score_page(score: Score, page: GoldPage, read: Read) -> None:
    """Count one page: which bodies were found, and what is said of each, the invented ones included."""
    chosen = matched(page.bodies, read.profiles)
    _evidence(score, page, read)
    strangers = [profile for j, profile in enumerate(read.profiles) if j not in chosen.values()]
    _organisations(score, page, {i: read.profiles[j] for i, j in chosen.items()}, strangers)
    for i, body in enumerate(page.bodies):
        profile = read.profiles[chosen[i]] if i in chosen else None
        score.traps_annotated += len(body.traps)
        _values(score, Case(page, body.name, body.values, (*body.traps, *page.traps), profile))
    for profile in strangers:
        _values(score, Case(page, profile.name, {}, page.traps, profile))


def _evidence(score: Score, page: GoldPage, read: Read) -> None:
    score.rows += read.rows
    score.flawed += len(read.flawed)
    for flawed in read.flawed:
        shown = (f"{flawed.fact.evidence.quote[:80]!r}: {flawed.problem}",)
        score.errors.append(Error(page.page_id, flawed.fact.table, "evidence", shown))


def _organisations(score: Score, page: GoldPage, found: dict[int, ReadProfile], strangers: list[ReadProfile]) -> None:
    organisations, names = score.fields["organisations"], score.fields["names"]
    for i, body in enumerate(page.bodies):
        profile = found.get(i)
        if profile is None:
            organisations.missing += body.profiled
            if body.profiled:
                score.errors.append(Error(page.page_id, body.name, "organisations", missed=("no profile",)))
        elif not body.profiled:
            _judge_profile(score, profile, "neutral")
        else:
            right = right_name(body, profile.name)
            _judge_profile(score, profile, "right" if right else "wrong")
            organisations.right += 1
            names.right += right
            names.wrong += not right
            names.missing += not right
            if not right:
                score.errors.append(Error(page.page_id, body.name, "names", (profile.name,), (body.name,)))
    for profile in strangers:
        organisations.wrong += 1
        _judge_profile(score, profile, "wrong")
        score.errors.append(Error(page.page_id, profile.name, "organisations", ("a profile of no such body",)))


def _judge_profile(score: Score, profile: ReadProfile, verdict: str) -> None:
    for fact in profile.of("profiles"):
        score.judge("profiles", fact.evidence.rule_id, verdict)


def _values(score: Score, case: Case) -> None:
    for answer in answers_of(case):
        if answer.field in case.page.fields:
            _answer(score, case, answer)
    if "activity_areas" in case.page.fields:
        _areas(score, case)
    _details(score, case)


def _answer(score: Score, case: Case, answer: Answer) -> None:
    tally = score.fields[answer.field]
    tally.right += len(answer.needed & frozenset(answer.found))
    tally.wrong += len(answer.wrong)
    tally.missing += len(answer.missed)
    if answer.trap:
        traps = {folded(trap.value) for trap in case.traps if trap.type == answer.trap}
        score.traps[answer.trap] += len(traps & {folded(value) for value in answer.wrong})
    if answer.judged:
        for value, facts in answer.found.items():
            for fact in facts:
                score.judge(answer.table, fact.evidence.rule_id, answer.verdict(value))
    published = [_by_rule(_shown(value), answer.found[value]) for value in answer.wrong]
    missed = [_by_rule(_shown(value), _refusals(case, answer.table, value)) for value in answer.missed]
    _note(score, case, answer.field, published, missed)


def _areas(score: Score, case: Case) -> None:
    """An area is right where it is like a required one, and required ones are found where one is like them."""
    facts = case.found("activity_areas")
    labels = [str(fact.values["activity_area"]) for fact in facts]
    needed, allowed = ([str(one.value) for one in side("activity_areas")] for side in (case.needed, case.allowed))
    verdicts = [
        next((word for word, side in (("right", needed), ("neutral", allowed)) if _like_any(label, side)), "wrong")
        for label in labels
    ]
    missed = [label for label in needed if not _like_any(label, labels)]
    tally = score.fields["activity_areas"]
    tally.right += len(needed) - len(missed)
    tally.wrong += verdicts.count("wrong")
    tally.missing += len(missed)
    for fact, verdict in zip(facts, verdicts, strict=True):
        score.judge("activity_areas", fact.evidence.rule_id, verdict)
    judged = zip(labels, facts, verdicts, strict=True)
    _note(score, case, "activity_areas", [_by_rule(x, [fact]) for x, fact, v in judged if v == "wrong"], missed)


def _details(score: Score, case: Case) -> None:
    """Of the right counts and seats: whether what stands beside the value is right too."""
    for needed in case.needed("member_counts"):
        fact = next((one for one in case.found("member_counts") if one.values["member_count"] == needed.value), None)
        if fact is not None:
            score.details["counts"] += 1
            score.details["qualifier"] += fact.values["qualifier"] == needed.qualifier
            score.details["unit"] += alike(str(fact.values["member_unit"]), needed.unit)
    for needed in case.needed("headquarters"):
        city = folded(needed.value)
        fact = next((one for one in case.found("headquarters") if folded(one.values["city"]) == city), None)
        if fact is not None:
            score.details["seats"] += 1
            score.details["country"] += folded(fact.values["country"] or "") == folded(needed.country or "")


def _note(score: Score, case: Case, field: str, published: Iterable[str], missed: Iterable[str]) -> None:
    error = Error(case.page.page_id, case.name, field, tuple(sorted(published)), tuple(sorted(missed)))
    if error.published or error.missed:
        score.errors.append(error)


def _like_any(label: str, others: Iterable[str]) -> bool:
    return any(alike(label, other) for other in others)


def _by_rule(value: str, facts: Iterable[Fact]) -> str:
    rules = ", ".join(_rule(fact) for fact in facts)
    return f"{value} ({rules})" if rules else value


def _rule(fact: Fact) -> str:
    reason = fact.values.get("reason")
    return f"refused as {reason}, {fact.evidence.rule_id}" if reason else fact.evidence.rule_id


def _shown(value: Hashable) -> str:
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _refusals(case: Case, table: str, value: Hashable) -> list[Fact]:
    """The refusals of the very words that would have been the value."""
    wanted = value[0] if isinstance(value, tuple) else value
    refused = case.profile.refusals_of(table) if case.profile else []
    return [one for one in refused if wanted in (read_number(one.evidence.value_text), folded(one.evidence.value_text))]
