"""The pages behind the cog."""
