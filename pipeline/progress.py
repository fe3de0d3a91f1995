"""A progress bar for people who wait: only in a terminal, and only where the work takes longer than a moment."""

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress

Page = TypeVar("Page")
#: Seconds of work before a bar is worth the look.
MOMENT = 1.0


def bar(sources: Sequence[Page]) -> Iterator[Page]:
    """The sources, or other pages, one by one, with a bar on stderr that shows how many are read."""
    if not sys.stderr.isatty():
        yield from sources
        return
    started = time.monotonic()
    with Progress(console=Console(stderr=True), transient=True, disable=False, expand=False) as progress:
        task = progress.add_task("Reading pages", total=len(sources), visible=False)
        for source in sources:
            yield source
            progress.update(task, advance=1, visible=time.monotonic() - started > MOMENT)
