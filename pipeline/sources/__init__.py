"""The raw folder: which files are pages, what is said about them, and their texts."""

from pipeline.sources.discover import FORMATS
from pipeline.sources.load import load_file, load_sources
from pipeline.sources.read import MAX_BYTES
from pipeline.sources.source import RawError, RawSource
from pipeline.sources.state import Progress, state_of

__all__ = ["FORMATS", "MAX_BYTES", "Progress", "RawError", "RawSource", "load_file", "load_sources", "state_of"]
