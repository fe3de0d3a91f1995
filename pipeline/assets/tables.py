"""The tables: each is a view of the facts, the two summaries are views of the tables."""

from collections.abc import Callable, Sequence

import dagster as dg

from pipeline.assets import story
from pipeline.assets.resources import Folders, told_to_people
from pipeline.assets.stamped import Stamped, frames, one_state
from pipeline.assets.versions import TABLES, table_version
from pipeline.pins import external_ids
from pipeline.sources.organisations import read_pins
from pipeline.tables import FACT_TABLES, coverage_table, organisations_table
from schemas.projections import table
from schemas.vocabulary import COVERED_TABLES


def _table_asset(name: str, made_from: Sequence[str]) -> Callable[[Callable[..., Stamped]], dg.AssetsDefinition]:
    """Turns a function from tables to the table `name` into its asset."""
    return dg.asset(
        name=name,
        ins={other: dg.AssetIn(other) for other in made_from},
        group_name=story.VALUES if made_from == ["facts"] else story.SUMMARIES,
        description=story.description(name),
        kinds={"pandas", "parquet"},
        tags=story.tags(name),
        metadata=story.definition_metadata(name),
        code_version=table_version(name, TABLES),
    )


def _fact_asset(name: str) -> dg.AssetsDefinition:
    @_table_asset(name, ["facts"])
    def view(facts: Stamped) -> Stamped:
        return facts.of_facts(name)

    return view


FACT_ASSETS = [_fact_asset(name) for name in FACT_TABLES]


@_table_asset("organisations", ["profiles", *COVERED_TABLES])
def organisations(**tables: Stamped) -> Stamped:
    """One row for each organisation, null where the tables are silent or in conflict."""
    with told_to_people():
        return Stamped(one_state(tables), organisations_table(frames(tables)))


@_table_asset("external_ids", ["organisations"])
def external_identifiers(folders: Folders, **tables: Stamped) -> Stamped:
    """What people found in other registers; published where there is any."""
    with told_to_people():
        rows = external_ids(read_pins(folders.raw_folder))
        return Stamped(one_state(tables), table("external_ids").frame(rows))


@_table_asset("coverage", ["profiles", *COVERED_TABLES, "refusals"])
def coverage(**tables: Stamped) -> Stamped:
    """What the pages say and what they are silent on, for each organisation and table of values."""
    with told_to_people():
        return Stamped(one_state(tables), coverage_table(frames(tables)))
