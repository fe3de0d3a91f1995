"""How fast pages are read on one core, beside reading, decoding and counting the lines of the same files.

Both are measured in one run, in processor time, so that the ratio says something on any machine: on pages as people
publish them, and on pages that are much denser (see `invented_pages`).
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from invented_pages import mixed_pages, pages

from pipeline.pages.parse import parse_page
from pipeline.reading.read import read_page

PAGES = 1_200
ROUNDS = 3
#: A page's file with its format.
File = tuple[Path, str]


def decode(files: list[File]) -> int:
    """Read, decode and count lines: the least that anyone must do."""
    return sum(file.read_bytes().decode("utf-8").count("\n") for file, _ in files)


def extract(files: list[File]) -> int:
    """Read, decode, parse and extract."""
    texts = ((file.stem, form, file.read_bytes().decode("utf-8")) for file, form in files)
    return sum(len(read_page(parse_page(*page)).facts) for page in texts)


def speed(work: Callable[[list[File]], int], files: list[File]) -> float:
    """Megabytes a second of processor time, the best of some rounds."""
    size = sum(file.stat().st_size for file, _ in files) / 1e6
    best = 0.0
    for _ in range(ROUNDS):
        start = time.process_time()
        work(files)
        best = max(best, size / (time.process_time() - start))
    return best


def measure(name: str, found: Iterable[tuple[str, str, str]], folder: Path) -> None:
    """Print both speeds on the pages, and their ratio."""
    files = []
    for page_id, form, text in found:
        file = folder / f"{name}-{page_id}"
        file.write_text(text, encoding="utf-8")
        files.append((file, form))
    extract(files[:50])  # patterns are compiled where they are first used
    reading, extraction = speed(decode, files), speed(extract, files)
    sys.stdout.write(
        f"{name:6} pages: reading and decoding {reading:6.1f} MB/s, extraction {extraction:5.2f} MB/s, "
        f"ratio 1/{reading / extraction:.0f} (aim: 3 MB/s, 1/150)\n"
    )


def main() -> None:
    """Measure both kinds of pages."""
    with tempfile.TemporaryDirectory() as folder:
        measure("mixed", mixed_pages(PAGES), Path(folder))
        dense = ((f"page-{number:06}", "text", text) for number, text in enumerate(pages(PAGES)))
        measure("dense", dense, Path(folder))


if __name__ == "__main__":
    main()
