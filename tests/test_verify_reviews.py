"""A release with decisions on it is proved like any other: reading again applies the same decisions."""

import re
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pytest
from example_release import all_checks
from reviewed_pages import decide, fact, pages, tables_of, told

from pipeline.assets.build import BuildError, run_build
from pipeline.corpus import read_corpus
from pipeline.release.manifest import Proof
from pipeline.release.publish import publish
from pipeline.release.verify import verify
from pipeline.sources import load_sources


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages with one decision of each kind, also on one of two refusals with the same words."""
    raw = pages(tmp_path_factory.mktemp("pages"))
    page = raw / "pilots.txt"
    page.write_text(page.read_text() + "In May 2019 the fair closed. In June 2019 it opened again.\n", encoding="utf-8")
    decide(
        raw,
        told(fact(raw, "founding_years", "1933"), "choose"),
        told(fact(raw, "member_counts", "17"), "correct", set={"member_kind": "associate"}),
        told(fact(raw, "activity_areas", "pilot training"), "reject"),
        told(fact(raw, "refusals", "2019"), "accept", set={"event": "other"}),
        told(fact(raw, "refusals", "300"), "reject"),
        told(fact(raw, "headquarters", "Porto"), "accept"),
    )
    return raw


def release_of(raw: Path, tables: dict[str, pd.DataFrame], outputs: Path) -> Path:
    return publish(tables, load_sources(raw)[0], outputs, Proof(read_corpus(raw).state, all_checks(optional=False)))


def lines(release: Path, raw: Path | None) -> Sequence[str]:
    return [str(failure) for failure in verify(release, raw)]


def test_a_reviewed_release_is_proved_with_its_pages_and_by_itself(raw: Path, tmp_path: Path) -> None:
    release = release_of(raw, tables_of(raw), tmp_path)
    assert lines(release, raw) == []
    assert lines(release, None) == []


@pytest.mark.parametrize(
    ("table", "mark", "now"),
    [("headquarters", "accepted", None), ("headquarters", "accepted", "corrected"), ("refusals", "rejected", None)],
)
def test_a_tampered_review_is_found(raw: Path, tmp_path: Path, table: str, mark: str, now: str | None) -> None:
    made = tables_of(raw)
    row = list(made[table]["review"]).index(mark)
    made[table].loc[row, "review"] = now
    found = lines(release_of(raw, made, tmp_path), raw)
    wanted = rf"{table}\.parquet, row {row + 1}, column review: found .*, the pages give '{mark}'"
    assert [line for line in found if re.match(wanted, line)], found


def test_a_choice_that_is_taken_away_brings_the_conflict_back(raw: Path, tmp_path: Path) -> None:
    made = tables_of(raw)
    made["founding_years"]["review"] = None
    found = lines(release_of(raw, made, tmp_path), None)
    assert [line for line in found if line.startswith("coverage.parquet") and "give 'conflict'" in line], found


def test_words_that_nobody_rejected_are_not_refused_as_reviewed(raw: Path, tmp_path: Path) -> None:
    made = tables_of(raw)
    made["refusals"]["review"] = None
    found = lines(release_of(raw, made, tmp_path), None)
    assert [line for line in found if "reason must not be reviewed where nobody rejected" in line], found


def test_a_release_made_without_the_decisions_is_not_proved_with_them(tmp_path: Path) -> None:
    raw = pages(tmp_path)
    run_build(raw, tmp_path / "outputs")
    decide(raw, told(fact(raw, "founding_years", "1931"), "reject"))
    found = lines(tmp_path / "outputs" / "latest", raw)
    assert [line for line in found if line.startswith("manifest.json, column state: ")], found


def test_a_build_stops_at_a_stale_decision_with_a_message_and_leaves_what_is_published(tmp_path: Path) -> None:
    raw = pages(tmp_path)
    run_build(raw, tmp_path / "outputs")
    before = (tmp_path / "outputs" / "latest" / "manifest.json").read_bytes()
    decide(raw, told(fact(raw, "founding_years", "1931"), "reject"))
    page = raw / "pilots.txt"
    page.write_text(page.read_text().replace("1931", "1930"), encoding="utf-8")
    with pytest.raises(BuildError) as caught:
        run_build(raw, tmp_path / "outputs")
    assert str(caught.value).startswith(f"{raw / 'reviews.toml'}, [f09d976b0e92f536]: stale: ")
    assert "Nearest to it today is [f" in str(caught.value)
    assert (tmp_path / "outputs" / "latest" / "manifest.json").read_bytes() == before
