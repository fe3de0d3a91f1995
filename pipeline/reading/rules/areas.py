"""Activity areas: wordings behind which a text says what the body works on. A match ends where the phrases begin."""

from typing import Final

from pipeline.reading.rules import areas_doing, areas_fields, areas_purpose, areas_told
from pipeline.reading.rules.rule import Rule

#: Where two rules find the same phrase, the earlier one is named.
AREA_RULES: Final[tuple[Rule, ...]] = (
    *areas_purpose.RULES,
    *areas_doing.RULES,
    *areas_fields.RULES,
    *areas_told.RULES,
)
#: What kind of body it is said to be has an engine of its own.
KIND_RULE: Final = areas_told.KIND_RULE
RULES: Final[tuple[Rule, ...]] = (*AREA_RULES, KIND_RULE)
