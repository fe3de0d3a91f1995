"""Which profiles are the same organisation, and the identifier it gets."""

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.issues import Issue
from pipeline.reading.identity import without_article
from pipeline.reading.naming import Naming, fits, looks_like_acronym, same_body

if TYPE_CHECKING:  # the rules take longer to load than all else, and who only asks for a slug needs none
    from pipeline.reading.read import PageReading, ProfileEntry

#: A profile and the number of its page.
_Entries = Sequence[tuple[int, "ProfileEntry"]]
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")


def identify(readings: Sequence["PageReading"]) -> tuple[list[list[str]], list[Issue]]:
    """An organisation_id for every profile of every reading, in the same shape, and the doubts met.

    Profiles are one organisation where they share a name, an acronym and a compatible name, or where
    one page gives the other's name as a former one. The identifier is a slug of the group's first full name.
    What people pinned goes before: such a profile is one with those of its pin, and with no other.
    """
    entries = [(page, entry) for page, reading in enumerate(readings) for entry in reading.profiles]
    groups = _Groups(len(entries))
    _join_by_name(entries, groups)
    doubts = list(_join_by_acronym(entries, groups, readings))
    ids = _identifiers([groups.root(i) for i in range(len(entries))], [entry for _, entry in entries])
    numbered = iter(ids)
    return [[next(numbered) for _ in reading.profiles] for reading in readings], doubts


def match_key(name: str) -> str:
    """What two spellings of one name share: case, accents' composition, article, punctuation, invisible characters.

    Letters of other alphabets stay what they are: a Cyrillic letter never equals a Latin one.
    """
    folded = unicodedata.normalize("NFC", _INVISIBLE.sub("", name)).casefold()
    return " ".join(re.findall(r"\w+", without_article(" ".join(folded.split()))))


def slug(name: str) -> str:
    """An identifier for a name: small Latin letters, digits and hyphens, a letter first."""
    apart = unicodedata.normalize("NFKD", _INVISIBLE.sub("", name))
    letters = "".join(c for c in apart if not unicodedata.combining(c))
    plain = re.sub(r"\W+", "-", letters).encode("ascii", "ignore").decode().lower()
    text = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-")
    if len(text) < 2 or (not name.isascii() and len(text) * 2 < len(name)):
        text = f"{text}-{hashlib.sha256(match_key(name).encode()).hexdigest()[:8]}".strip("-")
    return text if text[0].isalpha() else f"org-{text}"


class _Groups:
    """Union-find over entry numbers; the smallest number leads a group."""

    def __init__(self, size: int) -> None:
        self._leader = list(range(size))

    def root(self, i: int) -> int:
        while self._leader[i] != i:
            self._leader[i] = self._leader[self._leader[i]]
            i = self._leader[i]
        return i

    def join(self, i: int, j: int) -> None:
        a, b = sorted((self.root(i), self.root(j)))
        self._leader[b] = a


def _join_by_name(entries: _Entries, groups: _Groups) -> None:
    by_name: dict[str, int] = {}
    for i, (_, entry) in enumerate(entries):
        groups.join(by_name.setdefault(f"= {entry.pin}" if entry.pin else match_key(entry.name), i), i)
    for i, (page, entry) in enumerate(entries):
        for former in () if entry.pin else entry.former_names:
            other = by_name.get(match_key(former))
            if other is not None and entries[other][0] != page:
                groups.join(i, other)


def _join_by_acronym(entries: _Entries, groups: _Groups, readings: Sequence["PageReading"]) -> Iterator[Issue]:
    by_acronym: defaultdict[str, list[int]] = defaultdict(list)
    for i, (_, entry) in enumerate(entries):
        if not entry.pin and (entry.acronym or entry.name.isupper()):
            by_acronym[entry.acronym or entry.name].append(i)
    for acronym, members in sorted(by_acronym.items()):
        heads = [members[0]]
        for i in members[1:]:
            twin = next((head for head in heads if _twins(entries, groups, head, i, acronym)), None)
            if twin is None:
                heads.append(i)
            else:
                groups.join(twin, i)
        if len(heads) > 1:
            names = "; ".join(entries[h][1].name for h in heads)
            source = readings[entries[heads[1]][0]].source_id
            yield Issue(
                source,
                "warning",
                "shared_acronym",
                f"the acronym {acronym} is used by different organisations, which are kept apart: {names}. "
                "If two are one, merge them in raw/organisations.toml.",
            )


def _twins(entries: _Entries, groups: _Groups, one: int, other: int, acronym: str) -> bool:
    return groups.root(one) == groups.root(other) or _compatible(entries[one], entries[other], acronym)


def _compatible(one: tuple[int, "ProfileEntry"], other: tuple[int, "ProfileEntry"], acronym: str) -> bool:
    """Whether two bodies with one acronym may be one: their names hold each other, and they stand on two pages."""
    if one[0] == other[0]:
        return False
    a, b = Naming(one[1].name, (0, 0)), Naming(other[1].name, (0, 0))
    if acronym in (a.name, b.name):
        return fits(acronym, b.name if a.name == acronym else a.name)
    short, long = sorted((match_key(a.name).split(), match_key(b.name).split()), key=len)
    return same_body(a, b) and len(set(short) & set(long)) * 4 >= len(set(long)) * 3


def _identifiers(roots: Sequence[int], entries: Sequence["ProfileEntry"]) -> list[str]:
    """An identifier a group: as people pinned it, else the slug of its first name that is more than an acronym."""
    called: dict[int, list[str]] = {}
    of_root: dict[int, str] = {}
    for root, entry in zip(roots, entries, strict=True):
        called.setdefault(root, []).append(entry.name)
        if entry.pin:
            of_root[root] = entry.pin
    taken = dict.fromkeys(of_root.values(), 1)
    for root in roots:
        if root not in of_root:
            full = [name for name in called[root] if not looks_like_acronym(name)]
            base = slug((full or called[root])[0])
            taken[base] = taken.get(base, 0) + 1
            of_root[root] = base if taken[base] == 1 else f"{base}-{taken[base]}"
    return [of_root[root] for root in roots]
