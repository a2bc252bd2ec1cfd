"""Jobs migrations."""
