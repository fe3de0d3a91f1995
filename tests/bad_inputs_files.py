"""Bad inputs that lie in a file's bytes, name or kind."""

import os
import zlib
from pathlib import Path

from bad_inputs import BadInput, Shown

LAMP = "The Lamp Union was founded in 1951 and has 12 member ports.\n"
LAMP_ROWS = {
    "founding_years": [{"founding_year": 1951, "quote": "founded in 1951"}],
    "member_counts": [{"member_count": 12, "value_text": "12"}],
}
LIMIT = 5 * 1024 * 1024


def _link(path: Path) -> None:
    outside = path.parent.parent / "outside.txt"
    outside.write_text("The Secret Union was founded in 1950.\n", encoding="utf-8")
    path.symlink_to(outside)


def _binary(kind: str, data: bytes) -> Shown:
    return Shown({"odd.txt": data}, {"odd.txt": ("binary", f"looks like {kind}.*Save the page as text")})


FILES = [
    BadInput(
        1,
        "an empty file",
        "quarantined: `empty`",
        (Shown({"odd.txt": b""}, {"odd.txt": ("empty", "holds no byte. Save the page again, or remove the file")}),),
    ),
    BadInput(
        2,
        "white space alone, or a byte order mark alone",
        "quarantined: `blank`",
        tuple(
            Shown({"odd.txt": data}, {"odd.txt": ("blank", "only white space. Save the page again, or remove it")})
            for data in (b" \r\n\t\n", b"\xef\xbb\xbf", "\ufeff \u00a0\n".encode())
        ),
    ),
    BadInput(
        3,
        "bytes that are not UTF-8",
        "quarantined: `encoding`, with the offset of the first wrong byte. Nothing is guessed: name the page's "
        "encoding in `raw/sources.toml`, and it is read by that",
        (
            Shown(
                {"odd.txt": b"The Caf\xe9 Union was founded in 1951.\n"},
                {
                    "odd.txt": (
                        "encoding",
                        r"byte 7 \(0xe9\) is not sound in the encoding utf-8\..*name its encoding in",
                    )
                },
            ),
            Shown(
                {
                    "odd.txt": b"The Caf\xe9 Union was founded in 1951.\n",
                    "sources.toml": '[odd]\nencoding = "cp1252"\n',
                },
                rows={
                    "founding_years": [{"quote": "founded in 1951", "quote_start": 19, "quote_end": 34}],
                    "sources": [{"encoding": "cp1252"}],
                },
            ),
        ),
    ),
    BadInput(
        4,
        "UTF-16 with a byte order mark",
        "decoded by the mark; warning `utf16`",
        tuple(
            Shown(
                {"odd.txt": "\ufeff".encode(name) + LAMP.encode(name)},
                issues=[("utf16", None, "decoded as UTF-16 by its byte order mark")],
                rows={**LAMP_ROWS, "sources": [{"encoding": "utf-16", "character_count": len(LAMP)}]},
            )
            for name in ("utf-16-le", "utf-16-be")
        ),
    ),
    BadInput(
        5,
        "UTF-8 with a byte order mark",
        "read; offsets count from behind the mark, the encoding is `utf-8-sig`",
        (
            Shown(
                {"odd.txt": LAMP.encode("utf-8-sig")},
                rows={
                    "founding_years": [{"quote_start": 19, "quote_end": 34}],
                    "sources": [{"encoding": "utf-8-sig", "character_count": len(LAMP)}],
                },
            ),
        ),
    ),
    BadInput(
        6,
        "a PDF, picture, archive or program named `.txt`; NUL bytes",
        "quarantined: `binary`, with what it looks like",
        (
            _binary("a PDF document", b"%PDF-1.7\n1 0 obj\n"),
            _binary("a PNG picture", b"\x89PNG\r\n\x1a\n\0\0"),
            _binary("a zip archive", b"PK\x03\x04\x14\0"),
            _binary("a gzip archive", b"\x1f\x8b" + zlib.compress(b"page")),
            Shown({"odd.txt": b"The Lamp\0Union"}, {"odd.txt": ("binary", "byte 8 is NUL.*Save the page as UTF-8")}),
        ),
    ),
    BadInput(
        7,
        "larger than 5 MiB",
        "quarantined: `too_large`, before it is read",
        (
            Shown(
                {"odd.txt": b"a " * (LIMIT // 2) + b"b"},
                {"odd.txt": ("too_large", f"{LIMIT + 1} bytes are more than the limit of {LIMIT}. Split the page")},
            ),
        ),
    ),
    BadInput(
        8,
        "one line of 5 MB; text made to slow a pattern down",
        "read in time that grows with the length alone. A sentence of more than 1500 characters is no prose: warning "
        "`long_sentence`, and no value is read from it",
        (
            Shown(
                {
                    "odd.txt": "The Lamp Union was founded in 1951. "
                    + "It has (and the, " * (5_000_000 // 17)
                    + "end.\n"
                },
                issues=[
                    ("long_sentence", "It has (and the, ", "a sentence of 49999.. characters is too long to be prose")
                ],
                rows={"founding_years": [{"founding_year": 1951}], "member_counts": []},
            ),
        ),
    ),
    BadInput(
        36,
        "the same bytes under two names",
        "the first is read, the second quarantined: `duplicate`",
        (
            Shown(
                {"odd.txt": LAMP, "odd/copy.md": LAMP},
                {"odd/copy.md": ("duplicate", "the same bytes as odd.txt, which is read. Remove one of the two")},
                rows=LAMP_ROWS,
            ),
        ),
    ),
    BadInput(
        39,
        "a symbolic link, pipe or unreadable file; a name with a line break; a file that changes while it is read",
        "never followed or opened, and nothing outside `raw/` is read; warning `ignored_file` (no permission: "
        "quarantined, `unreadable`). Changed while it was read: stops",
        (
            Shown(
                {"odd.txt": _link}, issues=[("ignored_file", None, "^odd.txt: a symbolic link, .* Put the file itself")]
            ),
            Shown({"odd.txt": os.mkfifo}, issues=[("ignored_file", None, "^odd.txt: no ordinary file .* Remove it")]),
            Shown({"od\nd.txt": LAMP}, issues=[("ignored_file", None, r"^od\\nd.txt: .* Give the file another name")]),
        ),
    ),
    BadInput(
        40,
        "`raw/` missing or without a page; every file quarantined; two files of one `source_id` (`a.txt`, `a.html`)",
        "stops, and says which files and why; the two files are both quarantined: `duplicate_id`",
        (
            Shown(
                {"odd.txt": LAMP, "odd.html": f"<p>{LAMP}"},
                {
                    "odd.txt": ("duplicate_id", r"the same name but for its ending \(odd\). Rename one of them"),
                    "odd.html": ("duplicate_id", r"the same name but for its ending \(odd\). Rename one of them"),
                },
            ),
            Shown({}, stops="raw: there is no page in it. Put pages"),
            Shown({"README.md": "None."}, stops="raw: there is no page in it. Put pages"),
            Shown(
                {"odd.txt": b"", "or.txt": b"\xff"}, stops=r"no page could be read:\n  odd.txt: .*\n  or.txt: byte 0"
            ),
        ),
    ),
]
