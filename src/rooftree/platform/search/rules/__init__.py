"""Search rules."""
