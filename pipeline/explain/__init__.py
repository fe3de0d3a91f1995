"""A page or a folder of pages explained: what was read where, by which rule, and what came to nothing."""
