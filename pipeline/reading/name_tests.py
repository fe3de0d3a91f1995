"""Whether words that stand where a name is given are a name, and an earlier one of the body."""

import re
from typing import Final

from pipeline.reading.candidate import Sentence
from pipeline.reading.identity import SELF, without_article
from pipeline.reading.name_forms import first_of_two, has_verb_behind, is_one_name, may_end_at, name_end
from pipeline.reading.places import is_city, is_country
from pipeline.reading.rules.rule import Rule
from pipeline.reading.vocabulary import KIND_NOUNS, ORGANISATION_WORDS

_FOUNDED_IN: Final = re.compile(r" (?:in|at|near) (?P<place>(?:the )?[A-Z][\w-]*(?:,? [A-Z][\w-]*)?)$")
#: The founding's place, told before the name.
_PLACED: Final = re.compile(r"\b(?:in|at) (?:the )?[A-Z](?!\w+ \d)")
#: Rules of a founding under a name: the founding's place or circumstance may follow the name.
_FOUNDINGS: Final = frozenset(
    f"name.{rule}" for rule in ("founded_as", "founders_as", "under_name", "called_at_founding", "what_was_then")
)
#: Rules in which "as NAME" may open a clause of time ("founded as the Great War ended").
_AS: Final = frozenset({"name.founded_as", "name.founders_as"})
#: Rules in which the name of an earlier time may be the one of today.
_TARGETS: Final = frozenset({"name.renamed", "name.became"})
#: Kinds of organisations in other languages.
_FOREIGN_WORDS: Final = frozenset(
    "f\u00e9d\u00e9ration f\u00e9derations comit\u00e9 soci\u00e9t\u00e9 ligue secr\u00e9tariat agence banque "
    "chambre assembl\u00e9e communaut\u00e9 r\u00e9seau "
    "conf\u00e9d\u00e9ration centrale verband bund verein vereinigung kommission komitee b\u00fcro rat amt "
    "federaci\u00f3n uni\u00f3n organizaci\u00f3n "
    "asociaci\u00f3n liga comisi\u00f3n oficina consejo sociedad red federazione unione associazione organizzazione "
    "societ\u00e0 comitato "
    "lega ufficio bond vereniging genootschap raad forbund f\u00f6rbund liitto zwi\u0105zek svaz savez "
    "associa\u00e7\u00e3o uni\u00e3o organiza\u00e7\u00e3o comiss\u00e3o "
    "sociedade works brothers sons bros".split()
)
#: Rules without a word of naming: what the body was must be an organisation's name.
_BEING: Final = frozenset({"name.was_until", "name.was_when", "name.was_then", "name.is_former"})
#: How long the body was called so, right behind the name.
_UNTIL: Final = re.compile(
    r"[\"']?(?:\s*\([^()]{1,60}\))?,?\s+(?:until|till|up to|up until|before|prior to|from (?:\w+ )?\d{4}|between "
    r"\d{4})\s"
)
_BECAME: Final = re.compile(r"\bbec[ao]m\w* (?:the )?[\"']?$")
#: What a body may become beside its next name.
_ROLES: Final = frozenset(
    "member partner champion champions host home seat sponsor patron secretariat signatory guest owner shareholder "
    "part arm branch wing capital winner finalist leader supporter observer official".split()
)


def end_of_name(name: re.Match[str], rule: Rule, cue: str) -> int:
    """Where the name ends: before the founding place of "founded as NAME in Place", before a second name.

    cue: the words of the rule before the name; a place among them is the founding's, and the name's place is its own.
    """
    end = name_end(name)
    words = name[0][: end - name.start()]
    place = _FOUNDED_IN.search(words)
    quoted = name.string[max(0, name.start() - 1) : name.start()] in ('"', "'") and name.start() > 0
    if place and not quoted and rule.rule_id in _FOUNDINGS and _is_place(place["place"]) and not _PLACED.search(cue):
        end -= len(place[0])
    joined = re.search(r" with (?=[A-Z])", words) if rule.rule_id in _FOUNDINGS else None
    if joined:
        end = name.start() + joined.start()
    from_to = rule.rule_id == "name.renamed_from"
    cut = re.search(r" to (?=(?:the )?[A-Z])", words) if from_to else first_of_two(words)
    if cut:
        end = name.start() + (cut.end("first") if "first" in cut.groupdict() else cut.start())
    elif (plural := re.search(r" and (?:the )?(?=[A-Z])", words)) and re.search(r"\bnames\b", cue):
        end = name.start() + plural.start()
    elif has_verb_behind(name.string, end) and re.search(r" and (?:the )?[A-Z]", words):
        end = name.start() + words.rindex(" and ")
    while name.string[end - 1] in "'-," or (name.string[end - 1] == "." and name.string[end : end + 1] in "\"'"):
        end -= 1
    return end


