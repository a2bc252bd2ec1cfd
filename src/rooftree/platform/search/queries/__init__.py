"""Search queries."""
