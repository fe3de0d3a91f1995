"""What a name of an organisation looks like in running text, and where it ends."""

import re
from typing import Final

from pipeline.reading.vocabulary import CAPITAL, MONTHS, ORGANISATION_WORDS

_WORD = (
    rf"(?:St|Ste|Mt|Ft|Dr|Mr)\.(?= )|{CAPITAL}[\w\u0300-\u036f'&/-]*(?:\.(?:[A-Z]\.)+)?|"
    r"(?<!\d)\d{1,3}(?:st|nd|rd|th)?\b|&"
)
#: A word of a name in quotation marks of its own: Men's "Lamp" Union.
_IN_QUOTES = rf"\"(?:{_WORD})(?: (?:{_WORD})){{0,3}}\"(?= [A-Z])"
_LINK = (
    r"(?:of|for|the|and|on|in|to|de|del|della|di|du|des|la|le|les|el|et|y|e|für|der|die|das|und|von|van|voor|"
    r"against|from|at|with|sur|aux?|\u00e0|zur?|im|per|da|do|dos|das|della|delle|dei|degli|dem|den|och|f\u00f6r|og|i|"
    r"no|"
    r"em|ao)"
)
#: A name: capitalised words with small links; a comma only before a further capitalised word and "and".
NAME: Final = re.compile(
    rf"(?:{_WORD})(?:(?: [-\u2013] | )(?:(?:{_LINK}) ){{0,3}}(?:{_WORD}|{_IN_QUOTES})|"
    rf", (?:{_WORD})(?=(?: {_WORD})*(?:,| and) )|"
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
    rf"{CAPITAL}[\w\u0300-\u036f'-]+(?:(?: {_HINT}\b){{1,4}}(?: (?!{_STOP}|{_HINT}\b)[\w'-]+)?){{1,6}}"
    r"(?<! de)(?<! du)(?<! des)(?<! la)(?<! et)(?<! en)(?<! le)"
)
_NO_NAME: Final = re.compile(
    rf"(?:{MONTHS}|The|It|In|On|At|This|They|We|Part|Member|Director|President|Chair\w*|Secretary|Head|King|Queen|"
    r"Mr|Mrs|Dr|Prof\w*)\b(?!\s+[A-Z])"
)
#: "the Lamp League and the Glass League": two names.
_TWO: Final = re.compile(r"(?P<first>.{1,120}?\b(?P<kind>\w+)) and (?:the )?(?=[A-Z].{0,120}\b(?P<kind2>\w+)$)")
#: "the Union of Lamp Keepers and the Lamp Society": an article begins another name.
_AND_THE: Final = re.compile(r"(?P<first>.{3,120}?),? and the (?P<second>[A-Z].{2,120})$")
#: "HLB and NLU": two bodies that became one.
_LETTERS: Final = re.compile(r"[A-Z]{2,}[\w-]*(?:, [A-Z]{2,}[\w-]*)*,? (?:and|&) [A-Z]{2,}[\w-]*")
#: The name that is the subject of a sentence.
SUBJECT_NAME: Final = re.compile(
    rf"^(?:[^,;:]{{0,40}}\d{{4}},?\s)?(?:[Tt]he\s+)?(?P<name>{NAME.pattern})(?:\s+\([^()]{{1,40}}\))?,?\s+"
    r"(?:was|were|is|has|had|began|started|grew|came)\b"
)
_FOUNDED = (
    r"(?:created|established|founded|formed|set up|launched|organi[sz]ed|constituted|instituted|inaugurated|born)"
)
#: The name of what was founded in a sentence: the subject or the object of the founding.
FOUNDED_NAME: Final = re.compile(
    rf"\b(?P<verb>{_FOUNDED}|to (?:create|establish|found|form|set up|launch)|"
    r"(?:creating|establishing|founding|forming|setting up)|(?:creation|establishment|formation|foundation|founding|"
    r"launch) of|(?:[Cc]onvention|[Tt]reaty|[Aa]greement|[Cc]harter) (?:on|of) the (?:creation|establishment) of)\s+"
    rf"(?:the\s+|an?\s+[a-z ]{{1,30}}?called\s+(?:the\s+)?)[\"']?(?P<name>{NAME.pattern})"
)
FOUNDED_SUBJECT: Final = re.compile(
    rf"(?:^|, |\b[Tt]he\s+)[\"']?(?P<name>{NAME.pattern})[\"']?(?:\s+\([^()]{{1,40}}\))?,?\s+(?:(?:was|were|"
    rf"had been)\s+"
    rf"(?:(?:\w+ly|first|jointly|also|originally)\s+)?{_FOUNDED}\b|came into (?:being|existence)|(?:which|that) was "
    rf"(?:\w+ly\s+)?{_FOUNDED}\b)"
)


