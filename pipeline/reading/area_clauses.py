"""Who each clause of a sentence is about: a left-to-right walk over its tags.

A clause speaks of this body (THIS), of its aims or work (AIM), of what it once did (PAST) or of another (OTHER).
"""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.reading.area_frames import CARRIERS
from pipeline.reading.area_tokens import Tokens
from pipeline.reading.vocabulary import KIND_NOUNS, PART_NOUNS

THIS, AIM, PAST, OTHER = "this", "aim", "past", "other"

#: A subject and its verb: a noun phrase with what hangs on it, adverbs, a finite verb.
_SUBJECT: Final = re.compile(
    r"[a0]*(?P<np>[PDQ]?[Dja0ke]*[mngywuS]+(?:C[ja]*[mngyu]+)?(?:[OI][PDQ]?[Dja0]*[mngyuS]+){0,2})"
    r"(?:,[^,;:]{1,14},)?a*(?P<verb>[BHMzxv])"
)
#: The body (or "we") as subject, with an aside behind it.
_BODY: Final = re.compile(
    r"[a]*(?P<np>(?:DS|S)(?:CP[ja]*m+)?)(?:,[^;:]{1,40}?,(?=a*[BHMzxe]))?a*(?P<verb>[BHMzxvekwu]|$)"
)
_OWNED: Final = re.compile(
    r"(?P<np>(?:P|S(?=[jmn]))[jagyke0]*[mnguw]+)(?:[OI][PDQ]?[Dja0]*[mngS]+)?,?a*(?P<verb>[BHMzxekv])"
)
_BEFORE_MAIN: Final = re.compile(r"[IW]S[aHBM]*[ekxBz][^S,]*(?=S[aHBMzxe])")
_FRONTED: Final = re.compile(r"[ITekgyajW]")
#: Nouns that say what a body is for: their verb leads to areas.
AIMS: Final = frozenset(
    "aim aims goal goals mission missions objective objectives purpose purposes mandate mandates task tasks role roles "
    "function functions remit vision duty duties focus priority priorities ambition ambitions intention intentions "
    "agenda scope profile business activity activities area areas field fields topic topics theme themes interest "
    "interests expertise competence competences competency competencies strength strengths responsibility "
    "responsibilities concern concerns work services service products portfolio research programme programmes program "
    "programs project projects speciality specialities specialty specialties specialisation specialization effort "
    "efforts scope scopes emphasis campaign campaigns strategy markets issues challenge job spectrum idea core".split()
)
#: Whoever or whatever does the work of a body.
WORKERS: Final = frozenset(
    "team teams group groups expert experts scientist scientists researcher researchers engineer engineers staff "
    "employees people specialists lawyers laboratory laboratories lab labs department departments division divisions "
    "institute institutes faculty faculties unit units studies study courses course training platform technology "
    "technologies teaching development action actions solutions solution software tool tools initiative initiatives "
    "secretariat consultants professionals volunteers".split()
)
#: Works of a body in the plural: "these projects promote".
_DOERS: Final = frozenset(word for word in AIMS | WORKERS if word.endswith("s") or word in ("staff", "people"))
SETTLED: Final = frozenset(
    "established created founded formed launched constituted designed instituted built organised organized started "
    "incorporated initiated convened chartered set mandated tasked commissioned authorised authorized empowered "
    "dedicated devoted committed determined intended meant conceived".split()
)


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
        self.leads: list[int] = []

    def clauses(self) -> Clauses:
        t = self.t
        begun, current = self._main()
        body = _BODY.match(t.tags, begun)
        if body and "C" in body["np"]:
            # "the Board and its members" is one subject
            begun = body.end("np")
        main, verdicts = current, [current] * begun
        for place in range(begun, len(t)):
            tag = t.tags[place]
            if tag == "R":
                current = self._relative(place, current)
            elif tag == "Q":
                current = self._judge_owned(place + 1) if current in (THIS, AIM) else OTHER
            elif t.words[place] == "." and (told := self._subject(place + 1, inner=True)):
                # behind a footnote's mark a sentence may begin that nothing else parts
                main = current = told
            elif tag in "W;:-,C":
                current = self._next(place, current, main)
            verdicts.append(current)
        return Clauses(tuple(verdicts), tuple(self.leads))

    def _main(self) -> tuple[int, str]:
        """Behind which word the main clause has begun, and whom it is about."""
        t, first = self.t, 0
        while first < len(t) and t.tags[first] in ".,;:-Ca0":
            first += 1
        found = self._subject(first)
        if found:
            return first, found
        if first < len(t) and _FRONTED.match(t.tags, first):
            for comma in (i for i, tag in enumerate(t.tags) if tag == ","):
                if comma > first and (found := self._subject(comma + 1)):
                    within = found == OTHER and t.tags[first:comma] == "IS"
                    return comma + 1, THIS if within else found
            # "Since it began the Board ...": no comma parts the two
            if behind := _BEFORE_MAIN.match(t.tags, first):
                return behind.end(), self._subject(behind.end()) or OTHER
            body = t.tags.find("S", first)
            if body > 0 and t.tags[first] in "IT" and (found := self._subject(body)):
                return body, found if "," in t.tags[:body] or t.tags[body - 1] not in "OIC" else OTHER
        if first < len(t) and t.tags[first] in "vzgeykB":
            return first, self._tense(first) if t.tags[first] == "B" else THIS
        return first, self._without_verb(first)

    def _without_verb(self, first: int) -> str:
        """A sentence whose subject was not found: a bare description of the body, or of something else."""
        t = self.t
        if "S" in t.tags or "P" in t.tags[:3]:
            return OTHER if t.tags[first : first + 1] not in ("S", "P") else THIS
        if re.search(r"[BHMzx]", t.tags) or first >= len(t):
            return OTHER
        ends = re.search(r"[nI;:]", t.tags[first : first + 9])
        kinds = any(word in KIND_NOUNS for word in t.words[first : first + (ends.start() if ends else 9)])
        behind = first + (t.tags[first] == "j")
        return THIS if kinds or AIMS.intersection(t.words[behind : behind + 1]) else OTHER

    def _subject(self, place: int, inner: bool = False) -> str | None:
        """Whom the clause that begins there is about; None where none begins.

        inner: it stands behind another, so that a noun and a bare verb may be two nouns.
        """
        t = self.t
        body = _BODY.match(t.tags, place)
        if body and t.tags[body.start("np") : body.end("np")]:
            return self._tense(body.start("verb"))
        owned = _OWNED.match(t.tags, place)
        if owned:
            return self._owned(owned)
        found = _SUBJECT.match(t.tags, place)
        if found and found["verb"] == "v" and (inner or t.words[found.end("np") - 1] not in _DOERS):
            return None
        return self._noun_phrase(found) if found else None

    def _owned(self, found: re.Match[str]) -> str:
        head = self.t.words[found.end("np") - 1]
        return self._of_work(head, found.start("verb"))

    def _of_work(self, head: str, verb: int) -> str:
        if head in AIMS:
            self.leads.append(verb)
            return AIM
        return self._tense(verb) if head in WORKERS else OTHER

    def _noun_phrase(self, found: re.Match[str]) -> str:
        t = self.t
        start, end = found.span("np")
        inner = re.search(r"[OI]", t.tags[start:end])
        head = t.words[(start + inner.start() if inner else end) - 1]
        owner = inner is not None and "S" in t.tags[start + inner.start() : end]
        owner = owner or t.tags[start] in "PQ"
        begins = t.tags.rfind(".", 0, start) + 1
        bare = "S" not in t.tags[begins:] and not any(tag == "n" for tag in t.tags[start:end])
        if owner or (bare and (head in AIMS or head in WORKERS)):
            return self._of_work(head, found.start("verb"))
        return OTHER

    def _judge_owned(self, place: int) -> str:
        """ "whose mission is": as "its mission is"."""
        found = _SUBJECT.match(self.t.tags, place)
        head = self.t.words[found.end("np") - 1] if found else ""
        return self._of_work(head, found.start("verb")) if found else OTHER

    def _tense(self, verb: int) -> str:
        """THIS, or PAST where the verb tells what the body once did."""
        t = self.t
        word, tag = (t.words[verb], t.tags[verb]) if verb < len(t) else ("", "")
        if tag in "ek" and word not in SETTLED and word not in ("focused", "specialised", "specialized"):
            return PAST
        if word == "had" or (tag == "x" and word.endswith("ed")):
            return PAST
        follows = t.tags[verb + 1 : verb + 3].lstrip("a")[:1]
        if word in ("was", "were") and follows in "ekx" and follows:
            place = verb + 1 if t.tags[verb + 1] != "a" else verb + 2
            return THIS if t.words[place] in SETTLED else PAST
        return THIS

    def _relative(self, place: int, current: str) -> str:
        """Whom a relative clause is about: what stands before it, by number."""
        t = self.t
        if t.words[place] in ("who", "whom") or current == OTHER:
            return current if t.words[place] not in ("who", "whom") else OTHER
        if place + 1 < len(t) and t.tags[place + 1] == "S":
            return current
        before = place - 1
        while before >= 0 and t.tags[before] in ",CI":
            before -= 1
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
            return THIS if kind else OTHER
        return current if plural and follows in "vM" and t.words[before] in CARRIERS else OTHER

    def _next(self, place: int, current: str, main: str) -> str:
        """Whom the words behind a boundary are about: a new subject, or the same."""
        t = self.t
        behind = place + 1
        while behind < len(t) and t.tags[behind] in "C,a":
            behind += 1
        plain = t.tags[place:behind] == "," and t.tags[behind : behind + 1] not in ("S", "P")
        found = None if plain else self._subject(behind, inner=True)
        if found:
            return found
        if behind < len(t) and t.tags[behind] == "T" and main != OTHER:
            return main
        if current in (PAST, OTHER) and main != OTHER and behind < len(t) and t.tags[behind] == "z":
            return THIS if main == PAST else main
        return current
