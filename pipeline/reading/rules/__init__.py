"""The rule tables, one module a field. See `rule.Rule` for what a rule is."""

from typing import Final

from pipeline.reading.rules import areas, counts, founding, names, seats
from pipeline.reading.rules.rule import Rule

#: Every rule, in the order of the fields.
ALL_RULES: Final[tuple[Rule, ...]] = (*founding.RULES, *counts.RULES, *seats.RULES, *names.RULES, *areas.RULES)
