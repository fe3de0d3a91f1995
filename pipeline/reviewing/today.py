"""What the pages say today, beside what people decided: the rows as they are read, and which decisions still fit."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.corpus import read_corpus
from pipeline.progress import Progress, quietly
from pipeline.reviews import decided
from pipeline.reviews.apply import applied
from pipeline.reviews.settings import SettingError
from pipeline.reviews.stale import Row, problem_of
from pipeline.sources import RawError, RawSource, load_sources
from pipeline.sources.review import Review


@dataclass(frozen=True)
class Today:
    """A raw folder, read.

    sources: by source_id. rows: of each page, as they are read. fitting: the decisions that are in force, by
    fact_id. stale: the others, each with what is wrong.
    """

    sources: dict[str, RawSource]
    rows: dict[str, list[Row]]
    fitting: dict[str, Review]
    stale: list[tuple[Review, str]]

    def decided(self) -> list[Row]:
        """All rows as they would be published."""
        reviews = defaultdict(list)
        for review in self.fitting.values():
            reviews[review.page].append(review)
        return [row for page, rows in self.rows.items() for row in decided(rows, reviews[page])]


def read_today(raw: Path, progress: Progress = quietly) -> Today:
    """Read every page below `raw`. RawError where there is nothing to read or `reviews.toml` is wrong."""
    sources, _ = load_sources(raw)
    corpus = read_corpus(raw, progress, reviewed=False)
    rows: dict[str, list[Row]] = {source.source_id: [] for source in sources}
    for row in corpus.facts:
        rows[str(row["source_id"])].append(row)
    reviews = [review for source in sources for review in source.reviews]
    problems = [(review, problem(review, rows[review.page])) for review in reviews]
    return Today(
        sources={source.source_id: source for source in sources},
        rows=rows,
        fitting={review.fact_id: review for review, wrong in problems if not wrong},
        stale=[(review, wrong) for review, wrong in problems if wrong],
    )


def problem(review: Review, rows: Sequence[Row]) -> str:
    """Why a decision cannot be applied to its page; empty where it can."""
    wrong = problem_of(review, rows)
    if wrong:
        return wrong
    try:
        applied(next(row for row in rows if row["fact_id"] == review.fact_id), review)
    except SettingError as error:
        return str(error)
    return ""


def require_page(today: Today, page: str, raw: Path) -> None:
    """RawError, with the names nearest to it, where there is no page of that name."""
    if page not in today.rows:
        from difflib import get_close_matches  # noqa: PLC0415 - only for the message

        near = get_close_matches(page, today.rows, n=3, cutoff=0.3)
        hint = f"Near it: {', '.join(near)}." if near else "Name its path without the ending."
        raise RawError(f'{raw}: there is no page "{page}". {hint}')
