"""What search writes."""
