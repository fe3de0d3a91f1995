"""What a column may hold, beyond its type: read off the checks of its model, for those who load the tables."""

from collections.abc import Mapping

from schemas.projections import Column, Table

#: A check of Pandera, its statistic, and the constraint of Table Schema that says the same.
_SAME = (
    ("isin", "allowed_values", "enum"),
    ("greater_than_or_equal_to", "min_value", "minimum"),
    ("less_than_or_equal_to", "max_value", "maximum"),
    ("str_matches", "pattern", "pattern"),
    ("str_length", "min_value", "minLength"),
    ("str_length", "max_value", "maxLength"),
)


def constraints_of(spec: Table, column: Column) -> dict[str, object]:
    """The constraints of a column in the words of Table Schema; `greater_than` of whole numbers is a minimum too."""
    found: dict[str, object] = {"required": True} if not column.nullable else {}
    for check in spec.schema.columns[column.name].checks:
        told: Mapping[str, object] = check.statistics or {}
        for name, statistic, constraint in _SAME:
            value = told.get(statistic)
            if check.name == name and value is not None:
                found[constraint] = list(value) if isinstance(value, list | tuple) else value
        if check.name == "greater_than":
            found["minimum"] = int(str(told["min_value"])) + 1
    return found
