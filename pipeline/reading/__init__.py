"""From a page to facts: profiles, subjects, rules and refusals."""
