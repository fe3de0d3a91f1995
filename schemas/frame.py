"""The tables around the values: organisations, their profiles, coverage, sources and issues."""

from typing import cast

import pandas as pd
import pandera.pandas as pa
from pandera.typing import Series

from schemas import vocabulary as v
from schemas.base import EvidenceModel, TableModel, organisation_id
from schemas.identifiers import SCHEMES, flaw_of, url_of


class Organisations(TableModel):
    class Config(TableModel.Config):
        name = "organisations"
        description = "an organisation, merged over all pages: start here"
        unique = ["organisation_id"]
        metadata = {"order": ("organisation_id",)}

    organisation_id: Series[pd.StringDtype] = organisation_id()
    name: Series[pd.StringDtype] = pa.Field(str_length={"min_value": 1}, description="the name, as a page has it")
    acronym: Series[pd.StringDtype] = pa.Field(nullable=True, description="the acronym, where a page prints it")
    founding_year: Series[pd.Int16Dtype] = pa.Field(
        nullable=True,
        ge=v.FIRST_YEAR,
        le=v.LAST_YEAR,
        description="the stated founding year; null where silent or in conflict",
        metadata={"unit": "year"},
    )
    member_count: Series[pd.Int32Dtype] = pa.Field(
        nullable=True,
        ge=1,
        description="current members (kind member); null where silent or in conflict",
        metadata={"unit": "members"},
    )
    headquarters_city: Series[pd.StringDtype] = pa.Field(
        nullable=True, description="the city of the seat; null where silent or in conflict"
    )
    headquarters_country: Series[pd.StringDtype] = pa.Field(
        nullable=True, description="the country of the seat, where it is written"
    )
    activity_area_count: Series[pd.Int32Dtype] = pa.Field(
        ge=0, description="how many activity areas are stated", metadata={"unit": "rows"}
    )
    source_count: Series[pd.Int32Dtype] = pa.Field(
        ge=1, description="on how many pages the organisation has a profile", metadata={"unit": "pages"}
    )


class Profiles(EvidenceModel):
    class Config(TableModel.Config):
        name = "profiles"
        description = "one organisation's block on one page"
        unique = ["source_id", "organisation_id"]
        metadata = {
            "order": ("source_id", "block_start", "organisation_id"),
            "references": {("source_id",): "sources", ("organisation_id",): "organisations"},
        }

    organisation_id: Series[pd.StringDtype] = organisation_id()
    name: Series[pd.StringDtype] = pa.Field(
        str_length={"min_value": 1}, description="the block's own name for the body"
    )
    acronym: Series[pd.StringDtype] = pa.Field(nullable=True, description="the acronym, where the block prints it")
    block_start: Series[pd.Int32Dtype] = pa.Field(
        ge=0, description="where the block starts in the decoded raw file", metadata={"unit": "code points"}
    )
    block_end: Series[pd.Int32Dtype] = pa.Field(
        gt=0, description="where the block ends, exclusive", metadata={"unit": "code points"}
    )
    has_heading: Series[pd.BooleanDtype] = pa.Field(description="whether the block starts with a heading of its own")


class Coverage(TableModel):
    class Config(TableModel.Config):
        name = "coverage"
        description = "an organisation and a table of values"
        unique = ["organisation_id", "table_name"]
        metadata = {"order": ("organisation_id", "table_name"), "references": {("organisation_id",): "organisations"}}

    organisation_id: Series[pd.StringDtype] = organisation_id()
    table_name: Series[pd.StringDtype] = pa.Field(isin=v.COVERED_TABLES, description="the table of values")
    status: Series[pd.StringDtype] = pa.Field(
        isin=v.COVERAGE_STATUSES, description="stated, silent, refused (candidates only) or conflict (values disagree)"
    )
    value_count: Series[pd.Int32Dtype] = pa.Field(ge=0, description="rows with a value", metadata={"unit": "rows"})
    refusal_count: Series[pd.Int32Dtype] = pa.Field(ge=0, description="refused candidates", metadata={"unit": "rows"})


