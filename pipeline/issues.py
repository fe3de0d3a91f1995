"""Issues: what a person should look at, as rows of the table of that name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue; start and end are raw offsets, where the issue has a place."""

    source_id: str | None
    level: str
    code: str
    message: str
    start: int | None = None
    end: int | None = None

    def row(self) -> dict[str, object]:
        """The issue as a row of the table `issues`."""
        return {name: getattr(self, name) for name in self.__slots__}
