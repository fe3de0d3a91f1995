"""A profile in the making: its names, its headings and the blocks gathered so far."""

from dataclasses import dataclass, field

from pipeline.pages.page import Block
from pipeline.reading.naming import Naming, same_body
from pipeline.reading.sections import NO_LEVEL
from pipeline.reading.title_parts import Title


@dataclass(slots=True)
class Draft:
    """naming: the name in the heading, or in the opening sentence where there is no heading.

    prose: the name that the opening sentence has below a heading. kinds: what the body is said to be.
    aliases: other names beside the heading's or the opening's. level: the heading's, NO_LEVEL without one.
    """

    naming: Naming
    body: list[Block]
    prose: Naming | None = None
    title: Title | None = None
    titles: tuple[Block, ...] = ()
    kinds: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    level: int = NO_LEVEL
    parts: set[str] = field(default_factory=set)

    def is_about(self, naming: Naming) -> bool:
        """Whether a name may be this body's."""
        return same_body(self.naming, naming) or (self.prose is not None and same_body(self.prose, naming))
