"""Run-in titles: names and prose in one block ("Name: prose", "Name - prose", bold names) taken apart."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.pages.page import Block, Page
from pipeline.reading.headings import read_title
from pipeline.reading.identity import without_article
from pipeline.reading.kinds import is_body
from pipeline.reading.lead import LIKELY
from pipeline.reading.leads import lead_of
from pipeline.reading.name_words import LINKS
from pipeline.reading.openings import opening
from pipeline.reading.predicates import elliptic_kinds
from pipeline.reading.sentences import sentences
from pipeline.reading.texts import is_label
from pipeline.reading.title_kinds import is_generic, looks_like_name

#: Run-in titles stand below every heading.
RUN_IN_LEVEL: Final = 7
_LONGEST_TITLE: Final = 120
_ENOUGH: Final = 400
#: So many run-in titles tell what the rest are.
_TRIED: Final = 40
#: What stands between a name and its prose.
_SEPARATOR: Final = re.compile(r"\s*[:\u2013\u2014]\s+|\s+-{1,3}\s+|\s*\u2014\s*")
_REST_START: Final = re.compile(r"[\s:\u2013\u2014,.-]*")
_ROUGH_VERB: Final = re.compile(r"\b(?:is|are|was|were|has|have|had|will|can|must|should)\b")


def split_run_ins(page: Page, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those with run-in titles cut into a heading and a paragraph, where two or more name bodies."""
    parts = {id(block): _parts(block, cut) for block in blocks if (cut := _cut(page, block))}
    tried = list(parts.values())[:_TRIED]
    likely = sum(_likely(page, *part) for part in tried)
    if likely < 2 or likely * 2 < len(tried):
        return list(blocks)
    for block in blocks:
        if id(block) not in parts and _opens_bold(page, block):
            parts[id(block)] = _parts(block, (block.lead_end, block.start))
    return [piece for block in blocks for piece in parts.get(id(block), (block,))]


def _opens_bold(page: Page, block: Block) -> bool:
    """Whether a block opens with a bold or linked name that is the subject of its sentence."""
    if block.kind == "heading" or not block.start < block.lead_end < block.end:
        return False
    first = opening(page.shadow, block.start, block.end)
    return first is not None and abs(first.naming.span[1] - block.lead_end) <= 2 and not is_generic(first.naming.name)


def _parts(block: Block, cut: tuple[int, int]) -> tuple[Block, Block]:
    title = Block("heading", RUN_IN_LEVEL, block.start, cut[0], block.region, block.start)
    return title, Block("paragraph", 0, cut[1], block.end, block.region, cut[1])


def _cut(page: Page, block: Block) -> tuple[int, int] | None:
    """Where a block's run-in title ends and where its prose begins."""
    if block.kind == "heading" or is_label(page.text[block.start : block.end]):
        return None
    for end, rest in _borders(page, block):
        title, prose = page.shadow[block.start : end], page.shadow[rest : min(block.end, rest + _ENOUGH)]
        if _is_title(title) and len(prose.split()) >= 4 and re.search(r"(?:^|\s)[a-z]", prose):
            return end, rest
    return None


def _borders(page: Page, block: Block) -> Iterator[tuple[int, int]]:
    """Candidates: the end of a bold lead with a mark behind it, the first colon or dash."""
    if block.lead_end > block.start:
        rest = _REST_START.match(page.shadow, block.lead_end, block.end)
        lead = page.shadow[block.start : block.lead_end].rstrip()
        start = rest.end() if rest else block.lead_end
        bracket = re.compile(r"\s*\([^()]{1,60}\)\s*[:\u2013\u2014-]\s*").match(page.shadow, block.lead_end, block.end)
        if bracket:
            yield block.lead_end + len(bracket[0].rstrip(" :\u2013\u2014-\n")), bracket.end()
        elif (
            lead[-1:] in ":."
            or start > block.lead_end + 1
            or page.shadow[block.lead_end : block.lead_end + 1] in ":,\n"
        ):
            yield block.lead_end - (lead[-1:] in ":."), start
        elif mark := _PLACE_BEHIND.match(page.shadow, block.lead_end, block.end):
            yield block.lead_end + len(mark[0].rstrip()), mark.end()
        elif _says_again(page.shadow[start : block.end], lead):
            yield block.start + len(lead), start
    name = next(sentences(page.shadow, block.start, min(block.end, block.start + _LONGEST_TITLE + 50)), None)
    if name and name[1] < block.end and page.shadow[name[1] - 1] == ".":
        rest = _REST_START.match(page.shadow, name[1], block.end)
        yield name[1] - 1, rest.end() if rest else name[1]
    for mark in _SEPARATOR.finditer(page.shadow, block.start, min(block.end, block.start + _LONGEST_TITLE)):
        yield mark.start(), mark.end()


#: A country in brackets between a bold name and its prose.
_PLACE_BEHIND: Final = re.compile(r"\s*[(\[](?:[A-Z]{2,3}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)[)\]]\s+(?=[A-Z])")


def _says_again(rest: str, lead: str) -> bool:
    """Whether what follows a bold lead names it anew: "**Lamp Union (LU)** The Lamp Union is"."""
    name = without_article(re.sub(r"\s*\(.*$", "", lead))
    return len(name) > 2 and without_article(rest).startswith(name)


def _is_title(title: str) -> bool:
    plain = re.sub(r"\([^()]*\)", "", title).strip()
    if not 1 < len(plain) <= _LONGEST_TITLE or _ROUGH_VERB.search(plain) or is_generic(plain):
        return False
    small = [word for word in re.findall(r"(?<![\w'-])[a-z][\w'-]*", plain) if word not in LINKS]
    return (
        looks_like_name(plain)
        and len(small) <= 2
        and (plain[0].isupper() or not plain[0].isalpha() or any(c.isupper() for c in plain.split()[0]))
    )


def _likely(page: Page, title: Block, body: Block) -> bool:
    """Whether the prose behind a run-in title is about the body it names."""
    lead = lead_of(page, title, (body,))
    if lead is not None:
        return lead.strength >= LIKELY and not lead.thing
    found = read_title(page.shadow, title.start, title.end)
    return found is not None and is_body(tuple(elliptic_kinds(page.shadow, body.start, body.end)))
