"""What a person says of one organisation: its id, which profiles are it, and its identifiers elsewhere."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier in another register, and who reviewed it when (ISO 8601)."""

    scheme: str
    identifier: str
    reviewer: str
    date: str


@dataclass(frozen=True, slots=True)
class Pin:
    """One table of `organisations.toml`. place: file and table, for messages.

    names: the profiles of these names, and no others, are the organisation; without any, those that the rules give
    that id. pages: only on these pages; without any, on all.
    """

    organisation_id: str
    names: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    place: str = field(default="", compare=False, repr=False)
