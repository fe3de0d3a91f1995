"""The jobs: build the release, prove it, freeze it as a version. Each does what the command of its name does."""

from datetime import UTC, datetime

import dagster as dg

from pipeline.assets.describe import markdown_table
from pipeline.assets.resources import Folders, told_to_people

_SHOWN = 20


@dg.op(
    description="Proves outputs/latest: every hash, row and value, and that the pages in raw/ state it all.",
    tags={"kind": "python"},
)
def prove(context: dg.OpExecutionContext, folders: Folders) -> None:
    """dg.Failure with the first failures as a table where the release does not hold."""
    from pipeline.release.verify import verify as failures_of  # noqa: PLC0415 - the rules take long to load

    latest = folders.outputs_folder / "latest"
    with told_to_people():
        failures = failures_of(latest, folders.raw_folder)
    if failures:
        rows = [[one.file, one.row, one.column, one.problem] for one in failures[:_SHOWN]]
        raise dg.Failure(
            f"{len(failures)} failures in {latest}, the first: {failures[0]}. Do not use these files: run the job "
            "`build`, and if it stays, get them again from git.",
            metadata={
                "failures": len(failures),
                "first failures": dg.MetadataValue.md(markdown_table(["file", "row", "column", "problem"], rows)),
            },
            allow_retries=False,
        )
    context.log.info(f"{latest}: every file, hash, row and value holds, and the pages read again give the same.")


_VERSION = dg.Field(str, description="MAJOR.MINOR.PATCH, later than every version in outputs/releases, such as 1.2.0")


@dg.op(
    description="Freezes outputs/latest as an archive in outputs/releases, with what changed since the last version.",
    tags={"kind": "zip"},
    config_schema={"version": _VERSION},
)
def freeze_latest(context: dg.OpExecutionContext, folders: Folders) -> None:
    """dg.Failure where the version cannot be given or the release does not hold."""
    from pipeline.release.freeze import freeze  # noqa: PLC0415 - the rules take long to load

    version = str(context.op_config["version"])
    today = datetime.now(UTC).date().isoformat()
    with told_to_people():
        frozen = freeze(folders.outputs_folder, version, today, folders.raw_folder)
    before = f"{len(frozen.changes)} changes since {frozen.before}" if frozen.before else "the first version"
    there = "" if frozen.is_new else " It was there already, the very same."
    context.log.info(f"{frozen.archive}: {before}.{there}")
    context.add_output_metadata(
        {
            "archive": dg.MetadataValue.path(frozen.archive),
            "version": version,
            "version before": str(frozen.before or "none"),
            "changes": len(frozen.changes),
        }
    )


@dg.job(description="Proves the published release against its own hashes and against the pages in raw/.")
def verify() -> None:
    """The command `verify` as a job."""
    prove()


@dg.job(description="Freezes the published release as a version: write the version into the config below.")
def release_version() -> None:
    """The command `release` as a job."""
    freeze_latest()


build = dg.define_asset_job(
    "build",
    selection=dg.AssetSelection.all(),
    description="Reads raw/, checks every table and publishes outputs/latest: the same as Materialize all.",
)
