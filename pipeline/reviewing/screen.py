"""One question in the terminal: the sentence with the value marked, what it was read as, and the keys."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule as Line
from rich.table import Table
from rich.text import Text

from pipeline.explain.explained import Explained
from pipeline.explain.marked_text import REFUSED, STYLES
from pipeline.explain.marks import Mark, Span
from pipeline.explain.rules import meaning_of_rule
from pipeline.reviewing.questions import WHYS, Question
from pipeline.reviews.stale import Row, value_table
from pipeline.terminal import plain
from schemas.vocabulary import REFUSAL_REASONS

#: Key -> what it does to a value, and to a refusal.
KEYS: Final = {
    "a": ("accept", "it is right as it stands", "it is a value after all"),
    "r": ("reject", "it is no value", "rightly refused"),
    "c": ("choose", "of those in conflict it is the one that counts", "it is a value, and the one that counts"),
    "e": ("edit", "it is a value, but kind, unit or the like is wrong", ""),
    "s": ("skip", "ask me another time", "ask me another time"),
    "u": ("undo", "take the last decision back", "take the last decision back"),
    "q": ("quit", "what is decided is written already", "what is decided is written already"),
}
STALE_KEYS: Final = {
    "m": ("move", "the same decision on the nearest fact of today"),
    "d": ("drop", "remove the decision"),
    "s": KEYS["s"],
    "u": KEYS["u"],
    "q": KEYS["q"],
}
_LEFT_OUT: Final = {"position", "organisation_id", "source_id", "quote", "quote_start", "quote_end", "value_text"}


def show_question(screen: Console, question: Question, explained: Explained, progress: str) -> None:
    """Everything that is needed to decide."""
    row = question.row
    screen.print()
    screen.print(Line(Text(f"{progress} · {WHYS[question.why]}"), align="left", style="dim"))
    place = explained.source.path
    screen.print(Text.assemble((plain(_body(row, explained)), "bold"), f" · {plain(place)}"))
    screen.print()
    screen.print(Padding(_sentence(explained, row), (0, 0, 0, 2)))
    screen.print()
    screen.print(_told(row))
    if question.note:
        screen.print(Text(plain(question.note), "yellow"))
    screen.print(keys_line(row))


def show_stale(screen: Console, question: Question, progress: str) -> None:
    """A decision that does not fit any more, and the nearest fact."""
    screen.print()
    screen.print(Line(Text(f"{progress} · {WHYS['stale']}"), align="left", style="dim"))
    screen.print(Text(plain(question.note)))
    screen.print()
    screen.print(_keys({key: name for key, (name, *_) in STALE_KEYS.items()}))


def show_help(screen: Console, question: Question) -> None:
    """What each key does here."""
    table = Table.grid(padding=(0, 2))
    if question.review:
        rows = [(key, name, meaning) for key, (name, meaning, *_) in STALE_KEYS.items()]
    else:
        of = 2 if question.row["table"] == "refusals" else 1
        rows = [(key, told[0], told[of]) for key, told in KEYS.items() if key in allowed_keys(question.row)]
    for row in rows:
        table.add_row(*row)
    screen.print(table)
    screen.print("A capital letter does the same and asks for your own words as the reason.")


def allowed_keys(row: Row) -> str:
    """The keys that make sense for a row."""
    chosen = "c" if value_table(row) in ("founding_years", "member_counts", "headquarters") else ""
    return f"ar{chosen}{'' if row['table'] == 'refusals' else 'e'}suq"


def keys_line(row: Row) -> Text:
    """The keys of a question on one line of a narrow terminal."""
    return _keys({key: KEYS[key][0] for key in allowed_keys(row)})


def _keys(named: dict[str, str]) -> Text:
    parts: list[str | tuple[str, str]] = []
    for key, name in named.items():
        parts += [("[", "dim"), (name[0] if name.startswith(key) else key, "bold"), ("]", "dim"), f"{name[1:]}  "]
    return Text.assemble(*parts, ("[", "dim"), ("?", "bold"), ("]", "dim"))


def _body(row: Row, explained: Explained) -> str:
    mark = _mark(explained, row)
    number = None if mark is None else explained.profile_at(mark.value[0])
    name = str(row["organisation_id"]) if number is None else explained.reading.profiles[number].name
    return f"{name} · {value_table(row)}"


def _told(row: Row) -> Table:
    """What the row says, and by which rule."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for name, text in _lines(row):
        table.add_row(name, Text(plain(text)))
    return table


def _lines(row: Row) -> Iterator[tuple[str, str]]:
    if row["table"] == "refusals":
        yield "refused", f"{row['reason']}: {REFUSAL_REASONS[str(row['reason'])]}"
    else:
        proof = _LEFT_OUT | {"table", "fact_id", "rule_id", "review"}
        told = {name: value for name, value in row.items() if name not in proof and value is not None}
        yield "read as", ", ".join(f"{name} {value}" for name, value in told.items())
    rule, meaning = str(row["rule_id"]), meaning_of_rule(str(row["rule_id"]))
    yield "rule", f"{rule} ({meaning})" if meaning else rule
    yield "fact_id", str(row["fact_id"])


def _mark(explained: Explained, row: Row) -> Mark | None:
    """Where the row stands on its page."""
    names = ("quote_start", "quote_end", "value_text", "rule_id")
    for mark in explained.marks:
        same = all(getattr(mark.fact.evidence, name) == row[name] for name in names)
        if same and mark.fact.table == row["table"]:
            return mark
    return None


def _sentence(explained: Explained, row: Row) -> Text:
    """The sentence, its quote underlined, the value in brackets: they say the same without colour."""
    mark = _mark(explained, row)
    if mark is None:
        return Text(plain(str(row["quote"])))
    first, last = explained.sentence_at(mark.quote), explained.sentence_at((mark.quote[1] - 1, mark.quote[1]))
    span = (min(first[0], mark.quote[0]), max(last[1], mark.quote[1]))
    opening, closing = "{}" if mark.is_refusal else "[]"
    style = REFUSED if mark.is_refusal else STYLES[mark.table]
    text = Text()
    borders = [span[0], mark.quote[0], mark.value[0], mark.value[1], mark.quote[1], span[1]]
    looks = ("", "underline", f"bold {style} underline", "underline", "")
    for number, (start, end) in enumerate(pairwise(borders)):
        words = _folded(explained.page.text, (start, end), text.plain[-1:])
        text.append(f"{opening}{words}{closing}" if number == 2 else words, looks[number])
    return text


def _folded(text: str, span: Span, before: str) -> str:
    """White space folded, but kept as one blank at the edges."""
    words = text[slice(*span)]
    left = " " if words[:1].isspace() and before not in ("", " ") else ""
    right = " " if words[-1:].isspace() and words.strip() else ""
    return f"{left}{plain(words)}{right}"
