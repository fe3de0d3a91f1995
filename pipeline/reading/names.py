"""Names that a sentence gives the body: former, current, full."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.identity import SELF, without_article
from pipeline.reading.naming import looks_like_acronym
from pipeline.reading.places import is_city, is_country
from pipeline.reading.rules.names import LATER_RULES, NAME_RULES
from pipeline.reading.rules.rule import Rule
from pipeline.reading.subject import THIS, subject
from pipeline.reading.vocabulary import KIND_NOUNS, MONTHS, ORGANISATION_WORDS

_CAPITAL = r"[A-Z\u00c0-\u00de\u0100-\u024f]"
_WORD = rf"(?:St|Ste|Mt|Ft|Dr|Mr)\.(?= )|{_CAPITAL}[\w'&/-]*(?:\.(?:[A-Z]\.)+)?|(?<!\d)\d{{1,3}}(?:st|nd|rd|th)?\b|&"
_LINK = r"(?:of|for|the|and|on|in|to|de|del|della|di|du|des|la|le|les|el|et|y|e|für|der|die|das|und|von|van|voor|against|from)"
#: A name: capitalised words with small links; a comma only before a further capitalised word and "and".
NAME: Final = re.compile(
    rf"(?:{_WORD})(?:(?: [-\u2013] | )(?:(?:{_LINK}) ){{0,3}}(?:{_WORD})|, (?:{_WORD})(?=(?: {_WORD})*(?:,| and) )|"
    rf", (?:Inc|Ltd|LLC|Corp|S\.A|Co)\b)*"
)
#: A further name of a chain: "or X", ", later X", "and then as X".
_NEXT: Final = re.compile(
    r"[\"']?\s*(?:\([^()]{1,40}\)\s*)?(?:\bor\b|,? and (?:then|later|finally|subsequently)(?: as| the)?|,? (?:later|then)(?: as| became)?|"
    r", (?:then |later |and )?(?:renamed|becoming|became)|,? and)\s+(?:known as\s+|as\s+|to\s+)?(?:the\s+)?[\"']?(?=[A-Z])"
)
#: A chain of changes: "from X to Y in 1950, to Z in 1960".
_NEXT_TO: Final = re.compile(r"\s*(?:\([^()]{1,40}\)\s*)?(?:in \d{4})?(?:, (?:and )?| and )?\s*to\s+(?:the\s+)?[\"']?(?=[A-Z])")
_FOUNDING: Final = re.compile(
    r"\b(?:formed|founded|established|created|set up|launched|began|started|known|operated|incorporated|constituted|opened|born|registered)\b"
)
#: A name in quotation marks, which may be in any language.
_QUOTED: Final = re.compile(r"(?<=[\"'])[^\"'(),;]{3,90}(?=[\"'](?![\w]))")
_HINT = (
    r"(?:internationale?s?|europ\u00e9en(?:ne)?s?|mondiale?|nationale?|pour|des?|du|et|sur|aux?|\u00e0|en|la|le|les|internacional|europea|para|del|los|las|y|di|della|der|des|f\u00fcr|und|"
    r"d'[\w-]+|l'[\w-]+)"
)
_STOP = r"(?:in|was|is|by|which|that|and|or|until|at|on|from|to|of|the|as|with|for|before|after|when|but|has|had)\b"
#: A name in French or its like, whose words are written small: "Office international du vin".
_FOREIGN: Final = re.compile(rf"{_CAPITAL}[\w'-]+(?:(?: {_HINT}\b)+(?: (?!{_STOP}|{_HINT}\b)[\w'-]+)?){{1,6}}(?<! de)(?<! du)(?<! des)(?<! la)(?<! et)(?<! en)(?<! le)")
_NO_NAME: Final = re.compile(
    rf"(?:{MONTHS}|The|It|In|On|At|This|They|We|Part|Member|Director|President|Chair\w*|Secretary|Head|King|Queen|Mr|Mrs|Dr|Prof\w*)\b(?!\s+[A-Z])"
)
_PASSIVE: Final = re.compile(r"\b(?:was|were|been|being|be|is|are|and|,)\s+(?:\w+ly |then |later |again |also |finally ){0,2}$")
#: The name that is the subject of a sentence.
_SUBJECT_NAME: Final = re.compile(
    rf"(?:[^,;:]{{0,40}}\d{{4}},?\s)?(?:[Tt]he\s+)?(?P<name>{NAME.pattern})(?:\s+\([^()]{{1,40}}\))?,?\s+(?:was|were|is|has|had|began|started|grew|came)\b"
)
#: The name of what was founded in a sentence.
_FOUNDED_NAME: Final = re.compile(
    rf"\b(?:created|established|founded|formed|set up|(?:creation|establishment|formation|foundation) of)\s+(?:the\s+|an?\s+[a-z ]{{1,30}}?called\s+(?:the\s+)?)[\"']?(?P<name>{NAME.pattern})"
)
_FOUNDED_IN: Final = re.compile(r" in (?P<place>(?:the )?[A-Z][\w-]*)$")
#: "the Lamp League and the Glass League": two names.
_TWO: Final = re.compile(r"(?P<first>.*?\b(?P<kind>\w+)) and (?:the )?(?=[A-Z].*\b(?P<kind2>\w+)$)")
#: Rules in which the name of an earlier time may be the one of today, or a name of any thing.
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
                yield from _antecedent_name(rule, sentence.text[slice(*match.span("back" if match["back"] else "own"))], earlier)
                continue
            found = _whole_name(sentence, match.span("name"), rule)
            if found:
                values = {"name": sentence.text[slice(*found)], "name_type": "former"}
                yield Candidate("names", sentence.at(found), sentence.at(match.span()), rule.rule_id, values)


def _whole_name(sentence: Sentence, span: tuple[int, int], rule: Rule) -> tuple[int, int] | None:
    """The span without article, if it is one whole name of an organisation."""
    words = without_article(sentence.text[slice(*span)])
    start = span[1] - len(words)
    whole = NAME.fullmatch(words) and not _NO_NAME.match(words) and not _two(words)
    lone = " " not in words and words.lower() in ORGANISATION_WORDS
    if not whole or lone or not _is_name(words, sentence, rule) or _tail_of_name(sentence.text, start):
        return None
    return start, span[1]


def _antecedent_name(rule: Rule, pronoun: str, earlier: Sequence[Sentence]) -> Iterator[Candidate]:
    """The name that "it" or "the office" stands for: the subject of the sentence before, or the name with that noun."""
    words = pronoun.lower().split()
    noun = words[-1] if words[0] == "the" and words[-1] != "name" else ""
    for sentence in reversed(earlier):
        subject_name = _SUBJECT_NAME.match(sentence.marked) or _FOUNDED_NAME.search(sentence.marked)
        subjects = [subject_name] if subject_name else []
        for name in [*subjects, *NAME.finditer(sentence.marked)] if noun else subjects:
            span = _whole_name(sentence, name.span("name") if name in subjects else name.span(), rule)
            words = sentence.text[slice(*span)] if span else ""
            body = _akin(words, sentence) or set(words.lower().split()) & ORGANISATION_WORDS
            if span and " " in words and body and (not noun or noun in words.lower().split()):
                yield Candidate("names", sentence.at(span), sentence.at(span), rule.rule_id, {"name": words, "name_type": "former"})
                return
        if not noun:
            return


def _tail_of_name(text: str, start: int) -> bool:
    """Whether a name goes on to the left, as in "Berg of the Lamp League"."""
    return bool(re.search(r"[A-Z][\w'.-]* (?:of|for|and|&) (?:the )?$", text[:start]))


def _two(words: str) -> re.Match[str] | None:
    """The match whose group `first` is the first of two names joined by "and"; None for one name."""
    match = _TWO.match(words)
    kinds = {match["kind"].lower(), match["kind2"].lower()} if match else set()
    return match if match and kinds <= ORGANISATION_WORDS else None


def _about_this(sentence: Sentence, rule: Rule, match: re.Match[str]) -> bool:
    if rule.rule_id == "name.bracket":
        return True
    if rule.rule_id in ("name.former_name", "name.full_title"):
        return SELF in match[0] or bool(re.match(r"[Ii]ts|[Oo]ur|[Ww]hose", match[0]))
    if rule.subject == "stated":
        return True
    groups = match.groupdict()
    group = next(name for name in ("verb", "cue", "cue2", "cue3", "cue4") if groups.get(name))
    if re.match(r"(?:its|our|the) name\b|name change|change of|renaming|rebranding|changing its", match[group], re.I):
        return True
    before = sentence.marked[: match.start(group)]
    if re.search(rf"{SELF}\s*\([^()]*$", before):
        return True
    after = sentence.marked[match.end() :]
    if not before.strip(" ,(\"'") and re.search(r"\b(?:the|its) name\b", after):
        return True
    if _renames_other(before, match):
        return False
    verdict = subject(before, rule.subject == "participle", after)
    if verdict != THIS and rule.rule_id == "name.under_name":
        verb = _FOUNDING.search(before)
        return verb is not None and subject(before[: verb.start()], participle=True) == THIS
    return verdict == THIS


def _renames_other(before: str, match: re.Match[str]) -> bool:
    """Whether the verb is active and names something else ("it renamed the hotel")."""
    active = re.match(r"re-?(?:named|titled|branded|christened|designated|styled)\s+(?!itself|as\b|to\b)", match[0], re.I)
    plain = before.rstrip(" ,")
    return bool(active and plain and plain == before.rstrip() and not _PASSIVE.search(before))


def _names(sentence: Sentence, rule: Rule, match: re.Match[str]) -> Iterator[Candidate]:
    at = match.end()
    for _ in range(4):
        if sentence.text[at : at + 4].lower() == "the ":
            at += 4
        name = _QUOTED.match(sentence.text, at) or _FOREIGN.match(sentence.text, at) or NAME.match(sentence.text, at)
        if not name or _NO_NAME.match(name[0]):
            return
        end = _end(name, rule)
        words = sentence.text[at:end]
        owned = re.match(r"'s?\s+[a-z]", sentence.text[end : end + 4])
        if _is_name(words, sentence, rule) and not owned and (rule.rule_id != "name.became" or _akin(words, sentence)):
            yield Candidate(
                "names", sentence.at((at, end)), sentence.at((match.start(), end)), rule.rule_id,
                {"name": words, "name_type": rule.event},
            )
        further = (_NEXT_TO if rule.rule_id == "name.renamed_from" else _NEXT).match(sentence.text, end) if rule.event == "former" else None
        if not further:
            return
        at = further.end()


def _end(name: re.Match[str], rule: Rule) -> int:
    """Where the name ends: before the founding place of "founded as NAME in Place", before a second name."""
    end = name.end()
    place = _FOUNDED_IN.search(name[0])
    if place and rule.rule_id in ("name.founded_as", "name.under_name") and is_city(place["place"]):
        end -= len(place[0])
    cut = re.search(r" to (?=(?:the )?[A-Z])", name[0]) if rule.rule_id == "name.renamed_from" else _two(name[0])
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
    return bool(re.search(rf"{SELF}\s*[,(]\s*\w+:?\s+(?:the )?$", sentence.marked[:at])) and sentence.text[at + len(word) :][:1] in ",);"


def _akin(words: str, sentence: Sentence) -> bool:
    """Whether a name shares a telling word with a name of the body, so that "became NAME" is a renaming."""
    def telling(name: str) -> set[str]:
        return {word for word in re.findall(r"\w{4,}", name.lower()) if word not in KIND_NOUNS}
    own = set().union(*(telling(alias) for alias in (*sentence.identity.aliases, sentence.identity.name)))
    return bool(telling(words) & own) and words.split()[-1].lower() not in ("member", "partner", "champion", "champions")
