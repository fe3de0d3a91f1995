"""The version and the day of a release that was frozen; `latest` has neither."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Stamp:
    """version: MAJOR.MINOR.PATCH. day: of the release, ISO 8601."""

    version: str
    day: str
