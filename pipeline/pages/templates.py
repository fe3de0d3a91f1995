"""What site generators put into pages and no reader sees: front matter and template marks."""

import re
from collections.abc import Iterator

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
_LINE_END = r"(?:\r\n|\r|\n)"
_CLOSE = {
    "---": re.compile(rf"(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:{_LINE_END}|\Z)"),
    "+++": re.compile(rf"(?:^|(?<=[\r\n]))\+\+\+[ \t]*(?:{_LINE_END}|\Z)"),
}
_KEY = re.compile(r"\s*(?:#|\[|[\"']?[A-Za-z_][\w .-]*[\"']?[ \t]*[:=]|---|\.\.\.|\+\+\+)")
_OPEN = re.compile(r"\{[{%]")
#: A template mark longer than this is taken for text.
_LONGEST = 2000


def front_matter_end(raw: str) -> int:
    """Where the front matter (`---` or `+++` lines around keys) at the start of a text ends; 0 if none."""
    fence = _FENCE.match(raw)
    if not fence or not _KEY.match(raw, fence.end()):
        return 0
    close = _CLOSE[fence[1]].search(raw, fence.end())
    return close.end() if close else 0


def template_spans(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of `{{ ... }}` and `{% ... %}` between two offsets, in order."""
    closes = {"{{": -1, "{%": -1}
    opening = _OPEN.search(raw, start, end)
    while opening:
        mark, left = opening[0], opening.start()
        if closes[mark] < left + 2:
            found = raw.find("}}" if mark == "{{" else "%}", left + 2, end)
            closes[mark] = found if found >= 0 else end
        right = closes[mark] + 2
        if right <= end and right - left <= _LONGEST:
            yield left, right
            opening = _OPEN.search(raw, right, end)
        else:
            opening = _OPEN.search(raw, left + 2, end)
