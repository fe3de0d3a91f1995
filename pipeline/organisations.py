"""Which profiles are the same organisation, and the identifier it gets."""

from collections.abc import Sequence

from pipeline.issues import Issue
from pipeline.reading.read import PageReading


def identify(readings: Sequence[PageReading]) -> tuple[list[list[str]], list[Issue]]:
    """An organisation_id for every profile of every reading, in the same shape, and the doubts met."""
    return [[] for _ in readings], []
