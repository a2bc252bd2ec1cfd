"""Rules of what is asked again."""
