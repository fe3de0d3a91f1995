"""The release: all tables, published together or not at all."""

from collections.abc import Mapping
from pathlib import Path

import dagster as dg

from pipeline.assets import passed
from pipeline.assets.checks import failure_text, pages_of_all, questioned
from pipeline.assets.describe import picture
from pipeline.assets.resources import Folders, told_to_people
from pipeline.assets.stamped import Stamped, current_state, shown
from pipeline.assets.story import RELEASE
from pipeline.assets.versions import release_version
from pipeline.checks import FLOORS, MADE, flaws_of, questions_of
from pipeline.expectations import floor_flaws, read_expectations
from pipeline.release.limits import limits_of
from pipeline.sources import load_sources, state_of
from schemas.projections import table
from schemas.projections import tables as published_tables
from schemas.vocabulary import VALUE_TABLES

#: The tables that the pictures show.
_PICTURED = ("profiles", "organisations", "founding_years", "member_counts")
NAMES = tuple(table.name for table in published_tables())


@dg.asset(
    ins={name: dg.AssetIn(name) for name in NAMES},
    group_name=RELEASE,
    description="The published dataset in outputs/latest: every table as Parquet and CSV, with what proves them.",
    kinds={"parquet", "csv"},
    tags={"published": "yes"},
    code_version=release_version(),
)
def release(folders: Folders, **tables: Stamped) -> dg.MaterializeResult[None]:
    """Publishes tables of one state, that of raw/ today, once every check has passed."""
    from pipeline.release.manifest import Proof  # noqa: PLC0415 - it loads what the page of the release needs
    from pipeline.release.page.pictures import founding_picture, members_picture  # noqa: PLC0415 - the same
    from pipeline.release.publish import publish  # noqa: PLC0415 - the same

    with told_to_people():
        state = current_state(tables, state_of(folders.raw_folder))
        checks = passed_checks(tables, folders.raw_folder)
        ordered = {name: tables[name].stored for name in NAMES}
        whole = limits_of(ordered).whole
        pages = load_sources(folders.raw_folder)[0] if whole else []
        latest = publish(ordered, pages, folders.outputs_folder, Proof(state, checks))
    counts = {f"rows/{name}": len(rows) for name, rows in ordered.items()}
    values = sum(len(ordered[name]) for name in VALUE_TABLES)
    size = sum(file.stat().st_size for file in latest.iterdir())
    drawn = {"Founding years": founding_picture, "Members by kind": members_picture}
    frames = {name: ordered[name].frame() for name in _PICTURED} if whole else {}
    pictures = {title: picture(draw(frames)) for title, draw in drawn.items() if whole}
    return dg.MaterializeResult(
        metadata={
            "folder": dg.MetadataValue.path(latest),
            **pictures,
            "values": values,
            "bytes published": size,
            **counts,
            "raw_state": state[:12],
        }
    )


def passed_checks(tables: Mapping[str, Stamped], raw: Path) -> list[str]:
    """The names of all checks of all tables, asked once more where they were not passed; dg.Failure where one fails.

    Dagster stops the release for a failed check only within one run. Asking here too keeps a table that
    failed yesterday from being published by itself today.
    """
    expectations = read_expectations(raw)
    names = []
    for name in (name for name in MADE if len(tables[name].stored) or not table(name).is_optional):
        beside = questioned(name, tables)
        if flaws := floor_flaws(name, tables[name].stored, expectations):
            raise dg.Failure(failure_text(name, FLOORS, flaws, shown(beside)), allow_retries=False)
        for question in questions_of(name):
            if not passed.is_noted(name, question.name, beside):
                rows = shown(beside)
                if flaws := flaws_of(question.name, name, rows, pages_of_all(raw, rows)):
                    raise dg.Failure(failure_text(name, question, flaws, rows), allow_retries=False)
            names.append(f"{name}.{question.name}")
    return names
