"""What the assets are given from outside: the folders, and how errors are told."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dagster as dg

from pipeline.errors import UserError

PROJECT = Path(__file__).resolve().parents[2]


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
