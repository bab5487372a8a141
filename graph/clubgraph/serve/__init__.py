"""A built graph → answers over HTTP: SPARQL 1.1 Protocol, the question page, pages of things and claims."""
