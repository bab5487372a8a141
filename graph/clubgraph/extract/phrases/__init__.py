"""Tagged units → noun phrases and verb groups."""
