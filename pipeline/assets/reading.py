"""The raw files, and the pages in them, read."""

from collections.abc import Iterator
from typing import Any

import dagster as dg

from pipeline.assets import story
from pipeline.assets.facts_schema import staged_table
from pipeline.assets.resources import Folders, told_to_people
from pipeline.assets.stamped import Stamped
from pipeline.assets.versions import READING, table_version
from pipeline.expectations import read_expectations
from pipeline.sources import Progress, load_sources, state_of


def _out(name: str, group: str) -> dg.AssetOut:
    return dg.AssetOut(
        group_name=group,
        description=story.description(name),
        dagster_type=Stamped,
        kinds={"python", "parquet"},
        tags=story.tags(name),
        metadata=story.definition_metadata(name),
        code_version=table_version(name, READING),
    )


@dg.asset(
    group_name=story.PAGES,
    description="The files in `raw/` as they are now. Its data version is a hash of their bytes and of what "
    "`sources.toml` says: materialize it alone to see what a change of the files makes out of date.",
    kinds={"file"},
    tags={"published": "no", "evidence": "no"},
    code_version=table_version("sources", ("sources",)),
)
def raw_files(folders: Folders) -> dg.MaterializeResult[None]:
    """Nothing is stored: only what is there is noted."""
    with told_to_people():
        sources, _ = load_sources(folders.raw_folder)
    state = state_of(sources)
    size = sum(source.byte_count or 0 for source in sources)
    return dg.MaterializeResult(
        data_version=dg.DataVersion(state), metadata={"files": len(sources), "bytes": size, "raw_state": state[:12]}
    )


@dg.multi_asset(
    name="reading",
    deps=[raw_files],
    outs={
        "sources": _out("sources", story.PAGES),
        "facts": _out("facts", story.READING),
        "issues": _out("issues", story.READING),
    },
    # One step gives all three; the graph still tells where each comes from.
    internal_asset_deps={
        "sources": {dg.AssetKey("raw_files")},
        "facts": {dg.AssetKey("sources")},
        "issues": {dg.AssetKey("sources"), dg.AssetKey("facts")},
    },
    description="Opens every file in raw/, reads the pages and keeps each statement with its sentence.",
)
def reading(folders: Folders, progress: dg.ResourceParam[Progress]) -> Iterator[dg.Output[Any]]:
    """The raw files, everything that they state, and what a person should look at."""
    from pipeline import corpus as whole  # noqa: PLC0415 - the rules take longer to load than all else

    with told_to_people():
        read_expectations(folders.raw_folder)  # what is wrong in it is told before the long work
        corpus = whole.read_corpus(folders.raw_folder, progress)
    rows = {"sources": corpus.sources, "facts": corpus.facts, "issues": corpus.issues}
    for name, found in rows.items():
        yield dg.Output(Stamped(corpus.state, staged_table(name).frame(found)), output_name=name)
