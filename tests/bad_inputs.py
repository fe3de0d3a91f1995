"""The forty bad inputs: what each is, what users can expect of it, and the files that show it.

One list for the tests, which hold every row, and for `docs/bad-inputs.md`, which is made of it:
`python tests/bad_inputs.py` writes that page anew.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "bad-inputs.md"

#: The content of a file; a function makes what is no ordinary file.
Content = str | bytes | Callable[[Path], None]
#: Columns of a row and what must stand there.
Row = Mapping[str, object]


@dataclass(frozen=True)
class Shown:
    """Files that show a bad input, and what becomes of them.

    files: by path below raw/. quarantined: path to reason and message. issues: code, the raw text at its
    place (None for no place) and message, of all issues but quarantine, in the table's order. rows: for a
    table, all rows that the files give, each with some of its columns. stops: the message of the build,
    where nothing is published. Messages are regular expressions, searched.
    """

    files: Mapping[str, Content]
    quarantined: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    issues: Sequence[tuple[str, str | None, str]] = ()
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    stops: str | None = None


@dataclass(frozen=True)
class BadInput:
    """One row: its number, the input and what it gets, in words for users."""

    number: int
    what: str
    gets: str
    shown: tuple[Shown, ...]


def bad_inputs() -> list[BadInput]:
    """All forty, in order."""
    from bad_inputs_bodies import BODIES  # noqa: PLC0415 - those modules are made of the classes above
    from bad_inputs_files import FILES  # noqa: PLC0415
    from bad_inputs_numbers import NUMBERS  # noqa: PLC0415
    from bad_inputs_texts import TEXTS  # noqa: PLC0415

    return sorted([*FILES, *TEXTS, *NUMBERS, *BODIES], key=lambda bad: bad.number)


_HEAD = """\
# Bad inputs, and what each gets

One bad file never blocks the good ones, and nothing is dropped in silence. This page is made of the list that the
tests run (`python tests/bad_inputs.py` writes it), so each row is tried with every change, beside twenty good pages.

- **Quarantined**: the file is not read; its row in `sources` has the status `quarantined` and the reason given, and
  `issues` has an error that says what to do. `build --strict` exits with 1.
- **Warning**: the file is read; `issues` has a row with the code given and, where there is one, the place.
- **Refused**: what looked like a value stands in `refusals` with the reason given, and in no table of values.
- **Stops**: the build ends with exit code 1 and says what to do; `outputs/latest/` stays as it was.

A build also stops where a table fails its checks, the disk is full or the outputs folder cannot be written. After any
of these, and after being killed at any moment, the next build needs no hand. Two builds at once: the second waits, then
says who holds the lock.

| # | input | what you get |
| --- | --- | --- |
"""


def page() -> str:
    """The text of `docs/bad-inputs.md`."""
    return _HEAD + "".join(f"| {bad.number} | {bad.what} | {bad.gets} |\n" for bad in bad_inputs())


#: Names of invented bodies that are like no other, by what they have in common.
_PLACES = "Amber Birch Cedar Dune Ember Fjord Glade Heron Islet Juniper".split()
_KINDS = ("Harbour Union", "Lantern Council")


def good_pages() -> dict[str, str]:
    """Twenty good pages by path below raw/."""
    pages = {}
    for number, place in enumerate(_PLACES):
        for kind in _KINDS:
            name, year = f"{place} {kind}", 1901 + 2 * number
            pages[f"good/{name.lower().replace(' ', '-')}.txt"] = (
                f"{name}\n\nThe {name} was founded in {year} and has {number + 11} member ports. "
                f"Its headquarters are in Tromsø, Norway.\n"
            )
    return pages


if __name__ == "__main__":
    # The list's modules import this one by its name, not as the program that runs.
    from bad_inputs import page as current_page

    PAGE.write_text(current_page(), encoding="utf-8")
