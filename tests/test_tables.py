"""From facts to tables: the summaries say what the pages agree on, and nothing where they do not."""

from collections.abc import Mapping

import pandas as pd
import pytest
from example_release import with_ids

from pipeline.claims import conflict_issues
from pipeline.tables import all_tables, coverage_table, fact_table, organisations_table
from schemas.projections import published, table
from schemas.vocabulary import FACT_TABLES

Row = Mapping[str, object]


def row(
    name: str, /, body: str | None = "reed", source: str = "page", at: int = 10, **values: object
) -> dict[str, object]:
    """A row of facts with evidence that only the summaries need: its page and place."""
    evidence = {"value_text": "x", "quote": "x", "quote_start": at, "quote_end": at + 5, "rule_id": "by-hand"}
    return {"table": name, "organisation_id": body, "source_id": source, **evidence, **values}


def profile(name: str, body: str = "reed", source: str = "page", acronym: str | None = None, at: int = 0) -> Row:
    place = {"block_start": at, "block_end": at + 100, "has_heading": True}
    return row("profiles", body, source, at, name=name, acronym=acronym, **place)


def year(value: int, **where: object) -> Row:
    return row("founding_years", **{"founding_year": value, "event": "founded", **where})  # type: ignore[arg-type]


def count(value: int, kind: str = "member", status: str = "current", **where: object) -> Row:
    about = {"member_kind": kind, "qualifier": "exact", "member_unit": "clubs", "status": status}
    return row("member_counts", **{"member_count": value, **about, **where})  # type: ignore[arg-type]


def seat(city: str, country: str | None = None, code: str | None = None, **where: object) -> Row:
    return row("headquarters", **{"city": city, "country": country, "country_code": code, **where})  # type: ignore[arg-type]


def refusal(name: str, body: str | None = "reed", **where: object) -> Row:
    return row("refusals", body, **{"table_name": name, "reason": "vague", **where})  # type: ignore[arg-type]


def views(*rows: Row) -> dict[str, pd.DataFrame]:
    """The tables of facts of one body named Reed Growers, and these rows."""
    facts = with_ids(dict(r) for r in (profile("Reed Growers"), *rows))
    return {name: fact_table(name, facts) for name in FACT_TABLES}


def summary(*rows: Row) -> dict[str, object]:
    frame = organisations_table(views(*rows))
    assert list(frame["organisation_id"]) == ["reed"]
    return dict(frame.astype(object).where(frame.notna(), None).iloc[0])


def status(name: str, *rows: Row) -> tuple[str, int, int]:
    frame = coverage_table(views(*rows)).set_index(["organisation_id", "table_name"])
    found = frame.loc[("reed", name)]
    return str(found["status"]), int(found["value_count"]), int(found["refusal_count"])


@pytest.mark.parametrize(
    ("rows", "column", "value"),
    [
        ([year(1931)], "founding_year", 1931),
        ([year(1931), year(1931, source="other")], "founding_year", 1931),
        ([year(1931), year(1933)], "founding_year", None),
        ([], "founding_year", None),
        ([count(12)], "member_count", 12),
        ([count(12), count(12, at=50)], "member_count", 12),
        ([count(12), count(7, status="historical")], "member_count", 12),
        ([count(12), count(3, kind="observer")], "member_count", 12),
        ([count(12), count(13)], "member_count", None),
        ([count(3, kind="observer")], "member_count", None),
        ([count(7, status="historical")], "member_count", None),
        ([seat("Porto")], "headquarters_city", "Porto"),
        ([seat("Den Haag"), seat("DEN  haag", source="z")], "headquarters_city", "Den Haag"),
        ([seat("Malmo\u0308"), seat("Malmö", source="z")], "headquarters_city", "Malmo\u0308"),
        ([seat("Porto"), seat("Faro")], "headquarters_city", None),
        ([seat("Porto", "Portugal", "PT"), seat("Faro", "Portugal", "PT")], "headquarters_country", "Portugal"),
        ([seat("Porto"), seat("Porto", "Portugal", "PT", source="z")], "headquarters_country", "Portugal"),
        ([seat("Delft", "Holland", "NL"), seat("Delft", "the Netherlands", "NL")], "headquarters_country", "Holland"),
        ([seat("Porto", "Portugal", "PT"), seat("Porto", "Brazil", "BR")], "headquarters_country", None),
        ([seat("Porto")], "headquarters_country", None),
    ],
)
def test_a_summary_holds_what_all_agree_on_and_nothing_else(rows: list[Row], column: str, value: object) -> None:
    assert summary(*rows)[column] == value


