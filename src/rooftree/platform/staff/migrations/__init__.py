"""Staff migrations."""
