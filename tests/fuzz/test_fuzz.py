"""Whatever the bytes: no crash, no flawed evidence, and no changed release that passes.

The short run tries a few dozen examples of each, `make test-long` a hundred thousand.
"""

import io
import zipfile

import pyarrow.parquet as pq
import pytest
from example_release import example_tables, release_of
from fuzz_targets import check_facts, check_page, check_profiles
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.release.verify.contents import ReleaseError, read_release
from pipeline.release.verify.files import manifest_failures, sums_failures
from pipeline.release.verify.tables import read_tables

#: `make test-long` loads the profile "long".
LONG = settings().max_examples > 1000
often = settings(max_examples=100_000 if LONG else 60)
#: The text that a run of bytes spells is what is searched, so longer runs than usual are of use.
BYTES = st.binary(max_size=80)


@often
@given(BYTES)
def test_bytes_to_page(data: bytes) -> None:
    check_page(data)


@often
@given(BYTES)
@example(bytes.fromhex("3a04e6974f00000000002b00da750c7d1075"))  # a sign in a heading, away from its name
def test_page_to_profiles(data: bytes) -> None:
    check_profiles(data)


@often
@given(BYTES)
@example(bytes.fromhex("9b9a87499f2172c6a008c6505d71d44f0c4fe1fd"))  # an acronym behind an accent of its own
@example(bytes.fromhex("286d960ac66f79610370c6"))  # a sign in a heading, away from its name
def test_page_to_facts(data: bytes) -> None:
    check_facts(data)


class Release(dict[str, bytes]):
    """The files of a sound release; not shown where an example fails."""

    def __repr__(self) -> str:
        return "sound"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Release:
    latest = release_of(example_tables(), tmp_path_factory.mktemp("fuzz"))
    return Release({path.name: path.read_bytes() for path in latest.iterdir()})


@st.composite
def changes(draw: st.DrawFn) -> tuple[int, float, bytes, int]:
    """Which file, where in it, what is put there, and how many bytes give way."""
    place = draw(st.floats(0, 1, exclude_max=True))
    return draw(st.integers(0, 999)), place, draw(st.binary(max_size=8)), draw(st.integers(0, 12))


def changed(data: bytes, place: float, put: bytes, gone: int) -> bytes:
    start = int(place * len(data))
    return data[:start] + put + data[start + gone :]


def names_another_writer(data: bytes, sound: bytes) -> bool:
    """Whether all that differs is pyarrow's version in a Parquet file: another version may write other bytes."""
    here, there = (pq.read_metadata(io.BytesIO(file)).created_by.encode() for file in (data, sound))
    return here != there and data.replace(here, there) == sound


@often
@given(changes())
@example((920, 0.9951695235837993, b"8", 1))
def test_no_changed_file_of_a_release_passes(sound: Release, change: tuple[int, float, bytes, int]) -> None:
    number, place, put, gone = change
    name = sorted(sound)[number % len(sound)]
    data = changed(sound[name], place, put, gone)
    table = name.partition(".")[0]
    around = {file: content for file, content in sound.items() if file.startswith(f"{table}.")} | {name: data}
    tables, failures = read_tables(around)
    if name == "manifest.json":
        failures += manifest_failures({name: data}, tables)
    sums = sums_failures({**sound, name: data})
    assert (sums == []) == (data == sound[name])
    if table in tables and name.endswith((".csv", ".parquet")):
        # Even with its hash made anew: a Parquet file that still reads is compared byte by byte, a CSV with it.
        assert (failures == []) == (data == sound[name]) or names_another_writer(data, sound[name])


@often
@given(changes())
@example((0, 0.0, b"", 0))
def test_a_changed_archive_is_read_or_told(
    sound: Release, tmp_path_factory: pytest.TempPathFactory, change: tuple[int, float, bytes, int]
) -> None:
    _, place, put, gone = change
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("manifest.json", "SHA256SUMS", "issues.csv"):
            archive.writestr(zipfile.ZipInfo(name), sound[name])
    file = tmp_path_factory.getbasetemp() / "changed.zip"
    file.write_bytes(changed(buffer.getvalue(), place, put, gone))
    try:
        contents, failures = read_release(file)
    except ReleaseError:
        return
    kept = [name for name in contents if contents[name] == sound.get(name)]
    assert len(kept) == len(contents) or failures or sums_failures(contents)
