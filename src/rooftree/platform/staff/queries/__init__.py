"""Staff queries."""
