"""Pages by authors who mean harm: slow to read, deep, crowded, or with names that lead elsewhere.

Nothing is timed: reading that is not linear would not come to an end.
"""

from pathlib import Path

import pytest
from raw_folder import load, new_folder, put

from pipeline.corpus import read_corpus
from pipeline.pages.parse import parse_page
from pipeline.reading.overlong import MAX_SENTENCE
from pipeline.reading.read import PageReading, read_page

#: With enough English before what comes, which would be passed over as another language.
TITLE = (
    f"Harbour Lights Board (HLB)\n\nThe Harbour Lights Board is a league of towns. {'It is of the coast. ' * 300}\n\n"
)
#: Made to have patterns try in vain: runs of what rules look for.
RUNS = [
    "Alpha Beta ", ", ", " and ", "a, b and c, ", "9", "9 9 ", "1,000 ", "(", "() ", ")", '"', "' ", "which was ",
    "founded in ", "was founded in 1951 ", "It was ", "1951 ", "-", "a-", "of the ", "12 members ", "100 to ",
    "twenty-", "one hundred and ", "has ", "Its headquarters are in ", "Oslo, Norway, ", "to promote and ", "HLB ",
    "The Board ", "Board of the ", "Lamp Union (LU) ", "...", ". ", "A. ", "e.g. ", "safe lamps, clean oil and wicks, ",
    "works on ", "\u0301", "\u200b", "formerly the ", "known as the ", "renamed in ", "; ", ": ", " \u2013 ", "a/",
    "A&B ", "a.", "_", "40% ", "$12 ", "150-160 ", '"Lamp Union" ', "Lamp's ", "\t", "\u0410\u0411 ",
]  # fmt: skip
LINES = [
    "Lamp Union\n",
    "Lamp Union\n\n",
    "x\n",
    "- lamps\n",
    "Lamp Union is a union.\n\n",
    "The Board was founded in 1951. ",
]


def read(text: str, form: str = "text") -> PageReading:
    return read_page(parse_page("page", form, text))


def in_sentences(run: str, length: int) -> str:
    """Sentences of almost the greatest length, each with a value behind the run."""
    long = (run * MAX_SENTENCE)[: MAX_SENTENCE - 90]
    sentence = f"The Harbour Lights Board {long} founded in 1951 with 12 members. "
    return sentence * max(1, length // len(sentence))


@pytest.mark.parametrize("run", RUNS)
def test_a_run_in_a_sentence_is_read(run: str) -> None:
    assert read(TITLE + in_sentences(run, 3000)).profiles


@pytest.mark.slow
@pytest.mark.parametrize("run", RUNS)
def test_a_quarter_of_a_megabyte_of_it_is_read(run: str) -> None:
    assert read(TITLE + in_sentences(run, 250_000)).profiles


@pytest.mark.slow
@pytest.mark.parametrize("run", [*RUNS, *LINES])
def test_a_megabyte_without_an_end_is_read(run: str) -> None:
    read(TITLE + (run * 1_000_000)[:1_000_000])


@pytest.mark.parametrize("form", ["html", "markdown"])
@pytest.mark.parametrize(
    "opened", ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<!--", "> ", "- ", "<h1>", "[", "**"]
)
def test_deep_nesting_is_read(form: str, opened: str) -> None:
    read(f"{TITLE}{opened * 5000}The Board was founded in 1951.", form)


@pytest.mark.slow
def test_a_hundred_thousand_candidates_on_one_page_are_all_told() -> None:
    reading = read(TITLE + "The Board runs 25 projects. " * 100_000)
    assert sum(fact.values.get("reason") == "not_members" for fact in reading.facts) == 100_000


def test_a_crowd_of_candidates_in_one_sentence_is_told_or_passed_over() -> None:
    within = "The Board runs " + "25 projects, " * ((MAX_SENTENCE - 100) // 13) + "and 25 projects. "
    assert sum(f.values.get("reason") == "not_members" for f in read(TITLE + within).facts) > 100
    beyond = read(TITLE + "The Board runs " + "25 projects, " * 100_000 + "and 25 projects. ")
    assert [issue.code for issue in beyond.issues] == ["long_sentence"]


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "..", "a/../../secret", "~/secret", "secret\\..\\x"])
def test_a_path_in_sources_toml_that_leads_elsewhere_is_never_opened(name: str, tmp_path: Path) -> None:
    put(tmp_path, "secret.txt", b"The Secret Union was founded in 1950.\n")
    raw = new_folder(tmp_path)
    put(raw, "sources.toml", f"['{name}']\nlicence = 'none'\n".encode())
    sources, issues = load(raw)
    assert list(sources) == ["good.txt"]
    assert [issue.code for issue in issues] == ["unknown_source"]
    assert "Secret" not in repr(read_corpus(raw))


@pytest.mark.parametrize(
    "name", ["..txt", "...txt", "a..b.txt", "-rf.txt", "%2e%2e.txt", "a\\..\\b.txt", "con.txt", "'\".txt"]
)
def test_an_odd_file_name_is_a_name_and_no_path(name: str, tmp_path: Path) -> None:
    raw = new_folder(tmp_path)
    put(raw, name, b"The Odd Union was founded in 1950.\n")
    sources, _ = load(raw)
    wanted = {"good.txt"} if name.startswith(".") else {"good.txt", name}
    assert sources.keys() == wanted
    assert all(source.reason is None for source in sources.values())


@pytest.mark.parametrize("pair", [("Union", "Uniоn"), ("Lamp", "Lаmp"), ("Union", "Uniοn"), ("Lamp", "Ｌamp")])
def test_a_name_that_looks_the_same_is_another_organisation(pair: tuple[str, str], tmp_path: Path) -> None:
    raw = new_folder(tmp_path)
    for number, word in enumerate(pair):
        name = "Lamp Union".replace(pair[0], word)
        put(raw, f"page{number}.txt", f"{name}\n\nThe {name} was founded in 195{number}.\n".encode())
    profiles = [
        fact for fact in read_corpus(raw).facts if fact["table"] == "profiles" and "page" in str(fact["source_id"])
    ]
    assert len({fact["organisation_id"] for fact in profiles}) == len(profiles)
