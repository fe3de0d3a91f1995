"""What a large release leaves out, so that every file in it stays one that can be opened."""

from collections.abc import Mapping, Sized
from dataclasses import dataclass

from schemas.vocabulary import VALUE_TABLES

#: Up to so many rows of values, and so many pages, a release has a workbook, `index.html` holds the tables and
#: texts, and the descriptions name each page.
MAX_VALUE_ROWS = 20_000
MAX_PAGES = 20_000


@dataclass(frozen=True)
class Limits:
    """How many rows of values and how many pages a release has, and what follows from it."""

    value_rows: int
    pages: int

    @property
    def whole(self) -> bool:
        """Whether the workbook is made and `index.html` holds the tables and texts, not only counts."""
        return self.value_rows <= MAX_VALUE_ROWS and self.pages <= MAX_PAGES

    def row(self) -> dict[str, object]:
        """What the manifest says of it."""
        return {
            "value_rows": self.value_rows,
            "most_value_rows": MAX_VALUE_ROWS,
            "pages": self.pages,
            "most_pages": MAX_PAGES,
            "tables_in_index_html": self.whole,
            "workbook": self.whole,
        }


def limits_of(tables: Mapping[str, Sized]) -> Limits:
    """The limits of a release with these tables; a table that is missing has no rows."""
    counts = {name: len(rows) for name, rows in tables.items()}
    return Limits(sum(counts.get(name, 0) for name in VALUE_TABLES), counts.get("sources", 0))
