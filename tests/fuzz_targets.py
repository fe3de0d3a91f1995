"""What fuzzing calls: bytes in, and what must hold of a page, its facts and a release whatever they are.

Both searches use these: Hypothesis (`fuzz/test_fuzz.py`, short in `make test`, long in `make test-long`) and, where
it is installed, atheris, which follows the branches taken: `python tests/fuzz_targets.py facts -atheris_runs=100000`.
"""

import importlib
import re
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from pipeline.facts import MAX_QUOTE, Fact
from pipeline.pages.page import Page, fold_space
from pipeline.pages.parse import parse_page
from pipeline.pages.visible import visible_text
from pipeline.reading.numbers import read_number
from pipeline.reading.profiles import find_profiles
from pipeline.reading.read import read_page
from pipeline.release.archive import zip_bytes
from pipeline.release.verify.contents import ReleaseError, read_release
from pipeline.release.verify.files import list_failures, manifest_failures, sums_failures
from pipeline.release.verify.tables import read_tables
from pipeline.sources.decode import decode

FORMATS = ("text", "markdown", "html")
#: A byte picks one of these; a tilde is a blank. What pages say, what rules look for, and what cuts both.
PHRASES = r"""
The~ Lamp~ Union~ Harbour~ Council~ of~ the~ (LU)~ LU~ Lamp~Union~ Harbour~Council~ \n \n\n .~ ,~ ;~ :~ and~ &~ -~ •
#~ -- ( ) " ' ’ “ ” … is~ was~ has~ had~ been~ founded~ established~ created~ formed~ launched~ in~ on~ by~ at~ since~
from~ as~ with~ 1951~ 1953. 2099~ 0993~ the~1960s~ 12~May~1947~ a~century~ago~ It~ Its~ Their~ which~ that~ who~
whose~ 12~ 1,952~ 1.952~ 1~952~ 120.000~ twenty-seven~ Twenty~ one~hundred~and~five~ a~dozen~ 3~million~ 150~to~160~
0~ -5~ over~ about~ at~least~ almost~ more~than~ members~ member~states~ member~ports~ countries~ observers~
associate~members~ staff~ offices~ projects~ 40%~ $12~ founding~ current~ headquarters~ seat~ based~ located~
secretariat~ branch~office~ Oslo~ Hull,~Norway~ Tromsø~ Côte~d’Ivoire~ L’Aquila~ St.~Ives~ New~York~ formerly~
known~as~ renamed~ called~ successor~ predecessor~ Act~ Treaty~ Convention~ 1947~ works~on~ promotes~ aims~to~
mission~is~to~ safe~lamps~ clean~oil~ wicks~ training~ and~trade~ such~as~ including~ for~example~ to~ for~ a~ an~
its~ their~ we~ We~ our~ organisation~ body~ agency~ network~ international~ European~ association~ project~ e.g.~
i.e.~ Dr.~ No.~ = + @ \t \r \r\n \u00a0 \u200b \u00ad \u202e \u0301 \u0421 \U0001f600 \u2028 \x0b \x0c <b> </b> <p>
</p> <h2> </h2> <li> <span~hidden> </span> <!-- --> &nbsp; &amp; ** The~Lamp~Union~was~ The~Lamp~Union~(LU)~
\n\nLamp~Union\n\nThe~Lamp~Union~ \n\nHarbour~Council~(HC)\n\nThe~Council~ founded~in~1951 established~in~1953~by~
It~has~ It~has~12~member~ports It~was~ Its~headquarters~are~in~ Its~seat~is~in~Hull,~Norway It~works~on~
formerly~known~as~the~ It~promotes~ .~It~ .~The~Union~ .~In~1960~ <p>The~Lamp~Union~ <h2>Lamp~Union</h2> [ ](x) | * _
` > ~~ # ## 9999999999~ x é ß İ ﬁ ① ² ½ Ⅳ ٣ 一
""".split()
_ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|x([0-9a-f]{2})|([nrt]))")
_LETTERS = {"n": "\n", "r": "\r", "t": "\t"}


def _written(phrase: str) -> str:
    plain = phrase.replace("~", " ")
    return _ESCAPE.sub(lambda m: _LETTERS[m[4]] if m[4] else chr(int(m[1] or m[2] or m[3], 16)), plain)


PARTS = [_written(phrase) for phrase in PHRASES]


