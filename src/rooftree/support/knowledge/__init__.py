"""Level 1: help behind the cog."""
