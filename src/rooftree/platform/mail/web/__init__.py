"""Mail web."""
