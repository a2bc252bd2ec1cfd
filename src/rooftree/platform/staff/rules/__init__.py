"""Staff rules."""
