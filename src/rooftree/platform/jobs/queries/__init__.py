"""Jobs queries."""
