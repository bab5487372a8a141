"""Phrases → who does what to whom: clauses, lists, appositions, relative clauses."""
