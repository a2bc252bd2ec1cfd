"""Access tests."""
