"""The command line as people meet it: what it prints, where, and with which exit code."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pipeline import progress
from pipeline.cli import app
from pipeline.release.lock import held
from pipeline.sources import RawSource

ROOT = Path(__file__).parent.parent
PAGE = """Harbour Pilots Union (HPU)

The Harbour Pilots Union was founded in 1931. It has forty-two member states. Its headquarters are in Porto, Portugal.
"""


@dataclass
class Folder:
    """A folder of a user: a raw folder with one page, and the commands called in it."""

    path: Path

    def run(self, *arguments: str) -> Result:
        """Call the command in this process."""
        return CliRunner().invoke(app, arguments)

    def process(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Call the command in a process of its own, as a shell does."""
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "pipeline", *arguments]
        return subprocess.run(
            command, cwd=self.path, env=environment, capture_output=True, text=True, timeout=120, check=False
        )


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "pilots.txt").write_text(PAGE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Folder(tmp_path)


def test_build_and_verify_in_a_shell(folder: Folder) -> None:
    built = folder.process("build")
    assert (built.returncode, built.stderr) == (0, "")
    assert built.stdout.splitlines()[:3] == [
        "Published outputs/latest",
        "  sources        1 read, 0 quarantined",
        "  organisations  1",
    ]
    proved = folder.process("verify")
    assert (proved.returncode, proved.stderr) == (0, "")
    assert proved.stdout == (
        "outputs/latest: every file, hash, row and value holds.\nThe pages in raw, read again, give the same tables.\n"
    )


def test_the_summary_counts_sources_organisations_values_refusals_and_issues(folder: Folder) -> None:
    (folder.path / "raw" / "broken.txt").write_bytes(b"caf\xe9 founded in 1931")
    built = folder.run("build")
    assert built.exit_code == 0
    shown = dict(re.findall(r"^  (\w+) +(.*)$", built.stdout, flags=re.MULTILINE))
    assert list(shown) == ["sources", "organisations", "values", "refusals", "issues"]
    assert shown["sources"] == "1 read, 1 quarantined"
    assert re.fullmatch(r"1 errors, \d+ warnings \(see outputs/latest/issues\.csv\)", shown["issues"])


def test_the_summary_tells_which_tables_lost_more_than_a_fifth_of_their_rows(folder: Folder) -> None:
    page = folder.path / "raw" / "pilots.txt"
    (folder.path / "raw" / "second.txt").write_text(PAGE.replace("Pilots", "Sailors"), encoding="utf-8")
    assert "dropped" not in folder.run("build").stdout
    page.unlink()
    told = folder.run("build").stdout
    assert "  rows dropped   organisations: 1 rows, 2 in latest before this run\n" in told
    assert "More than a fifth of these rows are gone." in told


def test_strict_fails_where_a_file_was_not_read_and_publishes_all_the_same(folder: Folder) -> None:
    assert folder.run("build", "--strict").exit_code == 0
    (folder.path / "raw" / "broken.txt").write_bytes(b"caf\xe9 founded in 1931")
    built = folder.run("build", "--strict")
    assert built.exit_code == 1
    assert "--strict: 1 of the files could not be read. outputs/latest/issues.csv says why." in built.stderr
    assert folder.run("verify").exit_code == 0


def test_other_folders_than_the_usual_ones(folder: Folder) -> None:
    (folder.path / "raw").rename(folder.path / "pages")
    built = folder.run("build", "--raw", "pages", "--outputs", "new/place")
    assert (built.exit_code, built.stdout.splitlines()[0]) == (0, "Published new/place/latest")
    alone = folder.run("verify", "new/place/latest")
    assert (alone.exit_code, alone.stdout.splitlines()[1]) == (
        0,
        "Not compared with the pages: name their folder with --raw.",
    )
    proved = folder.run("verify", "new/place/latest", "--raw", "pages")
    assert (proved.exit_code, proved.stdout.splitlines()[1]) == (
        0,
        "The pages in pages, read again, give the same tables.",
    )


def test_a_changed_cell_is_named_and_the_release_is_refused(folder: Folder) -> None:
    folder.run("build")
    path = folder.path / "outputs" / "latest" / "headquarters.csv"
    path.write_text(
        path.read_text(encoding="utf-8").replace('"Porto","Portugal"', '"Parto","Portugal"'), encoding="utf-8"
    )
    found = folder.run("verify")
    assert (found.exit_code, found.stdout) == (1, "")
    lines = found.stderr.splitlines()
    assert "headquarters.csv, row 1, column city: found 'Parto', the Parquet file has 'Porto'" in lines
    assert lines[-1].startswith("outputs/latest: 3 failures. Do not use these files: build them again, or get them")


def test_a_changed_page_is_found_by_verify(folder: Folder) -> None:
    folder.run("build")
    (folder.path / "raw" / "pilots.txt").write_text(PAGE.replace("1931", "1932"), encoding="utf-8")
    found = folder.run("verify")
    assert found.exit_code == 1
    assert found.stderr.startswith("raw/pilots.txt: has the sha256 ")
    assert "Compared with the pages in raw; name others with --raw." in found.stderr


def test_a_long_list_of_failures_is_cut(folder: Folder) -> None:
    folder.run("build")
    for i in range(60):
        (folder.path / "outputs" / "latest" / f"note-{i:02}.txt").touch()
    lines = folder.run("verify").stderr.splitlines()
    assert len(lines) == 52
    assert lines[50] == "... and 70 more"
    assert lines[51].startswith("outputs/latest: 120 failures.")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build", "--raw", "nowhere"], "nowhere"),
        (["verify"], "outputs/latest: no such release. Make one with `partner-profiles build`, or name another."),
        (["verify", "raw/pilots.txt"], "raw/pilots.txt: is neither a folder nor a readable ZIP archive"),
    ],
)
def test_what_a_user_can_mend_is_said_without_a_traceback(arguments: list[str], said: str, folder: Folder) -> None:
    found = folder.process(*arguments)
    assert (found.returncode, found.stdout) == (1, "")
    assert said in found.stderr
    assert "Traceback" not in found.stderr


