"""Two invented pages that disagree, and decisions on their facts, for the tests of reviews."""

import json
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from pipeline.corpus import read_corpus
from pipeline.tables import all_tables

PILOTS = """Harbour Pilots Union (HPU)

The Harbour Pilots Union was founded in 1931. It has forty-two member states. Its headquarters are in Porto, Portugal.
It works on pilot training, safe berthing and night traffic. In 2019 it held a fair with 300 visitors.
"""
LANTERN = """<html><body><h1>Lantern Keepers League</h1>
<p>The <b>Lantern&nbsp;Keepers</b> League was established in 1902 &amp; has 17 member states.</p>
<h1>Harbour Pilots Union (HPU)</h1><p>The Harbour Pilots Union was founded in 1933.</p></body></html>
"""
PAGES = {"pilots.txt": PILOTS, "lists/lantern.html": LANTERN}
HPU = "harbour-pilots-union"

Fact = Mapping[str, object]


def pages(folder: Path) -> Path:
    """A raw folder with the two pages."""
    raw = folder / "raw"
    for path, text in PAGES.items():
        file = raw / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return raw


def fact(raw: Path, table: str, words: str) -> Fact:
    """The fact of a table whose value these words state."""
    return next(row for row in read_corpus(raw).facts if row["table"] == table and row["value_text"] == words)


def told(fact: Fact, decision: str, /, **more: object) -> str:
    """A decision on a fact, as it stands in the file. more: other keys, or other values for them."""
    keys = {
        "decision": decision,
        "page": fact["source_id"],
        "table": fact.get("table_name") or fact["table"],
        "words": fact["value_text"],
        "quote": fact["quote"],
        "reason": "read it twice",
        "reviewer": "Ada Reader",
        "date": "2026-11-20",
        **more,
    }
    lines = [f"{key} = {_toml(value)}" for key, value in keys.items() if value is not None]
    return "\n".join([f"[{fact['fact_id']}]", *lines, ""])


def decide(raw: Path, *decisions: str) -> None:
    """Write the decisions."""
    (raw / "reviews.toml").write_text("\n".join(decisions), encoding="utf-8")


def tables_of(raw: Path) -> dict[str, pd.DataFrame]:
    """Every table of the folder."""
    corpus = read_corpus(raw)
    return all_tables(corpus.facts, corpus.sources, corpus.issues, corpus.external_ids)


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_toml(one)}" for key, one in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)
