"""Access actions."""
