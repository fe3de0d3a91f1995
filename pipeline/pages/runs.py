"""From visible offsets back to raw ones, in runs, so that no code point costs memory."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import overload


class Runs:
    """Visible offset to raw span. A run maps one to one, or each of its characters to one raw span."""

    def __init__(self) -> None:
        self.at: list[int] = []
        self.raw: list[int] = []
        self.fixed_end: list[int] = []

    def add(self, at: int, raw: int, fixed_end: int = -1) -> None:
        """A run from visible offset `at` on: one to one from `raw` on, or all of it for one raw span."""
        if fixed_end < 0 and self.at and self.fixed_end[-1] < 0 and raw - at == self.raw[-1] - self.at[-1]:
            return
        self.at.append(at)
        self.raw.append(raw)
        self.fixed_end.append(fixed_end)


class Edge(Sequence[int]):
    """The raw start (or end) of each visible code point."""

    def __init__(self, runs: Runs, length: int, ends: bool) -> None:
        self._runs, self._length, self._ends = runs, length, ends

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self._length))]
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError(index)
        run = bisect_right(self._runs.at, index) - 1
        fixed_end = self._runs.fixed_end[run]
        if fixed_end >= 0:
            return fixed_end if self._ends else self._runs.raw[run]
        return self._runs.raw[run] + index - self._runs.at[run] + self._ends
