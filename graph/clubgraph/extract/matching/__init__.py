"""Rules over the phrases of a sentence → candidates: who stands in which role of which rule."""
