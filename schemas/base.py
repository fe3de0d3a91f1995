"""The building blocks of the table models: evidence columns and what each model must say."""

from typing import Any, cast

import pandas as pd
import pandera.pandas as pa
from pandera.api.pandas.model_config import BaseConfig
from pandera.typing import Series

from schemas import vocabulary as v

MAX_QUOTE = 400
SLUG = r"^[a-z][a-z0-9-]*$"
FACT_ID = r"^f[0-9a-z]{15}$"


def organisation_id(nullable: bool = False) -> Any:  # noqa: ANN401 - as pandera types its own Field
    """The field of the column that says whose row it is."""
    text = "the organisation: a slug of its name, the same on every page"
    return pa.Field(str_matches=SLUG, nullable=nullable, description=text)


def reviewed(decisions: tuple[str, ...], meaning: str) -> Any:  # noqa: ANN401 - as pandera types its own Field
    """The field of the column that says what a person decided on the row."""
    # A list: of a tuple with one value pandera makes the value itself.
    text = f"what a person decided on the row (raw/reviews.toml): {meaning}; null where nobody did"
    return pa.Field(isin=list(decisions), nullable=True, description=text)


class TableModel(pa.DataFrameModel):
    """One published table; its `Config` says the rest: `name`, `description` (what a row is),
    `unique` (the key) and `metadata` with `order` (sort columns) and `references`
    (own columns -> table that must hold them), and `optional` where it is published only when it has rows.

    Columns are typed `pd.StringDtype` (text), `pd.Int16Dtype` (years), `pd.Int32Dtype`
    (all other integers) and `pd.BooleanDtype`; `nullable` is part of each field.
    """

    class Config(BaseConfig):
        strict = True
        coerce = False


class EvidenceModel(TableModel):
    """A row that carries its evidence: the value's words, their sentence, place and rule."""

    fact_id: Series[pd.StringDtype] = pa.Field(
        str_matches=FACT_ID,
        description="stable id of the row: a hash of source, table, value and its ordinal among equals, as the page is "
        "read; a reviewed row keeps it",
    )
    value_text: Series[pd.StringDtype] = pa.Field(
        str_length={"min_value": 1}, description="the words of the quote that state the value"
    )
    source_id: Series[pd.StringDtype] = pa.Field(description="the page: its path below raw/ without extension")
    quote: Series[pd.StringDtype] = pa.Field(
        str_length={"min_value": 1, "max_value": MAX_QUOTE},
        description="the shortest clause that states the value, as it stands on the page",
    )
    quote_start: Series[pd.Int32Dtype] = pa.Field(
        ge=0, description="where the quote starts in the decoded raw file", metadata={"unit": "code points"}
    )
    quote_end: Series[pd.Int32Dtype] = pa.Field(
        gt=0, description="where the quote ends in the decoded raw file, exclusive", metadata={"unit": "code points"}
    )
    rule_id: Series[pd.StringDtype] = pa.Field(description="the rule that found the value: see the table of rules")
    review: Series[pd.StringDtype] = reviewed(
        v.REVIEWS_OF_VALUES, "accepted as it stands, chosen among others, corrected"
    )

    @pa.dataframe_check(error="quote_end must lie behind quote_start")
    @classmethod
    def quote_is_a_span(cls, frame: pd.DataFrame) -> Series[bool]:
        """For each row: whether the quote has a length."""
        return cast("Series[bool]", frame["quote_start"] < frame["quote_end"])

    @pa.dataframe_check(error="value_text must stand in quote")
    @classmethod
    def value_stands_in_quote(cls, frame: pd.DataFrame) -> Series[bool]:
        """For each row: whether the quote holds the value's words, white space folded."""
        pairs = zip(frame["value_text"], frame["quote"], strict=True)
        stands = [" ".join(str(v).split()) in " ".join(str(q).split()) for v, q in pairs]
        return cast("Series[bool]", pd.Series(stands, index=frame.index, dtype=bool))
