"""Units → units with names that no register knows, and without the names that nothing supports."""
