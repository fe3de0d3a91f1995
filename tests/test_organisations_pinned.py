"""What people say of organisations: their ids, which profiles are one, and what they are called in other registers."""

from pathlib import Path

import pytest
from reviewed_pages import HPU, pages, tables_of

from pipeline.assets.build import run_build
from pipeline.corpus import read_corpus
from pipeline.errors import UserError
from pipeline.pins import PinError
from pipeline.release.verify import verify
from pipeline.rows import rows_of
from schemas.identifiers import SCHEMES, flaw_of

LANTERN_ID = "lantern-keepers-league"
#: Invented, with sound check digits.
SOUND = {
    "wikidata": "Q99999999999",
    "ror": "0zzzzzz02",
    "isni": "0000999999999995",
    "lei": "0000INVENTED00000022",
    "viaf": "999999999999",
    "gnd": "9999999999-X",
    "funder": "999999999999",
}
WIKIDATA = '[[{id}.identifiers]]\nscheme = "wikidata"\nidentifier = "Q99"\nreviewer = "Ada Reader"\ndate = 2026-11-20\n'


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return pages(tmp_path)


def say(raw: Path, text: str) -> None:
    (raw / "organisations.toml").write_text(text, encoding="utf-8")


def ids(raw: Path) -> list[tuple[str, str]]:
    profiles = rows_of(tables_of(raw)["profiles"])
    return [(row["source_id"], row["organisation_id"]) for row in profiles]


def test_without_the_file_nothing_is_pinned_and_there_is_no_table_of_identifiers(raw: Path) -> None:
    before = read_corpus(raw)
    say(raw, "# nothing yet\n")
    assert read_corpus(raw) == before
    assert "external_ids" not in tables_of(raw)


def test_a_name_gets_the_id_that_people_gave_it_on_every_page(raw: Path) -> None:
    say(raw, '[pilots]\nnames = ["the harbour  pilots union"]\n')
    assert ids(raw) == [("lists/lantern", LANTERN_ID), ("lists/lantern", "pilots"), ("pilots", "pilots")]
    assert {row["organisation_id"] for row in rows_of(tables_of(raw)["founding_years"])} == {LANTERN_ID, "pilots"}


def test_several_names_are_one_organisation(raw: Path) -> None:
    (raw / "board.txt").write_text("Tide Office\n\nThe Tide Office was founded in 1950.\n", encoding="utf-8")
    say(raw, f'[{HPU}]\nnames = ["Harbour Pilots Union", "Tide Office"]\n')
    assert ("board", HPU) in ids(raw)
    body = next(row for row in rows_of(tables_of(raw)["organisations"]) if row["organisation_id"] == HPU)
    assert body["source_count"] == 3


def test_one_name_on_two_pages_is_kept_apart_by_its_page(raw: Path) -> None:
    say(raw, '[pilots-of-the-lake]\nnames = ["Harbour Pilots Union"]\npages = ["lists/lantern"]\n')
    assert ids(raw) == [("lists/lantern", LANTERN_ID), ("lists/lantern", "pilots-of-the-lake"), ("pilots", HPU)]
    assert "conflict" not in set(tables_of(raw)["coverage"]["status"])


def test_a_page_goes_before_a_name_for_all_pages(raw: Path) -> None:
    lake = '[lake]\nnames = ["Harbour Pilots Union"]\npages = ["pilots"]\n'
    say(raw, f'{lake}[sea]\nnames = ["Harbour Pilots Union"]\n')
    assert ids(raw)[1:] == [("lists/lantern", "sea"), ("pilots", "lake")]


def test_identifiers_are_a_table_with_who_found_them_and_where_they_lead(raw: Path) -> None:
    say(raw, WIKIDATA.format(id=HPU))
    assert rows_of(tables_of(raw)["external_ids"]) == [
        {
            "organisation_id": HPU,
            "scheme": "wikidata",
            "identifier": "Q99",
            "url": "https://www.wikidata.org/wiki/Q99",
            "reviewer": "Ada Reader",
            "reviewed_on": "2026-11-20",
        }
    ]


