"""A workspace → a verdict on every kind of thing in it."""
