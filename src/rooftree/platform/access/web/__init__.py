"""Access web."""
