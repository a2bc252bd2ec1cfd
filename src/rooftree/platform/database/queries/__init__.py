"""What platform/database tells."""
