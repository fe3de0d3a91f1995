"""Random tampers, half of them with every hash made anew: the proof finds each one."""

import random
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from test_verify_reread import LANTERN, PAGES, PILOTS, PINNED, another, tables_of
from test_verify_reread import release_of as publish_tables

from pipeline.corpus import Corpus, read_corpus
from pipeline.release.verify import verify
from pipeline.rows import rows_of
from schemas.projections import tables

NAMES = [spec.name for spec in tables()]
Tables = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    (folder / "lists").mkdir()
    (folder / "pilots.txt").write_text(PILOTS, encoding="utf-8")
    (folder / "lists" / "lantern.html").write_text(LANTERN, encoding="utf-8")
    (folder / "organisations.toml").write_text(PINNED, encoding="utf-8")
    assert len(PAGES) == 2
    return folder


@pytest.fixture(scope="module")
def corpus(raw: Path) -> Corpus:
    return read_corpus(raw)


def a_cell(made: Tables, chance: random.Random) -> str:
    name = chance.choice(NAMES)
    frame = made[name] = made[name].copy()
    row, column = chance.randrange(len(frame)), chance.choice(list(frame.columns))
    frame.loc[row, column] = another(name, column, rows_of(frame)[row][column])
    return f"{name}, row {row}, {column}"


def a_row_less(made: Tables, chance: random.Random) -> str:
    name = chance.choice(NAMES)
    row = chance.randrange(len(made[name]))
    made[name] = made[name].drop(index=row).reset_index(drop=True)
    return f"{name} without row {row}"


def two_rows_turned(made: Tables, chance: random.Random) -> str:
    name = chance.choice([name for name in NAMES if len(made[name]) > 1])
    row = chance.randrange(len(made[name]) - 1)
    order = list(range(len(made[name])))
    order[row], order[row + 1] = row + 1, row
    made[name] = made[name].iloc[order].reset_index(drop=True)
    return f"{name}, rows {row} and {row + 1} turned"


CHANGES: tuple[Callable[[Tables, random.Random], str], ...] = (a_cell, a_cell, a_cell, a_row_less, two_rows_turned)


def sealed_again(corpus: Corpus, raw: Path, outputs: Path, chance: random.Random) -> tuple[str, int]:
    """What was changed before everything was published anew, and how many failures the proof finds."""
    made = tables_of(corpus)
    told = chance.choice(CHANGES)(made, chance)
    return told, len(verify(publish_tables(corpus, made, outputs), raw))


def flipped(latest: Path, chance: random.Random) -> tuple[str, int]:
    """Which bit of which file was flipped, and how many failures the proof finds."""
    path = chance.choice(sorted(latest.iterdir()))
    sound = path.read_bytes()
    place, bit = chance.randrange(len(sound)), chance.randrange(8)
    spoiled = bytearray(sound)
    spoiled[place] ^= 1 << bit
    path.write_bytes(spoiled)
    try:
        return f"{path.name}, byte {place}, bit {bit}", len(verify(latest, None))
    finally:
        path.write_bytes(sound)


@pytest.mark.parametrize("count", [20, pytest.param(500, marks=pytest.mark.slow)])
def test_every_one_of_many_random_tampers_is_found(count: int, corpus: Corpus, raw: Path, tmp_path: Path) -> None:
    chance = random.Random(count)
    latest = publish_tables(corpus, tables_of(corpus), tmp_path / "sound")
    assert verify(latest, raw) == []
    tried = [sealed_again(corpus, raw, tmp_path / "sealed", chance) for _ in range(count // 2)]
    tried += [flipped(latest, chance) for _ in range(count - count // 2)]
    assert len(tried) == count
    assert [told for told, failures in tried if not failures] == []
