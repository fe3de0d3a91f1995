"""One hash for everything that goes in: the same for the same pages and what is said about them."""

import hashlib
from collections.abc import Callable, Iterable, Sequence

from pipeline.sources.source import RawSource

#: Wraps the sources to show how far the reading is; the identity by default.
Progress = Callable[[Sequence[RawSource]], Iterable[RawSource]]


def state_of(sources: Sequence[RawSource]) -> str:
    """A hash of every input: paths, bytes, what is said about them and what was decided on their facts."""
    digest = hashlib.sha256()
    for source in sources:
        digest.update(repr((source.path, source.sha256, source.reason, sorted(source.about.items()))).encode())
        if source.reviews:  # without any, the hash is that of the pages alone
            digest.update(repr(source.reviews).encode())
    if sources and sources[0].pins:
        digest.update(repr(sources[0].pins).encode())
    return digest.hexdigest()