def test_a_failed_build_says_so_and_leaves_the_release(folder: Folder) -> None:
    folder.run("build")
    (folder.path / "raw" / "pilots.txt").unlink()
    failed = folder.run("build")
    assert (failed.exit_code, failed.stdout) == (1, "")
    assert failed.stderr.strip()
    assert folder.run("verify", "outputs/latest").exit_code == 1
    (folder.path / "raw" / "pilots.txt").write_text(PAGE, encoding="utf-8")
    assert folder.run("verify", "outputs/latest").exit_code == 0


def test_a_second_writer_is_told_who_holds_the_lock(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.release.lock.PATIENCE", 0.1)
    folder.run("build")
    with held(folder.path / "outputs"):
        second = folder.run("build")
    assert second.exit_code == 1
    assert f"process {os.getpid()} is writing here" in second.stderr


@pytest.mark.parametrize(
    "arguments",
    [["build", "--bogus"], ["build", "more"], ["verify", "--raw", "nowhere"], ["verify", "a", "b"], ["publish"], []],
)
def test_wrong_usage_is_exit_code_2(arguments: list[str], folder: Folder) -> None:
    assert folder.run(*arguments).exit_code == 2


def test_verify_does_not_load_dagster(folder: Folder) -> None:
    folder.run("build")
    code = "import sys; from pipeline.cli import app; app(['verify'], standalone_mode=False); print(*sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code]
    found = subprocess.run(command, cwd=folder.path, env=environment, capture_output=True, text=True, check=True)
    loaded = found.stdout.split()
    assert "pandas" in loaded
    assert "dagster" not in loaded


@pytest.mark.parametrize("terminal", [True, False])
def test_a_bar_is_shown_in_a_terminal_only(
    terminal: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "MOMENT", 0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    monkeypatch.setenv("TERM", "xterm")
    sources = [RawSource(f"page-{i}", f"page-{i}.txt", "text") for i in range(3)]
    assert list(progress.bar(sources)) == sources
    shown = capsys.readouterr()
    assert shown.out == ""
    assert ("Reading pages" in shown.err) == terminal
