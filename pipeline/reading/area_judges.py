"""Whom a clause that begins at a place is about: its subject, judged by its nouns and by the tense of its verb.

A clause speaks of this body (THIS), of its aims or work (AIM), of what it once did (PAST) or of another (OTHER).
"""

import re
from typing import Final

from pipeline.reading.area_subjects import AIMS, ASPECTS, BELONGS, DOERS, FOREIGN, PARTS, PERSON, SETTLED, WORKERS
from pipeline.reading.area_tokens import Tokens
from pipeline.reading.places import is_country
from pipeline.reading.vocabulary import KIND_NOUNS

THIS, AIM, PAST, OTHER = "this", "aim", "past", "other"

#: A subject and its verb: a noun phrase with what hangs on it, adverbs, a finite verb.
_SUBJECT: Final = re.compile(
    r"[a0]*(?P<np>[PDQ]?[Dja0ke]*[mngywuS]+(?:C[ja]*[mngyu]+)?(?:[OI][PDQ]?[Dja0]*[mngyuS]+){0,2})"
    r"(?:,[^,;:]{1,14},)?a*(?P<verb>[BHMzxv])"
)
#: The body (or "we") as subject, with an aside behind it.
BODY: Final = re.compile(
    r"[a]*(?P<np>(?:DS|S)(?:CP[ja]*m+)?)(?:,[^;:]{1,40}?,(?=a*[BHMzxe]))?a*(?P<verb>[BHMzxvekwu]|$)"
)
_OWNED: Final = re.compile(
    r"(?P<np>(?:P|S(?=[jmn]))[jagyke0]*[mnguw]+)(?:[OI][PDQ]?[Dja0]*[mngS]+)?,?a*(?P<verb>[BHMzxekv])"
)


class Judge:
    """Judges the clauses of one sentence. leads: the verbs of the aims that it met."""

    def __init__(self, t: Tokens) -> None:
        self.t = t
        self.leads: list[int] = []

    def subject(self, place: int, inner: bool = False) -> str | None:
        """Whom the clause that begins there is about; None where none begins.

        inner: it stands behind another, so that a noun and a bare verb may be two nouns.
        """
        t = self.t
        body = BODY.match(t.tags, place)
        if body and t.tags[body.start("np") : body.end("np")]:
            return self.tense(body.start("verb"))
        owned = _OWNED.match(t.tags, place)
        if owned:
            return self._owned(owned)
        found = _SUBJECT.match(t.tags, place)
        if found and found["verb"] == "v" and (inner or t.words[found.end("np") - 1] not in DOERS):
            return None
        if found and inner and self._reduced(found.start("verb")):
            return None
        return self._noun_phrase(found) if found else None

    def _reduced(self, verb: int) -> bool:
        """Whether a participle only describes the noun before it: "a centre founded in 1901", "work aimed at"."""
        return self.t.words[verb].endswith(("ed", "won", "held")) and self.t.tags[verb + 1 : verb + 2] in (
            "I",
            "T",
            ".",
        )

    def _owned(self, found: re.Match[str]) -> str:
        head = self.t.words[found.end("np") - 1]
        return self._of_work(head, found.start("verb"))

    def _of_work(self, head: str, verb: int, owned: bool = True) -> str:
        """The verdict on a subject that the body has; a bare one must be work or workers."""
        if head in AIMS:
            self.leads.append(verb)
            return AIM
        if head in WORKERS:
            return self.tense(verb)
        return self.tense(verb) if owned and head not in BELONGS else OTHER

    def _noun_phrase(self, found: re.Match[str]) -> str:
        t = self.t
        start, end = found.span("np")
        inner = re.search(r"[OI]", t.tags[start:end])
        last = (start + inner.start() if inner else end) - 1
        head = t.words[last]
        if inner is not None and head in ASPECTS:
            head = next((word for word in t.words[start + inner.start() : end] if word in AIMS), head)
        owned = re.search(r"[SPQ]", t.tags[start:end]) is not None
        if head in AIMS and "n" not in t.tags[start:end] and not owned and head not in ("project", "projects"):
            return self._of_work(head, found.start("verb"), owned)
        if owned or (self._bare(start, end) and (head in AIMS or head in WORKERS)):
            return self._of_work(head, found.start("verb"), owned)
        if (
            head in AIMS
            and t.tags[start] != "D"
            and FOREIGN.isdisjoint(t.words[start:end])
            and t.tags[last - 1] in "jmn"
        ):
            # "Calvera's main goal is"
            return self._of_work(head, found.start("verb"))
        if t.tags[last] == "n" and (head in PARTS or self._is_within(start, end, found.start("verb"))):
            return self.tense(found.start("verb"))
        return THIS if t.tags[found.start("verb")] == "z" and self._is_thing(start, end, head) else OTHER

    def _is_thing(self, start: int, end: int, head: str) -> bool:
        """Whether a subject names a thing, which works for whomever the page is about, and nobody else."""
        if "n" in self.t.tags[start:end] or head in BELONGS or head in KIND_NOUNS:
            return False
        return not PERSON.match(head) and not is_country(head.title())

    def _is_within(self, start: int, end: int, verb: int) -> bool:
        """Whether a name before a verb of now is no other body's or land's: a person's, a product's, a part's."""
        t = self.t
        names = [
            word.removesuffix("'s")
            for word, tag in zip(t.words[start:end], t.tags[start:end], strict=True)
            if tag == "n"
        ]
        if not re.fullmatch("D?m?[nO]+", t.tags[start:end]) or is_country(" ".join(names).title()):
            return False
        now = t.tags[verb] == "z" or t.words[verb] in ("is", "are", "aims", "seeks", "strives", "wants", "works")
        return now and FOREIGN.isdisjoint(names) and t.words[start] not in FOREIGN

    def _bare(self, start: int, end: int) -> bool:
        """Whether a subject names nobody, in a sentence that does not speak of the body either."""
        t = self.t
        begins = t.tags.rfind(".", 0, start) + 1
        return "S" not in t.tags[begins:] and "n" not in t.tags[start:end]

    def judge_owned(self, place: int) -> str:
        """ "whose mission is": as "its mission is"."""
        found = _SUBJECT.match(self.t.tags, place)
        head = self.t.words[found.end("np") - 1] if found else ""
        return self._of_work(head, found.start("verb")) if found else OTHER

    def tense(self, verb: int) -> str:
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
