"""What a name of an organisation looks like in running text, and where it ends."""

import re
from typing import Final

from pipeline.reading.vocabulary import CAPITAL, MONTHS, ORGANISATION_WORDS

_WORD = rf"(?:St|Ste|Mt|Ft|Dr|Mr)\.(?= )|{CAPITAL}[\w'&/-]*(?:\.(?:[A-Z]\.)+)?|(?<!\d)\d{{1,3}}(?:st|nd|rd|th)?\b|&"
_LINK = (
    r"(?:of|for|the|and|on|in|to|de|del|della|di|du|des|la|le|les|el|et|y|e|für|der|die|das|und|von|van|voor|"
    r"against|from|at|with)"
)
#: A name: capitalised words with small links; a comma only before a further capitalised word and "and".
NAME: Final = re.compile(
    rf"(?:{_WORD})(?:(?: [-\u2013] | )(?:(?:{_LINK}) ){{0,3}}(?:{_WORD})|, (?:{_WORD})(?=(?: {_WORD})*(?:,| and) )|"
    rf", (?:Inc|Ltd|LLC|Corp|S\.A|Co)\b){{0,18}}"
)
#: A name in quotation marks, which may be in any language.
_QUOTED: Final = re.compile(r"(?<=[\"'])[^\"'(),;]{3,90}(?=[\"'](?![\w]))")
_HINT = (
    r"(?:internationale?s?|europ\u00e9en(?:ne)?s?|mondiale?|nationale?|pour|des?|du|et|sur|aux?|\u00e0|en|la|le|les|"
    r"internacional|europea|para|del|los|las|y|di|della|der|des|f\u00fcr|und|d'[\w-]+|l'[\w-]+)"
)
_STOP = r"(?:in|was|is|by|which|that|and|or|until|at|on|from|to|of|the|as|with|for|before|after|when|but|has|had)\b"
#: A name in French or its like, whose words are written small: "Office international du vin".
_FOREIGN: Final = re.compile(
    rf"{CAPITAL}[\w'-]+(?:(?: {_HINT}\b){{1,4}}(?: (?!{_STOP}|{_HINT}\b)[\w'-]+)?){{1,6}}"
    r"(?<! de)(?<! du)(?<! des)(?<! la)(?<! et)(?<! en)(?<! le)"
)
_NO_NAME: Final = re.compile(
    rf"(?:{MONTHS}|The|It|In|On|At|This|They|We|Part|Member|Director|President|Chair\w*|Secretary|Head|King|Queen|"
    r"Mr|Mrs|Dr|Prof\w*)\b(?!\s+[A-Z])"
)
#: "the Lamp League and the Glass League": two names.
_TWO: Final = re.compile(r"(?P<first>.{1,120}?\b(?P<kind>\w+)) and (?:the )?(?=[A-Z].{0,120}\b(?P<kind2>\w+)$)")
#: The name that is the subject of a sentence.
SUBJECT_NAME: Final = re.compile(
    rf"(?:[^,;:]{{0,40}}\d{{4}},?\s)?(?:[Tt]he\s+)?(?P<name>{NAME.pattern})(?:\s+\([^()]{{1,40}}\))?,?\s+"
    r"(?:was|were|is|has|had|began|started|grew|came)\b"
)
#: The name of what was founded in a sentence.
FOUNDED_NAME: Final = re.compile(
    r"\b(?:created|established|founded|formed|set up|(?:creation|establishment|formation|foundation) of)\s+"
    rf"(?:the\s+|an?\s+[a-z ]{{1,30}}?called\s+(?:the\s+)?)[\"']?(?P<name>{NAME.pattern})"
)


_DATE_BEHIND: Final = re.compile(rf" (?:on|in|from|to|and) (?:{MONTHS})\b.*$")


def name_end(name: re.Match[str]) -> int:
    """Where the name ends, without a date that its last words begin."""
    date = _DATE_BEHIND.search(name[0])
    return name.start() + date.start() if date else name.end()


def name_at(text: str, at: int) -> re.Match[str] | None:
    """The name that begins at `at`; None where none does."""
    name = _QUOTED.match(text, at) or _FOREIGN.match(text, at) or NAME.match(text, at)
    return name if name and not _NO_NAME.match(name[0]) else None


def is_one_name(words: str) -> bool:
    """Whether the words are a name and nothing else."""
    return bool(NAME.fullmatch(words)) and not _NO_NAME.match(words) and first_of_two(words) is None


def first_of_two(words: str) -> re.Match[str] | None:
    """The match whose group `first` is the first of two names joined by "and"; None for one name."""
    match = _TWO.match(words)
    kinds = {match["kind"].lower(), match["kind2"].lower()} if match else set()
    return match if match and kinds <= ORGANISATION_WORDS else None