@pytest.mark.parametrize(
    ("profiles", "name", "acronym"),
    [
        ([("RG", None), ("Reed Growers of the Delta", "RGD")], "Reed Growers of the Delta", "RGD"),
        ([("Reed", None), ("Reed Growers of the Delta", None)], "Reed", None),
        ([("Reed growers", "RG"), ("Reed Growers", "ReG")], "Reed growers", "RG"),
    ],
    ids=["the fullest", "the one that the identifier is made of", "the first of equals"],
)
def test_the_name_and_acronym_of_an_organisation_on_two_pages(
    profiles: list[tuple[str, str | None]], name: str, acronym: str | None
) -> None:
    facts = with_ids(dict(profile(n, source=f"page-{i}", acronym=a)) for i, (n, a) in enumerate(profiles))
    found = organisations_table({each: fact_table(each, facts) for each in FACT_TABLES}).iloc[0]
    assert (found["name"], None if pd.isna(found["acronym"]) else found["acronym"]) == (name, acronym)
    assert found["source_count"] == 2


def test_activity_areas_are_counted_by_organisation() -> None:
    areas = [row("activity_areas", position=i, activity_area=text) for i, text in enumerate(("reeds", "canals"), 1)]
    assert summary(*areas)["activity_area_count"] == 2
    assert summary()["activity_area_count"] == 0


@pytest.mark.parametrize(
    ("rows", "name", "expected"),
    [
        ([], "founding_years", ("silent", 0, 0)),
        ([year(1931)], "founding_years", ("stated", 1, 0)),
        ([year(1931), refusal("founding_years")], "founding_years", ("stated", 1, 1)),
        ([refusal("founding_years"), refusal("founding_years", at=90)], "founding_years", ("refused", 0, 2)),
        ([refusal("founding_years")], "member_counts", ("silent", 0, 0)),
        ([refusal("founding_years", body=None)], "founding_years", ("silent", 0, 0)),
        ([year(1931), year(1933)], "founding_years", ("conflict", 2, 0)),
        ([year(1931), year(1931)], "founding_years", ("stated", 2, 0)),
        ([count(12), count(13)], "member_counts", ("conflict", 2, 0)),
        ([count(3, kind="observer"), count(4, kind="observer")], "member_counts", ("conflict", 2, 0)),
        ([count(12), count(3, kind="observer")], "member_counts", ("stated", 2, 0)),
        ([count(12), count(7, status="historical")], "member_counts", ("stated", 2, 0)),
        ([seat("Porto"), seat("Faro")], "headquarters", ("conflict", 2, 0)),
        ([seat("Porto"), seat("PORTO")], "headquarters", ("stated", 2, 0)),
        ([seat("Porto", "Portugal", "PT"), seat("Porto", "Brazil", "BR")], "headquarters", ("conflict", 2, 0)),
    ],
)
def test_coverage_tells_stated_silent_refused_and_conflict_apart(
    rows: list[Row], name: str, expected: tuple[str, int, int]
) -> None:
    assert status(name, *rows) == expected


def test_coverage_has_a_row_for_every_organisation_and_table_of_values() -> None:
    frame = coverage_table(views(profile("Tide Board", body="tide", at=200)))
    assert len(frame) == 8
    assert set(frame["organisation_id"]) == {"reed", "tide"}


def test_a_conflict_on_one_page_is_a_warning_at_the_later_value() -> None:
    (issue,) = conflict_issues(views(year(1931, at=20), year(1933, at=60)))
    assert (issue.level, issue.code, issue.source_id, issue.start, issue.end) == ("warning", "conflict", "page", 60, 65)
    assert issue.message.startswith(
        "Reed Growers: the values for the founding year disagree: 1931 (page at 20); 1933 (page at 60)."
    )
    assert "compare the sentences" in issue.message


def test_a_conflict_between_pages_names_them_and_stands_at_none() -> None:
    rows = (seat("Porto", source="a"), seat("Faro", source="b/c"), seat("Porto", source="d"))
    (issue,) = conflict_issues(views(*rows))
    assert (issue.source_id, issue.start, issue.end) == (None, None, None)
    assert "Faro (b/c at 10); Porto (a at 10, d at 10)" in issue.message


def test_each_question_in_conflict_has_its_own_warning() -> None:
    rows = (year(1931), year(1933), count(3, kind="observer"), count(4, kind="observer"), seat("Porto"))
    messages = [issue.message for issue in conflict_issues(views(*rows))]
    assert len(messages) == 2
    assert "founding year" in messages[0]
    assert "number of members (kind observer)" in messages[1]


def test_where_nothing_disagrees_there_is_no_warning() -> None:
    assert conflict_issues(views(year(1931), count(12), seat("Porto"))) == []


def test_all_tables_are_made_also_of_nothing() -> None:
    found = all_tables([], [], [])
    assert list(found) == [spec.name for spec in published(())], "an optional table without rows is left out"
    for name, frame in found.items():
        assert list(frame.columns) == table(name).column_names
        assert len(table(name).schema.validate(frame)) == 0
