"""`partner-profiles release VERSION`: what is frozen, which versions are refused, and what changed."""

import csv
import hashlib
import io
import json
import re
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from example_release import HPU, PINNED, SAID, example_tables, facts, release_of, sources
from pyarrow import parquet
from test_verify import reseal
from typer.testing import CliRunner

from pipeline.claims import conflict_issues
from pipeline.cli import app
from pipeline.pins import external_ids
from pipeline.release.archive import zip_bytes
from pipeline.release.freeze import FreezeError, Frozen, freeze
from pipeline.release.verify import ReleaseError, verify
from pipeline.release.versions import Version, VersionError, parse_version
from pipeline.tables import all_tables
from schemas.projections import table

DAY = "2031-05-06"
PINS = external_ids((PINNED,))
Tables = dict[str, pd.DataFrame]


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    """An outputs folder with the example as `latest`, frozen as 1.0.0."""
    release_of(example_tables(), tmp_path / "outputs")
    freeze(tmp_path / "outputs", "1.0.0", DAY, None)
    return tmp_path / "outputs"


def read_again(*, without: int | None = None, said: tuple[object, ...] | None = None) -> Tables:
    """The tables of the two pages where a rule reads one thing less, or otherwise."""
    rows = [row for i, row in enumerate(SAID) if i != without]
    if said is not None:
        rows = [said if row[:2] == said[:2] else row for row in rows]
    given = all_tables(facts(rows), sources(), [])
    return all_tables(facts(rows), sources(), [issue.row() for issue in conflict_issues(given)], PINS)


def frozen_as(version: str, tables: Tables, outputs: Path) -> Frozen:
    release_of(tables, outputs)
    return freeze(outputs, version, DAY, None)


def files_of(archive: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(archive) as opened:
        return {name.split("/")[1]: opened.read(name) for name in opened.namelist()}


def changes_of(archive: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files_of(archive)["changes.csv"].decode())))


def test_the_archive_is_the_release_with_version_day_and_changes(outputs: Path) -> None:
    files = files_of(outputs / "releases" / "partner-profiles-1.0.0.zip")
    latest = {path.name: path.read_bytes() for path in (outputs / "latest").iterdir()}
    assert files.keys() == latest.keys() | {"changes.csv"}
    stamped = {name for name, data in latest.items() if files[name] != data}
    assert stamped == {"README.md", "SHA256SUMS", "datapackage.json", "dataset.jsonld", "index.html", "manifest.json"}
    assert json.loads(files["manifest.json"])["version"] == "1.0.0"
    assert json.loads(files["manifest.json"])["released_on"] == DAY
    assert json.loads(files["datapackage.json"])["created"] == f"{DAY}T00:00:00Z"
    assert json.loads(files["dataset.jsonld"])["datePublished"] == DAY
    assert f"Version 1.0.0, {DAY}".encode() in files["index.html"]
    assert changes_of(outputs / "releases" / "partner-profiles-1.0.0.zip") == []


def test_the_archive_is_proved_as_a_folder_is(outputs: Path) -> None:
    assert verify(outputs / "releases" / "partner-profiles-1.0.0.zip", None) == []


def test_the_same_release_gives_the_same_bytes(outputs: Path, tmp_path: Path) -> None:
    release_of(example_tables(), tmp_path / "elsewhere")
    other = freeze(tmp_path / "elsewhere", "1.0.0", DAY, None)
    assert other.archive.read_bytes() == (outputs / "releases" / "partner-profiles-1.0.0.zip").read_bytes()


def test_a_version_that_exists_is_left_as_it_is_and_refused_for_other_content(outputs: Path) -> None:
    archive = outputs / "releases" / "partner-profiles-1.0.0.zip"
    before = hashlib.sha256(archive.read_bytes()).hexdigest()
    assert not freeze(outputs, "1.0.0", "2039-01-01", None).is_new, "the day of the first time stays"
    with pytest.raises(VersionError, match=r"1\.0\.0 exists with other content.* such as 1\.0\.1"):
        frozen_as("1.0.0", read_again(without=2), outputs)
    assert hashlib.sha256(archive.read_bytes()).hexdigest() == before


@pytest.mark.parametrize("text", ["1", "1.0", "v1.0.0", "1.0.0-rc1", "01.0.0", "1.0.x", "", "../1.0.0", "1.0.0\n"])
def test_what_is_no_version_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(VersionError, match=r"is no version\. Write three numbers"):
        freeze(tmp_path, text, DAY, None)


def test_where_there_is_no_release_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match=r"latest: no such release\. Make one with `partner-profiles build`"):
        freeze(tmp_path, "1.0.0", DAY, None)
    (tmp_path / "latest").mkdir()
    with pytest.raises(ReleaseError, match=r"latest: holds no release: neither manifest\.json nor any table"):
        freeze(tmp_path, "1.0.0", DAY, None)
    assert [path.name for path in tmp_path.iterdir()] == ["latest"]


def test_a_version_before_one_that_is_there_is_refused(outputs: Path) -> None:
    with pytest.raises(VersionError, match=r"0\.9\.0 is older than 1\.0\.0"):
        freeze(outputs, "0.9.0", DAY, None)


def test_a_corrected_value_asks_for_a_patch_and_is_told_cell_by_cell(outputs: Path) -> None:
    corrected = ("harbour", "headquarters", HPU, {"city": "Porto", "country": None, "country_code": None}, "Porto",
                 "its seat is in Porto")  # fmt: skip
    frozen = frozen_as("1.0.1", read_again(said=corrected), outputs)
    assert (frozen.kind, frozen.before) == ("patch", Version(1, 0, 0))
    rows = [row for row in changes_of(frozen.archive) if row["table"] == "headquarters"]
    assert {row["column"]: (row["operation"], row["old"], row["new"]) for row in rows}["country"] == (
        "changed", "Portugal", "",
    )  # fmt: skip
    assert {row["reason"] for row in rows} == {"read anew by the rule by-hand"}
    assert verify(frozen.archive, None) == []


