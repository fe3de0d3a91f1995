"""The score as tables in the terminal and as a JSON object."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.evaluate.gold_values import TRAP_TYPES
from pipeline.evaluate.tally import Error, Score, Tally
from pipeline.terminal import counted, plain

VERDICTS = ("right", "wrong", "neutral")

Json = dict[str, object]


def as_json(score: Score) -> Json:
    """Everything that was counted. Shares have three decimals; f1 is null where nothing is required."""
    return {
        "pages": score.pages,
        "fields": {name: _tally(tally) for name, tally in score.fields.items()},
        "traps": {
            "annotated": score.traps_annotated,
            "published": score.traps.total(),
            **{kind: score.traps[kind] for kind in TRAP_TYPES},
        },
        "evidence": {"rows": score.rows, "flawed": score.flawed},
        "details": {name: score.details[name] for name in ("counts", "qualifier", "unit", "seats", "country")},
        "rules": [
            {"table": table, "rule_id": rule, **{verdict: found[verdict] for verdict in VERDICTS}}
            for (table, rule), found in sorted(score.rules.items())
        ],
    }


def show(screen: Console, score: Score) -> None:
    """Fields, rules, and what is counted beside them."""
    screen.print(f"{counted(score.pages, 'page')}\n")
    screen.print(_fields(score))
    screen.print()
    screen.print(_rules(score))
    screen.print()
    details = score.details
    by_type = ", ".join(f"{kind} {score.traps[kind]}" for kind in TRAP_TYPES)
    screen.print(f"traps published as values: {score.traps.total()} of {score.traps_annotated} ({by_type})")
    screen.print(f"rows with flawed evidence: {score.flawed} of {score.rows}")
    of_counts = f"qualifier right {details['qualifier']}, unit right {details['unit']}"
    screen.print(f"of {counted(details['counts'], 'right count')}: {of_counts}")
    screen.print(f"of {counted(details['seats'], 'right seat')}: country right {details['country']}")


def show_errors(screen: Console, errors: Iterable[Error]) -> None:
    """One line for each body and field in which something went wrong."""
    for error in errors:
        line = Text.assemble((plain(error.page_id), "bold"), f": {plain(error.body)}: {error.field}")
        for what, values, style in (("published", error.published, "red"), ("missed", error.missed, "yellow")):
            if values:
                line.append(f": {what} ").append("; ".join(map(plain, values)), style)
        screen.print(line, soft_wrap=True)


def _tally(tally: Tally) -> Json:
    return {
        "right": tally.right,
        "wrong": tally.wrong,
        "missing": tally.missing,
        "precision": round(tally.precision, 3),
        "recall": round(tally.recall, 3),
        "f1": None if tally.f1 is None else round(tally.f1, 3),
    }


def _fields(score: Score) -> Table:
    table = _table("field", "right", "wrong", "missing", "precision", "recall", "F1")
    for name, tally in score.fields.items():
        counts = (str(tally.right), str(tally.wrong), str(tally.missing))
        f1 = "-" if tally.f1 is None else f"{tally.f1:.3f}"
        table.add_row(name, *counts, f"{tally.precision:.3f}", f"{tally.recall:.3f}", f1)
    return table


def _rules(score: Score) -> Table:
    """The rules of each table, those with the most wrong values first."""
    table = _table("table", *VERDICTS, "rule")
    table.columns[-1].justify = "left"
    ordered = sorted(score.rules.items(), key=lambda one: (one[0][0], -one[1]["wrong"], -one[1]["right"], one[0][1]))
    for (name, rule), found in ordered:
        table.add_row(name, *(str(found[verdict]) for verdict in VERDICTS), rule)
    return table


def _table(first: str, *others: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(first, no_wrap=True)
    for name in others:
        table.add_column(name, justify="right", no_wrap=True)
    return table
