"""A workspace → its corpus, and the files that are built from it."""
