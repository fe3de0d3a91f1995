"""Names that a sentence gives the body: former, current, full."""

import re
from collections.abc import Iterator
from typing import Final

from pipeline.reading.candidate import Candidate, Sentence
from pipeline.reading.identity import SELF, without_article
from pipeline.reading.places import is_city, is_country
from pipeline.reading.rules.names import LATER_RULES, NAME_RULES
from pipeline.reading.rules.rule import Rule
from pipeline.reading.subject import THIS, subject
from pipeline.reading.vocabulary import KIND_NOUNS, MONTHS, ORGANISATION_WORDS

_CAPITAL = r"[A-Z\u00c0-\u00de\u0100-\u024f]"
_WORD = rf"(?:St|Ste|Mt|Ft|Dr|Mr)\.(?= )|{_CAPITAL}[\w'&/-]*(?:\.(?:[A-Z]\.)+)?|\d{{1,3}}(?:st|nd|rd|th)?\b|&"
_LINK = r"(?:of|for|the|and|on|in|to|de|del|della|di|du|des|la|le|les|el|et|y|e|für|der|die|das|und|von|van|voor|against)"
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
_FOUNDING: Final = re.compile(
    r"\b(?:formed|founded|established|created|set up|launched|began|started|known|operated|incorporated|constituted|opened|born|registered)\b"
)
_NO_NAME: Final = re.compile(
    rf"(?:{MONTHS}|The|It|In|On|At|This|They|We|Part|Member|Director|President|Chair\w*|Secretary|Head|King|Queen|Mr|Mrs|Dr|Prof\w*)\b(?!\s+[A-Z])"
)
_PASSIVE: Final = re.compile(r"\b(?:was|were|been|being|be|is|are|and|,)\s+(?:\w+ly |then |later |again |also |finally ){0,2}$")
_FOUNDED_IN: Final = re.compile(r" in (?P<place>(?:the )?[A-Z][\w-]*)$")
#: "the Lamp League and the Glass League": two names.
_TWO: Final = re.compile(r"(?P<first>.*?\b(?P<kind>\w+)) and (?:the )?(?=[A-Z].*\b(?P<kind2>\w+)$)")
#: Rules in which the name of an earlier time may be the one of today, or a name of any thing.
_TARGETS: Final = frozenset({"name.renamed", "name.became"})


def name_candidates(sentence: Sentence) -> list[Candidate]:
    """Former, current and full names that the sentence states of this body."""
    found: dict[int, Candidate] = {}
    for rule in NAME_RULES:
        for match in rule.pattern.finditer(sentence.marked):
            if _about_this(sentence, rule, match):
                for candidate in _names(sentence, rule, match):
                    found.setdefault(candidate.value[0], candidate)
    for rule in LATER_RULES:
        for match in rule.pattern.finditer(sentence.marked):
            span = match.span("name")
            words = without_article(sentence.text[slice(*span)])
            span = (span[1] - len(words), span[1])
            whole = NAME.fullmatch(words) and not _NO_NAME.match(words) and not _two(words)
            if whole and _is_name(words, sentence, rule) and not _tail_of_name(sentence.text, span[0]):
                values = {"name": words, "name_type": "former"}
                candidate = Candidate("names", sentence.at(span), sentence.at(match.span()), rule.rule_id, values)
                found.setdefault(sentence.at(span)[0], candidate)
    return [found[start] for start in sorted(found)]


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
    if re.match(r"(?:its|our|the) name\b", match[group], re.I):
        return True
    before = sentence.marked[: match.start(group)]
    if re.search(rf"^\s*(?:the )?{SELF}+[^.;]*\(\s*$", before):
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
        name = NAME.match(sentence.text, at)
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
        further = _NEXT.match(sentence.text, end) if rule.event == "former" else None
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
    if rule.event != "former":
        return True
    folded = without_article(words).lower()
    own = {sentence.identity.name.lower(), (sentence.identity.acronym or "").lower()}
    if rule.rule_id in _TARGETS and f" {folded} " in f" {sentence.identity.name.lower()} ":
        return False
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
