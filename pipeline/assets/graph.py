"""Everything that is run: the assets, their checks and what they are given. The UI and `build` share it."""

import dagster as dg

from pipeline.assets.checks import TABLE_CHECKS
from pipeline.assets.reading import raw_files, reading
from pipeline.assets.release import release
from pipeline.assets.resources import Folders
from pipeline.assets.staging import parquet_staging
from pipeline.assets.tables import FACT_ASSETS, coverage, external_identifiers, organisations
from pipeline.progress import quietly

SUMMARIES = [organisations, coverage, external_identifiers]
ASSETS: list[dg.AssetsDefinition] = [raw_files, reading, *FACT_ASSETS, *SUMMARIES, release]
CHECKS: list[dg.AssetChecksDefinition] = TABLE_CHECKS
RESOURCES = {"folders": Folders(), "io_manager": parquet_staging, "progress": quietly}
