"""The raw folder cut into batches: what one worker reads at a time, and a hash of everything that goes in."""

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from pipeline.issues import Issue
from pipeline.sources.about import COLUMNS, About, read_about
from pipeline.sources.discover import Found, discover
from pipeline.sources.organisations import read_pins
from pipeline.sources.page import Loaded, load_page, load_row
from pipeline.sources.pin import Pin
from pipeline.sources.read import FLAGS, MAX_BYTES, changed
from pipeline.sources.review import Review
from pipeline.sources.reviews import read_reviews
from pipeline.sources.rows import Row, ShardError, Stretch, columns_of, rows_of, stretches
from pipeline.sources.source import RawError

#: So many bytes of raw files make a batch: some seconds of work.
BATCH_BYTES = 1 << 20
#: The hashes of files that were read by this process and did not change since: a run asks for them many times.
_HASHES: dict[tuple[int, ...], str] = {}
_REMEMBERED = 100_000
#: What a file costs beside its bytes, in bytes.
_A_FILE = 1 << 10


@dataclass(frozen=True, slots=True)
class Batch:
    """Pages that are read together: files of one page each, or a stretch of a shard.

    hashes: of the files, as they were planned; "" where there is none. about, reviews: what `sources.toml` says of
    the pages and what people decided on their facts, by source_id. damage: why the shard can be read no further.
    """

    raw: str
    number: int
    files: tuple[Found, ...]
    hashes: tuple[str, ...]
    stretch: Stretch | None = None
    about: dict[str, About] = field(default_factory=dict)
    reviews: dict[str, tuple[Review, ...]] = field(default_factory=dict)
    damage: str = ""


@dataclass(frozen=True)
class Plan:
    """batches: in order of path. state: a hash of every input. issues: what was passed over."""

    batches: tuple[Batch, ...]
    state: str
    byte_count: int
    issues: tuple[Issue, ...]
    about: dict[str, About]
    reviews: dict[str, tuple[Review, ...]]
    pins: tuple[Pin, ...]
    shards: tuple[Found, ...]

    def without_reviews(self) -> "Plan":
        """The same without what people decided."""
        return replace(self, batches=tuple(replace(batch, reviews={}) for batch in self.batches), reviews={})


def plan(raw: Path, batch_bytes: int = BATCH_BYTES) -> Plan:
    """Every page below `raw` in batches. RawError where the folder or a `.toml` file in it cannot be used."""
    found, issues = discover(raw)
    about, reviews, pins = read_about(raw), read_reviews(raw), read_pins(raw)
    told = [_told(raw, page) for page in found]
    state = _state(found, told, _Said(about, reviews, pins))
    byte_count = sum(one.size for one in told)
    cut = (_with_said(batch, about, reviews) for batch in _batches(raw, found, told, batch_bytes))
    shards = tuple(page for page in found if page.is_shard)
    unread = [issue for shard in shards for issue in _unread_columns(raw, shard)]
    return Plan(tuple(cut), state, byte_count, (*issues, *unread), about, reviews, pins, shards)


class Seen(NamedTuple):
    """What lies in the raw folder. state: a hash of every input: paths, bytes, what is said about the pages and what
    was decided on their facts."""

    state: str
    file_count: int
    byte_count: int


def look(raw: Path) -> Seen:
    """What lies in the raw folder, without a plan of how to read it. Errors as those of `plan`."""
    found, _ = discover(raw)
    told = [_told(raw, page) for page in found]
    state = _state(found, told, _Said(read_about(raw), read_reviews(raw), read_pins(raw)))
    return Seen(state, len(found), sum(one.size for one in told))


def state_of(raw: Path) -> str:
    """A hash of every input: see `Seen`."""
    return look(raw).state


def pages_of(batch: Batch, max_bytes: int = MAX_BYTES) -> Iterator[Loaded]:
    """The pages of a batch, in order. RawError where a file changes while it is read."""
    raw = Path(batch.raw)
    shard = batch.files[0]
    if not shard.is_shard:
        for page, planned in zip(batch.files, batch.hashes, strict=True):
            loaded = load_page(raw, page, batch.about.get(page.source_id, {}), max_bytes)
            if planned and loaded[0].sha256 not in (planned, None):
                raise RawError(changed(raw / page.path))
            yield _reviewed(loaded, batch)
    elif batch.stretch is None:
        yield load_row(shard, Row(0, None, "unsound_shard", batch.damage), {})
    else:
        for row in rows_of(raw / shard.path, shard.format, batch.stretch, max_bytes):
            yield _reviewed(load_row(shard, row, batch.about, max_bytes), batch)


def _reviewed(loaded: Loaded, batch: Batch) -> Loaded:
    source, problem, issues = loaded
    reviews = batch.reviews.get(source.source_id)
    return (replace(source, reviews=reviews), problem, issues) if reviews else loaded


