"""What Dagster shows and runs. `partner-profiles build` runs the very same assets and checks."""

import dagster as dg

from pipeline.assets.checks import TABLE_CHECKS
from pipeline.assets.reading import reading
from pipeline.assets.release import release
from pipeline.assets.resources import Folders, parquet_staging
from pipeline.assets.tables import FACT_ASSETS, coverage, organisations

ASSETS: list[dg.AssetsDefinition] = [reading, *FACT_ASSETS, organisations, coverage, release]
CHECKS: list[dg.AssetChecksDefinition] = TABLE_CHECKS
RESOURCES = {"folders": Folders(), "io_manager": parquet_staging, "progress": iter}

defs = dg.Definitions(
    assets=ASSETS,
    asset_checks=CHECKS,
    resources=RESOURCES,
    executor=dg.in_process_executor,
)
