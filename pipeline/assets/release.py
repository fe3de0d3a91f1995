"""The release: all tables, published together or not at all."""

from collections.abc import Sequence

import dagster as dg
import pandas as pd

from pipeline.assets.checks import failure_text
from pipeline.assets.describe import picture
from pipeline.assets.resources import Folders, told_to_people
from pipeline.assets.stamped import Stamped, current_state
from pipeline.assets.story import RELEASE
from pipeline.assets.versions import release_version
from pipeline.checks import FLOORS, MADE, flaws_of, questions_of
from pipeline.expectations import Expectations, floor_flaws, read_expectations
from pipeline.sources import RawSource, load_sources, state_of
from schemas.projections import table
from schemas.projections import tables as published_tables
from schemas.vocabulary import VALUE_TABLES

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
        sources, _ = load_sources(folders.raw_folder)
        state = current_state(tables, state_of(sources))
        ordered = {name: tables[name].frame for name in NAMES}
        expectations = read_expectations(folders.raw_folder)
        checks = passed_checks(ordered, sources, expectations)
        latest = publish(ordered, sources, folders.outputs_folder, Proof(state, checks))
    counts = {f"rows/{name}": len(frame) for name, frame in ordered.items()}
    values = sum(len(ordered[name]) for name in VALUE_TABLES)
    size = sum(file.stat().st_size for file in latest.iterdir())
    return dg.MaterializeResult(
        metadata={
            "folder": dg.MetadataValue.path(latest),
            "Founding years": picture(founding_picture(ordered)),
            "Members by kind": picture(members_picture(ordered)),
            "values": values,
            "bytes published": size,
            **counts,
            "raw_state": state[:12],
        }
    )


def passed_checks(
    tables: dict[str, pd.DataFrame], sources: Sequence[RawSource], expectations: Expectations
) -> list[str]:
    """The names of all checks of all tables, asked once more; dg.Failure where one fails.

    Dagster stops the release for a failed check only within one run. Asking here too keeps a table that
    failed yesterday from being published by itself today.
    """
    passed = []
    for name in (name for name in MADE if len(tables[name]) or not table(name).is_optional):
        if flaws := floor_flaws(name, tables[name], expectations):
            raise dg.Failure(failure_text(name, FLOORS, flaws, tables), allow_retries=False)
        for question in questions_of(name):
            if flaws := flaws_of(question.name, name, tables, sources):
                raise dg.Failure(failure_text(name, question, flaws, tables), allow_retries=False)
            passed.append(f"{name}.{question.name}")
    return passed
