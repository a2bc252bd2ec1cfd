"""Mail management."""
