"""The raw folder: which files are pages, what is said about them, and their texts."""

from pipeline.sources.discover import FORMATS
from pipeline.sources.load import load_file, load_sources
from pipeline.sources.plan import BATCH_BYTES, Batch, Plan, look, pages_of, plan, state_of
from pipeline.sources.read import MAX_BYTES
from pipeline.sources.source import RawError, RawSource

__all__ = [
    "BATCH_BYTES",
    "FORMATS",
    "MAX_BYTES",
    "Batch",
    "Plan",
    "RawError",
    "RawSource",
    "load_file",
    "load_sources",
    "look",
    "pages_of",
    "plan",
    "state_of",
]
