"""The command `explain`: a page or a folder, for people or for programs, on the standard output."""

import json
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from rich.console import Console

from pipeline.explain.as_json import Json, folder_json, page_json, rule_json
from pipeline.explain.explained import Explained, explain
from pipeline.explain.rules import UNWORDED, meaning_of_rule
from pipeline.explain.screen import show_page, show_sentences
from pipeline.explain.screen_folder import show_folder
from pipeline.explain.summary import Progress, Summary, summarise
from pipeline.reading.rules import ALL_RULES
from pipeline.sources import RawError, load_file
from pipeline.terminal import console


class UnknownRuleError(Exception):
    """There is no such rule; the message names the nearest ones."""


def show(path: Path, rule_id: str | None = None, as_json: bool = False, progress: Progress = iter) -> None:
    """Write the explanation of a page or a folder to the standard output.

    rule_id: only where this rule fired. RawError where there is nothing to read, UnknownRuleError where
    there is no such rule.
    """
    found = summarise(path, progress) if path.is_dir() else _page(path)
    pages = found.pages if isinstance(found, Summary) else (found,)
    if rule_id is not None:
        _check_rule(rule_id)
    if as_json:
        _write(_json(found, pages, rule_id))
    elif rule_id is not None:
        _show_rule(console(), path, pages, rule_id)
    elif isinstance(found, Summary):
        show_folder(console(), found)
    else:
        show_page(console(), found)


def _page(path: Path) -> Explained:
    source, issues = load_file(path)
    if source.text is None:
        problem = issues[0].message.removeprefix(f"{source.path}: ")
        raise RawError(f"{path}: a build quarantines this file ({source.reason}): {problem}")
    return explain(source, tuple(issues))


def _check_rule(rule_id: str) -> None:
    known = {rule.rule_id for rule in ALL_RULES} | UNWORDED.keys()
    if rule_id not in known:
        near = get_close_matches(rule_id, sorted(known), n=3, cutoff=0.4)
        hint = f"Near it: {', '.join(near)}. " if near else ""
        raise UnknownRuleError(f"there is no rule {rule_id!r}. {hint}All rules are listed in docs/rules.md.")


def _show_rule(screen: Console, path: Path, pages: Sequence[Explained], rule_id: str) -> None:
    meaning = meaning_of_rule(rule_id)
    fired = sum(len(page.fired(rule_id)) for page in pages)
    times = {0: "nowhere", 1: "once"}.get(fired, f"{fired} times")
    screen.print(f"{rule_id}{f' ({meaning})' if meaning else ''} fired {times} in {path}")
    for page in pages:
        show_sentences(screen, page, page.fired(rule_id))


def _json(found: Explained | Summary, pages: Sequence[Explained], rule_id: str | None) -> Json:
    if rule_id is not None:
        return rule_json(pages, rule_id)
    return folder_json(found) if isinstance(found, Summary) else page_json(found)


def _write(content: Json) -> None:
    sys.stdout.write(json.dumps(content, indent=2, ensure_ascii=False) + "\n")
