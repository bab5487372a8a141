"""A corpus of any size → shards of N-Quads that any executor makes, and the graph that is kept of them."""
