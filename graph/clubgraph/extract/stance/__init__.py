"""A candidate and the words around it → how it is meant: stated, planned, wished, denied, only reported."""
