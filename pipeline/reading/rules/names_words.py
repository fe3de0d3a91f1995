"""Words of naming that several rules share, and how a rule about names is made of them."""

from pipeline.reading.rules.founding_words import VERB
from pipeline.reading.rules.rule import Rule, compile_pattern

#: How a name is introduced behind "formerly" and its like.
_CALLED = (
    r"(?:(?:known|called|named|christened|baptised|titled|entitled|styled|designated|referred to|operating|operated|"
    r"trading|traded|branded|published|performing|"
    r"competing|broadcasting|dubbed),?\s+)?(?:(?:first|at first|initially|originally|"
    r"variously)\s+)?(?:as\s+)?(?:under the (?:name|title)(?: of)?\s+)?"
)
#: What was done under a name for some time.
_BORE = (
    r"(?:(?:was|were|been|is)\s+(?:\w+ly\s+|first\s+|at first\s+|then\s+|still\s+|also\s+){0,2}(?:known|called|named|"
    r"titled|entitled|styled|designated|dubbed|branded)|"
    r"(?:bore|carried|had|used|went by|took|held)\s+the\s+(?:\w+ )?(?:name|title)|went|"
    r"(?:operated|traded|appeared|published|broadcast|performed|played|competed|functioned|worked|acted|existed|ran|"
    r"served)(?:\s+under\s+the\s+name)?)"
)
#: The time of an earlier name, behind it.
_WHILE = (
    r"(?:until|before|prior to|from \d{4}|between|during|in its early|at first|at the time|at that time|up to|till|"
    r"\(?\d{4}[-\u2013]|for a (?:time|while)|for \w+ years)"
)
#: The time of an earlier name, before the clause.
_TIME_BEFORE = (
    r"(?:[Uu]ntil|[Bb]efore|[Pp]rior to|[Uu]p to|[Tt]ill|[Ff]rom (?:\w+ )?\d{4} (?:to|until|till|through)|"
    r"[Bb]etween (?:\w+ )?\d{4} and|[Dd]uring|[Ii]n its (?:early|first)|[Aa]t (?:first|that time|the time)|"
    r"[Ii]n the beginning|[Ii]n those days)"
)
#: Where a name begins.
_BEGINS = r"(?:the\s+)?[\"']?(?=[A-Z\u00c0-\u00de\ue000]|\d{1,3}(?:st|nd|rd|th)\b)"


def name_rule(rule_id: str, name_type: str, meaning: str, template: str, **more: object) -> Rule:
    """A rule of the table of names; `{CALLED}` and its like in the template stand for the words above."""
    words = {
        "{VERB}": VERB,
        "{CALLED}": _CALLED,
        "{BORE}": _BORE,
        "{WHILE}": _WHILE,
        "{TIME}": _TIME_BEFORE,
        "{BEGINS}": _BEGINS,
    }
    for word, meant in words.items():
        template = template.replace(word, meant)
    return Rule(f"name.{rule_id}", "names", meaning, compile_pattern(template), event=name_type, **more)  # type: ignore[arg-type]
