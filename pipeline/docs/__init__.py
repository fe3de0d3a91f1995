"""The generated pages of the documentation: written by `python -m pipeline.docs`, and compared by a test."""
