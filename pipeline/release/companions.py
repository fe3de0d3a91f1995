"""The files beside the tables. All follow from the tables, so that anyone can make them again and compare."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from pipeline.release.changes import CHANGES
from pipeline.release.describe import codebook, codebook_rows, datapackage, json_ld
from pipeline.release.files import FileFacts
from pipeline.release.limits import Limits, limits_of
from pipeline.release.page.html import index_html
from pipeline.release.readme import readme
from pipeline.release.stamp import Stamp
from pipeline.release.texts import Texts
from pipeline.release.workbook import WORKBOOK, workbook
from pipeline.stored import Head, Stored

DATAPACKAGE = "datapackage.json"
CODEBOOK = "codebook.csv"
README = "README.md"
JSON_LD = "dataset.jsonld"
INDEX = "index.html"


#: So many rows of a large table are looked at for examples.
HEAD = 1000

Tables = Mapping[str, pd.DataFrame | Stored]


@dataclass(frozen=True)
class Made:
    """A release on its way to its folder.

    tables: all tables, in published order; of a large release the first rows. files: of the tables.
    texts: what `index.html` shows of the pages. stamp: None for `latest`.
    """

    tables: Mapping[str, pd.DataFrame | Head]
    files: Mapping[str, FileFacts]
    texts: Texts
    stamp: Stamp | None = None


def shown_rows(tables: Tables) -> dict[str, pd.DataFrame | Head]:
    """What the files beside the tables look at: all rows, of a large release the first ones and their number."""
    if limits_of(tables).whole:
        return {name: rows.frame() if isinstance(rows, Stored) else rows for name, rows in tables.items()}
    return {name: Head(rows.head(HEAD), len(rows)) for name, rows in tables.items()}


def companion_names(limits: Limits, stamp: Stamp | None) -> tuple[str, ...]:
    """The files that a release of that size has beside its tables, manifest and sums; a frozen one has its changes."""
    return (DATAPACKAGE, CODEBOOK, README, JSON_LD, INDEX, *[WORKBOOK] * limits.whole, *[CHANGES] * (stamp is not None))


def companion_files(made: Made) -> dict[str, bytes]:
    """Each of these files, by name, but for the changes, which follow from the release before too."""
    limits, meanings = limits_of(made.tables), codebook_rows(made.tables)
    whole = {name: rows for name, rows in made.tables.items() if not isinstance(rows, Head)}
    files = {
        DATAPACKAGE: datapackage(made.tables, made.files, made.stamp),
        CODEBOOK: codebook(meanings),
        README: readme(made.tables, limits, made.stamp),
        JSON_LD: json_ld(made.tables, made.files, made.stamp),
        INDEX: index_html(made.tables, made.texts, made.stamp),
    }
    return {**files, WORKBOOK: workbook(whole, meanings)} if limits.whole else files
