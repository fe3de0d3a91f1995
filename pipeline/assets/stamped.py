"""A table on its way through the assets, with the state of the raw files that it was made from."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from pipeline.errors import UserError
from pipeline.rows import rows_of
from pipeline.tables import fact_table


class StateError(UserError):
    """Tables of different states of raw/ must not be put together; the message says what to do next."""


@dataclass(frozen=True)
class Stamped:
    """A table. state: the hash of the raw files (`Corpus.state`) whose reading it is."""

    state: str
    frame: pd.DataFrame

    def of_facts(self, name: str) -> "Stamped":
        """The table `name` as a view of this one, which must be the long list of facts."""
        return Stamped(self.state, fact_table(name, rows_of(self.frame[self.frame["table"] == name])))


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


def frames(tables: Mapping[str, Stamped]) -> dict[str, pd.DataFrame]:
    """The bare tables by name."""
    return {name: stamped.frame for name, stamped in tables.items()}
