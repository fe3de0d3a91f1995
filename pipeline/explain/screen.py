"""A page explained in the terminal: its text in the profiles' blocks, every mark with what it means."""

from collections.abc import Sequence
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule as Line
from rich.table import Table
from rich.text import Text

from pipeline.explain.explained import Explained
from pipeline.explain.marked_text import REFUSED, STYLES, marked_text, style_of, text_with_numbers
from pipeline.explain.marks import Mark
from pipeline.issues import Issue
from pipeline.pages.page import Block
from pipeline.terminal import counted, plain
from schemas.vocabulary import REFUSAL_REASONS

UNREAD_TITLE: Final = "\nYears and numbers that came to nothing (neither a value nor a refusal):"
_BULLETS: Final = {"item": "- ", "cell": "| ", "term": ": "}


def show_page(screen: Console, explained: Explained) -> None:
    """The whole page."""
    screen.print(_head(explained))
    screen.print(_key())
    number: int | None = -1
    for block in explained.page.blocks:
        inside = explained.profile_at(block.start)
        if inside != number:
            number = inside
            screen.print()
            screen.print(_line(_profile_title(explained, inside)))
        _show_block(screen, explained, block)
    _show_reasons(screen, explained.marks)
    if explained.unread:
        screen.print(UNREAD_TITLE)
    show_unread(screen, explained)
    show_issues(screen, explained.issues)


def show_sentences(screen: Console, explained: Explained, marks: Sequence[Mark]) -> None:
    """The sentences of some marks, one after the other."""
    for mark in marks:
        sentence = explained.sentence_at(mark.value)
        inside = explained.profile_at(mark.value[0])
        screen.print()
        screen.print(_line(f"{plain(explained.source.path)} · {_profile_title(explained, inside)}"))
        screen.print(marked_text(explained.page.text, sentence, [mark]))
        screen.print(_legend([mark]))
    _show_reasons(screen, marks)


def show_unread(screen: Console, explained: Explained) -> None:
    """The sentences with a year or a number that came to nothing."""
    for unread in explained.unread:
        start, end = explained.page.raw_span(*unread.sentence)
        shown = text_with_numbers(explained.page.text, unread.sentence, unread.numbers)
        screen.print(Padding(Text.assemble((f"{start}:{end} ", "dim"), shown), (0, 0, 0, 2)))


def show_issues(screen: Console, issues: Sequence[Issue]) -> None:
    """What a person should look at."""
    if issues:
        screen.print()
        screen.print("Issues:")
    for issue in issues:
        place = "" if issue.start is None else f" at {issue.start}:{issue.end}"
        page = "" if issue.source_id is None else f" {plain(issue.source_id)}"
        line = Text.assemble((f"{issue.level} {issue.code}", "red"), f"{page}{place}: {plain(issue.message)}")
        screen.print(Padding(line, (0, 0, 0, 2)))


def told(pages: Sequence[Explained], issues: int) -> str:
    """What pages gave, in numbers. A profile is counted as such and not as a value."""
    marks = [mark for page in pages for mark in page.marks]
    refusals = sum(mark.is_refusal for mark in marks)
    profiles = sum(len(page.blocks) for page in pages)
    unread = sum(len(page.unread) for page in pages)
    counts = (
        counted(profiles, "profile"),
        counted(len(marks) - refusals - profiles, "value"),
        counted(refusals, "refusal"),
        f"{counted(unread, 'sentence')} with a number that came to nothing",
        counted(issues, "issue"),
    )
    return ", ".join(counts)


def _meaning(mark: Mark) -> str:
    """What a mark says: the value's columns, or why there is none."""
    if mark.is_refusal:
        return f"{mark.fact.evidence.value_text} · refused: {mark.fact.values['reason']}"
    left_out = {"position", "block_start", "block_end", "has_heading"}
    values = [value for name, value in mark.fact.values.items() if value is not None and name not in left_out]
    return " · ".join(str(value) for value in values)


def _show_reasons(screen: Console, marks: Sequence[Mark]) -> None:
    reasons = sorted({str(mark.fact.values["reason"]) for mark in marks if mark.is_refusal})
    if not reasons:
        return
    screen.print()
    screen.print("Reasons of the refusals:")
    table = Table.grid(padding=(0, 1))
    for reason in reasons:
        table.add_row(Text(reason, REFUSED), REFUSAL_REASONS[reason])
    screen.print(Padding(table, (0, 0, 0, 2)))


def _head(explained: Explained) -> Text:
    source = explained.source
    about = f" ({source.format}, {source.encoding}, {counted(len(source.text or ''), 'character')})\n"
    return Text.assemble((plain(source.path), "bold"), about, told([explained], len(explained.issues)))


def _key() -> Text:
    tables = [part for name, style in STYLES.items() for part in (" ", (name, style))]
    return Text.assemble(
        "[value]#1 {refused}#2: the numbers are explained below each paragraph, with places in the raw file.\nTables:",
        *tables,
    )


def _profile_title(explained: Explained, number: int | None) -> str:
    if number is None:
        return "in no profile"
    entry = explained.reading.profiles[number]
    acronym = f" ({entry.acronym})" if entry.acronym else ""
    return plain(f"profile {number + 1}: {entry.name}{acronym} · {entry.block[0]}:{entry.block[1]}")


def _line(title: str) -> Line:
    return Line(Text(title), align="left", style="dim")


def _show_block(screen: Console, explained: Explained, block: Block) -> None:
    own = explained.marks_in((block.start, block.end))
    text = marked_text(explained.page.text, (block.start, block.end), own)
    if block.kind == "heading":
        text.stylize("bold")
        text = Text.assemble(("# ", "dim"), text)
    elif block.region == "furniture":
        text = Text.assemble(("(furniture) ", "dim"), text)
    else:
        text = Text.assemble((_BULLETS.get(block.kind, ""), "dim"), text)
    screen.print()
    screen.print(text)
    if own:
        screen.print(_legend(own))


def _legend(marks: Sequence[Mark]) -> Padding:
    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    table.add_column(no_wrap=True, style="dim")
    table.add_column(no_wrap=True, style="dim")
    for mark in marks:
        proof = mark.fact.evidence
        place = f"{proof.quote_start}:{proof.quote_end}"
        words = Text(plain(_meaning(mark)))
        table.add_row(f"#{mark.number}", Text(mark.table, style_of(mark)), words, mark.rule_id, place)
    return Padding(table, (0, 0, 0, 2))
