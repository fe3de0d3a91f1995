"""How long pages take that are made to be slow: seconds of processor time a megabyte, at two lengths.

Reading is linear where the longer page takes as long a megabyte as the shorter one. Aim: 2 seconds a megabyte.
"""

import sys
import time
from collections.abc import Iterator

from pipeline.pages.parse import parse_page
from pipeline.reading.read import read_page

AIM = 2.0
SHORT, LONG = 250_000, 1_000_000
TITLE = "Harbour Lights Board (HLB)\n\nThe Harbour Lights Board is a league of towns. " + "It is of the coast. " * 300
_SENTENCE = "The Harbour Lights Board was founded in 1951 with 12 members. "
#: What the page is made of, by format: each is repeated to the length.
RUNS = {
    "html": ("<b>", "<!--", "<a ", "<div>", "</p>", "<table><tr><td>", "&amp;", "&#x41;", "&", "<script>", "<p>x"),
    "markdown": ("[a](", "> ", "- ", "**", "`", "| a ", "#", "![", "<b>", "{%"),
    "text": (
        "The lamp is old and ", "founded in ", "members ", "headquarters in ", "formerly the ", "works on ", "9",
        "9 9 ", "1951 ", ", ", "Alpha Beta ", "(", "a-", "Oslo, Norway, ", "e.g. ", "safe lamps, clean oil and wicks, ",
        "The Board runs 25 projects. ", "Lamp Union (LU) ", "x\n", "Lamp Union\n\n", "Lamp Union is a union.\n\n",
        _SENTENCE, "It works on safe lamps, clean oil and wicks. ", "The Board was founded in 1951. ",
        "Its headquarters are in Oslo, Norway. ", "In 2019 it has 12 members. ", "\u0301", "\u200b", "\u0410\u0411 ",
    ),
}  # fmt: skip


def cases() -> Iterator[tuple[str, str, str]]:
    """Format, name and the run of each page; sentences of almost the greatest length last."""
    for form, runs in RUNS.items():
        for run in runs:
            yield form, repr(run), run
    for run in ("which was ", "a, b and c, ", "Lamp Union ", "1,000 ", "and promotes ", "of the "):
        yield "text", f"sentences of {run!r}", f"The Harbour Lights Board {(run * 1500)[:1400]} founded in 1951. "


def seconds(form: str, run: str, length: int) -> float:
    """Processor time a megabyte of parsing and reading a page of that length."""
    text = f"{TITLE}\n{(run * length)[:length]}"
    start = time.process_time()
    read_page(parse_page("page", form, text))
    return (time.process_time() - start) / length * 1e6


def main() -> None:
    """Print each case, the slow ones marked."""
    read_page(parse_page("page", "text", TITLE))  # patterns are compiled once, at the first page
    for form, name, run in cases():
        short, long = seconds(form, run, SHORT), seconds(form, run, LONG)
        mark = "  slower than the aim" if long > AIM else ""
        mark += "  NOT LINEAR" if long > 2 * max(short, 0.2) else ""
        sys.stdout.write(f"{form:9}{name:45.45}{short:7.2f}{long:7.2f} s/MB{mark}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
