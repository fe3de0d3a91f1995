"""Names that a sentence gives the body: former, current, full."""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.identity import SELF, without_article
from pipeline.reading.places import is_city, is_country
from pipeline.reading.rules.names import NAME_RULES, RENAMED_TO_SELF
from pipeline.reading.rules.rule import Rule
from pipeline.reading.subject import THIS, subject
from pipeline.reading.vocabulary import MONTHS

_CAPITAL = r"[A-Z\u00c0-\u00de\u0100-\u024f]"
_WORD = rf"{_CAPITAL}[\w'&/-]*(?:\.(?:[A-Z]\.)+)?|\d{{1,3}}(?:st|nd|rd|th)?\b|&"
_LINK = r"(?:of|for|the|and|on|in|to|de|del|della|di|du|des|la|le|les|el|et|y|e|für|der|die|das|und|von|van|voor|against)"
#: A name: capitalised words with small links; a comma only before a further capitalised word and "and".
NAME: Final = re.compile(rf"(?:{_WORD})(?:(?: [-\u2013] | )(?:(?:{_LINK}) ){{0,3}}(?:{_WORD})|, (?:{_WORD})(?=(?: {_WORD})*(?:,| and) ))*")
_NEXT: Final = re.compile(r"\s*(?:\([A-Z][\w&/-]*\)\s*)?(?:\bor\b|,? and (?:then|later)(?: as| the)?|,? later(?: as| the)?|, then(?: as)?|,? and)\s+(?:known as\s+|as\s+)?(?:the\s+)?[\"']?(?=[A-Z])")
_FOUNDING: Final = re.compile(r"\b(?:formed|founded|established|created|set up|launched|began|started|known|operated|incorporated|constituted)\b")
_NO_NAME: Final = re.compile(rf"(?:{MONTHS}|The|It|In|On|At|This|They|We|Part|Member|Director|President|Chair\w*)\b(?!\s+[A-Z])")
_FOUNDED_IN: Final = re.compile(r" in (?P<place>(?:the )?[A-Z][\w-]*)$")


def name_candidates(sentence: Sentence) -> list[Candidate]:
    """Former, current and full names that the sentence states of this body."""
    found: dict[int, Candidate] = {}
    for rule in NAME_RULES:
        for match in rule.pattern.finditer(sentence.marked):
            if _about_this(sentence, rule, match):
                for candidate in _names(sentence, rule, match):
                    found.setdefault(candidate.value[0], candidate)
    for match in RENAMED_TO_SELF.pattern.finditer(sentence.marked):
        span = match.span("name")
        words = sentence.text[slice(*span)]
        if NAME.fullmatch(words) and not _NO_NAME.match(words) and _is_name(words, sentence, RENAMED_TO_SELF):
            values = {"name": words, "name_type": "former"}
            found.setdefault(sentence.at(span)[0], Candidate("names", sentence.at(span), sentence.at(match.span()), RENAMED_TO_SELF.rule_id, values))
    return [found[start] for start in sorted(found)]


def _about_this(sentence: Sentence, rule: Rule, match: re.Match[str]) -> bool:
    if rule.rule_id == "name.bracket":
        return True
    if rule.rule_id in ("name.former_name", "name.full_title"):
        return SELF in match[0] or bool(re.match(r"[Ii]ts|[Oo]ur|[Ww]hose", match[0]))
    group = next(name for name in ("verb", "cue", "cue2") if match.groupdict().get(name))
    before = sentence.marked[: match.start(group)]
    if re.search(rf"^\s*(?:the )?{SELF}+[^.;]*\(\s*$", before):
        return True
    after = sentence.marked[match.end() :]
    if not before.strip(" ,(\"'") and re.search(r"\b(?:the|its) name\b", after):
        return True
    verdict = subject(before, rule.subject == "participle", after)
    if verdict != THIS and rule.rule_id == "name.under_name":
        verb = _FOUNDING.search(before)
        return verb is not None and subject(before[: verb.start()], participle=True) == THIS
    return verdict == THIS


def _names(sentence: Sentence, rule: Rule, match: re.Match[str]) -> Iterator[Candidate]:
    at = match.end()
    if sentence.text[at : at + 4].lower() == "the ":
        at += 4
    for _ in range(3):
        name = NAME.match(sentence.text, at)
        if not name or _NO_NAME.match(name[0]):
            return
        end = _end(name, rule)
        words = sentence.text[at:end]
        if _is_name(words, sentence, rule):
            yield Candidate(
                "names", sentence.at((at, end)), sentence.at((match.start(), end)), rule.rule_id,
                {"name": words, "name_type": rule.event},
            )
        further = _NEXT.match(sentence.text, end) if rule.event == "former" else None
        if not further:
            return
        at = further.end()


def _end(name: re.Match[str], rule: Rule) -> int:
    """Without the founding place that "founded as NAME in Place" puts behind the name."""
    end = name.end()
    place = _FOUNDED_IN.search(name[0])
    if place and rule.rule_id in ("name.founded_as", "name.under_name") and is_city(place["place"]):
        end -= len(place[0])
    text = name.string
    if text[end - 1] in "'-" or text[end - 2 : end] == "'s":
        end -= 2 if text[end - 2 : end] == "'s" else 1
    return end


def _is_name(words: str, sentence: Sentence, rule: Rule) -> bool:
    if len(words) < 3 or is_country(words) or words.isdigit():
        return False
    if " " not in words and rule.rule_id == "name.formerly" and not re.search(r"called|known|named|titled|styled|[\"']$", sentence.text[: sentence.text.find(words)][-20:]):
        return False
    folded = without_article(words).lower()
    own = {alias.lower() for alias in (sentence.identity.name, sentence.identity.acronym or "")}
    return rule.event != "former" or folded not in own
