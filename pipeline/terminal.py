"""Text in the terminal: readable in any width, harmless whatever a page says, plain where colour is unwanted."""

from typing import Final

from rich.console import Console

#: Longer lines are hard to read.
WIDEST: Final = 110


def console() -> Console:
    """A console for the reader's terminal, or for the file or pipe that stands for it. NO_COLOR is honoured."""
    shown = Console(highlight=False, markup=False, emoji=False)
    shown.width = min(shown.width, WIDEST)
    return shown


def plain(text: str) -> str:
    """The text on one line, such that a terminal shows it and does nothing else: what it would obey is escaped."""
    return "".join(_shown(char) for char in " ".join(text.split()))


def counted(number: int, thing: str) -> str:
    """A number of things in words: "1 issue", "3 issues"."""
    return f"{number} {thing if number == 1 else f'{thing}s'}"


def _shown(char: str) -> str:
    if char.isprintable():
        return char
    return char.encode("unicode_escape", "surrogatepass").decode()
