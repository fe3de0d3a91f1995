"""The third grade of the subject test: what is said of a phrase that may mean the body, and may not.

`subject` knows this body, a part of it and another one. Where it says another one, the phrase may still mean
this body: under a name that the page never introduces, under "the centre" where nothing says what kind of body
it is, under a former name or in another spelling. Such a value is taken only where the profile has no other of
its table and all such agree; it stands for nothing else, as the lowest of all tiers.

Surely another body: another name (one that shares no telling word with the body's, that names another kind,
or that is the body's name with a nation before it), a part, a person, a thing, whatever "another", "such" or
"its first" tells from this one, and the object of a verb of the body's own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.foreign_kinds import english_kinds, plain
from pipeline.reading.identity import SYNONYMS, Identity, nouns_of, without_article
from pipeline.reading.kinds import KINDS, THINGS
from pipeline.reading.name_forms import NAME
from pipeline.reading.name_words import has_organisation_word, is_department, squash
from pipeline.reading.naming import COMMON_WORDS, fits, looks_like_acronym
from pipeline.reading.places import is_city, is_country, is_region

#: Values of these tables may be taken of an unsure subject; what makes two of them the same.
_VALUE: Final = {
    "founding_years": "founding_year",
    "member_counts": "member_count",
    "headquarters": "city",
}
#: Behind every wording of the rules.
LAST_TIER: Final = 4
_LONGEST: Final = 110
#: Words in a phrase that tell what it names from this body, or show a clause instead of a name.
_TOLD_APART: Final = re.compile(
    r"\b(?:an?|other|others|another|different|similar|such|several|many|some|both|each|every|any|these|those|all|its|"
    r"their|his|her|first|second|third|former|previous|earlier|original|early|predecessors?|successors?|precursor|"
    r"parent|sister|rival|same|local|regional|youth|junior|women's|branch|version|edition|is|are|was|were|has|have|had|"
    r"who|which|that|whose|with|where|when|[a-z]+ing)\b"
)
_KIND: Final = re.compile(
    r"(?:[Tt]he|[Tt]his|[Oo]ur) (?:[a-z-]+ ){0,2}(?P<noun>[A-Za-z][a-z-]+)(?: (?:for|of) [a-z][a-z -]*)?"
)
#: Kinds that say little: a body of one of them may be called by another.
_VAGUE: Final = frozenset("organisation organization institution body entity group initiative enterprise".split())
#: Kinds of parts, whatever the body is, and of what a body makes or runs.
_PARTS: Final = THINGS | frozenset(
    "secretariat department division unit section committee subcommittee commission board assembly office bureau "
    "branch team mandate service facility campus chapter fund headquarters council faculty family farm region province "
    "village town city line brand series front leader voice player journal magazine army navy police".split()
)
_FRONTED: Final = re.compile(
    r"(?:[\"'(]|(?:In|On|At|Since|After|Before|During|With|By|Following|Originally|Initially|Later|Today)\b[^,;:]{0,80},?\s|"
    r"(?:It|This) (?:is|was)\b[^,;:]{0,40}\s)?"
)
_ADJECTIVE_OF_NATION: Final = re.compile(
    r"(?:[A-Z]\w+(?:ish|ese)|(?!(?:Asian|African|European|American|Mediterranean|Eurasian|Australian|Euro\w+)$)"
    r"[A-Z]\w+ian|German|French|Dutch|Swiss|Greek|Czech|Thai|Welsh)$"
)
#: Words of six letters or more are alike from so much on, and where so many first letters are the same.
_ALIKE: Final = 0.82
_SAME_START: Final = 6


def settled(candidates: Sequence[Candidate], told: Sequence[Sentence]) -> list[Candidate]:
    """The candidates of a profile, those of an unsure subject as values where nothing sure stands and they agree.

    told: the profile's sentences, marked.
    """
    result = list(candidates)
    for table, column in _VALUE.items():
        own = [c for c in result if c.table == table]
        open_ones = [c for c in own if c.about and c.values] if all(c.reason for c in own) else []
        unsure = [c for c in open_ones if _may_mean(c, told)]
        if len({plain(str(c.values[column])) for c in unsure}) == 1:
            taken = {id(c) for c in unsure}
            result = [replace(c, reason=None, tier=LAST_TIER) if id(c) in taken else c for c in result]
    return result


def _may_mean(candidate: Candidate, told: Sequence[Sentence]) -> bool:
    """Whether the noun phrase that a refused candidate is said of may mean the body."""
    at = next((i for i, s in enumerate(told) if s.start <= candidate.value[0] < s.start + len(s.text)), None)
    phrase = candidate.about
    if at is None or len(phrase) > _LONGEST or _TOLD_APART.search(phrase):
        return False
    identity = told[at].identity
    kind = _KIND.fullmatch(phrase)
    if kind and kind["noun"].lower() in KINDS:
        return _kind_is_open(kind["noun"].lower(), identity)
    name = without_article(phrase)
    if not NAME.fullmatch(name) or not _is_subject(phrase, told[at].marked):
        return False
    return may_be_name(name, identity, told) or (at == 0 and _opens(name, identity))


def _kind_is_open(noun: str, identity: Identity) -> bool:
    """Whether "the NOUN" may be the body: nothing says what kind of body it is."""
    return noun not in _PARTS and identity.nouns <= _VAGUE


def _is_subject(phrase: str, sentence: str) -> bool:
    """Whether the phrase opens its sentence, words of time or circumstance before it passed over."""
    before = sentence.partition(phrase)[0]
    return _FRONTED.fullmatch(before) is not None


def _opens(name: str, identity: Identity) -> bool:
    """Whether a name that opens the profile's prose may be the body's in another language, or its short form."""
    if is_department(name) or is_country(name) or is_city(name):
        return False
    kinds = _kinds_of(name)
    return has_organisation_word(name) and not (kinds & _PARTS) and _same_kind(kinds, _own_kinds(identity))


def may_be_name(name: str, identity: Identity, told: Sequence[Sentence]) -> bool:
    """Whether a name that is none of the body's known ones may be one of them."""
    if looks_like_acronym(name):
        return _may_be_acronym(name, identity, told)
    kinds = _kinds_of(name)
    if kinds & _PARTS - _own_kinds(identity) or is_department(name) or not _same_kind(kinds, _own_kinds(identity)):
        return False
    return any(_resemble(name, own) for own in identity.aliases if len(own) > 3)