class ExternalIds(TableModel):
    class Config(TableModel.Config):
        name = "external_ids"
        description = "an identifier that a person found for the organisation in another register"
        unique = ["organisation_id", "scheme", "identifier"]
        metadata = {
            "order": ("organisation_id", "scheme", "identifier"),
            "references": {("organisation_id",): "organisations"},
            "optional": True,
        }

    organisation_id: Series[pd.StringDtype] = organisation_id()
    scheme: Series[pd.StringDtype] = pa.Field(isin=list(SCHEMES), description="the register")
    identifier: Series[pd.StringDtype] = pa.Field(description="the identifier alone, as the register writes it")
    url: Series[pd.StringDtype] = pa.Field(description="where it leads")
    reviewer: Series[pd.StringDtype] = pa.Field(
        str_length={"min_value": 1}, description="who found that it is the same"
    )
    reviewed_on: Series[pd.StringDtype] = pa.Field(str_matches=r"^\d{4}-\d{2}-\d{2}$", description="when (ISO 8601)")

    @pa.dataframe_check(error="identifier must be one of its register, with sound check digits, and lead to its url")
    @classmethod
    def identifier_is_sound(cls, frame: pd.DataFrame) -> Series[bool]:
        """For each row: whether the register writes it so, and the address is that of the identifier."""
        rows = zip(frame["scheme"], frame["identifier"], frame["url"], strict=True)
        sound = [s in SCHEMES and not flaw_of(s, str(i)) and url_of(s, str(i)) == u for s, i, u in rows]
        return cast("Series[bool]", pd.Series(sound, index=frame.index, dtype=bool))


class Sources(TableModel):
    class Config(TableModel.Config):
        name = "sources"
        description = "a raw file"
        unique = ["source_id", "path"]
        metadata = {"order": ("source_id", "path")}

    source_id: Series[pd.StringDtype] = pa.Field(description="the path below raw/ without its extension")
    path: Series[pd.StringDtype] = pa.Field(description="the path below raw/")
    sha256: Series[pd.StringDtype] = pa.Field(
        nullable=True,
        str_matches="^[0-9a-f]{64}$",
        description="hash of the file's bytes; null where they were not read",
    )
    byte_count: Series[pd.Int32Dtype] = pa.Field(
        ge=0, nullable=True, description="size of the file", metadata={"unit": "bytes"}
    )
    character_count: Series[pd.Int32Dtype] = pa.Field(
        ge=0, nullable=True, description="length of the decoded text", metadata={"unit": "code points"}
    )
    encoding: Series[pd.StringDtype] = pa.Field(nullable=True, description="the encoding it was decoded with")
    format: Series[pd.StringDtype] = pa.Field(isin=v.SOURCE_FORMATS, description="how it is read")
    status: Series[pd.StringDtype] = pa.Field(isin=v.SOURCE_STATUSES, description="read, or quarantined")
    reason: Series[pd.StringDtype] = pa.Field(
        nullable=True, isin=tuple(v.QUARANTINE_REASONS), description="why it was quarantined"
    )
    profile_count: Series[pd.Int32Dtype] = pa.Field(
        ge=0, description="organisations profiled on it", metadata={"unit": "rows"}
    )
    url: Series[pd.StringDtype] = pa.Field(nullable=True, description="where the page was found, from sources.toml")
    publisher: Series[pd.StringDtype] = pa.Field(nullable=True, description="who published the page, from sources.toml")
    retrieved_on: Series[pd.StringDtype] = pa.Field(
        nullable=True,
        str_matches=r"^\d{4}-\d{2}-\d{2}$",
        description="when the page was fetched (ISO 8601), from sources.toml",
    )
    licence: Series[pd.StringDtype] = pa.Field(nullable=True, description="the licence of the page, from sources.toml")


class Issues(TableModel):
    class Config(TableModel.Config):
        name = "issues"
        description = "something a person should look at"
        unique = ["source_id", "level", "code", "start", "end", "message"]
        metadata = {"order": ("source_id", "start", "end", "level", "code", "message")}

    source_id: Series[pd.StringDtype] = pa.Field(nullable=True, description="the page, where the issue belongs to one")
    level: Series[pd.StringDtype] = pa.Field(isin=v.ISSUE_LEVELS, description="error or warning")
    code: Series[pd.StringDtype] = pa.Field(isin=tuple(v.ISSUE_CODES), description="the kind of issue")
    start: Series[pd.Int32Dtype] = pa.Field(
        ge=0, nullable=True, description="where it starts in the decoded raw file", metadata={"unit": "code points"}
    )
    end: Series[pd.Int32Dtype] = pa.Field(
        ge=0, nullable=True, description="where it ends, exclusive", metadata={"unit": "code points"}
    )
    message: Series[pd.StringDtype] = pa.Field(description="what is wrong and what to do next")
