"""Keys and lines from a person in the terminal."""

import os
import sys
import termios
import tty
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console

from pipeline.terminal import plain

#: What a person may press to leave: Ctrl-C, Ctrl-D, Escape.
_LEAVE = ("\x03", "\x04", "\x1b")


class LeaveError(Exception):
    """The person wants to stop here."""


@dataclass
class Asker:
    """Asks on a screen."""

    screen: Console

    @contextmanager
    def attending(self) -> Iterator[None]:
        """While it lasts, a key comes at once and is not shown."""
        before = termios.tcgetattr(sys.stdin)
        tty.setcbreak(sys.stdin, termios.TCSADRAIN)
        try:
            yield
        finally:
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)

    def key(self) -> str:
        """One key, small or capital. LeaveError for Ctrl-C, Ctrl-D and Escape."""
        while True:
            pressed = self._pressed()
            if pressed in _LEAVE:
                raise LeaveError
            if len(pressed) == 1 and pressed.isprintable() and pressed.strip():
                return pressed

    def line(self, prompt: str, otherwise: str = "") -> str:
        """A line of text; Enter alone takes what stands in brackets."""
        shown = f"{prompt} [{plain(otherwise)}]: " if otherwise else f"{prompt}: "
        with _shown_as_typed():
            try:
                return self.screen.input(shown, markup=False).strip() or otherwise
            except (EOFError, KeyboardInterrupt) as error:
                raise LeaveError from error

    def one_of(self, name: str, allowed: Sequence[str], otherwise: str) -> str:
        """One of a closed list, by its number; Enter takes what stands in brackets."""
        told = "  ".join(f"{number} {one}" for number, one in enumerate(allowed, start=1))
        while True:
            given = self.line(f"  {name}: {told}", otherwise)
            if given in allowed:
                return given
            if given.isdecimal() and 1 <= int(given) <= len(allowed):
                return allowed[int(given) - 1]
            self.screen.print(f"  Write a number from 1 to {len(allowed)}, or Enter for {otherwise}.")

    @staticmethod
    def _pressed() -> str:
        """What was pressed since the last look: one key. More at once is an arrow, pasted text or words typed for
        another program: nobody decides by it."""
        try:
            pressed = os.read(sys.stdin.fileno(), 64).decode(errors="replace")
        except KeyboardInterrupt as error:
            raise LeaveError from error
        if not pressed:
            raise LeaveError  # the terminal is gone
        return pressed


@contextmanager
def _shown_as_typed() -> Iterator[None]:
    """While it lasts, the terminal shows what is typed and gives it by the line."""
    before = termios.tcgetattr(sys.stdin)
    lines = termios.tcgetattr(sys.stdin)
    lines[tty.LFLAG] |= termios.ECHO | termios.ICANON
    termios.tcsetattr(sys.stdin, termios.TCSADRAIN, lines)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
