"""The command `review`: goes through what needs a person, and writes what they decide into `reviews.toml`."""
