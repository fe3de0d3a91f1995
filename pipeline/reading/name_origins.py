"""Earlier names that stand in another sentence than the renaming: what was founded, and was renamed later."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.identity import SELF
from pipeline.reading.judged import THIS
from pipeline.reading.name_forms import FOUNDED_NAME, FOUNDED_SUBJECT, NAME, SUBJECT_NAME
from pipeline.reading.name_subject import IMPERSONAL
from pipeline.reading.name_tests import names_body, whole_name
from pipeline.reading.naming import fits
from pipeline.reading.rules.names_later import EARLIER_SENTENCE, FOUNDED_EARLIER
from pipeline.reading.rules.rule import Rule
from pipeline.reading.subject import subject

#: How many sentences before the one of its renaming a body's name is looked for.
_BACK: Final = 6
#: A shorter beginning of a sentence tells of no founding, in characters.
_SHORTEST_CLAUSE: Final = 20
#: Rules that tell a renaming of the body, and those that tell what it was founded as.
_RENAMINGS: Final = frozenset({"name.renamed", "name.earlier_sentence", "name.now_called"})
_FOUNDED_AS: Final = frozenset(
    {"name.founded_as", "name.founders_as", "name.under_name", "name.called_at_founding", "name.former_name"}
)
_RENAMED: Final = re.compile(
    r"\b(?:name (?:of \S+ )?(?:was |being |has been )?(?:\w+ly )?changed|change of name|re-?named|re-?branded|"
    r"changed (?:its|"
    r"the) name|(?:its|the) (?:current|present|new) name)\b"
)
#: "the Lamp League was founded by" and its like about a body that is not this one.
_OTHERS: Final = re.compile(
    r"\b(?:predecessor|precursor|forerunner|successor|member|merge\w*|rival|like|similar|sister|split|branch|joined|"
    r"parent|partner|affiliate|department|committee|fund|school|section|project|programme|journal|prize|award)\b",
    re.I,
)


def clause_before(sentence: Sentence, at: int) -> Sentence | None:
    """The part of a sentence before the clause that begins at `at`; None where that is its first."""
    left = max(
        sentence.text.rfind(";", 0, at), sentence.text.rfind(", and ", 0, at), sentence.text.rfind(", but ", 0, at)
    )
    return (
        replace(sentence, text=sentence.text[:left], marked=sentence.marked[:left]) if left > _SHORTEST_CLAUSE else None
    )


def antecedent_name(pronoun: str, earlier: Sequence[Sentence]) -> Iterator[Candidate]:
    """The name that "it" or "the office" stands for: the subject of a sentence before, or what was founded there."""
    *_, last = pronoun.lower().split()
    noun = last if pronoun.lower().startswith("the ") and last not in ("name", "the") else ""
    for sentence in reversed(earlier if noun else earlier[-1:]):
        first = (pattern.search(sentence.text) for pattern in (SUBJECT_NAME, FOUNDED_NAME, FOUNDED_SUBJECT))
        spans = [found.span("name") for found in first if found]
        spans += [name.span() for name in NAME.finditer(sentence.marked)] if noun else []
        for name, candidate in _candidates(sentence, spans, EARLIER_SENTENCE):
            if noun in ("", *name.lower().split()):
                yield candidate
                return


def founded_names(sentences: Sequence[Sentence], known: Sequence[Candidate]) -> Iterator[Candidate]:
    """What a sentence says was founded under another name than today's, where a later one says that it was renamed.

    known: the names found already. A name that the body's acronym fits needs no renaming.
    """
    told = any(candidate.rule_id in _FOUNDED_AS for candidate in known)
    renamed = next((n for n, s in enumerate(sentences) if _tells_renaming(s, known)), 0)
    for number in range(len(sentences) - 1, -1, -1):
        sentence = sentences[number]
        near = not told and renamed - _BACK <= number <= renamed and renamed > 0
        acronym = sentence.identity.acronym
        odd = acronym is not None and not fits(acronym, sentence.identity.name)
        if not (near or odd):
            continue
        for name, candidate in _candidates(sentence, list(_founded(sentence)), FOUNDED_EARLIER):
            if near or (acronym and fits(acronym, name)):
                yield candidate
                told = True
                break


def _tells_renaming(sentence: Sentence, known: Sequence[Candidate]) -> bool:
    """Whether the sentence says that the body was renamed."""
    if not _RENAMED.search(sentence.marked):
        return False
    end = sentence.start + len(sentence.text)
    if any(c.rule_id in _RENAMINGS and sentence.start <= c.value[0] < end for c in known):
        return True
    return EARLIER_SENTENCE.pattern.search(sentence.marked) is not None


def _founded(sentence: Sentence) -> Iterator[tuple[int, int]]:
    for match in FOUNDED_NAME.finditer(sentence.text):
        before = sentence.marked[: match.start("verb")]
        if IMPERSONAL.search(before):
            before = ""
        own = before.rstrip().endswith(SELF) or re.search(r"\b(?:it|we|they)(?: \w+ly)?\s*$", before, re.I)
        done = before.strip() and subject(before, participle=False) == THIS
        if not own and not done and not _OTHERS.search(sentence.text[: match.end()]):
            yield match.span("name")
    for match in FOUNDED_SUBJECT.finditer(sentence.text):
        if not _OTHERS.search(sentence.text[: match.end()]):
            yield match.span("name")


def _candidates(sentence: Sentence, spans: Sequence[tuple[int, int]], rule: Rule) -> Iterator[tuple[str, Candidate]]:
    """The names of organisations among the spans, as former names."""
    for span in filter(None, (whole_name(sentence, span, rule) for span in spans)):
        name = sentence.text[slice(*span)]
        if " " in name and name not in sentence.identity.aliases and names_body(name, sentence):
            values = {"name": name, "name_type": "former"}
            yield name, Candidate("names", sentence.at(span), sentence.at(span), rule.rule_id, values)