def _is_place(words: str) -> bool:
    if words.startswith("the "):
        return is_country(words.removeprefix("the ")) or is_country(words)
    return is_country(words) or is_city(words.partition(",")[0])


def is_given_name(words: str, end: int, sentence: Sentence, rule: Rule) -> bool:
    """Whether the words that end at `end` are the name that the rule's wording gives the body."""
    if re.match(r"'s?\s", sentence.text[end : end + 3]) or not may_end_at(sentence.text, end):
        return False
    if rule.rule_id in _AS and has_verb_behind(sentence.text, end):
        return False
    became = _BECAME.search(sentence.text, max(0, end - len(words) - 20), end - len(words)) is not None
    if rule.rule_id == "name.became" and not _next_name(words, sentence, became):
        return False
    if rule.rule_id == "name.was_until" and not _UNTIL.match(sentence.text, end):
        return False
    if rule.rule_id in _BEING and (_is_role(words, sentence) or not names_body(words, sentence)):
        return False
    return is_name(words, sentence, rule)


def is_name(words: str, sentence: Sentence, rule: Rule) -> bool:
    """Whether the words are a name other than those of today."""
    if len(words) < 3 or is_country(words) or words.isdigit() or words.endswith("'s"):
        return False
    if " " not in words and rule.rule_id == "name.formerly" and not _names_one_word(words, sentence):
        return False
    if rule.rule_id in _TARGETS and f" {without_article(words).lower()} " in f" {sentence.identity.name.lower()} ":
        return False
    return rule.event != "former" or is_former(words, sentence)


def is_former(words: str, sentence: Sentence) -> bool:
    """Whether the name is another than those of today."""
    folded = without_article(words).lower()
    own = {sentence.identity.name.lower(), (sentence.identity.acronym or "").lower()}
    return folded not in own


def whole_name(sentence: Sentence, span: tuple[int, int], rule: Rule) -> tuple[int, int] | None:
    """The span without article, if it is one whole name of an organisation."""
    words = without_article(sentence.text[slice(*span)])
    start = span[1] - len(words)
    lone = " " not in words and words.lower() in ORGANISATION_WORDS
    if not is_one_name(words) or lone or not is_name(words, sentence, rule) or _tail_of_name(sentence.text, start):
        return None
    return start, span[1]


def names_body(name: str, sentence: Sentence) -> bool:
    """Whether a name is one of an organisation, not of a person."""
    words = set(name.lower().replace("-", " ").split())
    return bool(words & ORGANISATION_WORDS) or bool(words & _FOREIGN_WORDS) or _akin(name, sentence)


def _tail_of_name(text: str, start: int) -> bool:
    """Whether a name goes on to the left, as in "Berg of the Lamp League"."""
    return bool(re.search(r"[A-Z][\w'.-]* (?:of|for|and|&) (?:the )?$", text[:start]))


def _names_one_word(word: str, sentence: Sentence) -> bool:
    """Whether a single word is introduced as a name: called so, quoted, or apposed to the body."""
    at = sentence.text.find(word)
    if re.search(r"(?:called|known|named|titled|styled|as|[\"'])\s*(?:the )?$", sentence.text[:at][-20:]):
        return True
    closed = sentence.text[at + len(word) :][:1] in ",);"
    return closed and bool(re.search(rf"{SELF}\s*[,(]\s*\w+:?\s+(?:the )?$", sentence.marked[:at]))


def _next_name(words: str, sentence: Sentence, became: bool) -> bool:
    """Whether "became NAME", "was reorganised as NAME" gives the body a name, not a role.

    became: the verb says no more than that, so that the name must be one of an organisation, or akin to its own.
    """
    if _is_role(words, sentence):
        return False
    head = _head(words)
    whole = len(words.split()) > 1 and (not became or head[-1] in ORGANISATION_WORDS)
    return whole or _akin(words, sentence)


def _is_role(words: str, sentence: Sentence) -> bool:
    """Whether the words say what the body is to another ("the Official Guest of Oslo"), or hold its own name."""
    return bool(set(_head(words)) & _ROLES) or SELF in sentence.marked[sentence.text.find(words) :][: len(words)]


def _head(words: str) -> list[str]:
    """The words of a name before what it is of, folded."""
    return re.split(r" (?:of|for|in|to) ", words, maxsplit=1)[0].lower().split()


def _akin(words: str, sentence: Sentence) -> bool:
    """Whether a name shares a telling word with a name of the body."""
    own: set[str] = set()
    for alias in (*sentence.identity.aliases, sentence.identity.name):
        own |= _telling(alias)
    return bool(_telling(words) & own)


def _telling(name: str) -> set[str]:
    return {word for word in re.findall(r"\w{4,}", name.lower()) if word not in KIND_NOUNS}
