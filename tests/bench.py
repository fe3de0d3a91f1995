"""How long a whole build takes, beside the imports it cannot do without. Run by `make bench`; no test is timed."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
IMPORTS = [sys.executable, "-c", "import dagster, pandas, pandera.pandas"]
ROUNDS = 5


def seconds(command: list[str]) -> float:
    """How long the command takes, in seconds of the clock. Raises CalledProcessError where it fails."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Runs both in turn, so that a busy machine slows both, and prints the medians and their ratio."""
    with tempfile.TemporaryDirectory() as outputs:
        build = [str(Path(sys.executable).with_name("partner-profiles")), "build", "--outputs", outputs]
        seconds(IMPORTS), seconds(build)  # warm the disk
        rounds = [(seconds(IMPORTS), seconds(build)) for _ in range(ROUNDS)]
    imports, whole = (median(column) for column in zip(*rounds, strict=True))
    sys.stdout.write(f"import dagster, pandas, pandera.pandas   {imports:6.2f} s\n")
    sys.stdout.write(
        f"partner-profiles build                   {whole:6.2f} s, {whole / imports:.2f} times the imports\n"
    )
    sys.stdout.write(f"(medians of {ROUNDS} rounds; the aim is at most 2.5 times)\n")


if __name__ == "__main__":
    main()
