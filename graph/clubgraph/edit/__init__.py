"""A change of a workspace, whole or not at all, and what it does to the graph."""
