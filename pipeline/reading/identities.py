"""The identity of a drafted profile: its published name and acronym, and all that its prose calls it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.pages.page import Page
from pipeline.reading.draft import Draft
from pipeline.reading.foreign_kinds import english_kinds
from pipeline.reading.identity import Identity, nouns_of, without_article
from pipeline.reading.kinds import is_body
from pipeline.reading.name_forms import has_verb_behind
from pipeline.reading.name_words import NAME, find_name, squash, without_legal_form
from pipeline.reading.naming import Naming, fits, fuller, looks_like_acronym, same_body, stands_for
from pipeline.reading.places import is_country, is_region
from pipeline.reading.texts import prose_of
from pipeline.reading.vocabulary import KIND_NOUNS, ORGANISATION_WORDS

_CAPITALS: Final = re.compile(r"(?<![\w-])(?:[A-Z][A-Za-z]{0,2}[A-Z]+[A-Za-z]*|[A-Z]+(?:[&/-][A-Z]+)+)(?![\w-])")
_USED: Final = re.compile(NAME)
#: No more different phrases of a profile are compared with its names.
_MOST_PHRASES: Final = 2000
_LONGEST_NAME: Final = 160
_SMALL_WORDS: Final = re.compile(r",? and |, | & | in | at | of | from | with | for ")
_STARTERS: Final = re.compile(
    r"(?:At|In|For|Since|With|Today|As|While|When|From|By|Through|Within|Under|Besides|Both)\s+"
)
_COMMON_FIRST: Final = re.compile(
    r"(?:[A-Z]\w+(?:al|ean|ian|ic|ish|an|ese|ive|ern)|World|United|North|South|East|West|Europe|Asia|Africa|America|"
    r"Saint|St|New|Royal|Council|Union|Bank|Institute|University|Centre|Center|Network|Office|Agency|Organi[sz]ation|"
    r"Association|International|Global|Open|Joint|First|Free|High|Black|White|Red|Green|Blue|Robert|John|City|Town|"
    r"House|Museum|Ministry|School|College|Society|Foundation|Fund|National|Research|Technical|Technology|Science)$"
)
#: What opens a bracket about an earlier or a later name.
_TIME_WORD: Final = re.compile(
    r"(?:now|today|nowadays|currently|later|since|formerly|previously|originally|initially|once|then|until|till|before|"
    r"ex|former|n\u00e9e?|fka|f\.k\.a\.|renamed|founded|first|at first|from|in|the former)\b",
    re.I,
)
_BEHIND: Final = re.compile(r" \(\"?([^();,]{2,60}?)\"?[);,]")
#: What stands before a place, not before a body.
_IN_PLACE: Final = re.compile(r"\b(?:in|near|outside|around|city of|town of)\s+$")
#: Nouns behind one of these words in a name are another body's ("Friends of the Museum").
_OF: Final = re.compile(r"\s(?:of|for|at|on|in|de|der|des|du|di|von|and)\s|,\s")


def named(page: Page, draft: Draft) -> Naming:
    """The name to publish, with the acronym that heading or prose prints in brackets, or that the prose uses."""
    chosen = fuller(draft.naming, draft.prose)
    if looks_like_acronym(chosen.name):
        chosen = _written_out(page, draft, chosen)
    naming = Naming(chosen.name, chosen.span)
    for other in (chosen, draft.naming, draft.prose):
        if other and other.acronym and other.acronym_span and _accepted(page, draft, other.acronym, naming.name):
            naming = naming.called(other.acronym, other.acronym_span)
            break
    short = draft.prose
    if short and naming.acronym is None and looks_like_acronym(short.name) and fits(short.name, naming.name):
        naming = naming.called(short.name, short.span)
    if naming.acronym is None or naming.acronym == naming.name:
        naming = _used_acronym(page, draft, Naming(naming.name, naming.span))
    return _small_letters(page, draft, naming if draft.titles else _without_locative(page, draft, naming))


def _written_out(page: Page, draft: Draft, short: Naming) -> Naming:
    """The name that the prose has beside an acronym which is all that heading and opening give: "Lamp Union (LU)"."""
    for block in draft.body:
        for match in re.finditer(rf"\s*\((?:the )?{re.escape(short.name)}\)", page.shadow[block.start : block.end]):
            end = block.start + match.start()
            for name in _USED.finditer(page.shadow, max(block.start, end - _LONGEST_NAME), end):
                words = without_article(_STARTERS.sub("", name[0]))
                if name.end() == end and len(words.split()) > 1 and fits(short.name, words):
                    return Naming(words, (end - len(words), end), short.name, short.span)
    return short


def _without_locative(page: Page, draft: Draft, naming: Naming) -> Naming:
    """A short name without "in Oslo" behind it, where the prose goes on without that too."""
    tail = re.fullmatch(r"(?P<head>\S+) (?:in|at|from|near) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?", naming.name)
    if tail is None:
        return naming
    prose = prose_of(page, draft.body)
    alone = len(re.findall(rf"(?<!\w){re.escape(tail['head'])}(?!\w| (?:in|at|from|near) [A-Z])", prose))
    if alone == 0 or prose.count(naming.name) > 1:
        return naming
    return Naming(
        tail["head"], (naming.span[0], naming.span[0] + tail.end("head")), naming.acronym, naming.acronym_span
    )


def _accepted(page: Page, draft: Draft, acronym: str, name: str) -> bool:
    """Whether a printed acronym is this name's: it fits, or the prose uses it where it does not."""
    if acronym == name:
        return False
    if any(fits(acronym, known.name) for known in (draft.naming, draft.prose) if known) or fits(acronym, name):
        return True
    return looks_like_acronym(acronym) and len(list(find_name(prose_of(page, draft.body), acronym))) > 1


