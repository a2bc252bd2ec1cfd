"""Search web."""
