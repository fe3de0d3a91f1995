"""A command ended at one of its calls to the system: which of them touch the outputs folder, and what is there then."""

import re
import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from many_calls import Call, Outcome, outcomes

#: The calls that change a folder or a file. Of those that open a file, the ones for writing are of interest.
CALLS = ("rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "mkdir", "fsync", "openat", "write")
PAGES = {
    "old": "The Lamp Union was founded in 1951.\n",
    "new": "The Lamp Union was founded in 1951 and has 12 members.\n",
}
#: A call as strace writes it, with the file that it is about: that of its handle, or the first path that it names.
_LINE = re.compile(
    r'(?P<process>\d+) +(?P<call>\w+)\((?:AT_FDCWD<[^>]*>, )?(?:\d+<(?P<handle>[^>]+)>|"(?P<path>[^"]+)")'
)
needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace (Debian: apt install strace)")


@dataclass(frozen=True)
class Touch:
    """The n-th call of a kind that is about a file below the folder."""

    call: str
    file: str
    number: int


@dataclass(frozen=True)
class Fault:
    """What happens at a call, as strace writes it."""

    at: Touch
    how: str

    def options(self, folder: Path) -> list[str]:
        paths = ["-P", self.at.file, "-P", str(folder / self.at.file)]
        inject = f"inject={self.at.call}:{self.how}:when={self.at.number}"
        return [*paths, "-e", f"trace={self.at.call}", "-e", inject]


def write_page(folder: Path, pages: str) -> None:
    (folder / "raw").mkdir(parents=True, exist_ok=True)
    (folder / "raw" / "page.txt").write_text(PAGES[pages], encoding="utf-8")


def touches(folder: Path, arguments: Sequence[str]) -> list[Touch]:
    """Run the command in the folder; its calls that change something below `outputs`, in order."""
    (done,) = outcomes([Call(str(folder), list(arguments), strace=["-e", f"trace={','.join(CALLS)}"])])
    assert done.code == 0, done.stderr
    seen: Counter[tuple[str, str, str]] = Counter()
    found = []
    for line in (folder / "strace.log").read_text(encoding="utf-8").splitlines():
        match = _LINE.match(line)
        file = (folder / (match["handle"] or match["path"])) if match else folder
        if match and file.is_relative_to(folder / "outputs"):
            name = str(file.relative_to(folder))
            seen[match["process"], match["call"], name] += 1
            if not (match["call"] == "openat" and "O_RDONLY" in line):
                found.append(Touch(match["call"], name, seen[match["process"], match["call"], name]))
    return found


def ended(start: Path, arguments: Sequence[str], faults: Sequence[Fault], into: Path) -> list[tuple[Path, Outcome]]:
    """The command run in a copy of `start` for each fault: the copies and what came of it. Each fault came to pass."""
    folders = [shutil.copytree(start, into / str(number)) for number in range(len(faults))]
    pairs = list(zip(folders, faults, strict=True))
    done = outcomes([Call(str(folder), list(arguments), strace=fault.options(folder)) for folder, fault in pairs])
    for folder, fault in pairs:
        log = (folder / "strace.log").read_text(encoding="utf-8")
        assert ("killed by SIGKILL" if fault.how == "signal=KILL" else "INJECTED") in log, fault
    return list(zip(folders, done, strict=True))


def run_in(folders: Sequence[Path], *arguments: str) -> list[Outcome]:
    """The command in each of the folders."""
    return outcomes([Call(str(folder), list(arguments)) for folder in folders])
