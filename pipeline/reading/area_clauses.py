"""Who each clause of a sentence is about: a left-to-right walk over its tags.

A clause speaks of this body (THIS), of its aims or work (AIM), of what it once did (PAST) or of another (OTHER).
"""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.reading.area_frames import CARRIERS, DOINGS
from pipeline.reading.area_judges import AIM, BODY, OTHER, PAST, THIS, Judge
from pipeline.reading.area_subjects import AIMS, BELONGS, PERSON, WORKERS
from pipeline.reading.area_tokens import Tokens
from pipeline.reading.places import is_country
from pipeline.reading.vocabulary import KIND_NOUNS, PART_NOUNS

_BEFORE_MAIN: Final = re.compile(r"[IW]S[aHBM]*[ekxBz][^S,]*(?=S[aHBMzxe])")
_FRONTED: Final = re.compile(r"[ITekgyajW]")

#: "A league of towns founded in 1901 to protect lamps.": a description without a verb.
_BARE_KIND: Final = re.compile(r"D[ja]*m+(?:[OI][^BHMzvS]*)?,?[ekx][^BHMSz]*$")
_LISTS: Final = re.compile(r"(?:includ|cover|compris|involv|encompass|rang)(?:es?|s|ed)?$")
_VERBS: Final = re.compile(r"[BHMzx]")
#: "To promote fair fees.": a sentence that is a purpose.
_TO_DO: Final = re.compile(r"Ta*v[^SBHMQ]*$")


@dataclass(frozen=True)
class Clauses:
    """verdicts: one a token. leads: the verbs of the aims, behind which the areas stand."""

    verdicts: tuple[str, ...]
    leads: tuple[int, ...]


def clauses(t: Tokens) -> Clauses:
    """Who each word's clause is about."""
    return _Walk(t).clauses()


