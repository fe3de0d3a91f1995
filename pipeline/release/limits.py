"""What a large release leaves out, so that every file in it stays one that can be opened."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from schemas.vocabulary import VALUE_TABLES

#: Up to so many rows of values a release has a workbook, and `index.html` holds the tables and texts.
MAX_VALUE_ROWS = 20_000


@dataclass(frozen=True)
class Limits:
    """How many rows of values a release has, and what follows from it."""

    value_rows: int

    @property
    def whole(self) -> bool:
        """Whether the workbook is made and `index.html` holds the tables and texts, not only counts."""
        return self.value_rows <= MAX_VALUE_ROWS

    def row(self) -> dict[str, object]:
        """What the manifest says of it."""
        return {
            "value_rows": self.value_rows,
            "most_value_rows": MAX_VALUE_ROWS,
            "tables_in_index_html": self.whole,
            "workbook": self.whole,
        }


def limits_of(tables: Mapping[str, pd.DataFrame]) -> Limits:
    """The limits of a release with these tables; a table that is missing has no rows."""
    return Limits(sum(len(tables[name]) for name in VALUE_TABLES if name in tables))
