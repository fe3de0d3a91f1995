"""Names that a sentence gives the body: former, current, full."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.identity import SELF, without_article
from pipeline.reading.name_forms import FOUNDED_NAME, NAME, SUBJECT_NAME, first_of_two, is_one_name, name_at, name_end
from pipeline.reading.naming import looks_like_acronym
from pipeline.reading.places import is_city, is_country
from pipeline.reading.rules.names import NAME_RULES
from pipeline.reading.rules.names_later import LATER_RULES
from pipeline.reading.rules.rule import Rule
from pipeline.reading.subject import THIS, subject
from pipeline.reading.vocabulary import KIND_NOUNS, ORGANISATION_WORDS

#: A further name of a chain: "or X", ", later X", "and then as X".
_NEXT: Final = re.compile(
    r"[\"']?\s*(?:\([^()]{1,40}\)\s*)?(?:\bor\b|,? and (?:then|later|finally|subsequently)(?: as| the)?|"
    r",? (?:later|then)(?: as| became)?|, (?:then |later |and )?(?:renamed|becoming|became)|,? and)\s+"
    r"(?:known as\s+|as\s+|to\s+)?(?:the\s+)?[\"']?(?=[A-Z])"
)
#: A chain of changes: "from X to Y in 1950, to Z in 1960".
_NEXT_TO: Final = re.compile(
    r"\s*(?:\([^()]{1,40}\)\s*)?(?:in \d{4})?(?:, (?:and )?| and )?\s*to\s+(?:the\s+)?[\"']?(?=[A-Z])"
)
_FOUNDING: Final = re.compile(
    r"\b(?:formed|founded|established|created|set up|launched|began|started|known|operated|incorporated|constituted|"
    r"opened|born|registered)\b"
)
_PASSIVE: Final = re.compile(
    r"\b(?:was|were|been|being|be|is|are|and|,)\s+(?:\w+ly |then |later |again |also |finally ){0,2}$"
)
_RENAMING_VERB: Final = re.compile(
    r"re-?(?:named|titled|branded|christened|designated|styled)\s+(?!itself|themselves|as\b|to\b)", re.I
)
_FOUNDED_IN: Final = re.compile(r" in (?P<place>(?:the )?[A-Z][\w-]*)$")
#: What names the change of a name and needs no subject.
_NAME_ITSELF: Final = re.compile(r"(?:its|our|the) name\b|name change|change of|renaming|rebranding|changing its", re.I)
#: Rules in which the name of an earlier time may be the one of today.
_TARGETS: Final = frozenset({"name.renamed", "name.became"})


def profile_names(sentences: Sequence[Sentence]) -> list[Candidate]:
    """Former, current and full names that the sentences of a profile state of its body, each once in a place."""
    found: dict[int, Candidate] = {}
    for number, sentence in enumerate(sentences):
        for candidate in (*_introduced(sentence), *_standing_first(sentence, sentences[max(0, number - 2) : number])):
            found.setdefault(candidate.value[0], candidate)
    spelled = (_spelled_out(candidate, sentences) for candidate in found.values())
    return sorted(spelled, key=lambda candidate: candidate.value)


def _spelled_out(candidate: Candidate, sentences: Sequence[Sentence]) -> Candidate:
    """Where a former name is an acronym that a bracket behind a name explains, that name."""
    words = str(candidate.values["name"])
    if candidate.values["name_type"] != "former" or not looks_like_acronym(words):
        return candidate
    for sentence in sentences:
        for bracket in re.finditer(rf"\s*\({re.escape(words)}\b", sentence.text):
            names = [name for name in NAME.finditer(sentence.text, 0, bracket.start()) if name.end() == bracket.start()]
            if names and _is_former(names[0][0], sentence):
                span = sentence.at(names[0].span())
                return replace(candidate, value=span, quote=span, values={**candidate.values, "name": names[0][0]})
    return candidate


def _introduced(sentence: Sentence) -> Iterator[Candidate]:
    """Names behind their wording: "formerly NAME"."""
    for rule in sentence.among(NAME_RULES):
        for match in rule.pattern.finditer(sentence.marked):
            if _about_this(sentence, rule, match):
                yield from _names(sentence, rule, match)


def _standing_first(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Candidate]:
    """Names before their wording, or in one of the sentences before: "NAME, now the Board"."""
    for rule in sentence.among(LATER_RULES):
        for match in rule.pattern.finditer(sentence.marked):
            if "back" in match.groupdict():
                pronoun = sentence.text[slice(*match.span("back" if match["back"] else "own"))]
                yield from _antecedent_name(rule, pronoun, earlier)
                continue
            found = _whole_name(sentence, match.span("name"), rule)
            if found:
                values = {"name": sentence.text[slice(*found)], "name_type": "former"}
                yield Candidate("names", sentence.at(found), sentence.at(match.span()), rule.rule_id, values)


def _whole_name(sentence: Sentence, span: tuple[int, int], rule: Rule) -> tuple[int, int] | None:
    """The span without article, if it is one whole name of an organisation."""
    words = without_article(sentence.text[slice(*span)])
    start = span[1] - len(words)
    lone = " " not in words and words.lower() in ORGANISATION_WORDS
    if not is_one_name(words) or lone or not _is_name(words, sentence, rule) or _tail_of_name(sentence.text, start):
        return None
    return start, span[1]


def _antecedent_name(rule: Rule, pronoun: str, earlier: Sequence[Sentence]) -> Iterator[Candidate]:
    """The name that "it" or "the office" stands for: the subject of the sentence before, or the name with that noun."""
    *_, last = pronoun.lower().split()
    noun = last if pronoun.lower().startswith("the ") and last != "name" else ""
    for sentence in reversed(earlier if noun else earlier[-1:]):
        subject_name = SUBJECT_NAME.match(sentence.marked) or FOUNDED_NAME.search(sentence.marked)
        spans = [subject_name.span("name")] if subject_name else []
        spans += [name.span() for name in NAME.finditer(sentence.marked)] if noun else []
        for span in filter(None, (_whole_name(sentence, span, rule) for span in spans)):
            name = sentence.text[slice(*span)]
            if " " in name and _names_body(name, sentence) and noun in ("", *name.lower().split()):
                values = {"name": name, "name_type": "former"}
                yield Candidate("names", sentence.at(span), sentence.at(span), rule.rule_id, values)
                return


def _names_body(name: str, sentence: Sentence) -> bool:
    """Whether a name is one of an organisation, not of a person."""
    return bool(set(name.lower().split()) & ORGANISATION_WORDS) or _akin(name, sentence)


def _tail_of_name(text: str, start: int) -> bool:
    """Whether a name goes on to the left, as in "Berg of the Lamp League"."""
    return bool(re.search(r"[A-Z][\w'.-]* (?:of|for|and|&) (?:the )?$", text[:start]))


def _about_this(sentence: Sentence, rule: Rule, match: re.Match[str]) -> bool:
    if rule.rule_id in ("name.former_name", "name.full_title"):
        return SELF in match[0] or bool(re.match(r"[Ii]ts|[Oo]ur|[Ww]hose", match[0]))
    groups = match.groupdict()
    group = next((name for name in ("verb", "cue", "cue2", "cue3", "cue4") if groups.get(name)), None)
    if group is None or rule.subject == "stated" or _NAME_ITSELF.match(match[group]):
        return True
    before, after = sentence.marked[: match.start(group)], sentence.marked[match.end() :]
    fronted = not before.strip(" ,(\"'") and re.search(r"\b(?:the|its) name\b", after)
    if fronted or re.search(rf"{SELF}\s*\([^()]*$", before):
        return True
    return not _renames_other(before, match) and _subject_is_this(rule, before, after)


def _subject_is_this(rule: Rule, before: str, after: str) -> bool:
    verdict = subject(before, rule.subject == "participle", after)
    if verdict != THIS and rule.rule_id == "name.under_name":
        verb = _FOUNDING.search(before)
        return verb is not None and subject(before[: verb.start()], participle=True) == THIS
    return verdict == THIS


def _renames_other(before: str, match: re.Match[str]) -> bool:
    """Whether the verb is active and names something else ("it renamed the hotel")."""
    active = _RENAMING_VERB.match(match[0])
    plain = before.rstrip(" ,")
    return bool(active and plain and plain == before.rstrip() and not _PASSIVE.search(before))


def _names(sentence: Sentence, rule: Rule, match: re.Match[str]) -> Iterator[Candidate]:
    at = match.end()
    for _ in range(4):
        if sentence.text[at : at + 4].lower() == "the ":
            at += 4
        name = name_at(sentence.text, at)
        if not name:
            return
        end = _end(name, rule)
        words = sentence.text[at:end]
        owned = re.match(r"'s?\s+[a-z]", sentence.text[end : end + 4])
        akin = rule.rule_id != "name.became" or _akin(words, sentence)
        if akin and not owned and _is_name(words, sentence, rule):
            yield Candidate(
                "names",
                sentence.at((at, end)),
                sentence.at((match.start(), end)),
                rule.rule_id,
                {"name": words, "name_type": rule.event},
            )
        chain = _NEXT_TO if rule.rule_id == "name.renamed_from" else _NEXT
        further = chain.match(sentence.text, end) if rule.event == "former" else None
        if not further:
            return
        at = further.end()


def _end(name: re.Match[str], rule: Rule) -> int:
    """Where the name ends: before the founding place of "founded as NAME in Place", before a second name."""
    end = name_end(name)
    place = _FOUNDED_IN.search(name[0])
    if place and rule.rule_id in ("name.founded_as", "name.under_name") and is_city(place["place"]):
        end -= len(place[0])
    from_to = rule.rule_id == "name.renamed_from"
    cut = re.search(r" to (?=(?:the )?[A-Z])", name[0]) if from_to else first_of_two(name[0])
    if cut:
        end = name.start() + (cut.end("first") if "first" in cut.groupdict() else cut.start())
    text = name.string
    if text[end - 1] in "'-" or text[end - 2 : end] == "'s":
        end -= 2 if text[end - 2 : end] == "'s" else 1
    return end


def _is_name(words: str, sentence: Sentence, rule: Rule) -> bool:
    if len(words) < 3 or is_country(words) or words.isdigit():
        return False
    if " " not in words and rule.rule_id == "name.formerly" and not _names_one_word(words, sentence):
        return False
    if rule.rule_id in _TARGETS and f" {without_article(words).lower()} " in f" {sentence.identity.name.lower()} ":
        return False
    return rule.event != "former" or _is_former(words, sentence)


def _is_former(words: str, sentence: Sentence) -> bool:
    """Whether the name is another than those of today."""
    folded = without_article(words).lower()
    own = {sentence.identity.name.lower(), (sentence.identity.acronym or "").lower()}
    return folded not in own


def _names_one_word(word: str, sentence: Sentence) -> bool:
    """Whether a single word is introduced as a name: called so, quoted, or apposed to the body."""
    at = sentence.text.find(word)
    if re.search(r"(?:called|known|named|titled|styled|as|[\"'])\s*(?:the )?$", sentence.text[:at][-20:]):
        return True
    closed = sentence.text[at + len(word) :][:1] in ",);"
    return closed and bool(re.search(rf"{SELF}\s*[,(]\s*\w+:?\s+(?:the )?$", sentence.marked[:at]))


def _akin(words: str, sentence: Sentence) -> bool:
    """Whether a name shares a telling word with a name of the body, so that "became NAME" is a renaming."""
    own: set[str] = set()
    for alias in (*sentence.identity.aliases, sentence.identity.name):
        own |= _telling(alias)
    title = words.lower().split()[-1] in ("member", "partner", "champion", "champions")
    return bool(_telling(words) & own) and not title


def _telling(name: str) -> set[str]:
    return {word for word in re.findall(r"\w{4,}", name.lower()) if word not in KIND_NOUNS}
