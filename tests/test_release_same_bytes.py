"""The same pages give the same bytes, wherever and whenever they are built."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from test_verify_reread import LANTERN, PILOTS

ROOT = Path(__file__).parent.parent
SETTINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C", "LANG": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8"},
)


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    """The files of two builds in two folders, with other hash seeds, time zones and locales; each frozen too."""
    return [
        build(tmp_path_factory.mktemp(f"folder{i}") / ("deep" * i), settings) for i, settings in enumerate(SETTINGS)
    ]


def build(folder: Path, settings: dict[str, str]) -> dict[str, bytes]:
    (folder / "raw" / "lists").mkdir(parents=True)
    (folder / "raw" / "pilots.txt").write_text(PILOTS, encoding="utf-8")
    (folder / "raw" / "lists" / "lantern.html").write_text(LANTERN, encoding="utf-8")
    environment = {**os.environ, **settings, "PYTHONPATH": str(ROOT)}
    for call in (["build"], ["release", "1.0.0", "--date", "2031-05-06"]):
        command = [sys.executable, "-m", "pipeline", *call]
        subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    outputs = folder / "outputs"
    files = (path for path in outputs.rglob("*") if path.is_file() and path.name != ".lock")
    return {str(path.relative_to(outputs)): path.read_bytes() for path in files}


def test_two_builds_are_equal_byte_for_byte(builds: list[dict[str, bytes]]) -> None:
    one, two = builds
    assert one.keys() == two.keys()
    assert "releases/partner-profiles-1.0.0.zip" in one
    assert [name for name, data in one.items() if two[name] != data] == []
