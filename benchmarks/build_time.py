"""What a whole build of raw/, and the import of the definitions, cost beside the imports they cannot do without.

Each is a process of its own, in turn, measured in processor time, which a busy machine disturbs less than the
clock. Run in the environment of the tests it also pays for hypothesis, which pandera loads where it is installed.
"""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 5
IMPORTS = "import dagster, pandas, pandera.pandas"
DEFINITIONS = "import pipeline.definitions"
BUILD = "import sys; from pathlib import Path; from pipeline.assets.build import run_build; "
BUILD += "run_build(Path('raw'), Path(sys.argv[1]))"


def seconds(code: str, *arguments: str) -> float:
    """Processor seconds of a fresh Python that runs the code. CalledProcessError where it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code, *arguments], cwd=ROOT, check=True)  # noqa: S603 - our own code
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the least of some rounds for each, and how often it holds the bare imports."""
    with tempfile.TemporaryDirectory() as outputs:
        calls = {"imports": (IMPORTS,), "definitions": (DEFINITIONS,), "build": (BUILD, outputs)}
        rounds = [{name: seconds(*call) for name, call in calls.items()} for _ in range(ROUNDS + 1)][1:]
    least = {name: min(one[name] for one in rounds) for name in calls}
    for name, aim in (("imports", ""), ("definitions", "aim: at most 1.3"), ("build", "aim: at most 2.5")):
        sys.stdout.write(f"{name:12} {least[name]:5.2f} s  {least[name] / least['imports']:5.2f} times  {aim}\n")


if __name__ == "__main__":
    main()
