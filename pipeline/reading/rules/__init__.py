"""The rule tables, one module a field. See `rule.Rule` for what a rule is."""
