"""What each rule_id means: the rules' own lines, and the ids of what is found by other means than a wording."""

from typing import Final

from pipeline.reading.rules import ALL_RULES

#: Published in `rule_id` too, though no wording stands behind them.
UNWORDED: Final = {
    "profile.heading": "the body's name as the heading of its block, or the sentence below it, gives it",
    "profile.opening": "the body's name as the sentence gives it that introduces the body",
    "name.acronym": "the acronym printed beside the name, or used for it",
    "members.no_such_number": "a number of more digits than any count has",
    "founding.no_cue": "a year in a sentence that speaks of no founding",
}


def meaning_of_rule(rule_id: str) -> str:
    """One line on what a rule reads; empty for an unknown rule."""
    return next((rule.meaning for rule in ALL_RULES if rule.rule_id == rule_id), UNWORDED.get(rule_id, ""))
