"""A build without Dagster's UI: the very same assets and checks, run in this process.

Importing this module is cheap; Dagster and pandas are loaded by the first build.
"""

import gc
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UserError
from schemas.vocabulary import ISSUE_LEVELS, VALUE_TABLES

if TYPE_CHECKING:
    import dagster as dg

    from pipeline.progress import Progress


class BuildError(UserError):
    """Nothing was published; the message says which table, row or file is the reason and what to do next."""


@dataclass(frozen=True)
class BuildSummary:
    """What a build read and published.

    values: rows of the tables of values. issues: how many of each level. rows_dropped: for each table that lost more
    than a fifth of its rows, how many it has and had. latest: the published folder.
    """

    sources_read: int
    sources_quarantined: int
    organisations: int
    values: int
    refusals: int
    issues: dict[str, int]
    rows_dropped: dict[str, str]
    latest: Path

    def told(self, latest: Path) -> str:
        """The same for people, a line each. latest: the published folder as they named it."""
        where = f" (see {latest}/issues.csv)" if self.issues else ""
        lines = [
            f"  sources        {self.sources_read} read, {self.sources_quarantined} quarantined",
            f"  organisations  {self.organisations}",
            f"  values         {self.values}",
            f"  refusals       {self.refusals}",
            f"  issues         {self.issues.get('error', 0)} errors, {self.issues.get('warning', 0)} warnings{where}",
            *(f"  rows dropped   {table}: {rows}" for table, rows in self.rows_dropped.items()),
        ]
        if self.rows_dropped:
            lines.append(
                "More than a fifth of these rows are gone. See whether pages were removed or a rule stopped finding; "
                "if it is not meant so, get the pages or the release back from git."
            )
        return "\n".join(lines)


def run_build(raw: Path, outputs: Path, progress: "Progress | None" = None, workers: str | None = None) -> BuildSummary:
    """Read the pages below `raw` and publish their tables as `outputs/latest`.

    progress: shows how far the reading is. workers: who does it, see `pipeline.workers`.
    BuildError where a check fails or the folders cannot be used; `outputs/latest` is then as it was.
    """
    _load()
    import dagster as dg  # noqa: PLC0415

    from pipeline.assets.graph import ASSETS, CHECKS, RESOURCES  # noqa: PLC0415
    from pipeline.assets.resources import Folders  # noqa: PLC0415

    folders = Folders(raw=str(raw.absolute()), outputs=str(outputs.absolute()))
    with dg.DagsterInstance.ephemeral() as instance:
        result = dg.materialize(
            [*ASSETS, *CHECKS],  # a check that is not named does not run
            instance=instance,
            resources={**RESOURCES, "folders": folders, **({"progress": progress} if progress else {})},
            run_config={
                "loggers": {"console": {"config": {"log_level": "CRITICAL"}}},
                "ops": {"reading": {"config": {"workers": workers or ""}}},
            },
            raise_on_error=False,
        )
        if not result.success:
            raise BuildError("\n\n".join(dict.fromkeys(_reasons(result))))
        return _summary(result)


@cache
def _load() -> None:
    """Load the assets, once, with the garbage collector at rest.

    What is loaded here lives as long as the process. Walking through it again and again while it loads, and once
    more at the end, is a quarter of the time of a small build.
    """
    gc.disable()
    try:
        for module in ("pipeline.assets.graph", "pipeline.corpus"):  # the second with the rules of reading
            import_module(module)
        gc.freeze()
    finally:
        gc.enable()


def _reasons(result: "dg.ExecuteInProcessResult") -> Iterator[str]:
    """Why a run failed, for people. RuntimeError with the whole story where it is a fault of the program."""
    import dagster as dg  # noqa: PLC0415

    from pipeline.assets.checks import AS_TEXT  # noqa: PLC0415

    for evaluation in result.get_asset_check_evaluations():
        if not evaluation.passed and evaluation.severity is dg.AssetCheckSeverity.ERROR:
            yield str(evaluation.metadata[AS_TEXT].value)
    for event in result.get_step_failure_events():
        failure = event.step_failure_data
        if failure.user_failure_data is not None:
            yield failure.user_failure_data.description or ""
        elif failure.error is not None and failure.error.cls_name != "DagsterAssetCheckFailedError":
            raise RuntimeError(f"the step {event.step_key} failed unexpectedly\n{failure.error.to_string()}")


def _summary(result: "dg.ExecuteInProcessResult") -> BuildSummary:
    from pipeline.assets.figures import figures  # noqa: PLC0415

    release = result.asset_materializations_for_node("release")[0].metadata
    rows = {name: int(str(release[f"rows/{name}"].value)) for name in (*VALUE_TABLES, "refusals", "organisations")}
    status, level = (figures(result.asset_value(name).stored) for name in ("sources", "issues"))
    return BuildSummary(
        sources_read=int(status["read"]),
        sources_quarantined=int(status["quarantined"]),
        organisations=rows["organisations"],
        values=sum(rows[name] for name in VALUE_TABLES),
        refusals=rows["refusals"],
        issues={name: int(level[name]) for name in ISSUE_LEVELS if level[name]},
        rows_dropped=dict(_rows_dropped(result)),
        latest=Path(str(release["folder"].value)),
    )


def _rows_dropped(result: "dg.ExecuteInProcessResult") -> Iterator[tuple[str, str]]:
    from pipeline.assets.checks import FIRST_PROBLEM  # noqa: PLC0415
    from pipeline.concerns import ROWS_DROPPED  # noqa: PLC0415

    for evaluation in result.get_asset_check_evaluations():
        if evaluation.check_name == ROWS_DROPPED.name and not evaluation.passed:
            yield evaluation.asset_key.to_user_string(), str(evaluation.metadata[FIRST_PROBLEM].value)
