"""Cues that are no verbs of doing: states, nouns of work, fields, and the verbs of aims."""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.reading.area_cue import Cue, cue_of
from pipeline.reading.area_frames import ACTS, DOINGS, FIELDS, MAKERS, STATES_OF, STUDIES, TURNED
from pipeline.reading.area_judges import AIM, OTHER, THIS
from pipeline.reading.area_subjects import AIMS, PERSON
from pipeline.reading.area_tokens import Tokens
from pipeline.reading.area_words import RECEIVERS
from pipeline.reading.vocabulary import KIND_NOUNS

_OWN: Final = (THIS, AIM)
_INCLUDES: Final = frozenset(
    "includes include covers cover comprises comprise involves involve spans span concerns concern encompasses "
    "encompass extends extend addresses address targets target remains remain".split()
)
_ANNOUNCED: Final = re.compile(
    r"(?:, )?(?:such as|like|including|namely)(?= )|of(?= )|as \w+ as(?= )|:|(?:related|relating) to(?= )"
)
#: What goes "from" one thing "to" another.
_RANGED: Final = frozenset(
    "ranging range ranges spanning spans variety spectrum areas fields capabilities activities services topics "
    "everything applications disciplines sectors".split()
)
#: "in addition to", "on behalf of": no place, and no field.
_LINKED: Final = frozenset(
    "addition order particular general total fact turn line accordance response contrast collaboration cooperation "
    "co-operation partnership conjunction consultation charge behalf average top".split()
)
#: Nouns of places, in which the work is done.
_PLACES: Final = frozenset("world region regions country countries city cities town towns continent territory".split())
#: What the body does it with or where, between its verb and the preposition.
_WITHIN: Final = re.compile(r"a*I[^OIBHMTRQWSzx;:.-]{1,9}(?:[OI]D?[jmn]+)?,?a*\Z")
#: Nouns of fields that stand behind their names.
_LATE: Final = frozenset("sectors fields areas domains industries disciplines".split())
_TROUBLES: Final = frozenset("challenges problems issues topics questions".split())
#: "its main tasks", "one of the tasks (of)".
_OF_WORK: Final = re.compile(r"(?:DO)?[PDS][jDag]*m+")
#: "are the most important fields of research", "are the pillars of its work".
_OF_ITS: Final = re.compile(r"O(?:D?S|P[ja]*m|m)")
_MAIN: Final = AIMS | frozenset("cornerstone cornerstones pillar pillars focal".split())


#: Words that may lead to areas behind a preposition; any other noun does so only in "is the place for".
_LEADING: Final = frozenset().union(STATES_OF, ACTS, MAKERS, STUDIES, TURNED, FIELDS, KIND_NOUNS, ("for", "from"))


def framed(t: Tokens, place: int, verdict: str) -> Iterator[Cue]:
    """A state, verb or noun of work with its preposition: "responsible for", "focuses on", "research on"."""
    word = t.words[place]
    if t.tags[place] == "n" or (word not in _LEADING and t.words[place + 1 : place + 2] != ("for",)):
        return
    behind = place + 1
    while behind < len(t) and t.tags[behind] == "a":
        behind += 1
    if behind >= len(t):
        return
    if word in FIELDS and (verdict != OTHER or t.tags[0] in "SP"):
        yield from _fields(t, place)
    if verdict not in _OWN:
        return
    rule = _frame(t, place, behind)
    if rule is not None:
        yield from cue_of(rule, t, (place, behind))
    else:
        yield from _loosely(t, place, behind)


def _loosely(t: Tokens, place: int, behind: int) -> Iterator[Cue]:
    """Where words stand between the two, or the preposition is the cue itself."""
    word = t.words[place]
    if word in TURNED:
        yield from _turned(t, place, behind)
    elif word in ACTS and t.tags[place] in "zvgxuw" and t.tags[behind] == "I":
        yield from _across(t, place)
    elif word == "for" and _is_doing(t, place):
        yield from cue_of("area.for", t, (place, place))
    elif word == "from" and _RANGED.intersection(t.words[max(0, place - 8) : place]) and "to" in t.words[place:]:
        yield from cue_of("area.range", t, (place, place))


