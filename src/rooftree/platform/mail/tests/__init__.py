"""Mail tests."""
