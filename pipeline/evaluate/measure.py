"""The command `evaluate`: annotated pages in, the score out."""

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from pipeline.errors import UserError
from pipeline.evaluate.gold import GoldError, GoldPage, half_of, read_gold
from pipeline.evaluate.report import as_json, show, show_errors
from pipeline.evaluate.score import score_pages
from pipeline.terminal import console

Progress = Callable[[Sequence[GoldPage]], Iterable[GoldPage]]


def measure(
    gold: Path, half: str | None = None, out: Path | None = None, verbose: bool = False, progress: Progress = iter
) -> None:
    """Score the pages of a file and show it on the standard output.

    half: "a" or "b", only these pages. out: a file for the figures as JSON. verbose: each error too.
    GoldError where the file cannot be used, UserError where there is no folder for `out`.
    """
    if out is not None and not out.parent.is_dir():
        raise UserError(f"{out}: there is no folder {out.parent}. Make it, or name another place for the figures.")
    pages = read_gold(gold)
    if half is not None:
        pages = half_of(pages, half)
    if not pages:
        raise GoldError(f"{gold}: none of its pages is in half {half}. Take the other half, or all.")
    score = score_pages(progress(pages))
    screen = console()
    if verbose:
        show_errors(screen, score.errors)
        screen.print()
    show(screen, score)
    if out is not None:
        out.write_text(json.dumps(as_json(score), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
