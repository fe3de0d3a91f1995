"""Writing, publishing and proving a release."""
