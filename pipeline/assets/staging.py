"""The place between two steps: a staged file a table, inside the instance's storage."""

import json
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import dagster as dg
import pyarrow as arrow
from pyarrow import parquet

from pipeline.assets.describe import markdown_table, preview, sentences
from pipeline.assets.facts_schema import FACTS
from pipeline.assets.figures import figures, part_counts
from pipeline.assets.resources import told_to_people
from pipeline.assets.stamped import Stamped
from pipeline.batches.parts import Folder
from pipeline.stored import Head, Stored, write_stored
from schemas.projections import table

_STATE = b"raw_state"
_STATE_FILE = "state.json"
_HEAD = 10


class ParquetStaging(dg.IOManager):
    """One Parquet file a table, and for `facts` a folder of parts.

    The files are for the steps of a run and for materializing one table alone later; what is published
    is written by the release alone.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def store(self, name: str, state: str, rows: Iterable[arrow.Table]) -> Stamped:
        """Store rows that stand in the table's order."""
        with told_to_people(self.folder):
            return Stamped(state, write_stored(name, rows, self._path(name), {_STATE: state.encode()}))

    def read_parts(self, read: Callable[[Path], str]) -> Stamped:
        """Store the parts that `read` writes into a folder; it gives the state that they were made from."""
        folder, unfinished = self._path(FACTS), self._path(FACTS).with_name(f"{FACTS}.unfinished")
        with told_to_people(self.folder):
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir(parents=True)
            state = read(unfinished)
            (unfinished / _STATE_FILE).write_text(json.dumps({"state": state}))
            shutil.rmtree(folder, ignore_errors=True)
            unfinished.rename(folder)
        return Stamped(state, Stored(FACTS, folder))

    def handle_output(self, context: dg.OutputContext, obj: Stamped) -> None:
        """Show what was stored in the asset's metadata."""
        name = context.asset_key.path[-1]
        if name == FACTS:
            counts = part_counts(Folder(obj.stored.path))
            rows = sum(counts.values())
            shown = {"preview": dg.MetadataValue.md(markdown_table(["table", "rows"], counts.items()))}
        else:
            rows, head = len(obj.stored), Head(obj.stored.head(_HEAD), len(obj.stored))
            shown = {"preview": preview(head), **({"sentences": sentences(head)} if table(name).has_evidence else {})}
        context.add_output_metadata(
            {
                "dagster/row_count": rows,
                **shown,
                **figures(obj.stored),
                "raw_state": obj.state[:12],
            }
        )

    def load_input(self, context: dg.InputContext) -> Stamped:
        """The table as it was stored. A failure for people where it never was."""
        name = context.asset_key.path[-1]
        path = self._path(name)
        if not path.exists():
            raise dg.Failure(f"The table {name} has not been made yet. Materialize all.", allow_retries=False)
        if name == FACTS:
            return Stamped(json.loads((path / _STATE_FILE).read_text())["state"], Stored(name, path))
        return Stamped(parquet.read_schema(path).metadata[_STATE].decode(), Stored(name, path))

    def _path(self, name: str) -> Path:
        return self.folder / (name if name == FACTS else f"{name}.parquet")


@dg.io_manager
def parquet_staging(context: dg.InitResourceContext) -> ParquetStaging:
    """The staging folder inside the instance's storage: it outlives a restart where the instance does."""
    if context.instance is None:
        raise dg.DagsterInvariantViolationError("the staging folder lies in the storage of a Dagster instance")
    return ParquetStaging(Path(context.instance.storage_directory()) / "tables")
