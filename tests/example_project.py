"""A folder with the two invented pages, read as a person read them, and Dagster to run the assets on it."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import dagster as dg
import example_release as example
import pytest

from pipeline import corpus
from pipeline.assets.graph import ASSETS, CHECKS, RESOURCES
from pipeline.assets.resources import Folders
from pipeline.batches.parts import Folder
from pipeline.batches.read import Done
from pipeline.corpus import Streamed, write_rows
from pipeline.progress import Progress
from pipeline.sources import load_sources, state_of
from schemas.vocabulary import FACT_TABLES

#: How many profiles a page has; any page that a test adds has none.
_PROFILES = Counter(str(fact["source_id"]) for fact in example.facts() if fact["table"] == "profiles")


@dataclass
class Project:
    """`facts` is what reading the pages gives; a test may poison it."""

    root: Path
    facts: list[dict[str, object]] = field(default_factory=example.facts)

    @property
    def raw(self) -> Path:
        return self.root / "raw"

    @property
    def outputs(self) -> Path:
        return self.root / "outputs"

    def materialise(self, selection: dg.AssetSelection | None = None) -> dg.ExecuteInProcessResult:
        """Runs assets and their checks as the UI does: all, or the selection; each time after a restart."""
        folders = Folders(raw=str(self.raw), outputs=str(self.outputs))
        with dg.DagsterInstance.ephemeral(tempdir=str(self.root / "home")) as instance:
            return dg.materialize(
                [*ASSETS, *CHECKS],
                selection=selection,
                instance=instance,
                raise_on_error=False,
                resources={**RESOURCES, "folders": folders},
                run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
            )

    @staticmethod
    def only(*names: str) -> dg.AssetSelection:
        """These assets and their checks."""
        return dg.AssetSelection.assets(*names)

    def poison(self, table: str, **values: object) -> None:
        """Gives the first fact of the table these wrong values."""
        next(fact for fact in self.facts if fact["table"] == table).update(values)

    def change_a_page(self) -> None:
        page = self.raw / "harbour.txt"
        page.write_bytes(page.read_bytes() + b"A line more.\n")

    def read(self, raw: Path, folder: Path, workers: str | None, progress: Progress) -> Streamed:
        sources, _ = load_sources(raw)
        done = [Done(0, source.byte_count or 0) for source in sources]
        assert len(list(progress(done, sum(one.byte_count for one in done)))) == len(sources)
        parts = Folder(folder)
        facts = {name: [fact for fact in self.facts if fact["table"] == name] for name in FACT_TABLES}
        rows = [source.row(_PROFILES[source.source_id]) for source in sources]
        write_rows(parts, {**facts, "sources": rows, "issues": []})
        return Streamed(state_of(raw), parts)


@contextmanager
def example_project(root: Path) -> Iterator[Project]:
    """The pages are written below `root`; as long as the context lasts, reading gives `Project.facts`."""
    project = Project(root)
    (root / "home").mkdir()
    for source_id, text in example.PAGES.items():
        page = project.raw / f"{source_id}.txt"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_bytes(text.encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(corpus, "stream_corpus", project.read)
        yield project


def hashes(folder: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(folder.iterdir())}


def failed_checks(result: dg.ExecuteInProcessResult) -> dict[tuple[str, str], dg.AssetCheckEvaluation]:
    """The failed checks by table and name."""
    evaluations = result.get_asset_check_evaluations()
    return {(e.asset_key.to_user_string(), e.check_name): e for e in evaluations if not e.passed}


def failure_messages(result: dg.ExecuteInProcessResult) -> str:
    """What the failed steps tell people."""
    failures = [event.step_failure_data.user_failure_data for event in result.get_step_failure_events()]
    return "\n".join(failure.description or "" for failure in failures if failure)
