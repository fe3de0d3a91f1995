"""Numbers and years as English writes them: figures, words, years, and what they are worth."""

import re
from typing import Final

_UNITS: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES: Final = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_DOZENS: Final = {"dozen": 12}

_DIGIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_TEN = "|".join(_TENS)
_SMALL = rf"(?:(?:{_TEN})(?:[ -](?:{_DIGIT})\b)?|(?:{_DIGIT})\b)"
#: A word that begins a number in words.
NUMBER_WORD: Final = rf"(?:{_TEN}|{_DIGIT})"
_SCALE = "|".join([*_SCALES, *_DOZENS])
_SCALED = rf"(?:{_SCALE})\b(?:[ -](?:and[ ])?{_SMALL})?"
#: A number in words: "twenty-seven", "one hundred and five", "a hundred", "two dozen".
NUMBER_WORDS: Final = rf"(?:(?:{_SMALL}|an?[ ]{_SCALED})(?:[ -]{_SCALED}){{0,4}})"
#: A number in figures, with thousands marked by comma, dot, blank or apostrophe, or not at all.
FIGURES: Final = r"\d{1,3}(?:[,.' ]\d{3})+(?![\d])|\d+"
_LARGE = r"hundred|thousand|million|billion"
#: Any number, also "1.3 million". Matched case-insensitively.
NUMBER: Final = rf"(?:\d{{1,3}}[.,]\d{{1,2}}[ ](?:{_LARGE})\b|(?:{FIGURES})(?:[ ](?:{_LARGE})\b)?|{NUMBER_WORDS})"
#: A year that an organisation's history may name.
YEAR: Final = r"(?:1[0-9]{3}|20[0-9]{2})"

#: No data is newer than this; a later year is a plan, not a fact. A constant, since data know no clock.
LATEST_YEAR: Final = 2030
LARGEST_COUNT: Final = 2_147_483_647

_DECIMAL = re.compile(r"(\d{1,3})[.,](\d{1,2}) (hundred|thousand|million|billion)", re.I)
_FIGURES = re.compile(
    (r"(\d{1,3}(?:[,.' \u00a0\u2009\u202f]\d{3})+|\d+)(?:[\s](hundred|thousand|million|billion))?"), re.I
)


def read_number(text: str) -> int | None:
    """What a number written in figures or words is worth; None where `text` is no number.

    >>> read_number("1,952"), read_number("Twenty-seven"), read_number("120.000"), read_number("a hundred and five")
    (1952, 27, 120000, 105)
    >>> read_number("1.3 million"), read_number("two dozen"), read_number("dozens")
    (1300000, 24, None)
    """
    text = " ".join(text.replace("\u2019", "'").split()).lower()
    decimal = _DECIMAL.fullmatch(text)
    if decimal:
        return (int(decimal[1]) * 100 + int(decimal[2].ljust(2, "0"))) * _SCALES[decimal[3]] // 100
    match = _FIGURES.fullmatch(text)
    if match:
        digits = re.sub(r"\D", "", match[1])
        # int() of thousands of digits is slow and of no use: such a number is out of range anyway.
        value = int(digits[:20])
        return value * _SCALES.get(match[2], 1)
    return _read_words(text)


def _read_words(text: str) -> int | None:
    words = [word for word in re.split(r"[ -]+", text) if word != "and"]
    if words and words[0] in ("a", "an"):
        words[0] = "one"
    if not words:
        return None
    total, group = 0, 0
    for word in words:
        if word in _UNITS:
            group += _UNITS[word]
        elif word in _TENS:
            group += _TENS[word]
        elif word in _DOZENS:
            group = max(group, 1) * 12
        elif word == "hundred":
            group = max(group, 1) * 100
        elif word in _SCALES:
            total, group = total + max(group, 1) * _SCALES[word], 0
        else:
            return None
    return total + group
