"""What a block's text is: prose, or what stands around it (labels, addresses, links, logos, closing lines)."""

import re
from typing import Final

from pipeline.pages.page import Block, Page
from pipeline.reading.naming import Span
from pipeline.reading.sentences import sentences

MIN_PROSE_WORDS: Final = 5
#: A longer line is no label, closing line or logo.
_SHORT: Final = 250

#: A line that closes a profile: what follows is another body's, heading or not.
_CLOSING: Final = re.compile(
    r"(?:for|to (?:find|get|obtain|know|learn)|read|find|learn|see|visit|get)\s+(?:out\s+)?(?:more|further|additional)\b[^.]{0,120}[:.]?\s*"
    r"(?:https?://\S+|www\.\S+)?\s*$|"
    r"(?:web ?site|homepage|web|url|link|contact|e-?mail|more information|further information|more info|visit us)\s*:.{0,120}$|"
    r"(?:please )?(?:visit|see|go to) (?:the|our|its|their) (?:own |official )?(?:web ?site|home ?page).{0,80}$",
    re.I | re.S,
)
_NOISE: Final = re.compile(
    r"\W*$|\W*(?:\[[^\]]*\.(?:png|jpe?g|gif|svg|webp)\]|\[?(?:image|img|logo|photo|picture)(?:\s*[:\]]|\s+\S{1,40}$|$)|\S+\.(?:png|jpe?g|gif|svg|webp)$|"
    r"(?:\[\d{1,4}\]\s*)?(?:https?://|www\.)\S+$|\S+@\S+$|(?:read|learn|show|find out|see|view|discover|more|visit|go to|back to|jump to|click)\b.{0,30}$|"
    r"(?:the )?(?:web ?site|homepage|home page|link|details|download)$|(?:copyright|©|\(c\)).{0,160}$|[\W\d]+$)",
    re.I,
)
_LINKS: Final = re.compile(r"\[\d{1,4}\]")
_LABEL: Final = re.compile(
    r"(?:(?:country|city|role|type|acronym|short ?name|address|location|contact|contact person|co-?ordinator|founded|website|web ?site|url|web|e-?mail|tel|phone|"
    r"fax|mobile|logo|head|director|sector|budget|start|end|status|category|partner (?:no|number|type)|pic|nuts|region|lead|leader|wp|work packages?|twitter|"
    r"people|team|responsible|representative|principal investigator|pi|headquarters|size|employees|industry|date|grant|funding|keywords?|"
    r"languages?|field|project|programme|duration|t|e|f|w)\b[^:\n]{0,20}:|(?:tel|phone|fax|e-?mail|mobile|p\.?o\.? box)\b[.:]?\s*[+(\d])",
    re.I,
)
_SMALL: Final = re.compile(r"(?<![\w.@/-])[a-z]{2,}(?![\w@/-])")
_SENTENCE_END: Final = re.compile(r"[.!?][\"')\]]*$")


def is_closing(text: str) -> bool:
    """Whether a paragraph only points elsewhere ("For more information on X, go to:")."""
    return len(text) < _SHORT and _CLOSING.match(text.strip()) is not None


def is_noise(text: str) -> bool:
    """Whether a line is a logo's file name, a bare link, a row of numbered links, a button."""
    if len(text) >= _SHORT:
        return False
    return _NOISE.match(text) is not None or len(_LINKS.findall(text)) >= 3


def is_label(text: str) -> bool:
    """Whether a line gives a single datum ("Country: Estonia", "Tel. +45 ...") or an address."""
    if len(text) >= _SHORT:
        return False
    return (_LABEL.match(text) is not None and len(text.split()) <= 14) or is_address(text)


def is_address(text: str) -> bool:
    """Whether a line is a postal address: numbers and commas, hardly a small word."""
    marks = text.count(",") + text.count("\n") + text.count(";") + text.count("|")
    return len(text) < 160 and bool(re.search(r"\d", text)) and marks > 0 and len(_SMALL.findall(text)) <= 2


def is_prose(text: str) -> bool:
    """Whether a block tells something in a sentence: words enough, small ones among them."""
    if is_noise(text) or is_closing(text) or is_label(text):
        return False
    words = text.split()
    small = len(_SMALL.findall(text[:2000]))
    return len(words) >= MIN_PROSE_WORDS and (small >= 2 or (small >= 1 and bool(_SENTENCE_END.search(text))))


def first_sentence(page: Page, blocks: "list[Block] | tuple[Block, ...]") -> Span | None:
    """The span of the first sentence of the first block of prose; None where there is none."""
    for block in blocks:
        if is_prose(page.text[block.start : block.end]):
            for span in sentences(page.shadow, block.start, block.end):
                if len(page.text[slice(*span)].split()) >= 3:
                    return span
    return None


def prose_of(page: Page, blocks: "list[Block] | tuple[Block, ...]", limit: int = 20_000) -> str:
    """The prose of the blocks, as the rules read it, a line break between two; no more than about `limit` characters."""
    parts: list[str] = []
    size = 0
    for block in blocks:
        if size >= limit:
            break
        if is_prose(page.text[block.start : block.end]):
            parts.append(page.shadow[block.start : block.end])
            size += len(parts[-1])
    return "\n".join(parts)
