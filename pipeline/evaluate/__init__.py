"""How right the reading is, measured on pages that people annotated."""
