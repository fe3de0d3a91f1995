"""Many calls of the command, each in a process of its own, without loading the libraries anew for each.

Run as a script: reads calls as JSON from its standard input, loads everything once, forks for each call, two at a
time, and writes what came of them.
"""

import ctypes
import gc
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parent.parent
_AT_ONCE, _MANY = 2, 10
_CAPABILITY_VERSION = 0x20080522
_SET_PTRACER, _ANY = 0x59616D61, ctypes.c_ulong(-1)


@dataclass(frozen=True)
class Call:
    """A call in a folder.

    limit: "locked" without root's power to override permissions, "full" with room for 2,000 bytes in a file.
    strace: options with which strace follows the call from its first line on; its log is `strace.log` in the folder.
    """

    folder: str
    arguments: list[str]
    limit: str = ""
    strace: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Outcome:
    """What came of a call."""

    code: int
    stdout: str
    stderr: str


def outcomes(calls: Sequence[Call]) -> list[Outcome]:
    """Make the calls."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    given = json.dumps([asdict(call) for call in calls])
    made = subprocess.run(
        [sys.executable, __file__],
        env=environment,
        input=given,
        capture_output=True,
        text=True,
        timeout=3600,
        check=True,
    )
    return [Outcome(**one) for one in json.loads(made.stdout)]


class _Child:
    """A forked process that makes one call."""

    def __init__(self, call: Call) -> None:
        self.files = [tempfile.TemporaryFile() for _ in range(2)]  # noqa: SIM115 - closed by `outcome`
        wait, go = os.pipe()
        self.process = os.fork()
        if self.process == 0:
            os.close(go)
            ctypes.CDLL(None).prctl(_SET_PTRACER, _ANY)
            os.read(wait, 1)
            for number, file in enumerate(self.files, start=1):
                os.dup2(file.fileno(), number)
            os._exit(_code(call))
        self.tracer = _followed(self.process, call) if call.strace else None
        os.close(wait)
        os.close(go)

    def outcome(self) -> Outcome:
        """What came of it, once it has ended."""
        code = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        if self.tracer:
            self.tracer.wait()
        texts = []
        for file in self.files:
            file.seek(0)
            texts.append(file.read().decode())
            file.close()
        return Outcome(code, *texts)


def _followed(process: int, call: Call) -> subprocess.Popen[bytes]:
    """The strace that follows a process, once it does."""
    log = str(Path(call.folder) / "strace.log")
    tracer = subprocess.Popen(["strace", "-f", "-y", "-qq", "-o", log, "-p", str(process), *call.strace])
    while "TracerPid:\t0\n" in Path(f"/proc/{process}/status").read_text(encoding="utf-8"):
        assert tracer.poll() is None, "strace ended: it must be allowed to follow a process of the same user"
        time.sleep(0.001)
    return tracer


def _code(call: Call) -> int:
    """The exit code of the command, as the interpreter gives it."""
    os.chdir(call.folder)
    if call.limit == "full":
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
    elif call.limit == "locked" and os.geteuid() == 0:
        header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION, 0)
        assert ctypes.CDLL(None).capset(header, (ctypes.c_uint32 * 6)()) == 0
    try:
        import_module("pipeline.cli").app(call.arguments, prog_name="partner-profiles")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - whatever nobody caught is shown, as the interpreter does
        sys.excepthook(*sys.exc_info())
        return 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return 0


def _load_everything() -> None:
    """Import what the commands import, and have the rules compiled."""
    for module in ("assets.graph", "cli", "evaluate.measure", "explain.show", "release.verify"):
        import_module(f"pipeline.{module}")
    page = import_module("pipeline.pages.parse").parse_page("page", "text", "The Harbour Lights Board is a league.\n")
    import_module("pipeline.reading.read").read_page(page)


def _make(calls: Sequence[Call]) -> list[Outcome]:
    children: list[_Child] = []
    made: list[Outcome] = []
    for call in calls:
        if len(children) - len(made) == _AT_ONCE:
            made.append(children[len(made)].outcome())
        children.append(_Child(call))
    return [*made, *(child.outcome() for child in children[len(made) :])]


def _warm_up() -> None:
    """Build once, so that what the first build of a process makes is there for many."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "page.txt").write_text("The Harbour Lights Board is a league.\n", encoding="utf-8")
        import_module("pipeline.assets.build").run_build(Path(folder), Path(folder) / "outputs")
    gc.collect()
    gc.freeze()


if __name__ == "__main__":
    calls = [Call(**call) for call in json.load(sys.stdin)]
    _load_everything()
    if len(calls) > _MANY and {call.arguments[0] for call in calls} == {"build"}:
        _warm_up()
    sys.stdout.write(json.dumps([asdict(one) for one in _make(calls)]))
