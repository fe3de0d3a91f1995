"""What is committed in outputs/latest/ is what the pages in raw/ give: built again here and compared."""

import re
from pathlib import Path

import pandas as pd
import pyarrow
import pytest

from pipeline.assets.build import run_build
from pipeline.release.verify import verify


@pytest.fixture(scope="module")
def rebuilt(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    outputs = tmp_path_factory.mktemp("outputs")
    run_build(repository / "raw", outputs)
    return outputs / "latest"


def pinned_pyarrow(repository: Path) -> bool:
    """Whether this environment has the pyarrow that the committed files were written with."""
    pins = (repository / "requirements.txt").read_text(encoding="utf-8")
    found = re.search(r"^pyarrow==(\S+)$", pins, re.M)
    return found is not None and found[1] == pyarrow.__version__


def test_the_same_files_are_published(repository: Path, rebuilt: Path) -> None:
    committed = repository / "outputs" / "latest"
    assert sorted(file.name for file in committed.iterdir()) == sorted(file.name for file in rebuilt.iterdir())


def test_the_tables_hold_the_same_rows(repository: Path, rebuilt: Path) -> None:
    for file in sorted(rebuilt.glob("*.parquet")):
        pd.testing.assert_frame_equal(
            pd.read_parquet(repository / "outputs" / "latest" / file.name), pd.read_parquet(file)
        )


def test_the_files_hold_the_same_bytes(repository: Path, rebuilt: Path) -> None:
    if not pinned_pyarrow(repository):
        pytest.skip("another pyarrow than the pinned one writes the same rows with other bytes")
    for file in sorted(rebuilt.iterdir()):
        assert (repository / "outputs" / "latest" / file.name).read_bytes() == file.read_bytes(), file.name


def test_what_is_committed_proves_itself_against_the_pages(repository: Path) -> None:
    assert verify(repository / "outputs" / "latest", repository / "raw") == []
