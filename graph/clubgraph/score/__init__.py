"""How well the rules read: claims against annotated ones."""
