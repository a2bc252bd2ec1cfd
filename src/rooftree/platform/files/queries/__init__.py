"""Files queries."""
