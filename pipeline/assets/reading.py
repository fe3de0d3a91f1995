"""The raw files, and the pages in them, read."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dagster as dg

from pipeline.assets import story
from pipeline.assets.resources import Folders, told_to_people
from pipeline.assets.staging import ParquetStaging
from pipeline.assets.stamped import Stamped
from pipeline.assets.versions import READING, table_version
from pipeline.batches.parts import Folder
from pipeline.expectations import read_expectations
from pipeline.progress import Progress
from pipeline.sources import look
from pipeline.store import database
from pipeline.stored import sorted_rows


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
        seen = look(folders.raw_folder)
    return dg.MaterializeResult(
        data_version=dg.DataVersion(seen.state),
        metadata={
            "files": seen.file_count,
            "bytes": seen.byte_count,
            "raw_state": seen.state[:12],
        },
    )


_WORKERS = dg.Field(
    str,
    default_value="",
    is_required=False,
    description="Who reads the pages: a number of processes, or the address of a dask.distributed scheduler "
    "(tcp://host:8786). Empty: as many processes as there are cores, where the work is worth them.",
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
    config_schema={"workers": _WORKERS},
    description="Opens every file in raw/, reads the pages and keeps each statement with its sentence.",
)
def reading(
    context: dg.AssetExecutionContext,
    folders: Folders,
    io_manager: dg.ResourceParam[ParquetStaging],
    progress: dg.ResourceParam[Progress],
) -> Iterator[dg.Output[Any]]:
    """The raw files, everything that they state, and what a person should look at."""
    from pipeline import corpus  # noqa: PLC0415 - the rules take longer to load than all else

    workers = str(context.op_execution_context.op_config["workers"])

    def read(folder: Path) -> str:
        return corpus.stream_corpus(folders.raw_folder, folder, workers or None, progress).state

    with told_to_people():
        read_expectations(folders.raw_folder)  # what is wrong in it is told before the long work
        facts = io_manager.read_parts(read)
        parts = Folder(facts.stored.path)
        with database(io_manager.folder) as connection:
            beside = {
                name: io_manager.store(name, facts.state, sorted_rows(connection, name, parts.parts("tables", name)))
                for name in ("sources", "issues")
            }
    for name, made in {"sources": beside["sources"], "facts": facts, "issues": beside["issues"]}.items():
        yield dg.Output(made, output_name=name)