def spoken(data: bytes) -> str:
    """Prose of a kind: each byte is a phrase."""
    return "".join(PARTS[byte % len(PARTS)] for byte in data)


def page_of(data: bytes) -> list[Page]:
    """The first byte's format of the text that the rest spells, and of the bytes themselves where they are text."""
    form = FORMATS[data[0] % 3] if data else "text"
    texts = [spoken(data[1:]), decode(data[1:]).text or ""]
    return [parse_page("page", form, text) for text in texts if text]


def check_page(data: bytes) -> None:
    """Bytes to page: blocks lie in order, inside the text, and each has its place in the raw file."""
    for page in page_of(data):
        assert len(page.shadow) == len(page.text)
        last = 0
        for block in page.blocks:
            assert last <= block.start < block.end <= len(page.text)
            start, end = page.raw_span(block.start, block.end)
            assert 0 <= start < end <= len(page.raw)
            assert visible_text(page.format, page.raw[start:end]) == page.quote(block.start, block.end)
            last = block.end


def check_profiles(data: bytes) -> None:
    """Page to profiles: their blocks lie in order and apart, and hold their names."""
    for page in page_of(data):
        last = 0
        for profile in find_profiles(page):
            start, end = profile.block
            assert last <= start < end <= len(page.text)
            assert start <= profile.naming.span[0] < profile.naming.span[1] <= end
            assert profile.naming.name.strip()
            last = end


def check_facts(data: bytes) -> None:
    """Page to facts: each quote is the raw text, inside its block, and states its value."""
    for page in page_of(data):
        reading = read_page(page)
        for fact in reading.facts:
            block = reading.profiles[fact.profile].block if fact.profile is not None else (0, len(page.raw))
            _check_evidence(page, fact, block)
        for issue in reading.issues:
            assert issue.start is None or 0 <= issue.start < (issue.end or 0) <= len(page.raw)


_STATED = {"names": "name", "profiles": "name", "headquarters": "city", "activity_areas": "activity_area"}


def _check_evidence(page: Page, fact: Fact, block: tuple[int, int]) -> None:
    proof = fact.evidence
    assert block[0] <= proof.quote_start < proof.quote_end <= block[1], fact
    assert visible_text(page.format, page.raw[proof.quote_start : proof.quote_end]) == proof.quote, fact
    assert proof.value_text in proof.quote, fact
    assert 0 < len(proof.quote) <= MAX_QUOTE, fact
    if fact.table in _STATED:
        assert fold_space(proof.value_text) == fact.values[_STATED[fact.table]], fact
    if fact.table == "founding_years":
        assert read_number(proof.value_text) == fact.values["founding_year"], fact
    if fact.table == "member_counts":
        assert read_number(proof.value_text) == fact.values["member_count"], fact


@cache
def _sound() -> dict[str, bytes]:
    """The files of a sound release."""
    example = importlib.import_module("example_release")
    with tempfile.TemporaryDirectory() as folder:
        latest = example.release_of(example.example_tables(), Path(folder))
        return {path.name: path.read_bytes() for path in sorted(latest.iterdir())}


def check_release(data: bytes) -> None:
    """A release with one file changed, and an archive of any bytes: each is read or told, and no change passes."""
    sound = _sound()
    name = list(sound)[data[0] % len(sound)] if data else "manifest.json"
    place = int.from_bytes(data[1:3]) * len(sound[name]) >> 16
    changed = sound[name][:place] + data[4:] + sound[name][place + (data[3] if len(data) > 3 else 0) :]
    contents = {**sound, name: changed}
    beside = (name, f"{name.partition('.')[0]}.parquet")
    tables, failures = read_tables({file: contents[file] for file in beside if file in contents})
    failures += list_failures(contents, tables) + manifest_failures(contents, tables)
    assert (sums_failures(contents) == []) == (changed == sound[name]), name
    assert all(str(failure).isprintable() for failure in failures)
    with tempfile.NamedTemporaryFile(suffix=".zip") as file:
        file.write(data if len(data) % 2 else zip_bytes({name: sound[name]})[: len(data)] + data)
        file.flush()
        with suppress(ReleaseError):
            read_release(Path(file.name))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "page": check_page,
    "profiles": check_profiles,
    "facts": check_facts,
    "release": check_release,
}


if __name__ == "__main__":
    atheris = importlib.import_module("atheris")  # not among the requirements: pip install atheris
    atheris.instrument_all()
    atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[sys.argv[1]])
    atheris.Fuzz()
