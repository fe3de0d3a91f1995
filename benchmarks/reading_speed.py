"""How fast pages are read on one core, beside reading, decoding and counting the lines of the same files.

Both are measured in one run, in processor time, so that the ratio says something on any machine.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from invented_pages import pages

from pipeline.pages.parse import parse_page
from pipeline.reading.read import read_page

PAGES = 2_000
ROUNDS = 3


def decode(files: list[Path]) -> int:
    """Read, decode and count lines: the least that anyone must do."""
    return sum(file.read_bytes().decode("utf-8").count("\n") for file in files)


def extract(files: list[Path]) -> int:
    """Read, decode, parse and extract."""
    texts = (file.read_bytes().decode("utf-8") for file in files)
    return sum(
        len(read_page(parse_page(file.stem, "text", text)).facts) for file, text in zip(files, texts, strict=True)
    )


def speed(work: Callable[[list[Path]], int], files: list[Path]) -> float:
    """Megabytes a second of processor time, the best of some rounds."""
    size = sum(file.stat().st_size for file in files) / 1e6
    best = 0.0
    for _ in range(ROUNDS):
        start = time.process_time()
        work(files)
        best = max(best, size / (time.process_time() - start))
    return best


def main() -> None:
    """Print both speeds and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, text in enumerate(pages(PAGES)):
            file = Path(folder) / f"page-{number:06}.txt"
            file.write_text(text, encoding="utf-8")
            files.append(file)
        extract(files[:50])  # patterns are compiled once, at the first page
        reading, extraction = speed(decode, files), speed(extract, files)
    sys.stdout.write(f"reading and decoding {reading:8.1f} MB/s\nextraction           {extraction:8.2f} MB/s\n")
    sys.stdout.write(f"ratio                1/{reading / extraction:.0f}  aim: 1/150 and 3 MB/s\n")


if __name__ == "__main__":
    main()
