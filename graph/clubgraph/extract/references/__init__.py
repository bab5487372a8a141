"""Words that stand for names → the things meant: pronouns, “the club”, “the Argentine”; who speaks a quotation."""
