"""Frames as rows of plain Python values."""

from typing import Any

import pandas as pd


def rows_of(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame as dicts of str, int, bool and None (for every null)."""
    columns = {name: _plain(frame[name]) for name in frame.columns}
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _plain(column: Any) -> list[Any]:  # noqa: ANN401 - pandas-stubs know no null but their own
    values: list[Any] = column.to_numpy(dtype=object, na_value=None).tolist()
    return values
