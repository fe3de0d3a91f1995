"""What a person should look at, and what keeps nothing from being published: the questions that only warn."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as arrow

from pipeline.checks import MADE, Question
from pipeline.claims import claims, differ
from pipeline.flaws import Flaw
from pipeline.plausible import DOUBTED, implausible_flaws
from pipeline.release.write import read_parquet
from pipeline.rows import rows_of
from pipeline.stored import Stored, split
from schemas.projections import table
from schemas.vocabulary import QUARANTINE_REASONS

#: The share of its rows that a table may lose from one release to the next without a word.
_LOST = 0.2
PLAUSIBLE = Question(
    "plausible",
    "No value is hardly true: a founding before 1500, more member states than there are states.",
    "Read the sentence. If the page says so, leave it, or decide it in `raw/reviews.toml`; if the rule named in "
    "`rule_id` misread it, mend the rule.",
)
CONFLICTS = Question(
    "conflicts",
    "No two sentences answer one question about an organisation in two ways.",
    "Compare the sentences. Both values are published and the summary stays empty; if one sentence speaks of "
    "another body or another time, mend the rule or decide it in `raw/reviews.toml`.",
)
QUARANTINED = Question(
    "quarantined",
    "Every file in raw/ could be read.",
    "The table `issues` says what is wrong with each file. Save it anew as UTF-8 text, name its encoding in "
    "`raw/sources.toml`, or remove it.",
)
ROWS_DROPPED = Question(
    "rows_dropped",
    "No more than a fifth of the rows are gone that `outputs/latest` had before this run.",
    "See whether pages were removed or a rule stopped finding. If it is meant so, leave it: the next run compares "
    "with what this one publishes. Else get the pages back from git, or mend the rule.",
)


def concerns_of(name: str) -> list[Question]:
    """The questions of that kind that are asked of a table."""
    asked = {PLAUSIBLE: name in DOUBTED, CONFLICTS: name == "coverage", QUARANTINED: name == "sources"}
    return [*(question for question, is_asked in asked.items() if is_asked), *([ROWS_DROPPED] * (name != "issues"))]


def looked_into_by(name: str) -> tuple[str, ...]:
    """The other tables that these questions look into."""
    return tuple(made for made in MADE if made in _ANSWERING) if name == "coverage" else ()


def concern_flaws(
    question: Question, name: str, tables: Mapping[str, pd.DataFrame | Stored], latest: Path
) -> list[Flaw]:
    """The rows that a person should look at; of files the first ones. latest: the published release, if any."""
    frames, files = split(tables)
    if files:
        return _large_concerns(question, name, files, latest)
    if question is PLAUSIBLE:
        return implausible_flaws(name, frames[name])
    if question is CONFLICTS:
        return list(_conflicts(frames))
    if question is QUARANTINED:
        return _quarantined("sources", frames["sources"])
    return list(_dropped(name, frames[name], latest))


def _large_concerns(question: Question, name: str, tables: Mapping[str, Stored], latest: Path) -> list[Flaw]:
    from pipeline import large  # noqa: PLC0415 - only for large tables
    from pipeline.store import database  # noqa: PLC0415
    from pipeline.summaries import by_organisations  # noqa: PLC0415

    if question is PLAUSIBLE:
        return large.by_frames(tables[name], implausible_flaws)
    if question is QUARANTINED:
        return large.by_frames(tables["sources"], _quarantined)
    if question is ROWS_DROPPED:
        return _loss(name, len(tables[name]), latest)
    files = {one: str(rows.path) for one, rows in tables.items()}
    with database(tables[name].path.parent) as connection:
        every = by_organisations(connection, files, _ANSWERING)
        return large.kept(_placed(flaw, frames) for frames in every for flaw in _conflicts(frames))


def _placed(flaw: Flaw, frames: Mapping[str, pd.DataFrame]) -> Flaw:
    """The flaw with page and sentence instead of a row of frames that nobody else has."""
    row = frames[flaw.table].iloc[flaw.row or 0]
    return replace(flaw, row=None, page=str(row["source_id"]), sentence=str(row["quote"]))


def _quarantined(name: str, sources: pd.DataFrame) -> list[Flaw]:
    return [
        Flaw(name, number, "reason", f"{row['path']}: {QUARANTINE_REASONS.get(row['reason'], row['reason'])}")
        for number, row in enumerate(rows_of(sources))
        if row["status"] == "quarantined"
    ]


_ANSWERING = ("founding_years", "member_counts", "headquarters")


def _conflicts(frames: Mapping[str, pd.DataFrame]) -> Iterator[Flaw]:
    """Each sentence that takes part in a conflict, those of one question together."""
    rows = {row["fact_id"]: number for name in _ANSWERING for number, row in enumerate(rows_of(frames[name]))}
    for (body, question), answers in claims(frames).items():
        if differ(answers):
            for one in answers:
                yield Flaw(
                    one.table, rows[one.fact_id], None, f"{question} of {body}: {one.value}, and others say otherwise"
                )


def _dropped(name: str, frame: pd.DataFrame, latest: Path) -> Iterator[Flaw]:
    """The loss in one line, then the rows that are gone."""
    loss = _loss(name, len(frame), latest)
    yield from loss
    if not loss:
        return
    key = list(table(name).key)
    now = set(zip(*(frame[column] for column in key), strict=True))
    for row in _published(name, latest):
        if tuple(row[column] for column in key) not in now:
            said = " / ".join(str(row[column]) for column in table(name).column_names[:2])
            yield Flaw(name, None, None, f"gone: {said}", row.get("source_id"), row.get("quote"))


def _loss(name: str, count: int, latest: Path) -> list[Flaw]:
    before = _rows_before(name, latest)
    if count >= before * (1 - _LOST):
        return []
    return [Flaw(name, None, None, f"{count} rows, {before} in {latest.name} before this run")]


def _rows_before(name: str, latest: Path) -> int:
    """The rows of the table in the published release; 0 where there is none that can be read."""
    from pipeline.release.manifest import MANIFEST  # noqa: PLC0415 - it loads what the page of the release needs

    try:
        counts = json.loads((latest / MANIFEST).read_bytes())["tables"]
        return int(counts.get(name, 0))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return 0


def _published(name: str, latest: Path) -> list[dict[str, Any]]:
    try:
        return rows_of(read_parquet(latest / f"{name}.parquet"))
    except (OSError, arrow.ArrowException):
        return []
