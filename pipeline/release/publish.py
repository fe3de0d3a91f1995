"""Publish a release: written beside `latest`, then swapped in as a whole."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd


class PublishError(Exception):
    """A release could not be put into place; the message says why and what to do next."""


def publish(
    tables: Mapping[str, pd.DataFrame],
    inputs: Sequence[Mapping[str, object]],
    state: str,
    outputs: Path,
    checks: Sequence[str],
) -> Path:
    """Publish the tables as `outputs/latest` and return that folder.

    inputs: the rows of the table `sources`. state: the hash of the inputs that all tables were built
    from. checks: the names of the checks that passed. PublishError where it cannot be done; `latest`
    is then as it was.
    """
    raise NotImplementedError
