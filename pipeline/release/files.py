"""What is told of a file: its hash and its size."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileFacts:
    """sha256: in hexadecimal."""

    sha256: str
    byte_count: int

    @classmethod
    def of(cls, data: bytes) -> "FileFacts":
        """Of some bytes."""
        return cls(hashlib.sha256(data).hexdigest(), len(data))

    @classmethod
    def at(cls, path: Path) -> "FileFacts":
        """Of a file of any size."""
        with path.open("rb") as file:
            return cls(hashlib.file_digest(file, "sha256").hexdigest(), path.stat().st_size)


def facts_of(contents: Mapping[str, bytes]) -> dict[str, FileFacts]:
    """Of files in memory, by name."""
    return {name: FileFacts.of(data) for name, data in contents.items()}
