"""What the assets are given from outside: the folders, and the place between two steps."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dagster as dg
import pyarrow as arrow
from pyarrow import parquet

from pipeline.assets.describe import preview, sentences
from pipeline.assets.facts_schema import staged_table
from pipeline.assets.figures import figures
from pipeline.assets.stamped import Stamped
from pipeline.errors import UserError
from pipeline.release.write import frame_of

PROJECT = Path(__file__).resolve().parents[2]
_STATE = b"raw_state"


class Folders(dg.ConfigurableResource[None]):
    """Where pages are read from and where the release goes; relative paths start at the project's root."""

    raw: str = "raw"
    outputs: str = "outputs"

    @property
    def raw_folder(self) -> Path:
        """The folder of raw files."""
        return PROJECT / self.raw

    @property
    def outputs_folder(self) -> Path:
        """The folder that holds `latest`."""
        return PROJECT / self.outputs


@contextmanager
def told_to_people(folder: Path | None = None) -> Iterator[None]:
    """Turns the errors that a person can mend into a failure with their message and no traceback.

    folder: where the work is done, for errors that do not say it themselves.
    """
    try:
        yield
    except UserError as error:
        raise dg.Failure(str(error), allow_retries=False) from None
    except OSError as error:
        problem = f"{error.filename or folder or 'the files'}: {error.strerror or error}"
        message = (
            f"{problem}. Nothing was published: give leave to read and write there, or make room, then build again."
        )
        raise dg.Failure(message, allow_retries=False) from None


class ParquetStaging(dg.IOManager):
    """One Parquet file a table, with the table's Arrow schema and the raw state it was made from.

    The files are for the steps of a run and for materializing one table alone later; what is published
    is written by the release alone.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def handle_output(self, context: dg.OutputContext, obj: Stamped) -> None:
        """Store a table, and show its rows in the asset's metadata."""
        path = self._path(context.asset_key)
        # Nulls are let through here, wherever they are: the checks show the rows that must not have them.
        fields = [field.with_nullable(True) for field in staged_table(path.stem).arrow_schema]
        schema = arrow.schema(fields, metadata={_STATE: obj.state.encode()})
        with told_to_people(path.parent):
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_suffix(".unfinished")
            parquet.write_table(arrow.Table.from_pandas(obj.frame, schema, preserve_index=False), unfinished)
            unfinished.replace(path)
        context.add_output_metadata(
            {
                "dagster/row_count": len(obj.frame),
                "preview": preview(obj.frame),
                **({"sentences": sentences(obj.frame)} if staged_table(path.stem).has_evidence else {}),
                **figures(path.stem, obj.frame),
                "raw_state": obj.state[:12],
            }
        )

    def load_input(self, context: dg.InputContext) -> Stamped:
        """The table as it was stored. A failure for people where it never was."""
        path = self._path(context.asset_key)
        if not path.exists():
            raise dg.Failure(f"The table {path.stem} has not been made yet. Materialize all.", allow_retries=False)
        stored = parquet.ParquetFile(path).read()
        return Stamped(stored.schema.metadata[_STATE].decode(), frame_of(stored))

    def _path(self, key: dg.AssetKey) -> Path:
        return self._folder / f"{key.path[-1]}.parquet"


@dg.io_manager
def parquet_staging(context: dg.InitResourceContext) -> ParquetStaging:
    """The staging folder inside the instance's storage: it outlives a restart where the instance does."""
    if context.instance is None:
        raise dg.DagsterInvariantViolationError("the staging folder lies in the storage of a Dagster instance")
    return ParquetStaging(Path(context.instance.storage_directory()) / "tables")
