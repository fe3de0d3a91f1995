"""Names: a label with a former name behind it, or in the line below."""

from typing import Final

from pipeline.reading.labels import FORMER
from pipeline.reading.rules.names_words import name_rule as _rule

LABEL: Final = _rule(
    "label",
    "former",
    "a label with a former name: Former name: NAME",
    r"^[\s\u2022*-]*(?i:" + FORMER + r")(?:\s*\([^()]{1,20}\))?\s*(?::|[\u2013\u2014|]\s|(?:(?<=name)|(?<=names)|"
    r"(?<=name\(s\)))\s*(?=[A-Z\ue000]))\s*{BEGINS}",
    subject="stated",
    finds=(
        "Former name: «Lamp Watch»",
        "Previously known as: «Union of Lamp Towns»",
        "Previous names: «Bergen Lamp Council» (1901-1920)",
        "Name until 1950: «Bergen Lamp Council»",
        "Original name «Lamp Watch» (1901)",
        "Former names: «Lamp Watch», «Union of Lamp Towns»",
    ),
    passes=("Former seat: Bergen", "Name: Lamp Watch", "Former names: none"),
)
