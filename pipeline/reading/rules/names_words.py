"""Words of naming that several rules share, and how a rule about names is made of them."""

from pipeline.reading.rules.founding_words import VERB, WORDS
from pipeline.reading.rules.rule import Rule, compile_pattern

#: How a name is introduced behind "formerly" and its like.
_CALLED = (
    r"(?:(?:known|called|named|christened|baptised|titled|entitled|styled|designated|referred to|operating|operated|"
    r"trading|traded|branded|published|performing|"
    r"competing|broadcasting|dubbed),?\s+)?(?:(?:first|at first|initially|originally|"
    r"variously)\s+)?(?:as\s+)?(?:under the (?:name|title)(?: of)?\s+)?"
)
_YEAR = r"(?:the (?:end of )?)?(?:\w+ )?(?:\d{1,2},? )?\d{4}s?"
#: Words that put a name into the past, in small letters.
PAST = (
    r"(?:formerly|previously|originally|initially|at first|first|once|then|earlier|still|variously|for a (?:time|"
    r"while)|"
    r"at th(?:e|at) time|in those days|back then|before that|in the beginning|at the (?:outset|start|beginning)|"
    rf"(?:until|till|up to|up until|before|prior to) (?:its |the |then|\w+ )?(?:{_YEAR}|[a-z]+)|"
    rf"from {_YEAR} (?:to|until|till|through|up to|onwards? to) {_YEAR}|between {_YEAR} and {_YEAR}|"
    r"(?:in|during|for) (?:its|the|their) (?:early|earliest|first|initial|beginning|\w+ following)[a-z -]{0,40}|"
    r"for (?:many|some|several|\w+) (?:years|decades)|"
    r"(?:at|on|upon|from|since) (?:its|their|the) (?:foundation|founding|creation|establishment|inception|formation|"
    r"launch|start|birth|beginning)(?: in \d{4})?|"
    r"when (?:it|they|[\ue000]+) (?:was|were|began|started)[^,;:]{0,40})"
)
#: What was done under a name for some time.
_BORE = (
    r"(?:(?:was|were|been|used to be)\s+(?:(?:\w+ly|also|commonly),?\s+){0,2}(?:{PAST},?\s+)?(?:known|called|"
    r"named|titled|entitled|styled|designated|dubbed|branded|referred to|christened)|"
    r"(?:also\s+)?(?:bore|carried|had|used|went (?:by|under)|took|held|kept|retained)\s+the\s+(?:\w+ )?(?:name|title)|"
    r"went|"
    r"(?:operated|traded|appeared|published|broadcast|performed|played|competed|functioned|existed|ran|continued|"
    r"remained active)(?:\s+under\s+the\s+(?:name|title))?|(?:worked|acted|served)\s+under\s+the\s+(?:name|title))"
).replace("{PAST}", PAST)
#: The time of an earlier name, behind it.
_WHILE = (
    r"(?:until|before|prior to|from (?:\w+ )?\d{4}|between|during|in its early|at first|at the time|at that time|up to|"
    r"till|\(?\d{4}\s?[-\u2013]\s?\d|for a (?:time|while)|for (?:the first )?\w+ (?:years|decades)|"
    r"in (?:the )?(?:\d{4}s|beginning|early days))"
)
#: The time of an earlier name, before the clause.
_TIME_BEFORE = (
    rf"(?:[Uu]ntil|[Bb]efore|[Pp]rior to|[Uu]p to|[Tt]ill|[Ff]rom {_YEAR} (?:to|until|till|through)|"
    rf"[Bb]etween {_YEAR} and|[Dd]uring|[Ii]n its (?:early|earliest|first)|[Aa]t (?:first|that time|the time)|"
    r"[Ii]n the beginning|[Ii]n those days|[Bb]ack then|[Aa]t its (?:outset|start)|[Ii]n its infancy|"
    r"[Ff]or (?:the first|many|some|several|\w+) (?:\w+ )?(?:years|decades)|"
    r"(?:[Aa]t|[Oo]n|[Uu]pon|[Ff]rom) (?:its|the) (?:foundation|founding|creation|establishment|inception|formation|"
    r"launch|outset|start|birth|beginning)|[Oo]riginally|[Ii]nitially|[Pp]reviously|[Ff]ormerly|"
    r"[Ww]hen (?:(?:it|{SELF}) (?:was|were|began|started)|(?:first )?(?:founded|established|created|formed|set up|"
    r"launched))|"
    r"[Aa]t th(?:e|at) time)"
)
#: Between a verb and "as": words that begin another clause.
_APART = (
    r"\b(?:known|called|named|which|who|whose|while|where|but|acts?|acted|serv(?:es|ed|ing)|works?|worked|"
    r"functions?|renamed|became)\b"
)
#: Where a name begins.
_BEGINS = r"(?:the\s+)?[\"']?(?=[A-Z\u00c0-\u00de\ue000]|\d{1,3}(?:st|nd|rd|th)\b)"


def name_rule(rule_id: str, name_type: str, meaning: str, template: str, **more: object) -> Rule:
    """A rule of the table of names; `{CALLED}` and its like in the template stand for the words above."""
    words = {
        "{VERB}": VERB,
        "{CALLED}": _CALLED,
        "{BORE}": _BORE,
        "{PAST}": PAST,
        "{APART}": _APART,
        "{ACTIVE}": WORDS["{ACTIVE}"],
        "{OF}": WORDS["{OF}"],
        "{BODY}": WORDS["{BODY}"],
        "{WHILE}": _WHILE,
        "{TIME}": _TIME_BEFORE,
        "{BEGINS}": _BEGINS,
    }
    for word, meant in words.items():
        template = template.replace(word, meant)
    return Rule(f"name.{rule_id}", "names", meaning, compile_pattern(template), event=name_type, **more)  # type: ignore[arg-type]
