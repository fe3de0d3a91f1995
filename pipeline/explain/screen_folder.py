"""A folder explained in the terminal."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.explain.rules import meaning_of_rule
from pipeline.explain.screen import UNREAD_TITLE, show_issues, show_unread, told
from pipeline.explain.summary import Summary
from pipeline.terminal import counted, plain


def show_folder(screen: Console, summary: Summary) -> None:
    """Counts, rules by how often they fired, what came to nothing, issues."""
    pages = summary.pages
    read = f"{counted(len(pages), 'page')} read, {summary.quarantined} quarantined"
    screen.print(f"{read}: {told(pages, len(summary.issues))}")
    screen.print()
    screen.print(_rules(summary))
    if summary.silent_rules:
        screen.print()
        silent = counted(len(summary.silent_rules), "rule")
        screen.print(f"{silent} fired nowhere: {', '.join(summary.silent_rules)}")
    with_unread = [page for page in pages if page.unread]
    if with_unread:
        screen.print(UNREAD_TITLE)
    for page in with_unread:
        screen.print(Text(plain(page.source.path), "bold"))
        show_unread(screen, page)
    show_issues(screen, summary.issues)


def _rules(summary: Summary) -> Table:
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False)
    for name in ("values", "refusals", "pages"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("rule", no_wrap=True)
    table.add_column("meaning")
    for use in summary.rules:
        row = (str(use.values), str(use.refusals), str(use.pages), use.rule_id, meaning_of_rule(use.rule_id))
        table.add_row(*row)
    return table
