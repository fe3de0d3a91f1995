"""What Dagster shows and runs. `partner-profiles build` runs the very same assets and checks."""

import dagster as dg

from pipeline.assets.graph import ASSETS, CHECKS, RESOURCES

defs = dg.Definitions(
    assets=ASSETS,
    asset_checks=CHECKS,
    resources=RESOURCES,
    executor=dg.in_process_executor,
)
