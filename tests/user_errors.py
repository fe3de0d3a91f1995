"""Everything that a person can do wrong with the commands, and what the message must then say."""

import json
import os
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

PAGE = "Harbour Pilots Union (HPU)\n\nThe Harbour Pilots Union was founded in 1931. It has forty-two member states.\n"
GOLD = {"id": "pilots", "text": PAGE, "organisations": [{"name": "Harbour Pilots Union"}]}


@dataclass(frozen=True)
class Mistake:
    """One mistake: how it comes about in a folder with a good page and a release, and what is said of it.

    place, problem, advice: words of the message: where, what is wrong, what to do next. limit: "locked" to be
    without the power to override permissions, "full" to be unable to write more than 2,000 bytes to a file.
    """

    name: str
    command: str
    place: str
    problem: str
    advice: str
    prepare: Callable[[Path], object] = field(default=lambda folder: None)
    code: int = 1
    limit: str = ""


def file(path: str, content: str | bytes = "") -> Callable[[Path], object]:
    """Writes a file."""

    def write(folder: Path) -> None:
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())

    return write


def no_permission(path: str) -> Callable[[Path], object]:
    """Takes all permissions from a file or folder."""
    return lambda folder: (folder / path).chmod(0)


def folder(path: str) -> Callable[[Path], object]:
    """Makes an empty folder."""
    return lambda root: (root / path).mkdir(parents=True)


def gold(**changes: object) -> Callable[[Path], object]:
    """Writes a file of annotated pages with a good line and one that is changed."""
    lines = [json.dumps(GOLD), json.dumps({**GOLD, "id": "second", **changes})]
    return file("gold.jsonl", "\n".join(lines))


def decision(**changes: str | None) -> str:
    """A decision on a fact that no page states, with some keys changed or left out."""
    texts = {"decision": "reject", "page": "pilots", "table": "founding_years", "words": "1930", "quote": "in 1930"}
    keys = {**texts, "reason": "no", "reviewer": "Ada", "date": "2026-11-20", **changes}
    return "[f0123456789abcde]\n" + "".join(f'{key} = "{value}"\n' for key, value in keys.items() if value)


def zipped(size: int | None) -> Callable[[Path], object]:
    """Makes a ZIP archive of the release, cut after so many bytes."""

    def make(root: Path) -> None:
        with zipfile.ZipFile(root / "release.zip", "w") as archive:
            for path in (root / "outputs" / "latest").iterdir():
                archive.write(path, path.name)
        os.truncate(root / "release.zip", size or 0)

    return make


_TOML, _REVIEWS = "raw/sources.toml", "raw/reviews.toml"