def _may_be_acronym(acronym: str, identity: Identity, told: Sequence[Sentence]) -> bool:
    """Whether an acronym may be the body's: it fits its names, or that of a body of like name, or opens sentences."""
    bracket = re.compile(rf" \(\"?(?:the )?{re.escape(acronym)}\"?[),;]")
    for sentence in told:
        found = bracket.search(sentence.text)
        if found:
            before = [name for name in NAME.finditer(sentence.text, 0, found.start()) if name.end() == found.start()]
            return bool(before) and may_be_name(without_article(before[0][0]), identity, told)
    if any(fits(acronym, alias) for alias in identity.aliases if " " in alias):
        return True
    opens = re.compile(rf"(?:The )?{re.escape(acronym)} (?:is|was|has|had|[a-z]+s|[a-z]+ed)\b")
    return identity.acronym is None and sum(opens.match(s.text) is not None for s in told) > 1


def _kinds_of(name: str) -> frozenset[str]:
    return nouns_of(name) | english_kinds(name)


def _own_kinds(identity: Identity) -> frozenset[str]:
    return identity.nouns.union(*(_kinds_of(alias) for alias in identity.aliases))


def _same_kind(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether kinds that two names state may be one body's; where either states none, they may."""
    wider = one.union(*(group for group in SYNONYMS if group & one))
    return not one or not other or bool(wider & other) or other <= _VAGUE


def _resemble(name: str, own: str) -> bool:
    """Whether two names share most of the words that tell bodies apart, in any spelling, and no nation parts them."""
    theirs, ours = _telling(name), _telling(own)
    if not theirs or not ours or (squash(name).endswith(squash(own)) and len(name) > len(own)):
        return False
    shared = [word for word in theirs if any(_alike(word, known) for known in ours)]
    added = [word for word in theirs if word not in shared]
    if any(is_country(word) or _ADJECTIVE_OF_NATION.fullmatch(word) for word in added):
        return False
    if added and not _kinds_of(name):
        return False  # a name that says no kind of body and has a word of its own names something else
    return any(not is_region(word) for word in shared) and len(shared) * 2 > min(len(theirs), len(ours))


def _telling(name: str) -> list[str]:
    """The words of a name that tell bodies apart, as written."""
    words = [word for word in re.findall(r"[^\W\d_]{3,}", name) if word[:1].isupper()]
    return [word for word in words if word.casefold() not in COMMON_WORDS and not english_kinds(word)]


def _alike(word: str, other: str) -> bool:
    """Whether two words are one in two spellings or languages: "Armenia", "Armenian"."""
    one, two = plain(word), plain(other)
    if one == two:
        return True
    if min(len(one), len(two)) < _SAME_START:
        return False
    return one[:_SAME_START] == two[:_SAME_START] or SequenceMatcher(None, one, two).ratio() >= _ALIKE
