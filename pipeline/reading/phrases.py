"""Lists of phrases: which phrases the object of a cue coordinates.

A list is split at its outermost level: at semicolons, else at commas, else at "and". Adjectives in a row
("scientific, technical and legal advice") stay with their noun, and so does an "and" inside an item.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pipeline.reading.area_breaks import ASIDE, CLAUSE, DOING_CLAUSE, NEW_CLAUSE, NEXT_VERB
from pipeline.reading.area_ends import object_end, without_asides
from pipeline.reading.area_shared import DOING, adds, again_said, hangs, without_shared
from pipeline.reading.area_starts import Item, Verbs, announced, behind_receivers, behind_row, behind_verbs, verbs_of
from pipeline.reading.area_trims import Span, has_tail, only_adjectives, trimmed
from pipeline.reading.area_words import is_adjective
from pipeline.reading.verbs import BASES, FORMS, GERUNDS, NOUN_VERBS, THIRDS, pattern

_SEMICOLON: Final = re.compile(r"\s*;\s*(?:and\s+|or\s+)?")
_COMMA: Final = re.compile(r"\s*,\s*(?P<oxford>(?:and|or|as well as|and also|but also)\s+)?")
_LISTING: Final = re.compile(
    rf",?\s+(?:(?:that|which) (?:help |can |will |[a-z]+ly )?(?:to )?{pattern(BASES)}(?=\s)|which (?:are|include|"
    rf"comprise|range from|cover|span)|such as|including|in particular|especially|notably|namely|particularly|"
    rf"like(?= the| [a-z]+ing)|as well as|along with|"
    r"in addition to|plus|but also)\s+"
)
_AND: Final = re.compile(r"\s+(?:and|or|&|as well as)\s+(?:to\s+|also\s+|thus\s+|thereby\s+)?")
#: A preposition said again parts a list more surely than its commas.
_AND_TO: Final = re.compile(r",?\s+(?:and|as well as) (?:also )?(?:to|at|on|for|against|with|towards)\s+(?=[a-z]+\s)")
_RANGE: Final = re.compile(r"\s+(?:up |over |through )?to\s+(?:the\s+)?(?![a-z]+\s+of\b)")
#: Further infinitives behind a clause that cuts the object off: ", and to ...".
_FURTHER: Final = re.compile(
    rf",?\s+(?:and|but) (?:also )?to\s+(?={pattern(BASES)}\s)|,\s+and\s+(?={pattern(BASES - NOUN_VERBS)}\s)"
)
#: Only capitalised words: a further place or member behind a tail.
_NAMES: Final = re.compile(r"(?:the\s+)?[A-Z][\w'-]*(?:\s+(?:(?:and|of|the)\s+)*[A-Z][\w'-]*)*")
_PLACED: Final = re.compile(r"\s(?:in|between|among|of|across|throughout|from|within|with)\s+(?:the\s+)?[A-Z]")
#: Single words that name a field by themselves.
_SCIENCE: Final = re.compile(r"(?:[a-z]{3,}logy|ics|graphy|metry|istry|nomy|medicine)$")
#: Single words that are no second half of a pair: "harbour design and training".
_WHOLE: Final = frozenset("research training education innovation consultancy advocacy".split())
#: Gerunds that say what the body does next, and are no nouns.
_NEW_DOING: Final = GERUNDS - NOUN_VERBS
_WORD: Final = re.compile(r"[\w-]+")
#: Behind these the noun is still to come: "access to and use of piers".
_WAITING: Final = ("to", "of", "in", "for", "on", "with")
_ARTICLES: Final = ("the", "a", "an")
_MAX_LEFT: Final = 6
_PAIR: Final = 2
#: How far words may reach that only lead to the list.
_NEAR: Final = 120


def phrases(text: str, start: int, cue: str = "", verbs: Verbs = frozenset(), ranged: bool = False) -> Iterator[Span]:
    """The spans of the coordinated phrases of the object that begins at `start`, in order.

    cue: the words before. verbs: the form of the verb right before the object, which a list of verbs goes on with;
    none where the cue is no verb. ranged: "from A and B to C".
    """
    plain = without_asides(text)
    while start < len(plain) and plain[start] in " \"'":
        start += 1
    start = announced(plain, start, min(len(text), start + _NEAR))
    helped = behind_receivers(plain, start, min(len(text), start + _NEAR), cue)
    headed = bool(verbs) and helped == start
    start = helped
    verbs = verbs if headed else verbs_of(plain, start, cue)
    end = object_end(text, start, verbs == THIRDS)
    main_verb = verbs == THIRDS or (verbs == BASES and not cue.startswith("to "))
    yield from _List(plain, verbs, main_verb, ranged, headed).phrases(start, end)
    further = _FURTHER.search(plain, end, min(len(text), end + 200)) if verbs == BASES else None
    if further:
        yield from _List(plain, BASES).phrases(further.end(), object_end(text, further.end()))


@dataclass(frozen=True)
class _List:
    """A list of items in a text.

    main_verb: the cue is the sentence's own verb, not one of a purpose. ranged: "from A and B to C".
    headed: the first item's verb stands before the list.
    """

    text: str
    verbs: Verbs
    main_verb: bool = False
    ranged: bool = False
    headed: bool = False

    def phrases(self, start: int, end: int) -> Iterator[Span]:
        """The phrases of the items in text[start:end], without what is no part of them."""
        semicolons = ";" in self.text[start:end]
        if semicolons:
            parts = list(_split(self.text, start, end, _SEMICOLON))
        else:
            spans = _split(self.text, start, end, _RANGE if self.ranged else _AND_TO)
            parts = [part for number, span in enumerate(spans) for part in self._by_commas(*span, number == 0)]
        for number, (left, right) in enumerate(parts):
            first = number == 0 and len(parts) > 1
            span = trimmed(
                self.text,
                Item(left, right, self.verbs, first, not semicolons or (self.headed and first), len(parts) == 1),
            )
            if span is not None:
                yield span

    def _by_commas(self, start: int, end: int, first: bool) -> Iterator[Span]:
        """The items of a list with commas, without their verbs; adjectives in a row are kept together."""
        row = start if self.headed and first else behind_row(self.text, start, end)
        if row == start and not (self.headed and first):
            start = behind_verbs(self.text, start, end, self.verbs)
        opens = start if row <= start else row
        pieces = [p for span in _split(self.text, opens, end, _LISTING) for p in _split(self.text, *span, _COMMA)]
        pieces[:1] = [(start, right) for _, right in pieces[:1]]
        oxford = any(self._closes(match) for match in _COMMA.finditer(self.text, start, end))
        carried: int | None = None
        placed = False
        for index, (begins, right) in enumerate(without_shared(self.text, pieces)):
            left, words = begins, self.text[begins:right].strip()
            last = right == pieces[-1][1]
            run_ends = last or (self._opens_with_verb(self._behind_comma(right)) and not self._opens_with_verb(left))
            doing = index and not self.headed and NEW_CLAUSE.match(words) and not self._is_doing(pieces[0][0])
            if doing or (placed and _NAMES.fullmatch(words)) or (index and carried is None and self._is_clause(words)):
                return
            if index and carried is None and ASIDE.match(words) and not adds(self.text, left, words):
                again = again_said(self.text, (start, left), words)
                if not again:
                    continue
                left += again
            if index and last and not oxford and words.startswith(("a ", "an ")) and " and " not in words:
                return
            if not last and (only_adjectives(words) or _unfinished(words)):
                carried = left if carried is None else carried
            elif carried is not None:
                yield carried, right
                carried = None
            else:
                placed = bool(_PLACED.search(self.text, left, right))
                item = self._behind_verb(left, right) if index else left
                if index and not run_ends and len(pieces) > _PAIR:
                    # in a list with commas an "and" inside an item stays
                    yield item, right
                else:
                    yield from self._at_and(item, right, self.ranged or (run_ends and index > 0 and not oxford))

    def _is_doing(self, at: int) -> bool:
        """Whether a gerund opens the list."""
        word = _WORD.match(self.text, at)
        return word is not None and word[0] in GERUNDS

    def _behind_verb(self, left: int, right: int) -> int:
        """Where the object of an item begins; its start where a row of gerunds opens it."""
        row = behind_row(self.text, left, right) != left
        return left if row else behind_verbs(self.text, left, right, self.verbs)

    def _closes(self, comma: re.Match[str]) -> bool:
        """Whether a comma with "and" stands before the last thing, and not before the next verb."""
        return bool(comma["oxford"]) and not self._opens_with_verb(comma.end())

    def _behind_comma(self, at: int) -> int:
        comma = _COMMA.match(self.text, at)
        return comma.end() if comma else at

    def _opens_with_verb(self, at: int) -> bool:
        """Whether a verb of the list's form stands there that is no noun."""
        word = _WORD.match(self.text, at)
        return word is not None and word[0] in self.verbs and word[0] not in NOUN_VERBS

    def _is_clause(self, words: str) -> bool:
        """Whether a comma part is no item any more but a clause about what was said."""
        if CLAUSE.match(words) or (self.verbs != THIRDS and NEXT_VERB.match(words)):
            return True
        return self.main_verb and bool(DOING_CLAUSE.match(words))

    def _at_and(self, start: int, end: int, listed: bool) -> Iterator[Span]:
        """Split "A and B" where the parts make sense alone; in the last place of a list they do."""
        for match in _AND.finditer(self.text, behind_row(self.text, start, end), end):
            left, right = self.text[start : match.start()].split(), self.text[match.end() : end].split()
            if not left or not right or is_adjective(left[-1]) or left[-1] in _WAITING:
                continue
            if right[0] in _NEW_DOING and self.verbs != GERUNDS and left[0] not in GERUNDS:
                yield start, match.start()
                return
            goes_on = right[0] in self.verbs or right[0] in _ARTICLES
            if has_tail(self.text, start, match.start()) and not goes_on:
                continue
            if (listed and len(left) <= _MAX_LEFT) or self._stand_alone(left, right, match[0]):
                yield start, match.start()
                yield from self._at_and(behind_verbs(self.text, match.end(), end, self.verbs), end, listed=False)
                return
        yield start, end

    def _stand_alone(self, left: list[str], right: list[str], joint: str) -> bool:
        """Whether both sides of an "and" are phrases of their own."""
        if joint.rstrip().endswith("to") or "as well as" in joint or right[0] in _ARTICLES:
            return True
        if right[0] in self.verbs and len(right) > 1 and self._is_verb(left[0], right):
            return True
        heads = [word for word in left if word not in (*_ARTICLES, "its")]
        if right[1:2] == ["of"] and "of" in left[1:]:
            return True
        # what is short belongs to what hangs on the left: "standards for content and services"
        within = "of" in heads[-3:] or (len(right) <= _PAIR and hangs(heads))
        if not heads or right[1:2] == ["of"] or within:
            return False
        if len(right) == 1:
            whole = right[0] in _WHOLE and heads[-1] not in _WHOLE and not heads[-1].endswith(("ing", "sis", "y"))
            return len(heads) >= 2 and right[0] != "technology" and (whole or bool(_SCIENCE.search(right[0])))
        return len(heads) >= 2 or (is_adjective(right[0]) and not DOING.search(heads[0]))

    def _is_verb(self, left: str, right: list[str]) -> bool:
        """Whether the word behind "and" is the next verb, and no noun: "charting of", "support for"."""
        if right[1] == "of":
            return False
        return right[0] not in NOUN_VERBS or left in FORMS or is_adjective(right[1])


def _split(text: str, start: int, end: int, separator: re.Pattern[str]) -> Iterator[Span]:
    left = start
    for match in separator.finditer(text, start, end):
        if match.start() > left:
            yield left, match.start()
        left = match.end()
    if left < end:
        yield left, end


def _unfinished(words: str) -> bool:
    """Whether the noun of the last words comes behind the comma: "the use of safe" (", clean energy")."""
    found = words.split()
    return len(found) > 1 and found[-2] in ("the", "a", "an", "of", "for", "in") and is_adjective(found[-1])
