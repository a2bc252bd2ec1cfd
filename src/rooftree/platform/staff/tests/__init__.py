"""Staff tests."""
