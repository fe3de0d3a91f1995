"""What a worker does with a batch of pages: files in, files out. Nothing here loads pandas or Dagster."""
