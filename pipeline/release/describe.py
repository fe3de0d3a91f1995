"""The descriptions of a release for programs: Data Package, codebook and schema.org."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import pyarrow as pa

from pipeline.release import about
from pipeline.release.constraints import constraints_of
from pipeline.release.files import FileFacts
from pipeline.release.stamp import Stamp
from pipeline.release.write import csv_bytes
from pipeline.rows import rows_of
from pipeline.stored import Head
from schemas.projections import Column, Table, published, table

_FIELD_TYPES = {pa.string(): "string", pa.int16(): "integer", pa.int32(): "integer", pa.bool_(): "boolean"}
_MEDIA = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}
_EXAMPLE = 80
#: An example is looked for in so many rows first.
_NEAR = 200
CODEBOOK_COLUMNS = ("table", "position", "column", "type", "unit", "nullable", "key", "allowed", "meaning", "example")

Tables = Mapping[str, pd.DataFrame | Head]
Files = Mapping[str, FileFacts]


def datapackage(tables: Tables, files: Files, stamp: Stamp | None) -> bytes:
    """`datapackage.json`: a Data Package v2 with a CSV and a Parquet resource for each table.

    files: of the tables' files.
    """
    resources = [_resource(spec, kind, files) for kind in _MEDIA for spec in published(tables)]
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": about.NAME,
        "title": about.TITLE,
        "description": f"{about.DESCRIPTION} {about.QUOTES}",
        "keywords": list(about.KEYWORDS),
        "contributors": [{"title": about.CREATOR, "roles": ["creator"]}],
        "licenses": [{"name": about.LICENCE, "title": about.LICENCE_TITLE, "path": about.LICENCE_URL}],
        **({"version": stamp.version, "created": f"{stamp.day}T00:00:00Z"} if stamp else {}),
        "sources": [_source(row) for row in _sources(tables)],
        "resources": resources,
    }
    return _json(package)


def codebook_rows(tables: Tables) -> list[dict[str, object]]:
    """One row for each column of each table, in published order; the example is its first value."""
    return [
        {
            "table": spec.name,
            "position": position,
            "column": column.name,
            "type": column.friendly_type,
            "unit": column.unit,
            "nullable": column.nullable,
            "key": column.name in spec.key,
            "allowed": _allowed(spec, column),
            "meaning": column.description,
            "example": examples[column.name],
        }
        for spec in published(tables)
        for examples in [_examples(tables[spec.name])]
        for position, column in enumerate(spec.columns, start=1)
    ]


def codebook(rows: list[dict[str, object]]) -> bytes:
    """`codebook.csv` of the rows of `codebook_rows`, written as the tables' CSV files are."""
    types = {"position": pa.int32(), "nullable": pa.bool_(), "key": pa.bool_()}
    schema = pa.schema([(name, types.get(name, pa.string())) for name in CODEBOOK_COLUMNS])
    return csv_bytes(pa.Table.from_pylist(rows, schema=schema))


def json_ld(tables: Tables, files: Files, stamp: Stamp | None) -> bytes:
    """`dataset.jsonld`: a schema.org Dataset, as search engines for data read it."""
    return _json(
        {
            "@context": "https://schema.org/",
            "@type": "Dataset",
            "name": about.TITLE,
            "description": about.DESCRIPTION,
            "license": about.LICENCE_URL,
            "creator": {"@type": "Organization", "name": about.CREATOR},
            "keywords": list(about.KEYWORDS),
            "inLanguage": "en",
            "isAccessibleForFree": True,
            **({"version": stamp.version, "datePublished": stamp.day} if stamp else {}),
            "variableMeasured": _variables(),
            "isBasedOn": [
                {"@type": "CreativeWork", **{key: value for key, value in _source(row).items() if key != "path"}}
                | ({"url": row["url"]} if row["url"] else {})
                for row in _sources(tables)
            ],
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": name,
                    "contentUrl": name,
                    "encodingFormat": _MEDIA[name.rsplit(".", 1)[1]],
                    "contentSize": f"{facts.byte_count} B",
                    "sha256": facts.sha256,
                }
                for name, facts in sorted(files.items())
            ],
        }
    )


