"""One decision of a person on a fact or a refusal of a page."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Review:
    """One decision. place: file and table, for messages; all else as the file has it.

    table: the table of values that the row belongs to, or of a refusal would have. words, quote: what the
    decision was made on. settings: column -> value, in the order of the file.
    """

    fact_id: str
    decision: str
    table: str
    page: str
    words: str
    quote: str
    reason: str
    reviewer: str
    date: str
    settings: tuple[tuple[str, object], ...] = ()
    place: str = field(default="", compare=False, repr=False)
