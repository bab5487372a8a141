"""Claims ↔ RDF."""
