"""Names → the things of an article: persons, clubs, competitions, each once."""
