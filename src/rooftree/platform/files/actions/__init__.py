"""Files actions."""
