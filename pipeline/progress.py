"""A progress bar for people who wait: only in a terminal, and only where the work takes longer than a moment."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

from rich.console import Console
from rich.progress import Progress as Bar

#: Seconds of work before a bar is worth the look.
MOMENT = 1.0


class Read(Protocol):
    """Something that was read: so many bytes."""

    @property
    def byte_count(self) -> int:
        """Bytes."""


Page = TypeVar("Page")
Some = TypeVar("Some", bound=Read)
#: Wraps what is read, one after the other, to show how far it is; told how many bytes there are in all.
Progress = Callable[[Iterable[Any], int], Iterable[Any]]


def quietly(read: Iterable[Some], _: int) -> Iterable[Some]:
    """No sign of progress."""
    return read


def bar(pages: Sequence[Page]) -> Iterator[Page]:
    """Pages one by one, with a bar on stderr that shows how many are read."""
    return _bar(pages, len(pages), lambda _: 1)


def byte_bar(read: Iterable[Some], byte_count: int) -> Iterator[Some]:
    """What is read one by one, with a bar on stderr that shows how much of all bytes."""
    return _bar(read, byte_count, lambda one: one.byte_count)


def _bar(read: Iterable[Page], total: int, size_of: Callable[[Page], int]) -> Iterator[Page]:
    if not sys.stderr.isatty():
        yield from read
        return
    started = time.monotonic()
    with Bar(console=Console(stderr=True), transient=True, disable=False, expand=False) as progress:
        task = progress.add_task("Reading pages", total=total, visible=False)
        for one in read:
            yield one
            progress.update(task, advance=size_of(one), visible=time.monotonic() - started > MOMENT)