def _resource(spec: Table, kind: str, files: Files) -> dict[str, object]:
    path = f"{spec.name}.{kind}"
    csv = {"dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True}}
    return {
        "name": _resource_name(spec.name, kind),
        "path": path,
        "type": "table",
        "title": spec.name.replace("_", " "),
        "description": f"One row is {spec.row}.",
        "format": kind,
        "mediatype": _MEDIA[kind],
        **({"encoding": "utf-8", **csv} if kind == "csv" else {}),
        # Of Parquet the hash alone: frictionless counts no bytes of it, and takes that for a difference.
        **({"bytes": files[path].byte_count} if kind == "csv" else {}),
        "hash": f"sha256:{files[path].sha256}",
        "schema": _schema(spec, kind),
    }


def _resource_name(table_name: str, kind: str) -> str:
    """The CSV resource is called as the table, so that foreign keys read as in the docs."""
    return table_name if kind == "csv" else f"{table_name}-parquet"


def _schema(spec: Table, kind: str) -> dict[str, object]:
    nullable = {column.name for column in spec.columns if column.nullable}
    schema: dict[str, object] = {
        "fields": [_field(spec, column) for column in spec.columns],
        "missingValues": [""],
    }
    if not nullable & set(spec.key):  # a primary key has no nulls
        schema["primaryKey"] = list(spec.key)
    if spec.references:
        schema["foreignKeys"] = [
            {
                "fields": list(columns),
                "reference": {"resource": _resource_name(target, kind), "fields": list(columns)},
            }
            for columns, target in spec.references
        ]
    return schema


def _field(spec: Table, column: Column) -> dict[str, object]:
    unit = {"unit": column.unit} if column.unit else {}
    return {
        "name": column.name,
        "type": _FIELD_TYPES[column.arrow_type],
        "description": column.description,
        **unit,
        "constraints": constraints_of(spec, column),
    }


def _sources(tables: Tables) -> list[dict[str, Any]]:
    """The pages that a description names: those of a large release stand in the table `sources` alone."""
    sources = tables["sources"]
    return [] if isinstance(sources, Head) else rows_of(sources)


def _source(row: Mapping[str, Any]) -> dict[str, object]:
    """What is known of a raw file: what is not known is left out."""
    said = {"path": row["url"], "publisher": row["publisher"], "license": row["licence"]}
    return {"title": row["path"], **{key: value for key, value in said.items() if value is not None}}


def _variables() -> list[dict[str, object]]:
    """What is told of an organisation: the columns of the table to start with."""
    return [
        {
            "@type": "PropertyValue",
            "name": column.name,
            "description": column.description,
            **({"unitText": column.unit} if column.unit else {}),
        }
        for column in table("organisations").columns
    ]


def _allowed(spec: Table, column: Column) -> str | None:
    told = constraints_of(spec, column)
    listed = told.get("enum")
    if isinstance(listed, list):
        return " | ".join(map(str, listed))
    return "; ".join(f"{key} {value}" for key, value in told.items() if key != "required") or None


def _examples(frame: pd.DataFrame | Head) -> dict[str, str | None]:
    """For each column its first value, short enough to be read; None where it has none."""
    near = rows_of(frame.head(_NEAR))
    return {name: _short(_first(name, near, frame)) for name in frame.columns}


def _first(name: str, near: Sequence[Mapping[str, Any]], frame: pd.DataFrame | Head) -> object:
    found = next((row[name] for row in near if row[name] is not None), None)
    if found is None and len(frame) > len(near):
        values = frame[name].dropna()
        return None if values.empty else values.iloc[0]
    return found


def _short(value: object) -> str | None:
    if value is None:
        return None
    text = str(value).lower() if isinstance(value, bool) else " ".join(str(value).split())
    return text if len(text) <= _EXAMPLE else text[: _EXAMPLE - 1] + "…"


def _json(value: object) -> bytes:
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode()
