"""Readings → claims with everything that belongs to one: modality, time, qualifiers, tier, coverage."""