def _frame(t: Tokens, place: int, behind: int) -> str | None:
    """The rule of a word with the preposition behind it; None where the two make no frame."""
    word, after = t.words[place], t.words[behind]
    if after in STATES_OF.get(word, "") or after in ACTS.get(word, ""):
        return "area.about"
    if _placed(t, behind):
        return None
    if after in MAKERS.get(word, ""):
        lies = word in ("centre", "center") and re.search(r"[IO]D$", t.tags[max(0, place - 2) : place])
        return None if lies else "area.maker"
    if (after == "of" and _is_kind_of(t, place)) or (
        after == "for" and _DEFINED.search(t.tags, max(0, place - 6), place)
    ):
        return "area.maker"
    return "area.study" if after in STUDIES.get(word, "") else None


def _is_kind_of(t: Tokens, place: int) -> bool:
    """Whether a body is said to be "a federation of" things, and no land, body or people stand behind."""
    if t.words[place] not in KIND_NOUNS or t.words[place] in _HOLDERS:
        return False
    defined = re.search(r"B[aD0jkgmn,C]*$", t.tags[max(0, place - 8) : place])
    behind = re.match(r"[Dja]*[mgyu]+", t.tags[place + 2 :])
    if not defined or not behind:
        return False
    noun = t.words[place + 1 + behind.end()]
    return not _is_party(noun) and (t.words[place] in _HOUSES or not _MANY.search(noun))


def _is_party(noun: str) -> bool:
    return noun in RECEIVERS or noun.removesuffix("s") in KIND_NOUNS or PERSON.match(noun) is not None


#: Kinds of which the things are no members: "a museum of lamps", beside "a federation of ports".
_HOUSES: Final = frozenset(
    "centre center hub institute laboratory lab academy museum gallery library archive publisher producer developer "
    "operator retailer manufacturer school".split()
)
_MANY: Final = re.compile(r"(?<!ic)(?<!s)(?<!u)(?<!i)s$")
#: "is the central place for".
_DEFINED: Final = re.compile(r"BD[ja0gkm]*$")
#: Kinds that belong to what is named behind them.
_HOLDERS: Final = frozenset(
    "department division office university faculty school city group board council committee chapter club unit section "
    "branch campus college programme program project service".split()
)


def _placed(t: Tokens, preposition: int) -> bool:
    """Whether "in" leads to a place or a number: "centres in Bergen", "education in 48 countries"."""
    if t.words[preposition] not in ("in", "on"):
        return False
    behind = t.words[preposition + 1 : preposition + 5]
    if t.tags[preposition + 1 : preposition + 2] in ("n", "0") or _LINKED.intersection(behind[:1]):
        return True
    noun = next((word for word, tag in zip(behind, t.tags[preposition + 1 :], strict=False) if tag not in "DPajgk"), "")
    return noun in _PLACES


def _turned(t: Tokens, place: int, behind: int) -> Iterator[Cue]:
    """ "focuses its work on": what is turned to the things stands between."""
    for at in range(behind + 1, min(len(t), behind + 6)):
        if t.words[at] in TURNED[t.words[place]]:
            yield from cue_of("area.about", t, (place, at))
            return


def _across(t: Tokens, place: int) -> Iterator[Cue]:
    """ "works with nine towns on": whom it is done with, or where, stands between."""
    for at in range(place + 3, min(len(t), place + 13)):
        if t.words[at] in ACTS[t.words[place]] and _WITHIN.match(t.tags[place + 1 : at]):
            if not _placed(t, at):
                yield from cue_of("area.about", t, (place, at))
            return


def _is_doing(t: Tokens, place: int) -> bool:
    """Whether a noun of doing with its object follows: "for the protection of seals"."""
    at = place + 1
    while at < len(t) and t.tags[at] in "Dj":
        at += 1
    return at + 1 < len(t) and t.words[at] in DOINGS and t.tags[at] != "n" and t.tags[at + 1] in "OC,"


