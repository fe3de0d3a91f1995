"""A profile: one organisation on a page, and which blocks of it are its own."""

from dataclasses import dataclass

from pipeline.pages.page import Block
from pipeline.reading.identity import Identity
from pipeline.reading.naming import Naming


@dataclass(frozen=True)
class Profile:
    """One organisation on a page. naming: its name and place.

    block: visible span from heading to last line. body: the blocks whose sentences are read.
    """

    naming: Naming
    identity: Identity
    block: tuple[int, int]
    body: tuple[Block, ...]
    has_heading: bool
