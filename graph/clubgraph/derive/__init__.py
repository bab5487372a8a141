"""Claims → what follows from them together: support, disagreements, differences and deals."""
