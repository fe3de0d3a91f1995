"""The two files of a large table: are they what a build writes of its rows?"""

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Final

import pyarrow as arrow
import pyarrow.compute as pc
from pyarrow import csv

from pipeline.release.files import FileFacts
from pipeline.release.verify.failure import Failure, shown
from pipeline.release.write import file_names, write_table
from pipeline.stored import GROUP, Stored, regrouped
from schemas.projections import table

#: So many failures of a kind are told.
TOLD: Final = 50


def file_failures(release: Path, stored: Stored, facts: Mapping[str, FileFacts], work: Path) -> Iterator[Failure]:
    """Where a table's Parquet and CSV are not what its rows give. work: a folder to write them into again."""
    write_table(stored.name, stored, work)
    for name in file_names(stored.name):
        again = FileFacts.at(work / name)
        (work / name).unlink()
        if name not in facts:
            yield Failure(name, None, None, "is missing")
        elif again != facts[name] and name.endswith(".csv"):
            cells = list(islice(_csv_cells(release / name, stored), TOLD))
            other = "is not written as the build writes it (quotes or line ends)"
            yield from cells or [Failure(name, None, None, other)]
        elif again != facts[name]:
            yield Failure(name, None, None, "is not written as the build writes it (bytes beside the values differ)")


def _csv_cells(path: Path, stored: Stored) -> Iterator[Failure]:
    """Where the CSV does not say what the Parquet rows say."""
    columns = table(stored.name).column_names
    texts = arrow.schema([(column, arrow.string()) for column in columns])
    options = csv.ConvertOptions(
        column_types=texts, null_values=[""], strings_can_be_null=True, quoted_strings_can_be_null=False
    )
    try:
        reader = csv.open_csv(
            path, csv.ReadOptions(block_size=16 << 20), csv.ParseOptions(newlines_in_values=True), options
        )
        lines = regrouped((arrow.Table.from_batches([batch]) for batch in reader), texts)
        for number, (found, group) in enumerate(zip(lines, stored.groups(), strict=False)):
            for column in columns:
                pairs = zip(found[column].to_pylist(), pc.cast(group[column], arrow.string()).to_pylist(), strict=False)
                for row, (cell, value) in enumerate(pairs, start=number * GROUP + 1):
                    if cell != value:
                        yield Failure(
                            path.name, row, column, f"found {shown(cell)}, the Parquet file has {shown(value)}"
                        )
    except (arrow.ArrowException, OSError, ValueError) as error:
        yield Failure(path.name, None, None, f"cannot be read as CSV: {str(error).splitlines()[0]}")
