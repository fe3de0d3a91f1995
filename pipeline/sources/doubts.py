"""What a person should look at in a decoded text; nothing is repaired."""

import re

from pipeline.issues import Issue

_HIGH = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
#: UTF-8 that was decoded as cp1252 or latin-1, and characters that were lost already.
_MOJIBAKE = re.compile(rf"â[\u0080€][{_HIGH}]|Ã[{_HIGH}]|Â[\u00a0-\u00bf]|ï»¿|\ufffd")
_OVERRIDE = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")

_DOUBTS = (
    ("mojibake", _MOJIBAKE, "characters that look decoded with the wrong encoding. Look at the raw file's encoding"),
    ("bidi", _OVERRIDE, "characters that change the direction of text, so that it may not read as it is stored"),
    ("bidi", _RIGHT_TO_LEFT, "letters written from right to left; offsets follow the stored order"),
)


def doubts_about(source_id: str, text: str) -> list[Issue]:
    """One warning for each kind of doubt, at the first place, with the number of places."""
    issues = []
    for code, pattern, what in _DOUBTS:
        first = pattern.search(text)
        if first:
            count = sum(1 for _ in pattern.finditer(text))
            message = f"{what}: {count} {'place' if count == 1 else 'places'}, the first at character {first.start()}."
            issues.append(Issue(source_id, "warning", code, message, first.start(), first.end()))
    return issues