def test_a_withdrawn_value_is_told_with_its_reason(outputs: Path) -> None:
    frozen = frozen_as("1.0.1", read_again(without=4), outputs)
    (row,) = (row for row in changes_of(frozen.archive) if row["table"] == "headquarters")
    assert (row["operation"], row["column"], row["old"], row["new"]) == ("removed", "city", "Porto", "")
    assert row["reason"] == "no rule states it any more"


def test_a_new_value_asks_for_a_minor_version(outputs: Path, tmp_path: Path) -> None:
    first = tmp_path / "first"
    frozen_as("1.0.0", read_again(without=4), first)
    with pytest.raises(VersionError, match=r"1\.0\.1 is too small .* was added, which asks for a minor.* Name 1\.1\.0"):
        frozen_as("1.0.1", example_tables(), first)
    frozen = frozen_as("1.1.0", example_tables(), first)
    (row,) = (row for row in changes_of(frozen.archive) if row["table"] == "headquarters")
    assert (row["operation"], row["new"], row["reason"]) == ("added", "Porto", "found by the rule by-hand")


def test_an_organisation_that_is_gone_asks_for_a_major_version(outputs: Path) -> None:
    rows = [row for row in SAID if row[2] == HPU]
    less = all_tables(facts(rows), [{**row, "profile_count": 1} for row in sources()], example_issues(), PINS)
    with pytest.raises(VersionError, match=r"lake-watch of organisations was removed.* major version. Name 2\.0\.0"):
        frozen_as("1.9.0", less, outputs)
    assert frozen_as("2.0.0", less, outputs).kind == "major"


def example_issues() -> list[dict[str, object]]:
    return example_tables()["issues"].to_dict("records")


def test_a_column_that_is_gone_asks_for_a_major_version(outputs: Path) -> None:
    archive = outputs / "releases" / "partner-profiles-1.0.0.zip"
    files = files_of(archive)
    rows = parquet.read_table(io.BytesIO(files["organisations.parquet"]))
    with_motto = io.BytesIO()
    parquet.write_table(rows.append_column("motto", [["Steady", "Clear"]]), with_motto)
    files["organisations.parquet"] = with_motto.getvalue()
    archive.write_bytes(zip_bytes({f"partner-profiles-1.0.0/{name}": data for name, data in files.items()}))
    with pytest.raises(VersionError, match="motto of organisations was removed, which asks for a major version"):
        freeze(outputs, "1.1.0", DAY, None)
    frozen = freeze(outputs, "2.0.0", DAY, None)
    assert changes_of(frozen.archive)[0]["column"] == "motto"
    assert "motto" not in table("organisations").column_names
    assert verify(frozen.archive, None) == []


def test_a_release_that_is_not_sound_is_not_frozen(outputs: Path) -> None:
    path = outputs / "latest" / "names.csv"
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(FreezeError, match=r"names\.csv.*Nothing was frozen\. Build again"):
        freeze(outputs, "1.0.1", DAY, None)
    assert [path.name for path in (outputs / "releases").iterdir()] == ["partner-profiles-1.0.0.zip"]


def test_changes_that_the_tables_contradict_are_named_also_when_resealed(outputs: Path, tmp_path: Path) -> None:
    frozen = frozen_as("1.0.1", read_again(without=4), outputs)
    release = tmp_path / "unpacked"
    release.mkdir()
    for name, data in files_of(frozen.archive).items():
        (release / name).write_bytes(data)
    text = (release / "changes.csv").read_text(encoding="utf-8")
    tampered = re.sub(r'^"removed","headquarters"', '"added","headquarters"', text, flags=re.MULTILINE)
    (release / "changes.csv").write_text(tampered, encoding="utf-8")
    reseal(release)
    (line,) = map(str, verify(release, None))
    assert re.match(r"changes\.csv, row \d+, column key: headquarters has no row 'f\w{15}'", line)


@pytest.mark.parametrize(("kind", "expected"), [("patch", "1.2.4"), ("minor", "1.3.0"), ("major", "2.0.0")])
def test_the_next_version_of_each_kind(kind: str, expected: str) -> None:
    assert str(parse_version("1.2.3").next(kind)) == expected


def test_the_command_says_what_it_froze_and_what_changed(outputs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(outputs.parent)
    refused = CliRunner().invoke(app, ["release", "0.1.0"])
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "0.1.0 is older than 1.0.0" in refused.stderr
    assert CliRunner().invoke(app, ["release", "one"]).exit_code == 2
    release_of(read_again(without=4), outputs)
    froze = CliRunner().invoke(app, ["release", "1.0.1", "--date", "2031-06-07"])
    assert (froze.exit_code, froze.stderr) == (0, "")
    lines = froze.stdout.splitlines()
    assert lines[0] == "Froze outputs/releases/partner-profiles-1.0.1.zip"
    assert re.fullmatch(
        r"Since 1\.0\.0: 0 added, \d+ changed, 1 removed \(changes\.csv\), which asks for a patch version at least\.",
        lines[1],
    )
    manifest = json.loads(files_of(outputs / "releases" / "partner-profiles-1.0.1.zip")["manifest.json"])
    assert manifest["released_on"] == "2031-06-07"
