"""A person who answers from a script, and a real terminal that a command runs in."""

import os
import pty
import re
import select
import signal
import sys
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from fcntl import ioctl
from io import StringIO
from pathlib import Path
from struct import pack
from termios import TIOCSWINSZ

from rich.console import Console

from pipeline.reviewing.terminal import Asker

ROOT = Path(__file__).resolve().parent.parent
_STYLE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
#: Seconds; a loaded machine may take long to start, and no test depends on how long.
_PATIENCE = 120


@dataclass
class Script(Asker):
    """Answers in order: one character is a key, more is a line, "" is Enter alone."""

    answers: deque[str] = field(default_factory=deque)

    @classmethod
    def of(cls, *answers: str) -> "Script":
        screen = Console(file=StringIO(), width=80, highlight=False, markup=False, emoji=False)
        return cls(screen, answers=deque(answers))

    def key(self) -> str:
        return self.answers.popleft() if self.answers else "q"

    def line(self, prompt: str, otherwise: str = "") -> str:
        self.screen.print(f"{prompt} [{otherwise}]: ")
        return self.answers.popleft() or otherwise

    @property
    def shown(self) -> str:
        assert isinstance(self.screen.file, StringIO)
        return self.screen.file.getvalue()


class Terminal:
    """A command in a terminal of 80 columns, in a folder."""

    def __init__(self, folder: Path, arguments: Iterable[str]) -> None:
        self.text = ""
        self._seen = 0
        self._pid, self._screen = pty.fork()
        if self._pid == 0:
            os.chdir(folder)
            signal.signal(signal.SIGINT, signal.default_int_handler)  # also where the tests run in the background
            path = f"{ROOT}:{os.environ.get('PYTHONPATH', '')}"
            environment = {**os.environ, "PYTHONPATH": path, "TERM": "xterm", "COLUMNS": "80", "LINES": "40"}
            os.execve(sys.executable, [sys.executable, "-m", "pipeline", *arguments], environment)
        ioctl(self._screen, TIOCSWINSZ, pack("HHHH", 40, 80, 0, 0))

    def sees(self, words: str) -> str:
        """Waits until the words are on the screen, behind what was waited for before; what stands before them."""
        while words not in self.text[self._seen :]:
            if not self._more():
                raise AssertionError(f"the command ended without {words!r}: {self.text[self._seen :]}")
        start, self._seen = self._seen, self.text.index(words, self._seen) + len(words)
        return self.text[start : self._seen]

    def types(self, keys: str) -> None:
        os.write(self._screen, keys.encode())

    def ends(self) -> int:
        """Waits for the end; the exit code."""
        while self._more():
            pass
        os.close(self._screen)
        return os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])

    def _more(self) -> bool:
        ready, _, _ = select.select([self._screen], [], [], _PATIENCE)
        assert ready, f"nothing more came: {self.text}"
        try:
            data = os.read(self._screen, 65536)
        except OSError:  # the other side is closed
            return False
        self.text += _STYLE.sub("", data.decode(errors="replace")).replace("\r", "")
        return bool(data)
