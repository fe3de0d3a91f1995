"""What a block's text is: prose, or what stands around it (labels, addresses, links, logos, closing lines)."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from pipeline.pages.page import Block, Page
from pipeline.reading.name_words import LINKS
from pipeline.reading.naming import Span
from pipeline.reading.sentences import sentences
from pipeline.reading.title_kinds import looks_like_name, name_part

MIN_PROSE_WORDS: Final = 5
_LONGEST_TITLE: Final = 120
_LONGEST_ENTRY: Final = 80
#: A longer line is no label, closing line or logo.
_SHORT: Final = 250

#: More of a block is not looked at to tell what it is; what so many short texts are is kept in mind.
_ENOUGH: Final = 600
_REMEMBERED: Final = 8192

#: A line that closes a profile: what follows is another body's, heading or not.
_CLOSING: Final = re.compile(
    r"for (?:any |all )?(?:details|questions|enquiries|inquiries|information)\b[^.]{0,80}\.?\s*$|(?:for|to (?:find|"
    r"get|obtain|know|learn)|read|find|learn|see|visit|get)\s+(?:out\s+)?(?:more|further|"
    r"additional)\b[^.]{0,120}[:.]?\s*(?:https?://\S+|www\.\S+)?\s*$|(?:web ?site|homepage|web|url|link|contact|"
    r"e-?mail|more information|further information|more info|visit us)\s*:.{0,120}$|(?:please )?(?:visit|see|go to) "
    r"(?:the|our|its|their) (?:own |official )?(?:web ?site|home ?page).{0,80}$",
    re.I | re.S,
)
_NOISE: Final = re.compile(
    r"\W*$|\.\. \S.{0,60}::.*$|:[a-z-]+:\s*\S{0,40}$|\W*(?:\[[^\]]*\.(?:png|jpe?g|gif|svg|webp)\]|\[?(?:image|"
    r"img|logo|photo|picture)(?:\s*[:\]]|\s+\S{1,40}$|"
    r"$)|\S+\.(?:png|jpe?g|gif|svg|webp)$|(?:\[\d{1,4}\]\s*)?(?:https?://|www\.)\S+$|\S+@\S+$|(?:read|learn|show|"
    r"find out|see|view|discover|more|visit|go to|back to|jump to|click)\b.{0,30}$|(?:the )?(?:web ?site|homepage|"
    r"home page|link|details|download)$|(?:copyright|©|\(c\)).{0,160}$|[\W\d]+$)",
    re.I,
)
#: A web address before a sentence.
_LINK_FIRST: Final = re.compile(r"[\s/]*(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?/?\s*(?:[\u2013\u2014:|-]+)\s+(?=\S)")
_LINKS: Final = re.compile(r"\[\d{1,4}\]")
#: A line that gives a datum about a body, and one that may as well name a body behind its label.
_DATUM: Final = re.compile(
    r"(?:(?:country|city|role|type|acronym|short ?name|address|location|contact|contact person|founded|website|web "
    r"?site|url|web|e-?mail|tel|phone|fax|mobile|logo|sector|budget|start|end|status|category|partner (?:no|number|"
    r"type)|pic|nuts|region|wp|work packages?|twitter|people|team|responsible|representative|principal investigator|"
    r"pi|headquarters|size|employees|industry|date|grant|funding|keywords?|languages?|field|duration|t|e|f|"
    r"w)\b[^:\n]{0,20}:|(?:tel|phone|fax|e-?mail|mobile|p\.?o\.? box)\b[.:]?\s*[+(\d])",
    re.I,
)
#: A line of a record, and one that tells of the body more than its address.
_LABELLED: Final = re.compile(r"[^\W\d][\w /&-]{0,40}:\s*\S")
_TELLING: Final = re.compile(
    r"(?:founded|established|created|since|headquarters|head office|seat|based|location|city|members?|membership|focus|"
    r"fields?|areas?|activit|mission|aims?|purpose|topics?|type|full name|staff|employees)\b[^:\n]{0,30}:\s*\S",
    re.I,
)
_OF_BODY: Final = re.compile(
    r"(?:(?:year |date )?(?:founded|established|created)|headquarters|head office|seat|members?|membership|"
    r"mission|full "
    r"name|staff|employees|legal form)\b[^:\n]{0,30}:",
    re.I,
)
_ROLE_LABEL: Final = re.compile(r"(?:co-?ordinator|head|director|lead|leader|project|programme|manager)\s*:", re.I)
_SMALL: Final = re.compile(r"(?<![\w.@/-])[a-z]{2,}(?![\w@/-])")
_LONGEST_ADDRESS: Final = 160
#: The number of a partner before its name.
_COUNTED: Final = re.compile(r"(?:[A-Za-z]{1,14}\.? ?)?(?:no\.? ?|#)?\d{1,3}\s?[:.)\u2013-]\s", re.I)
_NUMBER: Final = re.compile(r"(?<![\w.])\d[\w-]*\b(?!\.)")
_SENTENCE_END: Final = re.compile(r"[.!?][\"')\]]*$")


def is_closing(text: str) -> bool:
    """Whether a paragraph only points elsewhere ("For more information on X, go to:")."""
    return len(text) < _SHORT and _CLOSING.match(text.strip()) is not None


def is_noise(text: str) -> bool:
    """Whether a line is a logo's file name, a bare link, a row of numbered links, a button."""
    return len(text) < _SHORT and _is_noise(text)


