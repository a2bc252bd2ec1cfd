"""Pages of what is asked again."""
