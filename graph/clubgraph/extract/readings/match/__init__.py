"""The readings of an article → who plays on which side of the matches that it tells, and whom they scored against."""
