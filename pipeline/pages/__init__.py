"""From a raw file's text to a page: visible text, its blocks and the way back to the raw text."""
