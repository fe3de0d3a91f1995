"""The tables of the dataset. A column is defined in `schemas.frame` or `schemas.values` and nowhere else.

Arrow schemas, CSV columns, Dagster column schemas and the docs are projected from these models
(see `schemas.projections`).
"""

from schemas.base import TableModel
from schemas.frame import Coverage, ExternalIds, Issues, Organisations, Profiles, Sources
from schemas.values import ActivityAreas, FoundingYears, Headquarters, MemberCounts, Names, Refusals

#: Every table in the order in which a reader meets them.
MODELS: dict[str, type[TableModel]] = {
    str(model.Config.name): model
    for model in (
        Organisations,
        Profiles,
        Names,
        FoundingYears,
        MemberCounts,
        Headquarters,
        ActivityAreas,
        Refusals,
        Coverage,
        ExternalIds,
        Sources,
        Issues,
    )
}
