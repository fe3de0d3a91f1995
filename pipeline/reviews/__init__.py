"""A person has the last word: decisions on single facts and refusals, applied to the rows of one page."""

from pipeline.reviews.apply import decided
from pipeline.reviews.stale import ReviewError

__all__ = ["ReviewError", "decided"]
