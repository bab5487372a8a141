"""The sentences of an article → the readings of the rules in it."""
