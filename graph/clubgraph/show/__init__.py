"""Claims → one offline page."""
