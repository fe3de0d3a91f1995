"""The checks: one factory turns the questions asked of a table into checks of its asset, that block or that warn."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import dagster as dg
import pandas as pd

from pipeline.assets import passed
from pipeline.assets.describe import failing_rows, flaw_line
from pipeline.assets.resources import Folders, told_to_people
from pipeline.assets.stamped import Stamped, current_state, shown
from pipeline.checks import FLOORS, MADE, Question, flaws_of, needed_by, questions_of
from pipeline.concerns import concern_flaws, concerns_of, looked_into_by
from pipeline.expectations import FLOORED, floor_flaws, read_expectations
from pipeline.flaws import Flaw
from pipeline.sources import RawSource, load_sources, state_of
from pipeline.stored import Stored
from schemas.projections import table

#: The key under which a failed check holds its message as plain text.
AS_TEXT = "as_text"
#: The key under which it holds what is wrong first, in a few words.
FIRST_PROBLEM = "first_problem"
_TOLD = 3


def table_checks(name: str) -> dg.AssetChecksDefinition:
    """The checks of one table. A failed one that blocks stops everything that is made from the table."""
    blocking = [*questions_of(name), *([FLOORS] if name in FLOORED else [])]
    concerns = concerns_of(name)
    beside = tuple(dict.fromkeys((*needed_by(name), *looked_into_by(name))))

    @dg.multi_asset_check(
        name=f"check_{name}",
        specs=[
            dg.AssetCheckSpec(q.name, asset=name, blocking=q in blocking, description=q.holds, additional_deps=beside)
            for q in (*blocking, *concerns)
        ],
        ins={other: dg.AssetIn(other) for other in (name, *beside)},
        can_subset=True,
    )
    def check(
        context: dg.AssetCheckExecutionContext, folders: Folders, **tables: Stamped
    ) -> Iterator[dg.AssetCheckResult]:
        with told_to_people():
            current_state(tables, state_of(folders.raw_folder))
            expectations = read_expectations(folders.raw_folder)
            rows = shown(tables)
            sources = pages_of_all(folders.raw_folder, rows) if table(name).has_evidence else []
        asked = {key.name for key in context.selected_asset_check_keys}
        for question in (q for q in blocking if q.name in asked):
            if question is FLOORS:
                flaws = floor_flaws(name, rows[name], expectations)
            else:
                flaws = flaws_of(question.name, name, rows, sources)
                if not flaws:
                    passed.note(name, question.name, questioned(name, tables))
            yield _result(name, question, flaws, rows)
        for question in (q for q in concerns if q.name in asked):
            flaws = concern_flaws(question, name, rows, folders.outputs_folder / "latest")
            yield _result(name, question, flaws, rows, dg.AssetCheckSeverity.WARN)

    return check


TABLE_CHECKS = [table_checks(name) for name in MADE]


def questioned(name: str, tables: Mapping[str, Stamped]) -> dict[str, Stamped]:
    """The table and those that its blocking questions look into."""
    return {one: tables[one] for one in (name, *needed_by(name))}


def pages_of_all(raw: Path, rows: Mapping[str, pd.DataFrame | Stored]) -> list[RawSource]:
    """The pages that quotes are compared with; of a large collection none, since it was done while they were read."""
    return [] if any(isinstance(one, Stored) for one in rows.values()) else load_sources(raw)[0]


def failure_text(name: str, question: Question, flaws: list[Flaw], tables: Mapping[str, pd.DataFrame | Stored]) -> str:
    """What fails, where, and what to do next, as plain text for a terminal; the first rows only."""
    lines = [f"{_failed(name, question, flaws)}: {question.holds}"]
    lines += [f"- {flaw_line(flaw, tables[flaw.table])}" for flaw in flaws[:_TOLD]]
    lines += [f"- and {len(flaws) - _TOLD} more"] * (len(flaws) > _TOLD)
    return "\n".join([*lines, f"What to do: {question.advice}"])


def _failed(name: str, question: Question, flaws: list[Flaw]) -> str:
    rows = _row_count(flaws)
    if not rows:
        return f"{name} failed the check `{question.name}`"
    where = ", ".join(dict.fromkeys(flaw.table for flaw in flaws))
    return f"{rows} row{'' if rows == 1 else 's'} of {where} failed the check `{question.name}`"


def _row_count(flaws: list[Flaw]) -> int:
    return len({(flaw.table, flaw.row) for flaw in flaws if flaw.row is not None})


def _result(
    name: str,
    question: Question,
    flaws: list[Flaw],
    tables: Mapping[str, pd.DataFrame | Stored],
    severity: dg.AssetCheckSeverity = dg.AssetCheckSeverity.ERROR,
) -> dg.AssetCheckResult:
    if not flaws:
        return dg.AssetCheckResult(
            passed=True, asset_key=name, check_name=question.name, metadata={"rows": len(tables[name])}
        )
    # Dagster reads a description as markdown, so what a page says goes into it as escaped cells alone.
    rows = failing_rows(flaws, tables)
    return dg.AssetCheckResult(
        passed=False,
        asset_key=name,
        check_name=question.name,
        severity=severity,
        description=f"{_failed(name, question, flaws)}.\n\n**What to do:** {question.advice}\n\n{rows}",
        metadata={
            "failing_row_count": _row_count(flaws),
            FIRST_PROBLEM: flaws[0].problem,
            AS_TEXT: failure_text(name, question, flaws, tables),
        },
    )