def _used_acronym(page: Page, draft: Draft, naming: Naming) -> Naming:
    if len(naming.name.split()) < 2:
        return naming
    least = min(3, len(naming.name.split()))
    for block in draft.body:
        for match in _CAPITALS.finditer(page.shadow, block.start, block.end):
            if len(match[0]) >= least and fits(match[0], naming.name) and match[0] not in naming.name.split():
                return naming.called(match[0], match.span())
    return naming


def _small_letters(page: Page, draft: Draft, naming: Naming) -> Naming:
    """A name in capitals as the prose writes it in small letters, where it does."""
    if not naming.name.isupper() or len(naming.name) < 6:
        return naming
    for block in draft.body:
        for match in re.compile(re.escape(naming.name), re.I).finditer(page.shadow, block.start, block.end):
            if not match[0].isupper() and match[0][:1].isupper():
                return Naming(match[0], match.span(), naming.acronym, naming.acronym_span)
    return naming


def identity_of(page: Page, draft: Draft, naming: Naming) -> Identity:
    """Names and nouns that stand for the body in its prose."""
    known = [name for name in (naming, draft.naming, draft.prose) if name]
    aliases = [word for name in known for word in (name.name, name.acronym) if word]
    aliases += [alias for alias in map(without_article, draft.aliases) if _may_stand(alias, known)]
    prose = prose_of(page, draft.body)
    aliases += list(_used(prose, aliases, naming))
    aliases += _around_brackets(prose, naming.name)
    aliases += [without_legal_form(alias) for alias in aliases]
    aliases = [alias for alias in dict.fromkeys(aliases) if len(alias) > 1]
    return Identity(naming.name, naming.acronym, tuple(aliases), _nouns(draft, naming))


def _may_stand(alias: str, known: Sequence[Naming]) -> bool:
    """Whether words in brackets or beside a name are another name of the body, not its city."""
    if is_country(alias):
        return False
    if looks_like_acronym(alias) or len(alias.split()) > 1:
        return True
    return any(stands_for(alias, name.name) or name.name.startswith(alias) for name in known)


