"""What platform/database does."""
