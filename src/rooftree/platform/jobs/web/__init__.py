"""Jobs web."""
