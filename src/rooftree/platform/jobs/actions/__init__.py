"""Jobs actions."""
