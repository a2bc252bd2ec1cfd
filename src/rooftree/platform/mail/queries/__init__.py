"""Mail queries."""
