"""`index.html`: the release in one file for a browser, without a network."""
