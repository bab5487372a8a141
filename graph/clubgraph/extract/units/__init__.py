"""Tokens → units: the words, names and numbers of a sentence, each with all that it may be."""
