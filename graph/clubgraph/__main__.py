"""`python -m clubgraph` is the command `clubgraph`."""

from clubgraph.cli import main

main()
