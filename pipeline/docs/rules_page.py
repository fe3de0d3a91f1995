"""`docs/rules.md`: every rule of the tables with what it reads, what it finds and what it must pass over."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pipeline.reading.rules.rule import Rule
from schemas.vocabulary import REFUSAL_REASONS

_HEAD: Final = """# Rules

Every value and every refusal in the tables names the rule that found it, in the column `rule_id`. This page lists them
all. It is written by `make docs` from the rules' own tables in `pipeline/reading/rules/`, where each rule stands with
its pattern; a test compares the two. All examples are about an invented body, the Harbour Lights Board (HLB), and all
of them are tests: in the sentences under *finds* the rule must find exactly what is set in **bold**, in those under
*passes* it must find nothing. Whether a sentence is about the body at all is not the rules' matter but that of the
subject test, which every candidate goes through.

The **tier** says how directly a wording states its value: where a rule of tier 1 speaks of a body's founding year or
seat, or of its members of one kind, the values of tier 2 and 3 are refused as `outranked`.
`partner-profiles explain PAGE --rule ID` shows where a rule fired.
"""
_TITLES: Final = {
    "names": "Names",
    "founding_years": "Founding years",
    "member_counts": "Member counts",
    "headquarters": "Headquarters",
    "activity_areas": "Activity areas",
}
#: What a rule's own `event` is called in its table.
_EVENTS: Final = {"names": "name type", "founding_years": "event"}
_MARKUP: Final = re.compile(r"([\\*_`\[\]<>])")


def rules_page(rules: Sequence[Rule], unworded: Mapping[str, str]) -> str:
    """The page as Markdown. unworded: meanings of the ids that no wording stands behind."""
    parts = [_HEAD, *(_table(rules, table) for table in dict.fromkeys(rule.table for rule in rules))]
    parts += ["\n## Found by other means than a wording\n\n", *(f"- `{one}`: {unworded[one]}\n" for one in unworded)]
    return "".join(parts)


def _table(rules: Sequence[Rule], table: str) -> str:
    own = [rule for rule in rules if rule.table == table]
    values = [rule for rule in own if rule.reason is None]
    refusals = [rule for rule in own if rule.reason is not None]
    parts = [f"\n## {_TITLES[table]} (`{table}`)\n", *map(_rule, values)]
    if refusals:
        parts += ["\n### What is refused\n", *map(_rule, refusals)]
    return "".join(parts)


def _rule(rule: Rule) -> str:
    parts = [f"\n#### `{rule.rule_id}`\n\n{_sentence(rule.meaning)} {' '.join(_about(rule))}\n"]
    parts += _examples("finds", (_bold(one) for one in rule.finds))
    parts += _examples("passes", map(_plain, rule.passes))
    return "".join(parts)


def _about(rule: Rule) -> Iterator[str]:
    if rule.reason is None:
        yield f"Tier {rule.tier}."
    else:
        yield f"Refused as `{rule.reason}`: {REFUSAL_REASONS[rule.reason]}."
    if rule.event is not None:
        yield f"The {_EVENTS.get(rule.table, 'event')} is `{rule.event}`."


def _examples(title: str, sentences: Iterator[str]) -> Iterator[str]:
    for number, sentence in enumerate(sentences):
        yield f"\n*{title}*\n\n- {sentence}\n" if number == 0 else f"- {sentence}\n"


def _sentence(meaning: str) -> str:
    """A meaning as a sentence of its own; CAPITALS stand for the value."""
    return _plain(meaning[:1].upper() + meaning[1:].rstrip(".")) + "."


def _bold(example: str) -> str:
    return _plain(example).replace("«", "**").replace("»", "**")


def _plain(text: str) -> str:
    return " ".join(_MARKUP.sub(r"\\\1", text).split())
