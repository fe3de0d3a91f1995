"""Where one sentence ends and the next begins."""

import re
from collections.abc import Iterator

_END = re.compile(
    r"[.!?][\"')\]]{0,2}\s+(?=[\"'(\[]{0,2}[A-Z0-9\u00c0-\u024f\u0400-\u04ff])|[.!?][\"')\]]{0,2}\n"
    # "of the coast.It was", with no space; a note's number may stand between
    r"|(?<=[a-z]{3})\.(?:\[\d{1,3}\]){0,4}(?=(?:The|It|Its|This|These|In|On|At|We|Our|They|Since|For|With|From|Founded|"
    r"Established|Created|Headquartered|Based) )|(?<=[a-z)]{2})\.(?:\[\d{1,3}\]){1,4}\s*(?=[A-Z])"
)
#: A full stop behind one of these does not end a sentence.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'])(?:[A-Z]|Dr|Mr|Mrs|Ms|Prof|St|Sts|Gen|Col|Lt|Capt|Hon|Rev|Sr|Jr|No|Nos|vs|approx|ca|est|cf|"
    r"e\.g|i\.e|[faFA]\.k\.a|[A-Z]\.[A-Z](?:\.[A-Z])?|Inc|Ltd|Co|Corp|Dept|Univ|Ave|Mt|Ft|Fr|al|Art|Jan|Feb|Mar|Apr|"
    r"Jun|Jul|Aug|"
    r"Sept?|Oct|Nov|Dec)\.$|\(\d{1,3}\.$|[(/] ?(?:fr|pt|sp|es|de|ger|it|ital|lit|abbr|abr|arab|russ|lat|engl?|"
    r"formerly|orig)\.$"
)
#: A legal form with full stops ends none where a bracket or a name goes on.
_LEGAL_FORM = re.compile(
    r"(?:^|[\s(])(?:[eE]\.\s?[VGKU]|i\.\s?V|d\.\s?o\.\s?o|d\.\s?d|s\.\s?r\.\s?o|a\.\s?s|z\.\s?s|z\.\s?\u00fa|o\.\s?z|"
    r"n\.\s?o|o\.\s?p\.\s?s|"
    r"z\s?o\.\s?o|S\.\s?p\.\s?A|S\.\s?[rR]\.\s?[lL]|s\.\s?r\.\s?l|s\.\s?c|c\.\s?v|r\.\s?y|V\.\s?o\.\s?F|"
    r"S\.\s?A\.\s?S)\.$"
)
_GOES_ON = re.compile(
    r"\s+(?:\(|(?!(?:The|It|Its|This|These|In|On|At|We|Our|They|Their|A|An|Since|For|With|From)\b)[A-Z])"
)


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the sentences in text[start:end], without surrounding white space, in order."""
    left = start
    for match in _END.finditer(text, start, end):
        stop = match.start() + 1
        if text[stop - 1] == "." and _ABBREVIATION.search(text[max(left, stop - 12) : stop]):
            continue
        legal = text[stop - 1] == "." and _LEGAL_FORM.search(text[max(left, stop - 12) : stop])
        if (legal and _GOES_ON.match(text, stop)) or text.startswith("e. V.", stop - 2):
            continue
        yield from _trimmed(text, left, match.end())
        left = match.end()
    yield from _trimmed(text, left, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
