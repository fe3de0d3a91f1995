"""Versions of the dataset, and which kind of version a change asks for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.errors import UserError

_VERSION = re.compile(r"(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})")
#: From the least to the greatest. patch: corrected values. minor: new rows, columns, tables or sources.
#: major: a column, table or identifier is gone or renamed.
KINDS = ("patch", "minor", "major")


class VersionError(UserError):
    """The version cannot be given to this release; the message says which one can."""


@dataclass(frozen=True, order=True)
class Version:
    """MAJOR.MINOR.PATCH, as people count versions."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        """The version as it is written."""
        return f"{self.major}.{self.minor}.{self.patch}"

    def next(self, kind: str) -> "Version":
        """The least version above this one that is a step of that kind."""
        if kind == "major":
            return Version(self.major + 1, 0, 0)
        if kind == "minor":
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major, self.minor, self.patch + 1)


def parse_version(text: str) -> Version:
    """The version that a text says. VersionError where it says none."""
    found = _VERSION.fullmatch(text)
    if found is None:
        raise VersionError(f"{text!r} is no version. Write three numbers, as in 1.4.0.")
    return Version(*map(int, found.groups()))


def require(version: Version, before: Version, asked: str, why: str) -> None:
    """VersionError where a version is too small a step from the one before it for what has changed.

    asked: the kind of step, one of `KINDS`. why: the change that asks for it, in words.
    """
    least = before.next(asked)
    if version < least:
        raise VersionError(
            f"{version} is too small a step from {before}: {why}, which asks for a {asked} version. "
            f"Name {least} or a later one."
        )


def greatest(kinds: Iterable[str]) -> str:
    """The greatest of some kinds; a patch where there is none."""
    return max(kinds, key=KINDS.index, default=KINDS[0])
