"""Claims → files for other tools."""