def _with_said(batch: Batch, about: dict[str, About], reviews: dict[str, tuple[Review, ...]]) -> Batch:
    """The batch with what is said of its pages, and of them alone."""
    if not about and not reviews:
        return batch
    shard = batch.files[0]
    ids = {page.source_id for page in batch.files}

    def is_own(name: str) -> bool:
        return name in ids or (shard.is_shard and name.startswith((f"{shard.source_id}/", f"{shard.source_id}#")))

    return replace(
        batch,
        about={name: told for name, told in about.items() if is_own(name)},
        reviews={name: told for name, told in reviews.items() if is_own(name)},
    )


def _batches(raw: Path, found: list[Found], told: "list[_Told]", batch_bytes: int) -> Iterator[Batch]:
    number, size, held = 0, 0, list[tuple[Found, _Told]]()
    for page, one in zip(found, told, strict=True):
        if held and (page.is_shard or size >= batch_bytes):
            yield _of_files(raw, number, held)
            number, size, held = number + 1, 0, []
        if not page.is_shard:
            held.append((page, one))
            size += one.size + _A_FILE
            continue
        for batch in _of_shard(raw, number, page, one, batch_bytes):
            yield batch
            number += 1
    if held:
        yield _of_files(raw, number, held)


def _of_files(raw: Path, number: int, held: "list[tuple[Found, _Told]]") -> Batch:
    return Batch(str(raw), number, tuple(page for page, _ in held), tuple(one.sha256 for _, one in held))


def _of_shard(raw: Path, number: int, shard: Found, told: "_Told", batch_bytes: int) -> Iterator[Batch]:
    whole = Batch(str(raw), number, (shard,), (told.sha256,))
    try:
        cuts = stretches(raw / shard.path, shard.format, batch_bytes)
    except ShardError as error:
        yield replace(whole, damage=f"{error}. Make the shard anew, or remove it.")
        return
    if not cuts:
        yield replace(whole, damage="the shard holds no row. Make it anew, or remove it.")
    for place, cut in enumerate(cuts):
        if told.sha256 and (cut.size, cut.changed_at) != (told.size, told.changed_at):
            raise RawError(changed(raw / shard.path))
        yield replace(whole, number=number + place, stretch=cut)


def _unread_columns(raw: Path, shard: Found) -> list[Issue]:
    try:
        names = columns_of(raw / shard.path, shard.format)
    except ShardError:
        return []
    unread = [name for name in names if name not in ("id", "text", "format", *COLUMNS)]
    text = f"{shard.path}: the columns {', '.join(map(repr, unread[:20]))} are not read."
    return [Issue(None, "warning", "unread_column", text)] if unread else []


class _Told(NamedTuple):
    """What the state says of a file: the hash of its bytes, or why there is none. size: of what is read of it."""

    size: int
    changed_at: int
    sha256: str
    problem: str = ""


class _Said(NamedTuple):
    """What people say in the `.toml` files: of pages, of facts, of organisations."""

    about: dict[str, About]
    reviews: dict[str, tuple[Review, ...]]
    pins: tuple[Pin, ...]


def _state(
    found: list[Found],
    told: list[_Told],
    said: _Said,
) -> str:
    digest = hashlib.sha256()
    for page, one in zip(found, told, strict=True):
        digest.update(repr((page.path, one.sha256 or one.problem)).encode())
    digest.update(repr(sorted((name, sorted(table.items())) for name, table in said.about.items())).encode())
    if said.reviews:  # without any, the hash is that of the pages alone
        digest.update(repr(sorted(said.reviews.items())).encode())
    if said.pins:
        digest.update(repr(said.pins).encode())
    return digest.hexdigest()


def _told(raw: Path, page: Found) -> _Told:
    path = raw / page.path
    try:
        handle = os.open(path, FLAGS)
    except FileNotFoundError as error:
        raise RawError(changed(path)) from error
    except OSError as error:
        return _Told(0, 0, "", f"unreadable: {error.strerror}")
    with os.fdopen(handle, "rb") as file:
        now = os.fstat(handle)
        if not stat.S_ISREG(now.st_mode):
            return _Told(0, 0, "", "no ordinary file")
        if not page.is_shard and now.st_size > MAX_BYTES:
            return _Told(0, 0, "", f"too large: {now.st_size}")
        stamp = (now.st_dev, now.st_ino, now.st_size, now.st_mtime_ns, now.st_ctime_ns)
        try:
            if stamp not in _HASHES:
                if len(_HASHES) > _REMEMBERED:
                    _HASHES.clear()
                _HASHES[stamp] = hashlib.file_digest(file, "sha256").hexdigest()
            return _Told(now.st_size, now.st_mtime_ns, _HASHES[stamp])
        except OSError as error:
            return _Told(now.st_size, now.st_mtime_ns, "", f"unreadable: {error.strerror}")
