"""The tables of values: one row is one stated value (or refused candidate) with its evidence."""

from typing import cast

import pandas as pd
import pandera.pandas as pa
from pandera.typing import Series

from schemas import vocabulary as v
from schemas.base import EvidenceModel, TableModel, organisation_id, reviewed

TEXT_ORDER = ("source_id", "quote_start", "fact_id")
TO_PROFILE = {("source_id", "organisation_id"): "profiles"}


class Names(EvidenceModel):
    class Config(TableModel.Config):
        name = "names"
        description = "a name that a page gives the organisation"
        unique = ["fact_id"]
        metadata = {"order": TEXT_ORDER, "references": TO_PROFILE}

    organisation_id: Series[pd.StringDtype] = organisation_id()
    name: Series[pd.StringDtype] = pa.Field(
        str_length={"min_value": 1}, description="the name as written, white space folded"
    )
    name_type: Series[pd.StringDtype] = pa.Field(
        isin=v.NAME_TYPES, description="full, acronym, former (an earlier name) or current (said to be the name now)"
    )


class FoundingYears(EvidenceModel):
    class Config(TableModel.Config):
        name = "founding_years"
        description = "a stated founding year"
        unique = ["fact_id"]
        metadata = {"order": TEXT_ORDER, "references": TO_PROFILE}

    organisation_id: Series[pd.StringDtype] = organisation_id()
    founding_year: Series[pd.Int16Dtype] = pa.Field(
        ge=v.FIRST_YEAR, le=v.LAST_YEAR, description="the year", metadata={"unit": "year"}
    )
    event: Series[pd.StringDtype] = pa.Field(isin=v.EVENTS, description="the word the text uses for the founding")


class MemberCounts(EvidenceModel):
    class Config(TableModel.Config):
        name = "member_counts"
        description = "a stated number of members"
        unique = ["fact_id"]
        metadata = {"order": TEXT_ORDER, "references": TO_PROFILE}

    organisation_id: Series[pd.StringDtype] = organisation_id()
    member_count: Series[pd.Int32Dtype] = pa.Field(ge=1, description="the number", metadata={"unit": "members"})
    member_kind: Series[pd.StringDtype] = pa.Field(isin=v.MEMBER_KINDS, description="the kind of membership")
    qualifier: Series[pd.StringDtype] = pa.Field(isin=v.QUALIFIERS, description="how exact the text says the number is")
    member_unit: Series[pd.StringDtype] = pa.Field(
        str_length={"min_value": 1}, description="what is counted, as written"
    )
    status: Series[pd.StringDtype] = pa.Field(
        isin=v.COUNT_STATUSES, description="the latest stated, or an earlier number"
    )
    as_of_year: Series[pd.Int16Dtype] = pa.Field(
        nullable=True,
        ge=v.FIRST_YEAR,
        le=v.LAST_YEAR,
        description="the year the text gives for the number",
        metadata={"unit": "year"},
    )


class Headquarters(EvidenceModel):
    class Config(TableModel.Config):
        name = "headquarters"
        description = "a stated seat"
        unique = ["fact_id"]
        metadata = {"order": TEXT_ORDER, "references": TO_PROFILE}

    organisation_id: Series[pd.StringDtype] = organisation_id()
    city: Series[pd.StringDtype] = pa.Field(str_length={"min_value": 1}, description="the city as written")
    country: Series[pd.StringDtype] = pa.Field(nullable=True, description="the country as written beside the city")
    country_code: Series[pd.StringDtype] = pa.Field(
        nullable=True,
        str_matches="^[A-Z]{2}$",
        description="ISO 3166-1 alpha-2 code of the country, only where the country is written",
    )


class ActivityAreas(EvidenceModel):
    class Config(TableModel.Config):
        name = "activity_areas"
        description = "a thing the body works on"
        unique = ["fact_id"]
        metadata = {"order": TEXT_ORDER, "references": TO_PROFILE}

    organisation_id: Series[pd.StringDtype] = organisation_id()
    position: Series[pd.Int32Dtype] = pa.Field(ge=1, description="order on the page, from 1", metadata={"unit": "rank"})
    activity_area: Series[pd.StringDtype] = pa.Field(
        str_length={"min_value": 1}, description="the phrase as written, white space folded"
    )


class Refusals(EvidenceModel):
    class Config(TableModel.Config):
        name = "refusals"
        description = "a year, number or place that looked like a value and was refused"
        unique = ["fact_id"]
        metadata = {"order": TEXT_ORDER, "references": {("source_id",): "sources"}}

    organisation_id: Series[pd.StringDtype] = organisation_id(nullable=True)
    table_name: Series[pd.StringDtype] = pa.Field(
        isin=v.VALUE_TABLES, description="the table it looked like a value of"
    )
    reason: Series[pd.StringDtype] = pa.Field(isin=tuple(v.REFUSAL_REASONS), description="why it is not a value")
    review: Series[pd.StringDtype] = reviewed(
        v.REVIEWS_OF_REFUSALS, "rejected, which is why it is no value, or no longer one"
    )

    @pa.dataframe_check(error="reason must not be reviewed where nobody rejected")
    @classmethod
    def a_person_reviewed_it(cls, frame: pd.DataFrame) -> Series[bool]:
        """For each row: whether a person rejected it, where the reason says so."""
        return cast("Series[bool]", (frame["reason"] != "reviewed") | (frame["review"] == "rejected").fillna(False))
