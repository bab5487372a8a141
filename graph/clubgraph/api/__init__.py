"""The command line's verbs for Python: `import clubgraph; ws = clubgraph.open(".")`."""
