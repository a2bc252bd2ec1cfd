"""Mail actions."""
