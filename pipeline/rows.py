"""Frames as rows of plain Python values."""

from typing import Any

import pandas as pd
import pyarrow as arrow

_DTYPES = {arrow.int16(): pd.Int16Dtype(), arrow.int32(): pd.Int32Dtype(), arrow.bool_(): pd.BooleanDtype()}


def rows_of(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame as dicts of str, int, bool and None (for every null)."""
    columns = {name: _plain(frame[name]) for name in frame.columns}
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def frame_of(rows: arrow.Table) -> pd.DataFrame:
    """An Arrow table of the dataset's types as a frame with the dtypes that `Table.frame` gives."""
    frame: pd.DataFrame = rows.replace_schema_metadata(None).to_pandas(types_mapper=_DTYPES.get)
    return frame


def _plain(column: Any) -> list[Any]:  # noqa: ANN401 - pandas-stubs know no null but their own
    values: list[Any] = column.to_numpy(dtype=object, na_value=None).tolist()
    return values
