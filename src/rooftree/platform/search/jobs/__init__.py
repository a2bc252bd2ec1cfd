"""What search does in the background."""