MISTAKES = (
    # build
    Mistake("no raw folder", "build --raw nowhere", "nowhere", "no such folder", "Put pages (.txt, .md"),
    Mistake("raw is a file", "build --raw raw/pilots.txt", "--raw", "is a file", "Try 'partner-profiles build", code=2),
    Mistake("raw is empty", "build --raw empty", "empty", "no page in it", "or name another folder", folder("empty")),
    Mistake("raw cannot be read", "build --raw shut", "shut", "Permission denied", "Change its permissions",
            lambda root: (root / "shut").mkdir(0), limit="locked"),
    Mistake("all pages broken", "build --raw bad", "a.txt", "byte 3 (0xe9) is not sound", "Save the page as UTF-8",
            file("bad/a.txt", b"caf\xe9")),
    Mistake("broken sources.toml", "build", _TOML, "not sound TOML", "at line 2", file(_TOML, "\n[pilots\n")),
    Mistake("unknown key in sources.toml", "build", f'{_TOML}, ["pilots"]', 'unknown key "ulr"', "Allowed are: url",
            file(_TOML, '[pilots]\nulr = "https://example.org"\n')),
    Mistake("wrong value in sources.toml", "build", f'{_TOML}, ["pilots"]', "not 'soon'", "a day such as 2024-03-31",
            file(_TOML, '[pilots]\nretrieved_on = "soon"\n')),
    Mistake("outputs is a file", "build --outputs note", "--outputs", "is a file", "Try 'partner-profiles build",
            file("note"), code=2),
    Mistake("outputs cannot be written", "build --outputs shut/out", "shut/out", "Permission denied", "build again",
            lambda root: (root / "shut").mkdir(0o555), limit="locked"),
    Mistake("no room", "build", "tables: ", "File too large", "make room, then build again", limit="full"),
    Mistake("latest holds other files", "build --outputs mine", "mine/latest", "such as diary.md", "Move them away",
            file("mine/latest/diary.md")),
    Mistake("wrong workers", "build --workers many", "--workers", "'many' is neither a number", "such as 4", code=2),
    Mistake("unknown option", "build --row raw", "--row", "No such option", "--raw", code=2),
    Mistake("unknown command", "bulid", "bulid", "No such command", "Try 'partner-profiles --help'", code=2),
    Mistake("broken reviews.toml", "build", _REVIEWS, "not sound TOML", "a line [fact_id]", file(_REVIEWS, "[f1\n")),
    Mistake("a decision without a reason", "build", f"{_REVIEWS}, [f0123456789abcde]", "reason is missing", "why, who",
            file(_REVIEWS, decision(reason=None))),
    Mistake("a stale decision", "build", f"{_REVIEWS}, [f0123456789abcde]", "has no such fact any more", "name the tab",
            file(_REVIEWS, decision())),
    Mistake("a decision on a page that is gone", "build", f"{_REVIEWS}, [f01", 'no page "pilot"', 'is "pilots". C',
            file(_REVIEWS, decision(page="pilot"))),
    # review
    Mistake("no terminal", "review", "review", "this is no terminal", "take --list"),
    Mistake("no such page to review", "review --list --page pilot", "raw", 'no page "pilot"', "Near it: pilots"),
    Mistake("no folder to review", "review --list --raw nowhere", "nowhere", "no such folder", "name it with --raw"),
    # verify
    Mistake("no release", "verify nowhere", "nowhere", "no such release", "`partner-profiles build`"),
    Mistake("a folder that is no release", "verify raw", "raw", "holds no release", "or name another"),
    Mistake("a file that is no archive", "verify raw/pilots.txt", "raw/pilots.txt", "nor a readable ZIP", "again"),
    Mistake("a cut archive", "verify release.zip", "release.zip", "nor a readable ZIP", "again", zipped(900)),
    Mistake("a file of the release is gone", "verify", "names.csv", "is missing", "build them again",
            lambda root: (root / "outputs/latest/names.csv").unlink()),
    Mistake("a file of the release cannot be read", "verify", "names.csv", "Permission denied", "its permissions",
            no_permission("outputs/latest/names.csv"), limit="locked"),
    Mistake("a changed cell", "verify", "founding_years.csv, row 1, column founding_year", "found '1913'", "build them",
            lambda root: replace(root / "outputs/latest/founding_years.csv", b",1931,", b",1913,")),
    Mistake("a changed page", "verify", "raw/pilots.txt", "the release was made from", "name others with --raw",
            file("raw/pilots.txt", PAGE + "\n")),
    Mistake("no raw folder to compare with", "verify --raw nowhere", "--raw", "does not exist", "--help", code=2),
    Mistake("an empty folder to compare with", "verify --raw empty", "empty", "no page in it", "or name another folder",
            folder("empty")),
    # explain
    Mistake("no such page", "explain nowhere.txt", "nowhere.txt", "no such file", "Name a page (.txt"),
    Mistake("a page of another type", "explain note.pdf", "note.pdf", "this type are not read", "Save the page as .txt",
            file("note.pdf", "x")),
    Mistake("a page that is quarantined", "explain raw/b.txt", "raw/b.txt", "(encoding): byte 3", "name its encoding",
            file("raw/b.txt", b"caf\xe9")),
    Mistake("a page that cannot be read", "explain raw/pilots.txt", "raw/pilots.txt", "cannot be opened: Permission de",
            "Change its permissions", no_permission("raw/pilots.txt"), limit="locked"),
    Mistake("a link to a page", "explain raw/link.txt", "raw/link.txt", "a symbolic link", "Name the file itself",
            lambda root: (root / "raw" / "link.txt").symlink_to(root / "raw" / "pilots.txt")),
    Mistake("an empty folder to explain", "explain empty", "empty", "no page in it", "name another", folder("empty")),
    Mistake("an unknown rule", "explain raw --rule seat.is_sat", "--rule", "'seat.is_sat'", "docs/rules.md", code=2),
    Mistake("no page named", "explain", "'FILE'", "Missing argument", "Try 'partner-profiles explain --help'", code=2),
    # evaluate
    Mistake("no gold file", "evaluate gold.jsonl", "gold.jsonl", "no such file", "docs/evaluation.md"),
    Mistake("a folder as gold file", "evaluate raw", "raw", "is a folder", "Name a file"),
    Mistake("a gold file without pages", "evaluate gold.jsonl", "gold.jsonl", "no page in it", "one JSON object a line",
            file("gold.jsonl", "\n")),
    Mistake("a gold file that is not UTF-8", "evaluate gold.jsonl", "gold.jsonl", "byte 0 is not UTF-8", "Save the",
            file("gold.jsonl", b"\xe9")),
    Mistake("a broken line", "evaluate gold.jsonl", "gold.jsonl, line 2", "not sound JSON (column 12", "Each line",
            file("gold.jsonl", json.dumps(GOLD) + '\n{"id": "b",\n')),
    Mistake("a line that is no object", "evaluate gold.jsonl", "gold.jsonl, line 1", "not a JSON object", "Each line",
            file("gold.jsonl", "[]\n")),
    Mistake("a missing key", "evaluate gold.jsonl", "gold.jsonl, line 2", '"text" must be a text', "docs/evaluation.md",
            gold(text=None)),
    Mistake("a wrong value", "evaluate gold.jsonl", "line 2, organisations[0], founding_years[0]", '"year" must be a',
            "docs/evaluation.md", gold(organisations=[{"name": "X", "founding_years": [{"year": "1931"}]}])),
    Mistake("an unknown role", "evaluate gold.jsonl", "line 2, organisations[0], former_names[0]", '"role" must be one',
            "acceptable", gold(organisations=[{"name": "X", "former_names": [{"name": "Y", "role": "must"}]}])),
    Mistake("an unknown field", "evaluate gold.jsonl", "line 2", "\"fields\" holds 'seats'", "headquarters",
            gold(fields=["seats"])),
    Mistake("a span behind the text", "evaluate gold.jsonl", "line 2", "a span that ends behind the text", "characters",
            gold(organisations=[{"name": "X", "name_span": [0, 5], "block_span": [0, 5000]}])),
    Mistake("one span of two", "evaluate gold.jsonl", "line 2, organisations[0]", '"block_span" is missing', "both",
            gold(organisations=[{"name": "X", "name_span": [0, 5]}])),
    Mistake("an id twice", "evaluate gold.jsonl", "line 2", 'the id "pilots" stands on line 1 too', "Give each page",
            gold(id="pilots")),
    Mistake("a half without pages", "evaluate gold.jsonl --half a", "gold.jsonl", "in half a", "Take the other half",
            file("gold.jsonl", json.dumps({**GOLD, "id": "page-1"}))),
    Mistake("a third half", "evaluate gold.jsonl --half c", "--half", "'c' is not one of", "--help", gold(), code=2),
    Mistake("figures into no folder", "evaluate gold.jsonl --json no/out.json", "no/out.json", "there is no folder no",
            "Make it", gold()),
    Mistake("figures into a folder", "evaluate gold.jsonl --json raw", "--json", "is a directory", "--help", code=2),
)  # fmt: skip


def replace(path: Path, old: bytes, new: bytes) -> None:
    """Changes some bytes of a file, which must stand there."""
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new))