def test_a_release_has_the_table_only_where_it_has_rows_and_is_proved_either_way(raw: Path) -> None:
    outputs = raw.parent / "outputs"
    run_build(raw, outputs)
    latest = outputs / "latest"
    assert not (latest / "external_ids.csv").exists()
    assert verify(latest, raw) == []
    without = {file.name for file in latest.iterdir()}
    say(raw, WIKIDATA.format(id=HPU))
    found = [str(failure) for failure in verify(latest, raw)]
    assert [line for line in found if line.startswith("external_ids.parquet: found 0 rows, the pages give 1")]
    run_build(raw, outputs)
    assert {file.name for file in latest.iterdir()} - without == {"external_ids.csv", "external_ids.parquet"}
    for name in ("README.md", "datapackage.json", "codebook.csv", "index.html", "manifest.json", "SHA256SUMS"):
        assert "external_ids" in (latest / name).read_text(encoding="utf-8"), name
    assert (verify(latest, raw), verify(latest, None)) == ([], [])
    (latest / "external_ids.csv").unlink()
    assert "external_ids.csv: is missing" in [str(failure) for failure in verify(latest, None)]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_an_identifier_is_written_as_its_register_writes_it(scheme: str) -> None:
    assert flaw_of(scheme, SOUND[scheme]) == ""
    assert "is not written as" in flaw_of(scheme, f"https://example.org/{SOUND[scheme]}")


@pytest.mark.parametrize("scheme", ["ror", "isni", "lei"])
def test_a_slip_in_an_identifier_with_check_digits_is_found(scheme: str) -> None:
    sound = SOUND[scheme]
    slip = sound[:5] + ("8" if sound[5] != "8" else "7") + sound[6:]
    assert "has check digits that do not fit" in flaw_of(scheme, slip)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[pilot]\nnames = ["Harbour Pilot Union"]\n', 'stale: no profile is called "Harbour Pilot Union".'),
        ('[x]\nnames = ["Harbour Pilot Union"]\n', 'The name nearest to it is "Harbour Pilots Union"'),
        (f'[{HPU}]\nnames = ["Harbour Pilots Union"]\npages = ["x"]\n', "no profile is called"),
        (WIKIDATA.format(id="harbour-pilot-union"), f'no such organisation. The id nearest to it is "{HPU}"'),
        ('[x]\nnames = ["Lantern Keepers League", "Harbour Pilots Union"]\n', "lists/lantern has two profiles of it"),
        (
            '[x]\nnames = ["Harbour Pilots Union"]\n[y]\nnames = ["Harbour Pilots Union"]\n',
            'the name "Harbour Pilots Union" on the page lists/lantern is that of x too',
        ),
    ],
)
def test_what_does_not_fit_the_pages_is_named_with_the_nearest(raw: Path, text: str, problem: str) -> None:
    say(raw, text)
    with pytest.raises(PinError) as caught:
        read_corpus(raw)
    assert problem in str(caught.value)
    assert str(caught.value).startswith(str(raw / "organisations.toml"))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("name = 1\n", "stands outside any table"),
        ('["Harbour"]\nnames = ["X"]\n', "small letters, digits and hyphens"),
        ('[x]\nname = ["X"]\n', 'unknown key "name". Allowed are: names, pages'),
        ('[x]\nnames = "X"\n', "names must be a list of texts"),
        ('[x]\nnames = [" "]\n', "names must be text that is not blank"),
        ('[x]\npages = ["pilots"]\n', "pages narrow names, and there are none"),
        ("[x]\n", "says nothing"),
        ('[x]\nidentifiers = "Q1"\n', "identifiers must be tables"),
        (WIKIDATA.format(id="x").replace("wikidata", "facebook"), "scheme must be one of wikidata, ror"),
        (WIKIDATA.format(id="x").replace("Q99", "99"), "is not written as Wikidata writes it"),
        (WIKIDATA.format(id="x").replace("2026-11-20", '"soon"'), "date must be a day"),
        (WIKIDATA.format(id="x").replace("Ada Reader", ""), "reviewer must be text that is not blank"),
        (WIKIDATA.format(id="x") + WIKIDATA.format(id="y"), "wikidata Q99 is that of x already"),
    ],
)
def test_what_is_wrong_in_the_file_is_named_with_its_place(raw: Path, text: str, problem: str) -> None:
    say(raw, text)
    with pytest.raises(UserError) as caught:
        read_corpus(raw)
    assert problem in str(caught.value)
    assert str(caught.value).startswith(f"{raw / 'organisations.toml'}, [")


def test_what_people_say_is_part_of_the_state_of_the_inputs(raw: Path) -> None:
    before = read_corpus(raw).state
    say(raw, WIKIDATA.format(id=HPU))
    assert read_corpus(raw).state != before
