"""Which profiles are the same organisation, and the identifier it gets."""

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.issues import Issue
from pipeline.reading.identity import without_article
from pipeline.reading.naming import Naming, fits, looks_like_acronym, same_body

if TYPE_CHECKING:  # the rules take longer to load than all else, and who only asks for a slug needs none
    from pipeline.reading.read import ProfileEntry

#: That many bodies with one acronym are named.
_NAMED = 10
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")


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


def entry_row(entry: "ProfileEntry") -> dict[str, object]:
    """What tells which organisation a profile is, as a row.

    key, former: names without case, article and punctuation. slug: the identifier that the name would get.
    is_acronym: whether the name is one. short: the acronym by which two profiles may be one. pin: the identifier that
    people gave it: then it is one with the profiles of that pin, and with no other.
    """
    return {
        "name": entry.name,
        "key": f"= {entry.pin}" if entry.pin else match_key(entry.name),
        "slug": slug(entry.name),
        "is_acronym": looks_like_acronym(entry.name),
        "short": None if entry.pin else entry.acronym or (entry.name if entry.name.isupper() else None),
        "former": [] if entry.pin else [match_key(name) for name in entry.former_names],
        "pin": entry.pin,
    }


class Groups:
    """Union-find over entry numbers; the smallest number leads a group. An entry that nobody joined leads itself."""

    def __init__(self) -> None:
        self._leader: dict[int, int] = {}

    def root(self, i: int) -> int:
        """The leader of an entry's group."""
        path = []
        while (up := self._leader.get(i, i)) != i:
            path.append(i)
            i = up
        for passed in path:
            self._leader[passed] = i
        return i

    def knows(self, i: int) -> bool:
        """Whether the entry was joined with another."""
        return i in self._leader

    def join(self, i: int, j: int) -> None:
        """Make two groups one."""
        a, b = sorted((self.root(i), self.root(j)))
        if a != b:
            self._leader[b] = a
            self._leader.setdefault(a, a)

    def roots(self) -> dict[int, int]:
        """Entry -> leader, of all entries that were joined with another."""
        return {i: self.root(i) for i in list(self._leader)}


@dataclass(frozen=True, slots=True)
class Named:
    """A profile as one of those with one acronym: its number, that of its page, the page's name and its own."""

    number: int
    page: int
    source_id: str
    name: str


def join_by_acronym(acronym: str, profiles: Iterable[Named], groups: Groups) -> Issue | None:
    """Join those that are one organisation; what a person should look at where more than one is left.

    profiles: all with this acronym, in order, one of each name. Two of them are one where their names are
    compatible and they stand on two pages.
    """
    heads: list[Named] = []
    by_word: defaultdict[str, list[Named]] = defaultdict(list)
    for profile in profiles:
        words = set(match_key(profile.name).split())
        near = heads if profile.name == acronym or groups.knows(profile.number) else _near(words, by_word, acronym)
        twin = next((head for head in near if _twins(head, profile, groups, acronym)), None)
        if twin is not None:
            groups.join(twin.number, profile.number)
            continue
        heads.append(profile)
        for word in words:
            by_word[word].append(profile)
    return _shared(acronym, heads) if len(heads) > 1 else None


def _near(words: set[str], by_word: Mapping[str, list[Named]], acronym: str) -> list[Named]:
    """The heads that `_compatible` might find, in order: those of most of the words, or of no name but the acronym."""
    common = Counter(head for word in words for head in by_word.get(word, ()))
    alone = [head for head in by_word.get(match_key(acronym), ()) if head.name == acronym]
    found = [head for head, count in common.items() if count * 4 >= len(words) * 3]
    return sorted({*found, *alone}, key=lambda head: head.number)


def _shared(acronym: str, heads: list[Named]) -> Issue:
    names = "; ".join(head.name for head in heads[:_NAMED])
    more = f" and {len(heads) - _NAMED} more" if len(heads) > _NAMED else ""
    return Issue(
        heads[1].source_id,
        "warning",
        "shared_acronym",
        f"the acronym {acronym} is used by different organisations, which are kept apart: {names}{more}. "
        "If two are one, merge them in raw/organisations.toml.",
    )


def _twins(one: Named, other: Named, groups: Groups, acronym: str) -> bool:
    return groups.root(one.number) == groups.root(other.number) or _compatible(one, other, acronym)


def _compatible(one: Named, other: Named, acronym: str) -> bool:
    """Whether two bodies with one acronym may be one: their names hold each other, and they stand on two pages."""
    if one.page == other.page:
        return False
    a, b = Naming(one.name, (0, 0)), Naming(other.name, (0, 0))
    if acronym in (a.name, b.name):
        return fits(acronym, b.name if a.name == acronym else a.name)
    short, long = sorted((match_key(a.name).split(), match_key(b.name).split()), key=len)
    return same_body(a, b) and len(set(short) & set(long)) * 4 >= len(set(long)) * 3