_DATE_BEHIND: Final = re.compile(
    rf" (?:on|in|from|to|and|at) (?:the )?(?:{MONTHS}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter)\b.*$"
)
#: Words of a name that begin no name of an organisation behind them: "the Lamp League at the Bergen Conference".
_MEETING_BEHIND: Final = re.compile(
    r" (?:at|in|on|from|by|with) (?:the )?(?:[A-Z][\w'-]* ){0,5}(?:Conference|Congress|Summit|Meeting|Convention|"
    r"Treaty|"
    r"Agreement|University|Hotel|Palace|Exhibition|Fair|Games)\b.*$"
)
#: What may stand behind a name; another small word shows that the capitals only describe it ("the Norwegian branch").
_BEHIND_NAME: Final = re.compile(
    r"[\"')\]]*(?!\s\((?:and|&|of|for)\b)(?:\s*(?:$|[^\w\s])|\s+(?:\W|[A-Z0-9]|(?:in|on|at|by|of|from|until|till|to|"
    r"with|without|and|or|but|nor|"
    r"under|after|before|prior|during|when|while|which|that|who|whose|where|for|since|as|between|through|throughout|"
    r"because|due|upon|following|so|then|than|within|via|per|over|also|not|it|they|we|he|she|is|are|was|were|be|has|"
    r"have|had|will|would|can|could|may|might|shall|should|must|into|alongside|together|along|against|there|this|these|"
    r"both|de|du|des|la|le|het|van|der|und|et|y|e|did|does|do|if|up|only|alone|instead|near|its|their|the|an?|around|"
    r"[a-z]+ly|[a-z]+ed|[a-z]+ing|met|held|came|took|grew|kept|made|led|set|began|again|soon|later|now|today|ever|"
    r"once|first|just|even|until|based|made|built|known|begun|run|gave|went|became|joined|remains?|still)\b))"
)
#: A finite verb behind a name: "as the Lamp Convention entered into force".
_VERB_BEHIND: Final = re.compile(
    r"[\"']?(?:\s+\([^()]{0,40}\))?\s+(?:was|were|is|are|had|has|began|came|went|took|fell|rose|met|broke|grew|became|"
    r"closed|opened|ended|started|entered|approached|expired|collapsed|spread|declined|made|gained|lost|sought|"
    r"(?!based|located|situated|headquartered)[a-z]+ed(?! (?:by|in|on|at|as|under|with|for|to|from)\b))\b"
)


def name_end(name: re.Match[str]) -> int:
    """Where the name ends, without a date or a meeting that its last words begin."""
    cuts = [cut.start() for cut in (_DATE_BEHIND.search(name[0]), _MEETING_BEHIND.search(name[0])) if cut]
    return name.start() + min(cuts, default=len(name[0]))


def may_end_at(text: str, end: int) -> bool:
    """Whether a name may end there: no small noun follows that its capitals only describe."""
    return _BEHIND_NAME.match(text, end) is not None


def has_verb_behind(text: str, end: int) -> bool:
    """Whether a finite verb follows, so that the name is the subject of a clause."""
    return _VERB_BEHIND.match(text, end) is not None


def name_at(text: str, at: int) -> re.Match[str] | None:
    """The name that begins at `at`; None where none does."""
    name = _QUOTED.match(text, at) or _FOREIGN.match(text, at) or NAME.match(text, at)
    return name if name and not _NO_NAME.match(name[0]) else None


def is_one_name(words: str) -> bool:
    """Whether the words are a name and nothing else."""
    return bool(NAME.fullmatch(words)) and not (
        _NO_NAME.match(words) or _LETTERS.fullmatch(words) or first_of_two(words)
    )


def first_of_two(words: str) -> re.Match[str] | None:
    """The match whose group `first` is the first of two names joined by "and"; None for one name."""
    apart = _AND_THE.match(words)
    if apart and all(set(apart[side].lower().split()) & ORGANISATION_WORDS for side in ("first", "second")):
        return apart
    match = _TWO.match(words)
    kinds = {_singular(match["kind"].lower()), _singular(match["kind2"].lower())} if match else set()
    return match if match and kinds <= ORGANISATION_WORDS else None


def _singular(kind: str) -> str:
    return kind if kind in ORGANISATION_WORDS else kind.removesuffix("s")
