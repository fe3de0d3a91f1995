"""The graph as the story of a page: the steps in their order, and what each table is, in a few words."""

from typing import Final

import dagster as dg

from pipeline.assets.describe import column_schema
from pipeline.assets.facts_schema import staged_table

#: The groups; Dagster lists them by name, so that the number keeps them in the order of the story.
PAGES: Final = "step_1_pages"
READING: Final = "step_2_reading"
VALUES: Final = "step_3_values"
SUMMARIES: Final = "step_4_summaries"
RELEASE: Final = "step_5_release"
GROUPS: Final = (PAGES, READING, VALUES, SUMMARIES, RELEASE)

_MADE_OF: Final = {
    "sources": "What became of each file in `raw/`: read, or quarantined and why.",
    "facts": "Everything that the pages state, in one long list. Not published: the tables below are views of it.",
    "issues": "Look here after a run: nothing that was passed over is lost in silence.",
    "refusals": "What was *not* taken for a value, and why: the other half of every table of values.",
    "organisations": "Start here. Null where the tables of values are silent or disagree.",
    "external_ids": "From `raw/organisations.toml`. Without rows it is not published.",
    "coverage": "How much the pages say, and where they say nothing.",
}


def description(name: str) -> str:
    """What one row of the table is, and what a person looks into it for; markdown."""
    row = f"One row is {staged_table(name).row}."
    if name in _MADE_OF:
        return f"{row}\n\n{_MADE_OF[name]}"
    return f"{row}\n\nEach stands beside the words of the page that say so (`quote`), and the rule that found it."


def tags(name: str) -> dict[str, str]:
    """published: whether the release holds it. evidence: whether each row has its sentence beside it."""
    evidence = "yes" if staged_table(name).has_evidence else "no"
    return {"published": "no" if name == "facts" else "yes", "evidence": evidence}


def definition_metadata(name: str) -> dict[str, dg.TableSchema]:
    """The columns in the words of people."""
    return {"dagster/column_schema": column_schema(staged_table(name))}
