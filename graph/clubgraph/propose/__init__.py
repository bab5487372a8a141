"""A language model that somebody runs → candidate claims, held to the same grounding as those that people write."""
