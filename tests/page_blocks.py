"""Blocks of a page in one line each, so that a test reads as a table."""

from pipeline.pages.page import Block, Page, fold_space
from pipeline.pages.parse import parse_page


def blocks(markup: str, raw: str) -> list[str]:
    """Each block as "kind level: text"; furniture has a tilde before it, a run-in title square brackets."""
    page = parse_page("page", markup, raw)
    return [_shown(page, block) for block in page.blocks]


def _shown(page: Page, block: Block) -> str:
    mark = "~" if block.region == "furniture" else ""
    level = f" {block.level}" if block.level else ""
    lead = fold_space(page.text[block.start : block.lead_end])
    text = fold_space(page.text[block.start : block.end])
    if lead and lead != text:
        text = f"[{lead}]{text[len(lead) :]}"
    return f"{mark}{block.kind}{level}: {text}"