def _fields(t: Tokens, place: int) -> Iterator[Cue]:
    found = _ANNOUNCED.match(" ".join(t.words[place + 1 : place + 5]) + " ")
    if not found and t.words[place - 1 : place] == ("such",) and t.words[place + 1 : place + 2] == ("as",):
        yield from cue_of("area.fields", t, (place - 1, place + 1))
        return
    if found and found[0] == "of" and t.tags[place + 3 : place + 4] in tuple("BxHz"):
        # "its areas of study include"
        return
    if found and found[0] == "of" and t.tags[place + 2] in "jmg" and AIMS.intersection(t.words[place + 2 : place + 4]):
        colon = t.words.index(":", place) if ":" in t.words[place : place + 6] else 0
        yield from cue_of("area.fields", t, (place, colon)) if colon else ()
        return
    if found and (found[0] != ":" or t.words[place].endswith("s")):
        yield from cue_of("area.fields", t, (place, place + len(found[0].split())))
    elif t.words[place] in _TROUBLES and t.words[place + 1 : place + 2] == ("in",) and not _placed(t, place + 1):
        yield from cue_of("area.fields", t, (place, place + 1))
    elif t.words[place] in _LATE:
        yield from _fields_before(t, place)


def _fields_before(t: Tokens, place: int) -> Iterator[Cue]:
    """ "in the energy, water and transport sectors"."""
    first = place
    while first > 0 and t.tags[first - 1] in "jmngy,C0u":
        first -= 1
    first -= first > 0 and t.tags[first - 1] == "D"
    if first > 0 and t.words[first - 1] in ("in", "across", "within") and "C" in t.tags[first:place]:
        yield from cue_of("area.fields", t, (first - 1, first - 1))


def told(t: Tokens, verb: int) -> Iterator[Cue]:
    """ "X and Y are its main tasks": the areas stand before the verb."""
    found = _OF_WORK.match(t.tags, verb + 1)
    if not found or t.words[found.end() - 1] not in _MAIN or not _is_own(t, found):
        return
    first = max(t.tags.rfind(mark, 0, verb) for mark in ";:W") + 1
    if "B" not in t.tags[first:verb] and t.tags[first] not in "SPQ":
        yield from cue_of("area.told", t, (first, first - 1))


def _is_own(t: Tokens, found: re.Match[str]) -> bool:
    """Whether a noun of work is the body's: "its main task", "the tasks of the Board", "the fields of research"."""
    if re.search("[PS]", found[0]):
        return True
    behind = _OF_ITS.match(t.tags, found.end())
    return behind is not None and ("m" not in behind[0] or "P" in behind[0] or t.words[behind.end() - 1] in AIMS)


def duty(t: Tokens) -> Iterator[Cue]:
    """A line without a verb that names a duty: "Promotion and protection of fair fees"."""
    if t.words and t.words[0] in DOINGS and _DUTY.match(t.tags):
        yield from cue_of("area.aim", t, (0, -1))


#: Nouns of doing with what is done something about, and no clause.
_DUTY: Final = re.compile(r"[mug](?:CJ*[mug])?O[^SBHMQWzx:]*$")


def led(t: Tokens, verb: int) -> Iterator[Cue]:
    """Behind "its aims are": the areas themselves; an infinitive is found as such."""
    tag, word = t.tags[verb], t.words[verb]
    if tag != "B" and word not in _INCLUDES and not (verb == 1 and t.tags[0] == "D"):
        return
    last = verb
    while last + 1 < len(t) and (t.tags[last + 1] in "a:" or t.words[last + 1] in ("on", "in", "around")):
        last += 1
    row = re.match(r"[jk](?:,?C?a*[jk])+m", t.tags[last + 1 :])
    adjective = tag == "B" and not row and re.match(r"[jk][ITC.,ak]", t.tags[last + 1 : last + 3])
    if (
        last + 1 < len(t)
        and t.tags[last + 1] not in "ekxT0"
        and not adjective
        and t.words[last + 1] not in ("not", "one")
    ):
        yield from cue_of("area.aim", t, (verb, last))
