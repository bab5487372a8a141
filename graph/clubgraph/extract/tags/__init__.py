"""Units → units with one part of speech and one sense each."""
