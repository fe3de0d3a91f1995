"""The tables: each is a view of the facts, the two summaries are views of the tables."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import dagster as dg
import pandas as pd
import pyarrow as arrow

from pipeline.assets import story
from pipeline.assets.resources import Folders, told_to_people
from pipeline.assets.staging import ParquetStaging
from pipeline.assets.stamped import Stamped, one_state
from pipeline.assets.versions import TABLES, table_version
from pipeline.batches.parts import Folder
from pipeline.pins import external_ids
from pipeline.sources.organisations import read_pins
from pipeline.store import database, open_schema
from pipeline.stored import sorted_rows
from pipeline.summaries import by_organisations
from pipeline.tables import Tables, coverage_table, organisations_table
from schemas.projections import table
from schemas.vocabulary import COVERED_TABLES, FACT_TABLES

_Staging = dg.ResourceParam[ParquetStaging]


def _table_asset(name: str, made_from: Sequence[str]) -> Callable[[Callable[..., Stamped]], dg.AssetsDefinition]:
    """Turns a function from tables to the table `name` into its asset."""
    return dg.asset(
        name=name,
        ins={other: dg.AssetIn(other) for other in made_from},
        group_name=story.VALUES if made_from == ["facts"] else story.SUMMARIES,
        description=story.description(name),
        kinds={"duckdb" if made_from == ["facts"] else "pandas", "parquet"},
        tags=story.tags(name),
        metadata=story.definition_metadata(name),
        code_version=table_version(name, TABLES),
    )


def _fact_asset(name: str) -> dg.AssetsDefinition:
    @_table_asset(name, ["facts"])
    def view(facts: Stamped, io_manager: _Staging) -> Stamped:
        folder = facts.stored.path
        with told_to_people(), database(folder.parent) as connection:
            rows = sorted_rows(connection, name, Folder(folder).parts("tables", name))
            return io_manager.store(name, facts.state, rows)

    return view


FACT_ASSETS = [_fact_asset(name) for name in FACT_TABLES]


@_table_asset("organisations", ["profiles", *COVERED_TABLES])
def organisations(io_manager: _Staging, **tables: Stamped) -> Stamped:
    """One row for each organisation, null where the tables are silent or in conflict."""
    return _summary("organisations", organisations_table, tables, io_manager)


@_table_asset("external_ids", ["organisations"])
def external_identifiers(folders: Folders, io_manager: _Staging, **tables: Stamped) -> Stamped:
    """What people found in other registers; published where there is any."""
    with told_to_people():
        frame = table("external_ids").frame(external_ids(read_pins(folders.raw_folder)))
        rows = arrow.Table.from_pandas(frame, open_schema("external_ids"), preserve_index=False)
        return io_manager.store("external_ids", one_state(tables), [rows])


@_table_asset("coverage", ["profiles", *COVERED_TABLES, "refusals"])
def coverage(io_manager: _Staging, **tables: Stamped) -> Stamped:
    """What the pages say and what they are silent on, for each organisation and table of values."""
    return _summary("coverage", coverage_table, tables, io_manager)


def _summary(
    name: str, make: Callable[[Tables], pd.DataFrame], tables: Mapping[str, Stamped], staging: ParquetStaging
) -> Stamped:
    """Made of some thousand organisations at a time, which follow each other in the table's order."""
    files = {other: str(stamped.stored.path) for other, stamped in tables.items()}

    def rows() -> Iterator[arrow.Table]:
        with database(staging.folder) as connection:
            for frames in by_organisations(connection, files, files):
                yield arrow.Table.from_pandas(make(frames), open_schema(name), preserve_index=False)

    with told_to_people():
        return staging.store(name, one_state(tables), rows())
