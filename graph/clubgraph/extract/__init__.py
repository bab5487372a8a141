"""Text → claims: pure functions that know no RDF and no language."""
