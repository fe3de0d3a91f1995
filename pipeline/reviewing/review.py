"""The command `review`: a round in the terminal, or the questions as lines for scripts."""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from pipeline.errors import UserError
from pipeline.pages.page import fold_space
from pipeline.progress import Progress, quietly
from pipeline.reviewing.file import ReviewFile
from pipeline.reviewing.questions import Question, questions
from pipeline.reviewing.session import Session
from pipeline.reviewing.terminal import Asker, LeaveError
from pipeline.reviewing.today import Today, read_today, require_page
from pipeline.reviews.stale import value_table
from pipeline.terminal import console, counted, plain

COLUMNS = ("why", "fact_id", "page", "table", "organisation_id", "words", "rule_id", "note", "quote")


def asked(raw: Path, page: str | None, whole: bool, progress: Progress = quietly) -> tuple[Today, list[Question]]:
    """What needs a person in a raw folder, or on one page of it. RawError where there is no such page."""
    today = read_today(raw, progress)
    found = questions(today, whole)
    if page is None:
        return today, found
    require_page(today, page, raw)
    return today, [question for question in found if question.row["source_id"] == page]


def list_questions(found: Sequence[Question]) -> None:
    """Tab-separated lines on the standard output, the first with the names of the columns."""
    lines = ["\t".join(COLUMNS), *("\t".join(map(_cell, _cells(question))) for question in found)]
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def review(raw: Path, today: Today, found: Sequence[Question], reviewer: str) -> None:
    """One round. UserError where there is no terminal to ask in."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UserError(
            "review: this is no terminal, so nobody can be asked. Call it in one, or take --list, which prints the "
            "questions as lines."
        )
    screen = console()
    if not found:
        screen.print(
            f"Nothing in {plain(str(raw))} needs a person. With --all, whatever nobody reviewed is asked about."
        )
        return
    file, asker = ReviewFile(raw), Asker(screen)
    try:
        name = reviewer or asker.line("Your name, as it will stand in the file", file.last_reviewer())
    except LeaveError:
        name = ""
    if not name:
        raise UserError("review: a decision says who made it. Give your name, or --reviewer NAME.")
    screen.print(f"{counted(len(found), 'question')}. One key a decision; [?] says what each key does.")
    session = Session(today, file, asker, name, datetime.now(UTC).date().isoformat())
    with asker.attending():
        made = session.run(found)
    screen.print()
    told = f"{counted(made, 'decision')} in {plain(str(file.path))}" if made else "No decision was made"
    screen.print(f"{told}. Next: partner-profiles build; what is left is asked again next time.")


def _cells(question: Question) -> tuple[object, ...]:
    row = question.row
    if question.review:
        told = question.review
        return ("stale", told.fact_id, told.page, told.table, "", told.words, "", question.note, told.quote)
    return (
        question.why,
        row["fact_id"],
        row["source_id"],
        value_table(row),
        row["organisation_id"],
        row["value_text"],
        row["rule_id"],
        question.note,
        row["quote"],
    )


def _cell(value: object) -> str:
    return "" if value is None else plain(fold_space(str(value)))
