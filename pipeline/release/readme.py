"""`README.md` of a release: for a person who has only this folder. Its head is that of a dataset card."""

from collections.abc import Mapping, Sized

from pipeline.release import about
from pipeline.release.limits import Limits
from pipeline.release.stamp import Stamp
from schemas.projections import published

_TEXT = """\
# {title}

{description}

{what} {organisations} organisations, {values} values, {refusals} refused candidates, from {sources} raw files.

## Start here

- Open `index.html` in a browser: it works offline, and a click on a value {click}.
- Load `organisations.parquet` (or `.csv`), then the tables of values below.
- `codebook.csv` says what each column means.{workbook}

| table | rows | one row is |
| --- | --- | --- |
{tables}

`quote_start` and `quote_end` count Unicode code points in the decoded raw file, the end exclusive. `value_text` is the
part of the quote that states the value. The same key always names the same row: `fact_id` for values,
`organisation_id` for organisations.

## Load it

```python
import pandas as pd

years = pd.read_parquet("founding_years.parquet")
organisations = pd.read_csv("organisations.csv", dtype_backend="numpy_nullable", keep_default_na=False, na_values=[""])
```

Parquet carries the types. In CSV every text is quoted and a null is nothing at all; if you open one in a spreadsheet,
import all columns as text.

## Check it

`sha256sum -c SHA256SUMS` checks that the files are whole. `partner-profiles verify` on this folder proves more: that
each value follows from its quote and each summary from the tables below it, and with the raw files that each quote
stands there and that reading them again gives these very tables.

## Use and cite it

The tables are {name}, [{licence}]({url}). {quotes}
Cite "{creator}, {name}{version}", and link the licence. `sources.csv` names the pages, with their publishers and
licences where they are known.
"""


def readme(tables: Mapping[str, Sized], limits: Limits, stamp: Stamp | None) -> bytes:
    """The text, its counts taken from the tables."""
    text = _TEXT.format(
        title=about.TITLE.replace("partner-profiles: f", "F"),
        description=about.DESCRIPTION,
        what=f"Version {stamp.version} of {stamp.day} holds" if stamp else "It holds",
        organisations=len(tables["organisations"]),
        values=limits.value_rows,
        refusals=len(tables["refusals"]),
        sources=len(tables["sources"]),
        click="shows its page with the words marked" if limits.whole else "is for smaller releases: it shows counts",
        workbook="\n- `partner-profiles.xlsx` holds all tables, typed, for a spreadsheet." if limits.whole else "",
        tables="\n".join(f"| `{s.name}` | {len(tables[s.name])} | {s.row} |" for s in published(tables)),
        name=about.NAME,
        licence=about.LICENCE_TITLE,
        url=about.LICENCE_URL,
        quotes=about.QUOTES,
        creator=about.CREATOR,
        version=f" {stamp.version}" if stamp else "",
    )
    return f"{_head(tables, limits)}\n{text}".encode()


def _head(tables: Mapping[str, Sized], limits: Limits) -> str:
    size = next(
        (
            label
            for most, label in ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"))
            if limits.value_rows < most
        ),
        "n>100K",
    )
    configs = "".join(
        f"  - config_name: {spec.name}\n    data_files: {spec.name}.parquet\n" for spec in published(tables)
    )
    tags = "".join(f"  - {word}\n" for word in about.KEYWORDS)
    return (
        "---\n"
        f"pretty_name: {about.NAME}\n"
        f"license: {about.LICENCE.lower()}\n"
        "language:\n  - en\n"
        f"size_categories:\n  - {size}\n"
        f"tags:\n{tags}"
        f"configs:\n{configs}"
        "---\n"
    )
