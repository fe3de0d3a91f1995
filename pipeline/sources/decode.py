"""Bytes to text, strictly: nothing is guessed, repaired or left out."""

import codecs
from dataclasses import dataclass

_KINDS = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"RIFF", "a RIFF file (WebP, WAV)"),
    (b"PK\x03\x04", "a zip archive (also .docx, .xlsx, .odt, .epub)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc, .xls)"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"PAR1", "a Parquet file"),
)
_UTF_8, _UTF_32 = codecs.BOM_UTF8, (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the name of its encoding; or the reason why there is none, and the problem in words."""

    text: str | None = None
    encoding: str | None = None
    reason: str | None = None
    problem: str = ""


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of a file: by the declared encoding, else by a byte order mark, else as UTF-8.

    Quarantine reasons: empty, blank, binary, encoding.
    """
    flawed = _flaw_of_bytes(data, declared)
    if flawed:
        return flawed
    encoding = _encoding(data, declared)
    try:
        text = data.decode(encoding)
        # Some encodings can write halves of a character, which no table can hold.
        text.encode("utf-8")
    except UnicodeError as error:
        return Decoded(reason="encoding", problem=_undecodable(data, encoding, error))
    return flaw_of_text(text) or Decoded(text, encoding)


def _flaw_of_bytes(data: bytes, declared: str | None) -> Decoded | None:
    if not data:
        return Decoded(reason="empty", problem="the file holds no byte. Save the page again, or remove the file.")
    kind = next((name for magic, name in _KINDS if data.startswith(magic)), None)
    if kind:
        return Decoded(reason="binary", problem=f"this looks like {kind}, not like text. Save the page as text.")
    if declared:
        return None
    if data.startswith(_UTF_32):
        return Decoded(reason="encoding", problem="this looks like UTF-32. Save the page as UTF-8.")
    if b"\0" in data and not data.startswith(_UTF_16):
        problem = f"byte {data.index(0)} is NUL, so this is no text. Save the page as UTF-8 text."
        return Decoded(reason="binary", problem=problem)
    return None


def flaw_of_text(text: str) -> Decoded | None:
    """Why a decoded text is no page, or nothing."""
    if "\0" in text:
        problem = f"character {text.index(chr(0))} is NUL, so this is no text. Save the page as UTF-8 text."
        return Decoded(reason="binary", problem=problem)
    if not text.strip("\ufeff").strip():
        return Decoded(reason="blank", problem="the file holds only white space. Save the page again, or remove it.")
    return None


def _encoding(data: bytes, declared: str | None) -> str:
    if declared and codecs.lookup(declared).name != "utf-8":
        return codecs.lookup(declared).name
    if data.startswith(_UTF_8):
        return "utf-8-sig"
    return "utf-16" if not declared and data.startswith(_UTF_16) else "utf-8"


def _undecodable(data: bytes, encoding: str, error: UnicodeError) -> str:
    advice = 'Save the page as UTF-8, or name its encoding in sources.toml (encoding = "cp1252", for example).'
    if not isinstance(error, UnicodeDecodeError):
        return f"the text is not sound in the encoding {encoding}. {advice}"
    # Python counts behind the byte order mark in some encodings: the offset is one into the file.
    start = error.start + len(data) - len(error.object)
    return f"byte {start} (0x{data[start]:02x}) is not sound in the encoding {encoding}. {advice}"
