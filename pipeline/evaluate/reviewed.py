"""Reviews as gold: what people decided on the facts of their own pages, counted by the rule that made each fact."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.evaluate.gold_values import GoldError
from pipeline.progress import Progress, quietly
from pipeline.reviewing.today import Today, read_today
from pipeline.reviews.stale import Row, value_table
from pipeline.sources.review import Review
from pipeline.sources.reviews import FILE
from pipeline.terminal import counted, plain

#: What a decision says of the rule: of one that found a value, and of one that refused a candidate.
_OF_VALUES: Final = {"accept": "right", "choose": "right", "correct": "corrected", "reject": "wrong"}
_OF_REFUSALS: Final = {"reject": "refused_rightly"}
VERDICTS: Final = ("right", "corrected", "wrong", "refused_rightly", "refused_wrongly")

Json = dict[str, object]


@dataclass
class Reviewed:
    """Verdicts by table and rule. wrong: the decisions behind what was not right, in order. stale: not counted."""

    rules: dict[tuple[str, str], Counter[str]] = field(default_factory=dict)
    wrong: list[tuple[Review, str, str]] = field(default_factory=list)
    decisions: int = 0
    stale: int = 0


def reviewed(file: Path, progress: Progress = quietly) -> Reviewed:
    """The decisions of a `reviews.toml` in its raw folder. GoldError where it is no such file or decides nothing."""
    if file.name != FILE or not file.is_file():
        raise GoldError(f"{file}: is no {FILE}. Name annotated pages (docs/evaluation.md), or RAW/{FILE}.")
    today = read_today(file.parent, progress)
    if not today.fitting and not today.stale:
        raise GoldError(f"{file}: nobody decided anything in it. `partner-profiles review` asks.")
    return _counted(today)


def as_json(found: Reviewed) -> Json:
    """Everything that was counted."""
    return {
        "decisions": found.decisions,
        "stale": found.stale,
        "rules": [
            {"table": table, "rule_id": rule, **{verdict: verdicts[verdict] for verdict in VERDICTS}}
            for (table, rule), verdicts in _ordered(found)
        ],
    }


def show(screen: Console, found: Reviewed, verbose: bool) -> None:
    """The rules, those first that people rejected most; verbose: each decision against a rule too."""
    if verbose:
        for review, rule, verdict in found.wrong:
            told = f": {review.table}: {review.words} ({rule}): {verdict.replace('_', ' ')}: {review.reason}"
            screen.print(Text.assemble((plain(review.page), "bold"), plain(told)), soft_wrap=True)
        screen.print()
    stale = f", {found.stale} more are stale and not counted" if found.stale else ""
    screen.print(f"{counted(found.decisions, 'decision')}{stale}\n")
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column("table", no_wrap=True)
    for verdict in VERDICTS:
        table.add_column(verdict.replace("_", "\n"), justify="right")
    table.add_column("rule", no_wrap=True)
    for (name, rule), verdicts in _ordered(found):
        table.add_row(name, *(str(verdicts[verdict]) for verdict in VERDICTS), rule)
    screen.print(table)


def _counted(today: Today) -> Reviewed:
    found = Reviewed(decisions=len(today.fitting), stale=len(today.stale))
    for rows in today.rows.values():
        for row in rows:
            review = today.fitting.get(str(row["fact_id"]))
            if review is not None:
                _count(found, row, review)
    return found


def _count(found: Reviewed, row: Row, review: Review) -> None:
    if row["table"] == "refusals":
        verdict = _OF_REFUSALS.get(review.decision, "refused_wrongly")
    else:
        verdict = _OF_VALUES[review.decision]
    rule = str(row["rule_id"])
    found.rules.setdefault((value_table(row), rule), Counter())[verdict] += 1
    if verdict in ("corrected", "wrong", "refused_wrongly"):
        found.wrong.append((review, rule, verdict))


def _ordered(found: Reviewed) -> list[tuple[tuple[str, str], Counter[str]]]:
    """The rules, those with the most against them first."""
    return sorted(
        found.rules.items(),
        key=lambda one: (-one[1]["wrong"], -one[1]["refused_wrongly"], -one[1]["corrected"], one[0]),
    )
