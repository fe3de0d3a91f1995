"""A table on its way through the assets: a staged file, with the state of the raw files that it was made from."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from pipeline.errors import UserError
from pipeline.stored import GROUP, Stored


class StateError(UserError):
    """Tables of different states of raw/ must not be put together; the message says what to do next."""


@dataclass(frozen=True)
class Stamped:
    """A staged table; of `facts`, the folder with the parts of all tables of facts.

    state: the hash of the raw files (`Streamed.state`) whose reading it is.
    """

    state: str
    stored: Stored

    @property
    def frame(self) -> pd.DataFrame:
        """All rows: for tables that fit into memory."""
        return self.stored.frame()


def one_state(tables: Mapping[str, Stamped]) -> str:
    """The state that all the tables share. StateError where they do not."""
    states = {stamped.state for stamped in tables.values()}
    if len(states) == 1:
        return states.pop()
    groups = (", ".join(n for n, stamped in tables.items() if stamped.state == state) for state in sorted(states))
    raise StateError(
        f"The tables were made from different states of raw/ ({' | '.join(groups)}), so they do not belong together. "
        "Nothing was published. Materialize all, so that every table is made from the files as they are now."
    )


def current_state(tables: Mapping[str, Stamped], now: str) -> str:
    """The state of the tables, which must be `now`: that of the raw files as they are. Else StateError."""
    state = one_state(tables)
    if state == now:
        return state
    raise StateError(
        "The files in raw/ have changed since these tables were made. Nothing was published. "
        "Materialize all, so that every table is made from the files as they are now."
    )


def shown(tables: Mapping[str, Stamped]) -> dict[str, pd.DataFrame | Stored]:
    """The bare tables by name: as frames where all fit into memory, else as files."""
    stored = {name: stamped.stored for name, stamped in tables.items()}
    if all(len(rows) <= GROUP for rows in stored.values()):
        return {name: rows.frame() for name, rows in stored.items()}
    return dict(stored)
