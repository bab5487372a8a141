"""Files → records: articles, names, rules and curated claims, each fault named with its place."""
