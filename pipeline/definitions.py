"""What Dagster shows and runs. `partner-profiles build` runs the very same assets and checks."""

import dagster as dg

from pipeline.assets.automation import nightly_verify, raw_changes
from pipeline.assets.graph import ASSETS, CHECKS, RESOURCES
from pipeline.assets.jobs import build, release_version, verify

defs = dg.Definitions(
    assets=ASSETS,
    asset_checks=CHECKS,
    jobs=[build, verify, release_version],
    sensors=[raw_changes],
    schedules=[nightly_verify],
    resources=RESOURCES,
    executor=dg.in_process_executor,
)
