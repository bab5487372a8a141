"""Claims and decisions → what stands: people's judgements are replayed over every reading, never lost."""