class _Walk:
    def __init__(self, t: Tokens) -> None:
        self.t = t
        self.judge = Judge(t)

    def clauses(self) -> Clauses:
        t = self.t
        begun, current = self._main()
        body = BODY.match(t.tags, begun)
        if body and "C" in body["np"]:
            # "the Board and its members" is one subject
            begun = body.end("np")
        main, verdicts = current, [current] * begun
        for place in range(begun, len(t)):
            tag = t.tags[place]
            if tag == "R":
                current = self._relative(place, current)
            elif tag == "Q":
                current = self.judge.judge_owned(place + 1) if current != OTHER else OTHER
            elif self._begins_anew(place) and (told := self.judge.subject(place + 1, inner=True)):
                # behind a footnote's mark a sentence may begin that nothing else parts
                main = current = told
            elif tag in "W;:-,C":
                current = self._next(place, current, main)
            verdicts.append(current)
        return Clauses(tuple(verdicts), tuple(self.judge.leads))

    def _begins_anew(self, place: int) -> bool:
        """Whether a sentence may begin behind a mark: a full stop, or any mark that no verb stands before."""
        t = self.t
        return t.words[place] == "." or (t.tags[place] == "." and not _VERBS.search(t.tags, 0, place))

    def _main(self) -> tuple[int, str]:
        """Behind which word the main clause has begun, and whom it is about."""
        t, first = self.t, 0
        while first < len(t) and t.tags[first] in ".,;:-Ca0":
            first += 1
        if self._lists_more(first):
            self.judge.leads.append(first + 1)
            return first, AIM
        found = self.judge.subject(first)
        if found:
            return first, THIS if found == OTHER and self._is_lone_name(first) else found
        if first < len(t) and _FRONTED.match(t.tags, first) and (fronted := self._behind_fronted(first)):
            return fronted
        if first < len(t) and t.tags[first] in "vzgeykB":
            return first, self.judge.tense(first) if t.tags[first] == "B" else THIS
        return first, self._without_verb(first)

    def _behind_fronted(self, first: int) -> tuple[int, str] | None:
        """Where the main clause begins behind words that stand before it, and whom it is about."""
        t = self.t
        for comma in (i for i, tag in enumerate(t.tags) if tag == ","):
            if comma > first and (found := self.judge.subject(comma + 1)):
                within = found == OTHER and t.tags[first:comma] == "IS"
                return comma + 1, THIS if within else found
        # "Since it began the Board ...": no comma parts the two
        if behind := _BEFORE_MAIN.match(t.tags, first):
            return behind.end(), self.judge.subject(behind.end()) or OTHER
        body = t.tags.find("S", first)
        if body > 0 and t.tags[first] in "IT" and (found := self.judge.subject(body)):
            return body, found if "," in t.tags[:body] or t.tags[body - 1] not in "OIC" else OTHER
        return None

    def _lists_more(self, first: int) -> bool:
        """Whether the works told of before are listed: "These include"."""
        words = self.t.words[first : first + 2]
        return len(words) > 1 and words[0] in ("this", "these") and _LISTS.match(words[1]) is not None

    def _is_lone_name(self, first: int) -> bool:
        """Whether one word, which names nothing known, is the subject of a verb of now: "Calvera supports"."""
        t = self.t
        word = t.words[first]
        known = word in AIMS or word in WORKERS or word in BELONGS or word in KIND_NOUNS or word in DOINGS
        defined = t.tags[first : first + 3] == "mBD" and KIND_NOUNS.intersection(t.words[first + 3 : first + 9])
        named = t.tags[first : first + 2] == "mz" or defined
        return bool(named) and not known and not word.endswith("s") and not is_country(word.title())

    def _without_verb(self, first: int) -> str:
        """A sentence whose subject was not found: a bare description of the body, or of something else."""
        t = self.t
        if _TO_DO.match(t.tags, first) or (_BARE_KIND.match(t.tags, first) and KIND_NOUNS.intersection(t.words[:6])):
            return THIS
        if "S" in t.tags or "P" in t.tags[:3]:
            return OTHER if t.tags[first : first + 1] not in ("S", "P") else THIS
        relative = re.search(r"[RQW]", t.tags[first:])
        if first >= len(t) or _VERBS.search(t.tags, 0, first + relative.start() if relative else len(t)):
            return OTHER
        ends = re.search(r"[nI;:]", t.tags[first : first + 9])
        kinds = any(word in KIND_NOUNS for word in t.words[first : first + (ends.start() if ends else 9)])
        behind = first + (t.tags[first] == "j")
        return THIS if kinds or AIMS.intersection(t.words[behind : behind + 1]) else OTHER

    def _relative(self, place: int, current: str) -> str:
        """Whom a relative clause is about: what stands before it, by number."""
        t = self.t
        if t.words[place] in ("who", "whom") or current == OTHER:
            return current if t.words[place] not in ("who", "whom") else OTHER
        if place + 1 < len(t) and t.tags[place + 1] in "SP":
            # "states that its mission is"
            return self.judge.subject(place + 1) or current
        before = place - 1
        while before >= 0 and t.tags[before] in ",CI":
            before -= 1
        # "a school in Bergen that is"
        placed = re.search(r"(?<=[mS])(?:[OI][Dja]*m*n+)+$", t.tags[: before + 1])
        if placed and (t.tags[placed.start() - 1] == "S" or t.words[placed.start() - 1] in KIND_NOUNS):
            before = placed.start() - 1
        if before < 0 or t.tags[before] == "S":
            return current
        if t.tags[before] == "n":
            return OTHER
        plural = t.words[before].endswith("s")
        follows = t.tags[place + 1 : place + 3].lstrip("a")[:1]
        verb = t.words[place + 1] if place + 1 < len(t) else ""
        singular = follows in "zx" or verb in ("is", "was", "has")
        near = [word.rsplit("-")[-1] for word in t.words[max(0, before - 8) : before + 1]]
        kind = any(word in KIND_NOUNS or word in PART_NOUNS for word in near)
        if singular:
            return THIS if kind else current if self._is_thing(t.words[before]) else OTHER
        return current if plural and follows in "vM" and self._is_thing(t.words[before]) else OTHER

    def _is_thing(self, noun: str) -> bool:
        """Whether a noun names no body or person, so that what it does is done by means of it."""
        return noun in CARRIERS or not (noun in BELONGS or noun in KIND_NOUNS or PERSON.match(noun))

    def _next(self, place: int, current: str, main: str) -> str:
        """Whom the words behind a boundary are about: a new subject, or the same."""
        t = self.t
        behind = place + 1
        while behind < len(t) and t.tags[behind] in "C,a":
            behind += 1
        plain = t.tags[place:behind] == "," and t.tags[behind : behind + 1] not in ("S", "P")
        found = None if plain else self.judge.subject(behind, inner=True)
        if found:
            return found
        if behind < len(t) and t.tags[behind] == "T" and main != OTHER:
            return main
        if current in (PAST, OTHER) and main != OTHER and behind < len(t) and self._present(behind):
            return THIS if main == PAST else main
        return current

    def _present(self, place: int) -> bool:
        """Whether a verb stands there that tells what the body does now: "and is"."""
        return self.t.tags[place] == "z" or self.t.words[place] in ("is", "has", "are", "have")