def _nouns(draft: Draft, naming: Naming) -> frozenset[str]:
    heads = [_OF.split(name.name, maxsplit=1)[0] for name in (naming, draft.naming, draft.prose) if name]
    own = nouns_of(*(" ".join(head.split()[-2:]) for head in heads)) or nouns_of(naming.name)
    own |= english_kinds(heads[0])
    said = frozenset(kind for kind in draft.kinds if kind in KIND_NOUNS or is_body((kind,)) or draft.kinds == (kind,))
    return own | said


def _used(prose: str, names: Sequence[str], naming: Naming) -> Iterator[str]:
    """Capitalised phrases of the prose that are short or other forms of the names."""
    seen: set[str] = set()
    starts = {name[:1].casefold() for name in names}
    for run in dict.fromkeys(_USED.findall(prose)):
        for phrase in _phrases(run, names):
            if phrase not in seen and len(seen) < _MOST_PHRASES:
                seen.add(phrase)
                formed = phrase[:1].casefold() in starts and any(_is_form(phrase, name) for name in names)
                if (formed and not (" " not in phrase and _is_place_in(prose, phrase))) or _extends_acronym(
                    phrase, naming.acronym
                ):
                    yield phrase


def _is_place_in(prose: str, word: str) -> bool:
    """Whether a word is used as a place ("in Selm") and never as the subject of a verb."""
    places = [at for at in find_name(prose, word) if _IN_PLACE.search(prose, max(0, at - 12), at)]
    return bool(places) and not any(has_verb_behind(prose, at + len(word)) for at in find_name(prose, word))


def _phrases(run: str, names: Sequence[str]) -> Iterator[str]:
    """What may be a name in a run of capitalised words: the whole, and its parts where no name of the body is in it."""
    parts = [] if any(name in run for name in names) else _SMALL_WORDS.split(run)
    for part in dict.fromkeys([run, *parts]):
        phrase = without_article(_STARTERS.sub("", part)).strip(" .,'\"-/&").removesuffix("'s")
        if phrase:
            yield phrase


def _is_form(phrase: str, name: str) -> bool:
    """Whether a phrase is the name in another spelling, its beginning, or its first and last words."""
    if phrase[:1].casefold() != name[:1].casefold():
        return False
    if squash(phrase) in (squash(name), squash(without_legal_form(name))):
        return True
    own, words = name.split(), phrase.split()
    if is_region(phrase) or len(words) >= len(own) or not words or (_COMMON_FIRST.match(words[0]) and len(words) == 1):
        return False
    if own[: len(words)] == words:
        return len(words) > 1 or (len(words[0]) > 3 and words[0].lower() not in ORGANISATION_WORDS)
    rest = iter(own)
    return len(words) > 1 and words[0] == own[0] and words[-1] == own[-1] and all(w in rest for w in words)


def _extends_acronym(phrase: str, acronym: str | None) -> bool:
    """Whether a phrase is the acronym with something hung on: "BSC-CNS" for "BSC"."""
    return (
        acronym is not None
        and " " not in phrase
        and phrase.startswith((acronym + "-", acronym + "/"))
        and phrase.isupper()
    )


def _around_brackets(prose: str, name: str) -> list[str]:
    """The words before a bracket that holds the name ("ABC-XYZ (Some Other Name - Name) is"), and the reverse."""
    before = re.finditer(r"(?:^|\s)([A-Z][\w-]+(?: [A-Z][\w-]+){0,8}) \(([^()]{3,160})\)", prose)
    found = [match[1] for match in before if name in match[2] and not _TIME_WORD.match(match[2])]
    behind = next((m for at in find_name(prose, name) if (m := _BEHIND.match(prose, at + len(name)))), None)
    if (
        behind
        and not _TIME_WORD.match(behind[1])
        and (stands_for(behind[1], name) or same_body(Naming(behind[1], (0, 0)), Naming(name, (0, 0))))
    ):
        found.append(behind[1])
    return found
