"""Access queries."""
