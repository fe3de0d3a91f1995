"""The command `evaluate`: annotated pages in, the score out."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from pipeline.errors import UserError
from pipeline.evaluate.gold import GoldError, GoldPage, half_of, read_gold
from pipeline.evaluate.report import as_json, show, show_errors
from pipeline.evaluate.score import score_pages
from pipeline.progress import Progress as Pages
from pipeline.progress import quietly
from pipeline.terminal import console

Progress = Callable[[Sequence[GoldPage]], Iterable[GoldPage]]


def measure_reviews(file: Path, out: Path | None = None, verbose: bool = False, progress: Pages = quietly) -> None:
    """Count what people decided in a `reviews.toml` by rule, and show it. Errors as those of `measure`."""
    from pipeline.evaluate import reviewed  # noqa: PLC0415 - it reads a whole folder, which annotated pages do not need

    _require_folder(out)
    found = reviewed.reviewed(file, progress)
    reviewed.show(console(), found, verbose)
    _write(out, reviewed.as_json(found))


def measure(
    gold: Path, half: str | None = None, out: Path | None = None, verbose: bool = False, progress: Progress = iter
) -> None:
    """Score the pages of a file and show it on the standard output.

    half: "a" or "b", only these pages. out: a file for the figures as JSON. verbose: each error too.
    GoldError where the file cannot be used, UserError where there is no folder for `out`.
    """
    _require_folder(out)
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
    _write(out, as_json(score))


def _require_folder(out: Path | None) -> None:
    if out is not None and not out.parent.is_dir():
        raise UserError(f"{out}: there is no folder {out.parent}. Make it, or name another place for the figures.")


def _write(out: Path | None, figures: Mapping[str, object]) -> None:
    if out is not None:
        out.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
