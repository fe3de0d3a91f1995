"""From a thousand to a million pages: time, memory and growth of a whole build, beside reading alone.

usage: python benchmarks/large_collections.py [--sizes 1000,10000,100000] [--workers N] [--verify] [--json FILE]

Makes shards of invented pages (see `invented_pages`), then for each size, each in a process of its own:
`extraction` reads them with the workers (plan, read, write parts); `build` is the command, from raw pages to a
published release; `verify` proves it with the pages. Beside them the same bytes are read, decoded and their lines
counted. Memory is the largest that any one process held.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from invented_pages import short_pages

ROOT = Path(__file__).resolve().parent.parent
SHARD = 20_000
EXTRACTION = """
import sys, tempfile
from pathlib import Path
from pipeline.corpus import extract_parts
if __name__ == "__main__":
    extract_parts(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
"""


@dataclass(frozen=True)
class Measured:
    """Seconds by the clock, and the largest resident size of one process in megabytes."""

    seconds: float
    megabytes: float


def write_shards(raw: Path, count: int) -> int:
    """So many pages in shards below `raw`; their bytes of text."""
    raw.mkdir(parents=True)
    size = 0
    pages = short_pages(count)
    for shard in range(0, count, SHARD):
        with (raw / f"crawl-{shard:07}.jsonl").open("w", encoding="utf-8") as file:
            for number in range(shard, min(shard + SHARD, count)):
                text = next(pages)
                size += len(text.encode())
                file.write(json.dumps({"id": f"{number:07}", "text": text}, ensure_ascii=False) + "\n")
    return size


def timed(*command: str) -> Measured:
    """A command of this project, run to its end. CalledProcessError where it fails."""
    before = time.perf_counter()
    code = (
        "import resource, subprocess, sys; done = subprocess.run(sys.argv[1:]); "
        "own = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)); "
        "print(own, file=sys.stderr); sys.exit(done.returncode)"
    )
    told = subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, "-c", code, *command], cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    return Measured(time.perf_counter() - before, int(told.stderr.split()[-1]) / 1024)


def decoded(raw: Path) -> float:
    """Seconds for reading, decoding and counting the lines of the same bytes."""
    before = time.perf_counter()
    sum(path.read_bytes().decode("utf-8").count("\n") for path in raw.iterdir())
    return time.perf_counter() - before


def measured(size: int, workers: str, verify: bool, folder: Path) -> Iterator[tuple[str, object]]:
    """What one size took, by name."""
    raw, outputs = folder / f"raw-{size}", folder / f"outputs-{size}"
    byte_count = write_shards(raw, size)
    yield "pages", size
    yield "megabytes of text", round(byte_count / 1e6, 1)
    yield "read and decode", Measured(decoded(raw), 0)
    with tempfile.TemporaryDirectory(dir=folder) as parts:
        yield "extraction", timed(sys.executable, "-c", EXTRACTION, str(raw), parts, workers)
    command = (sys.executable, "-m", "pipeline")
    yield "build", timed(*command, "build", "--raw", str(raw), "--outputs", str(outputs), "--workers", workers)
    if verify:
        yield "verify", timed(*command, "verify", str(outputs / "latest"), "--raw", str(raw))


def main() -> None:
    """Print a line for each size, and write all figures as JSON where a file is named."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--workers", default="2")
    parser.add_argument("--verify", action="store_true")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--folder", type=Path, help="where the shards and releases are written (and removed again)")
    told = parser.parse_args()
    rows = []
    for size in map(int, told.sizes.split(",")):
        with tempfile.TemporaryDirectory(dir=told.folder) as folder:
            row = {}
            for name, value in measured(size, told.workers, told.verify, Path(folder)):
                row[name] = asdict(value) if isinstance(value, Measured) else value
                sys.stdout.write(f"{size:>9,} pages  {name:18} {_words(value)}\n")
                sys.stdout.flush()
            rows.append(row)
            if told.json:
                told.json.write_text(json.dumps({"workers": told.workers, "sizes": rows}, indent=1) + "\n")


def _words(value: object) -> str:
    return f"{value.seconds:8.1f} s {value.megabytes:8.0f} MB" if isinstance(value, Measured) else f"{value:8}"


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
