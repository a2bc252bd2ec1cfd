"""Files rules."""
