"""The file itself: a frame, the pictures, the data as JSON, and a content security policy that lets in nothing else.

What a page says gets into the file in three ways only: escaped as HTML, escaped inside JSON that no browser
runs, and from there as text, never as markup.
"""

import base64
import hashlib
import json
import re
from collections.abc import Mapping, Sized
from dataclasses import asdict
from functools import cache
from html import escape
from pathlib import Path

import pandas as pd

from pipeline.reading.rules import ALL_RULES
from pipeline.release import about
from pipeline.release.limits import Limits, limits_of
from pipeline.release.page.pictures import STYLE, founding_picture, members_picture
from pipeline.release.stamp import Stamp
from pipeline.release.texts import Texts
from pipeline.rows import rows_of
from pipeline.stored import Head
from schemas.projections import published
from schemas.vocabulary import REFUSAL_REASONS

_HERE = Path(__file__).parent
_UNSAFE = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
_DATA = re.compile(rb'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)

Tables = Mapping[str, pd.DataFrame]
Sizes = Mapping[str, Sized]


def index_html(rows: Mapping[str, pd.DataFrame | Head], texts: Texts, stamp: Stamp | None) -> bytes:
    """The page for a release; of one above the limits, the counts alone."""
    limits = limits_of(rows)
    tables = {name: frame for name, frame in rows.items() if not isinstance(frame, Head)}
    style, script = STYLE + _part("page.css"), _part("page.js") if limits.whole else ""
    fields = {
        "policy": _policy(style, script),
        "style": style,
        "title": escape(about.NAME),
        "description": escape(about.DESCRIPTION),
        "version": escape(f"Version {stamp.version}, {stamp.day}") if stamp else "",
        "counts": _counts(rows, limits),
        "main": _main(tables) if limits.whole else _part("large.html"),
        "files": _files(rows, limits),
        "data": _data(tables, texts) if limits.whole else "",
        "script": f"<script>{script}</script>" if script else "",
    }
    frame = _part("frame.html")
    return re.sub(r"\{\{(\w+)\}\}", lambda match: fields[match[1]], frame).encode()


def texts_in(page: bytes) -> Texts:
    """The texts that an `index.html` holds. ValueError where it holds none that could be ours."""
    found = _DATA.search(page)
    if found is None:
        return Texts()
    try:
        told = json.loads(found[1])["texts"]
        json.dumps(told, ensure_ascii=False).encode()  # half of a surrogate pair is no text
        return Texts(
            {str(key): str(value) for key, value in told["whole"].items()},
            {str(key): (int(value[0]), int(value[1])) for key, value in told["places"].items()},
            {str(key): (str(value[0]), str(value[1])) for key, value in told["contexts"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise ValueError("the data in it is not that of a release") from error


@cache
def _part(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Nothing from anywhere but the style and the script in the file, told by their hashes."""
    scripts = f"'{_hash(script)}'" if script else "'none'"
    return f"default-src 'none'; style-src '{_hash(style)}'; script-src {scripts}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _counts(tables: Sizes, limits: Limits) -> str:
    told = {
        "organisations": len(tables["organisations"]),
        "values": limits.value_rows,
        "refusals": len(tables["refusals"]),
        "pages": len(tables["sources"]),
        "issues": len(tables["issues"]),
    }
    return "".join(f"<div><dt>{name}</dt><dd>{count:,}</dd></div>" for name, count in told.items())


def _main(tables: Tables) -> str:
    pictures = {"founding": founding_picture(tables), "members": members_picture(tables)}
    return re.sub(r"\{\{(\w+)\}\}", lambda match: pictures[match[1]].in_page(), _part("main.html"))


def _files(tables: Sizes, limits: Limits) -> str:
    rows = "".join(
        f'<tr><th scope="row"><a href="{spec.name}.csv">{spec.name}.csv</a> '
        f'<a href="{spec.name}.parquet">.parquet</a></th>'
        f'<td class="number">{len(tables[spec.name]):,}</td><td class="wide">{escape(spec.row)}</td></tr>'
        for spec in published(tables)
    )
    book = ', <a href="partner-profiles.xlsx">partner-profiles.xlsx</a> (all tables but the refusals)' * limits.whole
    return (
        '<div class="scroll" role="region" aria-label="The files" tabindex="0"><table><caption class="unseen">The files'
        '</caption><thead><tr><th scope="col">file</th><th scope="col" class="number">rows</th>'
        f'<th scope="col">one row is</th></tr></thead><tbody>{rows}</tbody></table></div>'
        '<p>Beside them: <a href="README.md">README.md</a>, <a href="codebook.csv">codebook.csv</a> (what each column '
        'means), <a href="datapackage.json">datapackage.json</a>, <a href="dataset.jsonld">dataset.jsonld</a>, '
        f'<a href="manifest.json">manifest.json</a>, <a href="SHA256SUMS">SHA256SUMS</a>{book}.</p>'
    )


def _data(tables: Tables, texts: Texts) -> str:
    used = {rule for spec in published(tables) if spec.has_evidence for rule in tables[spec.name]["rule_id"]}
    data = {
        "tables": {name: _table(frame) for name, frame in tables.items()},
        "texts": asdict(texts),
        "rules": {rule.rule_id: rule.meaning for rule in ALL_RULES if rule.rule_id in used},
        "reasons": REFUSAL_REASONS,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)
    return f'<script type="application/json" id="data">{text}</script>'


def _table(frame: pd.DataFrame) -> dict[str, object]:
    return {"columns": list(frame.columns), "rows": [list(row.values()) for row in rows_of(frame)]}