@lru_cache(maxsize=_REMEMBERED)
def _is_noise(text: str) -> bool:
    return _NOISE.match(text) is not None or len(_LINKS.findall(text)) >= 3


def is_label(text: str) -> bool:
    """Whether a line gives a single datum ("Country: Estonia", "Tel. +45 ...") or an address."""
    return len(text) < _SHORT and _is_label(text)


@lru_cache(maxsize=_REMEMBERED)
def _is_label(text: str) -> bool:
    label = _DATUM.match(text) or _ROLE_LABEL.match(text)
    return (label is not None and len(text.split()) <= 14) or is_address(text)


def is_datum(text: str) -> bool:
    """Whether a line set as a heading is a label or an address nevertheless."""
    return len(text) < _SHORT and (_DATUM.match(text) is not None or is_address(text))


def is_address(text: str) -> bool:
    """Whether a line is a postal address: numbers and commas, hardly a small word."""
    marks = text.count(",") + text.count("\n") + text.count(";") + text.count("|")
    if not marks or len(text) >= _LONGEST_ADDRESS:
        return False
    prefix = _COUNTED.match(text)
    number = _NUMBER.search(text, prefix.end() if prefix else 6 if text[:1].isalpha() else 0)
    return number is not None and len(_SMALL.findall(text)) <= 2


def is_prose(text: str) -> bool:
    """Whether a block tells something in a sentence: words enough, small ones among them."""
    return _is_prose(text if len(text) <= _ENOUGH else text[:_ENOUGH])


@lru_cache(maxsize=_REMEMBERED)
def _is_prose(text: str) -> bool:
    if is_noise(text) or is_closing(text) or is_label(text):
        return False
    small = [word for word in _SMALL.findall(text) if word not in LINKS]
    ended = _SENTENCE_END.search(text) is not None
    if not ended and "\n" in text and all(map(_is_entry, text.split("\n"))):
        return False
    if not ended and len(text) <= _LONGEST_TITLE and looks_like_name(name_part(text)):
        return False
    return len(text.split()) >= MIN_PROSE_WORDS - ended and len(small) >= (1 if ended else 2)


def _is_entry(line: str) -> bool:
    """Whether a line may be an entry of a list: short, a capital first, no sentence."""
    whole = _SENTENCE_END.search(line) or re.search(r"[a-z\d]\. [A-Z]", line)
    return len(line) <= _LONGEST_ENTRY and line.strip()[:1].isupper() and not whole


def is_record(page: Page, blocks: Sequence[Block]) -> bool:
    """Whether blocks hold data about a body, label by label, and nothing else: "Founded: 1984", "Members: 45 mills"."""
    lines = [line.strip() for block in blocks for line in page.text[block.start : block.end].split("\n")]
    lines = [line for line in lines if line and not is_noise(line)]
    told = sum(_TELLING.match(line) is not None for line in lines)
    own = any(_OF_BODY.match(line) for line in lines)
    return told > 1 and own and all(_LABELLED.match(line) for line in lines)


def first_sentence(page: Page, blocks: Sequence[Block]) -> Span | None:
    """The span of the first sentence of the first block of prose; None where there is none.

    A line above it that is no sentence ("A home by the sea") is passed over.
    """
    line: Span | None = None
    for block in blocks:
        text = page.text[block.start : block.end]
        if not is_prose(text):
            continue
        span = next(
            (s for s in sentences(page.shadow, block.start, block.end) if len(page.text[slice(*s)].split()) > 2), None
        )
        link = _LINK_FIRST.match(page.shadow, *span) if span else None
        if span and link:
            span = (link.end(), span[1])
        if span and (len(text) > _LONGEST_TITLE or _SENTENCE_END.search(text)):
            return span
        line = line or span
    return line


def prose_of(page: Page, blocks: Sequence[Block], limit: int = 20_000) -> str:
    """The prose of the blocks, as the rules read it, a line break between two; about `limit` characters at most."""
    parts: list[str] = []
    size = 0
    for block in blocks:
        if size >= limit:
            break
        if is_prose(page.text[block.start : block.end]):
            parts.append(page.shadow[block.start : block.end])
            size += len(parts[-1])
    return "\n".join(parts)
