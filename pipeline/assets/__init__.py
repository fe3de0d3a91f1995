"""The Dagster assets: thin wiring around the plain reading code."""
