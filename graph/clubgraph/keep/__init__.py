"""What is kept between runs: readings by content, earlier builds, the lock, and changes that outlive a crash."""
