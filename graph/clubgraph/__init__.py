"""A knowledge graph of football news in which every fact opens on the words that say it."""

__version__ = "0.1.0"
